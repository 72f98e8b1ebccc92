#pragma once
// Value: 64 bits that are a number, a small constant or a reference to a cell (NaN boxing).
//
// A double is stored as itself. The negative quiet NaNs, which no arithmetic of ours produces (number() makes every
// NaN the positive one), carry the rest in their low 48 bits. Cells have the highest tag, so that the test that
// counting needs most, is_cell(), is one comparison. All bits zero is the number 0: fresh slots hold no reference.
// A Value owns nothing: who stores it in a slot counts it (Heap::retain, Heap::release, Handle).
// Copyable.

#include <cstdint>

namespace leaklab::heap {

class Cell;

class Value {
 public:
  constexpr Value() = default;  // undefined

  static constexpr Value undefined() { return Value(kSpecialTag | 0); }
  static constexpr Value null() { return Value(kSpecialTag | 1); }
  static constexpr Value boolean(bool value) { return Value(kSpecialTag | 2 | static_cast<std::uint64_t>(value)); }
  // An array element that is not there, a binding before its initialisation: never visible to a script.
  static constexpr Value hole() { return Value(kSpecialTag | 4); }
  static constexpr Value integer(std::int32_t value) { return Value(kIntegerTag | static_cast<std::uint32_t>(value)); }
  // Kept as a double even where a small integer would do; see from_number().
  static constexpr Value number(double value) {
    return value == value ? Value(__builtin_bit_cast(std::uint64_t, value)) : Value(kCanonicalNaN);
  }
  // The one form of each number that equals itself bit by bit: small integers as such (but not -0).
  // Every arithmetic result comes through here, so it asks for no range first: with 1.5 * 2^52 added, the low bits of a
  // small integer's double are that integer, and any other number differs from what it finds there.
  static constexpr Value from_number(double value) {
    constexpr double kShift = 6755399441055744.0;
    const auto low_bits = static_cast<std::uint32_t>(__builtin_bit_cast(std::uint64_t, value + kShift));
    const auto integral = static_cast<std::int32_t>(low_bits);
    const bool is_small = static_cast<double>(integral) == value;
    const bool is_minus_zero = integral == 0 && __builtin_bit_cast(std::uint64_t, value) != 0;
    return is_small && !is_minus_zero ? integer(integral) : number(value);
  }
  static Value cell(const Cell& cell) { return Value(kCellTag | reinterpret_cast<std::uintptr_t>(&cell)); }

  constexpr bool is_cell() const { return bits_ >= kCellTag; }
  constexpr bool is_number() const { return bits_ < kSpecialTag; }
  constexpr bool is_integer() const { return (bits_ >> kTagShift) == (kIntegerTag >> kTagShift); }
  constexpr bool is_double() const { return bits_ < kIntegerTag; }
  constexpr bool is_undefined() const { return *this == undefined(); }
  constexpr bool is_null() const { return *this == null(); }
  constexpr bool is_nullish() const { return (bits_ | 1) == (kSpecialTag | 1); }
  constexpr bool is_boolean() const { return (bits_ | 1) == (kSpecialTag | 3); }
  constexpr bool is_true() const { return *this == boolean(true); }
  constexpr bool is_hole() const { return *this == hole(); }

  constexpr std::int32_t as_integer() const { return static_cast<std::int32_t>(static_cast<std::uint32_t>(bits_)); }
  constexpr double as_double() const { return __builtin_bit_cast(double, bits_); }
  constexpr double as_number() const { return is_integer() ? as_integer() : as_double(); }
  Cell& as_cell() const { return *reinterpret_cast<Cell*>(static_cast<std::uintptr_t>(bits_ & kPayloadMask)); }

  constexpr std::uint64_t bits() const { return bits_; }
  friend constexpr bool operator==(Value a, Value b) { return a.bits_ == b.bits_; }

 private:
  static constexpr int kTagShift = 48;
  static constexpr std::uint64_t kIntegerTag = std::uint64_t{0xFFF9} << kTagShift;
  static constexpr std::uint64_t kSpecialTag = std::uint64_t{0xFFFA} << kTagShift;
  static constexpr std::uint64_t kCellTag = std::uint64_t{0xFFFB} << kTagShift;
  static constexpr std::uint64_t kPayloadMask = (std::uint64_t{1} << kTagShift) - 1;
  static constexpr std::uint64_t kCanonicalNaN = std::uint64_t{0x7FF8} << kTagShift;

  explicit constexpr Value(std::uint64_t bits) : bits_(bits) {}

  std::uint64_t bits_ = kSpecialTag;
};

static_assert(sizeof(Value) == 8, "a slot is 8 bytes on every machine");

}  // namespace leaklab::heap
