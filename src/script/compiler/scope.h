#pragma once
// Scopes: which variables a source declares, where, and which of them are captured by inner functions.
//
// analyze() walks the whole tree once before any code is made: declarations first come into their scopes, then every
// reference is resolved. A variable that an inner function refers to lives in an environment, the others in
// registers; those of the outermost scope are global variables.

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "script/syntax/tree.h"

namespace leaklab::script::compiler {

enum class VariableKind : std::uint8_t {
  Let,
  Const,
  Var,
  Function,
  Parameter,
  CatchParameter,
  FunctionName,
  Arguments,  // the arguments object, which no one has declared
  Hidden
};

struct Scope;

// Hidden variables: what a class, an object literal with methods, or a function keeps for its inner functions. Private
// names are hidden variables too, of their own text.
constexpr std::string_view kHomeName = "%home";      // the prototype, or the object: where methods begin with `super`
constexpr std::string_view kClassName = "%class";    // the constructor: where static methods do
constexpr std::string_view kFieldsName = "%fields";  // the function that makes an instance's fields
constexpr std::string_view kThisName = "%this";      // of a derived constructor; undefined before super()
constexpr std::string_view kNewTargetName = "%new.target";

struct Variable {
  std::string_view name;
  VariableKind kind = VariableKind::Var;
  Scope* scope = nullptr;
  std::uint32_t declared_at = 0;              // bytes: a reference before it may come too early,
  std::uint32_t declared_until = UINT32_MAX;  // and one from here on too: a case that is jumped to
  bool is_captured = false;
  bool is_read_early = false;  // some reference may come before its initialisation
  std::uint16_t index = 0;     // register, or slot of its scope's environment, or parameter number before that
  std::uint32_t global = 0;    // of a global variable

  // Parameters have one where the list has more than plain names.
  [[nodiscard]] bool has_dead_zone() const {
    return kind == VariableKind::Let || kind == VariableKind::Const ||
           (kind == VariableKind::Parameter && declared_at > 0);
  }
  [[nodiscard]] bool may_be_uninitialized_at(std::uint32_t position) const {
    return has_dead_zone() && (position < declared_at || position >= declared_until);
  }
};

struct Scope {
  Scope* parent = nullptr;
  Scope* function = nullptr;                         // the function's own scope, or the outermost one
  std::vector<std::unique_ptr<Variable>> variables;  // in order of declaration
  std::unordered_map<std::string_view, Variable*> by_name;
  std::vector<syntax::NodeRef> functions;  // function declarations: initialised on entry
  std::uint16_t environment_slots = 0;     // 0: it needs no environment
  std::uint16_t environment_register = 0;
  bool is_strict = false;
  bool is_arrow = false;
  bool is_generator = false;
  bool is_async = false;
  bool is_at_parameters = false;  // of a function, while its parameters are analysed
  bool is_class = false;          // of a class: the parent of its methods' scopes
  bool has_heritage = false;      // of a class
  bool has_fields = false;        // of a class: instances have some
  enum class Constructor : std::uint8_t { None, Base, Derived } constructor = Constructor::None;
  enum class Home : std::uint8_t { None, Object, Class } home = Home::None;  // of a method: where `super` looks

  [[nodiscard]] bool is_function() const { return function == this; }
  [[nodiscard]] bool is_global() const { return parent == nullptr; }
  [[nodiscard]] Variable* find(std::string_view name) const {
    const auto found = by_name.find(name);
    return found != by_name.end() ? found->second : nullptr;
  }
};

class ScopeTree {
 public:
  // The scope that a node opens; null where it opens none.
  [[nodiscard]] Scope* opened_by(syntax::NodeRef node) const {
    const auto found = by_node_.find(node.index());
    return found != by_node_.end() ? found->second.get() : nullptr;
  }
  // The scope of the constructor that a class has by default; null where it has one of its own.
  [[nodiscard]] Scope* default_constructor_of(syntax::NodeRef node) const {
    const auto found = default_constructors_.find(node.index());
    return found != default_constructors_.end() ? found->second.get() : nullptr;
  }
  // Holds the computed name of a field.
  [[nodiscard]] Variable* field_key(syntax::NodeRef field) const {
    const auto found = field_keys_.find(field.index());
    return found != field_keys_.end() ? found->second : nullptr;
  }
  // Whether evaluating the node may assign to a variable of the same function.
  [[nodiscard]] bool may_assign(syntax::NodeRef node) const { return assigning_[node.index()]; }

 private:
  friend class Analyzer;
  std::unordered_map<std::uint32_t, std::unique_ptr<Scope>> by_node_;
  std::unordered_map<std::uint32_t, std::unique_ptr<Scope>> default_constructors_;
  std::unordered_map<std::uint32_t, Variable*> field_keys_;
  std::vector<bool> assigning_;
};

// Gives the scopes, or the first early error (a name declared twice, an unsupported declaration).
[[nodiscard]] std::optional<syntax::SyntaxError> analyze(const syntax::Tree& tree, bool is_strict, ScopeTree& scopes);

[[nodiscard]] bool is_function_node(syntax::NodeKind kind);
// Of a class's member that is neither a static block nor computed.
[[nodiscard]] std::string_view member_name(syntax::NodeRef member);
[[nodiscard]] bool is_static(syntax::NodeRef member);
[[nodiscard]] bool is_constructor_member(syntax::NodeRef member);
// The nearest function that has a `this` of its own.
[[nodiscard]] Scope& receiver_scope(Scope& scope);
// Whether the statements begin with "use strict".
[[nodiscard]] bool begins_strictly(const std::vector<syntax::NodeRef>& statements);
// The statements of a function's body, or its one expression.
[[nodiscard]] std::vector<syntax::NodeRef> parameters_of(syntax::NodeRef function);
// The name that a parameter declares: of `name`, `name = value` or `...name`; nothing for a pattern.
[[nodiscard]] std::optional<syntax::NodeRef> parameter_name(syntax::NodeRef parameter);

}  // namespace leaklab::script::compiler
