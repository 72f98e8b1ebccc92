// Statements but for try (try.cpp) and functions (functions.cpp).

#include <algorithm>
#include <initializer_list>
#include <string>

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

void FunctionCompiler::statements(const std::vector<Node>& list) {
  for (const Node node : list) {
    statement(node);
  }
}

void FunctionCompiler::statement(Node node) {
  builder_.set_position(node.begin());
  note_statement(node);
  switch (node.kind()) {
    case NodeKind::ExpressionStatement: expression_statement(node.only_child()); break;
    case NodeKind::LexicalDeclaration:
    case NodeKind::VariableDeclaration: declaration(node); break;
    case NodeKind::ClassDeclaration: class_declaration(node); break;
    case NodeKind::FunctionDeclaration:  // made on entry to its scope
    case NodeKind::EmptyStatement:
    case NodeKind::HashBangLine:
    case NodeKind::DebuggerStatement: break;
    case NodeKind::StatementBlock: block(node); break;
    case NodeKind::IfStatement: if_statement(node); break;
    case NodeKind::WhileStatement: while_statement(node); break;
    case NodeKind::DoStatement: do_statement(node); break;
    case NodeKind::ForStatement: for_statement(node); break;
    case NodeKind::ForInStatement: for_in_statement(node); break;
    case NodeKind::LabeledStatement: labeled_statement(node); break;
    case NodeKind::BreakStatement:
    case NodeKind::ContinueStatement: jump_statement(node); break;
    case NodeKind::ReturnStatement: return_statement(node); break;
    case NodeKind::ThrowStatement: throw_statement(node); break;
    case NodeKind::SwitchStatement: switch_statement(node); break;
    case NodeKind::TryStatement: try_statement(node); break;
    default: unit_.fail(node, "Leaklab does not run this kind of statement yet");
  }
}

namespace {

bool is_missing(syntax::NodeRef part) { return part.is(NodeKind::Token) || part.is(NodeKind::EmptyStatement); }

// What such a loop does first stands behind its body; see loop_test().
bool begins_with_test(syntax::NodeRef statement) {
  return statement.is(NodeKind::WhileStatement) ||
         (statement.is(NodeKind::ForStatement) && is_missing(*statement.child(Field::Initializer)) &&
          !is_missing(*statement.child(Field::Condition)));
}

bool is_operator(syntax::NodeRef node, std::initializer_list<std::string_view> signs) {
  const bool has_sign = node.is(NodeKind::BinaryExpression) || node.is(NodeKind::UnaryExpression);
  return has_sign && std::find(signs.begin(), signs.end(), node.child(Field::Operator)->text()) != signs.end();
}

}  // namespace

// Those that make instructions of their own. The program's outermost ones also get a mark, for the timeline.
void FunctionCompiler::note_statement(Node node) {
  if (begins_with_test(node)) {
    return;
  }
  const bool is_outermost = std::exchange(begins_outermost_, false);
  if (node.is(NodeKind::FunctionDeclaration) || node.is(NodeKind::EmptyStatement) || node.is(NodeKind::HashBangLine) ||
      node.is(NodeKind::DebuggerStatement) || node.is(NodeKind::StatementBlock)) {
    return;
  }
  builder_.note_statement();
  if (is_outermost) {
    builder_.mark_last_statement();
  }
}

void FunctionCompiler::class_declaration(Node node) {
  const Register mark = builder_.next_register();
  const Operand value = class_expression(node, std::nullopt, "");
  initialize(*resolve(node.child(Field::Name)->text()), value.reg);
  clear_registers(mark, builder_.next_register());
  builder_.pop_registers_to(mark);
}

void FunctionCompiler::block(Node node) {
  Scope& scope = *unit_.scopes.opened_by(node);
  const Register mark = builder_.next_register();
  enter_scope(scope);
  statements(node.children());
  leave_scope(scope, mark);
}

void FunctionCompiler::enter_scope(Scope& scope) {
  const Register outer_environment = scope.environment_slots > 0 ? current_environment() : Register{0};
  scope_ = &scope;
  if (scope.environment_slots > 0) {
    new_environment(scope, outer_environment);
  }
  for (const auto& variable : scope.variables) {
    const bool is_kept = variable->kind != VariableKind::Hidden || variable->name.starts_with('#');
    if (!variable->is_captured && is_kept && variable->kind != VariableKind::Parameter) {
      variable->index = builder_.push_register();
      builder_.note_local(variable->name, variable->index);
      if (variable->has_dead_zone() && variable->is_read_early) {
        builder_.emit(Opcode::LoadHole, variable->index);
      }
    }
  }
  hoist_functions(scope);
}

