#include "script/runtime/bigint.h"

#include <algorithm>
#include <cmath>

#include "script/runtime/conversions.h"

namespace leaklab::script {

namespace {

Completion owned(Realm& realm, const BigNumber& number) {
  return number.is_too_large() ? realm.throw_error(ErrorType::RangeError, "Maximum BigInt size exceeded")
                               : Completion::normal(Handle(BigInt::make(realm.heap(), number)));
}

Completion owned(Realm& realm, const std::optional<BigNumber>& number) {
  return number ? owned(realm, *number) : realm.throw_error(ErrorType::RangeError, "Maximum BigInt size exceeded");
}

bool is_division(Opcode opcode) { return opcode == Opcode::Divide || opcode == Opcode::Remainder; }

// The commonest operators on numbers of one limb, whose results fit 64 bits.
std::optional<std::int64_t> small_arithmetic(Opcode opcode, std::int64_t left, std::int64_t right) {
  std::int64_t product = 0;
  switch (opcode) {
    case Opcode::Add: return left + right;
    case Opcode::Subtract: return left - right;
    case Opcode::Multiply: return __builtin_mul_overflow(left, right, &product) ? std::nullopt : std::optional(product);
    case Opcode::Divide: return left / right;
    case Opcode::Remainder: return left % right;
    default: return std::nullopt;
  }
}

Completion large_arithmetic(Realm& realm, Opcode opcode, const BigNumber& left, const BigNumber& right) {
  switch (opcode) {
    case Opcode::Add: return owned(realm, add(left, right));
    case Opcode::Subtract: return owned(realm, subtract(left, right));
    case Opcode::Multiply: return owned(realm, multiply(left, right));
    case Opcode::Divide: return owned(realm, divide(left, right).quotient);
    case Opcode::Remainder: return owned(realm, divide(left, right).remainder);
    case Opcode::Exponentiate: return owned(realm, power(left, right));
    case Opcode::BitAnd: return owned(realm, combine(BitOperation::And, left, right));
    case Opcode::BitOr: return owned(realm, combine(BitOperation::Or, left, right));
    case Opcode::BitXor: return owned(realm, combine(BitOperation::Xor, left, right));
    case Opcode::ShiftLeft: return owned(realm, shift(left, right));
    default: return owned(realm, shift(left, negated(right)));
  }
}

}  // namespace

Ref<BigInt> BigInt::make_with(Heap& heap, const std::uint32_t* limbs, std::uint32_t length, bool is_negative) {
  const std::size_t bytes = kLimbsOffset + length * sizeof(std::uint32_t);
  Ref<BigInt> made = heap.make_sized<BigInt>(kBigIntKind, bytes, length, is_negative);
  std::copy_n(limbs, length, const_cast<std::uint32_t*>(made->limbs()));
  return made;
}

Ref<BigInt> BigInt::make(Heap& heap, const BigNumber& number) {
  return make_with(heap, number.limbs.data(), static_cast<std::uint32_t>(number.limbs.size()), number.is_negative);
}

BigNumber BigInt::number() const {
  BigNumber number;
  number.limbs.assign(limbs(), limbs() + length_);
  number.is_negative = is_negative_ != 0;
  return number;
}

std::uint32_t BigInt::hash() const {
  std::uint32_t hash = 2166136261U ^ is_negative_;  // FNV-1a over limbs
  for (std::uint32_t i = 0; i < length_; ++i) {
    hash = (hash ^ limbs()[i]) * 16777619U;
  }
  return hash;
}

Completion bigint_arithmetic(Realm& realm, Opcode opcode, Value left, Value right) {
  if (!is_bigint(left) || !is_bigint(right)) {
    return realm.throw_error(ErrorType::TypeError, "Cannot mix BigInt and other types, use explicit conversions");
  }
  const BigInt& a = as_bigint(left);
  const BigInt& b = as_bigint(right);
  if (opcode == Opcode::ShiftRightUnsigned) {
    return realm.throw_error(ErrorType::TypeError, "BigInts have no unsigned right shift, use >> instead");
  }
  if (is_division(opcode) && b.is_zero()) {
    return realm.throw_error(ErrorType::RangeError, "Division by zero");
  }
  if (opcode == Opcode::Exponentiate && b.number().is_negative) {
    return realm.throw_error(ErrorType::RangeError, "Exponent must be non-negative");
  }
  if (a.is_small() && b.is_small()) {
    if (const std::optional<std::int64_t> result = small_arithmetic(opcode, a.small(), b.small())) {
      return owned(realm, BigNumber::of(*result));
    }
  }
  return large_arithmetic(realm, opcode, a.number(), b.number());
}

std::int64_t bigint_work(Opcode opcode, Value left, Value right) {
  constexpr std::int64_t kLimbsAnInstruction = 4;
  const std::int64_t a = is_bigint(left) ? as_bigint(left).length() : 0;
  const std::int64_t b = is_bigint(right) ? as_bigint(right).length() : 0;
  const bool is_long = opcode == Opcode::Multiply || opcode == Opcode::Exponentiate || is_division(opcode);
  return (is_long ? a * b : a + b) / kLimbsAnInstruction;
}

Completion bigint_unary(Realm& realm, Opcode opcode, Value operand) {
  const BigNumber one = BigNumber::of(std::int64_t{1});
  const BigNumber number = as_bigint(operand).number();
  switch (opcode) {
    case Opcode::Negate: return owned(realm, negated(number));
    case Opcode::BitNot: return owned(realm, subtract(negated(number), one));
    case Opcode::Increment: return owned(realm, add(number, one));
    case Opcode::Decrement: return owned(realm, subtract(number, one));
    default: break;
  }
  return realm.throw_error(ErrorType::TypeError, "Cannot convert a BigInt value to a number");
}

std::optional<int> compare_with_bigint(Realm& realm, Value left, Value right) {
  if (!is_bigint(left)) {
    const std::optional<int> order = compare_with_bigint(realm, right, left);
    return order ? std::optional(-*order) : std::nullopt;
  }
  const BigNumber number = as_bigint(left).number();
  if (is_bigint(right)) {
    return compare(number, as_bigint(right).number());
  }
  if (is_string(right)) {
    const String* flat = realm.strings().try_flatten(as_string(right));
    const std::optional<BigNumber> other = flat != nullptr ? text_to_bigint(flat->view()) : std::nullopt;
    return other ? std::optional(compare(number, *other)) : std::nullopt;
  }
  const double other = to_number(realm, right);
  return other == other ? std::optional(compare(number, other)) : std::nullopt;
}

std::optional<BigNumber> text_to_bigint(StringView text) {
  std::string digits;
  if (!try_trim_to_ascii(text, digits)) {
    return std::nullopt;
  }
  if (digits.empty()) {
    return BigNumber();
  }
  const char mark = digits.size() > 2 && digits[0] == '0' ? static_cast<char>(digits[1] | 32) : ' ';
  const std::uint32_t radix = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
  const bool has_sign = radix == 10 && (digits[0] == '+' || digits[0] == '-');
  const std::size_t skipped = radix != 10 ? 2 : has_sign ? 1 : 0;
  std::optional<BigNumber> number = BigNumber::parse(std::string_view(digits).substr(skipped), radix);
  return number && digits[0] == '-' ? negated(std::move(*number)) : std::move(number);
}

}  // namespace leaklab::script
