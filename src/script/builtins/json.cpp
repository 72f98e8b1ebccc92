// JSON.parse (ECMA-262 25.5.1), and what json.js lends for JSON.stringify. The parser keeps a stack of its own, so
// depth costs no native stack. Errors are worded and placed as V8's of Node 20.

#include <algorithm>

#include "script/builtins/coercion.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

constexpr char16_t kEnd = 0xFFFF;  // beyond the text; no JSON has it outside of strings

bool is_digit(char16_t unit) { return unit >= '0' && unit <= '9'; }

class JsonParser {
 public:
  JsonParser(Vm& vm, StringView text) : vm_(vm), realm_(vm.realm()), text_(text) {}

  Completion parse() {
    while (!is_done_) {
      if (!step()) {
        return std::move(failure_);
      }
    }
    skip_space();
    if (at_ < text_.length) {
      static_cast<void>(fail_at("Unexpected non-whitespace character after JSON"));
      return std::move(failure_);
    }
    return Completion::normal(std::move(result_));
  }

 private:
  struct Level {
    Handle container;
    Handle name;  // of the property whose value is being read; empty for arrays
  };

  [[nodiscard]] char16_t peek() const { return at_ < text_.length ? text_[at_] : kEnd; }
  void skip_space() {
    while (at_ < text_.length && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')) {
      ++at_;
    }
  }

  // Reads one value; containers that are not empty go on the stack. False after a failure.
  bool step() {
    skip_space();
    switch (peek()) {
      case '{': return open_object();
      case '[': return open_array();
      case '"': {
        Handle text;
        return read_string(text) && finish_value(std::move(text));
      }
      case 't': return read_word("true", Value::boolean(true));
      case 'f': return read_word("false", Value::boolean(false));
      case 'n': return read_word("null", Value::null());
      case kEnd: return fail_at_token();
      default: return is_digit(peek()) || peek() == '-' ? read_number() : fail_at_token();
    }
  }

  bool open_object() {
    ++at_;
    Handle object(realm_.make_object());
    skip_space();
    if (peek() == '}') {
      ++at_;
      return finish_value(std::move(object));
    }
    if (peek() != '"') {
      return fail_at("Expected property name or '}' in JSON");
    }
    levels_.push_back({std::move(object), Handle()});
    return read_name("Expected ':' after property name in JSON");
  }

  bool open_array() {
    ++at_;
    Handle array(realm_.make_array());
    skip_space();
    if (peek() == ']') {
      ++at_;
      return finish_value(std::move(array));
    }
    levels_.push_back({std::move(array), Handle()});
    return true;
  }

  // A property's name and the colon; `complaint` is empty where V8 says just which token it did not expect.
  bool read_name(std::string_view complaint) {
    if (!read_string(levels_.back().name)) {
      return false;
    }
    skip_space();
    if (peek() != ':') {
      return complaint.empty() ? fail_at_token() : fail_at(complaint);
    }
    ++at_;
    return true;
  }

  // Puts a whole value where it belongs, and closes what it closes.
  bool finish_value(Handle value) {
    while (!levels_.empty()) {
      if (!put_into_container(value.get())) {
        return false;
      }
      skip_space();
      const bool is_array_level = is_array(levels_.back().container.get());
      if (peek() == ',') {
        ++at_;
        return is_array_level || next_name();
      }
      if (peek() != (is_array_level ? u']' : u'}')) {
        return fail_at(is_array_level ? "Expected ',' or ']' after array element in JSON"
                                      : "Expected ',' or '}' after property value in JSON");
      }
      ++at_;
      value = std::move(levels_.back().container);
      levels_.pop_back();
    }
    result_ = std::move(value);
    is_done_ = true;
    return true;
  }

  bool next_name() {
    skip_space();
    return peek() == '"' ? read_name("") : fail_at("Expected double-quoted property name in JSON");
  }

  bool put_into_container(Value value) {
    const Level& level = levels_.back();
    Completion completion = Completion::undefined();
    if (is_array(level.container.get())) {
      if (!as_array(level.container.get()).try_append(vm_.heap(), value)) {
        completion = Completion::heap_limit();
      }
    } else {
      completion = realm_.define(as_object(level.container.get()), realm_.to_element_key(level.name.get()), value);
    }
    if (completion.is_normal() && vm_.heap().is_over_limit()) {
      completion = Completion::heap_limit();
    }
    return completion.is_normal() || fail(std::move(completion));
  }

  bool read_word(std::string_view word, Value value) {
    for (const char letter : word) {
      if (peek() != static_cast<char16_t>(letter)) {
        return fail_at_token();
      }
      ++at_;
    }
    return finish_value(Handle::adopt(value));
  }

