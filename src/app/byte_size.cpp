#include "app/byte_size.h"

#include <charconv>
#include <limits>

namespace leaklab::app {

namespace {

// How many bits a unit's letter shifts by; nothing where it is no unit.
std::optional<unsigned> shift_of(std::string_view unit) {
  if (unit.empty()) {
    return 0;
  }
  constexpr std::string_view kUnits = "KMG";
  const std::size_t index = kUnits.find(unit[0] >= 'a' ? static_cast<char>(unit[0] - 'a' + 'A') : unit[0]);
  if (unit.size() > 1 || index == std::string_view::npos) {
    return std::nullopt;
  }
  return static_cast<unsigned>(10 * (index + 1));
}

}  // namespace

std::optional<std::uint64_t> parse_byte_size(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) {
    return std::nullopt;
  }
  const std::optional<unsigned> shift = shift_of(text.substr(static_cast<std::size_t>(end - text.data())));
  if (!shift || number > (std::numeric_limits<std::uint64_t>::max() >> *shift)) {
    return std::nullopt;
  }
  return number << *shift;
}

}  // namespace leaklab::app
