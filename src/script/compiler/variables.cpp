// Variables: where they live, and assignments to them and to properties.

#include <string>

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

std::optional<Opcode> binary_opcode(std::string_view text);

Variable* FunctionCompiler::resolve(std::string_view name) const {
  for (Scope* scope = scope_; scope != nullptr; scope = scope->parent) {
    if (Variable* variable = scope->find(name)) {
      return variable;
    }
  }
  return nullptr;
}

// How many environments a closure of this function has to step outwards to reach `scope`'s; nothing where the scope
// belongs to this very function.
std::optional<std::uint16_t> FunctionCompiler::steps_to(const Scope& scope) const {
  if (scope.function == scope_->function) {
    return std::nullopt;
  }
  std::uint16_t steps = 0;
  for (const Scope* outer = scope_->function->parent; outer != &scope; outer = outer->parent) {
    steps = static_cast<std::uint16_t>(steps + (outer->environment_slots > 0 ? 1 : 0));
  }
  return steps;
}

// Register of the innermost environment that this function made, or kFunctionScope for the callee's.
Register FunctionCompiler::current_environment() const {
  for (const Scope* scope = scope_;; scope = scope->parent) {
    if (scope->environment_slots > 0) {
      return scope->environment_register;
    }
    if (scope->is_function()) {
      return kFunctionScope;
    }
  }
}

void FunctionCompiler::scope_access(Opcode in_function, Opcode outside, const Variable& variable, Register reg) {
  if (const auto steps = steps_to(*variable.scope)) {
    builder_.emit(outside, reg, *steps, variable.index);
  } else {
    builder_.emit(in_function, reg, variable.scope->environment_register, variable.index);
  }
}

Operand FunctionCompiler::load_variable(Node identifier, Target target) {
  builder_.set_position(identifier.begin());
  Variable* variable = resolve(identifier.text());
  if (variable != nullptr && !variable->scope->is_global() && !variable->is_captured) {
    if (variable->may_be_uninitialized_at(identifier.begin())) {
      Handle owner;
      const std::uint32_t name = builder_.constant(string_constant(variable->name, owner));
      builder_.emit_wide(Opcode::CheckInitialized, variable->index, name);
    }
    return {variable->index, false, true};
  }
  const Register into = target ? *target : builder_.push_register();
  if (variable == nullptr) {
    builder_.emit_wide(Opcode::LoadName, into, builder_.cache(identifier.text()));
  } else if (variable->scope->is_global()) {
    builder_.emit_wide(Opcode::LoadGlobal, into, variable->global);
  } else {
    scope_access(Opcode::LoadScope, Opcode::LoadOuter, *variable, into);
  }
  return {into, true, true};
}

Operand FunctionCompiler::typeof_variable(Node identifier, Target target) {
  const Register mark = builder_.next_register();
  if (resolve(identifier.text()) == nullptr) {
    const Register into = target ? *target : builder_.push_register();
    builder_.emit_wide(Opcode::TypeofName, into, builder_.cache(identifier.text()));
    return {into, true, true};
  }
  return unary_with(Opcode::Typeof, load_variable(identifier, std::nullopt), target, mark);
}

void FunctionCompiler::store_variable(Node identifier, Operand value, std::uint32_t operator_position) {
  const std::string_view name = identifier.text();
  const std::uint32_t position = identifier.begin();
  builder_.set_position(position);
  const Variable* variable = resolve(name);
  if (variable == nullptr) {
    builder_.emit_wide(Opcode::StoreName, value.reg, builder_.cache(name));
    return;
  }
  if (variable->kind == VariableKind::FunctionName) {
    return;  // sloppy code may try in vain
  }
  const bool is_register = !variable->scope->is_global() && !variable->is_captured;
  if (is_register && variable->may_be_uninitialized_at(position)) {
    Handle owner;
    builder_.emit_wide(Opcode::CheckInitialized, variable->index, builder_.constant(string_constant(name, owner)));
  }
  if (variable->kind == VariableKind::Const) {
    builder_.set_position(operator_position);
  }
  if (variable->kind == VariableKind::Const && !variable->scope->is_global()) {
    builder_.emit(Opcode::ThrowConstAssignment);
  } else if (variable->scope->is_global()) {
    builder_.emit_wide(Opcode::StoreGlobal, value.reg, variable->global);
  } else if (variable->is_captured) {
    scope_access(Opcode::StoreScope, Opcode::StoreOuter, *variable, value.reg);
  } else if (variable->index != value.reg) {
    builder_.emit(Opcode::Move, variable->index, value.reg);
  }
}

