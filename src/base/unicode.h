#pragma once
// UTF-8 and UTF-16, as far as source text and strings need them. Ill-formed input becomes U+FFFD, one for each
// maximal ill-formed part (Unicode 15, 3.9, table 3-7). Who uses it: script, app.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace leaklab::base {

constexpr char32_t kReplacementCharacter = 0xFFFD;

struct DecodedCharacter {
  char32_t code_point = 0;
  std::size_t length = 0;  // code units consumed, at least 1
};

// The character that begins at `text[0]`; `text` must not be empty.
[[nodiscard]] DecodedCharacter decode_utf8(std::string_view text);
[[nodiscard]] std::u16string utf8_to_utf16(std::string_view text);

void append_utf8(std::string& to, char32_t code_point);
// Lone surrogates become U+FFFD.
void append_utf8(std::string& to, std::u16string_view text);

// Characters (code points) in `text`.
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace leaklab::base
