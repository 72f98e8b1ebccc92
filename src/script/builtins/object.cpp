// Object and Object.prototype (ECMA-262 20.1).

#include <algorithm>

#include "script/builtins/builtins.h"
#include "script/runtime/array_buffer.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"
#include "script/runtime/primitive_wrapper.h"

namespace leaklab::script::builtins {

namespace {

// ToObject (ECMA-262 7.1.18) of what is neither undefined nor null.
Completion to_object(Vm& vm, Value value) {
  return is_object(value) ? Completion::borrowed(value) : Completion::normal(vm.realm().wrap(value));
}

Completion object_constructor(Vm& vm, const Arguments& arguments) {
  Object& prototype = vm.realm().instance_prototype(arguments.new_target, Intrinsic::ObjectPrototype);
  if (&prototype != &vm.realm().intrinsic(Intrinsic::ObjectPrototype)) {
    return Completion::normal(Handle(vm.realm().make_object_with_prototype(&prototype)));
  }
  return arguments.at(0).is_nullish() ? Completion::normal(Handle(vm.realm().make_object()))
                                      : to_object(vm, arguments.at(0));
}

Completion throw_nullish(Vm& vm) {
  return vm.realm().throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
}

Ref<Array> array_of_keys(Vm& vm, const std::vector<Realm::OwnKey>& keys, std::size_t first, bool with_symbols) {
  Ref<Array> array = vm.realm().make_array();
  for (std::size_t i = first; i < keys.size(); ++i) {
    if (with_symbols || !is_symbol(keys[i].key.get())) {
      static_cast<void>(array->try_append(vm.heap(), keys[i].key.get()));
    }
  }
  return array;
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
    const std::vector<Realm::OwnKey> keys = realm.own_keys(as_object(of));
    const bool runs_getters = listing != Listing::Keys && std::any_of(keys.begin(), keys.end(), [](const auto& key) {
                                return key.attributes.is_accessor && key.attributes.enumerable;
                              });
    if (runs_getters) {
      return vm.call(Helper::ListProperties, {of, Value::cell(*array_of_keys(vm, keys, 0, false)),
                                              Value::boolean(listing == Listing::Entries)});
    }
    for (const Realm::OwnKey& key : keys) {
      if (!key.attributes.enumerable || is_symbol(key.key.get())) {
        continue;
      }
      if (listing == Listing::Keys) {
        if (!result->try_append(vm.heap(), key.key.get())) {
          return Completion::heap_limit();
        }
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

// The rest of assign() from key `at` of source `number` on, in the prelude: it has to call a getter, a setter or, for a
// typed array, a conversion.
Completion assign_in_prelude(Vm& vm, const Arguments& arguments, std::size_t number,
                             const std::vector<Realm::OwnKey>& keys, std::size_t at) {
  const Ref<Array> others = vm.realm().make_array();
  for (std::size_t i = number + 1; i < arguments.size(); ++i) {
    if (!others->try_append(vm.heap(), arguments.at(i))) {
      return Completion::heap_limit();
    }
  }
  const Ref<Array> rest = array_of_keys(vm, keys, at, true);
  return vm.call(Helper::Assign, {arguments.at(0), arguments.at(number), Value::cell(*rest), Value::cell(*others)});
}

Completion assign(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  const Value target = arguments.at(0);
  if (target.is_nullish()) {
    return throw_nullish(vm);
  }
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (!is_object(arguments.at(i))) {
      continue;
    }
    const std::vector<Realm::OwnKey> keys = realm.own_keys(as_object(arguments.at(i)));
    for (std::size_t at = 0; at < keys.size(); ++at) {
      if (!keys[at].attributes.enumerable) {
        continue;
      }
      Completion done = realm.get_element(arguments.at(i), keys[at].key.get());
      const bool needs_number = is_typed_array(target) && is_object(done.value());
      if (done.is_normal() && !needs_number) {
        done = realm.set_element(target, keys[at].key.get(), done.value(), true);
      }
      if (needs_number || done.type() == Completion::Type::Call) {
        return assign_in_prelude(vm, arguments, i, keys, at);
      }
      if (!done.is_normal()) {
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
  if (!arguments.at(1).is_undefined()) {
    return vm.call(Helper::CreateWith, {prototype, arguments.at(1)});
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
  if (target.is_nullish()) {
    return vm.realm().throw_error(ErrorType::TypeError, "Object.setPrototypeOf called on null or undefined");
  }
  const Value prototype = arguments.at(1);
  if (!is_object(prototype) && !prototype.is_null()) {
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "Object prototype may only be an Object or null: " + primitive_to_text(prototype));
  }
  Object* object = prototype.is_null() ? nullptr : &as_object(prototype);
  if (object != nullptr && target == Value::cell(vm.realm().intrinsic(Intrinsic::ObjectPrototype))) {
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "Immutable prototype object 'Object.prototype' cannot have their prototype set");
  }
  for (Object* link = object; is_object(target) && link != nullptr; link = link->prototype()) {
    if (link == &as_object(target)) {
      return vm.realm().throw_error(ErrorType::TypeError, "Cyclic __proto__ value");
    }
  }
  if (is_object(target) && as_object(target).prototype() != object) {
    if (!as_object(target).is_extensible()) {
      return vm.realm().throw_error(ErrorType::TypeError, name_in_message(vm.realm(), target) + " is not extensible");
    }
    vm.realm().set_prototype(as_object(target), object);
  }
  return Completion::borrowed(target);
}

Completion has_own(Vm& vm, const Arguments& arguments) {
  const Value of = arguments.at(0);
  if (of.is_nullish()) {
    return throw_nullish(vm);
  }
  if (is_object(arguments.at(1))) {
    return vm.call(Helper::HasOwn, {of, arguments.at(1)});
  }
  const ElementKey key = vm.realm().to_element_key(arguments.at(1));
  if (is_string(of)) {
    const bool is_inside = key.index && *key.index < as_string(of).length();
    return Completion::normal(Value::boolean(is_inside || (!key.index && key.key() == &vm.realm().atom(Atom::Length))));
  }
  return Completion::normal(Value::boolean(is_object(of) && vm.realm().has_own(as_object(of), key)));
}

Completion has_own_property(Vm& vm, const Arguments& arguments) {
  const Value values[] = {arguments.this_value, arguments.at(0)};
  return has_own(vm, {Value::undefined(), values, false});
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

// B.2.2.1: the accessor Object.prototype.__proto__.
Completion get_proto(Vm& vm, const Arguments& arguments) {
  const Value of[] = {arguments.this_value};
  return get_prototype_of(vm, {Value::undefined(), of, false});
}

Completion set_proto(Vm& vm, const Arguments& arguments) {
  const Value prototype = arguments.at(0);
  if (!is_object(prototype) && !prototype.is_null()) {
    return Completion::undefined();
  }
  const Value values[] = {arguments.this_value, prototype};
  Completion done = set_prototype_of(vm, {Value::undefined(), values, false});
  return done.is_normal() ? Completion::undefined() : std::move(done);
}

Completion is(Vm& vm, const Arguments& arguments) {
  for (const Value value : {arguments.at(0), arguments.at(1)}) {
    if (is_string(value) && vm.realm().strings().try_flatten(as_string(value)) == nullptr) {
      return Completion::heap_limit();
    }
  }
  return Completion::normal(Value::boolean(is_same_value(vm.realm(), arguments.at(0), arguments.at(1))));
}

Completion own_keys(Vm& vm, const Arguments& arguments) {
  return list_keys(vm, arguments.at(0), [](const Realm::OwnKey&) { return true; });
}

Completion enumerable_keys(Vm& vm, const Arguments& arguments) {
  return list_keys(vm, arguments.at(0), [](const Realm::OwnKey& key) { return key.attributes.enumerable; });
}

Completion value_of(Vm& vm, const Arguments& arguments) {
  return arguments.this_value.is_nullish() ? throw_nullish(vm) : to_object(vm, arguments.this_value);
}

// primitiveOf(value): what a wrapper wraps; any other value as it is.
Completion primitive_of(Vm&, const Arguments& arguments) { return Completion::borrowed(unwrapped(arguments.at(0))); }

// builtinTag(value): what Object.prototype.toString calls an object without @@toStringTag (ECMA-262 20.1.3.6).
Completion builtin_tag(Vm& vm, const Arguments& arguments) {
  const Value value = unwrapped(arguments.at(0));
  const std::string_view tag = is_array(value)                                             ? "Array"
                               : is_callable(value)                                        ? "Function"
                               : is_object(value) && as_object(value).kind() == kErrorKind ? "Error"
                               : is_kind(value, kDateKind)                                 ? "Date"
                               : is_kind(value, kArgumentsKind)                            ? "Arguments"
                               : value.is_number()                                         ? "Number"
                               : value.is_boolean()                                        ? "Boolean"
                               : is_string(value)                                          ? "String"
                                                                                           : "Object";
  return Completion::normal(vm.realm().make_string(tag));
}

// sortOf(object): what structuredClone makes of it; "" where it cannot be cloned.
Completion sort_of(Vm& vm, const Arguments& arguments) {
  constexpr std::pair<KindId, std::string_view> kSorts[] = {{kObjectKind, "object"},
                                                            {kArrayKind, "array"},
                                                            {kErrorKind, "error"},
                                                            {kMapKind, "map"},
                                                            {kSetKind, "set"},
                                                            {kRegExpKind, "regexp"},
                                                            {kDateKind, "date"},
                                                            {kPrimitiveWrapperKind, "wrapper"},
                                                            {kArrayBufferKind, "buffer"},
                                                            {kTypedArrayKind, "typed"},
                                                            {kDataViewKind, "view"}};
  std::string_view sort;
  for (const auto& [kind, name] : kSorts) {
    sort = is_kind(arguments.at(0), kind) ? name : sort;
  }
  return Completion::normal(vm.realm().make_string(sort));
}

Completion get_own_property_names(Vm& vm, const Arguments& arguments) {
  return list_keys(vm, arguments.at(0), [](const Realm::OwnKey& key) { return !is_symbol(key.key.get()); });
}

Completion get_own_property_symbols(Vm& vm, const Arguments& arguments) {
  return list_keys(vm, arguments.at(0), [](const Realm::OwnKey& key) { return is_symbol(key.key.get()); });
}

}  // namespace

void lend_object_natives(Vm& vm, Object& lent) {
  define_methods(vm, lent,
                 {{"builtinTag", 1, builtin_tag},
                  {"primitiveOf", 1, primitive_of},
                  {"sortOf", 1, sort_of},
                  {"ownKeys", 1, own_keys},
                  {"enumerableKeys", 1, enumerable_keys}});
}

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
                  {"hasOwn", 2, has_own},
                  {"is", 2, is},
                  {"getOwnPropertyNames", 1, get_own_property_names},
                  {"getOwnPropertySymbols", 1, get_own_property_symbols}});
  Object& prototype = realm.intrinsic(Intrinsic::ObjectPrototype);
  realm.define_method(prototype, "hasOwnProperty", 1, has_own_property);
  install_property_descriptors(vm, *constructor);
  realm.define_accessor(prototype, "__proto__", get_proto, set_proto);
  realm.define_method(prototype, "isPrototypeOf", 1, is_prototype_of);
  realm.define_method(prototype, "valueOf", 0, value_of);
}

}  // namespace leaklab::script::builtins
