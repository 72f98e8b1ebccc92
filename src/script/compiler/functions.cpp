// Functions, programs, and the compiler's façade.

#include <algorithm>
#include <string>

#include "script/compiler/function_compiler.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;
using syntax::SyntaxError;

void Unit::fail(syntax::NodeRef node, std::string message) {
  if (!error) {
    error = SyntaxError{std::move(message), node.begin(), node.end() - node.begin()};
  }
}

Operand FunctionCompiler::closure(Node function, Target target, std::string_view name) {
  const auto own_name = function.is(NodeKind::MethodDefinition) ? std::optional<Node>() : function.child(Field::Name);
  FunctionCompiler inner(unit_, *unit_.scopes.opened_by(function));
  const Ref<Code> code = inner.compile_function(function, own_name ? own_name->text() : name);
  if (code->is_arrow != 0 && inner.builder_.reads_this()) {
    builder_.note_this();
  }
  const std::uint32_t constant = builder_.constant(Value::cell(*code));
  const Register into = target ? *target : builder_.push_register();
  builder_.emit(Opcode::NewClosure, into, static_cast<Register>(constant), current_environment());
  return {into, true, true};
}

bool FunctionCompiler::is_anonymous_function(Node value) {
  const bool may_have_name = value.is(NodeKind::FunctionExpression) || value.is(NodeKind::Class);
  return (may_have_name && !value.child(Field::Name)) || value.is(NodeKind::ArrowFunction);
}

// An anonymous function takes the name of what it is assigned to (ECMA-262 8.4).
Operand FunctionCompiler::named_expression(Node value, Target target, std::string_view name) {
  builder_.set_position(value.begin());
  if (value.is(NodeKind::Class)) {
    return class_expression(value, target, name);
  }
  return is_anonymous_function(value) ? closure(value, target, name) : expression(value, target);
}

void FunctionCompiler::enter_function(Node function) {
  push_parameters(function);
  if (sort() != FunctionSort::Plain) {
    self_register_ = builder_.push_register();
  }
  enter_kept();
  if (scope_->environment_slots > 0) {
    new_environment(*scope_, kFunctionScope);
  }
  for (const auto& variable : scope_->variables) {
    if (variable->kind == VariableKind::Parameter || variable->kind == VariableKind::Arguments) {
      continue;
    }
    if (!variable->is_captured) {
      variable->index = builder_.push_register();
      builder_.note_local(variable->name, variable->index);
    }
    if (variable->kind == VariableKind::Var || variable->kind == VariableKind::FunctionName) {
      const Operand first =
          load(variable->kind == VariableKind::Var ? Opcode::LoadUndefined : Opcode::LoadCallee, std::nullopt);
      initialize(*variable, first.reg);
      clear_registers(first.reg, builder_.next_register());
      builder_.pop_registers_to(first.reg);
    } else if (!variable->is_captured && variable->is_read_early) {
      builder_.emit(Opcode::LoadHole, variable->index);
    }
  }
  enter_constructor();
  initialize_parameters(function);
  hoist_functions(*scope_);
}

Ref<Code> FunctionCompiler::compile_function(Node function, std::string_view name) {
  builder_.set_position(function.begin());
  enter_function(function);
  if (scope_->constructor == Scope::Constructor::Base) {
    make_fields();
  }
  if (scope_->is_generator) {
    builder_.emit(Opcode::BeginGenerator);
  }
  const Node body = *function.child(Field::Body);
  if (body.is(NodeKind::StatementBlock)) {
    statements(body.children());
    if (scope_->constructor == Scope::Constructor::Derived) {
      return_this();
    } else {
      emit_return_undefined();
    }
  } else {
    builder_.set_position(body.begin());
    builder_.note_statement();
    emit_return(expression(body).reg);
  }
  Ref<Code> code = finish_code(function, name);
  const std::vector<Node> parameters = parameters_of(function);
  const bool takes_rest = !parameters.empty() && parameters.back().is(NodeKind::RestPattern);
  const auto has_no_length = [](Node parameter) {
    return parameter.is(NodeKind::AssignmentPattern) || parameter.is(NodeKind::RestPattern);
  };
  code->parameter_count = static_cast<std::uint16_t>(parameters.size() - (takes_rest ? 1 : 0));
  code->length = static_cast<std::uint16_t>(std::find_if(parameters.begin(), parameters.end(), has_no_length) -
                                            parameters.begin());
  code->takes_rest = takes_rest ? 1 : 0;
  code->takes_arguments = takes_arguments_object() ? 1 : 0;
  code->is_arrow = function.is(NodeKind::ArrowFunction) ? 1 : 0;
  const bool may_construct = function.is(NodeKind::FunctionDeclaration) || function.is(NodeKind::FunctionExpression);
  code->sort = sort();
  code->self_register = self_register_;
  code->is_constructor = may_construct && code->sort == FunctionSort::Plain ? 1 : 0;
  return code;
}