// The first value of a declared variable, from a register, which keeps it.
void FunctionCompiler::initialize(Variable& variable, Register value) {
  if (variable.scope->is_global()) {
    builder_.emit_wide(Opcode::InitializeGlobal, value, variable.global);
  } else if (variable.is_captured) {
    scope_access(Opcode::InitializeScope, Opcode::InitializeScope, variable, value);
  } else {
    if (variable.index != value) {
      builder_.emit(Opcode::Move, variable.index, value);
    }
    builder_.note_initialized(variable.index);
  }
}

void FunctionCompiler::initialize_with(Variable& variable, std::optional<Node> value) {
  const Register mark = builder_.next_register();
  const bool is_register = !variable.scope->is_global() && !variable.is_captured;
  if (is_register && value && is_safe_target(*value)) {
    const Operand operand = named_expression(*value, variable.index, variable.name);
    if (operand.reg != variable.index) {
      builder_.emit(Opcode::Move, variable.index, operand.reg);
    }
    builder_.note_initialized(variable.index);
    builder_.pop_registers_to(mark);
    return;
  }
  const Operand operand =
      value ? named_expression(*value, std::nullopt, variable.name) : load(Opcode::LoadUndefined, std::nullopt);
  if (is_register && operand.is_temporary) {
    builder_.emit(Opcode::Take, variable.index, operand.reg);
    builder_.note_initialized(variable.index);
  } else {
    initialize(variable, operand.reg);
    if (operand.is_temporary && operand.may_be_cell) {
      builder_.emit(Opcode::Clear, operand.reg, 1);
    }
  }
  builder_.pop_registers_to(mark);
}

// The parts of an assignment's left side, computed before its right side (`next`).
FunctionCompiler::Reference FunctionCompiler::reference(Node node, Node next) {
  node = without_parentheses(node);
  Reference reference{Reference::Kind::Variable, node};
  if (node.is(NodeKind::Identifier)) {
    return reference;
  }
  if (node.is(NodeKind::Undefined)) {
    return reference;
  }
  if (node.child(Field::OptionalChain) ||
      !(node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression))) {
    unit_.fail(node, "Invalid left-hand side in assignment");
    return reference;
  }
  if (is_super_member(node) || is_private_member(node)) {
    const bool is_super = is_super_member(node);
    reference.kind = is_super ? Reference::Kind::Super : Reference::Kind::Private;
    reference.object = {is_super ? super_window(node) : private_window(node, std::nullopt), true, true};
    return reference;
  }
  const auto index = node.child(Field::Index);
  reference.kind = index ? Reference::Kind::Element : Reference::Kind::Named;
  reference.object = expression(*node.child(Field::Object));
  if (index) {
    reference.object = keep(reference.object, *index);
  }
  reference.object = keep(reference.object, next);
  if (index) {
    reference.key = keep(expression(*index), next);
  } else {
    reference.cache = builder_.cache(node.child(Field::Property)->text());
  }
  return reference;
}

