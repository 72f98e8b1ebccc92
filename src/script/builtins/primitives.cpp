// String, Number and Boolean as functions, and the methods that programs use most on strings and numbers (ECMA-262
// 20.3, 21.1, 22.1). Wrapper objects (`new String`) are not made yet.

#include <algorithm>
#include <cmath>

#include "fmt/format.h"
#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

Completion refuse_wrapper(Vm& vm, std::string_view name) {
  return vm.realm().throw_error(ErrorType::TypeError,
                                "Leaklab does not run wrapper objects (new " + std::string(name) + ") yet");
}

Completion string_function(Vm& vm, const Arguments& arguments) {
  if (arguments.is_construct) {
    return refuse_wrapper(vm, "String");
  }
  if (is_object(arguments.at(0))) {
    return vm.call(Helper::ToText, {arguments.at(0)});
  }
  if (arguments.size() == 0) {
    return Completion::borrowed(Value::cell(vm.realm().atom(Atom::Empty)));
  }
  if (is_symbol(arguments.at(0))) {
    return Completion::normal(vm.realm().make_string(descriptive_text(as_symbol(arguments.at(0)))));
  }
  return Completion::normal(Value::cell(*try_to_string(vm.realm(), arguments.at(0))));
}

Completion number_function(Vm& vm, const Arguments& arguments) {
  if (arguments.is_construct) {
    return refuse_wrapper(vm, "Number");
  }
  if (is_object(arguments.at(0))) {
    return vm.call(Helper::ToNumber, {arguments.at(0)});
  }
  if (is_symbol(arguments.at(0))) {
    return vm.realm().throw_error(ErrorType::TypeError, "Cannot convert a Symbol value to a number");
  }
  return Completion::normal(arguments.size() == 0 ? Value::integer(0)
                                                  : Value::from_number(to_number(vm.realm(), arguments.at(0))));
}

Completion boolean_function(Vm& vm, const Arguments& arguments) {
  return arguments.is_construct ? refuse_wrapper(vm, "Boolean")
                                : Completion::normal(Value::boolean(to_boolean(arguments.at(0))));
}

// `this` as a flat string; null after which the completion is the error.
String* this_string(Vm& vm, const Arguments& arguments, std::string_view method, Completion& error) {
  if (!is_string(arguments.this_value)) {
    error = throw_incompatible(vm, method, arguments.this_value);
    return nullptr;
  }
  error = Completion::heap_limit();
  return vm.realm().strings().try_flatten(as_string(arguments.this_value));
}

double integer_argument(Vm& vm, Value argument, double otherwise) {
  return argument.is_undefined() || is_object(argument) ? otherwise
                                                        : to_integer_or_infinity(to_number(vm.realm(), argument));
}

Completion owned_or_limit(String* string) {
  return string != nullptr ? Completion::normal(Value::cell(*string)) : Completion::heap_limit();
}

Completion char_code_at(Vm& vm, const Arguments& arguments) {
  Completion error = Completion::undefined();
  const String* text = this_string(vm, arguments, "String.prototype.charCodeAt", error);
  if (text == nullptr)
    return error;
  const double index = integer_argument(vm, arguments.at(0), 0);
  const bool is_inside = index >= 0 && index < text->length();
  return Completion::normal(is_inside ? Value::integer(text->view()[static_cast<std::uint32_t>(index)])
                                      : Value::number(std::nan("")));
}

Completion char_at(Vm& vm, const Arguments& arguments) {
  Completion error = Completion::undefined();
  String* text = this_string(vm, arguments, "String.prototype.charAt", error);
  if (text == nullptr)
    return error;
  const double index = integer_argument(vm, arguments.at(0), 0);
  if (index < 0 || index >= text->length()) {
    return Completion::borrowed(Value::cell(vm.realm().atom(Atom::Empty)));
  }
  const auto at = static_cast<std::uint32_t>(index);
  return owned_or_limit(vm.realm().strings().try_slice(*text, at, at + 1));
}

Completion slice(Vm& vm, const Arguments& arguments) {
  Completion error = Completion::undefined();
  String* text = this_string(vm, arguments, "String.prototype.slice", error);
  if (text == nullptr)
    return error;
  const double length = text->length();
  const auto clamp = [&](double index) { return index < 0 ? std::max(index + length, 0.0) : std::min(index, length); };
  const double begin = clamp(integer_argument(vm, arguments.at(0), 0));
  const double end = std::max(begin, clamp(integer_argument(vm, arguments.at(1), length)));
  return owned_or_limit(
      vm.realm().strings().try_slice(*text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)));
}

