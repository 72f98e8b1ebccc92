#pragma once
// What Map, Set, WeakMap and WeakSet share. Part of builtins only.

#include "script/builtins/builtins.h"
#include "script/runtime/collection.h"

namespace leaklab::script::builtins {

// CanBeHeldWeakly (ECMA-262 9.14): objects, and symbols that Symbol.for() did not make.
[[nodiscard]] bool can_be_held_weakly(Value value);

// What a constructor gives: `made`, filled from its first argument, unless that is undefined or null.
[[nodiscard]] Completion fill_from_iterable(Vm& vm, Handle made, const Arguments& arguments, Helper filler);
[[nodiscard]] Completion throw_requires_new(Vm& vm, std::string_view constructor);

// entries(), keys() and values() of `collection`.
[[nodiscard]] Completion open_iterator(Vm& vm, Collection& collection, CollectionIterator::Gives gives);
void install_collection_iterators(Vm& vm);
void install_collection_iteration(Vm& vm);
// What collections.js calls.
void lend_collection_natives(Vm& vm, Object& lent);

}  // namespace leaklab::script::builtins
