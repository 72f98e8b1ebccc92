#include "script/builtins/builtins.h"

#include <string>

#include "script/builtins/collections.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

// describe(value): what messages call a value.
Completion describe(Vm& vm, const Arguments& arguments) {
  return Completion::normal(vm.realm().make_string(name_in_message(vm.realm(), arguments.at(0))));
}

// has(value, key): whether value[key] is there, up the prototypes; value may be any but undefined and null.
Completion has(Vm& vm, const Arguments& arguments) {
  const Value base = arguments.at(0);
  if (is_array(base) && arguments.at(1).is_integer() && arguments.at(1).as_integer() >= 0 &&
      !as_array(base).at(static_cast<std::uint32_t>(arguments.at(1).as_integer())).is_hole()) {
    return Completion::normal(Value::boolean(true));
  }
  Realm& realm = vm.realm();
  const ElementKey key = realm.to_element_key(arguments.at(1));
  const bool is_unit = is_string(base) && key.index && *key.index < as_string(base).length();
  Object* object = realm.object_of(base);
  return Completion::normal(Value::boolean(is_unit || (object != nullptr && realm.has_property(*object, key))));
}

// apply(callee, receiver, array): calls it, whatever the program makes of Function.prototype.
Completion apply(Vm& vm, const Arguments& arguments) {
  const Array& values = as_array(arguments.at(2));
  std::vector<Handle> handles;
  for (std::uint32_t i = 0; i < values.length(); ++i) {
    handles.push_back(Handle::retain(values.at(i)));
  }
  return vm.call(arguments.at(0), arguments.at(1), std::move(handles));
}

// construct(callee, newTarget, array).
Completion construct(Vm& vm, const Arguments& arguments) {
  const Array& values = as_array(arguments.at(2));
  std::vector<Handle> handles;
  for (std::uint32_t i = 0; i < values.length(); ++i) {
    handles.push_back(Handle::retain(values.at(i)));
  }
  return vm.realm().construct(arguments.at(0), arguments.at(1), std::move(handles));
}

Completion is_constructor_function(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(is_constructor(arguments.at(0))));
}

// getFor(object, key, receiver) and remove(object, key), which says whether it could.
Completion get_for(Vm& vm, const Arguments& arguments) {
  return vm.realm().get_element_for(arguments.at(0), arguments.at(1), arguments.at(2));
}

Completion remove(Vm& vm, const Arguments& arguments) {
  return vm.realm().remove(arguments.at(0), vm.realm().to_element_key(arguments.at(1)), false);
}

// setLengths(methods, length, names): where a method's `length` is not the number of its parameters.
Completion set_lengths(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  const Array& names = as_array(arguments.at(2));
  for (std::uint32_t i = 0; i < names.length(); ++i) {
    const Handle name = Handle(realm.names().intern(as_string(names.at(i))));
    Object& function = as_object(*as_object(arguments.at(0)).find_own(&name.get().as_cell()));
    realm.ensure_function_properties(function);
    function.define_and_release(vm.heap(), &realm.atom(Atom::Length), arguments.at(1), {false, false, true});
  }
  return Completion::undefined();
}

// describeWithType(value): the same as V8 says it where something of another type was wanted: "number 5", "object".
Completion describe_with_type(Vm& vm, const Arguments& arguments) {
  const Value value = arguments.at(0);
  const std::string type(type_of(value));
  const bool is_type_enough = is_object(value) || is_symbol(value) || value.is_undefined();
  return Completion::normal(
      vm.realm().make_string(is_type_enough ? type : type + " " + name_in_message(vm.realm(), value)));
}

}  // namespace

void define_methods(Vm& vm, Object& object, std::initializer_list<Method> methods) {
  for (const Method& method : methods) {
    vm.realm().define_method(object, method.name, method.length, method.native);
  }
}

