#pragma once
// FunctionCompiler: one function's tree to its code. expressions.cpp, variables.cpp, statements.cpp and functions.cpp
// hold a part each. The first error stops nothing: it is kept, and compile() gives it in the place of the code.
// Fixed.

#include <optional>

#include "script/compiler/builder.h"
#include "script/compiler/compiler.h"
#include "script/compiler/scope.h"
#include "script/runtime/generator.h"
#include "script/vm/helper.h"

namespace leaklab::script::compiler {

// What the functions of one source share.
struct Unit {
  Realm& realm;
  Globals& globals;
  const ScopeTree& scopes;
  CompileOptions options;
  std::uint32_t source = 0;
  std::optional<syntax::SyntaxError> error;
  std::vector<std::pair<Ref<String>, Globals::Declaration>> declarations;  // made when all has gone well

  void fail(syntax::NodeRef node, std::string message);
};

// Where an expression's value is.
struct Operand {
  Register reg = 0;
  bool is_temporary = false;  // dies with its use
  bool may_be_cell = true;
  bool is_constant = false;  // reg is no register but the number of a constant
};

// Appends what an escape sequence, which begins with its backslash, stands for (ECMA-262 12.9.4).
void append_escape(std::u16string& to, std::string_view escape);

class FunctionCompiler {
 public:
  FunctionCompiler(Unit& unit, Scope& scope) : unit_(unit), builder_(unit.realm), scope_(&scope) {}
  FunctionCompiler(const FunctionCompiler&) = delete;
  FunctionCompiler& operator=(const FunctionCompiler&) = delete;

  [[nodiscard]] Ref<Code> compile_program(syntax::NodeRef program);
  [[nodiscard]] Ref<Code> compile_function(syntax::NodeRef function, std::string_view name);
  [[nodiscard]] Ref<Code> compile_default_constructor(syntax::NodeRef node, std::string_view name);
  [[nodiscard]] Ref<Code> compile_field_maker(syntax::NodeRef body);
  [[nodiscard]] Ref<Code> compile_static_element(syntax::NodeRef member);

 private:
  using Node = syntax::NodeRef;
  using Target = std::optional<Register>;

  // A jump that has to run a finally block first: where it goes after it.
  struct Leaving {
    Label* label = nullptr;  // null: return
    std::size_t depth = 0;   // number of the frame it leaves to
  };

  // A statement that break, continue or return leave: a loop, a labelled statement, a try with its finally.
  struct Frame {
    enum class Kind : std::uint8_t { Loop, Labelled, Finally, Iterator, AsyncIterator };
    Kind kind = Kind::Loop;
    std::string_view label;
    Label* on_break = nullptr;  // Finally: the block's entry
    Label* on_continue = nullptr;
    Register first_register = 0;               // registers from here on belong to what is left
    std::vector<Leaving>* leavings = nullptr;  // Finally: the ways that lead through it
    Register reason = 0;                       // Finally: how it was entered; the register after it: with which value.
                                               // Iterator: its registers
  };

  // --- expressions.cpp: the value goes to `target`, else to a temporary or the local that holds it already
  Operand expression(Node node, Target target = std::nullopt);
  void expression_into(Node node, Register target);
  void effect(Node node);
  Operand literal(Node node, Target target);
  Operand load(Opcode opcode, Target target);
  Operand load_constant(Value value, Target target);
  Operand bigint_literal(Node node, Target target);
  Operand regexp_literal(Node node, Target target);
  Operand string_literal(Node node, Target target);
  Operand binary(Node node, Target target);
  void forget(Operand value);
  Operand right_operand(Node node);
  Operand binary_with(Opcode opcode, Operand left, Operand right, Target target, Register mark);
  Operand logical(Node node, Opcode skip, Target target);
  Operand unary(Node node, Target target);
  Operand unary_with(Opcode opcode, Operand operand, Target target, Register mark);
  Operand ternary(Node node, Target target);
  Operand sequence(Node node, Target target);
  Operand member(Node node, Target target);
  Operand call(Node node, Target target, bool wants_result);
  Operand construct(Node node, Target target);
  [[nodiscard]] bool call_arguments(std::optional<Node> arguments, std::uint16_t& count);
  Operand array_literal(Node node, Target target);
  Operand object_literal(Node node, Target target);
  void object_member(Node member, Register object);
  Operand member_value(Node key, Node value, Register key_register);
  void method(Node member, Register object, std::uint16_t flags);
  [[nodiscard]] static bool is_anonymous_function(Node value);
  void property_key(Node key, Register into);
  Operand remove(Node node, Target target);
  [[nodiscard]] std::u16string string_text(Node node);
  [[nodiscard]] Value string_constant(std::string_view text, Handle& owner);
  [[nodiscard]] static Node without_parentheses(Node node);
  [[nodiscard]] bool is_safe_target(Node node) const;
  Operand keep(Operand operand, Node next);
  Operand copied(Operand operand);

