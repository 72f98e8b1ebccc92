#pragma once
// Sizes as people write them: 4096, 512K, 256M, 1G. Who uses it: arguments.

#include <cstdint>
#include <optional>
#include <string_view>

namespace leaklab::app {

// Nothing where the text is no such size, or is larger than 64 bits can tell.
[[nodiscard]] std::optional<std::uint64_t> parse_byte_size(std::string_view text);

}  // namespace leaklab::app
