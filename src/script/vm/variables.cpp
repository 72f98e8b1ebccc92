// Variables that live outside of registers: global ones, and those in environments.

#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

namespace {

std::string text_of(Value name) { return to_utf8(as_string(name).view()); }

}  // namespace

Vm::Step Vm::new_environment(const Instruction& i, Value* r) {
  Environment* parent = i.b == kFunctionScope ? frames_.back().callee().environment() : &environment_in(r[i.b]);
  heap_.set_site(current_site());
  put(r + i.a, Handle(Environment::make(heap_, parent, i.c)).leak());
  return Step::Next;
}

// The next round of a loop has variables of its own, with the values of the last (ECMA-262 14.7.4.4).
Vm::Step Vm::copy_environment(const Instruction& i, Value* r) {
  Environment& old = environment_in(r[i.a]);
  heap_.set_site(current_site());
  Ref<Environment> fresh = Environment::make(heap_, old.parent(), old.slot_count());
  for (std::uint32_t slot = 0; slot < old.slot_count(); ++slot) {
    copy(&fresh->slot(slot), old.slot(slot));
  }
  put(r + i.a, Handle(std::move(fresh)).leak());
  return Step::Next;
}

Vm::Step Vm::throw_uninitialized(Value name) {
  return throw_error(ErrorType::ReferenceError, "Cannot access '" + text_of(name) + "' before initialization");
}

Vm::Step Vm::throw_uninitialized_here() {
  return throw_error(
      ErrorType::ReferenceError,
      "Cannot access '" + std::string(sources_.identifier_at(current_site())) + "' before initialization");
}

Vm::Step Vm::store_global(const Instruction& i, Value* r) {
  GlobalBinding& binding = globals_[static_cast<std::uint32_t>(i.bc())];
  if (binding.value.get().is_hole()) {
    return throw_uninitialized(Value::cell(*binding.name));
  }
  if (binding.is_constant) {
    return throw_error(ErrorType::TypeError, "Assignment to constant variable.");
  }
  binding.value = Handle::retain(r[i.a]);
  return Step::Next;
}

// A name that no scope declares: a global variable of a later source, or a property of the global object.
Vm::Step Vm::load_name(const Instruction& i, Value* r, bool throws_where_missing) {
  const PropertyCache& cache = frames_.back().code->caches.get()[i.bc()];
  const Value name = Value::cell(*cache.key);
  Handle value;
  bool is_found = true;
  if (const auto global = globals_.find(*cache.key)) {
    value = globals_[*global].value;
    if (value.get().is_hole()) {
      return throw_uninitialized(name);
    }
  } else {
    value = realm_.get_own(realm_.global_object(), cache.key.get(), is_found);
  }
  if (!throws_where_missing) {
    put(r + i.a, Handle(realm_.names().intern(type_of(is_found ? value.get() : Value::undefined()))).leak());
    return Step::Next;
  }
  if (!is_found) {
    return throw_error(ErrorType::ReferenceError, text_of(name) + " is not defined");
  }
  put(r + i.a, value.leak());
  return Step::Next;
}

Vm::Step Vm::store_name(const Instruction& i, Value* r) {
  const Code& code = *frames_.back().code;
  const PropertyCache& cache = code.caches.get()[i.bc()];
  if (const auto global = globals_.find(*cache.key)) {
    Instruction direct = i;
    direct.b = static_cast<std::uint16_t>(*global);
    direct.c = static_cast<std::uint16_t>(*global >> 16);
    return store_global(direct, r);
  }
  const ElementKey key{std::nullopt, Handle::retain(Value::cell(*cache.key))};
  if (code.is_strict != 0 && !realm_.has_property(realm_.global_object(), key)) {
    return throw_error(ErrorType::ReferenceError, text_of(Value::cell(*cache.key)) + " is not defined");
  }
  return finish(realm_.set(Value::cell(realm_.global_object()), cache.key.get(), r[i.a], code.is_strict != 0),
                kNoRegister);
}

}  // namespace leaklab::script
