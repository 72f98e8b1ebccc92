#include "script/line_profile.h"

#include "script/vm/run_frames.h"

namespace leaklab::script {

LineProfile::LineProfile(Clock clock) : clock_(clock), run_frames_(&Vm::run_profiled), costs_(1) {}

std::vector<LineCost> LineProfile::lines() const {
  std::vector<LineCost> ran;
  for (const LineCost& cost : costs_) {
    if (cost.line > 0 && cost.instructions > 0) {
      ran.push_back(cost);
    }
  }
  return ran;
}

std::uint32_t LineProfile::line_of(std::uint32_t site, const SourceMap& sources) {
  if (site >= lines_of_sites_.size()) {
    lines_of_sites_.resize(site + 1);
  }
  std::uint32_t& line = lines_of_sites_[site];
  if (line == 0) {
    line = sources.locate_line(site).line;
  }
  return line;
}

void LineProfile::pause() {
  const std::uint64_t now_ns = clock_();
  costs_[line_].time_ns += now_ns - since_ns_;
  since_ns_ = now_ns;
}

void LineProfile::move_to(std::uint32_t line) {
  pause();
  if (line >= costs_.size()) {
    costs_.resize(line + 1);
  }
  costs_[line].line = line_ = line;
}

// The clock is read where the line changes: within one, only instructions are counted.
void Vm::run_profiled() {
  struct Counter {
    LineProfile& profile;
    const SourceMap& sources;

    void will_run(const Code& code, const Instruction* instruction) {
      if (code.is_internal == 0) {
        const auto at = static_cast<std::uint32_t>(instruction - code.instructions.get());
        const std::uint32_t line = profile.line_of(code.first_site + at, sources);
        if (line != profile.line_) {
          profile.move_to(line);
        }
      }
      ++profile.costs_[profile.line_].instructions;
    }
  };
  LineProfile& profile = *options_.profile;
  Counter counter{profile, sources_};
  profile.resume();
  run_frames(counter);
  profile.pause();
}

}  // namespace leaklab::script
