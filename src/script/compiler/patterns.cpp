// Destructuring (ECMA-262 8.6.2, 13.15.5, 14.3.3). A pattern takes its value apart from a register that it leaves as it
// is; each part goes to a variable that is declared, or is assigned to a place.

#include <string>

#include "script/compiler/function_compiler.h"
#include "script/runtime/callee_text.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

void FunctionCompiler::bind_target(Node target, Register value, Binding how, const Origin& origin) {
  switch (target.kind()) {
    case NodeKind::ObjectPattern: object_pattern(target, value, how, origin.text); return;
    case NodeKind::ArrayPattern: array_pattern(target, value, how, origin); return;
    case NodeKind::AssignmentPattern:
    case NodeKind::ObjectAssignmentPattern: bind_with_default(target, value, how); return;
    default: break;
  }
  if (how == Binding::Assign) {
    const Register mark = builder_.next_register();
    if (target.is(NodeKind::ShorthandPropertyIdentifierPattern) || target.is(NodeKind::Identifier)) {
      store_variable(target, {value, false, true}, target.begin());
    } else {
      store_reference(reference(target, target), {value, false, true});
    }
    builder_.pop_registers_to(mark);
  } else if (Variable* variable = resolve(target.text())) {
    initialize(*variable, value);
  }
}

void FunctionCompiler::bind_with_default(Node target, Register value, Binding how) {
  const Node place = *target.child(Field::Left);
  Label given;
  const Register mark = builder_.next_register();
  builder_.jump(Opcode::JumpIfNotUndefined, value, given);
  const bool has_name = place.is(NodeKind::Identifier) || place.is(NodeKind::ShorthandPropertyIdentifierPattern);
  const Operand other = named_expression(*target.child(Field::Right), value, has_name ? place.text() : "");
  if (other.reg != value) {
    builder_.emit(other.is_temporary ? Opcode::Take : Opcode::Move, value, other.reg);
  }
  builder_.pop_registers_to(mark);
  builder_.bind(given);
  bind_target(place, value, how, {});
}

void FunctionCompiler::check_destructurable(Node pattern, Register value, std::string_view source) {
  const std::vector<Node> members = pattern.children();
  std::string text = "'" + (source.empty() ? std::string() : spoken_callee(source)) + "'";
  if (!members.empty()) {
    const Node first = members.front();
    const Node key = first.is(NodeKind::PairPattern)               ? *first.child(Field::Key)
                     : first.is(NodeKind::ObjectAssignmentPattern) ? *first.child(Field::Left)
                                                                   : first;
    const bool is_name = key.is(NodeKind::PropertyIdentifier) || key.is(NodeKind::ShorthandPropertyIdentifierPattern);
    if (source.empty() && is_name) {
      return;  // its first property says it
    }
    text = is_name ? "property '" + std::string(key.text()) + "' of " + text : text;
  }
  Handle owner;
  builder_.set_position(pattern.begin());
  builder_.emit_wide(Opcode::CheckDestructurable, value, builder_.constant(string_constant(text, owner)));
}

void FunctionCompiler::object_pattern(Node pattern, Register value, Binding how, std::string_view source) {
  check_destructurable(pattern, value, source);
  const std::vector<Node> members = pattern.children();
  const bool has_rest = !members.empty() && members.back().is(NodeKind::RestPattern);
  const Register mark = builder_.next_register();
  const Register taken = has_rest ? builder_.push_register() : Register{0};
  if (has_rest) {
    builder_.emit_wide(Opcode::NewArray, taken, 0);
  }
  for (const Node member : members) {
    const Register inner = builder_.next_register();
    const Register part = builder_.push_register();
    if (member.is(NodeKind::RestPattern)) {
      builder_.emit(Opcode::NewObject, part, Object::kDefaultInlineCapacity);
      builder_.emit(Opcode::CopyProperties, part, value, taken);
      bind_target(member.only_child(), part, how, {});
    } else {
      object_pattern_member(member, {value, part}, has_rest ? Target(taken) : std::nullopt, how);
    }
    clear_registers(part, static_cast<Register>(part + 1));
    builder_.pop_registers_to(inner);
  }
  clear_registers(mark, builder_.next_register());
  builder_.pop_registers_to(mark);
}

