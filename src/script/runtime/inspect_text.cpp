#include "script/runtime/inspect_text.h"

#include "base/unicode.h"

namespace leaklab::script {

namespace {

bool is_letter(char16_t unit) {
  return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || unit == u'_';
}

StringView part_of(StringView units, std::uint32_t begin, std::uint32_t end) {
  const std::uint8_t* narrow = units.narrow != nullptr ? units.narrow + begin : nullptr;
  const char16_t* wide = units.wide != nullptr ? units.wide + begin : nullptr;
  return {narrow, wide, end - begin};
}

bool has(StringView units, char16_t wanted, char16_t next = 0) {
  for (std::uint32_t i = 0; i < units.length; ++i) {
    if (units[i] == wanted && (next == 0 || (i + 1 < units.length && units[i + 1] == next))) {
      return true;
    }
  }
  return false;
}

char quote_for(StringView units) {
  if (!has(units, u'\'')) {
    return '\'';
  }
  if (!has(units, u'"')) {
    return '"';
  }
  return !has(units, u'`') && !has(units, u'$', u'{') ? '`' : '\'';
}

std::string hexadecimal(char16_t unit, std::string_view digits, int count) {
  std::string text;
  for (int shift = (count - 1) * 4; shift >= 0; shift -= 4) {
    text += digits[(unit >> shift) & 15];
  }
  return text;
}

std::string escaped_control(char16_t unit) {
  switch (unit) {
    case u'\n': return "\\n";
    case u'\t': return "\\t";
    case u'\r': return "\\r";
    case u'\b': return "\\b";
    case u'\f': return "\\f";
    default: return "\\x" + hexadecimal(unit, "0123456789ABCDEF", 2);
  }
}

bool is_lead(char16_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_trail(char16_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

bool is_plain_name(StringView units) {
  for (std::uint32_t i = 0; i < units.length; ++i) {
    const bool is_digit = units[i] >= u'0' && units[i] <= u'9';
    if (!is_letter(units[i]) && (i == 0 || !is_digit)) {
      return false;
    }
  }
  return units.length > 0;
}

std::string quoted(StringView units) {
  const char quote = quote_for(units);
  std::string text(1, quote);
  for (std::uint32_t i = 0; i < units.length; ++i) {
    const char16_t unit = units[i];
    const char16_t next = i + 1 < units.length ? units[i + 1] : u'\0';
    if (unit == static_cast<char16_t>(quote) || unit == u'\\') {
      text += '\\';
      text += static_cast<char>(unit);
    } else if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0)) {
      text += escaped_control(unit);
    } else if (is_lead(unit) && is_trail(next)) {
      base::append_utf8(text, char32_t{0x10000} + ((char32_t{unit} - 0xD800) << 10) + (char32_t{next} - 0xDC00));
      ++i;
    } else if (is_lead(unit) || is_trail(unit)) {
      text += "\\u" + hexadecimal(unit, "0123456789abcdef", 4);
    } else {
      base::append_utf8(text, char32_t{unit});
    }
  }
  return text + quote;
}

std::string quoted_lines(StringView units, std::size_t indentation) {
  std::string text;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < units.length; ++i) {
    if (units[i] == u'\n' && i + 1 < units.length) {
      text += quoted(part_of(units, begin, i + 1)) + " +\n" + std::string(indentation, ' ');
      begin = i + 1;
    }
  }
  return text + quoted(part_of(units, begin, units.length));
}

std::string improved_stack(const std::string& stack, const std::string& name, const std::string& prefix) {
  constexpr std::string_view kError = "Error";
  const char next = name.size() < stack.size() ? stack[name.size()] : '\n';
  if (!name.ends_with(kError) || !stack.starts_with(name) || (next != ':' && next != '\n') || name == prefix) {
    return stack;
  }
  const std::string rest = stack.substr(name.size());
  return prefix.find(name) != std::string::npos ? prefix + rest : prefix + " [" + name + "]" + rest;
}

std::string framed_stack(std::string stack, const std::string& message, std::size_t indentation) {
  const std::size_t found = message.empty() ? std::string::npos : stack.find(message);
  const std::size_t from = found == std::string::npos ? 0 : found + message.size();
  if (stack.find("\n    at", from) == std::string::npos) {
    stack = "[" + stack + "]";
  }
  for (std::size_t at = stack.find('\n'); at != std::string::npos; at = stack.find('\n', at + 1)) {
    stack.insert(at + 1, indentation, ' ');
  }
  return stack;
}

}  // namespace leaklab::script
