#pragma once
// BigInt: an integer of any size as a cell (ECMA-262 6.1.6.2), its limbs inside it, and what operators do with it. The
// arithmetic itself is big_number.h's. Immutable to scripts.

#include "script/runtime/big_number.h"
#include "script/runtime/code.h"
#include "script/runtime/completion.h"
#include "script/runtime/realm.h"

namespace leaklab::script {

class BigInt : public Cell {
 public:
  static constexpr const char* kName = "bigint";
  template <class Visitor>
  void visit(Visitor&) {}

  [[nodiscard]] static Ref<BigInt> make(Heap& heap, const BigNumber& number);

  [[nodiscard]] bool is_zero() const { return length_ == 0; }
  [[nodiscard]] std::uint32_t length() const { return length_; }  // in limbs
  [[nodiscard]] BigNumber number() const;
  // Whether it lies between -2^32 and 2^32, exclusive: its value is then small().
  [[nodiscard]] bool is_small() const { return length_ <= 1; }
  [[nodiscard]] std::int64_t small() const {
    const std::int64_t magnitude = length_ == 0 ? 0 : limbs()[0];
    return is_negative_ != 0 ? -magnitude : magnitude;
  }
  // The same for equal numbers.
  [[nodiscard]] std::uint32_t hash() const;

 private:
  friend class heap::Heap;
  static constexpr std::size_t kLimbsOffset = 24;
  BigInt(std::uint32_t length, bool is_negative) : length_(length), is_negative_(is_negative ? 1 : 0) {}
  static Ref<BigInt> make_with(Heap& heap, const std::uint32_t* limbs, std::uint32_t length, bool is_negative);
  [[nodiscard]] const std::uint32_t* limbs() const {
    return reinterpret_cast<const std::uint32_t*>(reinterpret_cast<const char*>(this) + kLimbsOffset);
  }

  std::uint32_t length_;
  std::uint32_t is_negative_;
};
static_assert(sizeof(BigInt) == 24, "a bigint's header is 24 bytes on every machine");

inline bool is_bigint(Value value) { return is_kind(value, kBigIntKind); }
inline BigInt& as_bigint(Value value) { return static_cast<BigInt&>(value.as_cell()); }

// An operator of arithmetic on primitives of which one is a BigInt: both must be.
[[nodiscard]] Completion bigint_arithmetic(Realm& realm, Opcode opcode, Value left, Value right);
// How much work that is, in instructions, roughly.
[[nodiscard]] std::int64_t bigint_work(Opcode opcode, Value left, Value right);
// -, ~, ++, --, and + with its refusal.
[[nodiscard]] Completion bigint_unary(Realm& realm, Opcode opcode, Value operand);
// Primitives of which one is a BigInt, none a symbol: negative, zero or positive; null where they have no order
// (IsLessThan, 7.2.13).
[[nodiscard]] std::optional<int> compare_with_bigint(Realm& realm, Value left, Value right);
// StringToBigInt (7.1.14) of a flat string. Null: it writes none.
[[nodiscard]] std::optional<BigNumber> text_to_bigint(StringView text);

}  // namespace leaklab::script
