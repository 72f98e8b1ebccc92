#pragma once
// Numbers as text beyond Number::toString: a fixed number of digits, and other radixes. Exact, and the same on every
// machine. Used by number.cpp and console.cpp.

#include <string>

namespace leaklab::script::builtins {

// All of a finite `number`, with `digits` of them after the point; a tie goes away from zero (ECMA-262 21.1.3.3).
[[nodiscard]] std::string fixed_text(double number, int digits);
// With an exponent, and `digits` after the point (21.1.3.2).
[[nodiscard]] std::string exponential_text(double number, int digits);
// The same with as many digits as the number needs.
[[nodiscard]] std::string shortest_exponential_text(double number);
// `digits` significant ones (21.1.3.5).
[[nodiscard]] std::string precision_text(double number, int digits);
// A radix of 2 to 36 (6.1.6.1.20), with as many fraction digits as tell the number from its neighbours.
[[nodiscard]] std::string radix_text(double number, int radix);
// As en-US writes it: groups of three, at most three digits after the point (21.1.3.4).
[[nodiscard]] std::string grouped_text(double number);

// The number that the ASCII text begins with, white space aside; NaN where it begins with none (19.2.4).
[[nodiscard]] double parse_float(std::string text);

}  // namespace leaklab::script::builtins
