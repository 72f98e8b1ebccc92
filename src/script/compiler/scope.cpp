#include "script/compiler/scope.h"

#include <algorithm>
#include <string>

#include "script/compiler/analyzer.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;
using syntax::NodeRef;
using syntax::SyntaxError;

bool is_function_node(NodeKind kind) {
  return kind == NodeKind::FunctionDeclaration || kind == NodeKind::FunctionExpression ||
         kind == NodeKind::ArrowFunction || kind == NodeKind::MethodDefinition;
}

bool begins_strictly(const std::vector<NodeRef>& statements) {
  for (const NodeRef statement : statements) {
    if (!statement.is(NodeKind::ExpressionStatement) || !statement.only_child().is(NodeKind::String)) {
      return false;
    }
    const std::string_view text = statement.only_child().text();
    if (text == "'use strict'" || text == "\"use strict\"") {
      return true;
    }
  }
  return false;
}

std::vector<NodeRef> parameters_of(NodeRef function) {
  if (const auto single = function.child(Field::Parameter)) {
    return {*single};
  }
  const auto list = function.child(Field::Parameters);
  return list ? list->children() : std::vector<NodeRef>();
}

std::optional<NodeRef> parameter_name(NodeRef parameter) {
  if (parameter.is(NodeKind::AssignmentPattern)) {
    parameter = *parameter.child(Field::Left);
  } else if (parameter.is(NodeKind::RestPattern)) {
    parameter = parameter.only_child();
  }
  return parameter.is(NodeKind::Identifier) ? std::optional(parameter) : std::nullopt;
}

std::string_view member_name(NodeRef member) {
  const auto key = member.child(member.is(NodeKind::FieldDefinition) ? Field::Property : Field::Name);
  if (!key || key->is(NodeKind::ComputedPropertyName)) {
    return "";
  }
  return key->is(NodeKind::String) ? key->text().substr(1, key->text().size() - 2) : key->text();
}

bool is_static(NodeRef member) { return member.has_token("static"); }

bool is_constructor_member(NodeRef member) {
  return member.is(NodeKind::MethodDefinition) && !is_static(member) && member_name(member) == "constructor";
}

Scope& receiver_scope(Scope& scope) {
  Scope* function = scope.function;
  while (function->is_arrow) {
    function = function->parent->function;
  }
  return *function;
}

std::optional<SyntaxError> Analyzer::run(bool is_strict) {
  const NodeRef root = tree_.root();
  scopes_.assigning_.assign(tree_.index_bound(), false);
  Scope& global = open(root, true);
  global.is_strict = is_strict || begins_strictly(root.children());
  visit_children(root);
  for (const Reference& reference : references_) {
    const bool is_private = reference.name[0] == '#';
    if (!resolve(reference) && is_private && !error_) {
      error_ = SyntaxError{"Private field '" + std::string(reference.name) + "' must be declared in an enclosing class",
                           reference.position - 1, 1};
    }
  }
  for (auto& [node, scope] : scopes_.by_node_) {
    assign_slots(*scope);
  }
  for (auto& [node, scope] : scopes_.default_constructors_) {
    assign_slots(*scope);
  }
  return error_;
}

Scope& Analyzer::open(NodeRef node, bool is_function) {
  auto& place = scopes_.by_node_[node.index()];
  place = make_scope(is_function);
  return *place;
}

std::unique_ptr<Scope> Analyzer::make_scope(bool is_function) {
  auto scope = std::make_unique<Scope>();
  scope->parent = scope_;
  scope->function = is_function ? scope.get() : scope_->function;
  scope->is_strict = scope_ != nullptr && scope_->is_strict;
  scope_ = scope.get();
  return scope;
}

void Analyzer::close() { scope_ = scope_->parent; }

void Analyzer::fail(NodeRef node, std::string message) {
  if (!error_) {
    error_ = SyntaxError{std::move(message), node.begin(), node.end() - node.begin()};
  }
}

