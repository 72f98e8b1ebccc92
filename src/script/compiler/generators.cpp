// Generators and async functions: yield, yield*, await, and for-await (ECMA-262 15.5, 15.6, 15.8, 14.7.5).
//
// Each of these suspends the frame in one instruction (vm/kept_frames.cpp) and finds its answer in registers when the
// frame comes back. A generator that is told to return leaves from its yield as if `return` stood there, so all that a
// jump out of that place has to close and to run is closed and run.

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;

namespace {

constexpr Register kHelperArguments = 3;
constexpr Register kResultAlready = 1;  // Opcode::Yield

}  // namespace

FunctionSort FunctionCompiler::sort() const {
  const Scope& function = *scope_->function;
  return function.is_generator ? (function.is_async ? FunctionSort::AsyncGenerator : FunctionSort::Generator)
         : function.is_async   ? FunctionSort::Async
                               : FunctionSort::Plain;
}

// The end of a function by `return`; `reg` is empty behind it.
void FunctionCompiler::emit_return(Register reg) {
  builder_.emit(sort() == FunctionSort::Plain ? Opcode::Return : Opcode::ReturnFromKept, reg);
}

// The end of a function by running off its end.
void FunctionCompiler::emit_return_undefined() {
  if (sort() == FunctionSort::Plain) {
    builder_.emit(Opcode::ReturnUndefined);
    return;
  }
  const Register value = load(Opcode::LoadUndefined, std::nullopt).reg;
  emit_return(value);
  builder_.pop_registers_to(value);
}

// What a call of such a function does before (async) or after (generators) its parameters are bound.
void FunctionCompiler::enter_kept() {
  if (sort() == FunctionSort::Async) {
    builder_.emit(Opcode::BeginAsync);
  }
}

void FunctionCompiler::emit_await(Register reg) { builder_.emit(Opcode::Await, reg); }

// into <- helper(first, first + 1, first + 2), as many as it takes.
void FunctionCompiler::call_helper(Helper helper, Register into, Register first) {
  builder_.emit(Opcode::CallHelper, into, static_cast<Register>(helper), first);
}

Operand FunctionCompiler::await(Node node, Target target) {
  const Register mark = builder_.next_register();
  const Register value = builder_.push_register();
  expression_into(node.only_child(), value);
  builder_.set_position(node.begin());
  emit_await(value);
  return into_target(value, target, mark);
}

// A value in the register `mark`, the first of those that the expression has used.
Operand FunctionCompiler::into_target(Register value, Target target, Register mark) {
  builder_.pop_registers_to(mark);
  if (target && *target != value) {
    builder_.emit(Opcode::Take, *target, value);
    return {*target, true, true};
  }
  return {target ? *target : builder_.push_register(), true, true};
}

Operand FunctionCompiler::yield(Node node, Target target) {
  if (node.has_token("*")) {
    return yield_all(node, target);
  }
  const Register mark = builder_.next_register();
  const Register value = builder_.push_register();
  const Register mode = builder_.push_register();
  if (const std::vector<Node> given = node.children(); given.empty()) {
    builder_.emit(Opcode::LoadUndefined, value);
  } else {
    expression_into(given.front(), value);
  }
  builder_.set_position(node.begin());
  const bool is_async = sort() == FunctionSort::AsyncGenerator;
  if (is_async) {
    emit_await(value);
  }
  builder_.emit(Opcode::Yield, value);
  Label goes_on;
  builder_.jump(Opcode::JumpIfFalse, mode, goes_on);
  if (is_async) {
    emit_await(value);
  }
  leave_to(0, nullptr, value);
  builder_.bind(goes_on);
  return into_target(value, target, mark);
}