// What all sorts of functions have in common.
Ref<Code> FunctionCompiler::finish_code(Node node, std::string_view name) {
  if (builder_.is_too_large()) {
    unit_.fail(node, "Function too large");
  }
  const Ref<String> text = unit_.realm.names().intern(*unit_.realm.strings().from_utf8(name));
  Ref<Code> code = builder_.finish(unit_.source, text);
  unit_.realm.sources().set_extent(code->first_site, node.begin(), node.end());
  code->is_strict = scope_->is_strict ? 1 : 0;
  code->is_internal = unit_.options.is_internal ? 1 : 0;
  code->is_derived = scope_->constructor == Scope::Constructor::Derived ? 1 : 0;
  code->uses_new_target = scope_->find(kNewTargetName) != nullptr ? 1 : 0;
  code->boxes_this = !scope_->is_strict && builder_.reads_this() ? 1 : 0;
  return code;
}

void FunctionCompiler::declare_globals() {
  auto next = static_cast<std::uint32_t>(unit_.globals.all().size());
  for (const auto& variable : scope_->variables) {
    Ref<String> name = unit_.realm.names().intern(*unit_.realm.strings().from_utf8(variable->name));
    const std::optional<std::uint32_t> known = unit_.globals.find(*name);
    variable->global = known ? *known : next++;
    unit_.declarations.push_back({std::move(name), {variable->kind == VariableKind::Const, variable->has_dead_zone()}});
  }
}

Ref<Code> FunctionCompiler::compile_program(Node program) {
  declare_globals();
  if (unit_.options.keeps_completion_value) {
    completion_ = builder_.push_register();
    builder_.emit(Opcode::LoadUndefined, *completion_);
  }
  hoist_functions(*scope_);
  for (const Node node : program.children()) {
    begins_outermost_ = !unit_.options.is_internal && !unit_.options.keeps_completion_value;
    statement(node);
  }
  builder_.set_position(program.end());
  if (completion_) {
    builder_.emit(Opcode::Return, *completion_);
  } else {
    builder_.emit(Opcode::ReturnUndefined);
  }
  if (builder_.is_too_large()) {
    unit_.fail(program, "Program too large");
  }
  Ref<Code> code = builder_.finish(unit_.source, unit_.realm.names().intern(std::string_view()));
  code->is_strict = scope_->is_strict ? 1 : 0;
  code->is_internal = unit_.options.is_internal ? 1 : 0;
  return code;
}

std::variant<Ref<Code>, SyntaxError> compile(const syntax::Tree& tree, std::uint32_t source,
                                             const CompileOptions& options, Realm& realm, Globals& globals) {
  ScopeTree scopes;
  if (auto error = analyze(tree, options.is_internal, scopes)) {
    return *std::move(error);
  }
  Unit unit{realm, globals, scopes, options, source, std::nullopt, {}};
  FunctionCompiler program(unit, *scopes.opened_by(tree.root()));
  Ref<Code> code = program.compile_program(tree.root());
  if (unit.error) {
    return *std::move(unit.error);
  }
  for (auto& [name, declaration] : unit.declarations) {
    globals.declare(std::move(name), declaration);
  }
  return code;
}

}  // namespace leaklab::script::compiler
