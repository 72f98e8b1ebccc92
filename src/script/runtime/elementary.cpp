// Each function brings its argument into a small range exactly, or to about 100 bits, sums a Taylor series there, and
// undoes the reduction: exp by multiples of log 2 and by halving, log by the series of atanh, sine and cosine by
// multiples of pi/2 (for large arguments with 1,344 bits of 2/pi: M. Payne, R. Hanek, "Radian reduction for
// trigonometric functions", 1983), atan by one step from a rough guess. The rest is made of these.

#include "script/runtime/elementary.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "script/runtime/wide.h"

namespace leaklab::script::elementary {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr Wide kLog2 = {0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
constexpr Wide kLog10 = {0x1.26bb1bbb55516p+1, -0x1.f48ad494ea3e9p-53};
constexpr Wide kHalfPi = {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
constexpr Wide kPi = {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53};
// Their leading parts have 33 bits, so that multiples up to 2^20 are exact.
constexpr std::array kLog2Parts = {0x1.62e42fef00000p-1, 0x1.473de6af00000p-34, 0x1.3c76730000000p-69,
                                   0x1.f97b57a079a19p-103};
constexpr std::array kHalfPiParts = {0x1.921fb54400000p+0, 0x1.0b4611a600000p-34, 0x1.3198a2e000000p-69,
                                     0x1.b839a252049c1p-104};
constexpr std::array<std::uint32_t, 42> kTwoOverPi = {
    0xA2F9836E, 0x4E441529, 0xFC2757D1, 0xF534DDC0, 0xDB629599, 0x3C439041, 0xFE5163AB, 0xDEBBC561, 0xB7246E3A,
    0x424DD2E0, 0x06492EEA, 0x09D1921C, 0xFE1DEB1C, 0xB129A73E, 0xE88235F5, 0x2EBB4484, 0xE99C7026, 0xB45F7E41,
    0x3991D639, 0x835339F4, 0x9C845F8B, 0xBDF9283B, 0x1FF897FF, 0xDE05980F, 0xEF2F118B, 0x5A0A6D1F, 0x6D367ECF,
    0x27CB09B7, 0x4F463F66, 0x9E5FEA2D, 0x7527BAC7, 0xEBE5F17B, 0x3D0739F7, 0x8A5292EA, 0x6BFB5FB1, 0x1F8D5D08,
    0x56033046, 0xFC7B6BAB, 0xF0CFBC20, 0x9AF4361D, 0xA9E39161, 0x5EE61B08};

Wide minus_multiple(Wide x, double count, const std::array<double, 4>& parts) {
  for (const double part : parts) {
    x = x - exact_product(count, part);
  }
  return x;
}

// --- Exponential and logarithm ---------------------------------------------------------------------------------------

// e^x - 1 for |x| < 0.35: the series at x / 256, then doubled by (1 + e)^2 - 1 = 2e + e^2.
Wide small_expm1(Wide x) {
  constexpr int kHalvings = 8;
  constexpr int kTerms = 11;
  const Wide r = scaled(x, 1.0 / 256);
  Wide sum = {1};
  for (int n = kTerms; n >= 2; --n) {
    sum = Wide{1} + r * sum / Wide{static_cast<double>(n)};
  }
  Wide result = r * sum;
  for (int i = 0; i < kHalvings; ++i) {
    result = scaled(result, 2) + result * result;
  }
  return result;
}

struct Scaled {
  Wide mantissa;
  int exponent;
  [[nodiscard]] double rounded() const { return std::ldexp(mantissa.rounded(), exponent); }
};

// For |x| up to about 1,000.
Scaled wide_exp(Wide x) {
  const double count = std::nearbyint(x.high / kLog2.high);
  return {Wide{1} + small_expm1(minus_multiple(x, count, kLog2Parts)), static_cast<int>(count)};
}

Wide wide_expm1(double x) {
  if (std::fabs(x) < 0.34) {
    return small_expm1({x});
  }
  const Scaled power = wide_exp({x});
  return scaled(power.mantissa, std::ldexp(1.0, power.exponent)) - Wide{1};
}

// The series 2 (s + s^3/3 + s^5/5 + …) of log((1 + s) / (1 - s)), |s| < 0.18.
Wide atanh_series(Wide s) {
  constexpr int kTerms = 22;
  const Wide square = s * s;
  Wide sum = {};
  for (int n = kTerms; n >= 0; --n) {
    sum = Wide{1} / Wide{2.0 * n + 1} + square * sum;
  }
  return scaled(s * sum, 2);
}

// Of a positive finite number: log of what remains, and the power of two that was taken out.
struct LogParts {
  Wide log;
  double exponent;
};
LogParts log_parts(double high, double low) {
  constexpr double kHalfRoot = 0.7071067811865476;
  int exponent = 0;
  double mantissa = std::frexp(high, &exponent);
  if (mantissa < kHalfRoot) {
    mantissa *= 2;
    --exponent;
  }
  const Wide x = {mantissa, std::ldexp(low, -exponent)};
  return {atanh_series((x - Wide{1}) / (x + Wide{1})), static_cast<double>(exponent)};
}
Wide wide_log(Wide x) {
  const LogParts parts = log_parts(x.high, x.low);
  return Wide{parts.exponent} * kLog2 + parts.log;
}
Wide wide_log1p(Wide y) { return std::fabs(y.high) < 0.25 ? atanh_series(y / (Wide{2} + y)) : wide_log(Wide{1} + y); }

// --- Sine and cosine -------------------------------------------------------------------------------------------------

struct Reduced {
  Wide rest;     // within pi/4 of zero, a little more at most
  int quadrant;  // 0 to 3
};

// |x| times 2/pi modulo 4, from as many words of 2/pi as matter: those before them only give multiples of 4.
Reduced reduce_large(double magnitude) {
  constexpr int kWords = 8;
  constexpr int kPieceBits = 18;  // a piece of the mantissa times a word is exact
  int exponent = 0;
  const auto mantissa = static_cast<std::uint64_t>(std::ldexp(std::frexp(magnitude, &exponent), 53));
  const int shift = exponent - 53;
  const int first = std::max(0, (shift - 2) / 32);
  double quadrants = 0;
  Wide fraction = {};
  for (int word = first; word < first + kWords && word < static_cast<int>(kTwoOverPi.size()); ++word) {
    for (int piece = 0; piece < 3; ++piece) {
      const std::uint64_t bits = (mantissa >> (kPieceBits * piece)) & ((1U << kPieceBits) - 1);
      const auto product = static_cast<double>(bits * kTwoOverPi[static_cast<std::size_t>(word)]);
      const double part = std::fmod(std::ldexp(product, shift - 32 * (word + 1) + kPieceBits * piece), 4);
      quadrants += std::floor(part);
      fraction = fraction + Wide{part - std::floor(part)};
    }
  }
  const double nearest = std::nearbyint(fraction.high);
  return {(fraction - Wide{nearest}) * kHalfPi, static_cast<int>(std::fmod(quadrants + nearest, 4))};
}

Reduced reduce(double x) {
  constexpr double kLargestExact = 1'000'000;
  if (std::fabs(x) < kLargestExact) {
    const double count = std::nearbyint(x / kHalfPi.high);
    return {minus_multiple({x}, count, kHalfPiParts), static_cast<int>(count) & 3};
  }
  const Reduced positive = reduce_large(std::fabs(x));
  return x > 0 ? positive : Reduced{-positive.rest, (4 - positive.quadrant) & 3};
}

// 1 - x^2/((f+1)(f+2)) (1 - x^2/((f+3)(f+4)) (…)): cosine for f = 0, sine over x for f = 1.
Wide alternating_series(Wide x, int first) {
  constexpr int kTerms = 15;
  const Wide square = x * x;
  Wide sum = {1};
  for (int n = kTerms; n >= 1; --n) {
    const double divisor = static_cast<double>(first + 2 * n - 1) * (first + 2 * n);
    sum = Wide{1} - square * sum / Wide{divisor};
  }
  return sum;
}
Wide small_sin(Wide x) { return x * alternating_series(x, 1); }
Wide small_cos(Wide x) { return alternating_series(x, 0); }

Wide sin_at(const Reduced& reduced, int quadrants_more) {
  const int quadrant = (reduced.quadrant + quadrants_more) & 3;
  const Wide value = (quadrant & 1) != 0 ? small_cos(reduced.rest) : small_sin(reduced.rest);
  return quadrant >= 2 ? -value : value;
}

// --- Arc tangent -----------------------------------------------------------------------------------------------------

// x - x^3/3 + x^5/5 - … for |x| < 0.02.
Wide atan_series(Wide x) {
  constexpr int kTerms = 10;
  const Wide square = x * x;
  Wide sum = {};
  for (int n = kTerms; n >= 0; --n) {
    sum = Wide{1} / Wide{2.0 * n + 1} - square * sum;
  }
  return x * sum;
}

// For 0 <= x <= 1: a guess g within 0.005, and the angle whose tangent is tan(atan x - g).
Wide small_atan(Wide x) {
  constexpr double kSmallest = 1.0 / 64;
  if (x.high < kSmallest) {
    return atan_series(x);
  }
  const Wide guess = {x.high / (1 + 0.28125 * x.high * x.high)};
  const Wide tangent = small_sin(guess) / small_cos(guess);
  return guess + atan_series((x - tangent) / (Wide{1} + x * tangent));
}

// The angle of the point (x, y), both not negative and not both zero, both far from the ends of the range.
Wide angle(Wide y, Wide x) { return y.high <= x.high ? small_atan(y / x) : kHalfPi - small_atan(x / y); }

double with_sign(double magnitude, double sign) { return std::copysign(magnitude, sign); }

// By squaring, exact as long as 106 bits hold it: so ties are seen as ties.
Wide integer_power(double base, int exponent) {
  Wide result = {1};
  Wide power = {base};
  for (int rest = exponent; rest > 0; rest >>= 1) {
    if ((rest & 1) != 0) {
      result = result * power;
    }
    power = power * power;
  }
  return result;
}

double positive_power(double base, double exponent) {
  constexpr int kLargestCount = 64;
  constexpr double kLargestBase = 4503599627370496.0;
  if (exponent > 0 && exponent <= kLargestCount && exponent == std::trunc(exponent) && base >= 1 &&
      base <= kLargestBase) {
    const double power = integer_power(base, static_cast<int>(exponent)).rounded();
    if (power <= 0x1p900) {
      return power;
    }
  }
  const Wide log = wide_log({base});
  const double estimate = log.high * exponent;
  if (estimate > 720 || estimate < -760) {
    return estimate > 0 ? kInfinity : 0;
  }
  return wide_exp(log * Wide{exponent}).rounded();
}

}  // namespace

double exp(double x) {
  if (x != x || x > 720 || x < -760) {
    return x != x ? x : x > 0 ? kInfinity : 0;
  }
  return wide_exp({x}).rounded();
}

double expm1(double x) {
  if (x != x || x == 0 || x > 720 || x < -60) {
    return x != x || x == 0 ? x : x > 0 ? kInfinity : -1;
  }
  return x > 700 ? exp(x) : wide_expm1(x).rounded();
}

double log(double x) {
  if (!(x > 0) || x == kInfinity) {
    return x == 0 ? -kInfinity : x > 0 ? x : kNaN;
  }
  return wide_log({x}).rounded();
}

double log1p(double x) {
  if (!(x > -1) || x == kInfinity || x == 0) {
    return x == -1 ? -kInfinity : x > -1 ? x : kNaN;
  }
  return wide_log1p({x}).rounded();
}

double log2(double x) {
  if (!(x > 0) || x == kInfinity) {
    return log(x);
  }
  const LogParts parts = log_parts(x, 0);
  return (Wide{parts.exponent} + parts.log / kLog2).rounded();
}

double log10(double x) { return !(x > 0) || x == kInfinity ? log(x) : (wide_log({x}) / kLog10).rounded(); }

double pow(double base, double exponent) {
  if (exponent == 0) {
    return 1;
  }
  if (exponent != exponent || base != base || (std::fabs(base) == 1 && std::isinf(exponent))) {
    return kNaN;
  }
  const bool is_integer = std::isinf(exponent) || exponent == std::trunc(exponent);
  const bool is_odd = is_integer && std::fabs(exponent) < 0x1p53 && std::fmod(exponent, 2) != 0;
  const double sign = is_odd ? base : 1;
  const double magnitude = std::fabs(base);
  if (magnitude == 0 || std::isinf(magnitude) || std::isinf(exponent)) {
    const bool grows = std::isinf(exponent) ? (magnitude > 1) == (exponent > 0) : (magnitude > 0) == (exponent > 0);
    return with_sign(grows ? kInfinity : 0, sign);
  }
  if (base < 0 && !is_integer) {
    return kNaN;
  }
  return with_sign(exponent == 0.5 ? std::sqrt(magnitude) : positive_power(magnitude, exponent), sign);
}

double cbrt(double x) {
  if (x != x || x == 0 || std::isinf(x)) {
    return x;
  }
  return with_sign(wide_exp(wide_log({std::fabs(x)}) / Wide{3}).rounded(), x);
}

double sin(double x) { return x == 0 || x != x ? x : std::isinf(x) ? kNaN : sin_at(reduce(x), 0).rounded(); }
double cos(double x) { return x != x || std::isinf(x) ? kNaN : sin_at(reduce(x), 1).rounded(); }

double tan(double x) {
  if (x == 0 || x != x || std::isinf(x)) {
    return std::isinf(x) ? kNaN : x;
  }
  const Reduced reduced = reduce(x);
  return (sin_at(reduced, 0) / sin_at(reduced, 1)).rounded();
}

double asin(double x) {
  if (!(std::fabs(x) <= 1) || x == 0) {
    return x == 0 ? x : kNaN;
  }
  const double magnitude = std::fabs(x);
  const Wide other = square_root((Wide{1} - Wide{magnitude}) * (Wide{1} + Wide{magnitude}));
  return with_sign(angle({magnitude}, other).rounded(), x);
}

double acos(double x) {
  if (!(std::fabs(x) <= 1)) {
    return kNaN;
  }
  const double magnitude = std::fabs(x);
  const Wide other = square_root((Wide{1} - Wide{magnitude}) * (Wide{1} + Wide{magnitude}));
  const Wide result = angle(other, {magnitude});
  return (x < 0 ? kPi - result : result).rounded();
}

double atan(double x) {
  if (x != x || x == 0) {
    return x;
  }
  const double magnitude = std::fabs(x);
  return with_sign(magnitude > 0x1p60 ? kHalfPi.high : angle({magnitude}, {1}).rounded(), x);
}

double atan2(double y, double x) {
  if (x != x || y != y) {
    return kNaN;
  }
  const double magnitude_x = std::fabs(x);
  const double magnitude_y = std::fabs(y);
  const bool goes_left = std::signbit(x);
  Wide result = {};
  if (magnitude_y == 0 || (std::isinf(magnitude_x) && !std::isinf(magnitude_y))) {
    result = {};
  } else if (std::isinf(magnitude_y)) {
    result = std::isinf(magnitude_x) ? scaled(kHalfPi, 0.5) : kHalfPi;
  } else if (magnitude_x == 0) {
    result = kHalfPi;
  } else {
    // Into the middle of the range, where nothing overflows; what vanishes then would not be seen in the angle.
    int exponent = 0;
    static_cast<void>(std::frexp(std::fmax(magnitude_x, magnitude_y), &exponent));
    const double scaled_x = std::ldexp(magnitude_x, -exponent);
    const double scaled_y = std::ldexp(magnitude_y, -exponent);
    if (scaled_x > scaled_y && !goes_left && scaled_y < 0x1p-400) {
      return with_sign(magnitude_y / magnitude_x, y);
    }
    result = angle({scaled_y}, {scaled_x});
  }
  return with_sign((goes_left ? kPi - result : result).rounded(), y);
}

double sinh(double x) {
  if (x != x || x == 0 || std::isinf(x)) {
    return x;
  }
  const double magnitude = std::fabs(x);
  if (magnitude > 40) {
    const Scaled power = wide_exp({std::fmin(magnitude, 760)});
    return with_sign(std::ldexp(power.mantissa.rounded(), power.exponent - 1), x);
  }
  const Wide power = wide_expm1(magnitude);
  return with_sign(scaled(power + power / (power + Wide{1}), 0.5).rounded(), x);
}

double cosh(double x) {
  if (x != x || std::isinf(x)) {
    return std::fabs(x);
  }
  const Scaled power = wide_exp({std::fmin(std::fabs(x), 760)});
  if (std::fabs(x) > 40) {
    return std::ldexp(power.mantissa.rounded(), power.exponent - 1);
  }
  const Wide value = scaled(power.mantissa, std::ldexp(1.0, power.exponent));
  return scaled(value + Wide{1} / value, 0.5).rounded();
}

double tanh(double x) {
  if (x != x || x == 0 || std::fabs(x) > 22) {
    return x != x || x == 0 ? x : with_sign(1, x);
  }
  const Wide power = wide_expm1(2 * std::fabs(x));
  return with_sign((power / (power + Wide{2})).rounded(), x);
}

double asinh(double x) {
  if (x != x || x == 0 || std::isinf(x)) {
    return x;
  }
  const Wide magnitude = {std::fabs(x)};
  if (magnitude.high > 0x1p60) {
    return with_sign((wide_log(magnitude) + kLog2).rounded(), x);
  }
  const Wide square = magnitude * magnitude;
  const Wide beyond = magnitude + square / (Wide{1} + square_root(Wide{1} + square));
  return with_sign(wide_log1p(beyond).rounded(), x);
}

double acosh(double x) {
  if (!(x >= 1) || x == kInfinity) {
    return x == kInfinity ? x : kNaN;
  }
  if (x > 0x1p60) {
    return (wide_log({x}) + kLog2).rounded();
  }
  const Wide beyond = Wide{x} - Wide{1};
  return wide_log1p(beyond + square_root(beyond * (Wide{x} + Wide{1}))).rounded();
}

double atanh(double x) {
  if (!(std::fabs(x) <= 1) || x == 0) {
    return x == 0 ? x : kNaN;
  }
  if (std::fabs(x) == 1) {
    return with_sign(kInfinity, x);
  }
  const Wide magnitude = {std::fabs(x)};
  return with_sign(scaled(wide_log1p(scaled(magnitude, 2) / (Wide{1} - magnitude)), 0.5).rounded(), x);
}

}  // namespace leaklab::script::elementary
