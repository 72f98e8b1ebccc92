#pragma once
// What the commonest instructions do on numbers, without leaving the dispatch loop. Part of vm only.

#include "script/runtime/conversions.h"

namespace leaklab::script {

// A register takes over a counted value; what was there is released.
inline void put(Value* target, Value owned) { heap::release(std::exchange(*target, owned)); }
inline void copy(Value* target, Value value) {
  heap::retain(value);
  put(target, value);
}

// Empties the operands that die with an instruction.
inline void release_dying(Instruction i, Value* r) {
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

// Each says false, and has done nothing, where its operands are not the expected ones.
inline bool fast_add(Value* r, Instruction i) {
  const Value left = r[i.b];
  const Value right = r[i.c];
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

inline bool fast_subtract(Value* r, Instruction i) {
  const Value left = r[i.b];
  const Value right = r[i.c];
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

inline bool fast_multiply(Value* r, Instruction i) {
  if (!r[i.b].is_number() || !r[i.c].is_number()) {
    return false;
  }
  put(r + i.a, Value::from_number(r[i.b].as_number() * r[i.c].as_number()));
  return true;
}

template <class Operate>
bool fast_on_integers(Value* r, Instruction i, Operate operate) {
  if (!r[i.b].is_integer() || !r[i.c].is_integer()) {
    return false;
  }
  put(r + i.a, Value::integer(operate(r[i.b].as_integer(), r[i.c].as_integer())));
  return true;
}

// Not where the result is -0, NaN or not an integer.
inline bool fast_remainder(Value* r, Instruction i) {
  const Value left = r[i.b];
  const Value right = r[i.c];
  if (!left.is_integer() || !right.is_integer() || left.as_integer() < 0 || right.as_integer() <= 0) {
    return false;
  }
  put(r + i.a, Value::integer(left.as_integer() % right.as_integer()));
  return true;
}

inline bool fast_divide(Value* r, Instruction i) {
  if (!r[i.b].is_number() || !r[i.c].is_number()) {
    return false;
  }
  put(r + i.a, Value::from_number(r[i.b].as_number() / r[i.c].as_number()));
  return true;
}

template <class Compare>
bool fast_compare(Value* r, Instruction i, Compare compare) {
  const Value left = r[i.b];
  const Value right = r[i.c];
  if (left.is_integer() && right.is_integer()) {
    put(r + i.a, Value::boolean(compare(left.as_integer(), right.as_integer())));
    return true;
  }
  if (left.is_number() && right.is_number()) {
    put(r + i.a, Value::boolean(compare(left.as_number(), right.as_number())));
    return true;
  }
  return false;
}

inline bool fast_increment(Value* r, Instruction i, std::int32_t by) {
  std::int32_t result = 0;
  if (!r[i.b].is_integer() || __builtin_add_overflow(r[i.b].as_integer(), by, &result)) {
    return false;
  }
  put(r + i.a, Value::integer(result));
  return true;
}

// The truth of a condition, which dies with the jump if it is flagged so.
inline bool test(Value* r, Instruction i) {
  const Value value = r[i.a];
  const bool result = value.is_boolean() ? value.is_true() : to_boolean(value);
  if (i.has(kDiesA)) {
    put(r + i.a, Value());
  }
  return result;
}

}  // namespace leaklab::script
