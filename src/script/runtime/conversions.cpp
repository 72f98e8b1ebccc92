#include "script/runtime/conversions.h"

#include <cmath>
#include <cstdlib>

#include "fmt/format.h"
#include "script/runtime/bigint.h"

namespace leaklab::script {

namespace {

bool is_decimal_digit(char c) { return c >= '0' && c <= '9'; }

int digit_value(char c) {
  return is_decimal_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
}

double radix_to_number(std::string_view digits, int radix) {
  double result = 0;
  for (const char c : digits) {
    if (digit_value(c) >= radix) {
      return std::nan("");
    }
    result = result * radix + digit_value(c);
  }
  return digits.empty() ? std::nan("") : result;
}

// StrDecimalLiteral without sign: digits, point, exponent; nothing that strtod takes beyond that.
bool is_decimal_literal(std::string_view text) {
  std::size_t i = 0;
  std::size_t digits = 0;
  for (; i < text.size() && is_decimal_digit(text[i]); ++i)
    ++digits;
  if (i < text.size() && text[i] == '.') {
    for (++i; i < text.size() && is_decimal_digit(text[i]); ++i)
      ++digits;
  }
  if (digits == 0) {
    return false;
  }
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    ++i;
    i += i < text.size() && (text[i] == '+' || text[i] == '-') ? 1 : 0;
    if (i == text.size()) {
      return false;
    }
    for (; i < text.size() && is_decimal_digit(text[i]); ++i) {
    }
  }
  return i == text.size();
}

double ascii_to_number(std::string_view text) {
  if (text.empty()) {
    return 0;
  }
  if (text.size() > 2 && text[0] == '0') {
    switch (text[1]) {
      case 'x':
      case 'X': return radix_to_number(text.substr(2), 16);
      case 'o':
      case 'O': return radix_to_number(text.substr(2), 8);
      case 'b':
      case 'B': return radix_to_number(text.substr(2), 2);
      default: break;
    }
  }
  const bool has_sign = text[0] == '+' || text[0] == '-';
  const std::string_view magnitude = text.substr(has_sign ? 1 : 0);
  const double sign = text[0] == '-' ? -1 : 1;
  if (magnitude == "Infinity") {
    return sign * HUGE_VAL;
  }
  return is_decimal_literal(magnitude) ? sign * std::strtod(std::string(magnitude).c_str(), nullptr) : std::nan("");
}

bool is_numeric_primitive(Value value) { return value.is_number() || value.is_boolean() || is_string(value); }

}  // namespace

bool is_white_space(char16_t unit) {
  return (unit >= 9 && unit <= 13) || unit == ' ' || unit == 0xA0 || unit == 0x1680 ||
         (unit >= 0x2000 && unit <= 0x200A) || unit == 0x2028 || unit == 0x2029 || unit == 0x202F || unit == 0x205F ||
         unit == 0x3000 || unit == 0xFEFF;
}

std::pair<std::string, int> shortest_digits(double number) {
  const std::string text = fmt::format("{}", number);
  const std::size_t exponent_at = text.find('e');
  int exponent = exponent_at == std::string::npos ? 0 : std::atoi(text.c_str() + exponent_at + 1);
  std::string digits;
  int before_point = -1;
  for (const char c : text.substr(0, exponent_at)) {
    if (c == '.') {
      before_point = static_cast<int>(digits.size());
    } else {
      digits.push_back(c);
    }
  }
  int point = exponent + (before_point < 0 ? static_cast<int>(digits.size()) : before_point);
  const std::size_t leading = digits.find_first_not_of('0');
  digits.erase(0, leading);
  point -= static_cast<int>(leading);
  digits.erase(digits.find_last_not_of('0') + 1);
  return {digits, point};
}

bool to_boolean(Value value) {
  if (value.is_number()) {
    const double number = value.as_number();
    return number != 0 && number == number;
  }
  if (is_bigint(value)) {
    return !as_bigint(value).is_zero();
  }
  return is_string(value) ? as_string(value).length() > 0 : value.is_cell() || value.is_true();
}

double to_number(Realm& realm, Value primitive) {
  if (primitive.is_number()) {
    return primitive.as_number();
  }
  if (is_string(primitive)) {
    String* flat = realm.strings().try_flatten(as_string(primitive));
    return flat != nullptr ? text_to_number(flat->view()) : std::nan("");
  }
  if (is_bigint(primitive)) {
    return as_bigint(primitive).number().to_double();
  }
  return primitive.is_boolean() ? (primitive.is_true() ? 1 : 0) : primitive.is_null() ? 0 : std::nan("");
}

std::int32_t to_int32(double number) {
  if (number >= -2147483648.0 && number <= 2147483647.0) {
    return static_cast<std::int32_t>(number);
  }
  if (!std::isfinite(number)) {
    return 0;
  }
  double modulo = std::fmod(std::trunc(number), 4294967296.0);
  modulo = modulo < 0 ? modulo + 4294967296.0 : modulo;
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(modulo));
}

double to_integer_or_infinity(double number) { return number == number ? std::trunc(number) + 0.0 : 0; }

bool try_trim_to_ascii(StringView text, std::string& ascii) {
  std::uint32_t begin = 0;
  std::uint32_t end = text.length;
  while (begin < end && is_white_space(text[begin]))
    ++begin;
  while (end > begin && is_white_space(text[end - 1]))
    --end;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (text[i] > 0x7E) {
      return false;
    }
    ascii.push_back(static_cast<char>(text[i]));
  }
  return true;
}

