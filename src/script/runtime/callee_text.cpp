#include "script/runtime/callee_text.h"

#include <algorithm>
#include <array>

namespace leaklab::script {

namespace {

constexpr std::string_view kUnnamed = "(intermediate value)";
constexpr int kMaximumNesting = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_name_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' || c == '$' || c == '#' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool is_quote(char c) { return c == '\'' || c == '"'; }

// Words that begin an expression which has no name.
bool is_operator_word(std::string_view word) {
  constexpr std::array<std::string_view, 9> kWords = {"new",   "function", "class", "async", "await",
                                                      "yield", "typeof",   "void",  "delete"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

class Speaker {
 public:
  Speaker(std::string_view source, int nesting) : source_(source), nesting_(nesting) {}

  std::string speak() {
    std::string text = primary();
    for (skip_space(); at_ < source_.size() && !is_lost_; skip_space()) {
      text += suffix();
    }
    return is_lost_ ? two_operands() : text;
  }

 private:
  [[nodiscard]] char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }
  void skip_space() {
    while (is_space(peek())) {
      ++at_;
    }
  }
  std::string lost() {
    is_lost_ = true;
    return "";
  }

  std::string_view word() {
    const std::size_t begin = at_;
    while (is_name_part(peek())) {
      ++at_;
    }
    return source_.substr(begin, at_ - begin);
  }

  // Past the bracket that closes the one that is next; what stands between them.
  std::string_view bracketed() {
    const std::size_t begin = at_ + 1;
    std::size_t depth = 0;
    for (; at_ < source_.size(); ++at_) {
      const char c = source_[at_];
      if (is_quote(c) || c == '`') {
        skip_quoted(c);
      }
      depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
      depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
      if (depth == 0) {
        ++at_;
        return source_.substr(begin, at_ - 1 - begin);
      }
    }
    is_lost_ = true;
    return {};
  }

  // To the quote that ends what begins here.
  void skip_quoted(char quote) {
    for (++at_; at_ < source_.size() && source_[at_] != quote; ++at_) {
      at_ += source_[at_] == '\\' ? 1 : 0;
    }
  }

  std::string primary() {
    skip_space();
    const char c = peek();
    if (c == '(') {
      return spoken(bracketed());
    }
    if (c == '{') {
      const std::string_view inside = bracketed();
      return std::all_of(inside.begin(), inside.end(), is_space) ? "{}" : "{" + std::string(kUnnamed) + "}";
    }
    if (c == '[') {
      return list(bracketed());
    }
    if (is_quote(c)) {
      const std::size_t begin = at_ + 1;
      skip_quoted(c);
      return "\"" + std::string(source_.substr(begin, at_++ - begin)) + "\"";
    }
    const std::string_view name = word();
    if (name == "super") {
      return std::string(kUnnamed);
    }
    if (name == "new") {
      return construction();
    }
    return name.empty() || is_operator_word(name) ? lost() : std::string(name);
  }

  // [1,2]: items that have commas in them are summed up.
  [[nodiscard]] std::string list(std::string_view items) const {
    std::string text = "[";
    for (std::size_t at = 0; at < items.size();) {
      const std::size_t comma = std::min(items.find(',', at), items.size());
      text += (at > 0 ? "," : "") + spoken(items.substr(at, comma - at));
      at = comma + 1;
    }
    return text + "]";
  }

  // `new Name(…)`: what follows is a member of what it makes.
  std::string construction() {
    skip_space();
    while (is_name_part(peek()) || peek() == '.') {
      ++at_;
    }
    if (peek() == '(') {
      bracketed();
    }
    return std::string(kUnnamed);
  }

  std::string suffix() {
    const char c = peek();
    if (c == '.' || (c == '?' && source_.substr(at_, 2) == "?.")) {
      const std::string dot = c == '.' ? "." : "?.";
      at_ += dot.size();
      skip_space();
      if (peek() == '[' || peek() == '(') {
        return dot;
      }
      const std::string_view name = word();
      return name.empty() ? lost() : dot + std::string(name);
    }
    if (c == '(') {
      bracketed();
      return "(...)";
    }
    return c == '[' ? element(bracketed()) : lost();
  }

  [[nodiscard]] std::string element(std::string_view index) const {
    const bool is_text = index.size() > 2 && is_quote(index[0]) && index.find(index[0], 1) == index.size() - 1;
    return is_text ? "." + std::string(index.substr(1, index.size() - 2)) : "[" + spoken(index) + "]";
  }

  [[nodiscard]] std::string spoken(std::string_view part) const {
    return nesting_ == kMaximumNesting ? std::string(kUnnamed) : Speaker(part, nesting_ + 1).speak();
  }

  // `a + b` inside of brackets is (a + b); all else has no name, but for a member that it ends in.
  [[nodiscard]] std::string two_operands() const {
    for (const std::string_view symbol : {"||", "&&", "??", "+", "-", "*", "/", "%", ","}) {
      const std::size_t at = source_.find(symbol);
      if (at == std::string_view::npos || at == 0 || nesting_ == kMaximumNesting) {
        continue;
      }
      const std::string left = spoken(source_.substr(0, at));
      const std::string right = spoken(source_.substr(at + symbol.size()));
      if (left != kUnnamed && right != kUnnamed) {
        return "(" + left + " " + std::string(symbol) + " " + right + ")";
      }
    }
    return std::string(kUnnamed);
  }

  std::string_view source_;
  int nesting_;
  std::size_t at_ = 0;
  bool is_lost_ = false;
};

}  // namespace

std::string spoken_callee(std::string_view source) { return Speaker(source, 0).speak(); }

}  // namespace leaklab::script
