// Expressions but for variables and assignments (variables.cpp) and literals (literals.cpp).

#include <array>
#include <string>
#include <utility>

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

namespace {

constexpr std::pair<std::string_view, Opcode> kBinaryOperators[] = {
    {"+", Opcode::Add},           {"-", Opcode::Subtract},
    {"*", Opcode::Multiply},      {"/", Opcode::Divide},
    {"%", Opcode::Remainder},     {"**", Opcode::Exponentiate},
    {"&", Opcode::BitAnd},        {"|", Opcode::BitOr},
    {"^", Opcode::BitXor},        {"<<", Opcode::ShiftLeft},
    {">>", Opcode::ShiftRight},   {">>>", Opcode::ShiftRightUnsigned},
    {"<", Opcode::Less},          {"<=", Opcode::LessOrEqual},
    {">", Opcode::Greater},       {">=", Opcode::GreaterOrEqual},
    {"==", Opcode::Equal},        {"!=", Opcode::NotEqual},
    {"===", Opcode::StrictEqual}, {"!==", Opcode::StrictNotEqual},
    {"in", Opcode::In},           {"instanceof", Opcode::InstanceOf}};

// Only these can give a value that is counted: text, or a BigInt.
bool may_give_cell(Opcode opcode) {
  const bool is_arithmetic = opcode >= Opcode::Add && opcode <= Opcode::ShiftRight;
  return is_arithmetic || opcode == Opcode::Negate || opcode == Opcode::BitNot || opcode == Opcode::Typeof ||
         opcode == Opcode::ToText;
}

}  // namespace

std::optional<Opcode> binary_opcode(std::string_view text) {
  for (const auto& [name, opcode] : kBinaryOperators) {
    if (name == text) {
      return opcode;
    }
  }
  return std::nullopt;
}

Operand FunctionCompiler::expression(Node node, Target target) {
  builder_.set_position(node.begin());
  switch (node.kind()) {
    case NodeKind::ParenthesizedExpression: return expression(node.only_child(), target);
    case NodeKind::Identifier: return load_variable(node, target);
    case NodeKind::Undefined:
    case NodeKind::Null:
    case NodeKind::True:
    case NodeKind::False:
    case NodeKind::Number: return literal(node, target);
    case NodeKind::This: return load_this(target);
    case NodeKind::Class: return class_expression(node, target, "");
    case NodeKind::MetaProperty: return load_hidden(kNewTargetName, target);
    case NodeKind::String: return string_literal(node, target);
    case NodeKind::Regex: return regexp_literal(node, target);
    case NodeKind::TemplateString: return template_string(node, target);
    case NodeKind::Array: return array_literal(node, target);
    case NodeKind::Object: return object_literal(node, target);
    case NodeKind::FunctionExpression:
    case NodeKind::ArrowFunction: return closure(node, target, "");
    case NodeKind::BinaryExpression: return binary(node, target);
    case NodeKind::UnaryExpression: return unary(node, target);
    case NodeKind::UpdateExpression: return update(node, target, true);
    case NodeKind::AssignmentExpression: return assignment(node, target);
    case NodeKind::AugmentedAssignmentExpression: return compound_assignment(node, target);
    case NodeKind::TernaryExpression: return ternary(node, target);
    case NodeKind::SequenceExpression: return sequence(node, target);
    case NodeKind::MemberExpression:
    case NodeKind::SubscriptExpression: return begins_chain(node) ? optional_chain(node, target) : member(node, target);
    case NodeKind::CallExpression: return begins_chain(node) ? optional_chain(node, target) : call(node, target, true);
    case NodeKind::NewExpression: return construct(node, target);
    case NodeKind::YieldExpression: return yield(node, target);
    case NodeKind::AwaitExpression: return await(node, target);
    default:
      unit_.fail(node, "Leaklab does not run this kind of expression yet");
      return load(Opcode::LoadUndefined, target);
  }
}

void FunctionCompiler::expression_into(Node node, Register target) {
  const Operand operand = expression(node, target);
  if (operand.reg != target) {
    builder_.emit(operand.is_temporary ? Opcode::Take : Opcode::Move, target, operand.reg);
  }
}

