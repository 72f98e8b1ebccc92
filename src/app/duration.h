#pragma once
// Times as people write them: 500ms, 10s, 2m, 1h. Who uses it: arguments.

#include <cstdint>
#include <optional>
#include <string_view>

namespace leaklab::app {

// In microseconds. Nothing where the text is no such time, or is longer than 64 bits can tell.
[[nodiscard]] std::optional<std::uint64_t> parse_duration_us(std::string_view text);

}  // namespace leaklab::app
