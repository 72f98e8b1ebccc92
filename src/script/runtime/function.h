#pragma once
// Functions: script's closures with their environments, and native ones.
//
// `length`, `name` and `prototype` of a function become properties when somebody first asks for them (Realm): most
// functions are never asked, and one whose prototype is never made is in no cycle with it.

#include <span>

#include "script/runtime/code.h"
#include "script/runtime/completion.h"

namespace leaklab::script {

class Vm;

// The captured variables of one scope: an environment per scope that has any, holding just those, as V8's contexts do.
class Environment : public Cell {
 public:
  static constexpr const char* kName = "environment";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("outer scope");
    visitor.cell(parent_);
    visitor.label(heap::EdgeType::Variable);
    visitor.values(slots(), slot_count_);
  }
  static Ref<Environment> make(Heap& heap, Environment* parent, std::uint32_t slot_count);
  [[nodiscard]] Environment* parent() const { return parent_.get(); }
  [[nodiscard]] std::uint32_t slot_count() const { return slot_count_; }
  [[nodiscard]] Value& slot(std::uint32_t index) { return slots()[index]; }

 private:
  friend class heap::Heap;
  Environment(Environment* parent, std::uint32_t slot_count);
  Value* slots() { return reinterpret_cast<Value*>(reinterpret_cast<char*>(this) + 32); }

  Pointer<Environment> parent_;
  std::uint32_t slot_count_;
  std::uint32_t padding_ = 0;
};

class Function : public Object {
 public:
  static constexpr const char* kName = "function";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("code");
    visitor.cell(code_);
    visitor.label("scope");
    visitor.cell(environment_);
    visitor.label("this");
    visitor.value(captured_this_);
    visit_properties(visitor);
  }
  // Each argument gets a count more. `captured_this` is an arrow function's; undefined in others.
  Function(Shape& shape, Code& code, Environment* environment, Value captured_this);

  [[nodiscard]] Code& code() const { return *code_; }
  [[nodiscard]] Environment* environment() const { return environment_.get(); }
  [[nodiscard]] Value captured_this() const { return captured_this_; }
  [[nodiscard]] bool has_lazy_properties() const { return has_lazy_properties_ != 0; }
  void did_make_properties() { has_lazy_properties_ = 0; }

 private:
  Pointer<Code> code_;
  Pointer<Environment> environment_;
  Value captured_this_;
  std::uint64_t has_lazy_properties_ = 1;
};

// What a native function is called with; everything is borrowed for the call.
struct Arguments {
  Value this_value;
  std::span<const Value> values;
  bool is_construct = false;
  Value new_target = Value::undefined();  // undefined in a plain call
  Value callee = Value::undefined();

  [[nodiscard]] Value at(std::size_t index) const { return index < values.size() ? values[index] : Value::undefined(); }
  [[nodiscard]] std::size_t size() const { return values.size(); }
};

using Native = Completion (*)(Vm& vm, const Arguments& arguments);

class NativeFunction : public Object {
 public:
  static constexpr const char* kName = "native function";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("name");
    visitor.cell(name_);
    visit_properties(visitor);
  }
  NativeFunction(Shape& shape, Native entry, Ref<String> name, std::uint8_t length, bool is_constructor);

  [[nodiscard]] Native native() const { return reinterpret_cast<Native>(static_cast<std::uintptr_t>(native_)); }
  [[nodiscard]] String& name() const { return *name_; }
  [[nodiscard]] std::uint32_t length() const { return length_; }
  [[nodiscard]] bool is_constructor() const { return is_constructor_ != 0; }
  [[nodiscard]] bool has_lazy_properties() const { return has_lazy_properties_ != 0; }
  void did_make_properties() { has_lazy_properties_ = 0; }

 private:
  std::uint64_t native_;
  Pointer<String> name_;
  std::uint32_t length_;
  std::uint8_t is_constructor_;
  std::uint8_t has_lazy_properties_ = 1;
  std::uint16_t padding_ = 0;
};

inline Function& as_function(Value value) { return static_cast<Function&>(value.as_cell()); }
inline NativeFunction& as_native_function(Value value) { return static_cast<NativeFunction&>(value.as_cell()); }

[[nodiscard]] inline bool is_constructor(Value value) {
  return is_kind(value, kFunctionKind)
             ? as_function(value).code().is_constructor != 0
             : is_kind(value, kNativeFunctionKind) && as_native_function(value).is_constructor();
}

}  // namespace leaklab::script