// The member's value comes into the register `of.second`, from the object in `of.first`.
void FunctionCompiler::object_pattern_member(Node member, std::pair<Register, Register> of, Target taken, Binding how) {
  const auto [object, part] = of;
  const bool is_pair = member.is(NodeKind::PairPattern);
  const Node key = is_pair                                        ? *member.child(Field::Key)
                   : member.is(NodeKind::ObjectAssignmentPattern) ? *member.child(Field::Left)
                                                                  : member;
  const Node target = is_pair ? *member.child(Field::Value) : member;
  const bool is_name = key.is(NodeKind::PropertyIdentifier) || key.is(NodeKind::ShorthandPropertyIdentifierPattern);
  if (is_name && !taken) {
    builder_.set_position(key.begin());
    builder_.emit(Opcode::GetNamed, part, object, static_cast<Register>(builder_.cache(key.text())));
  } else {
    const Register name = builder_.push_register();
    Handle owner;
    if (is_name) {
      load_constant(string_constant(key.text(), owner), name);
    } else {
      property_key(key, name);
    }
    if (taken) {
      builder_.emit(Opcode::AppendElement, *taken, name);
    }
    builder_.set_position(key.begin());
    builder_.emit(Opcode::GetElement, part, object, name, kDiesC);
    builder_.pop_registers_to(name);
  }
  bind_target(target, part, how, {});
}

void FunctionCompiler::array_pattern(Node pattern, Register value, Binding how, const Origin& origin) {
  const Register mark = builder_.next_register();
  const Register iterator = open_iterator(origin.node, value, IteratorSort::Sync);
  const Register error = builder_.push_register();
  static_cast<void>(builder_.push_register());
  std::vector<InstructionRange> ranges;
  bool expects_element = true;
  for (const Node part : pattern.children_and_tokens()) {
    const bool is_comma = part.is(NodeKind::Token) && part.text() == ",";
    if (part.is(NodeKind::Token) && !(is_comma && expects_element)) {
      expects_element = true;
      continue;
    }
    const Register item = builder_.push_register();
    if (part.is(NodeKind::RestPattern)) {
      rest_of_iterator(iterator, item);
    } else {
      builder_.emit(Opcode::StepIterator, item, iterator);
      builder_.emit(Opcode::FinishStep, item, iterator);
    }
    const std::uint32_t begin = builder_.here();
    const Frame frame{Frame::Kind::Iterator, {}, nullptr, nullptr, item, nullptr, iterator};
    frames_.push_back(frame);  // a generator may be told to return while it waits in a default value
    if (!is_comma) {
      bind_target(part.is(NodeKind::RestPattern) ? part.only_child() : part, item, how, {});
    }
    clear_registers(item, static_cast<Register>(item + 1));
    frames_.pop_back();
    ranges.push_back({begin, builder_.here()});
    builder_.pop_registers_to(item);
    expects_element = is_comma;
  }
  builder_.emit(Opcode::CloseIterator, iterator);
  Label end;
  builder_.jump(Opcode::Jump, 0, end);
  close_on_throw(ranges, error, {Frame::Kind::Iterator, {}, nullptr, nullptr, mark, nullptr, iterator});
  builder_.bind(end);
  builder_.pop_registers_to(mark);
}

// All that is left, as an array.
void FunctionCompiler::rest_of_iterator(Register iterator, Register into) {
  const Register item = builder_.push_register();
  Label end;
  builder_.emit_wide(Opcode::NewArray, into, 0);
  const std::uint32_t top = builder_.here();
  builder_.emit(Opcode::StepIterator, item, iterator);
  builder_.jump(Opcode::JumpIfDone, item, end);
  builder_.emit(Opcode::AppendElement, into, item, 0, kDiesB);
  builder_.jump_back(Opcode::Loop, 0, top);
  builder_.bind(end);
  builder_.emit(Opcode::Clear, iterator, 2);
  builder_.pop_registers_to(item);
}

}  // namespace leaklab::script::compiler
