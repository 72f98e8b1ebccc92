// Rest arrays and arguments objects (ECMA-262 10.4.4): made on entry, from the arguments of the window.

#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

Handle Vm::make_arguments_object(const Value* window, std::uint16_t count) {
  const Ref<Shape> shape = realm_.root_shape(&realm_.intrinsic(Intrinsic::ObjectPrototype));
  const Ref<Object> object = heap_.make<Object>(kArgumentsKind, *shape, std::uint8_t{0});
  for (std::uint16_t i = 0; i < count; ++i) {
    const Ref<String> name = realm_.names().intern(std::to_string(i));
    object->add(heap_, &*name, window[2 + i]);
  }
  object->add(heap_, &realm_.atom(Atom::Length), Value::integer(count), kBuiltinAttributes);
  object->add(heap_, &realm_.symbol(WellKnown::Iterator), native(KeptNative::ArrayValues), kBuiltinAttributes);
  if (as_function(window[0]).code().is_strict == 0) {
    object->add(heap_, &*realm_.names().intern("callee"), window[0], kBuiltinAttributes);
  }
  return Handle(object);
}

// False where the heap limit leaves no room. The window's values stay what the caller has to release.
bool Vm::gather_arguments(Value* window, std::uint16_t count) {
  const Code& code = as_function(window[0]).code();
  Value* registers = window + 2;
  const std::uint16_t named = code.parameter_count;
  heap_.set_site(current_site());
  Handle all = code.takes_arguments != 0 ? make_arguments_object(window, count) : Handle();
  Handle rest;
  if (code.takes_rest != 0) {
    const Ref<Array> array = realm_.make_array();
    rest = Handle(array);
    if (count > named && !array->try_reserve(heap_, static_cast<std::uint32_t>(count - named))) {
      return false;
    }
    for (std::uint16_t i = named; i < count; ++i) {
      static_cast<void>(array->try_append(heap_, registers[i]));
    }
  }
  if (count > named) {
    release_range(registers + named, registers + count);
  }
  Value* next = registers + named;
  if (code.takes_rest != 0) {
    put(next++, rest.leak());
  }
  if (code.takes_arguments != 0) {
    put(next, all.leak());
  }
  return true;
}

}  // namespace leaklab::script
