// Number and Boolean (ECMA-262 20.3, 21.1), parseInt, parseFloat, isNaN and isFinite (19.2). Not there: wrapper objects
// (`new Number`).

#include <cmath>

#include "script/builtins/coercion.h"
#include "script/builtins/number_format.h"
#include "script/runtime/conversions.h"
#include "script/runtime/primitive_wrapper.h"

namespace leaklab::script::builtins {

namespace {

constexpr double kLargestSafe = 9007199254740991.0;

Completion throw_range_error(Vm& vm, std::string_view message) {
  return vm.realm().throw_error(ErrorType::RangeError, message);
}

// The value itself, or the object for it where `new` asked.
Completion value_or_wrapper(Vm& vm, const Arguments& arguments, Value value, Intrinsic prototype) {
  Realm& realm = vm.realm();
  return Completion::normal(arguments.is_construct
                                ? realm.wrap(value, realm.instance_prototype(arguments.new_target, prototype))
                                : Handle::adopt(value));
}

Completion number_function(Vm& vm, const Arguments& arguments) {
  const Value number =
      arguments.size() == 0 ? Value::integer(0) : Value::from_number(to_number(vm.realm(), arguments.at(0)));
  return value_or_wrapper(vm, arguments, number, Intrinsic::NumberPrototype);
}

Completion boolean_function(Vm& vm, const Arguments& arguments) {
  return value_or_wrapper(vm, arguments, Value::boolean(to_boolean(arguments.at(0))), Intrinsic::BooleanPrototype);
}

Completion boolean_to_string(Vm& vm, const Arguments& arguments) {
  const Value value = unwrapped(arguments.this_value);
  return value.is_boolean() ? Completion::normal(vm.realm().make_string(primitive_to_text(value)))
                            : throw_requires_primitive(vm, arguments, "Boolean");
}

Completion boolean_value(Vm& vm, const Arguments& arguments) {
  const Value value = unwrapped(arguments.this_value);
  return value.is_boolean() ? Completion::normal(value) : throw_requires_primitive(vm, arguments, "Boolean");
}

// A method that writes a number: the receiver must be one.
template <Completion (*kWrite)(Vm& vm, double number, Value argument)>
Completion writing(Vm& vm, const Arguments& arguments) {
  const Value number = unwrapped(arguments.this_value);
  return number.is_number() ? kWrite(vm, number.as_number(), arguments.at(0))
                            : throw_requires_primitive(vm, arguments, "Number");
}

Completion text(Vm& vm, const std::string& written) { return Completion::normal(vm.realm().make_string(written)); }

Completion to_string(Vm& vm, double number, Value argument) {
  const double radix = integer_argument(vm, argument, 10);
  if (radix < 2 || radix > 36) {
    return throw_range_error(vm, "toString() radix argument must be between 2 and 36");
  }
  return text(
      vm, radix == 10 || !std::isfinite(number) ? number_to_text(number) : radix_text(number, static_cast<int>(radix)));
}

Completion to_fixed(Vm& vm, double number, Value argument) {
  const double digits = integer_argument(vm, argument, 0);
  if (digits < 0 || digits > 100) {
    return throw_range_error(vm, "toFixed() digits argument must be between 0 and 100");
  }
  const bool is_plain = std::isfinite(number) && std::fabs(number) < 1e21;
  return text(vm, is_plain ? fixed_text(number, static_cast<int>(digits)) : number_to_text(number));
}

Completion to_exponential(Vm& vm, double number, Value argument) {
  const double digits = integer_argument(vm, argument, 0);
  if (!std::isfinite(number)) {
    return text(vm, number_to_text(number));
  }
  if (digits < 0 || digits > 100) {
    return throw_range_error(vm, "toExponential() argument must be between 0 and 100");
  }
  return text(vm, argument.is_undefined() ? shortest_exponential_text(number)
                                          : exponential_text(number, static_cast<int>(digits)));
}

Completion to_precision(Vm& vm, double number, Value argument) {
  const double digits = integer_argument(vm, argument, 0);
  if (argument.is_undefined() || !std::isfinite(number)) {
    return text(vm, number_to_text(number));
  }
  if (digits < 1 || digits > 100) {
    return throw_range_error(vm, "toPrecision() argument must be between 1 and 100");
  }
  return text(vm, precision_text(number, static_cast<int>(digits)));
}

Completion to_locale_string(Vm& vm, double number, Value) { return text(vm, grouped_text(number)); }
Completion value_of(Vm&, double number, Value) { return Completion::normal(Value::from_number(number)); }

bool is_integral(Value value) {
  return value.is_number() && std::isfinite(value.as_number()) && value.as_number() == std::trunc(value.as_number());
}

Completion is_integer(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(is_integral(arguments.at(0))));
}

Completion is_safe_integer(Vm&, const Arguments& arguments) {
  const Value value = arguments.at(0);
  return Completion::normal(Value::boolean(is_integral(value) && std::fabs(value.as_number()) <= kLargestSafe));
}

Completion number_is_nan(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(arguments.at(0).is_number() && std::isnan(arguments.at(0).as_number())));
}

