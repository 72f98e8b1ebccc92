// Parameters: what a call's arguments become (ECMA-262 10.2.11). The VM leaves them in the first registers, the rest
// array after them, then the arguments object. Default values see the parameters before them; the function's body
// shares their scope.

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;

// A parameter lives where its argument comes in, but where it must not be seen before its turn, or is captured.
void FunctionCompiler::push_parameters(Node function) {
  for (const Node parameter : parameters_of(function)) {
    const Register reg = builder_.push_register();
    const auto name = parameter_name(parameter);
    Variable* variable = name ? scope_->find(name->text()) : nullptr;
    if (variable != nullptr && !variable->is_captured && !(variable->has_dead_zone() && variable->is_read_early)) {
      variable->index = reg;
      builder_.note_local(variable->name, reg);
    }
  }
  if (takes_arguments_object()) {
    Variable& variable = *scope_->find("arguments");
    const Register reg = builder_.push_register();
    if (!variable.is_captured) {
      variable.index = reg;
      builder_.note_local(variable.name, reg);
    }
  }
}

void FunctionCompiler::initialize_parameters(Node function) {
  for (const auto& variable : scope_->variables) {
    if (variable->kind == VariableKind::Parameter && variable->has_dead_zone() && variable->is_read_early &&
        !variable->is_captured) {
      variable->index = builder_.push_register();
      builder_.note_local(variable->name, variable->index);
      builder_.emit(Opcode::LoadHole, variable->index);
    }
  }
  const std::vector<Node> parameters = parameters_of(function);
  if (takes_arguments_object()) {
    initialize_arguments_object(static_cast<Register>(parameters.size()));
  }
  Register number = 0;
  for (const Node parameter : parameters) {
    initialize_parameter(parameter, number++);
  }
}

void FunctionCompiler::initialize_arguments_object(Register object) {
  Variable& variable = *scope_->find("arguments");
  initialize(variable, object);
  if (variable.is_captured) {
    clear_registers(object, static_cast<Register>(object + 1));
  }
}

void FunctionCompiler::initialize_parameter(Node parameter, Register argument) {
  const auto name = parameter_name(parameter);
  Variable* variable = name ? scope_->find(name->text()) : nullptr;
  if (variable == nullptr) {
    const Node target = parameter.is(NodeKind::RestPattern) ? parameter.only_child() : parameter;
    bind_target(target, argument, Binding::Declare, {"undefined", std::nullopt});
    clear_registers(argument, static_cast<Register>(argument + 1));
    return;
  }
  if (parameter.is(NodeKind::AssignmentPattern)) {
    Label given;
    const Register mark = builder_.next_register();
    builder_.jump(Opcode::JumpIfNotUndefined, argument, given);
    const Operand value = named_expression(*parameter.child(Field::Right), argument, variable->name);
    if (value.reg != argument) {
      builder_.emit(value.is_temporary ? Opcode::Take : Opcode::Move, argument, value.reg);
    }
    builder_.pop_registers_to(mark);
    builder_.bind(given);
  }
  const bool moves = variable->is_captured || variable->index != argument;
  initialize(*variable, argument);
  if (moves) {
    clear_registers(argument, static_cast<Register>(argument + 1));
  }
}

bool FunctionCompiler::takes_arguments_object() const {
  const Variable* variable = scope_->find("arguments");
  return variable != nullptr && variable->kind == VariableKind::Arguments;
}

}  // namespace leaklab::script::compiler
