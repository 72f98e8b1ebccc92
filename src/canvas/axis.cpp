#include "canvas/axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "canvas/format.h"

namespace leaklab::canvas {
namespace {

constexpr std::uint64_t kSmallestStep = 16;
constexpr std::array kUnits = {"B", "KiB", "MiB", "GiB"};

Axis axis_with_step(std::uint64_t minimum, std::uint64_t maximum, std::uint64_t step) {
  // A curve above zero stands clear of the axis.
  const std::uint64_t low = minimum == 0 ? 0 : (minimum - 1) / step * step;
  const std::uint64_t high = std::max((maximum + step - 1) / step * step, low + step);
  return {low, high, step};
}

// The greatest unit in which every tick has at most two decimals.
std::size_t unit_for(std::uint64_t high, std::uint64_t step) {
  std::size_t unit = 0;
  while (unit + 1 < kUnits.size()) {
    const std::uint64_t next = std::uint64_t{1} << (10 * (unit + 1));
    if (high < next || step * 4 < next) {
      break;
    }
    ++unit;
  }
  return unit;
}

int decimals_for(std::uint64_t step, std::uint64_t unit_bytes) {
  return step >= unit_bytes ? 0 : step * 2 >= unit_bytes ? 1 : 2;
}

std::string label_of(std::uint64_t bytes, std::size_t unit, std::uint64_t step) {
  const std::uint64_t unit_bytes = std::uint64_t{1} << (10 * unit);
  if (bytes == 0) {
    return "0";
  }
  if (step >= unit_bytes) {
    return fmt::format("{} {}", grouped(bytes / unit_bytes), kUnits[unit]);
  }
  const double value = static_cast<double>(bytes) / static_cast<double>(unit_bytes);
  return fmt::format("{:.{}f} {}", value, decimals_for(step, unit_bytes), kUnits[unit]);
}

}  // namespace

double Axis::fraction(std::uint64_t bytes) const {
  const std::uint64_t inside = std::clamp(bytes, low_bytes, high_bytes);
  return static_cast<double>(inside - low_bytes) / static_cast<double>(high_bytes - low_bytes);
}

std::vector<Tick> Axis::ticks() const {
  const std::size_t unit = unit_for(high_bytes, step_bytes);
  std::vector<Tick> found;
  for (std::uint64_t bytes = low_bytes; bytes <= high_bytes; bytes += step_bytes) {
    found.push_back({bytes, label_of(bytes, unit, step_bytes)});
  }
  return found;
}

Axis fit_axis(std::uint64_t minimum_bytes, std::uint64_t maximum_bytes, int most_steps) {
  const bool is_flat_from_zero = maximum_bytes - minimum_bytes < maximum_bytes / 8;
  const std::uint64_t minimum = is_flat_from_zero ? minimum_bytes : 0;
  // A heap that has not changed is drawn in the middle of its step, not on the axis.
  const std::uint64_t maximum = std::max(maximum_bytes, minimum + kSmallestStep);
  std::uint64_t step = kSmallestStep;
  Axis axis = axis_with_step(minimum, maximum, step);
  while ((axis.high_bytes - axis.low_bytes) / step > static_cast<std::uint64_t>(most_steps)) {
    step *= 2;
    axis = axis_with_step(minimum, maximum, step);
  }
  return axis;
}

}  // namespace leaklab::canvas
