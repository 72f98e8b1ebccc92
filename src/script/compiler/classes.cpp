// Classes, super, new.target and private names (ECMA-262 15.7, 13.3.7).
//
// A class's scope holds hidden variables (scope.h) for what its functions share. Instance fields are made by one
// function that the constructor calls: a base one first of all, a derived one when super() has given `this`.

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

Operand FunctionCompiler::class_expression(Node node, Target target, std::string_view name) {
  const Register into = target ? *target : builder_.push_register();
  const Register mark = builder_.next_register();
  Scope& scope = *unit_.scopes.opened_by(node);
  const Node body = *node.child(Field::Body);
  const auto own_name = node.child(Field::Name);
  name = own_name ? own_name->text() : name;
  enter_scope(scope);
  for (const auto& variable : scope.variables) {
    if (!variable->name.empty() && variable->name[0] == '#') {
      const Register fresh = builder_.push_register();
      Handle owner;
      builder_.emit_wide(Opcode::NewPrivateName, fresh, builder_.constant(string_constant(variable->name, owner)));
      initialize(*variable, fresh);
      clear_registers(fresh, builder_.next_register());
      builder_.pop_registers_to(fresh);
    }
  }
  const Register constructor = builder_.push_register();
  const Register prototype = builder_.push_register();
  heritage(node, prototype);
  std::optional<Node> own_constructor;
  for (const Node member : body.children()) {
    own_constructor = is_constructor_member(member) ? member : own_constructor;
  }
  FunctionCompiler inner(
      unit_, own_constructor ? *unit_.scopes.opened_by(*own_constructor) : *unit_.scopes.default_constructor_of(node));
  const Ref<Code> code =
      own_constructor ? inner.compile_function(*own_constructor, name) : inner.compile_default_constructor(node, name);
  code->is_constructor = 1;
  code->is_class = 1;
  unit_.realm.sources().set_extent(code->first_site, node.begin(), node.end());
  builder_.set_position(node.begin());
  builder_.emit(Opcode::NewClass, constructor, static_cast<Register>(builder_.constant(Value::cell(*code))),
                current_environment());
  initialize_hidden(scope, kClassName, constructor);
  initialize_hidden(scope, kHomeName, prototype);
  class_members(body, constructor, prototype);
  if (scope.has_fields) {
    FunctionCompiler maker(unit_, *unit_.scopes.opened_by(body));
    const Operand function = make_closure(maker.compile_field_maker(body));
    initialize_hidden(scope, kFieldsName, function.reg);
    clear_registers(function.reg, builder_.next_register());
    builder_.pop_registers_to(function.reg);
  }
  if (own_name) {
    initialize(*scope.find(name), constructor);
  }
  static_elements(body, constructor);
  builder_.emit(Opcode::Move, into, constructor);
  leave_scope(scope, mark);
  return {into, true, true};
}

void FunctionCompiler::heritage(Node node, Register into) {
  for (const Node child : node.children()) {
    if (child.is(NodeKind::ClassHeritage)) {
      expression_into(child.only_child(), into);
      return;
    }
  }
  builder_.emit(Opcode::LoadHole, into);
}

void FunctionCompiler::class_members(Node body, Register constructor, Register prototype) {
  for (const Node member : body.children()) {
    if (member.is(NodeKind::MethodDefinition) && !is_constructor_member(member)) {
      method(member, is_static(member) ? constructor : prototype, kHidden);
    } else if (member.is(NodeKind::FieldDefinition)) {
      field_key(member);
    }
  }
}

// A computed name is evaluated once, with the class.
void FunctionCompiler::field_key(Node field) {
  if (Variable* variable = unit_.scopes.field_key(field)) {
    const Register key = builder_.push_register();
    property_key(*field.child(Field::Property), key);
    initialize(*variable, key);
    clear_registers(key, builder_.next_register());
    builder_.pop_registers_to(key);
  }
}

