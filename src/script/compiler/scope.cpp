#include "script/compiler/scope.h"

#include <algorithm>
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
      resolve(reference);
    }
    for (auto& [node, scope] : scopes_.by_node_) {
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
    auto scope = std::make_unique<Scope>();
    scope->parent = scope_;
    scope->function = is_function ? scope.get() : scope_->function;
    scope->is_strict = scope_ != nullptr && scope_->is_strict;
    scope_ = scope.get();
    auto& place = scopes_.by_node_[node.index()];
    place = std::move(scope);
    return *place;
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

  void visit_function(NodeRef function) {
    if (function.is(NodeKind::FunctionDeclaration)) {
      declare(*scope_, *function.child(Field::Name), VariableKind::Function, function.begin());
      scope_->functions.push_back(function);
    }
    Scope& scope = open(function, true);
    if (const auto name = function.child(Field::Name); name && function.is(NodeKind::FunctionExpression)) {
      declare(scope, *name, VariableKind::FunctionName, 0);
    }
    scope.is_arrow = function.is(NodeKind::ArrowFunction);
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
      case NodeKind::MethodDefinition: visit_function(node); break;
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

  void resolve(const Reference& reference) {
    for (Scope* scope = reference.scope; scope != nullptr; scope = scope->parent) {
      if (Variable* variable = scope->find(reference.name)) {
        const bool is_same_function = scope->function == reference.scope->function;
        variable->is_captured = variable->is_captured || !is_same_function;
        variable->is_read_early = variable->is_read_early || variable->may_be_uninitialized_at(reference.position);
        return;
      }
      if (reference.name == "arguments" && scope->is_function() && !scope->is_arrow && !scope->is_global()) {
        add_arguments(*scope).is_captured = scope != reference.scope->function;
        return;
      }
    }
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
  std::vector<std::uint32_t> path_;  // nodes from the root to where the walk is
  std::optional<SyntaxError> error_;
};

std::optional<SyntaxError> analyze(const syntax::Tree& tree, bool is_strict, ScopeTree& scopes) {
  return Analyzer(tree, scopes).run(is_strict);
}

}  // namespace leaklab::script::compiler
