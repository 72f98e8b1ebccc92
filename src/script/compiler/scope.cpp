#include "script/compiler/scope.h"

#include <algorithm>
#include <map>
#include <string>

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

class Analyzer {
 public:
  Analyzer(const syntax::Tree& tree, ScopeTree& scopes) : tree_(tree), scopes_(scopes) {}

  std::optional<SyntaxError> run(bool is_strict) {
    const NodeRef root = tree_.root();
    scopes_.assigning_.assign(tree_.index_bound(), false);
    Scope& global = open(root, true);
    global.is_strict = is_strict || begins_strictly(root.children());
    visit_children(root);
    for (const Reference& reference : references_) {
      const bool is_private = reference.name[0] == '#';
      if (!resolve(reference) && is_private && !error_) {
        error_ =
            SyntaxError{"Private field '" + std::string(reference.name) + "' must be declared in an enclosing class",
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

 private:
  struct Reference {
    Scope* scope;
    std::string_view name;
    std::uint32_t position;
  };

  Scope& open(NodeRef node, bool is_function) {
    auto& place = scopes_.by_node_[node.index()];
    place = make_scope(is_function);
    return *place;
  }

  std::unique_ptr<Scope> make_scope(bool is_function) {
    auto scope = std::make_unique<Scope>();
    scope->parent = scope_;
    scope->function = is_function ? scope.get() : scope_->function;
    scope->is_strict = scope_ != nullptr && scope_->is_strict;
    scope_ = scope.get();
    return scope;
  }
  void close() { scope_ = scope_->parent; }

  void fail(NodeRef node, std::string message) {
    if (!error_) {
      error_ = SyntaxError{std::move(message), node.begin(), node.end() - node.begin()};
    }
  }

  void mark_assigning() {
    for (std::size_t i = path_.size(); i-- > 0 && !scopes_.assigning_[path_[i]];) {
      scopes_.assigning_[path_[i]] = true;
    }
  }

  Variable* declare(Scope& scope, NodeRef name, VariableKind kind, std::uint32_t declared_at) {
    if (Variable* found = scope.find(name.text())) {
      const bool may_repeat = [&] {
        const auto is_loose = [](VariableKind k) {
          return k == VariableKind::Var || k == VariableKind::Function || k == VariableKind::Parameter ||
                 k == VariableKind::FunctionName;
        };
        return is_loose(kind) && is_loose(found->kind);
      }();
      if (!may_repeat) {
        fail(name, "Identifier '" + std::string(name.text()) + "' has already been declared");
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

  void declare_variable(NodeRef declarator, VariableKind kind) {
    declare_target(*declarator.child(Field::Name), kind, declarator.end());
  }

  void declare_name(NodeRef name, VariableKind kind, std::uint32_t declared_at) {
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
  void declare_target(NodeRef target, VariableKind kind, std::uint32_t declared_at) {
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

  // What makes a method differ from a function.
  struct Role {
    Scope::Home home = Scope::Home::None;
    Scope::Constructor constructor = Scope::Constructor::None;
  };

  void visit_function(NodeRef function, const Role& role) {
    if (function.is(NodeKind::FunctionDeclaration)) {
      declare(*scope_, *function.child(Field::Name), VariableKind::Function, function.begin());
      scope_->functions.push_back(function);
    }
    if (const auto key = function.child(Field::Name); key && key->is(NodeKind::ComputedPropertyName)) {
      visit(*key);
    }
    Scope& scope = open(function, true);
    scope.is_arrow = function.is(NodeKind::ArrowFunction);
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
    const bool is_simple = visit_parameters(function, scope);
    const NodeRef body = *function.child(Field::Body);
    if (body.is(NodeKind::StatementBlock)) {
      const bool begins_strict = begins_strictly(body.children());
      if (begins_strict && !is_simple) {
        fail(body.children().front(), "Illegal 'use strict' directive in function with non-simple parameter list");
      }
      scope.is_strict = scope.is_strict || begins_strict;
      visit_children(body);  // shares the function's scope
    } else {
      visit(body);
    }
    close();
  }

  // Whether the list has nothing but names.
  bool visit_parameters(NodeRef function, Scope& scope) {
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

  void visit_children(NodeRef node) {
    for (const NodeRef child : node.children()) {
      visit(child);
    }
  }

  void visit_scoped(NodeRef node) {
    open(node, false);
    visit_children(node);
    close();
  }

  void visit(NodeRef node) {
    if (error_) {
      return;
    }
    path_.push_back(node.index());
    visit_by_kind(node);
    path_.pop_back();
  }

  void visit_by_kind(NodeRef node) {
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

  void visit_switch(NodeRef node) {
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

  Variable& declare_hidden(Scope& scope, std::string_view name) {
    if (Variable* known = scope.find(name)) {
      return *known;
    }
    auto variable = std::make_unique<Variable>();
    variable->name = name;
    variable->kind = VariableKind::Hidden;
    variable->scope = &scope;
    Variable& result = *variable;
    scope.by_name[name] = &result;
    scope.variables.push_back(std::move(variable));
    return result;
  }

  void refer(std::string_view name, NodeRef node) { references_.push_back({scope_, name, node.begin()}); }

  void refer_to_this(NodeRef node) {
    if (receiver_scope(*scope_).constructor == Scope::Constructor::Derived) {
      refer(kThisName, node);
    }
  }

  void refer_to_new_target(NodeRef node) {
    Scope& function = receiver_scope(*scope_);
    if (function.is_global()) {
      fail(node, "new.target expression is not allowed here");
      return;
    }
    declare_hidden(function, kNewTargetName);
    refer(kNewTargetName, node);
  }

  void refer_to_super_call(NodeRef node) {
    for (const std::string_view name : {kClassName, kFieldsName, kThisName}) {
      refer(name, node);
    }
    declare_hidden(receiver_scope(*scope_), kNewTargetName);
    refer(kNewTargetName, node);
  }

  void visit_call(NodeRef node) {
    const auto callee = node.child(Field::Function);
    if (!callee || !callee->is(NodeKind::Super)) {
      visit_children(node);
      return;
    }
    if (receiver_scope(*scope_).constructor != Scope::Constructor::Derived) {
      fail(*callee, "'super' keyword unexpected here");
      return;
    }
    refer_to_super_call(node);
    visit(*node.child(Field::Arguments));
  }

  void visit_member(NodeRef node) {
    const NodeRef object = *node.child(Field::Object);
    if (!object.is(NodeKind::Super)) {
      visit_children(node);
      return;
    }
    const Scope& function = receiver_scope(*scope_);
    if (function.home == Scope::Home::None) {
      fail(object, "'super' keyword unexpected here");
      return;
    }
    refer(function.home == Scope::Home::Class ? kClassName : kHomeName, node);
    refer_to_this(node);
    if (const auto index = node.child(Field::Index)) {
      visit(*index);
    }
  }

  void visit_object(NodeRef node) {
    const std::vector<NodeRef> members = node.children();
    const bool has_methods = std::any_of(members.begin(), members.end(),
                                         [](NodeRef member) { return member.is(NodeKind::MethodDefinition); });
    if (!has_methods) {
      visit_children(node);
      return;
    }
    declare_hidden(open(node, false), kHomeName);
    for (const NodeRef member : members) {
      if (member.is(NodeKind::MethodDefinition)) {
        path_.push_back(member.index());
        visit_function(member, {Scope::Home::Object, Scope::Constructor::None});
        path_.pop_back();
      } else {
        visit(member);
      }
    }
    close();
  }

  void visit_class(NodeRef node) {
    const auto name = node.child(Field::Name);
    if (node.is(NodeKind::ClassDeclaration)) {
      declare(*scope_, *name, VariableKind::Let, node.end());
    }
    Scope& scope = open(node, false);
    scope.is_strict = true;
    scope.is_class = true;
    if (name) {
      declare(scope, *name, VariableKind::Const, node.end());
    }
    declare_hidden(scope, kHomeName);
    declare_hidden(scope, kClassName);
    const NodeRef body = *node.child(Field::Body);
    for (const NodeRef child : node.children()) {
      if (child.is(NodeKind::ClassHeritage)) {
        scope.has_heritage = true;
        visit(child.only_child());
      }
    }
    bool has_constructor = false;
    for (const NodeRef member : body.children()) {
      check_member(member, has_constructor);
      declare_private_name(scope, member);
      const bool is_field = member.is(NodeKind::FieldDefinition) && !is_static(member);
      scope.has_fields = scope.has_fields || is_field;
    }
    if (scope.has_fields) {
      declare_hidden(scope, kFieldsName).is_captured = true;
    }
    for (const NodeRef member : body.children()) {
      visit_class_member(scope, member);
    }
    visit_fields(body);
    if (!has_constructor) {
      visit_default_constructor(scope, node);
    }
    close();
  }

  // Early errors of ECMA-262 15.7.1.
  void check_member(NodeRef member, bool& has_constructor) {
    const std::string_view name = member_name(member);
    if (member.is(NodeKind::ClassStaticBlock)) {
      return;
    }
    const bool is_field = member.is(NodeKind::FieldDefinition);
    const NodeRef key = *member.child(is_field ? Field::Property : Field::Name);
    if (is_static(member) && name == "prototype") {
      fail(key, "Classes may not have a static property named 'prototype'");
    } else if (is_field && name == "constructor") {
      fail(key, "Classes may not have a field named 'constructor'");
    } else if (name == "#constructor") {
      fail(key, "Classes may not have a private field named '#constructor'");
    } else if (is_constructor_member(member)) {
      if (member.has_token("get") || member.has_token("set")) {
        fail(key, "Class constructor may not be an accessor");
      } else if (member.has_token("async")) {
        fail(key, "Class constructor may not be an async method");
      } else if (member.has_token("*")) {
        fail(key, "Class constructor may not be a generator");
      } else if (has_constructor) {
        fail(key, "A class may only have one constructor");
      }
      has_constructor = true;
    }
  }

  void declare_private_name(Scope& scope, NodeRef member) {
    const std::string_view name = member_name(member);
    if (member.is(NodeKind::ClassStaticBlock) || name.empty() || name[0] != '#') {
      return;
    }
    // A getter and a setter may share a name.
    const std::uint8_t half = member.has_token("get") ? 1 : member.has_token("set") ? 2 : 3;
    std::uint8_t& halves = private_halves_[{&scope, name}];
    if ((halves & half) != 0) {
      fail(*member.child(member.is(NodeKind::FieldDefinition) ? Field::Property : Field::Name),
           "Identifier '" + std::string(name) + "' has already been declared");
    }
    halves = static_cast<std::uint8_t>(halves | half);
    declare_hidden(scope, name);
  }

  void visit_class_member(const Scope& scope, NodeRef member) {
    path_.push_back(member.index());
    const Scope::Home home =
        is_static(member) || member.is(NodeKind::ClassStaticBlock) ? Scope::Home::Class : Scope::Home::Object;
    if (member.is(NodeKind::MethodDefinition)) {
      const Scope::Constructor constructor = !is_constructor_member(member) ? Scope::Constructor::None
                                             : scope.has_heritage           ? Scope::Constructor::Derived
                                                                            : Scope::Constructor::Base;
      visit_function(member, {home, constructor});
    } else if (member.is(NodeKind::ClassStaticBlock)) {
      open(member, true).home = home;
      visit_children(*member.child(Field::Body));
      close();
    } else {
      visit_field_key(member);
      if (is_static(member)) {
        open(member, true).home = home;
        visit_field_value(member);
        close();
      }
    }
    path_.pop_back();
  }

  void visit_field_key(NodeRef field) {
    const NodeRef key = *field.child(Field::Property);
    if (!key.is(NodeKind::ComputedPropertyName)) {
      return;
    }
    visit(key);
    auto variable = std::make_unique<Variable>();
    variable->kind = VariableKind::Hidden;
    variable->scope = scope_;
    variable->is_captured = true;
    scopes_.field_keys_[field.index()] = variable.get();
    scope_->variables.push_back(std::move(variable));
  }

  void visit_field_value(NodeRef field) {
    const NodeRef key = *field.child(Field::Property);
    if (key.is(NodeKind::PrivatePropertyIdentifier)) {
      refer(key.text(), key);
    }
    if (const auto value = field.child(Field::Value)) {
      visit(*value);
    }
  }

  // Instance fields are made by a function of their own, whose scope the class's body stands for.
  void visit_fields(NodeRef body) {
    if (!scope_->has_fields) {
      return;
    }
    open(body, true).home = Scope::Home::Object;
    for (const NodeRef member : body.children()) {
      if (member.is(NodeKind::FieldDefinition) && !is_static(member)) {
        visit_field_value(member);
      }
    }
    close();
  }

  void visit_default_constructor(const Scope& scope, NodeRef node) {
    std::unique_ptr<Scope> own = make_scope(true);
    own->constructor = scope.has_heritage ? Scope::Constructor::Derived : Scope::Constructor::Base;
    if (scope.has_heritage && scope.has_fields) {
      declare_hidden(*own, kThisName);
      refer_to_super_call(node);
    } else if (scope.has_fields) {
      refer(kFieldsName, node);
    }
    close();
    scopes_.default_constructors_[node.index()] = std::move(own);
  }

  void visit_catch(NodeRef node) {
    open(node, false);
    if (const auto parameter = node.child(Field::Parameter)) {
      declare_target(*parameter, VariableKind::CatchParameter, 0);
    }
    visit(*node.child(Field::Body));
    close();
  }

  void visit_for_in(NodeRef node) {
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

  void visit_declaration(NodeRef node) {
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

  bool resolve(const Reference& reference) {
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

  static Variable& add_arguments(Scope& scope) {
    auto variable = std::make_unique<Variable>();
    variable->name = "arguments";
    variable->kind = VariableKind::Arguments;
    variable->scope = &scope;
    scope.by_name[variable->name] = variable.get();
    scope.variables.push_back(std::move(variable));
    return *scope.variables.back();
  }

  static void assign_slots(Scope& scope) {
    if (scope.is_global()) {
      return;
    }
    for (const auto& variable : scope.variables) {
      if (variable->is_captured) {
        variable->index = scope.environment_slots++;
      }
    }
  }

  const syntax::Tree& tree_;
  ScopeTree& scopes_;
  Scope* scope_ = nullptr;
  std::vector<Reference> references_;
  std::map<std::pair<const Scope*, std::string_view>, std::uint8_t> private_halves_;
  std::vector<std::uint32_t> path_;  // nodes from the root to where the walk is
  std::optional<SyntaxError> error_;
};

std::optional<SyntaxError> analyze(const syntax::Tree& tree, bool is_strict, ScopeTree& scopes) {
  return Analyzer(tree, scopes).run(is_strict);
}

}  // namespace leaklab::script::compiler