void FunctionCompiler::static_elements(Node body, Register constructor) {
  for (const Node member : body.children()) {
    const bool is_field = member.is(NodeKind::FieldDefinition) && is_static(member);
    if (is_field || member.is(NodeKind::ClassStaticBlock)) {
      FunctionCompiler inner(unit_, *unit_.scopes.opened_by(member));
      call_without_arguments(inner.compile_static_element(member), constructor);
    }
  }
}

Operand FunctionCompiler::make_closure(const Ref<Code>& code) {
  const Register into = builder_.push_register();
  builder_.emit(Opcode::NewClosure, into, static_cast<Register>(builder_.constant(Value::cell(*code))),
                current_environment());
  return {into, true, true};
}

void FunctionCompiler::call_without_arguments(const Ref<Code>& code, Register receiver) {
  const Register function = make_closure(code).reg;
  builder_.emit(Opcode::Move, builder_.push_register(), receiver);
  builder_.emit(Opcode::Call, kNoRegister, function, 0);
  builder_.pop_registers_to(function);
}

Ref<Code> FunctionCompiler::compile_field_maker(Node body) {
  builder_.set_position(body.begin());
  enter_function(body);
  const Register object = load(Opcode::LoadThis, std::nullopt).reg;
  for (const Node member : body.children()) {
    if (member.is(NodeKind::FieldDefinition) && !is_static(member)) {
      field(member, object);
    }
  }
  builder_.emit(Opcode::ReturnUndefined);
  return finish_code(body, "<instance_members_initializer>");
}

Ref<Code> FunctionCompiler::compile_static_element(Node member) {
  builder_.set_position(member.begin());
  enter_function(member);
  if (member.is(NodeKind::ClassStaticBlock)) {
    statements(member.child(Field::Body)->children());
  } else {
    field(member, load(Opcode::LoadThis, std::nullopt).reg);
  }
  builder_.emit(Opcode::ReturnUndefined);
  return finish_code(member, "<static_initializer>");
}

void FunctionCompiler::field(Node member, Register object) {
  const Register mark = builder_.next_register();
  const Node key = *member.child(Field::Property);
  const auto value = member.child(Field::Value);
  const auto load_value = [&](std::string_view name) {
    return value ? named_expression(*value, std::nullopt, name) : load(Opcode::LoadUndefined, std::nullopt);
  };
  const auto dies = [](Operand operand, std::uint16_t flag) {
    return operand.is_temporary && operand.may_be_cell ? flag : std::uint16_t{0};
  };
  if (key.is(NodeKind::PropertyIdentifier)) {
    const Operand operand = load_value(key.text());
    builder_.set_position(member.begin());
    builder_.emit(Opcode::DefineNamed, object, operand.reg, static_cast<Register>(builder_.cache(key.text())),
                  dies(operand, kDiesB));
  } else {
    const bool is_private = key.is(NodeKind::PrivatePropertyIdentifier);
    const Register name = builder_.push_register();
    if (is_private) {
      load_hidden_into(key.text(), name);
    } else if (const Variable* variable = unit_.scopes.field_key(member)) {
      load_hidden(*variable, name);
    } else {
      property_key(key, name);
    }
    const Operand operand = load_value(is_private ? key.text() : "");
    if (value && !is_private && is_anonymous_function(*value)) {
      builder_.emit(Opcode::NameFunction, operand.reg, name, 0);
    }
    builder_.set_position(member.begin());
    builder_.emit(is_private ? Opcode::DefinePrivate : Opcode::DefineElement, object, name, operand.reg,
                  static_cast<std::uint16_t>(kDiesB | dies(operand, kDiesC)));
  }
  builder_.pop_registers_to(mark);
}

