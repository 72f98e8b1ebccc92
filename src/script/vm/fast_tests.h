#pragma once
// Comparisons and the branches on them, without leaving the dispatch loop. Part of run_frames.h only.

#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

// Puts a test's result where it belongs; where the next instruction does no more than branch on it, branches instead. A
// branch backwards that finds something to attend to is left to itself.
inline const Instruction* Vm::conclude_test(Value* r, const Instruction& i, const Instruction* pc, bool result) {
  const Instruction& next = *pc;
  const bool is_taken = result == (next.opcode() != Opcode::JumpIfFalse);
  const bool goes_back = is_taken && next.opcode() == Opcode::LoopIfTrue;
  if (!next.is_branch() || next.a != i.a || !next.has(kDiesA) || (goes_back && !may_go_back(next.bc()))) {
    put(r + i.a, Value::boolean(result));
    return pc;
  }
  put(r + i.a, Value());
  budget_ += goes_back ? next.bc() : 0;
  return pc + 1 + (is_taken ? next.bc() : 0);
}

// Where to go on; null where the operands are not the expected ones.
template <class Compare>
const Instruction* Vm::fast_compare(Value* r, const Instruction& i, const Instruction* pc, Value right,
                                    Compare compare) {
  const Value left = r[i.b];
  if (!left.is_number() || !right.is_number()) {
    return nullptr;
  }
  const bool result = left.is_integer() && right.is_integer() ? compare(left.as_integer(), right.as_integer())
                                                              : compare(left.as_number(), right.as_number());
  return conclude_test(r, i, pc, result);
}

// The same, with what is known already.
inline const Instruction* Vm::fast_test(Value* r, const Instruction& i, const Instruction* pc,
                                        std::optional<bool> result) {
  if (!result) {
    return nullptr;
  }
  release_dying(i, r);
  return conclude_test(r, i, pc, *result);
}

}  // namespace leaklab::script