void FunctionCompiler::new_environment(Scope& scope, Register outer) {
  scope.environment_register = builder_.push_register();
  builder_.note_scope(captured_names(scope));
  builder_.emit(Opcode::NewEnvironment, scope.environment_register, outer, scope.environment_slots);
  for (const auto& variable : scope.variables) {
    if (variable->is_captured) {
      builder_.note_local(variable->name, scope.environment_register, variable->index);
    }
  }
}

std::vector<std::string> FunctionCompiler::captured_names(const Scope& scope) {
  std::vector<std::string> names(scope.environment_slots);
  for (const auto& variable : scope.variables) {
    if (variable->is_captured) {
      names[variable->index] = variable->name;
    }
  }
  return names;
}

void FunctionCompiler::leave_scope(Scope& scope, Register first_register) {
  clear_registers(first_register, builder_.next_register());
  builder_.pop_registers_to(first_register);
  scope_ = scope.parent;
}

void FunctionCompiler::clear_registers(Register first, Register end) {
  if (first < end) {
    builder_.emit(Opcode::Clear, first, static_cast<Register>(end - first));
  }
}

void FunctionCompiler::hoist_functions(Scope& scope) {
  for (const Node function : scope.functions) {
    const std::string_view name = function.child(Field::Name)->text();
    const Register mark = builder_.next_register();
    const Operand value = closure(function, std::nullopt, name);
    initialize(*scope.find(name), value.reg);
    clear_registers(mark, builder_.next_register());
    builder_.pop_registers_to(mark);
  }
}

void FunctionCompiler::declaration(Node node) {
  for (const Node declarator : node.children()) {
    if (!declarator.is(NodeKind::VariableDeclarator)) {
      continue;
    }
    builder_.set_position(declarator.begin());
    const auto value = declarator.child(Field::Value);
    if (const Node name = *declarator.child(Field::Name); is_pattern(name)) {
      if (value) {
        const Register mark = builder_.next_register();
        const Operand whole = keep(expression(*value), name);
        bind_target(name, whole.reg, Binding::Declare, {value->text(), *value});
        clear_registers(mark, builder_.next_register());
        builder_.pop_registers_to(mark);
      }
      continue;
    }
    if (value || !node.is(NodeKind::VariableDeclaration)) {
      if (Variable* variable = resolve(declarator.child(Field::Name)->text())) {
        initialize_with(*variable, value);
      }
    }
  }
}

void FunctionCompiler::expression_statement(Node node) {
  if (completion_) {
    const Register mark = builder_.next_register();
    const Operand value = expression(node);
    builder_.emit(value.is_temporary ? Opcode::Take : Opcode::Move, *completion_, value.reg);
    builder_.pop_registers_to(mark);
    return;
  }
  effect(node);
}

// Jumps where the condition is as the opcode says. Where a part decides, the rest is not asked, and no value is made.
void FunctionCompiler::condition_jump(Node condition, Opcode opcode, Label& to) {
  condition = without_parentheses(condition);
  const std::string_view sign = condition.is(NodeKind::BinaryExpression) || condition.is(NodeKind::UnaryExpression)
                                    ? condition.child(Field::Operator)->text()
                                    : std::string_view();
  const bool jumps_if_true = opcode == Opcode::JumpIfTrue;
  const Opcode opposite = jumps_if_true ? Opcode::JumpIfFalse : Opcode::JumpIfTrue;
  if (sign == "!") {
    condition_jump(*condition.child(Field::Argument), opposite, to);
  } else if (sign == "&&" || sign == "||") {
    const bool left_suffices = jumps_if_true == (sign == "||");
    Label past;
    condition_jump(*condition.child(Field::Left), left_suffices ? opcode : opposite, left_suffices ? to : past);
    condition_jump(*condition.child(Field::Right), opcode, to);
    builder_.bind(past);
  } else {
    const Register mark = builder_.next_register();
    const Operand value = expression(condition);
    builder_.pop_registers_to(mark);
    builder_.jump(opcode, value.reg, to, value.is_temporary ? kDiesA : std::uint16_t{0});
  }
}

