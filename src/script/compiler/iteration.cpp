// for-of and spread (ECMA-262 14.7.5, 13.2.4.1). An iterator takes two registers: the iterator's record and, where
// it is an array or string iterated as they come, the index of the next element. What leaves a loop early closes its
// iterator: break and return on their way out (leave_to), an exception through a handler around the loop's body.

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

// The iterator of what is in `iterable`; `node` is what messages call it, where it has a name.
Register FunctionCompiler::open_iterator(const std::optional<Node>& node, Register iterable, IteratorSort sort) {
  const Register iterator = builder_.push_register();
  static_cast<void>(builder_.push_register());
  if (node) {
    builder_.set_position(node->begin());
    builder_.note_callee(node->begin(), node->end());
  }
  builder_.emit(sort == IteratorSort::Async ? Opcode::OpenAsyncIterator : Opcode::OpenIterator, iterator, iterable);
  return iterator;
}

void FunctionCompiler::for_of_statement(Node node) {
  const bool is_async = node.has_token("await");
  const Register mark = builder_.next_register();
  const std::string_view label = std::exchange(pending_label_, {});
  const Node right = *node.child(Field::Right);
  const Register value = builder_.push_register();
  expression_into(right, value);
  const Register iterator = open_iterator(right, value, is_async ? IteratorSort::Async : IteratorSort::Sync);
  const Register error = builder_.push_register();
  static_cast<void>(builder_.push_register());  // where it was thrown
  const Register inner = builder_.next_register();
  Label end;
  Label again;
  Label close;
  const std::uint32_t top = builder_.here();
  if (is_async) {
    step_async_iterator(value, iterator);
  } else {
    builder_.emit(Opcode::StepIterator, value, iterator);
  }
  builder_.jump(Opcode::JumpIfDone, value, end);
  const std::uint32_t begin = builder_.here();
  const Frame frame{
      is_async ? Frame::Kind::AsyncIterator : Frame::Kind::Iterator, {}, nullptr, nullptr, inner, nullptr, iterator};
  frames_.push_back(frame);
  Scope& scope = *unit_.scopes.opened_by(node);
  enter_scope(scope);
  for_in_binding(node, value);
  clear_registers(value, static_cast<Register>(value + 1));
  const Register end_of_scope = builder_.next_register();
  pending_label_ = label;
  loop_body(*node.child(Field::Body), close, again);
  builder_.bind(again);
  leave_scope(scope, inner);
  frames_.pop_back();
  const std::uint32_t protected_end = builder_.here();
  builder_.jump_back(Opcode::Loop, 0, top);
  builder_.bind(close);
  clear_registers(inner, end_of_scope);
  if (is_async) {
    close_async_iterator(iterator);
  } else {
    builder_.emit(Opcode::CloseIterator, iterator);
  }
  builder_.jump(Opcode::Jump, 0, end);
  close_on_throw({{begin, protected_end}}, error, frame);
  builder_.bind(end);
  clear_registers(mark, builder_.next_register());
  builder_.pop_registers_to(mark);
}

// What is thrown in one of the ranges closes the iterator, whose own errors then do not count, and goes on. The
// registers from `error` on: what was thrown, and where.
void FunctionCompiler::close_on_throw(const std::vector<InstructionRange>& ranges, Register error,
                                      const Frame& iterator) {
  const auto site = static_cast<Register>(error + 1);
  for (const InstructionRange range : ranges) {
    builder_.add_handler(
        {range.begin, range.end, builder_.here(), error, static_cast<std::uint16_t>(site + 1), site, 0});
  }
  if (iterator.kind == Frame::Kind::AsyncIterator) {
    close_async_iterator_quietly(iterator.reason);
  } else {
    builder_.emit(Opcode::CloseIteratorQuietly, iterator.reason);
  }
  builder_.emit(Opcode::RethrowIfThrown, error, site);
}

void FunctionCompiler::append_spread(Node spread, Register array, SpreadPlace place) {
  const Node argument = spread.only_child();
  const Register mark = builder_.next_register();
  const Register source = builder_.push_register();
  expression_into(argument, source);
  builder_.set_position(argument.begin());
  builder_.note_callee(argument.begin(), argument.end());
  builder_.emit(Opcode::AppendSpread, array, source, static_cast<Register>(place), kDiesB);
  builder_.pop_registers_to(mark);
}

// Arguments with a spread among them: one array, in the place of the first argument.
bool FunctionCompiler::spread_arguments(const std::vector<Node>& arguments) {
  bool has_spread = false;
  for (const Node argument : arguments) {
    has_spread = has_spread || argument.is(NodeKind::SpreadElement);
  }
  if (!has_spread) {
    return false;
  }
  const Register array = builder_.push_register();
  builder_.emit_wide(Opcode::NewArray, array, 0);
  for (const Node& argument : arguments) {
    const Register mark = builder_.next_register();
    if (argument.is(NodeKind::SpreadElement)) {
      const bool is_last = &argument == &arguments.back();
      append_spread(argument, array, is_last ? SpreadPlace::LastArgument : SpreadPlace::Argument);
    } else {
      const Operand value = expression(argument);
      builder_.emit(Opcode::AppendElement, array, value.reg, 0,
                    value.is_temporary && value.may_be_cell ? kDiesB : std::uint16_t{0});
    }
    builder_.pop_registers_to(mark);
  }
  return true;
}

}  // namespace leaklab::script::compiler
