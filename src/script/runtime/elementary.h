#pragma once
// Elementary functions with the same bits on every machine, which the C library's do not have: glibc and musl differ
// in the last place. Computed with about 100 bits and rounded once, so nearly always the nearest double; V8's, which
// are within one unit in the last place, sometimes differ from that. Used by Math and by the operator **.

namespace leaklab::script::elementary {

[[nodiscard]] double exp(double x);
[[nodiscard]] double expm1(double x);
[[nodiscard]] double log(double x);
[[nodiscard]] double log1p(double x);
[[nodiscard]] double log2(double x);
[[nodiscard]] double log10(double x);
[[nodiscard]] double pow(double base, double exponent);  // Number::exponentiate (ECMA-262 6.1.6.1.3)
[[nodiscard]] double cbrt(double x);
[[nodiscard]] double sin(double x);
[[nodiscard]] double cos(double x);
[[nodiscard]] double tan(double x);
[[nodiscard]] double asin(double x);
[[nodiscard]] double acos(double x);
[[nodiscard]] double atan(double x);
[[nodiscard]] double atan2(double y, double x);
[[nodiscard]] double sinh(double x);
[[nodiscard]] double cosh(double x);
[[nodiscard]] double tanh(double x);
[[nodiscard]] double asinh(double x);
[[nodiscard]] double acosh(double x);
[[nodiscard]] double atanh(double x);

}  // namespace leaklab::script::elementary
