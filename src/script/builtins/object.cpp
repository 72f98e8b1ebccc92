// Object and Object.prototype (ECMA-262 20.1).

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

Completion object_constructor(Vm& vm, const Arguments& arguments) {
  return is_object(arguments.at(0)) ? Completion::borrowed(arguments.at(0))
                                    : Completion::normal(Handle(vm.realm().make_object()));
}

enum class Listing { Keys, Values, Entries };

// EnumerableOwnProperties (ECMA-262 7.3.24). Indices of a string count as its keys.
Completion list_properties(Vm& vm, Value of, Listing listing) {
  Realm& realm = vm.realm();
  if (of.is_nullish()) {
    return realm.throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
  }
  const Ref<Array> result = realm.make_array();
  const auto add = [&](const Handle& key, const Handle& value) {
    if (listing == Listing::Keys)
      return result->try_append(vm.heap(), key.get());
    if (listing == Listing::Values)
      return result->try_append(vm.heap(), value.get());
    const Ref<Array> pair = realm.make_array();
    return pair->try_reserve(vm.heap(), 2) && pair->try_append(vm.heap(), key.get()) &&
           pair->try_append(vm.heap(), value.get()) && result->try_append(vm.heap(), Value::cell(*pair));
  };
  if (is_string(of)) {
    for (std::uint32_t i = 0; i < as_string(of).length(); ++i) {
      Completion unit = realm.get_element(of, Value::from_number(i));
      if (!unit.is_normal() || !add(realm.make_string(std::to_string(i)), Handle::adopt(unit.take()))) {
        return Completion::heap_limit();
      }
    }
  } else if (is_object(of)) {
    for (const Realm::OwnKey& key : realm.own_keys(as_object(of))) {
      if (!key.attributes.enumerable || is_symbol(key.key.get())) {
        continue;
      }
      Completion value = realm.get_element(of, key.key.get());
      if (!value.is_normal() || !add(key.key, Handle::adopt(value.take()))) {
        return Completion::heap_limit();
      }
    }
  }
  return Completion::normal(Handle(result));
}

template <class Wants>
Completion list_keys(Vm& vm, Value of, Wants wants) {
  Realm& realm = vm.realm();
  if (of.is_nullish()) {
    return realm.throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
  }
  const Ref<Array> result = realm.make_array();
  for (const Realm::OwnKey& key : is_object(of) ? realm.own_keys(as_object(of)) : std::vector<Realm::OwnKey>()) {
    if (wants(key) && !result->try_append(vm.heap(), key.key.get())) {
      return Completion::heap_limit();
    }
  }
  return Completion::normal(Handle(result));
}

Completion keys(Vm& vm, const Arguments& arguments) { return list_properties(vm, arguments.at(0), Listing::Keys); }
Completion values(Vm& vm, const Arguments& arguments) { return list_properties(vm, arguments.at(0), Listing::Values); }
Completion entries(Vm& vm, const Arguments& arguments) {
  return list_properties(vm, arguments.at(0), Listing::Entries);
}

Completion assign(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  const Value target = arguments.at(0);
  if (target.is_nullish()) {
    return realm.throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
  }
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (!is_object(arguments.at(i))) {
      continue;
    }
    for (const Realm::OwnKey& key : realm.own_keys(as_object(arguments.at(i)))) {
      if (!key.attributes.enumerable) {
        continue;
      }
      const Completion value = realm.get_element(arguments.at(i), key.key.get());
      if (!value.is_normal()) {
        return Completion::heap_limit();
      }
      if (Completion done = realm.set_element(target, key.key.get(), value.value(), true); !done.is_normal()) {
        return done;
      }
    }
  }
  return Completion::borrowed(target);
}

Completion create(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  const Value prototype = arguments.at(0);
  if (!is_object(prototype) && !prototype.is_null()) {
    return realm.throw_error(ErrorType::TypeError,
                             "Object prototype may only be an Object or null: " + primitive_to_text(prototype));
  }
  return Completion::normal(
      Handle(realm.make_object_with_prototype(prototype.is_null() ? nullptr : &as_object(prototype))));
}

Completion get_prototype_of(Vm& vm, const Arguments& arguments) {
  Object* object = vm.realm().object_of(arguments.at(0));
  if (object == nullptr) {
    return vm.realm().throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
  }
  Object* prototype = is_object(arguments.at(0)) ? object->prototype() : object;
  return Completion::borrowed(prototype != nullptr ? Value::cell(*prototype) : Value::null());
}

Completion set_prototype_of(Vm& vm, const Arguments& arguments) {
  const Value target = arguments.at(0);
  const Value prototype = arguments.at(1);
  if (!is_object(prototype) && !prototype.is_null()) {
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "Object prototype may only be an Object or null: " + primitive_to_text(prototype));
  }
  Object* object = prototype.is_null() ? nullptr : &as_object(prototype);
  for (Object* link = object; is_object(target) && link != nullptr; link = link->prototype()) {
    if (link == &as_object(target)) {
      return vm.realm().throw_error(ErrorType::TypeError, "Cyclic __proto__ value");
    }
  }
  if (is_object(target)) {
    vm.realm().set_prototype(as_object(target), object);
  }
  return Completion::borrowed(target);
}

