// try, and jumps that lead out of it.
//
// A finally block stands once in the code. Two registers tell how it was entered: the reason (0: by running off the end
// of what it protects, 1: by an exception, 2 and up: by a break, continue or return, each with its number) and the
// value (what was thrown or is returned). Behind the block the reason decides where to go on.

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

namespace {

constexpr std::uint32_t kNormal = 0;
constexpr std::uint32_t kFirstLeaving = 1;

}  // namespace

void FunctionCompiler::try_statement(Node node) {
  const Node body = *node.child(Field::Body);
  const auto handler = node.child(Field::Handler);
  const auto finalizer = node.child(Field::Finalizer);
  if (!finalizer) {
    protected_block(body, handler);
    return;
  }
  const Register reason = builder_.push_register();
  const Register value = builder_.push_register();
  const Register mark = builder_.next_register();
  std::vector<Leaving> leavings;
  Label entry;
  frames_.push_back({Frame::Kind::Finally, {}, &entry, nullptr, mark, &leavings, reason});
  const std::uint32_t begin = builder_.here();
  protected_block(body, handler);
  frames_.pop_back();
  builder_.emit_wide(Opcode::LoadInteger, reason, kNormal);
  builder_.jump(Opcode::Jump, 0, entry);
  const std::uint32_t end = builder_.here();
  builder_.add_handler({begin, end, end, value, mark, reason, 0});
  builder_.bind(entry);
  block(*finalizer->child(Field::Body));
  leave_after_finally(leavings, reason, value);
  clear_registers(value, static_cast<Register>(value + 1));
  builder_.pop_registers_to(reason);
}

void FunctionCompiler::leave_after_finally(const std::vector<Leaving>& leavings, Register reason, Register value) {
  const auto unless_reason = [&](std::uint32_t wanted, Label& skip) {
    const Register test = builder_.push_register();
    builder_.emit_wide(Opcode::LoadInteger, test, wanted);
    builder_.emit(Opcode::StrictEqual, test, reason, test);
    builder_.jump(Opcode::JumpIfFalse, test, skip);
    builder_.pop_registers_to(test);
  };
  builder_.emit(Opcode::RethrowIfThrown, value, reason);
  for (std::uint32_t i = 0; i < leavings.size(); ++i) {
    Label next;
    unless_reason(kFirstLeaving + i, next);
    leave_to(leavings[i].depth, leavings[i].label, leavings[i].label == nullptr ? Target(value) : std::nullopt);
    builder_.bind(next);
  }
}

void FunctionCompiler::protected_block(Node body, std::optional<Node> handler) {
  if (!handler) {
    block(body);
    return;
  }
  const Register exception = builder_.push_register();
  const Register mark = builder_.next_register();
  Label after;
  const std::uint32_t begin = builder_.here();
  block(body);
  builder_.jump(Opcode::Jump, 0, after);
  const std::uint32_t end = builder_.here();
  builder_.add_handler({begin, end, end, exception, mark, kNoRegister, 0});
  catch_clause(*handler, exception);
  builder_.bind(after);
  builder_.pop_registers_to(exception);
}

void FunctionCompiler::catch_clause(Node node, Register exception) {
  Scope& scope = *unit_.scopes.opened_by(node);
  const Register mark = builder_.next_register();
  enter_scope(scope);
  if (const auto parameter = node.child(Field::Parameter)) {
    bind_target(*parameter, exception, Binding::Declare, {"undefined", std::nullopt});
  }
  clear_registers(exception, static_cast<Register>(exception + 1));
  block(*node.child(Field::Body));
  leave_scope(scope, mark);
}

// Leaves all frames from number `depth` on: to `label` in that frame, or out of the function with the value in
// `returned`. Where a finally block lies between, that comes first and goes on from there.
void FunctionCompiler::leave_to(std::size_t depth, Label* label, std::optional<Register> returned) {
  for (std::size_t i = frames_.size(); i-- > depth;) {
    const Frame& frame = frames_[i];
    if (frame.kind == Frame::Kind::Iterator) {
      builder_.emit(Opcode::CloseIterator, frame.reason);
    } else if (frame.kind == Frame::Kind::AsyncIterator) {
      close_async_iterator(frame.reason);
    }
    if (frame.kind != Frame::Kind::Finally) {
      continue;
    }
    frame.leavings->push_back({label, depth});
    if (returned) {
      builder_.emit(Opcode::Move, static_cast<Register>(frame.reason + 1), *returned);
    }
    clear_registers(frame.first_register, builder_.next_register());
    const std::size_t number = kFirstLeaving + frame.leavings->size() - 1;
    builder_.emit_wide(Opcode::LoadInteger, frame.reason, static_cast<std::uint32_t>(number));
    builder_.jump(Opcode::Jump, 0, *frame.on_break);
    return;
  }
  if (returned) {
    emit_return(*returned);
    return;
  }
  clear_registers(frames_[depth].first_register, builder_.next_register());
  builder_.jump(Opcode::Jump, 0, *label);
}

}  // namespace leaklab::script::compiler
