// Math (ECMA-262 21.3). random() is seeded: the same program gives the same numbers everywhere.

#include <cmath>

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

template <double (*kFunction)(double)>
Completion unary(Vm& vm, const Arguments& arguments) {
  if (is_object(arguments.at(0))) {
    return vm.realm().throw_error(ErrorType::TypeError, "Leaklab does not run Math functions on objects yet");
  }
  return Completion::normal(Value::from_number(kFunction(to_number(vm.realm(), arguments.at(0)))));
}

double absolute(double x) { return std::fabs(x); }
double floor_of(double x) { return std::floor(x); }
double ceil_of(double x) { return std::ceil(x); }
double truncate(double x) { return std::trunc(x); }
double square_root(double x) { return std::sqrt(x); }
// Half goes up, also below zero (ECMA-262 21.3.2.28).
double round_of(double x) { return x == std::trunc(x) ? x : std::copysign(std::floor(x + 0.5), x); }

template <bool kIsMaximum>
Completion extreme(Vm& vm, const Arguments& arguments) {
  double result = kIsMaximum ? -HUGE_VAL : HUGE_VAL;
  for (const Value value : arguments.values) {
    const double number = is_object(value) ? std::nan("") : to_number(vm.realm(), value);
    if (std::isnan(number)) {
      return Completion::normal(Value::number(number));
    }
    const bool is_better = kIsMaximum ? number > result || (number == 0 && result == 0 && !std::signbit(number))
                                      : number < result || (number == 0 && result == 0 && std::signbit(number));
    result = is_better ? number : result;
  }
  return Completion::normal(Value::from_number(result));
}

Completion power(Vm& vm, const Arguments& arguments) {
  const double base = to_number(vm.realm(), arguments.at(0));
  const double exponent = to_number(vm.realm(), arguments.at(1));
  const bool is_undefined = std::isinf(exponent) && std::fabs(base) == 1;
  return Completion::normal(Value::from_number(is_undefined ? std::nan("") : std::pow(base, exponent)));
}

Completion random_number(Vm& vm, const Arguments&) { return Completion::normal(Value::number(vm.next_random())); }

}  // namespace

void install_math(Vm& vm) {
  Realm& realm = vm.realm();
  const Ref<Object> math = define_namespace(vm, "Math");
  define_methods(vm, *math,
                 {{"abs", 1, unary<absolute>},
                  {"floor", 1, unary<floor_of>},
                  {"ceil", 1, unary<ceil_of>},
                  {"trunc", 1, unary<truncate>},
                  {"sqrt", 1, unary<square_root>},
                  {"round", 1, unary<round_of>},
                  {"max", 2, extreme<true>},
                  {"min", 2, extreme<false>},
                  {"pow", 2, power},
                  {"random", 0, random_number}});
  realm.define_tag(*math, "Math");
  math->define_and_release(vm.heap(), &*realm.names().intern("PI"), Value::number(3.141592653589793),
                           kFrozenAttributes);
}

}  // namespace leaklab::script::builtins