void FunctionCompiler::if_statement(Node node) {
  Label otherwise;
  Label end;
  condition_jump(*node.child(Field::Condition), Opcode::JumpIfFalse, otherwise);
  statement(*node.child(Field::Consequence));
  if (const auto alternative = node.child(Field::Alternative)) {
    builder_.jump(Opcode::Jump, 0, end);
    builder_.bind(otherwise);
    statement(alternative->only_child());
  } else {
    builder_.bind(otherwise);
  }
  builder_.bind(end);
}

void FunctionCompiler::loop_body(Node body, Label& on_break, Label& on_continue) {
  frames_.push_back(
      {Frame::Kind::Loop, std::exchange(pending_label_, {}), &on_break, &on_continue, builder_.next_register()});
  statement(body);
  frames_.pop_back();
}

// A loop's test stands behind its body, so that a round has no more than one jump. It is a statement of its own, so
// that every round can be paused. `top` is where the body begins.
void FunctionCompiler::loop_test(Node condition, bool is_outermost, std::uint32_t top, Label& end) {
  condition = without_parentheses(condition.is(NodeKind::ExpressionStatement) ? condition.only_child() : condition);
  builder_.set_position(condition.begin());
  builder_.note_statement();
  if (is_outermost) {
    builder_.mark_last_statement();
  }
  if (is_operator(condition, {"!", "&&", "||"})) {
    condition_jump(condition, Opcode::JumpIfFalse, end);
    builder_.jump_back(Opcode::Loop, 0, top);
    return;
  }
  const Register mark = builder_.next_register();
  const Operand value = expression(condition);
  builder_.pop_registers_to(mark);
  builder_.jump_back(Opcode::LoopIfTrue, value.reg, top, value.is_temporary ? kDiesA : std::uint16_t{0});
}

void FunctionCompiler::while_statement(Node node) {
  const bool is_outermost = std::exchange(begins_outermost_, false);
  Label end;
  Label again;
  builder_.jump(Opcode::Jump, 0, again);
  const std::uint32_t top = builder_.here();
  loop_body(*node.child(Field::Body), end, again);
  builder_.bind(again);
  loop_test(*node.child(Field::Condition), is_outermost, top, end);
  builder_.bind(end);
}

void FunctionCompiler::do_statement(Node node) {
  Label end;
  Label again;
  const std::uint32_t top = builder_.here();
  loop_body(*node.child(Field::Body), end, again);
  builder_.bind(again);
  loop_test(*node.child(Field::Condition), false, top, end);
  builder_.bind(end);
}

void FunctionCompiler::for_statement(Node node) {
  const bool is_outermost = std::exchange(begins_outermost_, false);
  Scope& scope = *unit_.scopes.opened_by(node);
  const Register mark = builder_.next_register();
  const std::string_view label = std::exchange(pending_label_, {});
  Label end;
  Label again;
  enter_scope(scope);
  const Node initializer = *node.child(Field::Initializer);
  if (initializer.is(NodeKind::LexicalDeclaration) || initializer.is(NodeKind::VariableDeclaration)) {
    declaration(initializer);
  } else if (!is_missing(initializer)) {
    effect(initializer.is(NodeKind::ExpressionStatement) ? initializer.only_child() : initializer);
  }
  const Node condition = *node.child(Field::Condition);
  Label test;
  if (!is_missing(condition)) {
    builder_.jump(Opcode::Jump, 0, test);
  }
  const std::uint32_t top = builder_.here();
  pending_label_ = label;
  loop_body(*node.child(Field::Body), end, again);
  builder_.bind(again);
  if (scope.environment_slots > 0) {
    builder_.note_scope(captured_names(scope));
    builder_.emit(Opcode::CopyEnvironment, scope.environment_register);  // each round has its own variables
  }
  if (const auto increment = node.child(Field::Increment)) {
    effect(*increment);
  }
  builder_.bind(test);
  if (is_missing(condition)) {
    builder_.jump_back(Opcode::Loop, 0, top);
  } else {
    loop_test(condition, is_outermost, top, end);
  }
  builder_.bind(end);
  leave_scope(scope, mark);
}