Ref<Code> FunctionCompiler::compile_default_constructor(Node node, std::string_view name) {
  builder_.set_position(node.begin());
  const Scope& of = *scope_->parent;
  const bool needs_code = of.has_heritage && of.has_fields;
  const Register arguments = needs_code ? builder_.push_register() : Register{0};
  for (const auto& variable : scope_->variables) {
    variable->index = builder_.push_register();
  }
  enter_constructor();
  if (needs_code) {
    const Register function = builder_.push_register();
    const Register new_target = builder_.push_register();
    load_hidden_into(kClassName, function);
    builder_.emit(Opcode::LoadSuperConstructor, function, function);
    load_hidden_into(kNewTargetName, new_target);
    builder_.emit(Opcode::SuperCallArray, function, function, arguments);
    bind_this(function);
    make_fields();
    return_this();
  } else {
    make_fields();
    builder_.emit(Opcode::ReturnUndefined);
  }
  Ref<Code> code = finish_code(node, name);
  code->is_forwarder = of.has_heritage && !of.has_fields ? 1 : 0;
  code->takes_rest = needs_code ? 1 : 0;
  return code;
}

// What a function does first that keeps new.target, or a `this` of its own making.
void FunctionCompiler::enter_constructor() {
  if (const Variable* variable = scope_->find(kNewTargetName)) {
    const Register value = load(Opcode::LoadNewTarget, std::nullopt).reg;
    initialize(*scope_->find(variable->name), value);
    clear_registers(value, builder_.next_register());
    builder_.pop_registers_to(value);
  }
  if (Variable* variable = scope_->find(kThisName)) {
    const Register value = load(Opcode::LoadUndefined, std::nullopt).reg;
    initialize(*variable, value);
    builder_.pop_registers_to(value);
  }
}

// The class's fields on `this`, where there are any.
void FunctionCompiler::make_fields() {
  const Scope* of = receiver_scope(*scope_).parent;
  if (of == nullptr || !of->has_fields) {
    return;
  }
  const Register function = builder_.push_register();
  const Register receiver = builder_.push_register();
  load_hidden_into(kFieldsName, function);
  const Operand self = load_this(receiver);
  if (self.reg != receiver) {
    builder_.emit(Opcode::Move, receiver, self.reg);
  }
  builder_.emit(Opcode::Call, kNoRegister, function, 0);
  builder_.pop_registers_to(function);
}

Operand FunctionCompiler::load_this(Target target) {
  if (receiver_scope(*scope_).constructor != Scope::Constructor::Derived) {
    return load(Opcode::LoadThis, target);
  }
  const Operand value = load_hidden(kThisName, target);
  builder_.emit(Opcode::CheckThis, value.reg);
  return value;
}

Operand FunctionCompiler::load_hidden(std::string_view name, Target target) {
  return load_hidden(*resolve(name), target);
}

Operand FunctionCompiler::load_hidden(const Variable& variable, Target target) {
  if (!variable.is_captured) {
    return {variable.index, false, true};
  }
  const Register into = target ? *target : builder_.push_register();
  scope_access(Opcode::LoadScope, Opcode::LoadOuter, variable, into);
  return {into, true, true};
}

void FunctionCompiler::load_hidden_into(std::string_view name, Register target) {
  if (const Operand value = load_hidden(name, target); value.reg != target) {
    builder_.emit(Opcode::Move, target, value.reg);
  }
}

// Only what inner functions ask for is kept at all.
void FunctionCompiler::initialize_hidden(const Scope& scope, std::string_view name, Register value) {
  if (Variable* variable = scope.find(name); variable->is_captured) {
    initialize(*variable, value);
  }
}

void FunctionCompiler::bind_this(Register value) {
  const Register mark = builder_.next_register();
  const Variable& variable = *resolve(kThisName);
  builder_.emit(Opcode::CheckThisUnbound, load_hidden(variable, std::nullopt).reg);
  builder_.pop_registers_to(mark);
  if (variable.is_captured) {
    scope_access(Opcode::StoreScope, Opcode::StoreOuter, variable, value);
  } else {
    builder_.emit(Opcode::Move, variable.index, value);
  }
}

void FunctionCompiler::return_this() { builder_.emit(Opcode::Return, load_this(std::nullopt).reg); }

// What `return` gives in a derived constructor: the value if it is an object, else `this`.
void FunctionCompiler::select_constructed(Register value) {
  Label is_object;
  builder_.jump(Opcode::JumpIfConstructed, value, is_object);
  if (const Operand self = load_this(value); self.reg != value) {
    builder_.emit(Opcode::Move, value, self.reg);
  }
  builder_.bind(is_object);
}