void Analyzer::mark_assigning() {
  for (std::size_t i = path_.size(); i-- > 0 && !scopes_.assigning_[path_[i]];) {
    scopes_.assigning_[path_[i]] = true;
  }
}

Variable* Analyzer::declare(Scope& scope, NodeRef name, VariableKind kind, std::uint32_t declared_at) {
  check_declared_name(name, kind);
  if (Variable* found = scope.find(name.text())) {
    const bool may_repeat = [&] {
      const auto is_loose = [](VariableKind k) {
        return k == VariableKind::Var || k == VariableKind::Function || k == VariableKind::Parameter ||
               k == VariableKind::FunctionName;
      };
      return is_loose(kind) && is_loose(found->kind);
    }();
    if (!may_repeat) {
      fail(name, scope.is_at_parameters ? "Duplicate parameter name not allowed in this context"
                                        : "Identifier '" + std::string(name.text()) + "' has already been declared");
    } else if (kind == VariableKind::Function || found->kind == VariableKind::FunctionName) {
      found->kind = kind;
    }
    return found;
  }
  auto variable = std::make_unique<Variable>();
  variable->name = name.text();
  variable->kind = kind;
  variable->scope = &scope;
  variable->declared_at = declared_at;
  Variable* result = variable.get();
  scope.by_name[variable->name] = result;
  scope.variables.push_back(std::move(variable));
  return result;
}

void Analyzer::declare_variable(NodeRef declarator, VariableKind kind) {
  declare_target(*declarator.child(Field::Name), kind, declarator.end());
}

void Analyzer::declare_name(NodeRef name, VariableKind kind, std::uint32_t declared_at) {
  if (kind != VariableKind::Var) {
    declare(*scope_, name, kind, declared_at);
    return;
  }
  for (Scope* scope = scope_; scope != scope_->function; scope = scope->parent) {
    if (const Variable* shadow = scope->find(name.text()); shadow != nullptr && shadow->has_dead_zone()) {
      fail(name, "Identifier '" + std::string(name.text()) + "' has already been declared");
    }
  }
  declare(*scope_->function, name, VariableKind::Var, declared_at);
}

// All names of a pattern. Default values and computed keys are visited like any expression.
void Analyzer::declare_target(NodeRef target, VariableKind kind, std::uint32_t declared_at) {
  switch (target.kind()) {
    case NodeKind::Identifier:
    case NodeKind::ShorthandPropertyIdentifierPattern: declare_name(target, kind, declared_at); break;
    case NodeKind::AssignmentPattern:
    case NodeKind::ObjectAssignmentPattern:
      declare_target(*target.child(Field::Left), kind, declared_at);
      visit(*target.child(Field::Right));
      break;
    case NodeKind::PairPattern:
      visit(*target.child(Field::Key));
      declare_target(*target.child(Field::Value), kind, declared_at);
      break;
    case NodeKind::RestPattern: declare_target(target.only_child(), kind, declared_at); break;
    case NodeKind::ObjectPattern:
    case NodeKind::ArrayPattern:
      for (const NodeRef part : target.children()) {
        declare_target(part, kind, declared_at);
      }
      break;
    default: fail(target, "Illegal destructuring target");
  }
}

