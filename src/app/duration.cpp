#include "app/duration.h"

#include <charconv>
#include <limits>

namespace leaklab::app {

namespace {

struct Unit {
  std::string_view name;
  std::uint64_t us;
};

constexpr Unit kUnits[] = {{"ms", 1'000}, {"s", 1'000'000}, {"m", 60'000'000}, {"h", 3'600'000'000}};

}  // namespace

std::optional<std::uint64_t> parse_duration_us(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) {
    return std::nullopt;
  }
  const std::string_view name = text.substr(static_cast<std::size_t>(end - text.data()));
  for (const Unit& unit : kUnits) {
    if (unit.name == name && number <= std::numeric_limits<std::uint64_t>::max() / unit.us) {
      return number * unit.us;
    }
  }
  return std::nullopt;
}

}  // namespace leaklab::app
