// WeakMap (ECMA-262 24.3): JavaScript's face of the heap's weak tables.

#include "script/builtins/collections.h"

namespace leaklab::script::builtins {

namespace {

Completion weak_map_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return throw_requires_new(vm, "WeakMap");
  }
  const Ref<Shape> shape =
      vm.realm().root_shape(&vm.realm().instance_prototype(arguments.new_target, Intrinsic::WeakMapPrototype));
  Ref<heap::WeakTable> table = vm.heap().make<heap::WeakTable>(Heap::kWeakTableKind);
  return fill_from_iterable(vm, vm.heap().make<WeakMap>(kWeakMapKind, *shape, std::move(table)), arguments,
                            Helper::FillMap);
}

WeakMap* this_map(const Arguments& arguments) {
  return is_kind(arguments.this_value, kWeakMapKind) ? &static_cast<WeakMap&>(arguments.this_value.as_cell()) : nullptr;
}

Completion get(Vm& vm, const Arguments& arguments) {
  WeakMap* map = this_map(arguments);
  if (map == nullptr) {
    return throw_incompatible(vm, "WeakMap.prototype.get", arguments.this_value);
  }
  const Value* value = can_be_held_weakly(arguments.at(0))
                           ? vm.heap().weak_tables().find(map->table(), arguments.at(0).as_cell())
                           : nullptr;
  return value != nullptr ? Completion::borrowed(*value) : Completion::undefined();
}

Completion set(Vm& vm, const Arguments& arguments) {
  WeakMap* map = this_map(arguments);
  if (map == nullptr) {
    return throw_incompatible(vm, "WeakMap.prototype.set", arguments.this_value);
  }
  if (!can_be_held_weakly(arguments.at(0))) {
    return vm.realm().throw_error(ErrorType::TypeError, "Invalid value used as weak map key");
  }
  const bool has_room = vm.heap().weak_tables().try_set(map->table(), arguments.at(0).as_cell(), arguments.at(1));
  return has_room ? Completion::borrowed(arguments.this_value) : Completion::heap_limit();
}

Completion has(Vm& vm, const Arguments& arguments) {
  WeakMap* map = this_map(arguments);
  if (map == nullptr) {
    return throw_incompatible(vm, "WeakMap.prototype.has", arguments.this_value);
  }
  const bool is_there = can_be_held_weakly(arguments.at(0)) &&
                        vm.heap().weak_tables().find(map->table(), arguments.at(0).as_cell()) != nullptr;
  return Completion::normal(Value::boolean(is_there));
}

Completion remove(Vm& vm, const Arguments& arguments) {
  WeakMap* map = this_map(arguments);
  if (map == nullptr) {
    return throw_incompatible(vm, "WeakMap.prototype.delete", arguments.this_value);
  }
  const bool was_there =
      can_be_held_weakly(arguments.at(0)) && vm.heap().weak_tables().remove(map->table(), arguments.at(0).as_cell());
  return Completion::normal(Value::boolean(was_there));
}

}  // namespace

void install_weak_map(Vm& vm) {
  define_constructor(vm, "WeakMap", 0, weak_map_constructor, Intrinsic::WeakMapPrototype);
  Object& prototype = vm.realm().intrinsic(Intrinsic::WeakMapPrototype);
  vm.realm().define_tag(prototype, "WeakMap");
  define_methods(vm, prototype, {{"get", 1, get}, {"set", 2, set}, {"has", 1, has}, {"delete", 1, remove}});
}

}  // namespace leaklab::script::builtins