  bool read_number() {
    const std::uint32_t begin = at_;
    at_ += peek() == '-' ? 1 : 0;
    if (!is_digit(peek())) {
      return fail_at("No number after minus sign in JSON");
    }
    if (peek() == '0') {
      ++at_;
      if (is_digit(peek())) {
        return fail_at("Unexpected number in JSON");
      }
    }
    skip_digits();
    if (peek() == '.') {
      ++at_;
      if (!is_digit(peek())) {
        return fail_at("Unterminated fractional number in JSON");
      }
      skip_digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      at_ += peek() == '+' || peek() == '-' ? 1 : 0;
      if (!is_digit(peek())) {
        return fail_at("Exponent part is missing a number in JSON");
      }
      skip_digits();
    }
    return finish_value(Handle::adopt(Value::from_number(text_to_number(part(begin, at_)))));
  }

  void skip_digits() {
    while (is_digit(peek())) {
      ++at_;
    }
  }

  bool read_string(Handle& text) {
    std::u16string units;
    for (++at_; peek() != '"' || at_ >= text_.length; ++at_) {
      if (at_ >= text_.length) {
        return fail_at("Unterminated string in JSON");
      }
      if (peek() < 0x20) {
        return fail_at("Bad control character in string literal in JSON");
      }
      if (peek() != '\\') {
        units.push_back(peek());
      } else if (!read_escape(units)) {
        return false;
      }
    }
    ++at_;
    String* string = realm_.strings().try_from_utf16(units);
    if (string == nullptr) {
      return fail(Completion::heap_limit());
    }
    text = Handle::adopt(Value::cell(*string));
    return true;
  }

  // Leaves at_ on the escape's last unit.
  bool read_escape(std::u16string& units) {
    ++at_;
    if (at_ >= text_.length) {
      return fail_at_token();
    }
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    const char16_t letter = peek();
    if (const std::size_t which = letter < 0x80 ? kLetters.find(static_cast<char>(letter)) : std::string_view::npos;
        which != std::string_view::npos) {
      units.push_back(static_cast<unsigned char>(kMeanings[which]));
      return true;
    }
    return letter == 'u' ? read_unicode_escape(units) : fail_at("Bad escaped character in JSON");
  }

  bool read_unicode_escape(std::u16string& units) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) {
      ++at_;
      const char16_t digit = peek();
      const char16_t small = digit >= 'A' && digit <= 'F' ? static_cast<char16_t>(digit + 32) : digit;
      if (!is_digit(small) && !(small >= 'a' && small <= 'f')) {
        return fail_at("Bad Unicode escape in JSON");
      }
      value = value * 16 + static_cast<std::uint32_t>(is_digit(small) ? small - '0' : small - 'a' + 10);
    }
    units.push_back(static_cast<char16_t>(value));
    return true;
  }

  // --- Failures: all give false.
  bool fail(Completion completion) {
    failure_ = std::move(completion);
    return false;
  }
  bool fail_with(const std::string& message) { return fail(realm_.throw_error(ErrorType::SyntaxError, message)); }
  bool fail_at(std::string_view complaint) {
    return fail_with(std::string(complaint) + " at position " + std::to_string(at_));
  }

  // What stands here is none of what could; V8 quotes it with ten units on each side.
  bool fail_at_token() {
    constexpr std::uint32_t kContext = 10;
    if (at_ >= text_.length) {
      return fail_with("Unexpected end of JSON input");
    }
    if (peek() == '"') {
      return fail_at("Unexpected string in JSON");
    }
    if (is_digit(peek()) || peek() == '-') {
      return fail_at("Unexpected number in JSON");
    }
    const std::string whole = text_.length <= 15 ? to_utf8(text_) : "";
    if (whole == "undefined" || whole == "NaN" || whole == "Infinity" || whole == "[object Object]") {
      return fail_with("\"" + whole + "\" is not valid JSON");
    }
    const bool is_short = text_.length <= 2 * kContext;
    const std::uint32_t begin = is_short || at_ < kContext ? 0 : at_ - kContext;
    const std::uint32_t end = is_short ? text_.length : std::min(at_ + kContext, text_.length);
    return fail_with("Unexpected token '" + to_utf8(part(at_, at_ + 1)) + "', " + (begin > 0 ? "...\"" : "\"") +
                     to_utf8(part(begin, end)) + (end < text_.length ? "\"... " : "\" ") + "is not valid JSON");
  }

  [[nodiscard]] StringView part(std::uint32_t begin, std::uint32_t end) const {
    return {text_.narrow != nullptr ? text_.narrow + begin : nullptr,
            text_.wide != nullptr ? text_.wide + begin : nullptr, end - begin};
  }

  Vm& vm_;
  Realm& realm_;
  StringView text_;
  std::uint32_t at_ = 0;
  std::vector<Level> levels_;
  Handle result_;
  bool is_done_ = false;
  Completion failure_ = Completion::undefined();
};