  // --- iteration.cpp
  struct InstructionRange {
    std::uint32_t begin;
    std::uint32_t end;
  };
  enum class IteratorSort : std::uint8_t { Sync, Async };
  Register open_iterator(const std::optional<Node>& node, Register iterable, IteratorSort sort);
  void for_of_statement(Node node);
  void close_on_throw(const std::vector<InstructionRange>& ranges, Register error, const Frame& iterator);
  void append_spread(Node spread, Register array, SpreadPlace place);
  bool spread_arguments(const std::vector<Node>& arguments);

  // --- generators.cpp
  [[nodiscard]] FunctionSort sort() const;
  void emit_return(Register reg);
  void emit_return_undefined();
  void enter_kept();
  void emit_await(Register reg);
  void call_helper(Helper helper, Register into, Register first);
  Operand into_target(Register value, Target target, Register mark);
  Operand await(Node node, Target target);
  Operand yield(Node node, Target target);
  Operand yield_all(Node node, Target target);
  void jump_unless_return(Register mode, Label& to);
  void step_async_iterator(Register value, Register iterator);
  void close_async_iterator(Register iterator);
  void close_async_iterator_quietly(Register iterator);

  // --- templates.cpp
  Operand template_string(Node node, Target target);
  [[nodiscard]] std::uint16_t template_arguments(Node node);

  // --- patterns.cpp
  enum class Binding : std::uint8_t { Declare, Assign };
  struct Origin {  // what messages call a value that is taken apart; nothing where it is a part itself
    std::string_view text;
    std::optional<Node> node;
  };
  void bind_target(Node target, Register value, Binding how, const Origin& origin);
  void bind_with_default(Node target, Register value, Binding how);
  void check_destructurable(Node pattern, Register value, std::string_view source);
  void object_pattern(Node pattern, Register value, Binding how, std::string_view source);
  void object_pattern_member(Node member, std::pair<Register, Register> of, Target taken, Binding how);
  void array_pattern(Node pattern, Register value, Binding how, const Origin& origin);
  void rest_of_iterator(Register iterator, Register into);
  [[nodiscard]] static bool is_pattern(Node node) {
    return node.is(syntax::NodeKind::ObjectPattern) || node.is(syntax::NodeKind::ArrayPattern);
  }

  // --- chains.cpp
  [[nodiscard]] bool begins_chain(Node node) const;
  template <class Links>
  void in_chain(Node node, Label& exit, Links links);
  Operand optional_chain(Node node, Target target);
  Operand remove_chain(Node node, Target target);
  void leave_chain_if_nullish(Node link, Register reg);
  bool callee_into(Node node, Register function, Register receiver);
  void leave_chain_if_no_callee(Node call, Register function, Register receiver);

  // --- variables.cpp
  Operand assignment(Node node, Target target, bool wants_result = true);
  Operand compound_assignment(Node node, Target target, bool wants_result = true);
  Operand update(Node node, Target target, bool wants_result);
  [[nodiscard]] Variable* resolve(std::string_view name) const;
  Operand load_variable(Node identifier, Target target);
  void store_variable(Node identifier, Operand value, std::uint32_t operator_position);
  [[nodiscard]] static std::uint32_t operator_position(Node assignment);
  void initialize(Variable& variable, Register value);
  void initialize_with(Variable& variable, std::optional<Node> value);
  Operand typeof_variable(Node identifier, Target target);
  [[nodiscard]] std::optional<std::uint16_t> steps_to(const Scope& scope) const;
  [[nodiscard]] Register current_environment() const;
  void scope_access(Opcode in_function, Opcode outside, const Variable& variable, Register reg);
  struct Reference {  // an assignment's left side, its parts computed
    enum class Kind : std::uint8_t { Variable, Named, Element, Private, Super } kind = Kind::Variable;
    Node node;
    Operand object{};
    Operand key{};
    std::uint32_t cache = 0;
    std::uint32_t operator_position = 0;
  };
  [[nodiscard]] Reference reference(Node node, Node next);
  Operand load_reference(const Reference& reference);
  void store_reference(const Reference& reference, Operand value);
  void store_last(const Reference& reference, Operand value);
  void store(const Reference& reference, Operand value);