void FunctionCompiler::jump_unless_return(Register mode, Label& to) {
  const Register wanted = builder_.push_register();
  builder_.emit_wide(Opcode::LoadInteger, wanted, static_cast<std::uint32_t>(ResumeMode::Return));
  builder_.emit(Opcode::StrictEqual, wanted, mode, wanted);
  builder_.jump(Opcode::JumpIfFalse, wanted, to);
  builder_.pop_registers_to(wanted);
}

// yield* hands on what comes in, value and mode, to the iterator it stands for, and what that answers.
Operand FunctionCompiler::yield_all(Node node, Target target) {
  const bool is_async = sort() == FunctionSort::AsyncGenerator;
  const Register mark = builder_.next_register();
  const Register value = builder_.push_register();
  const Register record = builder_.push_register();
  const Register received = builder_.push_register();
  const Register mode = builder_.push_register();
  expression_into(node.children().front(), record);
  builder_.set_position(node.begin());
  call_helper(is_async ? Helper::OpenAsyncDelegate : Helper::OpenDelegate, record, record);
  builder_.emit(Opcode::LoadUndefined, received);
  builder_.emit_wide(Opcode::LoadInteger, mode, static_cast<std::uint32_t>(ResumeMode::Next));
  Label end;
  const std::uint32_t top = builder_.here();
  call_helper(is_async ? Helper::DelegateAsync : Helper::Delegate, value, record);
  if (is_async) {
    emit_await(value);
    builder_.emit(Opcode::Take, received, value);
    call_helper(Helper::DelegateResult, value, record);
  }
  builder_.jump(Opcode::JumpIfDone, value, end);
  builder_.emit(Opcode::Take, received, value);
  builder_.emit(Opcode::Yield, received, kResultAlready);
  builder_.jump_back(Opcode::Loop, 0, top);
  builder_.bind(end);
  builder_.emit(Opcode::GetNamed, value, record, static_cast<Register>(builder_.cache("value")), kDiesB);
  builder_.emit(Opcode::Clear, received, 1);
  Label goes_on;
  jump_unless_return(mode, goes_on);
  leave_to(0, nullptr, value);
  builder_.bind(goes_on);
  return into_target(value, target, mark);
}

// The next value of an async iterator comes into `value`, or the mark of its end.
void FunctionCompiler::step_async_iterator(Register value, Register iterator) {
  call_helper(Helper::AsyncNext, value, iterator);
  emit_await(value);
  call_helper(Helper::AsyncStep, value, value);
}

// AsyncIteratorClose (ECMA-262 7.4.12), but for one that something was thrown from.
void FunctionCompiler::close_async_iterator(Register iterator) {
  const Register result = builder_.push_register();
  for (Register i = 1; i < kHelperArguments; ++i) {
    static_cast<void>(builder_.push_register());
  }
  Label closed;
  builder_.emit(Opcode::Take, result, iterator);
  call_helper(Helper::AsyncClose, result, result);
  builder_.jump(Opcode::JumpIfDone, result, closed);
  emit_await(result);
  call_helper(Helper::AsyncClosed, result, result);
  builder_.bind(closed);
  builder_.pop_registers_to(result);
}

// The same for one that something was thrown from: what `return` throws, or what it gives rejects with, is forgotten.
void FunctionCompiler::close_async_iterator_quietly(Register iterator) {
  const Register result = builder_.push_register();
  for (Register i = 1; i < kHelperArguments; ++i) {
    static_cast<void>(builder_.push_register());
  }
  Label closed;
  builder_.emit(Opcode::Take, result, iterator);
  call_helper(Helper::AsyncCloseQuietly, result, result);
  builder_.jump(Opcode::JumpIfDone, result, closed);
  const std::uint32_t begin = builder_.here();
  emit_await(result);
  const std::uint32_t end = builder_.here();
  builder_.add_handler({begin, end, end, result, static_cast<std::uint16_t>(result + 1), kNoRegister, 0});
  builder_.emit(Opcode::Clear, result, 1);
  builder_.bind(closed);
  builder_.pop_registers_to(result);
}

}  // namespace leaklab::script::compiler
