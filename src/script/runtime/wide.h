#pragma once
// Wide: a number as the unevaluated sum of two doubles, about 106 bits (T. J. Dekker, "A floating-point technique for
// extending the available precision", 1971). Plain additions and multiplications, rounded to nearest, are all that it
// needs, so it gives the same bits on every machine. Used by elementary.cpp.

#include <cmath>

namespace leaklab::script::elementary {

struct Wide {
  double high = 0;
  double low = 0;
  [[nodiscard]] double rounded() const { return high + low; }
};

// a + b exactly, for |a| >= |b|.
inline Wide quick_sum(double a, double b) {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}
inline Wide exact_sum(double a, double b) {
  const double sum = a + b;
  const double part = sum - a;
  return {sum, (a - (sum - part)) + (b - part)};
}
inline Wide exact_product(double a, double b) {
  constexpr double kSplitter = 134217729;  // 2^27 + 1
  const double a_scaled = kSplitter * a;
  const double a_high = a_scaled - (a_scaled - a);
  const double a_low = a - a_high;
  const double b_scaled = kSplitter * b;
  const double b_high = b_scaled - (b_scaled - b);
  const double b_low = b - b_high;
  const double product = a * b;
  return {product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

inline Wide operator-(Wide a) { return {-a.high, -a.low}; }
inline Wide operator+(Wide a, Wide b) {
  const Wide high = exact_sum(a.high, b.high);
  const Wide low = exact_sum(a.low, b.low);
  const Wide sum = quick_sum(high.high, high.low + low.high);
  return quick_sum(sum.high, sum.low + low.low);
}
inline Wide operator-(Wide a, Wide b) { return a + -b; }
inline Wide operator*(Wide a, Wide b) {
  const Wide product = exact_product(a.high, b.high);
  return quick_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}
inline Wide operator/(Wide a, Wide b) {
  const double first = a.high / b.high;
  const Wide rest = a - b * Wide{first};
  const double second = rest.high / b.high;
  const Wide rest2 = rest - b * Wide{second};
  return quick_sum(first, second) + Wide{rest2.high / b.high};
}
inline Wide square_root(Wide a) {
  if (a.high <= 0) {
    return {};
  }
  const double root = std::sqrt(a.high);
  const Wide rest = a - exact_product(root, root);
  return quick_sum(root, rest.high / (2 * root));
}
inline Wide scaled(Wide a, double power_of_two) { return {a.high * power_of_two, a.low * power_of_two}; }

}  // namespace leaklab::script::elementary