void Analyzer::visit_function(NodeRef function, const Role& role) {
  if (function.is(NodeKind::FunctionDeclaration)) {
    declare(*scope_, *function.child(Field::Name), VariableKind::Function, function.begin());
    scope_->functions.push_back(function);
  }
  if (const auto key = function.child(Field::Name); key && key->is(NodeKind::ComputedPropertyName)) {
    visit(*key);
  }
  Scope& scope = open(function, true);
  scope.is_arrow = function.is(NodeKind::ArrowFunction);
  scope.is_generator = function.has_token("*");
  scope.is_async = function.has_token("async");
  scope.home = role.home;
  scope.constructor = role.constructor;
  if (role.constructor == Scope::Constructor::Derived) {
    declare_hidden(scope, kThisName);
  }
  if (role.constructor == Scope::Constructor::Base && scope.parent->has_fields) {
    refer(kFieldsName, function);
  }
  if (const auto name = function.child(Field::Name); name && function.is(NodeKind::FunctionExpression)) {
    declare(scope, *name, VariableKind::FunctionName, 0);
  }
  scope.is_at_parameters = true;
  const bool is_simple = visit_parameters(function, scope);
  scope.is_at_parameters = false;
  if (function.is(NodeKind::MethodDefinition)) {
    check_accessor(function);
  }
  const NodeRef body = *function.child(Field::Body);
  if (body.is(NodeKind::StatementBlock)) {
    const bool begins_strict = begins_strictly(body.children());
    if (begins_strict && !is_simple) {
      fail(body.children().front(), "Illegal 'use strict' directive in function with non-simple parameter list");
    }
    scope.is_strict = scope.is_strict || begins_strict;
    if (scope.is_strict) {
      check_strict_function(function);
    }
    visit_children(body);  // shares the function's scope
  } else {
    visit(body);
  }
  close();
}

// Whether the list has nothing but names.
bool Analyzer::visit_parameters(NodeRef function, Scope& scope) {
  const std::vector<NodeRef> parameters = parameters_of(function);
  const bool is_simple = std::all_of(parameters.begin(), parameters.end(),
                                     [](NodeRef parameter) { return parameter.is(NodeKind::Identifier); });
  for (const NodeRef parameter : parameters) {
    const auto name = parameter_name(parameter);
    if (!name) {
      declare_target(parameter, VariableKind::Let, parameter.end());
      continue;
    }
    if (const Variable* known = scope.find(name->text());
        known != nullptr && known->kind == VariableKind::Parameter && (!is_simple || scope.is_arrow)) {
      fail(*name, "Duplicate parameter name not allowed in this context");
    }
    if (parameter.is(NodeKind::RestPattern) && parameter.index() != parameters.back().index()) {
      fail(parameter, "Rest parameter must be last formal parameter");
    }
    declare(scope, *name, VariableKind::Parameter, is_simple ? 0 : parameter.end());
    if (parameter.is(NodeKind::AssignmentPattern)) {
      visit(*parameter.child(Field::Right));
    }
  }
  return is_simple;
}

void Analyzer::visit_children(NodeRef node) {
  for (const NodeRef child : node.children()) {
    visit(child);
  }
}

void Analyzer::visit_scoped(NodeRef node) {
  open(node, false);
  visit_children(node);
  close();
}

void Analyzer::visit(NodeRef node) {
  if (error_) {
    return;
  }
  path_.push_back(node.index());
  visit_by_kind(node);
  path_.pop_back();
}

void Analyzer::visit_by_kind(NodeRef node) {
  check_node(node);
  switch (node.kind()) {
    case NodeKind::FunctionDeclaration:
    case NodeKind::FunctionExpression:
    case NodeKind::ArrowFunction:
    case NodeKind::MethodDefinition: visit_function(node, Role()); break;
    case NodeKind::Class:
    case NodeKind::ClassDeclaration: visit_class(node); break;
    case NodeKind::Object: visit_object(node); break;
    case NodeKind::This: refer_to_this(node); break;
    case NodeKind::MetaProperty: refer_to_new_target(node); break;
    case NodeKind::CallExpression: visit_call(node); break;
    case NodeKind::MemberExpression:
    case NodeKind::SubscriptExpression: visit_member(node); break;
    case NodeKind::PrivatePropertyIdentifier: refer(node.text(), node); break;
    case NodeKind::StatementBlock:
    case NodeKind::ForStatement: visit_scoped(node); break;
    case NodeKind::SwitchBody: visit_switch(node); break;
    case NodeKind::ForInStatement: visit_for_in(node); break;
    case NodeKind::CatchClause: visit_catch(node); break;
    case NodeKind::LexicalDeclaration:
    case NodeKind::VariableDeclaration: visit_declaration(node); break;
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignmentExpression:
    case NodeKind::UpdateExpression:
      mark_assigning();
      visit_children(node);
      break;
    case NodeKind::Identifier:
    case NodeKind::ShorthandPropertyIdentifierPattern:
    case NodeKind::ShorthandPropertyIdentifier: references_.push_back({scope_, node.text(), node.begin()}); break;
    default: visit_children(node);
  }
}

