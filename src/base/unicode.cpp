#include "base/unicode.h"

namespace leaklab::base {

namespace {

struct Lead {
  int trailing = 0;                // continuation bytes that must follow
  unsigned char first_low = 0x80;  // range of the first of them
  unsigned char first_high = 0xBF;
};

// Unicode 15, table 3-7: which second bytes keep a sequence well-formed.
bool classify_lead(unsigned char byte, Lead& lead) {
  if (byte >= 0xC2 && byte <= 0xDF) {
    lead = {1, 0x80, 0xBF};
  } else if (byte >= 0xE0 && byte <= 0xEF) {
    lead = {2, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
  } else if (byte >= 0xF0 && byte <= 0xF4) {
    lead = {3, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
  } else {
    return false;
  }
  return true;
}

}  // namespace

DecodedCharacter decode_utf8(std::string_view text) {
  const auto byte_at = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char first = byte_at(0);
  if (first < 0x80) {
    return {first, 1};
  }
  Lead lead;
  if (!classify_lead(first, lead)) {
    return {kReplacementCharacter, 1};
  }
  char32_t code_point = first & (0x3FU >> lead.trailing);
  for (int i = 1; i <= lead.trailing; ++i) {
    const auto index = static_cast<std::size_t>(i);
    const unsigned char low = i == 1 ? lead.first_low : 0x80;
    const unsigned char high = i == 1 ? lead.first_high : 0xBF;
    if (index >= text.size() || byte_at(index) < low || byte_at(index) > high) {
      return {kReplacementCharacter, index};
    }
    code_point = (code_point << 6) | (byte_at(index) & 0x3FU);
  }
  return {code_point, static_cast<std::size_t>(lead.trailing) + 1};
}

std::u16string utf8_to_utf16(std::string_view text) {
  std::u16string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const DecodedCharacter character = decode_utf8(text);
    if (character.code_point < 0x10000) {
      result.push_back(static_cast<char16_t>(character.code_point));
    } else {
      const char32_t offset = character.code_point - 0x10000;
      result.push_back(static_cast<char16_t>(0xD800 + (offset >> 10)));
      result.push_back(static_cast<char16_t>(0xDC00 + (offset & 0x3FF)));
    }
    text.remove_prefix(character.length);
  }
  return result;
}

void append_utf8(std::string& to, char32_t code_point) {
  const auto put = [&](char32_t byte) { to.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

void append_utf8(std::string& to, std::u16string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    const bool is_high = unit >= 0xD800 && unit <= 0xDBFF;
    const bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (is_high && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] <= 0xDFFF) {
      append_utf8(to, 0x10000 + ((char32_t{unit} - 0xD800) << 10) + (char32_t{text[i + 1]} - 0xDC00));
      ++i;
    } else {
      append_utf8(to, is_high || is_low ? kReplacementCharacter : char32_t{unit});
    }
  }
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    text.remove_prefix(decode_utf8(text).length);
    ++count;
  }
  return count;
}

}  // namespace leaklab::base
