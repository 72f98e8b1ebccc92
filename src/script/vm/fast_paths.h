#pragma once
// What the commonest instructions do on numbers, without leaving the dispatch loop. Part of vm only.

#include <optional>

#include "script/runtime/conversions.h"

namespace leaklab::script {

// A register takes over a counted value; what was there is released.
inline void put(Value* target, Value owned) { heap::release(std::exchange(*target, owned)); }
inline void copy(Value* target, Value value) {
  heap::retain(value);
  put(target, value);
}

// The environment so many scopes around that of the running function.
inline Environment& outer_environment(const Value* r, std::uint16_t steps) {
  Environment* environment = as_function(r[-2]).environment();
  for (; steps > 0; --steps) {
    environment = environment->parent();
  }
  return *environment;
}

// False, and nothing done, before a variable's initialisation.
inline bool load_slot(Value* target, Value slot) {
  if (slot.is_hole()) {
    return false;
  }
  copy(target, slot);
  return true;
}

inline bool store_slot(Value& slot, Value value) {
  if (slot.is_hole()) {
    return false;
  }
  copy(&slot, value);
  return true;
}

// Empties the operands that die with an instruction.
inline void release_dying(const Instruction& i, Value* r) {
  if (!i.has(kDiesA | kDiesB | kDiesC)) {
    return;
  }
  if (i.has(kDiesA))
    put(r + i.a, Value());
  if (i.has(kDiesB))
    put(r + i.b, Value());
  if (i.has(kDiesC))
    put(r + i.c, Value());
}

// An operator's second operand.
inline Value right_of(const Instruction& i, const Value* r, const Value* constants) {
  return (i.has(kConstantC) ? constants : r)[i.c];
}

// Each says false, and has done nothing, where its operands are not the expected ones.
inline bool fast_add(Value* r, const Instruction& i, Value right) {
  const Value left = r[i.b];
  std::int32_t sum = 0;
  if (left.is_integer() && right.is_integer() && !__builtin_add_overflow(left.as_integer(), right.as_integer(), &sum)) {
    put(r + i.a, Value::integer(sum));
    return true;
  }
  if (left.is_number() && right.is_number()) {
    put(r + i.a, Value::from_number(left.as_number() + right.as_number()));
    return true;
  }
  return false;
}

inline bool fast_subtract(Value* r, const Instruction& i, Value right) {
  const Value left = r[i.b];
  std::int32_t difference = 0;
  if (left.is_integer() && right.is_integer() &&
      !__builtin_sub_overflow(left.as_integer(), right.as_integer(), &difference)) {
    put(r + i.a, Value::integer(difference));
    return true;
  }
  if (left.is_number() && right.is_number()) {
    put(r + i.a, Value::from_number(left.as_number() - right.as_number()));
    return true;
  }
  return false;
}

inline bool fast_multiply(Value* r, const Instruction& i, Value right) {
  if (!r[i.b].is_number() || !right.is_number()) {
    return false;
  }
  put(r + i.a, Value::from_number(r[i.b].as_number() * right.as_number()));
  return true;
}

template <class Operate>
bool fast_on_integers(Value* r, const Instruction& i, Value right, Operate operate) {
  if (!r[i.b].is_integer() || !right.is_integer()) {
    return false;
  }
  put(r + i.a, Value::integer(operate(r[i.b].as_integer(), right.as_integer())));
  return true;
}

// Not where the result is -0, NaN or not an integer.
inline bool fast_remainder(Value* r, const Instruction& i, Value right) {
  const Value left = r[i.b];
  if (!left.is_integer() || !right.is_integer() || left.as_integer() < 0 || right.as_integer() <= 0) {
    return false;
  }
  put(r + i.a, Value::integer(left.as_integer() % right.as_integer()));
  return true;
}

inline bool fast_divide(Value* r, const Instruction& i, Value right) {
  if (!r[i.b].is_number() || !right.is_number()) {
    return false;
  }
  put(r + i.a, Value::from_number(r[i.b].as_number() / right.as_number()));
  return true;
}

// The next say nothing where it takes more to know.
inline std::optional<bool> strictly_equal_at_once(Value left, Value right) {
  if (left.is_number() && right.is_number()) {
    return left.as_number() == right.as_number();
  }
  if (left != right && left.is_cell() && right.is_cell() && !is_object(left)) {
    return std::nullopt;  // texts, perhaps
  }
  return left == right;
}

inline std::optional<bool> loosely_equal_at_once(Value left, Value right) {
  if (left.is_number() && right.is_number()) {
    return left.as_number() == right.as_number();
  }
  if (left.is_nullish() || right.is_nullish()) {
    return left.is_nullish() == right.is_nullish();
  }
  return left == right ? std::optional(true) : std::nullopt;
}

inline std::optional<bool> has_element_at_once(Value key, Value object) {
  const bool is_present = is_array(object) && key.is_integer() && key.as_integer() >= 0 &&
                          !as_array(object).at(static_cast<std::uint32_t>(key.as_integer())).is_hole();
  return is_present ? std::optional(true) : std::nullopt;
}

inline std::optional<bool> negate(std::optional<bool> result) { return result ? std::optional(!*result) : result; }

inline bool fast_increment(Value* r, const Instruction& i, std::int32_t by) {
  std::int32_t result = 0;
  if (!r[i.b].is_integer() || __builtin_add_overflow(r[i.b].as_integer(), by, &result)) {
    return false;
  }
  put(r + i.a, Value::integer(result));
  return true;
}

// The truth of a condition, which dies with the jump if it is flagged so.
inline bool test(Value* r, const Instruction& i) {
  const Value value = r[i.a];
  const bool result = value.is_boolean() ? value.is_true() : to_boolean(value);
  if (i.has(kDiesA)) {
    put(r + i.a, Value());
  }
  return result;
}

}  // namespace leaklab::script
