#pragma once
// BigNumber: an integer of any size as plain data, and the arithmetic of ECMA-262 6.1.6.2 on it.
//
// Sign and magnitude in limbs of 32 bits, least first, without leading zeros; zero has none and is not negative. The
// schoolbook methods (Knuth, The Art of Computer Programming, volume 2, 4.3.1) do for what kMaximumBits allows: an
// operation on the largest numbers takes some hundredths of a second, so none can hold up a host. A library would
// allocate by itself, and those that are kept well do. Who uses it: runtime/bigint.cpp.
// Copyable.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leaklab::script {

struct BigNumber {
  // V8 allows 2^30. Whoever needs more gets a RangeError: Maximum BigInt size exceeded.
  static constexpr std::uint32_t kMaximumBits = 1U << 18;

  std::vector<std::uint32_t> limbs;
  bool is_negative = false;

  [[nodiscard]] bool is_zero() const { return limbs.empty(); }
  [[nodiscard]] bool is_too_large() const { return limbs.size() > kMaximumBits / 32; }

  [[nodiscard]] static BigNumber of(std::int64_t value);
  // Of a finite number without a fraction.
  [[nodiscard]] static BigNumber of(double integer);
  // Digits of `radix` and nothing else, at least one. Null where there is something else, or too many.
  [[nodiscard]] static std::optional<BigNumber> parse(std::string_view digits, std::uint32_t radix);

  [[nodiscard]] std::string to_text(std::uint32_t radix) const;
  // The nearest number, ties to even; infinite beyond the largest.
  [[nodiscard]] double to_double() const;
};

// Negative, zero or positive.
[[nodiscard]] int compare(const BigNumber& left, const BigNumber& right);
[[nodiscard]] int compare(const BigNumber& left, double right);  // `right` is no NaN

[[nodiscard]] BigNumber negated(BigNumber number);
[[nodiscard]] BigNumber add(const BigNumber& left, const BigNumber& right);
[[nodiscard]] BigNumber subtract(const BigNumber& left, const BigNumber& right);
[[nodiscard]] BigNumber multiply(const BigNumber& left, const BigNumber& right);
// Towards zero; the remainder has the sign of the dividend. `divisor` is not zero.
struct Division {
  BigNumber quotient;
  BigNumber remainder;
};
[[nodiscard]] Division divide(const BigNumber& dividend, const BigNumber& divisor);
// Null where the result would be too large. `exponent` is not negative.
[[nodiscard]] std::optional<BigNumber> power(const BigNumber& base, const BigNumber& exponent);
// left * 2^bits, rounded down where `bits` is negative. Null where the result would be too large.
[[nodiscard]] std::optional<BigNumber> shift(const BigNumber& left, const BigNumber& bits);

// As two's complement of unbounded width.
enum class BitOperation : std::uint8_t { And, Or, Xor };
[[nodiscard]] BigNumber combine(BitOperation operation, const BigNumber& left, const BigNumber& right);
// Modulo 2^bits: from 0 on, or around 0 (21.2.2.1, 21.2.2.2).
[[nodiscard]] BigNumber as_unsigned(const BigNumber& number, std::uint64_t bits);
[[nodiscard]] BigNumber as_signed(const BigNumber& number, std::uint64_t bits);

}  // namespace leaklab::script
