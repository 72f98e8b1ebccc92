#pragma once
// Conversions of primitive values (ECMA-262 7.1) and comparisons (7.2). An object's conversion may run script, so it is
// the VM's business: none of these takes one unless it says so.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "script/runtime/realm.h"

namespace leaklab::script {

[[nodiscard]] bool to_boolean(Value value);  // any value
[[nodiscard]] double to_number(Realm& realm,
                               Value primitive);  // a symbol's is NaN, a BigInt's as Number() wants it: check first
[[nodiscard]] std::int32_t to_int32(double number);
[[nodiscard]] inline std::uint32_t to_uint32(double number) { return static_cast<std::uint32_t>(to_int32(number)); }
// Truncated; NaN becomes 0.
[[nodiscard]] double to_integer_or_infinity(double number);
// The number that a text means (StringToNumber, 7.1.4.1); NaN where it means none.
[[nodiscard]] double text_to_number(StringView text);
// Without white space at both ends. False, and `ascii` is anything, where other than ASCII is left.
[[nodiscard]] bool try_trim_to_ascii(StringView text, std::string& ascii);
[[nodiscard]] inline StringView view_of(std::string_view ascii) {
  return {reinterpret_cast<const std::uint8_t*>(ascii.data()), nullptr, static_cast<std::uint32_t>(ascii.size())};
}
[[nodiscard]] bool is_white_space(char16_t unit);  // or a line terminator (12.2, 12.3)
// Shortest decimal digits of a positive finite number, and n such that its value is 0.digits * 10^n.
[[nodiscard]] std::pair<std::string, int> shortest_digits(double number);
// Number::toString (6.1.6.1.20), radix 10.
[[nodiscard]] std::string number_to_text(double number);
// A primitive's string, owned. Null where the heap limit leaves no room; a symbol has none: check first.
[[nodiscard]] String* try_to_string(Realm& realm, Value primitive);
// For messages and output: of a primitive that is no string, in UTF-8.
[[nodiscard]] std::string primitive_to_text(Value primitive);
// A string value's text in UTF-8, for output; "" where the heap limit leaves no room to flatten it.
[[nodiscard]] std::string string_to_utf8(Realm& realm, String& string);

[[nodiscard]] std::string_view type_of(Value value);  // any value (13.5.3)
// Compares strings by their units; needs flat strings, which the callers make with try_flatten.
[[nodiscard]] bool is_strictly_equal(Realm& realm, Value left, Value right);  // any values (7.2.15)
[[nodiscard]] bool is_same_value(Realm& realm, Value left, Value right);
[[nodiscard]] bool is_same_value_zero(Realm& realm, Value left, Value right);
// IsLooselyEqual (7.2.14), but for an object against a primitive other than undefined and null.
[[nodiscard]] bool is_loosely_equal(Realm& realm, Value left, Value right);

// The array index that a text writes in canonical form: "0", "17", but neither "01" nor "4294967295".
[[nodiscard]] std::optional<std::uint32_t> array_index(StringView text);
[[nodiscard]] std::optional<std::uint32_t> array_index(Value number);

}  // namespace leaklab::script
