#pragma once
// Builtins: the global object's properties, one file per global. Natives get the VM and borrowed arguments, and give a
// Completion; those that call back into script stand in the prelude, the *.js files here, which are compiled when an
// engine begins.

#include "script/vm/vm.h"

namespace leaklab::script::builtins {

// Fills the realm: all of the below, in an order that the program cannot see.
void install(Vm& vm);
// The object of natives that the prelude's files see as the global __lent while they begin, and no program sees.
[[nodiscard]] Ref<Object> lent_natives(Vm& vm);
// What a file of the prelude gives goes to its places: helpers into the VM, methods onto prototypes.
void install_prelude(Vm& vm, Object& exports);

void install_object(Vm& vm);
void lend_object_natives(Vm& vm, Object& lent);
void install_property_descriptors(Vm& vm, Object& constructor);
void lend_descriptor_natives(Vm& vm, Object& lent);
void install_function(Vm& vm);
void install_array(Vm& vm);
// What arrays.js calls.
void lend_array_natives(Vm& vm, Object& lent);
void install_error(Vm& vm);
void install_list_iterators(Vm& vm);  // and what all iterators inherit from
// What iteration.js calls.
void lend_iterator_natives(Vm& vm, Object& lent);
void install_string(Vm& vm);
void install_number(Vm& vm);  // also parseInt, parseFloat, isNaN, isFinite
void install_boolean(Vm& vm);
void install_uri(Vm& vm);  // encodeURI and its like
void install_symbol(Vm& vm);
void install_json(Vm& vm);
// What json.js calls.
void lend_json_natives(Vm& vm, Object& lent);
// What regexp.js calls.
void lend_string_natives(Vm& vm, Object& lent);
void install_math(Vm& vm);
void install_weak_map(Vm& vm);
void install_weak_set(Vm& vm);
void install_map(Vm& vm);
void install_set(Vm& vm);
void install_bigint(Vm& vm);
void install_date(Vm& vm);
void install_regexp(Vm& vm);
void install_promise(Vm& vm);
void install_generator(Vm& vm);  // and async functions
// What generators.js calls.
void lend_generator_natives(Vm& vm, Object& lent);
void install_weak_ref(Vm& vm);       // and FinalizationRegistry
void install_array_buffers(Vm& vm);  // and DataView
void install_typed_arrays(Vm& vm);
// What typed_arrays.js calls.
void lend_typed_array_natives(Vm& vm, Object& lent);
void install_timers(Vm& vm);
void install_console(Vm& vm);
void install_process(Vm& vm);  // process, gc

// What events.js and dom.js call.
void lend_dom_natives(Vm& vm, Object& lent);
// What regexp.js calls.
void lend_regexp_natives(Vm& vm, Object& lent);
// What promise.js calls.
void lend_promise_natives(Vm& vm, Object& lent);

struct Method {
  std::string_view name;
  std::uint8_t length;
  Native native;
};
void define_methods(Vm& vm, Object& object, std::initializer_list<Method> methods);
// Makes a constructor with its prototype.
Ref<NativeFunction> make_constructor(Vm& vm, std::string_view name, std::uint8_t length, Native native,
                                     Intrinsic prototype);
// The same, and puts it on the global object.
Ref<NativeFunction> define_constructor(Vm& vm, std::string_view name, std::uint8_t length, Native native,
                                       Intrinsic prototype);
// constructor[Symbol.species], which is the constructor itself (ECMA-262 23.1.2.5 and its like).
void define_species(Vm& vm, Object& constructor);
// A fresh plain object on the global object, for namespaces like Math.
Ref<Object> define_namespace(Vm& vm, std::string_view name);
// "Array.prototype.push called on null or undefined" and its like, for a `this` that is no such object.
[[nodiscard]] Completion throw_incompatible(Vm& vm, std::string_view method, Value receiver);

// As Node words and marks it: 'The "callback" argument must be of type function. Received null'; `wanted` is the part
// between "The" and the full stop.
[[nodiscard]] Completion throw_invalid_argument(Vm& vm, std::string_view wanted, Value value);

}  // namespace leaklab::script::builtins
