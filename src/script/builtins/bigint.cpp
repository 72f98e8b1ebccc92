// BigInt (ECMA-262 21.2).

#include "script/runtime/bigint.h"

#include <cmath>

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"
#include "script/runtime/primitive_wrapper.h"

namespace leaklab::script::builtins {

namespace {

Completion throw_not_convertible(Vm& vm, ErrorType type, Value value) {
  return vm.realm().throw_error(type, "Cannot convert " + display(vm.realm(), value) + " to a BigInt");
}

Completion owned(Vm& vm, const BigNumber& number) {
  return number.is_too_large() ? vm.realm().throw_error(ErrorType::RangeError, "Maximum BigInt size exceeded")
                               : Completion::normal(Handle(BigInt::make(vm.heap(), number)));
}

// ToBigInt (7.1.13) of a primitive.
Completion to_bigint(Vm& vm, Value value) {
  if (is_bigint(value)) {
    return Completion::borrowed(value);
  }
  if (value.is_boolean()) {
    return owned(vm, BigNumber::of(std::int64_t{value.is_true() ? 1 : 0}));
  }
  if (!is_string(value)) {
    return throw_not_convertible(vm, ErrorType::TypeError, value);
  }
  const String* flat = vm.realm().strings().try_flatten(as_string(value));
  if (flat == nullptr) {
    return Completion::heap_limit();
  }
  const std::optional<BigNumber> number = text_to_bigint(flat->view());
  return number ? owned(vm, *number) : throw_not_convertible(vm, ErrorType::SyntaxError, value);
}

Completion bigint_function(Vm& vm, const Arguments& arguments) {
  const Value value = arguments.at(0);
  if (arguments.is_construct) {
    return vm.realm().throw_error(ErrorType::TypeError, "BigInt is not a constructor");
  }
  if (is_object(value)) {
    return vm.call(Helper::ToBigInt, {value});
  }
  if (!value.is_number()) {
    return to_bigint(vm, value);
  }
  const double number = value.as_number();
  if (!std::isfinite(number) || number != std::trunc(number)) {
    return vm.realm().throw_error(
        ErrorType::RangeError,
        "The number " + number_to_text(number) + " cannot be converted to a BigInt because it is not an integer");
  }
  return owned(vm, BigNumber::of(number));
}

// asIntN(bits, bigint) and asUintN(bits, bigint).
template <BigNumber (*kWrap)(const BigNumber&, std::uint64_t)>
Completion wrap(Vm& vm, const Arguments& arguments) {
  constexpr double kLargest = 9007199254740991.0;
  const double bits = is_object(arguments.at(0)) ? 0 : to_integer_or_infinity(to_number(vm.realm(), arguments.at(0)));
  if (bits < 0 || bits > kLargest) {
    return vm.realm().throw_error(ErrorType::RangeError, "Invalid value: not (convertible to) a safe integer");
  }
  if (arguments.at(1).is_number()) {
    return throw_not_convertible(vm, ErrorType::TypeError, arguments.at(1));
  }
  Completion number = to_bigint(vm, arguments.at(1));
  if (!number.is_normal()) {
    return number;
  }
  const BigNumber value = as_bigint(number.value()).number();
  const bool needs_too_many = value.is_negative && bits > BigNumber::kMaximumBits;
  return needs_too_many && kWrap == as_unsigned
             ? vm.realm().throw_error(ErrorType::RangeError, "Maximum BigInt size exceeded")
             : owned(vm, needs_too_many ? value : kWrap(value, static_cast<std::uint64_t>(bits)));
}

Completion throw_no_bigint(Vm& vm, std::string_view method) {
  return vm.realm().throw_error(ErrorType::TypeError,
                                "BigInt.prototype." + std::string(method) + " requires that 'this' be a BigInt");
}

Completion to_string(Vm& vm, const Arguments& arguments) {
  const Value bigint = unwrapped(arguments.this_value);
  if (!is_bigint(bigint)) {
    return throw_no_bigint(vm, "toString");
  }
  const Value radix = arguments.at(0);
  const double base = radix.is_undefined() ? 10
                      : is_object(radix)   ? 0
                                           : to_integer_or_infinity(to_number(vm.realm(), radix));
  if (base < 2 || base > 36) {
    return vm.realm().throw_error(ErrorType::RangeError, "toString() radix argument must be between 2 and 36");
  }
  return Completion::normal(
      vm.realm().make_string(as_bigint(bigint).number().to_text(static_cast<std::uint32_t>(base))));
}

// As for English: thousands are set apart.
Completion to_locale_string(Vm& vm, const Arguments& arguments) {
  const Value bigint = unwrapped(arguments.this_value);
  if (!is_bigint(bigint)) {
    return throw_no_bigint(vm, "toLocaleString");
  }
  const std::string digits = as_bigint(bigint).number().to_text(10);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool begins_group = i > 0 && (digits.size() - i) % 3 == 0 && digits[i - 1] != '-';
    text += begins_group ? "," : "";
    text += digits[i];
  }
  return Completion::normal(vm.realm().make_string(text));
}

Completion value_of(Vm& vm, const Arguments& arguments) {
  const Value bigint = unwrapped(arguments.this_value);
  return is_bigint(bigint) ? Completion::borrowed(bigint) : throw_no_bigint(vm, "valueOf");
}

}  // namespace

void install_bigint(Vm& vm) {
  const Ref<NativeFunction> constructor =
      define_constructor(vm, "BigInt", 1, bigint_function, Intrinsic::BigIntPrototype);
  define_methods(vm, *constructor, {{"asUintN", 2, wrap<as_unsigned>}, {"asIntN", 2, wrap<as_signed>}});
  Object& prototype = vm.realm().intrinsic(Intrinsic::BigIntPrototype);
  define_methods(vm, prototype,
                 {{"toLocaleString", 0, to_locale_string}, {"toString", 0, to_string}, {"valueOf", 0, value_of}});
  vm.realm().define_tag(prototype, "BigInt");
}

}  // namespace leaklab::script::builtins
