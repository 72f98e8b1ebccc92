// What classes, object literals with methods, `super` and `new.target` add to the analysis of scopes (ECMA-262 13.3.7,
// 15.7): hidden variables, private names, and the early errors of class bodies.

#include <algorithm>

#include "script/compiler/analyzer.h"

namespace leaklab::script::compiler {

using syntax::Field;
using syntax::NodeKind;
using syntax::NodeRef;
using syntax::SyntaxError;

Variable& Analyzer::declare_hidden(Scope& scope, std::string_view name) {
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

void Analyzer::refer_to_this(NodeRef node) {
  if (receiver_scope(*scope_).constructor == Scope::Constructor::Derived) {
    refer(kThisName, node);
  }
}

void Analyzer::refer_to_new_target(NodeRef node) {
  Scope& function = receiver_scope(*scope_);
  if (function.is_global()) {
    fail(node, "new.target expression is not allowed here");
    return;
  }
  declare_hidden(function, kNewTargetName);
  refer(kNewTargetName, node);
}

void Analyzer::refer_to_super_call(NodeRef node) {
  for (const std::string_view name : {kClassName, kFieldsName, kThisName}) {
    refer(name, node);
  }
  declare_hidden(receiver_scope(*scope_), kNewTargetName);
  refer(kNewTargetName, node);
}

void Analyzer::visit_call(NodeRef node) {
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

void Analyzer::visit_member(NodeRef node) {
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

void Analyzer::visit_object(NodeRef node) {
  const std::vector<NodeRef> members = node.children();
  const bool has_methods =
      std::any_of(members.begin(), members.end(), [](NodeRef member) { return member.is(NodeKind::MethodDefinition); });
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

void Analyzer::visit_class(NodeRef node) {
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
void Analyzer::check_member(NodeRef member, bool& has_constructor) {
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

void Analyzer::declare_private_name(Scope& scope, NodeRef member) {
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

void Analyzer::visit_class_member(const Scope& scope, NodeRef member) {
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

void Analyzer::visit_field_key(NodeRef field) {
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

void Analyzer::visit_field_value(NodeRef field) {
  const NodeRef key = *field.child(Field::Property);
  if (key.is(NodeKind::PrivatePropertyIdentifier)) {
    refer(key.text(), key);
  }
  if (const auto value = field.child(Field::Value)) {
    visit(*value);
  }
}

// Instance fields are made by a function of their own, whose scope the class's body stands for.
void Analyzer::visit_fields(NodeRef body) {
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

void Analyzer::visit_default_constructor(const Scope& scope, NodeRef node) {
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

}  // namespace leaklab::script::compiler