// An expression whose value nobody wants.
void FunctionCompiler::effect(Node node) {
  const Register mark = builder_.next_register();
  node = without_parentheses(node);
  builder_.set_position(node.begin());
  if (node.is(NodeKind::CallExpression) && !begins_chain(node)) {
    call(node, std::nullopt, false);
  } else if (node.is(NodeKind::UpdateExpression)) {
    update(node, std::nullopt, false);
  } else if (node.is(NodeKind::AssignmentExpression)) {
    forget(assignment(node, std::nullopt, false));
  } else if (node.is(NodeKind::AugmentedAssignmentExpression)) {
    forget(compound_assignment(node, std::nullopt, false));
  } else {
    forget(expression(node));
  }
  builder_.pop_registers_to(mark);
}

void FunctionCompiler::forget(Operand value) {
  if (value.is_temporary && value.may_be_cell) {
    builder_.emit(Opcode::Clear, value.reg, 1);
  }
}

FunctionCompiler::Node FunctionCompiler::without_parentheses(Node node) {
  while (node.is(NodeKind::ParenthesizedExpression)) {
    node = node.only_child();
  }
  return node;
}

// Whether the expression's code writes its target last of all, so that the target may be a variable it reads.
bool FunctionCompiler::is_safe_target(Node node) const {
  switch (without_parentheses(node).kind()) {
    case NodeKind::Identifier:
    case NodeKind::Number:
    case NodeKind::String:
    case NodeKind::BinaryExpression:
    case NodeKind::CallExpression:
    case NodeKind::NewExpression:
    case NodeKind::MemberExpression:
    case NodeKind::SubscriptExpression:
    case NodeKind::FunctionExpression:
    case NodeKind::ArrowFunction: break;
    default: return false;
  }
  const Node plain = without_parentheses(node);
  if (plain.is(NodeKind::BinaryExpression)) {
    return binary_opcode(plain.child(Field::Operator)->text()).has_value();  // the logical ones write it early
  }
  return true;
}

// A borrowed operand that must survive `next`, which may assign to its variable: copied if it does.
Operand FunctionCompiler::keep(Operand operand, Node next) {
  if (operand.is_temporary || !unit_.scopes.may_assign(next)) {
    return operand;
  }
  return copied(operand);
}

Operand FunctionCompiler::load(Opcode opcode, Target target) {
  const Register into = target ? *target : builder_.push_register();
  builder_.emit(opcode, into);
  return {into, true, opcode == Opcode::LoadThis || opcode == Opcode::LoadCallee};
}

Operand FunctionCompiler::load_constant(Value value, Target target) {
  const Register into = target ? *target : builder_.push_register();
  if (value.is_integer()) {
    builder_.emit_wide(Opcode::LoadInteger, into, static_cast<std::uint32_t>(value.as_integer()));
  } else {
    builder_.emit_wide(Opcode::LoadConstant, into, builder_.constant(value));
  }
  return {into, true, value.is_cell()};
}

Operand FunctionCompiler::binary(Node node, Target target) {
  const std::string_view text = node.child(Field::Operator)->text();
  if (node.child(Field::Left)->is(NodeKind::PrivatePropertyIdentifier)) {
    return has_private(node, target);
  }
  if (text == "&&")
    return logical(node, Opcode::JumpIfFalse, target);
  if (text == "||")
    return logical(node, Opcode::JumpIfTrue, target);
  if (text == "??")
    return logical(node, Opcode::JumpIfNotNullish, target);
  const std::optional<Opcode> opcode = binary_opcode(text);
  if (!opcode) {
    unit_.fail(node, "Leaklab does not run the operator " + std::string(text) + " yet");
    return load(Opcode::LoadUndefined, target);
  }
  const Node right_node = *node.child(Field::Right);
  const Register mark = builder_.next_register();
  const Operand left = keep(expression(*node.child(Field::Left)), right_node);
  const Operand right = right_operand(right_node);
  builder_.set_position(node.begin());
  return binary_with(*opcode, left, right, target, mark);
}

// A literal takes no register and no instruction.
Operand FunctionCompiler::right_operand(Node node) {
  const Operand operand = expression(node);
  const std::optional<Register> constant = operand.is_temporary ? builder_.take_constant(operand.reg) : std::nullopt;
  if (!constant) {
    return operand;
  }
  builder_.pop_registers_to(operand.reg);
  return {*constant, false, false, true};
}

