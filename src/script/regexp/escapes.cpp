// What begins with a backslash (ECMA-262 22.2.1, AtomEscape and CharacterEscape; Annex B.1.2).

#include <utility>

#include "script/regexp/case_folding.h"
#include "script/regexp/parser.h"
#include "script/regexp/unicode_properties.h"

namespace leaklab::script::regexp {

namespace {

CharacterSet digits() { return {{'0', '9'}}; }

CharacterSet white_space() {
  return {{9, 13},          {' ', ' '},       {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
          {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
}

bool is_letter(char32_t character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

bool is_digit(char32_t character) { return character >= '0' && character <= '9'; }

bool is_octal_digit(char32_t character) { return character >= '0' && character <= '7'; }

int hexadecimal_value(char32_t c) {
  return is_digit(c)            ? static_cast<int>(c - '0')
         : c >= 'a' && c <= 'f' ? static_cast<int>(c - 'a' + 10)
         : c >= 'A' && c <= 'F' ? static_cast<int>(c - 'A' + 10)
                                : -1;
}

bool is_syntax_character(char32_t character) {
  return character < 0x80 &&
         std::string_view("^$\\.*+?()[]{}|/").find(static_cast<char>(character)) != std::string_view::npos;
}

}  // namespace

NodeId Parser::escape() {
  if (peek() == kEnd) {
    return fail("\\ at end of pattern");
  }
  if (peek() >= '1' && peek() <= '9') {
    return decimal_escape();
  }
  if (peek() == 'k' && (is_unicode() || has_names_)) {
    next();
    return named_reference();
  }
  if (std::optional<CharacterSet> set = class_escape("Invalid property name")) {
    return make_set(std::move(*set));
  }
  const char32_t character = has_failed() ? kEnd : character_escape(Place::Term);
  return make(Node::Kind::Character, character);
}

// A backreference where there is such a group; else, without the flag u, an octal number or the digit itself.
NodeId Parser::decimal_escape() {
  const std::size_t begin = at_;
  const std::uint32_t number = *try_decimal();
  if (number < total_groups_) {
    return make(Node::Kind::BackReference, number);
  }
  if (is_unicode()) {
    return fail("Invalid escape");
  }
  at_ = begin;
  return make(Node::Kind::Character, is_octal_digit(peek()) ? legacy_octal() : next());
}

NodeId Parser::named_reference() {
  if (!try_take('<')) {
    return fail("Invalid named reference");
  }
  std::optional<std::u16string> name = group_name();
  if (!name) {
    return fail("Invalid capture group name");
  }
  const NodeId node = make(Node::Kind::BackReference);
  references_.push_back({node, std::move(*name)});
  return node;
}

std::optional<CharacterSet> Parser::class_escape(std::string_view property_error) {
  switch (peek()) {
    case 'd': next(); return digits();
    case 'D': next(); return digits().inverted();
    case 's': next(); return white_space();
    case 'S': next(); return white_space().inverted();
    case 'w': next(); return word_characters();
    case 'W': next(); return word_characters().inverted();
    case 'p':
    case 'P':
      if (is_unicode()) {
        return property_escape(next() == 'P', property_error);
      }
      return std::nullopt;
    default: return std::nullopt;
  }
}

// With the flags i and u, what folds to a word character is one too (WordCharacters, 22.2.2.7.3).
CharacterSet Parser::word_characters() const {
  const CharacterSet basic = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
  const bool folds = is_unicode() && pattern_.flags.ignore_case;
  return folds ? close_over_case(basic, CaseRule::SimpleFolding) : basic;
}

std::optional<CharacterSet> Parser::property_escape(bool is_inverted, std::string_view error) {
  std::string name;
  std::string value;
  bool has_value = false;
  bool is_closed = false;
  if (try_take('{')) {
    while (!is_closed && (is_letter(peek()) || is_digit(peek()) || peek() == '_' || peek() == '=' || peek() == '}')) {
      const char32_t character = next();
      is_closed = character == '}';
      if (character == '=') {
        has_value = true;
      } else if (!is_closed) {
        (has_value ? value : name).push_back(static_cast<char>(character));
      }
    }
  }
  if (!is_closed || name.empty() || has_value == value.empty()) {
    fail(error);
    return std::nullopt;
  }
  const auto [found, is_new] = properties_.try_emplace(name + "=" + value + (is_inverted ? "!" : ""));
  if (is_new) {
    const std::optional<CharacterSet> set = find_property(name, value);
    if (!set) {
      properties_.erase(found);
      fail(error);
      return std::nullopt;
    }
    found->second = is_inverted ? set->inverted() : *set;
    if (pattern_.flags.ignore_case) {
      found->second = close_over_case(found->second, CaseRule::SimpleFolding);
    }
  }
  return found->second;
}

char32_t Parser::character_escape(Place place) {
  const char32_t character = next();
  switch (character) {
    case 't': return '\t';
    case 'n': return '\n';
    case 'v': return '\v';
    case 'f': return '\f';
    case 'r': return '\r';
    case 'c': return control_escape(place);
    case '0':
      if (!is_digit(peek())) {
        return 0;
      }
      if (is_unicode()) {
        fail(place == Place::Class ? "Invalid class escape" : "Invalid decimal escape");
        return 0;
      }
      --at_;
      return legacy_octal();
    case 'x':
      if (const std::optional<char32_t> value = try_hexadecimal(2)) {
        return *value;
      }
      if (is_unicode()) {
        fail("Invalid escape");
      }
      return 'x';
    case 'u': return unicode_escape();
    default: break;
  }
  if (!is_unicode()) {
    // Class: \1 and its like are octal there.
    if (place == Place::Class && is_octal_digit(character)) {
      --at_;
      return legacy_octal();
    }
    return character;
  }
  if (!is_syntax_character(character) && !(place == Place::Class && character == '-')) {
    fail(place == Place::Class && is_digit(character) ? "Invalid class escape" : "Invalid escape");
  }
  return character;
}

// \cA to \cZ; what is none of these is a backslash, with the c still to come (Annex B.1.2).
char32_t Parser::control_escape(Place place) {
  const char32_t letter = peek();
  const bool is_allowed_in_class = !is_unicode() && place == Place::Class && (is_digit(letter) || letter == '_');
  if (is_letter(letter) || is_allowed_in_class) {
    return next() & 31;
  }
  if (is_unicode()) {
    fail("Invalid Unicode escape");
    return 0;
  }
  --at_;
  return '\\';
}

// Up to three octal digits, at most 0377.
char32_t Parser::legacy_octal() {
  char32_t value = next() - '0';
  for (int i = 0; i < 2 && is_octal_digit(peek()) && value * 8 + (peek() - '0') <= 255; ++i) {
    value = value * 8 + (next() - '0');
  }
  return value;
}

std::optional<char32_t> Parser::try_hexadecimal(std::size_t digit_count) {
  if (text_.size() - at_ < digit_count) {
    return std::nullopt;
  }
  char32_t value = 0;
  for (std::size_t i = 0; i < digit_count; ++i) {
    const int digit = hexadecimal_value(text_[at_ + i]);
    if (digit < 0) {
      return std::nullopt;
    }
    value = value * 16 + static_cast<char32_t>(digit);
  }
  at_ += digit_count;
  return value;
}

std::optional<char32_t> Parser::try_braced_code_point() {
  char32_t value = 0;
  bool has_digits = false;
  while (hexadecimal_value(peek()) >= 0 && value <= kLastCodePoint) {
    value = value * 16 + static_cast<char32_t>(hexadecimal_value(next()));
    has_digits = true;
  }
  return has_digits && value <= kLastCodePoint && try_take('}') ? std::optional(value) : std::nullopt;
}

// After \u. Without the flag u, one that is incomplete is a plain u.
char32_t Parser::unicode_escape() {
  if (!is_unicode()) {
    return try_hexadecimal(4).value_or('u');
  }
  const std::optional<char32_t> first = try_take('{') ? try_braced_code_point() : try_hexadecimal(4);
  if (!first) {
    fail("Invalid Unicode escape");
    return 0;
  }
  const std::size_t after_first = at_;
  const bool may_be_pair = *first >= 0xD800 && *first < 0xDC00 && text_[after_first - 1] != '}';
  if (may_be_pair && try_take_text(u"\\u")) {
    const std::optional<char32_t> second = try_hexadecimal(4);
    if (second && *second >= 0xDC00 && *second < 0xE000) {
      return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
    }
    at_ = after_first;
  }
  return *first;
}

}  // namespace leaklab::script::regexp
