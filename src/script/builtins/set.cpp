// Set (ECMA-262 24.2). forEach stands in collections.js.

#include "script/builtins/collections.h"

namespace leaklab::script::builtins {

namespace {

Completion set_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return throw_requires_new(vm, "Set");
  }
  const Ref<Shape> shape =
      vm.realm().root_shape(&vm.realm().instance_prototype(arguments.new_target, Intrinsic::SetPrototype));
  return fill_from_iterable(vm, vm.heap().make<Set>(kSetKind, *shape), arguments, Helper::FillSet);
}

// A method of a set, without what all of them begin with.
using SetMethod = Completion (*)(Vm& vm, Set& set, const Arguments& arguments);

template <SetMethod kMethod, const char* kName>
Completion method(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.this_value, kSetKind)) {
    return throw_incompatible(vm, std::string("Set.prototype.") + kName, arguments.this_value);
  }
  return kMethod(vm, static_cast<Set&>(arguments.this_value.as_cell()), arguments);
}

Completion add(Vm& vm, Set& set, const Arguments& arguments) {
  const auto key = Collection::try_hash(vm.realm(), arguments.at(0));
  const bool has_room = key && set.try_set(vm.realm(), *key, Value::undefined());
  return has_room ? Completion::borrowed(arguments.this_value) : Completion::heap_limit();
}

Completion has(Vm& vm, Set& set, const Arguments& arguments) {
  const auto key = Collection::try_hash(vm.realm(), arguments.at(0));
  return key ? Completion::normal(Value::boolean(set.find(vm.realm(), *key) != nullptr)) : Completion::heap_limit();
}

Completion remove(Vm& vm, Set& set, const Arguments& arguments) {
  const auto key = Collection::try_hash(vm.realm(), arguments.at(0));
  return key ? Completion::normal(Value::boolean(set.remove_and_release(vm.realm(), *key))) : Completion::heap_limit();
}

Completion clear(Vm& vm, Set& set, const Arguments&) {
  set.clear_and_release(vm.heap());
  return Completion::undefined();
}

template <CollectionIterator::Gives kGives>
Completion iterate(Vm& vm, Set& set, const Arguments&) {
  return open_iterator(vm, set, kGives);
}

constexpr char kAdd[] = "add";
constexpr char kHas[] = "has";
constexpr char kDelete[] = "delete";
constexpr char kClear[] = "clear";
constexpr char kEntries[] = "entries";
constexpr char kValues[] = "values";

}  // namespace

void install_set(Vm& vm) {
  using Gives = CollectionIterator::Gives;
  Realm& realm = vm.realm();
  define_species(vm, *define_constructor(vm, "Set", 0, set_constructor, Intrinsic::SetPrototype));
  Object& prototype = realm.intrinsic(Intrinsic::SetPrototype);
  realm.define_tag(prototype, "Set");
  define_methods(vm, prototype,
                 {{kHas, 1, method<has, kHas>},
                  {kAdd, 1, method<add, kAdd>},
                  {kDelete, 1, method<remove, kDelete>},
                  {kClear, 0, method<clear, kClear>},
                  {kEntries, 0, method<iterate<Gives::Entries>, kEntries>}});
  const Ref<NativeFunction> values = realm.make_native(kValues, 0, method<iterate<Gives::Values>, kValues>, false);
  // Set.prototype.keys is the very function values (ECMA-262 24.2.3.8).
  realm.define_builtin(prototype, "values", Value::cell(*values));
  realm.define_builtin(prototype, "keys", Value::cell(*values));
}

}  // namespace leaklab::script::builtins