void FunctionCompiler::for_in_statement(Node node) {
  if (node.child(Field::Operator)->text() != "in") {
    for_of_statement(node);
    return;
  }
  const Register mark = builder_.next_register();
  const std::string_view label = std::exchange(pending_label_, {});
  const Register keys = builder_.push_register();
  const Register number = builder_.push_register();
  const Register key = builder_.push_register();
  expression_into(*node.child(Field::Right), keys);
  builder_.emit(Opcode::GetKeys, keys, keys);
  builder_.emit_wide(Opcode::LoadInteger, number, 0);
  Label end;
  Label again;
  const std::uint32_t top = builder_.here();
  builder_.emit(Opcode::GetElement, key, keys, number);
  builder_.jump(Opcode::JumpIfUndefined, key, end);
  Scope& scope = *unit_.scopes.opened_by(node);
  const Register inner = builder_.next_register();
  enter_scope(scope);
  for_in_binding(node, key);
  pending_label_ = label;
  loop_body(*node.child(Field::Body), end, again);
  builder_.bind(again);
  leave_scope(scope, inner);
  builder_.emit(Opcode::Increment, number, number);
  builder_.jump_back(Opcode::Loop, 0, top);
  builder_.bind(end);
  clear_registers(mark, builder_.next_register());
  builder_.pop_registers_to(mark);
}

void FunctionCompiler::for_in_binding(Node node, Register key) {
  const Node left = *node.child(Field::Left);
  if (node.child(Field::Kind)) {
    bind_target(left, key, Binding::Declare, {});
    return;
  }
  bind_target(without_parentheses(left), key, Binding::Assign, {});
}

void FunctionCompiler::labeled_statement(Node node) {
  const std::string_view label = node.child(Field::Label)->text();
  const Node body = *node.child(Field::Body);
  if (std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) { return frame.label == label; })) {
    unit_.fail(*node.child(Field::Label), "Label '" + std::string(label) + "' has already been declared");
  }
  Label end;
  frames_.push_back({Frame::Kind::Labelled, label, &end, nullptr, builder_.next_register()});
  const bool is_loop = body.is(NodeKind::ForStatement) || body.is(NodeKind::ForInStatement) ||
                       body.is(NodeKind::WhileStatement) || body.is(NodeKind::DoStatement);
  pending_label_ = is_loop ? label : std::string_view();
  statement(body);
  frames_.pop_back();
  builder_.bind(end);
}

void FunctionCompiler::jump_statement(Node node) {
  const bool is_break = node.is(NodeKind::BreakStatement);
  const auto label = node.child(Field::Label);
  bool is_known = false;
  for (std::size_t i = frames_.size(); i-- > 0;) {
    const Frame& frame = frames_[i];
    const bool matches =
        label ? frame.label == label->text() && frame.kind != Frame::Kind::Finally : frame.kind == Frame::Kind::Loop;
    is_known = is_known || matches;
    if (matches && (is_break || frame.on_continue != nullptr)) {
      leave_to(i, is_break ? frame.on_break : frame.on_continue, std::nullopt);
      return;
    }
  }
  if (label && is_known) {
    unit_.fail(*label, "Illegal continue statement: '" + std::string(label->text()) +
                           "' does not denote an iteration statement");
  } else if (label) {
    unit_.fail(*label, "Undefined label '" + std::string(label->text()) + "'");
  } else {
    unit_.fail(node.children_and_tokens().front(),
               is_break ? "Illegal break statement" : "Illegal continue statement: no surrounding iteration statement");
  }
}

void FunctionCompiler::return_statement(Node node) {
  if (scope_->function->is_global()) {
    unit_.fail(node, "Illegal return statement");
    return;
  }
  const std::vector<Node> values = node.children();
  const Register mark = builder_.next_register();
  Operand value = values.empty() ? load(Opcode::LoadUndefined, std::nullopt) : expression(values.front());
  builder_.set_position(node.begin());
  if (sort() == FunctionSort::AsyncGenerator) {
    value = copied(value);
    emit_await(value.reg);
  }
  if (scope_->function->constructor == Scope::Constructor::Derived) {
    value = copied(value);
    select_constructed(value.reg);
  }
  leave_to(0, nullptr, value.reg);
  builder_.pop_registers_to(mark);
}

// A temporary of the same value.
Operand FunctionCompiler::copied(Operand operand) {
  if (operand.is_temporary) {
    return operand;
  }
  const Register copy = builder_.push_register();
  builder_.emit(Opcode::Move, copy, operand.reg);
  return {copy, true, operand.may_be_cell};
}

void FunctionCompiler::throw_statement(Node node) {
  const Register mark = builder_.next_register();
  const Operand value = expression(node.only_child());
  builder_.set_position(node.begin());
  builder_.emit(Opcode::Throw, value.reg);
  builder_.pop_registers_to(mark);
}

}  // namespace leaklab::script::compiler
