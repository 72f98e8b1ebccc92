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
  void note_callee(std::uint32_t begin, std::uint32_t end) { callees_.push_back({here(), begin, end}); }

  void jump(Opcode opcode, Register a, Label& to, std::uint16_t flags = 0);
  void bind(Label& label);
  void jump_back(Opcode opcode, Register a, std::uint32_t target);

  [[nodiscard]] std::uint32_t constant(Value value);         // counts it
  [[nodiscard]] std::uint32_t cache(std::string_view name);  // a property cache with this key
  void add_handler(const ExceptionHandler& handler) { handlers_.push_back(handler); }

  [[nodiscard]] Register push_register();
  void pop_registers_to(Register first) { next_register_ = first; }
  [[nodiscard]] Register next_register() const { return next_register_; }

  // Whether the function grew past what its instructions can address.
  [[nodiscard]] bool is_too_large() const { return is_too_large_; }
  [[nodiscard]] Ref<Code> finish(std::uint32_t source, Ref<String> name);

 private:
  template <class T>
  [[nodiscard]] Pointer<T> store_of(const std::vector<T>& items);

  Realm& realm_;
  std::vector<Instruction> instructions_;
  std::vector<std::uint32_t> positions_;
  std::vector<CalleeText> callees_;
  std::vector<Handle> constants_;
  std::vector<Ref<String>> cache_keys_;
  std::vector<ExceptionHandler> handlers_;
  std::uint32_t position_ = 0;
  Register next_register_ = 0;
  Register register_count_ = 0;
  bool is_too_large_ = false;
};

}  // namespace leaklab::script::compiler
