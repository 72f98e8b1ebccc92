#include "lab/leak_check.h"

#include <algorithm>
#include <utility>

namespace leaklab::lab {

struct LeakCheck::Impl {
  enum class Phase : std::uint8_t { Load, Round, Collection, Done };

  Impl(std::string text, SessionOptions options, std::uint32_t wanted)
      : session(options), round_limit_us(options.time_limit_us), rounds(wanted) {
    session.set_program(std::move(text));
    session.run_program();
  }

  bool advance(std::uint64_t budget) {
    if (phase == Phase::Done) {
      return false;
    }
    report.ended = session.advance(budget);
    if (report.ended != SessionState::Running || has_taken_its_turns()) {
      if (is_sound(report.ended)) {
        turns_before = session.turns();
        take_next_step();
      } else {
        give_up();
      }
    }
    return phase != Phase::Done;
  }

  // Nothing is wrong with the program; timers may wait.
  static bool is_sound(SessionState state) {
    return state == SessionState::Finished || state == SessionState::TimeLimit || state == SessionState::Running;
  }

  [[nodiscard]] bool has_taken_its_turns() const {
    return session.is_between_turns() && session.turns() - turns_before >= kRoundTurnLimit;
  }

  void take_next_step() {
    switch (phase) {
      case Phase::Load:
        report.calls_main = has_main();
        if (report.calls_main) {
          begin_round();
        } else {
          collect();  // the program's run was the first round
        }
        break;
      case Phase::Round: collect(); break;
      case Phase::Collection:
        finish_round();
        if (report.used_bytes.size() < rounds) {
          begin_round();
        } else {
          finish();
        }
        break;
      case Phase::Done: break;
    }
  }

  [[nodiscard]] bool has_main() const {
    const std::vector<Variable> variables = session.variables();
    return std::any_of(variables.begin(), variables.end(), [](const Variable& variable) {
      return variable.name == "main" && variable.refers_to_heap && variable.preview.ends_with("()");
    });
  }

  void begin_round() {
    phase = Phase::Round;
    const std::uint64_t now_us = session.virtual_time_us();
    session.limit_time(now_us + std::min(round_limit_us, UINT64_MAX - now_us));
    if (report.calls_main) {
      session.evaluate("main()");
    } else {
      session.run_program_again();
    }
  }

  void collect() {
    phase = Phase::Collection;
    session.evaluate("gc()");
  }

  void finish_round() {
    report.used_bytes.push_back(session.usage().heap_used_bytes);
    if (report.used_bytes.size() == 1 && rounds > 1) {
      first_groups = group_heap(session.take_snapshot());
    }
  }

  void finish() {
    phase = Phase::Done;
    report.waiting_timers = session.waiting_timers();
    report.verdict = find_verdict(report.used_bytes);
    if (report.verdict.kind == LeakVerdict::Kind::Leak) {
      explain();
    }
  }

  void explain() {
    const HeapSnapshot snapshot = session.take_snapshot();
    report.growth = find_growth(first_groups, group_heap(snapshot));
    if (!report.growth.empty()) {
      report.path = snapshot.path_in_words(report.growth.front().after.largest);
    }
    report.growth.resize(std::min(report.growth.size(), LeakReport::kMaximumGroups));
  }

  // A heap that is full after some rounds has grown: what was found until then still counts.
  void give_up() {
    for (const ConsoleEntry& entry : session.console()) {
      if (entry.kind == ConsoleEntry::Kind::Failure) {
        report.failure = entry.text;
      }
    }
    finish();
  }

  Session session;
  std::uint64_t round_limit_us;
  std::uint32_t rounds;
  std::uint64_t turns_before = 0;  // what is under way now
  Phase phase = Phase::Load;
  std::vector<HeapGroup> first_groups;
  LeakReport report;
};

LeakCheck::LeakCheck(std::string program, SessionOptions options, std::uint32_t rounds)
    : impl_(std::make_unique<Impl>(std::move(program), std::move(options), rounds)) {}
LeakCheck::~LeakCheck() = default;

bool LeakCheck::advance(std::uint64_t budget) { return impl_->advance(budget); }

void LeakCheck::stop() {
  if (impl_->phase != Impl::Phase::Done) {
    impl_->session.stop();
    impl_->report.ended = SessionState::Stopped;
    impl_->give_up();
  }
}

const LeakReport& LeakCheck::report() const { return impl_->report; }

}  // namespace leaklab::lab