Completion freeze(Vm& vm, const Arguments& arguments) {
  const Value target = arguments.at(0);
  if (!is_object(target)) {
    return Completion::borrowed(target);
  }
  if (is_array(target) && as_array(target).length() > 0) {
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "Leaklab does not run Object.freeze on arrays with elements yet");
  }
  Object& object = as_object(target);
  for (const Realm::OwnKey& key : vm.realm().own_keys(object)) {
    PropertyKey name = &key.key.get().as_cell();
    object.define_and_release(vm.heap(), name, *object.find_own(name), {false, key.attributes.enumerable, false});
  }
  object.prevent_extensions(vm.heap());
  return Completion::borrowed(target);
}

Completion is_frozen(Vm& vm, const Arguments& arguments) {
  if (!is_object(arguments.at(0))) {
    return Completion::normal(Value::boolean(true));
  }
  Object& object = as_object(arguments.at(0));
  bool result = !object.is_extensible();
  for (const Realm::OwnKey& key : vm.realm().own_keys(object)) {
    result = result && !key.attributes.writable && !key.attributes.configurable;
  }
  return Completion::normal(Value::boolean(result));
}

Completion has_own_property(Vm& vm, const Arguments& arguments) {
  if (!is_object(arguments.this_value) || is_object(arguments.at(0))) {
    return Completion::normal(Value::boolean(false));
  }
  const ElementKey key = vm.realm().to_element_key(arguments.at(0));
  return Completion::normal(Value::boolean(vm.realm().has_own(as_object(arguments.this_value), key)));
}

Completion has_own(Vm& vm, const Arguments& arguments) {
  const Value key[] = {arguments.at(1)};
  return has_own_property(vm, {arguments.at(0), key, false});
}

Completion is_prototype_of(Vm&, const Arguments& arguments) {
  bool result = false;
  if (is_object(arguments.at(0)) && is_object(arguments.this_value)) {
    for (const Object* object = as_object(arguments.at(0)).prototype(); object != nullptr;
         object = object->prototype()) {
      result = result || object == &as_object(arguments.this_value);
    }
  }
  return Completion::normal(Value::boolean(result));
}

Completion value_of(Vm&, const Arguments& arguments) { return Completion::borrowed(arguments.this_value); }

// builtinTag(value): what Object.prototype.toString calls an object without @@toStringTag (ECMA-262 20.1.3.6).
Completion builtin_tag(Vm& vm, const Arguments& arguments) {
  const Value value = arguments.at(0);
  const std::string_view tag = is_array(value)                                             ? "Array"
                               : is_callable(value)                                        ? "Function"
                               : is_object(value) && as_object(value).kind() == kErrorKind ? "Error"
                               : is_kind(value, kArgumentsKind)                            ? "Arguments"
                               : value.is_number()                                         ? "Number"
                               : value.is_boolean()                                        ? "Boolean"
                               : is_string(value)                                          ? "String"
                                                                                           : "Object";
  return Completion::normal(vm.realm().make_string(tag));
}

Completion get_own_property_names(Vm& vm, const Arguments& arguments) {
  return list_keys(vm, arguments.at(0), [](const Realm::OwnKey& key) { return !is_symbol(key.key.get()); });
}

Completion get_own_property_symbols(Vm& vm, const Arguments& arguments) {
  return list_keys(vm, arguments.at(0), [](const Realm::OwnKey& key) { return is_symbol(key.key.get()); });
}

}  // namespace

void lend_object_natives(Vm& vm, Object& lent) { define_methods(vm, lent, {{"builtinTag", 1, builtin_tag}}); }

void install_object(Vm& vm) {
  Realm& realm = vm.realm();
  const Ref<NativeFunction> constructor =
      define_constructor(vm, "Object", 1, object_constructor, Intrinsic::ObjectPrototype);
  define_methods(vm, *constructor,
                 {{"keys", 1, keys},
                  {"values", 1, values},
                  {"entries", 1, entries},
                  {"assign", 2, assign},
                  {"create", 2, create},
                  {"getPrototypeOf", 1, get_prototype_of},
                  {"setPrototypeOf", 2, set_prototype_of},
                  {"freeze", 1, freeze},
                  {"isFrozen", 1, is_frozen},
                  {"hasOwn", 2, has_own},
                  {"getOwnPropertyNames", 1, get_own_property_names},
                  {"getOwnPropertySymbols", 1, get_own_property_symbols}});
  Object& prototype = realm.intrinsic(Intrinsic::ObjectPrototype);
  realm.define_method(prototype, "hasOwnProperty", 1, has_own_property);
  realm.define_method(prototype, "isPrototypeOf", 1, is_prototype_of);
  realm.define_method(prototype, "valueOf", 0, value_of);
}

}  // namespace leaklab::script::builtins
