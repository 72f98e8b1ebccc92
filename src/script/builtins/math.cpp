// Math (ECMA-262 21.3). random() is seeded, and the elementary functions are our own (runtime/elementary.h): the same
// program gives the same numbers everywhere.

#include <cmath>
#include <cstdint>

#include "script/builtins/coercion.h"
#include "script/runtime/conversions.h"
#include "script/runtime/elementary.h"

namespace leaklab::script::builtins {

namespace {

template <double (*kFunction)(double)>
Completion unary(Vm& vm, const Arguments& arguments) {
  return Completion::normal(Value::from_number(kFunction(to_number(vm.realm(), arguments.at(0)))));
}

double absolute(double x) { return std::fabs(x); }
double floor_of(double x) { return std::floor(x); }
double ceil_of(double x) { return std::ceil(x); }
double truncate(double x) { return std::trunc(x); }
double square_root(double x) { return std::sqrt(x); }
double sign_of(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }
double single(double x) { return static_cast<double>(static_cast<float>(x)); }
// Half goes up, also below zero (ECMA-262 21.3.2.28).
double round_of(double x) {
  const double below = std::floor(x);
  return x == below || x != x ? x : std::copysign(x - below >= 0.5 ? below + 1 : below, x);
}

double leading_zeros(double x) {
  double count = 32;
  for (std::uint32_t bits = to_uint32(x); bits != 0; bits >>= 1) {
    --count;
  }
  return count;
}

template <bool kIsMaximum>
Completion extreme(Vm& vm, const Arguments& arguments) {
  double result = kIsMaximum ? -HUGE_VAL : HUGE_VAL;
  for (const Value value : arguments.values) {
    const double number = to_number(vm.realm(), value);
    if (std::isnan(number)) {
      return Completion::normal(Value::number(number));
    }
    const bool is_better = kIsMaximum ? number > result || (number == 0 && result == 0 && !std::signbit(number))
                                      : number < result || (number == 0 && result == 0 && std::signbit(number));
    result = is_better ? number : result;
  }
  return Completion::normal(Value::from_number(result));
}

template <double (*kFunction)(double, double)>
Completion binary(Vm& vm, const Arguments& arguments) {
  const double first = to_number(vm.realm(), arguments.at(0));
  return Completion::normal(Value::from_number(kFunction(first, to_number(vm.realm(), arguments.at(1)))));
}

double multiply_integers(double left, double right) {
  return static_cast<double>(static_cast<std::int32_t>(to_uint32(left) * to_uint32(right)));
}

// Scaled by the largest, with a compensated sum.
Completion hypotenuse(Vm& vm, const Arguments& arguments) {
  double largest = 0;
  bool has_nan = false;
  for (const Value value : arguments.values) {
    const double number = std::fabs(to_number(vm.realm(), value));
    has_nan = has_nan || number != number;
    largest = number > largest ? number : largest;
  }
  if (std::isinf(largest) || has_nan || largest == 0) {
    return Completion::normal(Value::from_number(std::isinf(largest) ? largest : has_nan ? std::nan("") : 0));
  }
  double sum = 0;
  double compensation = 0;
  for (const Value value : arguments.values) {
    const double part = to_number(vm.realm(), value) / largest;
    const double summand = part * part - compensation;
    const double next = sum + summand;
    compensation = (next - sum) - summand;
    sum = next;
  }
  return Completion::normal(Value::from_number(std::sqrt(sum) * largest));
}

Completion random_number(Vm& vm, const Arguments&) { return Completion::normal(Value::number(vm.next_random())); }

void define_constants(Vm& vm, Object& math) {
  const std::pair<std::string_view, double> constants[] = {
      {"E", 2.718281828459045},        {"LN10", 2.302585092994046},   {"LN2", 0.6931471805599453},
      {"LOG10E", 0.4342944819032518},  {"LOG2E", 1.4426950408889634}, {"PI", 3.141592653589793},
      {"SQRT1_2", 0.7071067811865476}, {"SQRT2", 1.4142135623730951}};
  for (const auto& [name, value] : constants) {
    math.define_and_release(vm.heap(), &*vm.realm().names().intern(name), Value::number(value), kFrozenAttributes);
  }
}

template <double (*kFunction)(double)>
constexpr Native of_one = converting<unary<kFunction>, "-n-">;

}  // namespace

void install_math(Vm& vm) {
  const Ref<Object> math = define_namespace(vm, "Math");
  define_methods(vm, *math,
                 {{"abs", 1, of_one<absolute>},
                  {"acos", 1, of_one<elementary::acos>},
                  {"acosh", 1, of_one<elementary::acosh>},
                  {"asin", 1, of_one<elementary::asin>},
                  {"asinh", 1, of_one<elementary::asinh>},
                  {"atan", 1, of_one<elementary::atan>},
                  {"atanh", 1, of_one<elementary::atanh>},
                  {"atan2", 2, converting<binary<elementary::atan2>, "-nn-">},
                  {"ceil", 1, of_one<ceil_of>},
                  {"cbrt", 1, of_one<elementary::cbrt>},
                  {"expm1", 1, of_one<elementary::expm1>},
                  {"clz32", 1, of_one<leading_zeros>},
                  {"cos", 1, of_one<elementary::cos>},
                  {"cosh", 1, of_one<elementary::cosh>},
                  {"exp", 1, of_one<elementary::exp>},
                  {"floor", 1, of_one<floor_of>},
                  {"fround", 1, of_one<single>},
                  {"hypot", 2, converting<hypotenuse, "-n">},
                  {"imul", 2, converting<binary<multiply_integers>, "-nn-">},
                  {"log", 1, of_one<elementary::log>},
                  {"log1p", 1, of_one<elementary::log1p>},
                  {"log2", 1, of_one<elementary::log2>},
                  {"log10", 1, of_one<elementary::log10>},
                  {"max", 2, converting<extreme<true>, "-n">},
                  {"min", 2, converting<extreme<false>, "-n">},
                  {"pow", 2, converting<binary<elementary::pow>, "-nn-">},
                  {"random", 0, random_number},
                  {"round", 1, of_one<round_of>},
                  {"sign", 1, of_one<sign_of>},
                  {"sin", 1, of_one<elementary::sin>},
                  {"sinh", 1, of_one<elementary::sinh>},
                  {"sqrt", 1, of_one<square_root>},
                  {"tan", 1, of_one<elementary::tan>},
                  {"tanh", 1, of_one<elementary::tanh>},
                  {"trunc", 1, of_one<truncate>}});
  define_constants(vm, *math);
  vm.realm().define_tag(*math, "Math");
  math->become_prototype(vm.realm().heap());  // so that inline caches know its properties
}

}  // namespace leaklab::script::builtins
