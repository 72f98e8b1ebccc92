#pragma once
// The graph's axis of bytes: its range and its ticks, a power of two apart, in one unit.
// Copyable. Who uses it: the timeline panel.

#include <cstdint>
#include <string>
#include <vector>

namespace leaklab::canvas {

struct Tick {
  std::uint64_t bytes = 0;
  std::string label;  // "16 MiB"
};

struct Axis {
  std::uint64_t low_bytes = 0;  // a multiple of step_bytes, as high_bytes is; low < high
  std::uint64_t high_bytes = 1;
  std::uint64_t step_bytes = 1;  // a power of two

  // 0 at low_bytes, 1 at high_bytes; clamped.
  [[nodiscard]] double fraction(std::uint64_t bytes) const;
  [[nodiscard]] std::vector<Tick> ticks() const;
};

// Holds minimum to maximum with at most `most_steps` (2 or more) steps. It begins at zero, unless the curve would then
// be a flat line: a change of 80 bytes must be visible on a heap of 100,000.
[[nodiscard]] Axis fit_axis(std::uint64_t minimum_bytes, std::uint64_t maximum_bytes, int most_steps);

}  // namespace leaklab::canvas
