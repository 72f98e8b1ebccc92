#include "canvas/code_colours.h"

#include <algorithm>
#include <array>

namespace leaklab::canvas {
namespace {

// Without those that are mostly names, get and set among them.
constexpr std::array<std::string_view, 37> kKeywords = {
    "async",  "await",      "break", "case",   "catch",   "class",   "const", "continue", "debugger", "default",
    "delete", "do",         "else",  "export", "extends", "finally", "for",   "function", "if",       "import",
    "in",     "instanceof", "let",   "new",    "of",      "return",  "super", "switch",   "this",     "throw",
    "try",    "typeof",     "var",   "void",   "while",   "with",    "yield",
};

// Coloured as numbers are: values too.
constexpr std::array<std::string_view, 6> kConstants = {"false", "Infinity", "NaN", "null", "true", "undefined"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_name_part(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// After the quote that closes what begins at `begin`, or the end of the line (of the text, for a template).
std::size_t end_of_string(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      return at + 1;
    } else if (text[at] == '\n' && quote != '`') {
      return at;
    }
  }
  return text.size();
}

std::size_t end_of_name(std::string_view text, std::size_t begin) {
  const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), is_name_part);
  return static_cast<std::size_t>(end - text.begin());
}

std::size_t end_of_comment(std::string_view text, std::size_t begin, std::string_view closing) {
  const std::size_t found = text.find(closing, begin + 2);
  const std::size_t length = closing == "\n" ? 0 : closing.size();
  return found == std::string_view::npos ? text.size() : found + length;
}

CodeKind kind_of_name(std::string_view name) {
  if (is_digit(name.front())) {
    return CodeKind::Number;
  }
  if (std::find(kKeywords.begin(), kKeywords.end(), name) != kKeywords.end()) {
    return CodeKind::Keyword;
  }
  return std::find(kConstants.begin(), kConstants.end(), name) != kConstants.end() ? CodeKind::Number : CodeKind::Plain;
}

CodeSpan span_at(std::string_view text, std::size_t begin) {
  const char c = text[begin];
  const std::string_view two = text.substr(begin, 2);
  if (two == "//" || two == "/*") {
    return {begin, end_of_comment(text, begin, two == "//" ? "\n" : "*/"), CodeKind::Comment};
  }
  if (c == '"' || c == '\'' || c == '`') {
    return {begin, end_of_string(text, begin), CodeKind::String};
  }
  if (is_name_part(c)) {
    const std::size_t end = end_of_name(text, begin);
    return {begin, end, kind_of_name(text.substr(begin, end - begin))};
  }
  return {begin, begin + 1, CodeKind::Plain};
}

}  // namespace

std::vector<CodeSpan> code_spans(std::string_view text) {
  std::vector<CodeSpan> spans;
  for (std::size_t at = 0; at < text.size(); at = spans.back().end) {
    const CodeSpan next = span_at(text, at);
    const bool continues = !spans.empty() && spans.back().kind == CodeKind::Plain && next.kind == CodeKind::Plain;
    if (continues) {
      spans.back().end = next.end;
    } else {
      spans.push_back(next);
    }
  }
  return spans;
}

}  // namespace leaklab::canvas
