// WeakSet (ECMA-262 24.4): a weak table whose values are undefined.

#include "script/builtins/collections.h"

namespace leaklab::script::builtins {

namespace {

Completion weak_set_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return throw_requires_new(vm, "WeakSet");
  }
  const Ref<Shape> shape =
      vm.realm().root_shape(&vm.realm().instance_prototype(arguments.new_target, Intrinsic::WeakSetPrototype));
  Ref<heap::WeakTable> table = vm.heap().make<heap::WeakTable>(Heap::kWeakTableKind);
  return fill_from_iterable(vm, vm.heap().make<WeakMap>(kWeakSetKind, *shape, std::move(table)), arguments,
                            Helper::FillSet);
}

// Null where `this` is no weak set.
heap::WeakTable* this_table(const Arguments& arguments) {
  return is_kind(arguments.this_value, kWeakSetKind) ? &static_cast<WeakMap&>(arguments.this_value.as_cell()).table()
                                                     : nullptr;
}

Completion add(Vm& vm, const Arguments& arguments) {
  heap::WeakTable* table = this_table(arguments);
  if (table == nullptr) {
    return throw_incompatible(vm, "WeakSet.prototype.add", arguments.this_value);
  }
  if (!can_be_held_weakly(arguments.at(0))) {
    return vm.realm().throw_error(ErrorType::TypeError, "Invalid value used in weak set");
  }
  const bool has_room = vm.heap().weak_tables().try_set(*table, arguments.at(0).as_cell(), Value::undefined());
  return has_room ? Completion::borrowed(arguments.this_value) : Completion::heap_limit();
}

Completion has(Vm& vm, const Arguments& arguments) {
  heap::WeakTable* table = this_table(arguments);
  if (table == nullptr) {
    return throw_incompatible(vm, "WeakSet.prototype.has", arguments.this_value);
  }
  const bool is_there =
      can_be_held_weakly(arguments.at(0)) && vm.heap().weak_tables().find(*table, arguments.at(0).as_cell()) != nullptr;
  return Completion::normal(Value::boolean(is_there));
}

Completion remove(Vm& vm, const Arguments& arguments) {
  heap::WeakTable* table = this_table(arguments);
  if (table == nullptr) {
    return throw_incompatible(vm, "WeakSet.prototype.delete", arguments.this_value);
  }
  const bool was_there =
      can_be_held_weakly(arguments.at(0)) && vm.heap().weak_tables().remove(*table, arguments.at(0).as_cell());
  return Completion::normal(Value::boolean(was_there));
}

}  // namespace

void install_weak_set(Vm& vm) {
  define_constructor(vm, "WeakSet", 0, weak_set_constructor, Intrinsic::WeakSetPrototype);
  vm.realm().define_tag(vm.realm().intrinsic(Intrinsic::WeakSetPrototype), "WeakSet");
  define_methods(vm, vm.realm().intrinsic(Intrinsic::WeakSetPrototype),
                 {{"delete", 1, remove}, {"has", 1, has}, {"add", 1, add}});
}

}  // namespace leaklab::script::builtins
