#include "script/runtime/function.h"

#include <algorithm>

namespace leaklab::script {

Ref<Environment> Environment::make(Heap& heap, Environment* parent, std::uint32_t slot_count) {
  return heap.make_sized<Environment>(kEnvironmentKind, sizeof(Environment) + slot_count * sizeof(Value), parent,
                                      slot_count);
}

Environment::Environment(Environment* parent, std::uint32_t slot_count) : parent_(parent), slot_count_(slot_count) {
  static_assert(sizeof(Environment) == 32, "an environment's slots begin at the same offset on every machine");
  if (parent != nullptr) {
    retain(*parent);
  }
  std::fill_n(slots(), slot_count, Value::hole());
}

Function::Function(Shape& shape, Code& code, Environment* environment, Value captured_this)
    : Object(shape, 0), code_(&code), environment_(environment), captured_this_(captured_this) {
  heap::retain(code);
  if (environment != nullptr) {
    heap::retain(*environment);
  }
  heap::retain(captured_this);
}

NativeFunction::NativeFunction(Shape& shape, Native entry, Ref<String> name, std::uint8_t length, bool is_constructor)
    : Object(shape, 0),
      native_(reinterpret_cast<std::uintptr_t>(entry)),
      name_(&name.leak()),
      length_(length),
      is_constructor_(is_constructor ? 1 : 0) {}

}  // namespace leaklab::script
