#pragma once
// Builder: one function's code in the making: instructions, constants, caches, handlers, and the stack of registers.
//
// Registers are handed out as a stack: locals when their scope begins, temporaries above them while an expression is
// computed. Who uses it: FunctionCompiler. Fixed.

#include <optional>
#include <string_view>
#include <vector>

#include "script/runtime/realm.h"

namespace leaklab::script::compiler {

using Register = std::uint16_t;

// A forward jump whose target is not known yet.
struct Label {
  std::vector<std::uint32_t> jumps;  // instruction numbers
};

class Builder {
 public:
  explicit Builder(Realm& realm) : realm_(realm) {}
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  // What the instructions from here on come from: bytes into the source.
  void set_position(std::uint32_t position) { position_ = position; }
  [[nodiscard]] std::uint32_t position() const { return position_; }

  void emit(Opcode opcode, Register a = 0, Register b = 0, Register c = 0, std::uint16_t flags = 0);
  void emit_wide(Opcode opcode, Register a, std::uint32_t bc);
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(instructions_.size()); }
  void note_callee(std::uint32_t begin, std::uint32_t end) { debug_.callees.push_back({here(), begin, end}); }
  // What follows begins a statement. One that makes no instructions gives way to the next.
  void note_statement() {
    if (debug_.statements.empty() || debug_.statements.back().instruction != here()) {
      debug_.statements.push_back({here(), position_, 0});
    }
    debug_.statements.back().position = position_;
  }
  // The next instruction makes a scope with these slots.
  void note_scope(std::vector<std::string> names) { debug_.scopes.push_back({here(), std::move(names)}); }
  // From here on, until its register is popped, a variable lives in it, or in a slot of the scope that it holds.
  void note_local(std::string_view name, Register reg, std::uint16_t slot = LocalName::kNoSlot);
  // Before here its register may hold anything.
  void note_initialized(Register reg);
  // The mark of the statement noted last takes the place of its first instruction; see Opcode::Statement.
  void mark_last_statement() { marked_.push_back(debug_.statements.size() - 1); }

  void jump(Opcode opcode, Register a, Label& to, std::uint16_t flags = 0);
  void bind(Label& label);
  void jump_back(Opcode opcode, Register a, std::uint32_t target, std::uint16_t flags = 0);

  [[nodiscard]] std::uint32_t constant(Value value);  // counts it
  // Where the newest instruction only loads a constant into `reg`: takes it back, and gives the constant's number.
  [[nodiscard]] std::optional<Register> take_constant(Register reg);
  [[nodiscard]] std::uint32_t cache(std::string_view name);  // a property cache with this key
  void add_handler(const ExceptionHandler& handler) { handlers_.push_back(handler); }

  [[nodiscard]] Register push_register();
  void pop_registers_to(Register first);
  [[nodiscard]] Register next_register() const { return next_register_; }

  // Whether the function grew past what its instructions can address.
  [[nodiscard]] bool is_too_large() const { return is_too_large_; }
  // Whether its `this` is looked at, by itself or by an arrow function that it makes.
  [[nodiscard]] bool reads_this() const { return reads_this_; }
  void note_this() { reads_this_ = true; }
  [[nodiscard]] Ref<Code> finish(std::uint32_t source, Ref<String> name);

 private:
  void finish_debug_information();
  template <class T>
  [[nodiscard]] Pointer<T> store_of(const std::vector<T>& items);

  Realm& realm_;
  std::vector<Instruction> instructions_;
  std::vector<std::uint32_t> positions_;
  DebugInformation debug_;
  std::vector<std::size_t> open_locals_;  // numbers in debug_.locals, by ascending register
  std::vector<std::size_t> marked_;       // numbers in debug_.statements
  std::vector<Handle> constants_;
  std::vector<Ref<String>> cache_keys_;
  std::vector<ExceptionHandler> handlers_;
  std::uint32_t position_ = 0;
  std::uint32_t last_label_ = UINT32_MAX;  // where the newest label was bound
  Register next_register_ = 0;
  Register register_count_ = 0;
  bool is_too_large_ = false;
  bool reads_this_ = false;
};

}  // namespace leaklab::script::compiler
