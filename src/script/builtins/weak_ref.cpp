// WeakRef and FinalizationRegistry (ECMA-262 26.1, 26.2): JavaScript's face of the heap's weak references.

#include "script/runtime/weak_ref.h"
#include "script/builtins/collections.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

Completion weak_ref_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return throw_requires_new(vm, "WeakRef");
  }
  if (!can_be_held_weakly(arguments.at(0))) {
    return vm.realm().throw_error(ErrorType::TypeError, "WeakRef: invalid target");
  }
  auto reference = heap::try_make_weak_reference(vm.heap(), arguments.at(0).as_cell());
  if (!reference) {
    return Completion::heap_limit();
  }
  const Ref<Shape> shape = vm.realm().root_shape(&vm.realm().intrinsic(Intrinsic::WeakRefPrototype));
  const Ref<WeakRef> made = vm.heap().make<WeakRef>(kWeakRefKind, *shape, std::move(*reference), vm.job_number());
  vm.keep_during_job(Handle::retain(arguments.at(0)));
  return Completion::normal(Handle(made));
}

Completion deref(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.this_value, kWeakRefKind)) {
    return throw_incompatible(vm, "WeakRef.prototype.deref", arguments.this_value);
  }
  auto& weak_ref = static_cast<WeakRef&>(arguments.this_value.as_cell());
  Cell* target = weak_ref.target();
  if (target == nullptr) {
    return Completion::undefined();
  }
  if (weak_ref.begin_keeping(vm.job_number())) {
    vm.keep_during_job(Handle::retain(Value::cell(*target)));
  }
  return Completion::borrowed(Value::cell(*target));
}

Completion registry_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return throw_requires_new(vm, "FinalizationRegistry");
  }
  if (!is_callable(arguments.at(0))) {
    return vm.realm().throw_error(ErrorType::TypeError, "FinalizationRegistry: cleanup must be callable");
  }
  const Ref<Shape> shape = vm.realm().root_shape(&vm.realm().intrinsic(Intrinsic::FinalizationRegistryPrototype));
  Ref<heap::FinalizationTable> table =
      vm.heap().make<heap::FinalizationTable>(Heap::kFinalizationTableKind, arguments.at(0));
  return Completion::normal(
      Handle(vm.heap().make<FinalizationRegistry>(kFinalizationRegistryKind, *shape, std::move(table))));
}

// Null where `this` is no registry.
heap::FinalizationTable* this_table(const Arguments& arguments) {
  return is_kind(arguments.this_value, kFinalizationRegistryKind)
             ? &static_cast<FinalizationRegistry&>(arguments.this_value.as_cell()).table()
             : nullptr;
}

Completion throw_invalid_token(Vm& vm, Value token) {
  return vm.realm().throw_error(ErrorType::TypeError,
                                "Invalid unregisterToken ('" + name_in_message(vm.realm(), token) + "')");
}

Completion register_target(Vm& vm, const Arguments& arguments) {
  constexpr std::string_view kName = "FinalizationRegistry.prototype.register";
  heap::FinalizationTable* table = this_table(arguments);
  const Value target = arguments.at(0);
  const Value token = arguments.at(2);
  if (table == nullptr) {
    return throw_incompatible(vm, kName, arguments.this_value);
  }
  if (!can_be_held_weakly(target)) {
    return vm.realm().throw_error(ErrorType::TypeError, std::string(kName) + ": invalid target");
  }
  if (target == arguments.at(1)) {
    return vm.realm().throw_error(ErrorType::TypeError, std::string(kName) + ": target and holdings must not be same");
  }
  if (!token.is_undefined() && !can_be_held_weakly(token)) {
    return throw_invalid_token(vm, token);
  }
  const bool has_room = vm.heap().finalizations().try_register(*table, target.as_cell(), arguments.at(1),
                                                               token.is_undefined() ? nullptr : &token.as_cell());
  return has_room ? Completion::undefined() : Completion::heap_limit();
}

Completion unregister(Vm& vm, const Arguments& arguments) {
  heap::FinalizationTable* table = this_table(arguments);
  if (table == nullptr) {
    return throw_incompatible(vm, "FinalizationRegistry.prototype.unregister", arguments.this_value);
  }
  if (!can_be_held_weakly(arguments.at(0))) {
    return throw_invalid_token(vm, arguments.at(0));
  }
  return Completion::normal(Value::boolean(vm.heap().finalizations().unregister(*table, arguments.at(0).as_cell())));
}

}  // namespace

void install_weak_ref(Vm& vm) {
  vm.realm().define_tag(vm.realm().intrinsic(Intrinsic::WeakRefPrototype), "WeakRef");
  vm.realm().define_tag(vm.realm().intrinsic(Intrinsic::FinalizationRegistryPrototype), "FinalizationRegistry");
  define_constructor(vm, "WeakRef", 1, weak_ref_constructor, Intrinsic::WeakRefPrototype);
  define_methods(vm, vm.realm().intrinsic(Intrinsic::WeakRefPrototype), {{"deref", 0, deref}});
  define_constructor(vm, "FinalizationRegistry", 1, registry_constructor, Intrinsic::FinalizationRegistryPrototype);
  define_methods(vm, vm.realm().intrinsic(Intrinsic::FinalizationRegistryPrototype),
                 {{"register", 2, register_target}, {"unregister", 1, unregister}});
}

}  // namespace leaklab::script::builtins