Completion parse(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.at(0));
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  Completion result = JsonParser(vm, text.view()).parse();
  return result.is_normal() && is_callable(arguments.at(1)) ? vm.call(Helper::Revive, {result.value(), arguments.at(1)})
                                                            : std::move(result);
}

// quote(text): QuoteJSONString (25.5.2.3).
Completion quote(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.at(0));
  if (text.flat() == nullptr || !vm.heap().make_room_for(std::uint64_t{2} * text.view().length)) {
    return Completion::heap_limit();
  }
  constexpr char kHex[] = "0123456789abcdef";
  constexpr std::string_view kControls = "\b\t\n\f\r\"\\";
  constexpr std::string_view kLetters = "btnfr\"\\";
  const StringView units = text.view();
  std::u16string result = u"\"";
  for (std::uint32_t i = 0; i < units.length; ++i) {
    const char16_t unit = units[i];
    const bool is_lead = unit >= 0xD800 && unit <= 0xDBFF;
    const bool has_trail = i + 1 < units.length && units[i + 1] >= 0xDC00 && units[i + 1] <= 0xDFFF;
    const std::size_t control = unit < 0x80 ? kControls.find(static_cast<char>(unit)) : std::string_view::npos;
    if (control != std::string_view::npos) {
      result += {u'\\', static_cast<char16_t>(kLetters[control])};
    } else if (is_lead && has_trail) {
      result += {unit, units[++i]};
    } else if (unit < 0x20 || (unit >= 0xD800 && unit <= 0xDFFF)) {
      result += u"\\u";
      for (int shift = 12; shift >= 0; shift -= 4) {
        result.push_back(static_cast<char16_t>(kHex[(unit >> shift) & 15]));
      }
    } else {
      result.push_back(unit);
    }
  }
  return owned_or_limit(vm.realm().strings().try_from_utf16(result + u"\""));
}

// concatenate(pieces, between): an array of strings as one flat string.
Completion concatenate(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  Array& pieces = as_array(arguments.at(0));
  const String* flat_between = realm.strings().try_flatten(as_string(arguments.at(1)));
  if (flat_between == nullptr) {
    return Completion::heap_limit();
  }
  const StringView between = flat_between->view();
  std::uint64_t length = 0;
  for (std::uint32_t i = 0; i < pieces.length(); ++i) {
    length += as_string(pieces.at(i)).length() + (i > 0 ? between.length : 0);
  }
  if (length > String::kMaximumLength) {
    return realm.throw_error(ErrorType::RangeError, "Invalid string length");
  }
  if (!vm.heap().make_room_for(2 * length)) {
    return Completion::heap_limit();
  }
  std::u16string result;
  result.reserve(static_cast<std::size_t>(length));
  const auto append = [&](StringView units) {
    for (std::uint32_t i = 0; i < units.length; ++i) {
      result.push_back(units[i]);
    }
  };
  for (std::uint32_t i = 0; i < pieces.length(); ++i) {
    if (i > 0) {
      append(between);
    }
    const String* flat = realm.strings().try_flatten(as_string(pieces.at(i)));
    if (flat == nullptr) {
      return Completion::heap_limit();
    }
    append(flat->view());
  }
  return owned_or_limit(realm.strings().try_from_utf16(result));
}

// nameOfConstructor(object): as V8 names it in its picture of a circle.
Completion name_of_constructor(Vm& vm, const Arguments& arguments) {
  const std::string name = constructor_name(vm.realm(), as_object(arguments.at(0)));
  return Completion::normal(vm.realm().make_string(name.empty() ? "Object" : name));
}

}  // namespace

void lend_json_natives(Vm& vm, Object& lent) {
  define_methods(vm, lent,
                 {{"quote", 1, quote}, {"concatenate", 2, concatenate}, {"nameOfConstructor", 1, name_of_constructor}});
}

void install_json(Vm& vm) {
  const Ref<Object> json = define_namespace(vm, "JSON");
  vm.realm().define_tag(*json, "JSON");
  vm.realm().define_method(*json, "parse", 2, converting<parse, "-s-">);
}

}  // namespace leaklab::script::builtins
