#pragma once
// VirtualClock: the only time that a program can see. It stands still while script runs, but for a microsecond at each
// look, so that a loop that waits for a moment reaches it; and it jumps to the next timer when all else is done.
// Who uses it: event_loop; builtins that tell the time (Date, performance, console.time).

#include <algorithm>
#include <cstdint>

namespace leaklab::script {

class VirtualClock {
 public:
  // What Date calls the beginning of every program: 2024-01-01T00:00:00Z.
  static constexpr std::uint64_t kEpochMs = 1'704'067'200'000;

  // Since the program's beginning. A look from outside, which takes no time.
  [[nodiscard]] std::uint64_t now_us() const { return now_us_; }
  // A look by the program.
  [[nodiscard]] double read_ms() { return static_cast<double>(++now_us_) / 1000; }
  void advance_us(std::uint64_t by_us) { now_us_ += by_us; }
  void advance_to_us(std::uint64_t moment_us) { now_us_ = std::max(now_us_, moment_us); }

 private:
  std::uint64_t now_us_ = 0;
};

}  // namespace leaklab::script
