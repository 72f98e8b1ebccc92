// Property descriptors as objects (ECMA-262 6.2.6.4, 20.1.2.8): what objects.js needs of them, and what reads them.

#include "script/builtins/builtins.h"
#include "script/runtime/array_buffer.h"
#include "script/runtime/property_descriptor.h"

namespace leaklab::script::builtins {

namespace {

// defineOwn(object, key, wanted), where `wanted` is an array of six: value, writable, get, set, enumerable,
// configurable; what is absent is a hole. Says whether it was allowed.
Completion define_own(Vm& vm, const Arguments& arguments) {
  const Array& wanted = as_array(arguments.at(2));
  const auto value = [&](std::uint32_t index) {
    return wanted.at(index).is_hole() ? std::nullopt : std::optional(wanted.at(index));
  };
  const auto flag = [&](std::uint32_t index) {
    return wanted.at(index).is_hole() ? std::nullopt : std::optional(wanted.at(index).is_true());
  };
  PropertyDescriptor descriptor{value(0), value(2), value(3), flag(1), flag(4), flag(5)};
  const ElementKey key = vm.realm().to_element_key(arguments.at(1));
  const bool needs_number = is_typed_array(arguments.at(0)) && key.index && is_object(wanted.at(0));
  if (needs_number) {
    descriptor.value.reset();  // what is left is whether it may be set
  }
  Completion allowed = define_own_property(vm.realm(), as_object(arguments.at(0)), key, descriptor);
  return needs_number && allowed.is_normal() && allowed.value().is_true()
             ? vm.call(Helper::SetNumber, {arguments.at(0), arguments.at(1), wanted.at(0)})
             : std::move(allowed);
}

Ref<Object> descriptor_object(Vm& vm, const OwnProperty& property) {
  Realm& realm = vm.realm();
  Ref<Object> object = realm.make_object(4);
  const auto add = [&](std::string_view name, Value value) {
    object->add(vm.heap(), &*realm.names().intern(name), value);
  };
  if (property.attributes.is_accessor) {
    add("get", property.getter.get());
    add("set", property.setter.get());
  } else {
    add("value", property.value.get());
    add("writable", Value::boolean(property.attributes.writable));
  }
  add("enumerable", Value::boolean(property.attributes.enumerable));
  add("configurable", Value::boolean(property.attributes.configurable));
  return object;
}

std::optional<OwnProperty> property_of(Vm& vm, Value value, const ElementKey& key) {
  Realm& realm = vm.realm();
  if (is_object(value)) {
    return own_property(realm, as_object(value), key);
  }
  const bool is_character = is_string(value) && key.index && *key.index < as_string(value).length();
  const bool is_length = is_string(value) && !key.index && key.key() == &realm.atom(Atom::Length);
  if (!is_character && !is_length) {
    return std::nullopt;
  }
  Completion found = key.index ? realm.get_element(value, Value::from_number(*key.index)) : realm.get(value, key.key());
  return OwnProperty{Handle::adopt(found.take()), Handle(), Handle(), {false, is_character, false}};
}

Completion throw_nullish(Vm& vm) {
  return vm.realm().throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
}

Completion get_own_property_descriptor(Vm& vm, const Arguments& arguments) {
  if (arguments.at(0).is_nullish()) {
    return throw_nullish(vm);
  }
  if (is_object(arguments.at(1))) {
    return vm.call(Helper::GetOwnPropertyDescriptor, {arguments.at(0), arguments.at(1)});
  }
  const auto property = property_of(vm, arguments.at(0), vm.realm().to_element_key(arguments.at(1)));
  return property ? Completion::normal(Handle(descriptor_object(vm, *property))) : Completion::undefined();
}

Completion get_own_property_descriptors(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  if (arguments.at(0).is_nullish()) {
    return throw_nullish(vm);
  }
  const Ref<Object> result = realm.make_object();
  if (is_object(arguments.at(0))) {
    for (const Realm::OwnKey& key : realm.own_keys(as_object(arguments.at(0)))) {
      const ElementKey element = realm.to_element_key(key.key.get());
      if (const auto property = property_of(vm, arguments.at(0), element)) {
        Completion defined = realm.define(*result, element, Value::cell(*descriptor_object(vm, *property)));
        if (!defined.is_normal()) {
          return defined;
        }
      }
    }
  }
  return Completion::normal(Handle(result));
}

template <Integrity kLevel>
Completion restrict(Vm& vm, const Arguments& arguments) {
  if (kLevel == Integrity::Frozen && is_typed_array(arguments.at(0)) && as_view(arguments.at(0)).length() > 0) {
    return vm.realm().throw_error(ErrorType::TypeError, "Cannot freeze array buffer views with elements");
  }
  if (is_object(arguments.at(0))) {
    set_integrity(vm.realm(), as_object(arguments.at(0)), kLevel);
  }
  return Completion::borrowed(arguments.at(0));
}

template <Integrity kLevel>
Completion is_restricted(Vm& vm, const Arguments& arguments) {
  const bool result = !is_object(arguments.at(0)) || has_integrity(vm.realm(), as_object(arguments.at(0)), kLevel);
  return Completion::normal(Value::boolean(result));
}

Completion is_extensible(Vm&, const Arguments& arguments) {
  const Value value = arguments.at(0);
  return Completion::normal(Value::boolean(is_object(value) && as_object(value).is_extensible()));
}

Completion property_is_enumerable(Vm& vm, const Arguments& arguments) {
  if (arguments.this_value.is_nullish()) {
    return throw_nullish(vm);
  }
  if (is_object(arguments.at(0))) {
    return vm.call(Helper::PropertyIsEnumerable, {arguments.this_value, arguments.at(0)});
  }
  const auto property = property_of(vm, arguments.this_value, vm.realm().to_element_key(arguments.at(0)));
  return Completion::normal(Value::boolean(property && property->attributes.enumerable));
}

}  // namespace

void lend_descriptor_natives(Vm& vm, Object& lent) { define_methods(vm, lent, {{"defineOwn", 3, define_own}}); }

void install_property_descriptors(Vm& vm, Object& constructor) {
  define_methods(vm, constructor,
                 {{"getOwnPropertyDescriptor", 2, get_own_property_descriptor},
                  {"getOwnPropertyDescriptors", 1, get_own_property_descriptors},
                  {"preventExtensions", 1, restrict<Integrity::NotExtensible>},
                  {"seal", 1, restrict<Integrity::Sealed>},
                  {"freeze", 1, restrict<Integrity::Frozen>},
                  {"isExtensible", 1, is_extensible},
                  {"isSealed", 1, is_restricted<Integrity::Sealed>},
                  {"isFrozen", 1, is_restricted<Integrity::Frozen>}});
  define_methods(vm, vm.realm().intrinsic(Intrinsic::ObjectPrototype),
                 {{"propertyIsEnumerable", 1, property_is_enumerable}});
}

}  // namespace leaklab::script::builtins
