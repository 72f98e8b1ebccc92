#include "canvas/format.h"

#include <fmt/format.h>

#include <array>

#include "lab/numbers.h"

namespace leaklab::canvas {
namespace {

constexpr std::array kUnits = {"B", "KiB", "MiB", "GiB"};

struct Scaled {
  double value = 0;
  std::size_t unit = 0;
};

// Below 1,000 of its unit where there is a greater one, so that no figure has more than three digits before the point.
Scaled scale(std::uint64_t bytes) {
  Scaled scaled{static_cast<double>(bytes), 0};
  while (scaled.value >= 999.5 && scaled.unit + 1 < kUnits.size()) {
    scaled.value /= 1024;
    ++scaled.unit;
  }
  return scaled;
}

int decimals_for_three_digits(double value) { return value < 9.995 ? 2 : value < 99.95 ? 1 : 0; }

}  // namespace

std::string grouped(std::uint64_t number) { return lab::with_thousands(number); }

std::string exact_bytes(std::uint64_t bytes) { return grouped(bytes) + " B"; }

std::string readable_bytes(std::uint64_t bytes) {
  const Scaled scaled = scale(bytes);
  const int decimals = scaled.unit == 0 ? 0 : decimals_for_three_digits(scaled.value);
  return fmt::format("{:.{}f} {}", scaled.value, decimals, kUnits[scaled.unit]);
}

std::string short_bytes(std::uint64_t bytes) {
  std::size_t unit = 0;
  auto value = static_cast<double>(bytes);
  while (value >= 1024 && unit + 1 < kUnits.size()) {
    value /= 1024;
    ++unit;
  }
  return fmt::format("{:.4g} {}", value, kUnits[unit]);
}

std::string signed_bytes(std::uint64_t from, std::uint64_t to) {
  if (from == to) {
    return "±0 B";
  }
  return to > from ? "+" + readable_bytes(to - from) : "−" + readable_bytes(from - to);
}

}  // namespace leaklab::canvas
