// Optional chaining (ECMA-262 13.3.9). A chain is an expression of members, elements and calls, each the object of
// the next, with a `?.` in it: where what stands before one is null or undefined, the whole chain is undefined. Its
// links all begin at the same byte of the source, by which they are told from other expressions inside of it.

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

namespace {

std::optional<syntax::NodeRef> link_before(syntax::NodeRef node) {
  if (node.is(NodeKind::CallExpression)) {
    return node.child(Field::Function);
  }
  const bool is_member = node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression);
  return is_member ? node.child(Field::Object) : std::nullopt;
}

}  // namespace

bool FunctionCompiler::begins_chain(Node node) const {
  if (chain_exit_ != nullptr && chain_begin_ == node.begin()) {
    return false;
  }
  for (std::optional<Node> link = node; link; link = link_before(*link)) {
    if (link->child(Field::OptionalChain)) {
      return true;
    }
  }
  return false;
}

// Runs `links` with a chain's exit in place; behind them the chain has either its value or left by `exit`.
template <class Links>
void FunctionCompiler::in_chain(Node node, Label& exit, Links links) {
  Label* const outer_exit = std::exchange(chain_exit_, &exit);
  const std::uint32_t outer_begin = std::exchange(chain_begin_, node.begin());
  links();
  chain_exit_ = outer_exit;
  chain_begin_ = outer_begin;
}

Operand FunctionCompiler::optional_chain(Node node, Target target) {
  const Register into = target ? *target : builder_.push_register();
  const Register mark = builder_.next_register();
  Label exit;
  Label end;
  in_chain(node, exit, [&] { expression_into(node, into); });
  builder_.jump(Opcode::Jump, 0, end);
  builder_.bind(exit);
  builder_.emit(Opcode::LoadUndefined, into);
  builder_.bind(end);
  builder_.pop_registers_to(mark);
  return {into, true, true};
}

// `delete` of a chain that breaks off is true.
Operand FunctionCompiler::remove_chain(Node node, Target target) {
  const Register into = target ? *target : builder_.push_register();
  const Register mark = builder_.next_register();
  Label exit;
  Label end;
  in_chain(node, exit, [&] { remove(node, into); });
  builder_.jump(Opcode::Jump, 0, end);
  builder_.bind(exit);
  builder_.emit(Opcode::LoadTrue, into);
  builder_.bind(end);
  builder_.pop_registers_to(mark);
  return {into, true, false};
}

// Leaves the chain where the link's object in `reg` is null or undefined.
void FunctionCompiler::leave_chain_if_nullish(Node link, Register reg) {
  if (link.child(Field::OptionalChain)) {
    builder_.jump(Opcode::JumpIfNullish, reg, *chain_exit_);
  }
}

// What a call calls, and its receiver. A parenthesised chain ends at its parenthesis, but keeps its receiver. Whether
// there is one; where there is none, its register is left as it is.
bool FunctionCompiler::callee_into(Node node, Register function, Register receiver) {
  const Node callee = without_parentheses(node);
  if (callee.index() != node.index() && begins_chain(callee)) {
    Label exit;
    Label end;
    in_chain(callee, exit, [&] {
      if (!callee_into(callee, function, receiver)) {
        builder_.emit(Opcode::LoadUndefined, receiver);
      }
    });
    builder_.jump(Opcode::Jump, 0, end);
    builder_.bind(exit);
    builder_.emit(Opcode::LoadUndefined, function);
    builder_.emit(Opcode::LoadUndefined, receiver);
    builder_.bind(end);
  } else if (is_super_member(callee)) {
    const Register window = super_window(callee);
    builder_.emit(Opcode::Move, receiver, static_cast<Register>(window + 1));
    builder_.emit(Opcode::GetSuper, function, window, 0, kDiesB);
    builder_.pop_registers_to(window);
  } else if (is_private_member(callee)) {
    expression_into(*callee.child(Field::Object), receiver);
    leave_chain_if_nullish(callee, receiver);
    const Register window = private_window(callee, receiver);
    builder_.emit(Opcode::GetPrivate, function, window, static_cast<Register>(builder_.cache("")), kDiesB);
    builder_.pop_registers_to(window);
  } else if (callee.is(NodeKind::MemberExpression)) {
    expression_into(*callee.child(Field::Object), receiver);
    leave_chain_if_nullish(callee, receiver);
    const Node property = *callee.child(Field::Property);
    builder_.set_position(property.begin());
    builder_.emit(Opcode::GetNamed, function, receiver, static_cast<Register>(builder_.cache(property.text())));
  } else if (callee.is(NodeKind::SubscriptExpression)) {
    expression_into(*callee.child(Field::Object), receiver);
    leave_chain_if_nullish(callee, receiver);
    expression_into(*callee.child(Field::Index), function);
    builder_.emit(Opcode::GetElement, function, receiver, function);
  } else {
    expression_into(callee, function);
    return false;
  }
  return true;
}

// `f?.()` and `o.f?.()`: the receiver goes with the call that does not take place.
void FunctionCompiler::leave_chain_if_no_callee(Node call, Register function, Register receiver) {
  if (!call.child(Field::OptionalChain)) {
    return;
  }
  Label goes_on;
  builder_.jump(Opcode::JumpIfNotNullish, function, goes_on);
  clear_registers(receiver, static_cast<Register>(receiver + 1));
  builder_.jump(Opcode::Jump, 0, *chain_exit_);
  builder_.bind(goes_on);
}

}  // namespace leaklab::script::compiler