Operand FunctionCompiler::super_call(Node node, Target target, bool wants_result) {
  const Register mark = builder_.next_register();
  const Register function = builder_.push_register();
  const Register new_target = builder_.push_register();
  load_hidden_into(kClassName, function);
  builder_.emit(Opcode::LoadSuperConstructor, function, function);
  load_hidden_into(kNewTargetName, new_target);
  std::uint16_t count = 0;
  const bool is_spread = call_arguments(node.child(Field::Arguments), count);
  builder_.set_position(node.begin());
  builder_.note_callee(node.begin(), node.begin() + 5);
  builder_.pop_registers_to(mark);
  const Register into = target ? *target : builder_.push_register();
  builder_.emit(is_spread ? Opcode::SuperCallArray : Opcode::SuperCall, into, function,
                is_spread ? static_cast<Register>(function + 2) : count);
  bind_this(into);
  make_fields();
  if (!wants_result) {
    clear_registers(into, static_cast<Register>(into + 1));
  }
  return {into, true, wants_result};
}

bool FunctionCompiler::is_super_member(Node node) {
  return (node.is(NodeKind::MemberExpression) || node.is(NodeKind::SubscriptExpression)) &&
         node.child(Field::Object)->is(NodeKind::Super);
}

bool FunctionCompiler::is_private_member(Node node) {
  return node.is(NodeKind::MemberExpression) && node.child(Field::Property)->is(NodeKind::PrivatePropertyIdentifier);
}

// Three registers: home object, `this`, key.
Register FunctionCompiler::super_window(Node member) {
  const Register home = builder_.push_register();
  const Register self = builder_.push_register();
  const Register key = builder_.push_register();
  load_hidden_into(receiver_scope(*scope_).home == Scope::Home::Class ? kClassName : kHomeName, home);
  if (const Operand value = load_this(self); value.reg != self) {
    builder_.emit(Opcode::Move, self, value.reg);
  }
  if (const auto index = member.child(Field::Index)) {
    expression_into(*index, key);
    builder_.emit(Opcode::ToKey, key, key);
    builder_.set_position(member.begin());
  } else {
    Handle owner;
    load_constant(string_constant(member.child(Field::Property)->text(), owner), key);
    builder_.set_position(member.child(Field::Property)->begin());
  }
  return home;
}

// Two registers: the object (a copy of `object` where it is given), private name.
Register FunctionCompiler::private_window(Node member, Target object) {
  const Register base = builder_.push_register();
  if (object) {
    builder_.emit(Opcode::Move, base, *object);
  } else {
    expression_into(*member.child(Field::Object), base);
    leave_chain_if_nullish(member, base);
  }
  load_hidden_into(member.child(Field::Property)->text(), builder_.push_register());
  builder_.set_position(member.child(Field::Property)->begin());
  return base;
}

Operand FunctionCompiler::super_member(Node node, Target target) {
  const Register window = super_window(node);
  builder_.pop_registers_to(window);
  const Register into = target ? *target : builder_.push_register();
  builder_.emit(Opcode::GetSuper, into, window, 0, kDiesB);
  return {into, true, true};
}

Operand FunctionCompiler::private_member(Node node, Target target) {
  const Register window = private_window(node, std::nullopt);
  builder_.pop_registers_to(window);
  const Register into = target ? *target : builder_.push_register();
  builder_.emit(Opcode::GetPrivate, into, window, static_cast<Register>(builder_.cache("")), kDiesB);
  return {into, true, true};
}

Operand FunctionCompiler::has_private(Node node, Target target) {
  const Register mark = builder_.next_register();
  const Register object = builder_.push_register();
  const Register name = builder_.push_register();
  expression_into(*node.child(Field::Right), object);
  load_hidden_into(node.child(Field::Left)->text(), name);
  builder_.set_position(node.begin());
  return binary_with(Opcode::HasPrivate, {object, true, true}, {name, true, true}, target, mark);
}

}  // namespace leaklab::script::compiler