Ref<NativeFunction> make_constructor(Vm& vm, std::string_view name, std::uint8_t length, Native native,
                                     Intrinsic which) {
  Realm& realm = vm.realm();
  Ref<NativeFunction> constructor = realm.make_native(name, length, native, true);
  realm.ensure_function_properties(*constructor);
  Object& prototype = realm.intrinsic(which);
  constructor->add(vm.heap(), &realm.atom(Atom::Prototype), Value::cell(prototype), kFrozenAttributes);
  prototype.define_and_release(vm.heap(), &realm.atom(Atom::Constructor), Value::cell(*constructor),
                               kBuiltinAttributes);
  return constructor;
}

Ref<NativeFunction> define_constructor(Vm& vm, std::string_view name, std::uint8_t length, Native native,
                                       Intrinsic which) {
  Ref<NativeFunction> constructor = make_constructor(vm, name, length, native, which);
  vm.realm().define_builtin(vm.realm().global_object(), name, Value::cell(*constructor));
  return constructor;
}

void define_species(Vm& vm, Object& constructor) {
  vm.realm().define_accessor(constructor, WellKnown::Species, [](Vm&, const Arguments& arguments) {
    return Completion::borrowed(arguments.this_value);
  });
}

Ref<Object> define_namespace(Vm& vm, std::string_view name) {
  Ref<Object> object = vm.realm().make_object();
  vm.realm().define_builtin(vm.realm().global_object(), name, Value::cell(*object));
  return object;
}

Completion throw_incompatible(Vm& vm, std::string_view method, Value receiver) {
  return vm.realm().throw_error(
      ErrorType::TypeError,
      "Method " + std::string(method) + " called on incompatible receiver " + name_in_message(vm.realm(), receiver));
}

void install(Vm& vm) {
  Realm& realm = vm.realm();
  Object& global = realm.global_object();
  realm.define_builtin(global, "globalThis", Value::cell(global));
  realm.define_builtin(global, "global", Value::cell(global));
  for (const auto& [name, value] :
       {std::pair("undefined", Value::undefined()), std::pair("NaN", Value::number(__builtin_nan(""))),
        std::pair("Infinity", Value::number(__builtin_inf()))}) {
    global.define_and_release(vm.heap(), &*realm.names().intern(name), value, kFrozenAttributes);
  }
  install_object(vm);
  realm.define_tag(*define_namespace(vm, "Reflect"), "Reflect");
  install_function(vm);
  install_array(vm);
  install_error(vm);
  install_string(vm);
  install_list_iterators(vm);
  install_number(vm);
  install_boolean(vm);
  install_uri(vm);
  install_symbol(vm);
  install_math(vm);
  install_json(vm);
  install_weak_map(vm);
  install_weak_set(vm);
  install_map(vm);
  install_set(vm);
  install_collection_iteration(vm);
  install_bigint(vm);
  install_date(vm);
  install_regexp(vm);
  install_promise(vm);
  install_generator(vm);
  install_weak_ref(vm);
  install_array_buffers(vm);
  install_typed_arrays(vm);
  install_console(vm);
  install_process(vm);
  install_timers(vm);
}

Ref<Object> lent_natives(Vm& vm) {
  Ref<Object> lent = vm.realm().make_object();
  define_methods(vm, *lent,
                 {{"describe", 1, describe},
                  {"construct", 3, construct},
                  {"isConstructor", 1, is_constructor_function},
                  {"getFor", 3, get_for},
                  {"remove", 2, remove}});
  lend_object_natives(vm, *lent);
  vm.realm().define_method(*lent, "has", 2, has);
  vm.realm().define_method(*lent, "apply", 3, apply);
  vm.realm().define_method(*lent, "setLengths", 3, set_lengths);
  lend_descriptor_natives(vm, *lent);
  lend_collection_natives(vm, *lent);
  lend_iterator_natives(vm, *lent);
  lend_regexp_natives(vm, *lent);
  lend_json_natives(vm, *lent);
  lend_array_natives(vm, *lent);
  lend_string_natives(vm, *lent);
  vm.realm().define_method(*lent, "describeWithType", 1, describe_with_type);
  lend_promise_natives(vm, *lent);
  lend_generator_natives(vm, *lent);
  lend_typed_array_natives(vm, *lent);
  lend_dom_natives(vm, *lent);
  return lent;
}

}  // namespace leaklab::script::builtins
