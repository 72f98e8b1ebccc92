// Map (ECMA-262 24.1). forEach stands in collections.js.

#include "script/builtins/collections.h"

namespace leaklab::script::builtins {

namespace {

Completion map_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return throw_requires_new(vm, "Map");
  }
  const Ref<Shape> shape =
      vm.realm().root_shape(&vm.realm().instance_prototype(arguments.new_target, Intrinsic::MapPrototype));
  return fill_from_iterable(vm, vm.heap().make<Map>(kMapKind, *shape), arguments, Helper::FillMap);
}

// A method of a map, without what all of them begin with.
using MapMethod = Completion (*)(Vm& vm, Map& map, const Arguments& arguments);

template <MapMethod kMethod, const char* kName>
Completion method(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.this_value, kMapKind)) {
    return throw_incompatible(vm, std::string("Map.prototype.") + kName, arguments.this_value);
  }
  return kMethod(vm, static_cast<Map&>(arguments.this_value.as_cell()), arguments);
}

Completion get(Vm& vm, Map& map, const Arguments& arguments) {
  const auto key = Collection::try_hash(vm.realm(), arguments.at(0));
  if (!key) {
    return Completion::heap_limit();
  }
  const Collection::Entry* entry = map.find(vm.realm(), *key);
  return entry == nullptr ? Completion::undefined() : Completion::borrowed(entry->value);
}

Completion set(Vm& vm, Map& map, const Arguments& arguments) {
  const auto key = Collection::try_hash(vm.realm(), arguments.at(0));
  const bool has_room = key && map.try_set(vm.realm(), *key, arguments.at(1));
  return has_room ? Completion::borrowed(arguments.this_value) : Completion::heap_limit();
}

Completion has(Vm& vm, Map& map, const Arguments& arguments) {
  const auto key = Collection::try_hash(vm.realm(), arguments.at(0));
  return key ? Completion::normal(Value::boolean(map.find(vm.realm(), *key) != nullptr)) : Completion::heap_limit();
}

Completion remove(Vm& vm, Map& map, const Arguments& arguments) {
  const auto key = Collection::try_hash(vm.realm(), arguments.at(0));
  return key ? Completion::normal(Value::boolean(map.remove_and_release(vm.realm(), *key))) : Completion::heap_limit();
}

Completion clear(Vm& vm, Map& map, const Arguments&) {
  map.clear_and_release(vm.heap());
  return Completion::undefined();
}

template <CollectionIterator::Gives kGives>
Completion iterate(Vm& vm, Map& map, const Arguments&) {
  return open_iterator(vm, map, kGives);
}

constexpr char kGet[] = "get";
constexpr char kSet[] = "set";
constexpr char kHas[] = "has";
constexpr char kDelete[] = "delete";
constexpr char kClear[] = "clear";
constexpr char kEntries[] = "entries";
constexpr char kKeys[] = "keys";
constexpr char kValues[] = "values";

}  // namespace

void install_map(Vm& vm) {
  using Gives = CollectionIterator::Gives;
  define_species(vm, *define_constructor(vm, "Map", 0, map_constructor, Intrinsic::MapPrototype));
  define_methods(vm, vm.realm().intrinsic(Intrinsic::MapPrototype),
                 {{kGet, 1, method<get, kGet>},
                  {kSet, 2, method<set, kSet>},
                  {kHas, 1, method<has, kHas>},
                  {kDelete, 1, method<remove, kDelete>},
                  {kClear, 0, method<clear, kClear>},
                  {kEntries, 0, method<iterate<Gives::Entries>, kEntries>},
                  {kKeys, 0, method<iterate<Gives::Keys>, kKeys>},
                  {kValues, 0, method<iterate<Gives::Values>, kValues>}});
  vm.realm().define_tag(vm.realm().intrinsic(Intrinsic::MapPrototype), "Map");
  install_collection_iterators(vm);
}

}  // namespace leaklab::script::builtins
