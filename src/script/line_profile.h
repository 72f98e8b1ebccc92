#pragma once
// LineProfile: what each line of a program costs, in instructions and in time. Whoever wants to know makes one and
// lends it to an engine (EngineOptions::profile). It brings a dispatch loop of its own, so a run without a profile pays
// nothing for it, and a program that never makes one, like the page, does not even contain that loop. Fixed.

#include <cstdint>
#include <vector>

namespace leaklab::script {

class Vm;
class SourceMap;

struct LineCost {
  std::uint32_t line = 0;  // from 1
  std::uint64_t instructions = 0;
  std::uint64_t time_ns = 0;
};

class LineProfile {
 public:
  using Clock = std::uint64_t (*)();  // in nanoseconds, of the host

  explicit LineProfile(Clock clock);
  LineProfile(const LineProfile&) = delete;
  LineProfile& operator=(const LineProfile&) = delete;

  // The lines that ran, in order. What a builtin does, a collection included, belongs to the line that called it.
  [[nodiscard]] std::vector<LineCost> lines() const;

 private:
  friend class Vm;
  [[nodiscard]] std::uint32_t line_of(std::uint32_t site, const SourceMap& sources);
  void resume() { since_ns_ = clock_(); }
  void pause();
  void move_to(std::uint32_t line);

  Clock clock_;
  void (Vm::*const run_frames_)();
  std::vector<LineCost> costs_;                // at the line's number
  std::vector<std::uint32_t> lines_of_sites_;  // 0: not asked for yet
  std::uint32_t line_ = 0;
  std::uint64_t since_ns_ = 0;
};

}  // namespace leaklab::script
