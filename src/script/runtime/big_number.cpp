#include "script/runtime/big_number.h"

#include <algorithm>
#include <cmath>

namespace leaklab::script {

namespace {

using Limbs = std::vector<std::uint32_t>;
constexpr std::uint64_t kLimb = std::uint64_t{1} << 32;

void trim(Limbs& limbs) {
  while (!limbs.empty() && limbs.back() == 0) {
    limbs.pop_back();
  }
}

BigNumber number_of(Limbs limbs, bool is_negative) {
  trim(limbs);
  BigNumber result;
  result.is_negative = is_negative && !limbs.empty();
  result.limbs = std::move(limbs);
  return result;
}

// --- Magnitudes

int compare_magnitudes(const Limbs& left, const Limbs& right) {
  if (left.size() != right.size()) {
    return left.size() < right.size() ? -1 : 1;
  }
  for (std::size_t i = left.size(); i-- > 0;) {
    if (left[i] != right[i]) {
      return left[i] < right[i] ? -1 : 1;
    }
  }
  return 0;
}

Limbs add_magnitudes(const Limbs& left, const Limbs& right) {
  const Limbs& longer = left.size() < right.size() ? right : left;
  const Limbs& shorter = left.size() < right.size() ? left : right;
  Limbs sum;
  sum.reserve(longer.size() + 1);
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < longer.size(); ++i) {
    carry += std::uint64_t{longer[i]} + (i < shorter.size() ? shorter[i] : 0);
    sum.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32;
  }
  if (carry != 0) {
    sum.push_back(static_cast<std::uint32_t>(carry));
  }
  return sum;
}

// `left` is not the smaller one.
Limbs subtract_magnitudes(const Limbs& left, const Limbs& right) {
  Limbs difference;
  difference.reserve(left.size());
  std::int64_t borrow = 0;
  for (std::size_t i = 0; i < left.size(); ++i) {
    borrow += std::int64_t{left[i]} - (i < right.size() ? right[i] : 0);
    difference.push_back(static_cast<std::uint32_t>(borrow));
    borrow >>= 32;
  }
  return difference;
}

// limbs = limbs * factor + summand
void multiply_small(Limbs& limbs, std::uint32_t factor, std::uint32_t summand) {
  std::uint64_t carry = summand;
  for (std::uint32_t& limb : limbs) {
    carry += std::uint64_t{limb} * factor;
    limb = static_cast<std::uint32_t>(carry);
    carry >>= 32;
  }
  if (carry != 0) {
    limbs.push_back(static_cast<std::uint32_t>(carry));
  }
}

// limbs = limbs / divisor; gives the remainder.
std::uint32_t divide_small(Limbs& limbs, std::uint32_t divisor) {
  std::uint64_t rest = 0;
  for (std::size_t i = limbs.size(); i-- > 0;) {
    rest = (rest << 32) | limbs[i];
    limbs[i] = static_cast<std::uint32_t>(rest / divisor);
    rest %= divisor;
  }
  trim(limbs);
  return static_cast<std::uint32_t>(rest);
}

Limbs shift_left(const Limbs& limbs, std::uint32_t bits) {
  Limbs result(bits / 32, 0);
  const std::uint32_t inside = bits % 32;
  std::uint64_t carry = 0;
  for (const std::uint32_t limb : limbs) {
    carry |= std::uint64_t{limb} << inside;
    result.push_back(static_cast<std::uint32_t>(carry));
    carry >>= 32;
  }
  result.push_back(static_cast<std::uint32_t>(carry));
  trim(result);
  return result;
}

Limbs shift_right(const Limbs& limbs, std::uint32_t bits) {
  Limbs result;
  const std::uint32_t inside = bits % 32;
  for (std::size_t i = bits / 32; i < limbs.size(); ++i) {
    const std::uint64_t high = i + 1 < limbs.size() ? limbs[i + 1] : 0;
    result.push_back(static_cast<std::uint32_t>(((high << 32) | limbs[i]) >> inside));
  }
  trim(result);
  return result;
}

std::uint32_t bit_length(const Limbs& limbs) {
  if (limbs.empty()) {
    return 0;
  }
  return static_cast<std::uint32_t>(limbs.size() * 32) - static_cast<std::uint32_t>(__builtin_clz(limbs.back()));
}

bool has_bits_below(const Limbs& limbs, std::uint32_t bits) {
  for (std::size_t i = 0; i < limbs.size() && i * 32 < bits; ++i) {
    const std::uint32_t in_limb = bits - static_cast<std::uint32_t>(i * 32);
    const std::uint32_t mask = in_limb >= 32 ? 0xFFFF'FFFF : (1U << in_limb) - 1;
    if ((limbs[i] & mask) != 0) {
      return true;
    }
  }
  return false;
}

// Knuth's algorithm D. `rest` becomes the remainder; the divisor has two limbs at least.
Limbs divide_long(Limbs& rest, const Limbs& divisor) {
  const auto shift_by = static_cast<std::uint32_t>(__builtin_clz(divisor.back()));
  const Limbs v = shift_left(divisor, shift_by);
  Limbs u = shift_left(rest, shift_by);
  u.resize(std::max(u.size(), rest.size()) + 1, 0);
  const std::size_t n = v.size();
  const std::size_t m = u.size() - n;
  Limbs quotient(m, 0);
  for (std::size_t j = m; j-- > 0;) {
    const std::uint64_t top = (std::uint64_t{u[j + n]} << 32) | u[j + n - 1];
    std::uint64_t guess = top / v[n - 1];
    std::uint64_t left = top % v[n - 1];
    while (guess >= kLimb || guess * v[n - 2] > ((left << 32) | u[j + n - 2])) {
      --guess;
      left += v[n - 1];
      if (left >= kLimb) {
        break;
      }
    }
    std::int64_t borrow = 0;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < n; ++i) {
      carry += guess * v[i];
      borrow += std::int64_t{u[i + j]} - static_cast<std::int64_t>(carry & 0xFFFF'FFFF);
      u[i + j] = static_cast<std::uint32_t>(borrow);
      borrow >>= 32;
      carry >>= 32;
    }
    borrow += std::int64_t{u[j + n]} - static_cast<std::int64_t>(carry);
    u[j + n] = static_cast<std::uint32_t>(borrow);
    if (borrow < 0) {
      // The guess was one too large: rare, and put right by adding the divisor once.
      --guess;
      std::uint64_t back = 0;
      for (std::size_t i = 0; i < n; ++i) {
        back += std::uint64_t{u[i + j]} + v[i];
        u[i + j] = static_cast<std::uint32_t>(back);
        back >>= 32;
      }
      u[j + n] += static_cast<std::uint32_t>(back);
    }
    quotient[j] = static_cast<std::uint32_t>(guess);
  }
  trim(u);
  rest = shift_right(u, shift_by);
  return quotient;
}

// --- Two's complement, in `count` limbs

Limbs to_complement(const BigNumber& number, std::size_t count) {
  Limbs limbs = number.limbs;
  limbs.resize(count, 0);
  if (number.is_negative) {
    std::uint64_t carry = 1;
    for (std::uint32_t& limb : limbs) {
      carry += static_cast<std::uint32_t>(~limb);
      limb = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
  }
  return limbs;
}

BigNumber from_complement(Limbs limbs) {
  const bool is_negative = !limbs.empty() && (limbs.back() >> 31) != 0;
  if (is_negative) {
    limbs = to_complement({limbs, true}, limbs.size());
  }
  return number_of(std::move(limbs), is_negative);
}

int digit_value(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'a' && c <= 'z' ? c - 'a' + 10
         : c >= 'A' && c <= 'Z' ? c - 'A' + 10
                                : 99;
}

}  // namespace

BigNumber BigNumber::of(std::int64_t value) {
  const bool is_negative = value < 0;
  const std::uint64_t magnitude =
      is_negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  return number_of({static_cast<std::uint32_t>(magnitude), static_cast<std::uint32_t>(magnitude >> 32)}, is_negative);
}

BigNumber BigNumber::of(double integer) {
  int exponent = 0;
  const double fraction = std::frexp(std::fabs(integer), &exponent);  // [0.5, 1)
  const auto mantissa = static_cast<std::uint64_t>(std::ldexp(fraction, 53));
  const Limbs limbs = {static_cast<std::uint32_t>(mantissa), static_cast<std::uint32_t>(mantissa >> 32)};
  const int bits = exponent - 53;
  return number_of(bits >= 0 ? shift_left(limbs, static_cast<std::uint32_t>(bits))
                             : shift_right(limbs, static_cast<std::uint32_t>(std::min(-bits, 64))),
                   integer < 0);
}

std::optional<BigNumber> BigNumber::parse(std::string_view digits, std::uint32_t radix) {
  BigNumber result;
  if (digits.empty()) {
    return std::nullopt;
  }
  for (const char c : digits) {
    const int digit = digit_value(c);
    if (digit >= static_cast<int>(radix) || result.is_too_large()) {
      return std::nullopt;
    }
    multiply_small(result.limbs, radix, static_cast<std::uint32_t>(digit));
  }
  return result.is_too_large() ? std::nullopt : std::optional(std::move(result));
}

// As many digits at a time as fit into a limb.
std::string BigNumber::to_text(std::uint32_t radix) const {
  if (is_zero()) {
    return "0";
  }
  std::uint32_t group = radix;
  std::size_t group_digits = 1;
  while (std::uint64_t{group} * radix < kLimb) {
    group *= radix;
    ++group_digits;
  }
  std::string reversed;
  Limbs rest = limbs;
  while (!rest.empty()) {
    std::uint32_t part = divide_small(rest, group);
    for (std::size_t i = 0; i < group_digits && !(rest.empty() && part == 0); ++i, part /= radix) {
      reversed.push_back("0123456789abcdefghijklmnopqrstuvwxyz"[part % radix]);
    }
  }
  if (is_negative) {
    reversed.push_back('-');
  }
  return {reversed.rbegin(), reversed.rend()};
}

double BigNumber::to_double() const {
  const std::uint32_t bits = bit_length(limbs);
  if (bits > 1024) {
    return is_negative ? -HUGE_VAL : HUGE_VAL;
  }
  const std::uint32_t dropped = bits > 64 ? bits - 64 : 0;
  const Limbs top = shift_right(limbs, dropped);
  std::uint64_t mantissa = 0;
  for (std::size_t i = top.size(); i-- > 0;) {
    mantissa = (mantissa << 32) | top[i];
  }
  // A bit lost below shows in the lowest one, so that a tie is told from what lies just above it.
  mantissa |= has_bits_below(limbs, dropped) ? 1 : 0;
  const double magnitude = std::ldexp(static_cast<double>(mantissa), static_cast<int>(dropped));
  return is_negative ? -magnitude : magnitude;
}

int compare(const BigNumber& left, const BigNumber& right) {
  if (left.is_negative != right.is_negative) {
    return left.is_negative ? -1 : 1;
  }
  const int order = compare_magnitudes(left.limbs, right.limbs);
  return left.is_negative ? -order : order;
}

int compare(const BigNumber& left, double right) {
  if (std::isinf(right)) {
    return right > 0 ? -1 : 1;
  }
  const double whole = std::floor(right);
  const int order = compare(left, BigNumber::of(whole));
  return order == 0 && right > whole ? -1 : order;
}

BigNumber negated(BigNumber number) {
  number.is_negative = !number.is_negative && !number.is_zero();
  return number;
}

BigNumber add(const BigNumber& left, const BigNumber& right) {
  if (left.is_negative == right.is_negative) {
    return number_of(add_magnitudes(left.limbs, right.limbs), left.is_negative);
  }
  const bool is_left_larger = compare_magnitudes(left.limbs, right.limbs) >= 0;
  return is_left_larger ? number_of(subtract_magnitudes(left.limbs, right.limbs), left.is_negative)
                        : number_of(subtract_magnitudes(right.limbs, left.limbs), right.is_negative);
}

BigNumber subtract(const BigNumber& left, const BigNumber& right) { return add(left, negated(right)); }

BigNumber multiply(const BigNumber& left, const BigNumber& right) {
  Limbs product(left.limbs.size() + right.limbs.size(), 0);
  for (std::size_t i = 0; i < left.limbs.size(); ++i) {
    std::uint64_t carry = 0;
    for (std::size_t j = 0; j < right.limbs.size(); ++j) {
      carry += std::uint64_t{left.limbs[i]} * right.limbs[j] + product[i + j];
      product[i + j] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    product[i + right.limbs.size()] = static_cast<std::uint32_t>(carry);
  }
  return number_of(std::move(product), left.is_negative != right.is_negative);
}

Division divide(const BigNumber& dividend, const BigNumber& divisor) {
  if (compare_magnitudes(dividend.limbs, divisor.limbs) < 0) {
    return {{}, dividend};
  }
  const bool is_negative = dividend.is_negative != divisor.is_negative;
  Limbs rest = dividend.limbs;
  if (divisor.limbs.size() == 1) {
    const std::uint32_t remainder = divide_small(rest, divisor.limbs[0]);
    return {number_of(std::move(rest), is_negative), number_of({remainder}, dividend.is_negative)};
  }
  Limbs quotient = divide_long(rest, divisor.limbs);
  return {number_of(std::move(quotient), is_negative), number_of(std::move(rest), dividend.is_negative)};
}

// By squaring: the size of the result is known before it is computed.
std::optional<BigNumber> power(const BigNumber& base, const BigNumber& exponent) {
  const bool is_unit = base.is_zero() || (base.limbs.size() == 1 && base.limbs[0] == 1);
  if (exponent.is_zero()) {
    return BigNumber::of(std::int64_t{1});
  }
  if (is_unit) {
    const bool is_even = (exponent.limbs[0] & 1) == 0;
    return is_even && !base.is_zero() ? BigNumber::of(std::int64_t{1}) : base;
  }
  const std::uint64_t least_bits = std::uint64_t{bit_length(base.limbs) - 1} * exponent.limbs[0];
  if (exponent.limbs.size() > 1 || least_bits > BigNumber::kMaximumBits) {
    return std::nullopt;
  }
  BigNumber result = BigNumber::of(std::int64_t{1});
  BigNumber square = base;
  for (std::uint32_t rest = exponent.limbs[0];;) {
    if ((rest & 1) != 0) {
      result = multiply(result, square);
    }
    rest >>= 1;
    if (rest == 0 || result.is_too_large()) {
      return result.is_too_large() ? std::nullopt : std::optional(std::move(result));
    }
    square = multiply(square, square);
  }
}

std::optional<BigNumber> shift(const BigNumber& left, const BigNumber& bits) {
  const bool is_far = bits.limbs.size() > 1 || (!bits.is_zero() && bits.limbs[0] > BigNumber::kMaximumBits);
  if (left.is_zero() || bits.is_zero()) {
    return left;
  }
  if (!bits.is_negative) {
    BigNumber result;
    if (!is_far) {
      result = number_of(shift_left(left.limbs, bits.limbs[0]), left.is_negative);
    }
    return is_far || result.is_too_large() ? std::nullopt : std::optional(std::move(result));
  }
  const std::uint32_t by = is_far ? BigNumber::kMaximumBits : bits.limbs[0];
  BigNumber result = number_of(shift_right(left.limbs, by), left.is_negative);
  const bool rounds_down = left.is_negative && has_bits_below(left.limbs, by);
  return rounds_down ? subtract(result, BigNumber::of(std::int64_t{1})) : result;
}

BigNumber combine(BitOperation operation, const BigNumber& left, const BigNumber& right) {
  const std::size_t count = std::max(left.limbs.size(), right.limbs.size()) + 1;
  Limbs a = to_complement(left, count);
  const Limbs b = to_complement(right, count);
  for (std::size_t i = 0; i < count; ++i) {
    switch (operation) {
      case BitOperation::And: a[i] &= b[i]; break;
      case BitOperation::Or: a[i] |= b[i]; break;
      case BitOperation::Xor: a[i] ^= b[i]; break;
    }
  }
  return from_complement(std::move(a));
}

BigNumber as_unsigned(const BigNumber& number, std::uint64_t bits) {
  const bool fits = !number.is_negative && bit_length(number.limbs) <= bits;
  if (fits || bits == 0) {
    return fits ? number : BigNumber();
  }
  Limbs limbs = to_complement(number, static_cast<std::size_t>((bits + 31) / 32));
  if (bits % 32 != 0) {
    limbs.back() &= (1U << (bits % 32)) - 1;
  }
  return number_of(std::move(limbs), false);
}

BigNumber as_signed(const BigNumber& number, std::uint64_t bits) {
  if (bits == 0) {
    return {};
  }
  if (bit_length(number.limbs) < bits) {
    return number;
  }
  const BigNumber low = as_unsigned(number, bits);
  const bool is_negative = bit_length(low.limbs) == bits;
  const BigNumber modulus = number_of(shift_left({1}, static_cast<std::uint32_t>(bits)), false);
  return is_negative ? subtract(low, modulus) : low;
}

}  // namespace leaklab::script