Completion number_is_finite(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(arguments.at(0).is_number() && std::isfinite(arguments.at(0).as_number())));
}

Completion is_nan(Vm& vm, const Arguments& arguments) {
  return Completion::normal(Value::boolean(std::isnan(to_number(vm.realm(), arguments.at(0)))));
}

Completion is_finite(Vm& vm, const Arguments& arguments) {
  return Completion::normal(Value::boolean(std::isfinite(to_number(vm.realm(), arguments.at(0)))));
}

// The text behind white space, as far as it is ASCII.
std::string trimmed_ascii(StringView units) {
  std::uint32_t at = 0;
  while (at < units.length && is_white_space(units[at])) {
    ++at;
  }
  std::string result;
  for (; at < units.length && units[at] < 0x80; ++at) {
    result.push_back(static_cast<char>(units[at]));
  }
  return result;
}

int digit_value(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'z' ? c - 'a' + 10
         : c >= 'A' && c <= 'Z' ? c - 'A' + 10
                                : 99;
}

// The digits' value; exact where the radix is a power of two or ten, else within the last place.
double value_of_digits(const std::string& digits, int radix) {
  if (radix == 10) {
    return text_to_number(view_of(digits));
  }
  double value = 0;
  for (const char digit : digits) {
    value = value * radix + digit_value(digit);
  }
  return value;
}

Completion parse_int(Vm& vm, const Arguments& arguments) {
  const TextArgument input(vm, arguments.at(0));
  if (input.flat() == nullptr) {
    return Completion::heap_limit();
  }
  std::string rest = trimmed_ascii(input.view());
  const double sign = !rest.empty() && rest[0] == '-' ? -1 : 1;
  if (!rest.empty() && (rest[0] == '-' || rest[0] == '+')) {
    rest.erase(0, 1);
  }
  std::int32_t radix = to_int32(to_number(vm.realm(), arguments.at(1)));
  const bool has_prefix = rest.size() >= 2 && rest[0] == '0' && (rest[1] == 'x' || rest[1] == 'X');
  if (has_prefix && (radix == 0 || radix == 16)) {
    rest.erase(0, 2);
    radix = 16;
  }
  radix = radix == 0 ? 10 : radix;
  std::size_t length = 0;
  while (length < rest.size() && digit_value(rest[length]) < radix) {
    ++length;
  }
  if (radix < 2 || radix > 36 || length == 0) {
    return Completion::normal(Value::number(std::nan("")));
  }
  return Completion::normal(Value::from_number(sign * value_of_digits(rest.substr(0, length), radix)));
}

std::size_t end_of_digits(const std::string& text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    ++at;
  }
  return at;
}

// The length of the longest StrDecimalLiteral that `text` begins with; 0 where there is none.
std::size_t decimal_literal_length(const std::string& text) {
  const std::size_t begin = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  if (text.compare(begin, 8, "Infinity") == 0) {
    return begin + 8;
  }
  std::size_t end = end_of_digits(text, begin);
  std::size_t digits = end - begin;
  if (end < text.size() && text[end] == '.') {
    const std::size_t fraction = end_of_digits(text, end + 1);
    digits += fraction - end - 1;
    end = digits > 0 ? fraction : end;
  }
  if (digits == 0) {
    return 0;
  }
  if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    const std::size_t sign = end + 1 < text.size() && (text[end + 1] == '-' || text[end + 1] == '+') ? 1 : 0;
    const std::size_t exponent = end_of_digits(text, end + 1 + sign);
    end = exponent > end + 1 + sign ? exponent : end;
  }
  return end;
}

