#pragma once
// The commonest calls and returns, without leaving the dispatch loop: of a function of the program's own that wants
// nothing but its parameters and its receiver. calls.cpp does the others, and says which clauses they follow. Part of
// run_frames.h only.

#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

inline bool Vm::is_plain_call(const Instruction& i, Value* r) const {
  const Value* window = r + i.b;
  if (!is_kind(window[0], kFunctionKind) || heap_.has_pending_releases() || frames_.size() >= kMaximumFrames) {
    return false;
  }
  const Code& code = as_function(window[0]).code();
  return code.is_simple() && (code.boxes_this == 0 || is_object(window[1])) &&
         window + 2 + code.register_count + kReservedValues < stack_.get() + kStackValues;
}

inline void Vm::enter_plainly(const Instruction& i, Value* r) {
  const Function& function = as_function(r[i.b]);
  Code& code = function.code();
  Value* registers = r + i.b + 2;
  if (code.is_arrow != 0) {
    copy(registers - 1, function.captured_this());
  }
  for (std::uint16_t k = i.c; k < code.parameter_count; ++k) {
    put(registers + k, Value::undefined());
  }
  for (std::uint16_t k = code.parameter_count; k < i.c; ++k) {
    put(registers + k, Value());
  }
  budget_ -= kCallCost;
  frames_.push_back({&code, code.instructions.get(), registers, i.a, false});
}

// To a caller that wants the result, from a frame that holds nothing but its registers.
inline bool Vm::is_plain_return(const Frame& frame) const {
  return frame.result != kNoRegister && !frame.is_construct && frame.code->sort == FunctionSort::Plain &&
         frames_.size() > 1;
}

// From its register `end` on, nothing holds a cell.
inline void Vm::return_plainly(Value owned, std::uint16_t end) {
  const Frame frame = frames_.back();
  for (Value* value = frame.registers; value != frame.registers + end; ++value) {
    if (value->is_cell()) {
      put(value, Value());
    }
  }
  frames_.pop_back();
  // Last of all the callee, which holds the code.
  put(frame.registers - 1, Value());
  put(frame.registers - 2, Value());
  put(frames_.back().registers + frame.result, owned);
}

}  // namespace leaklab::script