// Registers from `mark` on are the operands' own; the result takes the first of them unless it has a target.
Operand FunctionCompiler::binary_with(Opcode opcode, Operand left, Operand right, Target target, Register mark) {
  builder_.pop_registers_to(mark);
  const Register into = target ? *target : builder_.push_register();
  const auto dies = [&](Operand operand) { return operand.is_temporary && operand.may_be_cell && operand.reg != into; };
  const int flags = (dies(left) ? kDiesB : 0) | (right.is_constant ? kConstantC : dies(right) ? kDiesC : 0);
  builder_.emit(opcode, into, left.reg, right.reg, static_cast<std::uint16_t>(flags));
  return {into, true, may_give_cell(opcode)};
}

Operand FunctionCompiler::logical(Node node, Opcode skip, Target target) {
  const Register into = target ? *target : builder_.push_register();
  Label end;
  expression_into(*node.child(Field::Left), into);
  builder_.jump(skip, into, end);
  expression_into(*node.child(Field::Right), into);
  builder_.bind(end);
  return {into, true, true};
}

Operand FunctionCompiler::unary(Node node, Target target) {
  const std::string_view text = node.child(Field::Operator)->text();
  const Node argument = without_parentheses(*node.child(Field::Argument));
  if (text == "delete") {
    return remove(argument, target);
  }
  if (text == "typeof" && argument.is(NodeKind::Identifier)) {
    return typeof_variable(argument, target);
  }
  if (text == "void") {
    effect(argument);
    return load(Opcode::LoadUndefined, target);
  }
  const Register mark = builder_.next_register();
  const Operand operand = expression(argument);
  builder_.set_position(node.begin());
  const Opcode opcode = text == "-"   ? Opcode::Negate
                        : text == "+" ? Opcode::ToNumber
                        : text == "!" ? Opcode::Not
                        : text == "~" ? Opcode::BitNot
                                      : Opcode::Typeof;
  return unary_with(opcode, operand, target, mark);
}

Operand FunctionCompiler::unary_with(Opcode opcode, Operand operand, Target target, Register mark) {
  builder_.pop_registers_to(mark);
  const Register into = target ? *target : builder_.push_register();
  const bool dies = operand.is_temporary && operand.may_be_cell && operand.reg != into;
  builder_.emit(opcode, into, operand.reg, 0, dies ? kDiesB : std::uint16_t{0});
  return {into, true, may_give_cell(opcode)};
}

Operand FunctionCompiler::ternary(Node node, Target target) {
  const Register into = target ? *target : builder_.push_register();
  Label otherwise;
  Label end;
  condition_jump(*node.child(Field::Condition), Opcode::JumpIfFalse, otherwise);
  expression_into(*node.child(Field::Consequence), into);
  builder_.jump(Opcode::Jump, 0, end);
  builder_.bind(otherwise);
  expression_into(*node.child(Field::Alternative), into);
  builder_.bind(end);
  return {into, true, true};
}

Operand FunctionCompiler::sequence(Node node, Target target) {
  const std::vector<Node> parts = node.children();
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    effect(parts[i]);
  }
  return expression(parts.back(), target);
}

Operand FunctionCompiler::member(Node node, Target target) {
  if (is_super_member(node)) {
    return super_member(node, target);
  }
  if (is_private_member(node)) {
    return private_member(node, target);
  }
  const Register mark = builder_.next_register();
  if (const auto index = node.child(Field::Index)) {
    const Operand object = keep(expression(*node.child(Field::Object)), *index);
    leave_chain_if_nullish(node, object.reg);
    const Operand key = expression(*index);
    builder_.set_position(node.begin());
    Operand result = binary_with(Opcode::GetElement, object, key, target, mark);
    result.may_be_cell = true;
    return result;
  }
  const Operand object = expression(*node.child(Field::Object));
  leave_chain_if_nullish(node, object.reg);
  const Node property = *node.child(Field::Property);
  builder_.set_position(property.begin());
  builder_.pop_registers_to(mark);
  const Register into = target ? *target : builder_.push_register();
  const bool dies = object.is_temporary && object.may_be_cell && object.reg != into;
  builder_.emit(Opcode::GetNamed, into, object.reg, static_cast<Register>(builder_.cache(property.text())),
                dies ? kDiesB : std::uint16_t{0});
  return {into, true, true};
}