Operand FunctionCompiler::load_reference(const Reference& reference) {
  if (reference.kind == Reference::Kind::Variable) {
    const Operand value = load_variable(reference.node, std::nullopt);
    return value;
  }
  const Register into = builder_.push_register();
  if (reference.kind == Reference::Kind::Super) {
    builder_.emit(Opcode::GetSuper, into, reference.object.reg);
  } else if (reference.kind == Reference::Kind::Private) {
    builder_.emit(Opcode::GetPrivate, into, reference.object.reg, static_cast<Register>(builder_.cache("")));
  } else if (reference.kind == Reference::Kind::Named) {
    const std::uint32_t cache = builder_.cache(reference.node.child(Field::Property)->text());
    builder_.emit(Opcode::GetNamed, into, reference.object.reg, static_cast<Register>(cache));
  } else {
    builder_.emit(Opcode::GetElement, into, reference.object.reg, reference.key.reg);
  }
  return {into, true, true};
}

// Leaves `value` where it is; the reference's own temporaries die.
void FunctionCompiler::store_reference(const Reference& reference, Operand value) {
  store(reference, {value.reg, false, value.may_be_cell});
}

// The same where nobody wants the value any more: it dies with the instruction, or right behind it.
void FunctionCompiler::store_last(const Reference& reference, Operand value) {
  store(reference, value);
  if (reference.kind != Reference::Kind::Named && reference.kind != Reference::Kind::Element) {
    forget(value);
  }
}

// A temporary value dies where the instruction can do it: in a named property or an element.
void FunctionCompiler::store(const Reference& reference, Operand value) {
  const auto dies = [](Operand operand, std::uint16_t flag) {
    return operand.is_temporary && operand.may_be_cell ? flag : std::uint16_t{0};
  };
  if (reference.kind == Reference::Kind::Variable) {
    store_variable(reference.node, value, reference.operator_position);
  } else if (reference.kind == Reference::Kind::Super) {
    builder_.set_position(reference.node.begin());
    builder_.emit(Opcode::SetSuper, reference.object.reg, value.reg, 0, kDiesA);
  } else if (reference.kind == Reference::Kind::Private) {
    builder_.set_position(reference.node.child(Field::Property)->begin());
    builder_.emit(Opcode::SetPrivate, reference.object.reg, value.reg, static_cast<Register>(builder_.cache("")),
                  kDiesA);
  } else if (reference.kind == Reference::Kind::Named) {
    builder_.set_position(reference.node.child(Field::Property)->begin());
    builder_.emit(Opcode::SetNamed, reference.object.reg, value.reg, static_cast<Register>(reference.cache),
                  static_cast<std::uint16_t>(dies(reference.object, kDiesA) | dies(value, kDiesB)));
  } else {
    builder_.set_position(reference.node.begin());
    builder_.emit(
        Opcode::SetElement, reference.object.reg, reference.key.reg, value.reg,
        static_cast<std::uint16_t>(dies(reference.object, kDiesA) | dies(reference.key, kDiesB) | dies(value, kDiesC)));
  }
}

// Where V8 reports an assignment to a constant: at the operator.
std::uint32_t FunctionCompiler::operator_position(Node assignment) {
  for (const Node part : assignment.children_and_tokens()) {
    if (part.is(NodeKind::Token) && part.text().ends_with('=')) {
      return part.begin();
    }
  }
  return assignment.begin();
}

Operand FunctionCompiler::assignment(Node node, Target target, bool wants_result) {
  const Node right = *node.child(Field::Right);
  const Node left = without_parentheses(*node.child(Field::Left));
  if (left.is(NodeKind::Identifier)) {
    Variable* variable = resolve(left.text());
    const bool is_register = variable != nullptr && !variable->scope->is_global() && !variable->is_captured;
    const bool is_plain = is_register && variable->kind != VariableKind::Const &&
                          variable->kind != VariableKind::FunctionName &&
                          !variable->may_be_uninitialized_at(left.begin());
    if (is_plain) {
      initialize_with(*variable, right);
      return {variable->index, false, true};
    }
    const Operand value = named_expression(right, target, left.text());
    store_variable(left, value, operator_position(node));
    return value;
  }
  const Register into = target ? *target : builder_.push_register();
  const Register mark = builder_.next_register();
  if (is_pattern(left)) {
    expression_into(right, into);
    bind_target(left, into, Binding::Assign, {right.text(), right});
    return {into, true, true};
  }
  const Reference place = reference(left, right);
  const Operand value = expression(right);
  if (!wants_result) {
    store_last(place, value);
    builder_.pop_registers_to(mark);
    return {into, false, false};
  }
  store_reference(place, value);
  if (!value.is_temporary) {
    builder_.pop_registers_to(mark);
    return value;
  }
  builder_.emit(Opcode::Take, into, value.reg);
  builder_.pop_registers_to(mark);
  return {into, true, value.may_be_cell};
}

