#pragma once
// Base64url (RFC 4648, section 5) without padding: bytes as text that may stand in an address. Pure. Who uses it: lab.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace leaklab::base {

[[nodiscard]] std::string to_base64url(std::string_view bytes);

[[nodiscard]] bool is_base64url(char character);
// The bytes; left-over bits must be zero. Nothing where a character is not of the alphabet, or one is missing.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

}  // namespace leaklab::base