// Whether they stand in one array, since there is a spread among them.
bool FunctionCompiler::call_arguments(std::optional<Node> arguments, std::uint16_t& count) {
  count = 0;
  if (!arguments) {
    return false;
  }
  if (arguments->is(NodeKind::TemplateString)) {
    count = template_arguments(*arguments);
    return false;
  }
  if (spread_arguments(arguments->children())) {
    return true;
  }
  for (const Node argument : arguments->children()) {
    expression_into(argument, builder_.push_register());
    ++count;
  }
  return false;
}

Operand FunctionCompiler::call(Node node, Target target, bool wants_result) {
  const Register mark = builder_.next_register();
  const Node callee = without_parentheses(*node.child(Field::Function));
  if (callee.is(NodeKind::Super)) {
    return super_call(node, target, wants_result);
  }
  const Register function = builder_.push_register();
  const Register receiver = builder_.push_register();
  const bool is_named = callee.is(NodeKind::MemberExpression);
  const bool has_receiver = callee_into(*node.child(Field::Function), function, receiver);
  leave_chain_if_no_callee(node, function, receiver);
  std::uint16_t count = 0;
  const bool is_spread = call_arguments(node.child(Field::Arguments), count);
  if (is_spread && !has_receiver) {
    builder_.emit(Opcode::LoadUndefined, receiver);
  }
  builder_.set_position(is_named ? callee.child(Field::Property)->begin() : node.begin());
  builder_.note_callee(callee.begin(), callee.end());
  builder_.pop_registers_to(mark);
  const Register into = !wants_result ? kNoRegister : target ? *target : builder_.push_register();
  if (is_spread) {
    builder_.emit(Opcode::CallSpread, into, function, count);
  } else {
    builder_.emit(Opcode::Call, into, function, count, has_receiver ? std::uint16_t{0} : kNoReceiver);
  }
  return {into, true, wants_result};
}

Operand FunctionCompiler::construct(Node node, Target target) {
  const Register mark = builder_.next_register();
  const Node callee = *node.child(Field::Constructor);
  if (begins_chain(callee)) {
    unit_.fail(callee, "Invalid optional chain from new expression");
  }
  const Register function = builder_.push_register();
  const Register receiver = builder_.push_register();
  expression_into(callee, function);
  builder_.emit(Opcode::LoadUndefined, receiver);
  std::uint16_t count = 0;
  const bool is_spread = call_arguments(node.child(Field::Arguments), count);
  builder_.set_position(node.begin());
  builder_.note_callee(callee.begin(), callee.end());
  builder_.pop_registers_to(mark);
  const Register into = target ? *target : builder_.push_register();
  builder_.emit(is_spread ? Opcode::NewSpread : Opcode::New, into, function, count);
  return {into, true, true};
}

Operand FunctionCompiler::remove(Node node, Target target) {
  if (begins_chain(node)) {
    return remove_chain(node, target);
  }
  const Register mark = builder_.next_register();
  if (is_private_member(node)) {
    unit_.fail(*node.child(Field::Property), "Private fields can not be deleted");
    return load(Opcode::LoadTrue, target);
  }
  if (node.is(NodeKind::SubscriptExpression)) {
    const Node index = *node.child(Field::Index);
    const Operand object = keep(expression(*node.child(Field::Object)), index);
    leave_chain_if_nullish(node, object.reg);
    const Operand key = expression(index);
    return binary_with(Opcode::DeleteElement, object, key, target, mark);
  }
  if (node.is(NodeKind::MemberExpression)) {
    const Operand object = expression(*node.child(Field::Object));
    leave_chain_if_nullish(node, object.reg);
    const Register key = builder_.push_register();
    Handle owner;
    load_constant(string_constant(node.child(Field::Property)->text(), owner), key);
    return binary_with(Opcode::DeleteElement, object, {key, true, true}, target, mark);
  }
  if (node.is(NodeKind::Identifier)) {
    return load(Opcode::LoadFalse, target);
  }
  effect(node);
  return load(Opcode::LoadTrue, target);
}

}  // namespace leaklab::script::compiler