Completion parse_float_of(Vm& vm, const Arguments& arguments) {
  const TextArgument input(vm, arguments.at(0));
  if (input.flat() == nullptr) {
    return Completion::heap_limit();
  }
  std::string literal = trimmed_ascii(input.view());
  literal.resize(decimal_literal_length(literal));
  return Completion::normal(literal.empty() ? Value::number(std::nan(""))
                                            : Value::from_number(text_to_number(view_of(literal))));
}

void define_constants(Vm& vm, Object& number) {
  const std::pair<std::string_view, double> constants[] = {{"EPSILON", 2.220446049250313e-16},
                                                           {"MAX_SAFE_INTEGER", kLargestSafe},
                                                           {"MAX_VALUE", 1.7976931348623157e308},
                                                           {"MIN_SAFE_INTEGER", -kLargestSafe},
                                                           {"MIN_VALUE", 5e-324},
                                                           {"NaN", std::nan("")},
                                                           {"NEGATIVE_INFINITY", -HUGE_VAL},
                                                           {"POSITIVE_INFINITY", HUGE_VAL}};
  for (const auto& [name, value] : constants) {
    number.define_and_release(vm.heap(), &*vm.realm().names().intern(name), Value::number(value), kFrozenAttributes);
  }
}

// parseInt and parseFloat are the same functions on Number and on the global object.
void share_with_global(Vm& vm, Object& number, const Method& method) {
  const Ref<NativeFunction> function = vm.realm().make_native(method.name, method.length, method.native, false);
  vm.realm().define_builtin(number, method.name, Value::cell(*function));
  vm.realm().define_builtin(vm.realm().global_object(), method.name, Value::cell(*function));
}

}  // namespace

double parse_float(std::string literal) {
  literal.resize(decimal_literal_length(literal));
  return literal.empty() ? std::nan("") : text_to_number(view_of(literal));
}

void install_number(Vm& vm) {
  Realm& realm = vm.realm();
  const Ref<NativeFunction> number =
      define_constructor(vm, "Number", 1, converting<number_function, "-N-">, Intrinsic::NumberPrototype);
  define_constants(vm, *number);
  define_methods(vm, *number,
                 {{"isFinite", 1, number_is_finite},
                  {"isInteger", 1, is_integer},
                  {"isNaN", 1, number_is_nan},
                  {"isSafeInteger", 1, is_safe_integer}});
  share_with_global(vm, *number, {"parseFloat", 1, converting<parse_float_of, "-s-">});
  share_with_global(vm, *number, {"parseInt", 2, converting<parse_int, "-sn-">});
  define_methods(vm, realm.global_object(),
                 {{"isFinite", 1, converting<is_finite, "-n-">}, {"isNaN", 1, converting<is_nan, "-n-">}});
  define_methods(vm, realm.intrinsic(Intrinsic::NumberPrototype),
                 {{"toExponential", 1, converting<writing<to_exponential>, "-n-">},
                  {"toFixed", 1, converting<writing<to_fixed>, "-n-">},
                  {"toLocaleString", 0, writing<to_locale_string>},
                  {"toPrecision", 1, converting<writing<to_precision>, "-n-">},
                  {"toString", 1, converting<writing<to_string>, "-n-">},
                  {"valueOf", 0, writing<value_of>}});
}

void install_boolean(Vm& vm) {
  define_constructor(vm, "Boolean", 1, boolean_function, Intrinsic::BooleanPrototype);
  define_methods(vm, vm.realm().intrinsic(Intrinsic::BooleanPrototype),
                 {{"toString", 0, boolean_to_string}, {"valueOf", 0, boolean_value}});
}

}  // namespace leaklab::script::builtins