double text_to_number(StringView text) {
  std::string ascii;
  return try_trim_to_ascii(text, ascii) ? ascii_to_number(ascii) : std::nan("");
}

std::string number_to_text(double number) {
  if (number != number) {
    return "NaN";
  }
  if (number == 0) {
    return "0";
  }
  if (number < 0) {
    return "-" + number_to_text(-number);
  }
  if (std::isinf(number)) {
    return "Infinity";
  }
  const auto [digits, point] = shortest_digits(number);
  const int count = static_cast<int>(digits.size());
  if (count <= point && point <= 21) {
    return digits + std::string(static_cast<std::size_t>(point - count), '0');
  }
  if (point > 0 && point <= 21) {
    return digits.substr(0, static_cast<std::size_t>(point)) + "." + digits.substr(static_cast<std::size_t>(point));
  }
  if (point > -6 && point <= 0) {
    return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  }
  const std::string mantissa = count == 1 ? digits : digits.substr(0, 1) + "." + digits.substr(1);
  return mantissa + "e" + (point - 1 < 0 ? "-" : "+") + std::to_string(std::abs(point - 1));
}

String* try_to_string(Realm& realm, Value primitive) {
  if (is_string(primitive)) {
    return &Ref<String>::retain(as_string(primitive)).leak();
  }
  return &realm.strings().from_ascii(primitive_to_text(primitive)).leak();
}

std::string primitive_to_text(Value primitive) {
  if (primitive.is_integer()) {
    return std::to_string(primitive.as_integer());
  }
  if (primitive.is_number()) {
    return number_to_text(primitive.as_double());
  }
  if (primitive.is_boolean()) {
    return primitive.is_true() ? "true" : "false";
  }
  if (is_bigint(primitive)) {
    return as_bigint(primitive).number().to_text(10);
  }
  return is_symbol(primitive) ? descriptive_text(as_symbol(primitive)) : primitive.is_null() ? "null" : "undefined";
}

std::string string_to_utf8(Realm& realm, String& string) {
  String* flat = realm.strings().try_flatten(string);
  return flat != nullptr ? to_utf8(flat->view()) : std::string();
}

std::string_view type_of(Value value) {
  if (value.is_number()) {
    return "number";
  }
  if (value.is_boolean()) {
    return "boolean";
  }
  if (value.is_undefined()) {
    return "undefined";
  }
  if (is_bigint(value)) {
    return "bigint";
  }
  return is_string(value) ? "string" : is_symbol(value) ? "symbol" : is_callable(value) ? "function" : "object";
}

bool is_strictly_equal(Realm& realm, Value left, Value right) {
  if (left.is_number() && right.is_number()) {
    return left.as_number() == right.as_number();
  }
  if (left == right) {
    return true;
  }
  if (is_bigint(left) && is_bigint(right)) {
    return compare_with_bigint(realm, left, right) == 0;
  }
  if (!is_string(left) || !is_string(right) || as_string(left).length() != as_string(right).length()) {
    return false;
  }
  const String* flat_left = realm.strings().try_flatten(as_string(left));
  const String* flat_right = realm.strings().try_flatten(as_string(right));
  return flat_left != nullptr && flat_right != nullptr && are_equal(flat_left->view(), flat_right->view());
}

bool is_same_value_zero(Realm& realm, Value left, Value right) {
  const bool are_both_nan = left.is_number() && right.is_number() && left.as_number() != left.as_number() &&
                            right.as_number() != right.as_number();
  return are_both_nan || is_strictly_equal(realm, left, right);
}

bool is_same_value(Realm& realm, Value left, Value right) {
  if (left.is_number() && right.is_number() && left.as_number() == 0 && right.as_number() == 0) {
    return std::signbit(left.as_number()) == std::signbit(right.as_number());
  }
  return is_same_value_zero(realm, left, right);
}

bool is_loosely_equal(Realm& realm, Value left, Value right) {
  if (left.is_nullish() || right.is_nullish()) {
    return left.is_nullish() && right.is_nullish();
  }
  if (is_bigint(left) || is_bigint(right)) {
    const bool is_comparable = !is_symbol(left) && !is_symbol(right) && !is_object(left) && !is_object(right);
    return is_comparable && compare_with_bigint(realm, left, right) == 0;
  }
  const bool are_both_strings = is_string(left) && is_string(right);
  if (!are_both_strings && is_numeric_primitive(left) && is_numeric_primitive(right)) {
    return to_number(realm, left) == to_number(realm, right);
  }
  return is_strictly_equal(realm, left, right);
}

std::optional<std::uint32_t> array_index(StringView text) {
  if (text.length == 0 || text.length > 10 || (text[0] == '0' && text.length > 1)) {
    return std::nullopt;
  }
  std::uint64_t index = 0;
  for (std::uint32_t i = 0; i < text.length; ++i) {
    if (text[i] < '0' || text[i] > '9') {
      return std::nullopt;
    }
    index = index * 10 + (text[i] - u'0');
  }
  return index <= Array::kMaximumIndex ? std::optional(static_cast<std::uint32_t>(index)) : std::nullopt;
}

std::optional<std::uint32_t> array_index(Value number) {
  if (number.is_integer()) {
    return number.as_integer() >= 0 ? std::optional(static_cast<std::uint32_t>(number.as_integer())) : std::nullopt;
  }
  const double value = number.as_double();
  if (value >= 0 && value <= static_cast<double>(Array::kMaximumIndex) && value == std::trunc(value)) {
    return static_cast<std::uint32_t>(value);
  }
  return std::nullopt;
}

}  // namespace leaklab::script
