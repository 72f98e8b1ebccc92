#pragma once
// Analyzer: the walk behind analyze(): declarations come into their scopes; references are noted, and resolved at the
// end. scope.cpp holds what all code has, class_scopes.cpp what classes, `super` and `new.target` add. Fixed.

#include <map>
#include <string>
#include <utility>

#include "script/compiler/scope.h"

namespace leaklab::script::compiler {

class Analyzer {
 public:
  Analyzer(const syntax::Tree& tree, ScopeTree& scopes) : tree_(tree), scopes_(scopes) {}

  std::optional<syntax::SyntaxError> run(bool is_strict);

 private:
  struct Reference {
    Scope* scope;
    std::string_view name;
    std::uint32_t position;
  };
  // What makes a method differ from a function.
  struct Role {
    Scope::Home home = Scope::Home::None;
    Scope::Constructor constructor = Scope::Constructor::None;
  };

  Scope& open(syntax::NodeRef node, bool is_function);
  std::unique_ptr<Scope> make_scope(bool is_function);
  void close();
  void fail(syntax::NodeRef node, std::string message);
  void mark_assigning();
  Variable* declare(Scope& scope, syntax::NodeRef name, VariableKind kind, std::uint32_t declared_at);
  void declare_variable(syntax::NodeRef declarator, VariableKind kind);
  void declare_name(syntax::NodeRef name, VariableKind kind, std::uint32_t declared_at);
  void declare_target(syntax::NodeRef target, VariableKind kind, std::uint32_t declared_at);
  void visit_function(syntax::NodeRef function, const Role& role);
  bool visit_parameters(syntax::NodeRef function, Scope& scope);
  void visit_children(syntax::NodeRef node);
  void visit_scoped(syntax::NodeRef node);
  void visit(syntax::NodeRef node);
  void visit_by_kind(syntax::NodeRef node);
  void visit_switch(syntax::NodeRef node);

  // --- class_scopes.cpp
  Variable& declare_hidden(Scope& scope, std::string_view name);
  void refer(std::string_view name, syntax::NodeRef node);
  void refer_to_this(syntax::NodeRef node);
  void refer_to_new_target(syntax::NodeRef node);
  void refer_to_super_call(syntax::NodeRef node);
  void visit_call(syntax::NodeRef node);
  void visit_member(syntax::NodeRef node);
  void visit_object(syntax::NodeRef node);
  void visit_class(syntax::NodeRef node);
  void check_member(syntax::NodeRef member, bool& has_constructor);
  void declare_private_name(Scope& scope, syntax::NodeRef member);
  void visit_class_member(const Scope& scope, syntax::NodeRef member);
  void visit_field_key(syntax::NodeRef field);
  void visit_field_value(syntax::NodeRef field);
  void visit_fields(syntax::NodeRef body);
  void visit_default_constructor(const Scope& scope, syntax::NodeRef node);

  // --- early_errors.cpp
  void check_node(syntax::NodeRef node);
  void check_yield(syntax::NodeRef node);
  void check_await(syntax::NodeRef node);
  void check_for_of(syntax::NodeRef node);
  void check_name(syntax::NodeRef name);
  void check_declared_name(syntax::NodeRef name, VariableKind kind);
  void check_assigned_name(syntax::NodeRef target);
  void check_strict_function(syntax::NodeRef function);
  void check_accessor(syntax::NodeRef method);
  void check_number(syntax::NodeRef node);
  void check_escapes(syntax::NodeRef node);
  void check_catch_scope(syntax::NodeRef block);
  void check_update(syntax::NodeRef node);
  void check_unary(syntax::NodeRef node);
  void check_binary(syntax::NodeRef node);
  void check_object(syntax::NodeRef node);
  void check_bodies(syntax::NodeRef node);
  void check_body(syntax::NodeRef of, syntax::NodeRef body);

  // --- scope.cpp
  void visit_catch(syntax::NodeRef node);
  void visit_for_in(syntax::NodeRef node);
  void visit_declaration(syntax::NodeRef node);
  bool resolve(const Reference& reference);
  static Variable& add_arguments(Scope& scope);
  static void assign_slots(Scope& scope);

  const syntax::Tree& tree_;
  ScopeTree& scopes_;
  Scope* scope_ = nullptr;
  std::vector<Reference> references_;
  std::map<std::pair<const Scope*, std::string_view>, std::uint8_t> private_halves_;
  std::vector<std::uint32_t> path_;  // nodes from the root to where the walk is
  std::optional<syntax::SyntaxError> error_;
};

}  // namespace leaklab::script::compiler