Operand FunctionCompiler::compound_assignment(Node node, Target target, bool wants_result) {
  const Register into = target ? *target : builder_.push_register();
  const Register mark = builder_.next_register();
  const Node right = *node.child(Field::Right);
  std::string_view text = node.child(Field::Operator)->text();
  text.remove_suffix(1);
  Reference place = reference(*node.child(Field::Left), right);
  place.operator_position = operator_position(node);
  const auto opcode = binary_opcode(text);
  if (opcode) {
    const Operand old = keep(load_reference(place), right);
    const Operand operand = right_operand(right);
    builder_.set_position(node.begin());
    if (!old.is_temporary && resolve(place.node.text())->kind != VariableKind::Const) {
      binary_with(*opcode, old, operand, old.reg, builder_.next_register());
      builder_.pop_registers_to(mark);
      return {old.reg, false, true};
    }
    const Operand result = binary_with(*opcode, old, operand, into, builder_.next_register());
    if (!wants_result) {
      store_last(place, result);
      builder_.pop_registers_to(mark);
      return {into, false, false};
    }
    store_reference(place, result);
    builder_.pop_registers_to(mark);
    return {into, true, result.may_be_cell};
  }
  Label skip;
  Label end;
  const Operand old = load_reference(place);
  builder_.emit(old.is_temporary ? Opcode::Take : Opcode::Move, into, old.reg);
  builder_.jump(text == "&&"   ? Opcode::JumpIfFalse
                : text == "||" ? Opcode::JumpIfTrue
                               : Opcode::JumpIfNotNullish,
                into, skip);
  const Operand value = named_expression(right, into, place.node.text());
  if (value.reg != into) {
    builder_.emit(value.is_temporary ? Opcode::Take : Opcode::Move, into, value.reg);
  }
  store_reference(place, {into, true, true});
  builder_.jump(Opcode::Jump, 0, end);
  builder_.bind(skip);
  clear_registers(mark, builder_.next_register());
  builder_.bind(end);
  builder_.pop_registers_to(mark);
  return {into, true, true};
}

Operand FunctionCompiler::update(Node node, Target target, bool wants_result) {
  const Node argument = without_parentheses(*node.child(Field::Argument));
  const Node word = *node.child(Field::Operator);
  const Opcode opcode = word.text() == "++" ? Opcode::Increment : Opcode::Decrement;
  const bool is_prefix = word.begin() < argument.begin();
  const Register into = target ? *target : builder_.push_register();
  const Register mark = builder_.next_register();
  Reference place = reference(argument, argument);
  place.operator_position = word.begin();
  const Operand old = load_reference(place);
  const bool wants_old = wants_result && !is_prefix;
  if (wants_old) {
    builder_.emit(Opcode::ToNumeric, into, old.reg);
  }
  const bool is_local = !old.is_temporary && resolve(argument.text())->kind != VariableKind::Const;
  const Register fresh = is_local ? old.reg : wants_old ? builder_.push_register() : into;
  builder_.emit(opcode, fresh, old.reg, 0, old.is_temporary && old.reg != fresh ? kDiesB : std::uint16_t{0});
  store_reference(place, {fresh, true, false});
  builder_.pop_registers_to(mark);
  if (is_local && !wants_old) {
    return {fresh, false, false};
  }
  return {into, true, false};
}

}  // namespace leaklab::script::compiler