void Analyzer::visit_switch(NodeRef node) {
  const Scope& scope = open(node, false);
  for (const NodeRef part : node.children()) {
    const std::size_t known = scope.variables.size();
    visit(part);
    for (std::size_t i = known; i < scope.variables.size(); ++i) {
      scope.variables[i]->declared_until = part.end();
    }
  }
  close();
}

void Analyzer::refer(std::string_view name, NodeRef node) { references_.push_back({scope_, name, node.begin()}); }

void Analyzer::visit_catch(NodeRef node) {
  open(node, false);
  if (const auto parameter = node.child(Field::Parameter)) {
    declare_target(*parameter, VariableKind::CatchParameter, 0);
  }
  const NodeRef body = *node.child(Field::Body);
  visit(body);
  check_catch_scope(body);
  close();
}

void Analyzer::visit_for_in(NodeRef node) {
  open(node, false);
  const NodeRef left = *node.child(Field::Left);
  if (const auto word = node.child(Field::Kind); !word) {
    mark_assigning();
    visit(left);
  } else {
    declare_target(left,
                   word->text() == "var"     ? VariableKind::Var
                   : word->text() == "const" ? VariableKind::Const
                                             : VariableKind::Let,
                   0);
  }
  visit(*node.child(Field::Right));
  visit(*node.child(Field::Body));
  close();
}

void Analyzer::visit_declaration(NodeRef node) {
  const auto word = node.child(Field::Kind);
  const VariableKind kind = !word                     ? VariableKind::Var
                            : word->text() == "const" ? VariableKind::Const
                                                      : VariableKind::Let;
  for (const NodeRef declarator : node.children()) {
    if (declarator.is(NodeKind::VariableDeclarator)) {
      declare_variable(declarator, kind);
      const auto value = declarator.child(Field::Value);
      if (value) {
        visit(*value);
      } else if (kind == VariableKind::Const) {
        fail(declarator, "Missing initializer in const declaration");
      }
    }
  }
}

bool Analyzer::resolve(const Reference& reference) {
  for (Scope* scope = reference.scope; scope != nullptr; scope = scope->parent) {
    if (Variable* variable = scope->find(reference.name)) {
      const bool is_same_function = scope->function == reference.scope->function;
      variable->is_captured = variable->is_captured || !is_same_function;
      variable->is_read_early = variable->is_read_early || variable->may_be_uninitialized_at(reference.position);
      return true;
    }
    if (reference.name == "arguments" && scope->is_function() && !scope->is_arrow && !scope->is_global()) {
      add_arguments(*scope).is_captured = scope != reference.scope->function;
      return true;
    }
  }
  return false;
}

Variable& Analyzer::add_arguments(Scope& scope) {
  auto variable = std::make_unique<Variable>();
  variable->name = "arguments";
  variable->kind = VariableKind::Arguments;
  variable->scope = &scope;
  scope.by_name[variable->name] = variable.get();
  scope.variables.push_back(std::move(variable));
  return *scope.variables.back();
}

void Analyzer::assign_slots(Scope& scope) {
  if (scope.is_global()) {
    return;
  }
  for (const auto& variable : scope.variables) {
    if (variable->is_captured) {
      variable->index = scope.environment_slots++;
    }
  }
}

std::optional<SyntaxError> analyze(const syntax::Tree& tree, bool is_strict, ScopeTree& scopes) {
  return Analyzer(tree, scopes).run(is_strict);
}

}  // namespace leaklab::script::compiler