Completion substring(Vm& vm, const Arguments& arguments) {
  Completion error = Completion::undefined();
  String* text = this_string(vm, arguments, "String.prototype.substring", error);
  if (text == nullptr)
    return error;
  const double length = text->length();
  const double first = std::clamp(integer_argument(vm, arguments.at(0), 0), 0.0, length);
  const double second = std::clamp(integer_argument(vm, arguments.at(1), length), 0.0, length);
  return owned_or_limit(vm.realm().strings().try_slice(*text, static_cast<std::uint32_t>(std::min(first, second)),
                                                       static_cast<std::uint32_t>(std::max(first, second))));
}

Completion index_of(Vm& vm, const Arguments& arguments) {
  Completion error = Completion::undefined();
  const String* text = this_string(vm, arguments, "String.prototype.indexOf", error);
  if (text == nullptr)
    return error;
  if (is_object(arguments.at(0))) {
    return vm.realm().throw_error(ErrorType::TypeError, "Leaklab does not search strings for objects yet");
  }
  const Ref<String> wanted = Ref<String>::adopt(*try_to_string(vm.realm(), arguments.at(0)));
  const String* flat = vm.realm().strings().try_flatten(*wanted);
  if (flat == nullptr)
    return Completion::heap_limit();
  const StringView haystack = text->view();
  const StringView needle = flat->view();
  const auto begin = static_cast<std::uint32_t>(
      std::clamp(integer_argument(vm, arguments.at(1), 0), 0.0, static_cast<double>(haystack.length)));
  for (std::uint32_t i = begin; i + needle.length <= haystack.length; ++i) {
    std::uint32_t matched = 0;
    while (matched < needle.length && haystack[i + matched] == needle[matched])
      ++matched;
    if (matched == needle.length) {
      return Completion::normal(Value::from_number(i));
    }
  }
  return Completion::normal(Value::integer(-1));
}

Completion includes(Vm& vm, const Arguments& arguments) {
  Completion index = index_of(vm, arguments);
  return index.is_normal() ? Completion::normal(Value::boolean(index.value().as_integer() >= 0)) : std::move(index);
}

Completion repeat(Vm& vm, const Arguments& arguments) {
  Completion error = Completion::undefined();
  String* text = this_string(vm, arguments, "String.prototype.repeat", error);
  if (text == nullptr)
    return error;
  const double count = integer_argument(vm, arguments.at(0), 0);
  if (count < 0 || std::isinf(count)) {
    return vm.realm().throw_error(ErrorType::RangeError, "Invalid count value: " + primitive_to_text(arguments.at(0)));
  }
  if (count * text->length() > String::kMaximumLength) {
    return vm.realm().throw_error(ErrorType::RangeError, "Invalid string length");
  }
  if (!vm.heap().make_room_for(static_cast<std::uint64_t>(count) * text->length() * 2)) {
    return Completion::heap_limit();
  }
  // By doubling: as many concatenations as the count has binary digits.
  Ref<String> result = Ref<String>::retain(vm.realm().atom(Atom::Empty));
  Ref<String> power = Ref<String>::retain(*text);
  for (auto rest = static_cast<std::uint32_t>(count); rest > 0; rest >>= 1) {
    if ((rest & 1) != 0) {
      result = vm.realm().strings().concatenate(*result, *power);
    }
    if (rest > 1) {
      power = vm.realm().strings().concatenate(*power, *power);
    }
  }
  return Completion::normal(Handle(result));
}

template <char kFirst, char kLast, int kShift>
Completion change_case(Vm& vm, const Arguments& arguments) {
  Completion error = Completion::undefined();
  const String* text = this_string(vm, arguments, "String.prototype.toUpperCase", error);
  if (text == nullptr)
    return error;
  std::u16string units;
  for (std::uint32_t i = 0; i < text->length(); ++i) {
    const char16_t unit = text->view()[i];
    units.push_back(static_cast<char16_t>(unit >= kFirst && unit <= kLast ? unit + kShift : unit));
  }
  return owned_or_limit(vm.realm().strings().try_from_utf16(units));
}

Completion string_value(Vm& vm, const Arguments& arguments) {
  return is_string(arguments.this_value) ? Completion::borrowed(arguments.this_value)
                                         : throw_incompatible(vm, "String.prototype.toString", arguments.this_value);
}

