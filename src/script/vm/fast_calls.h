#pragma once
// The commonest calls and returns, without leaving the dispatch loop: of a function of the program's own that is given
// as many arguments as it takes. calls.cpp does the others, and says which clauses they follow. Part of run_frames.h
// only.

#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

inline bool Vm::is_plain_call(const Instruction& i, Value* r) const {
  const Value* window = r + i.b;
  if (!is_kind(window[0], kFunctionKind) || heap_.has_pending_releases() || frames_.size() >= kMaximumFrames) {
    return false;
  }
  const Code& code = as_function(window[0]).code();
  const bool takes_them = code.parameter_count == i.c && (code.takes_rest | code.takes_arguments) == 0;
  const bool takes_receiver = code.is_plain() && (code.boxes_this == 0 || is_object(window[1]));
  return takes_them && takes_receiver &&
         window + 2 + code.register_count + kReservedValues < stack_.get() + kStackValues;
}

inline Vm::Step Vm::enter_plainly(const Instruction& i, Value* r) {
  Code& code = as_function(r[i.b]).code();
  budget_ -= kCallCost;
  frames_.push_back({&code, code.instructions.get(), r + i.b + 2, i.a, false});
  return Step::Reload;
}

// To a caller that wants the result, from a frame that holds nothing but its registers.
inline bool Vm::is_plain_return(const Frame& frame) const {
  return frame.result != kNoRegister && !frame.is_construct && frame.code->sort == FunctionSort::Plain &&
         frames_.size() > 1;
}

inline Vm::Step Vm::return_plainly(Value owned) {
  const Frame frame = frames_.back();
  for (Value* value = frame.registers; value < frame.registers + frame.code->register_count; ++value) {
    put(value, Value());
  }
  frames_.pop_back();
  // Last of all the callee, which holds the code.
  put(frame.registers - 1, Value());
  put(frame.registers - 2, Value());
  put(frames_.back().registers + frame.result, owned);
  return Step::Reload;
}

}  // namespace leaklab::script
