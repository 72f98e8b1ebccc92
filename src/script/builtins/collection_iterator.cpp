// Map and Set iterators (ECMA-262 24.1.5, 24.2.5), and how collections.js walks a collection.

#include "script/builtins/collections.h"

namespace leaklab::script::builtins {

namespace {

using Gives = CollectionIterator::Gives;

Completion iterator_result(Vm& vm, Value value, IteratorState state) {
  return Completion::normal(Handle(vm.realm().make_iterator_result(value, state)));
}

Completion entry_result(Vm& vm, const Collection::Entry& entry) {
  const Ref<Array> pair = vm.realm().make_array();
  const Handle key = Handle::retain(entry.key);
  const Handle value = Handle::retain(entry.value);
  const bool has_room = pair->try_reserve(vm.heap(), 2) && pair->try_append(vm.heap(), key.get()) &&
                        pair->try_append(vm.heap(), value.get());
  return has_room ? iterator_result(vm, Value::cell(*pair), IteratorState::Going) : Completion::heap_limit();
}

Completion next(Vm& vm, const Arguments& arguments, KindId kind, std::string_view method) {
  if (!is_kind(arguments.this_value, kind)) {
    return throw_incompatible(vm, method, arguments.this_value);
  }
  CollectionIterator& iterator = as_collection_iterator(arguments.this_value);
  const Collection::Entry* entry = iterator.step();
  if (entry == nullptr) {
    return iterator_result(vm, Value::undefined(), IteratorState::Done);
  }
  switch (iterator.gives()) {
    case Gives::Keys: return iterator_result(vm, entry->key, IteratorState::Going);
    case Gives::Values:
      return iterator_result(vm, kind == kSetIteratorKind ? entry->key : entry->value, IteratorState::Going);
    case Gives::Entries: break;
  }
  if (kind == kSetIteratorKind) {
    return entry_result(vm, {entry->key, entry->key, 0, 0});
  }
  return entry_result(vm, *entry);
}

Completion map_next(Vm& vm, const Arguments& arguments) {
  return next(vm, arguments, kMapIteratorKind, "Map Iterator.prototype.next");
}

Completion set_next(Vm& vm, const Arguments& arguments) {
  return next(vm, arguments, kSetIteratorKind, "Set Iterator.prototype.next");
}

// openMap(receiver), openSet(receiver): an iterator for forEach.
template <KindId kKind>
Completion open(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.at(0), kKind)) {
    return throw_incompatible(vm, kKind == kMapKind ? "Map.prototype.forEach" : "Set.prototype.forEach",
                              arguments.at(0));
  }
  return open_iterator(vm, as_collection(arguments.at(0)), Gives::Entries);
}

// step(iterator, pair): whether there was another entry; its key and value are then in `pair`, an array.
Completion step(Vm& vm, const Arguments& arguments) {
  const Collection::Entry* entry = as_collection_iterator(arguments.at(0)).step();
  if (entry == nullptr) {
    return Completion::normal(Value::boolean(false));
  }
  const Handle key = Handle::retain(entry->key);
  const Handle value = Handle::retain(entry->value);
  Array& pair = as_array(arguments.at(1));
  const bool has_room = pair.try_set(vm.heap(), 0, key.get()) && pair.try_set(vm.heap(), 1, value.get());
  return has_room ? Completion::normal(Value::boolean(true)) : Completion::heap_limit();
}

}  // namespace

Completion open_iterator(Vm& vm, Collection& collection, Gives gives) {
  const bool is_map = collection.kind() == kMapKind;
  const Ref<Shape> shape = vm.realm().root_shape(
      &vm.realm().intrinsic(is_map ? Intrinsic::MapIteratorPrototype : Intrinsic::SetIteratorPrototype));
  return Completion::normal(Handle(
      vm.heap().make<CollectionIterator>(is_map ? kMapIteratorKind : kSetIteratorKind, *shape, collection, gives)));
}

void install_collection_iterators(Vm& vm) {
  vm.realm().define_method(vm.realm().intrinsic(Intrinsic::MapIteratorPrototype), "next", 0, map_next);
  vm.realm().define_method(vm.realm().intrinsic(Intrinsic::SetIteratorPrototype), "next", 0, set_next);
  vm.realm().define_tag(vm.realm().intrinsic(Intrinsic::MapIteratorPrototype), "Map Iterator");
  vm.realm().define_tag(vm.realm().intrinsic(Intrinsic::SetIteratorPrototype), "Set Iterator");
}

// A Map gives its entries when iterated, a Set its values.
void install_collection_iteration(Vm& vm) {
  for (const auto& [prototype, method] :
       {std::pair(Intrinsic::MapPrototype, "entries"), std::pair(Intrinsic::SetPrototype, "values")}) {
    Object& object = vm.realm().intrinsic(prototype);
    if (const Value* function = object.find_own(&*vm.realm().names().intern(method))) {
      object.define_and_release(vm.heap(), &vm.realm().symbol(WellKnown::Iterator), *function, kBuiltinAttributes);
    }
  }
}

void lend_collection_natives(Vm& vm, Object& lent) {
  define_methods(vm, lent, {{"openMap", 1, open<kMapKind>}, {"openSet", 1, open<kSetKind>}, {"step", 2, step}});
}

}  // namespace leaklab::script::builtins