  // --- statements.cpp
  void statements(const std::vector<Node>& list);
  void statement(Node node);
  void block(Node node);
  void note_statement(Node node);
  void class_declaration(Node node);
  void enter_scope(Scope& scope);
  void new_environment(Scope& scope, Register outer);
  [[nodiscard]] static std::vector<std::string> captured_names(const Scope& scope);
  void leave_scope(Scope& scope, Register first_register);
  void clear_registers(Register first, Register end);
  void hoist_functions(Scope& scope);
  void declaration(Node node);
  void expression_statement(Node node);
  void if_statement(Node node);
  void while_statement(Node node);
  void do_statement(Node node);
  void for_statement(Node node);
  void for_in_statement(Node node);
  void labeled_statement(Node node);
  void jump_statement(Node node);
  void return_statement(Node node);
  void throw_statement(Node node);
  void condition_jump(Node condition, Opcode opcode, Label& to);
  void loop_test(Node condition, bool is_outermost, std::uint32_t top, Label& end);
  void loop_body(Node body, Label& on_break, Label& on_continue);
  void for_in_binding(Node node, Register key);

  // --- switch.cpp
  void switch_statement(Node node);
  void switch_tests(const std::vector<Node>& cases, Operand value, std::vector<Label>& entries, Label& end);

  // --- try.cpp
  void try_statement(Node node);
  void protected_block(Node body, std::optional<Node> handler);
  void catch_clause(Node node, Register exception);
  void leave_to(std::size_t depth, Label* label, std::optional<Register> returned);
  void leave_after_finally(const std::vector<Leaving>& leavings, Register reason, Register value);

  // --- parameters.cpp
  void push_parameters(Node function);
  void initialize_parameters(Node function);
  void initialize_parameter(Node parameter, Register argument);
  void initialize_arguments_object(Register object);
  [[nodiscard]] bool takes_arguments_object() const;

  // --- functions.cpp
  Operand closure(Node function, Target target, std::string_view name);
  void enter_function(Node function);
  [[nodiscard]] Ref<Code> finish_code(Node node, std::string_view name);
  void declare_globals();
  Operand named_expression(Node value, Target target, std::string_view name);

  // --- classes.cpp
  Operand class_expression(Node node, Target target, std::string_view name);
  void heritage(Node node, Register into);
  void class_members(Node body, Register constructor, Register prototype);
  void field_key(Node field);
  void static_elements(Node body, Register constructor);
  void field(Node member, Register object);
  Operand make_closure(const Ref<Code>& code);
  void call_without_arguments(const Ref<Code>& code, Register receiver);
  void make_fields();
  Operand load_this(Target target);
  Operand load_hidden(std::string_view name, Target target);
  Operand load_hidden(const Variable& variable, Target target);
  void load_hidden_into(std::string_view name, Register target);
  void initialize_hidden(const Scope& scope, std::string_view name, Register value);
  void bind_this(Register value);
  void enter_constructor();
  void return_this();
  void select_constructed(Register value);
  Operand super_call(Node node, Target target, bool wants_result);
  [[nodiscard]] static bool is_super_member(Node node);
  [[nodiscard]] static bool is_private_member(Node node);
  Register super_window(Node member);
  Register private_window(Node member, Target object);
  Operand super_member(Node node, Target target);
  Operand private_member(Node node, Target target);
  Operand has_private(Node node, Target target);

  Unit& unit_;
  Builder builder_;
  Scope* scope_;  // innermost
  std::vector<Frame> frames_;
  std::string_view pending_label_;  // of the loop that comes next
  Label* chain_exit_ = nullptr;     // of the optional chain whose links are compiled
  std::uint32_t chain_begin_ = 0;
  Register self_register_ = 0;     // of all sorts of functions but plain ones
  Target completion_;              // a program's completion value
  bool begins_outermost_ = false;  // the next statement is to tell when it begins
};

}  // namespace leaklab::script::compiler
