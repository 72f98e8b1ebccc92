#pragma once
// Completion: how an operation of the runtime ends (ECMA-262 6.2.4, Completion Record), as a value.
//
// It owns one count of its value: the caller takes it over with take(), or lets the destructor drop it.
// Move-only.

#include <utility>

#include "script/runtime/kinds.h"

namespace leaklab::script {

class [[nodiscard]] Completion {
 public:
  enum class Type : std::uint8_t {
    Normal,
    Throw,
    HeapLimit,  // the heap limit leaves no room; not catchable: the program stops
    Exit,       // process.exit(): not catchable either
    Call,       // a native function asks the VM to call a script function in its place (Vm::prepare_call)
  };

  static Completion normal(Value owned) { return {Type::Normal, owned}; }
  static Completion normal(Handle value) { return {Type::Normal, value.leak()}; }
  static Completion borrowed(Value value) {
    heap::retain(value);
    return {Type::Normal, value};
  }
  static Completion undefined() { return {Type::Normal, Value::undefined()}; }
  static Completion throwing(Value owned) { return {Type::Throw, owned}; }
  static Completion heap_limit() { return {Type::HeapLimit, Value::undefined()}; }
  static Completion exit() { return {Type::Exit, Value::undefined()}; }
  static Completion call() { return {Type::Call, Value::undefined()}; }

  Completion(Completion&& other) noexcept : type_(other.type_), value_(std::exchange(other.value_, Value())) {}
  Completion& operator=(Completion&& other) noexcept {
    std::swap(type_, other.type_);
    std::swap(value_, other.value_);
    return *this;
  }
  Completion(const Completion&) = delete;
  Completion& operator=(const Completion&) = delete;
  ~Completion() { heap::release(value_); }

  [[nodiscard]] Type type() const { return type_; }
  [[nodiscard]] bool is_normal() const { return type_ == Type::Normal; }
  [[nodiscard]] Value value() const { return value_; }
  [[nodiscard]] Value take() { return std::exchange(value_, Value()); }

 private:
  Completion(Type type, Value value) : type_(type), value_(value) {}
  Type type_;
  Value value_;
};

}  // namespace leaklab::script