Completion number_to_string(Vm& vm, const Arguments& arguments) {
  if (!arguments.this_value.is_number()) {
    return throw_incompatible(vm, "Number.prototype.toString", arguments.this_value);
  }
  const double number = arguments.this_value.as_number();
  const double radix = integer_argument(vm, arguments.at(0), 10);
  if (radix < 2 || radix > 36) {
    return vm.realm().throw_error(ErrorType::RangeError, "toString() radix must be between 2 and 36");
  }
  if (radix == 10 || number != std::trunc(number) || std::fabs(number) > 9007199254740992.0) {
    return radix == 10 ? Completion::normal(vm.realm().make_string(number_to_text(number)))
                       : vm.realm().throw_error(ErrorType::RangeError,
                                                "Leaklab writes only safe integers in another radix yet");
  }
  std::string digits;
  for (auto rest = static_cast<std::uint64_t>(std::fabs(number)); rest > 0 || digits.empty();
       rest /= static_cast<std::uint64_t>(radix)) {
    digits.insert(digits.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[rest % static_cast<std::uint64_t>(radix)]);
  }
  return Completion::normal(vm.realm().make_string((number < 0 ? "-" : "") + digits));
}

// C rounds a tie to even, ECMA-262 21.1.3.3 away from zero: a tie's decimals end with the 5 that makes it one.
std::string fixed_text(double number, int digits) {
  constexpr int kBeyond = 40;
  const std::string longer = fmt::format("{:.{}f}", number, digits + 1 + kBeyond);
  const bool is_tie =
      longer[longer.size() - kBeyond - 1] == '5' && longer.find_last_not_of('0') == longer.size() - kBeyond - 1;
  return fmt::format("{:.{}f}", is_tie ? std::nextafter(number, std::copysign(HUGE_VAL, number)) : number, digits);
}

Completion to_fixed(Vm& vm, const Arguments& arguments) {
  if (!arguments.this_value.is_number()) {
    return throw_incompatible(vm, "Number.prototype.toFixed", arguments.this_value);
  }
  const double digits = integer_argument(vm, arguments.at(0), 0);
  const double number = arguments.this_value.as_number();
  if (digits < 0 || digits > 100) {
    return vm.realm().throw_error(ErrorType::RangeError, "toFixed() digits argument must be between 0 and 100");
  }
  const bool is_plain = std::isfinite(number) && std::fabs(number) < 1e21;
  const std::string text =
      is_plain ? fixed_text(number == 0 ? 0.0 : number, static_cast<int>(digits)) : number_to_text(number);
  return Completion::normal(vm.realm().make_string(text));
}

Completion boolean_to_string(Vm& vm, const Arguments& arguments) {
  return arguments.this_value.is_boolean()
             ? Completion::normal(vm.realm().make_string(primitive_to_text(arguments.this_value)))
             : throw_incompatible(vm, "Boolean.prototype.toString", arguments.this_value);
}

Completion is_integer(Vm&, const Arguments& arguments) {
  const Value value = arguments.at(0);
  return Completion::normal(Value::boolean(value.is_number() && std::isfinite(value.as_number()) &&
                                           value.as_number() == std::trunc(value.as_number())));
}

Completion is_nan(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(arguments.at(0).is_number() && std::isnan(arguments.at(0).as_number())));
}

}  // namespace

void install_primitives(Vm& vm) {
  Realm& realm = vm.realm();
  define_constructor(vm, "String", 1, string_function, Intrinsic::StringPrototype);
  const Ref<NativeFunction> number = define_constructor(vm, "Number", 1, number_function, Intrinsic::NumberPrototype);
  define_constructor(vm, "Boolean", 1, boolean_function, Intrinsic::BooleanPrototype);
  Object& strings = realm.intrinsic(Intrinsic::StringPrototype);
  define_methods(vm, strings,
                 {{"charCodeAt", 1, char_code_at},
                  {"charAt", 1, char_at},
                  {"slice", 2, slice},
                  {"substring", 2, substring},
                  {"indexOf", 1, index_of},
                  {"includes", 1, includes},
                  {"repeat", 1, repeat},
                  {"toUpperCase", 0, change_case<'a', 'z', -32>},
                  {"toLowerCase", 0, change_case<'A', 'Z', 32>},
                  {"toString", 0, string_value},
                  {"valueOf", 0, string_value}});
  Object& numbers = realm.intrinsic(Intrinsic::NumberPrototype);
  realm.define_method(numbers, "toString", 1, number_to_string);
  realm.define_method(numbers, "toFixed", 1, to_fixed);
  realm.define_method(realm.intrinsic(Intrinsic::BooleanPrototype), "toString", 0, boolean_to_string);
  realm.define_method(*number, "isInteger", 1, is_integer);
  realm.define_method(*number, "isNaN", 1, is_nan);
  realm.define_builtin(*number, "MAX_SAFE_INTEGER", Value::number(9007199254740991.0));
  realm.define_builtin(*number, "MAX_VALUE", Value::number(1.7976931348623157e308));
  realm.define_builtin(*number, "EPSILON", Value::number(2.220446049250313e-16));
}

}  // namespace leaklab::script::builtins
