#include "script/runtime/property_descriptor.h"

#include <cmath>

#include "script/runtime/array_buffer.h"
#include "script/runtime/conversions.h"
#include "script/runtime/primitive_wrapper.h"

namespace leaklab::script {

namespace {

Handle name_of(Realm& realm, const ElementKey& key) {
  return key.index ? Handle(realm.names().intern(std::to_string(*key.index))) : key.name;
}

// ValidateAndApplyPropertyDescriptor's validation (10.1.6.3) of a change to what is there.
bool may_change(Realm& realm, const OwnProperty& current, const PropertyDescriptor& wanted) {
  const Attributes& attributes = current.attributes;
  if (attributes.configurable) {
    return true;
  }
  if (wanted.configurable.value_or(false) ||
      wanted.enumerable.value_or(bool{attributes.enumerable}) != attributes.enumerable) {
    return false;
  }
  if (attributes.is_accessor) {
    return !wanted.is_data() && wanted.getter.value_or(current.getter.get()) == current.getter.get() &&
           wanted.setter.value_or(current.setter.get()) == current.setter.get();
  }
  if (wanted.is_accessor()) {
    return false;
  }
  return attributes.writable || (!wanted.writable.value_or(false) &&
                                 (!wanted.value || is_same_value(realm, *wanted.value, current.value.get())));
}

// The attributes after the change; absent ones stay, or are false where there was no property of that sort.
Attributes merged(const OwnProperty* current, const PropertyDescriptor& wanted) {
  const Attributes old = current != nullptr ? current->attributes : Attributes{false, false, false};
  Attributes result = old;
  result.enumerable = wanted.enumerable.value_or(bool{old.enumerable});
  result.configurable = wanted.configurable.value_or(bool{old.configurable});
  if (wanted.is_accessor()) {
    result.writable = false;
    result.is_accessor = true;
  } else if (wanted.is_data()) {
    result.writable = wanted.writable.value_or(bool{old.writable});
    result.is_accessor = false;
  }
  return result;
}

void apply(Realm& realm, Object& object, PropertyKey key, const OwnProperty* current,
           const PropertyDescriptor& wanted) {
  const Attributes attributes = merged(current, wanted);
  const auto half = [&](const std::optional<Value>& asked, Handle OwnProperty::*old) {
    return asked ? *asked : current != nullptr ? (current->*old).get() : Value::undefined();
  };
  Handle value = Handle::retain(half(wanted.value, &OwnProperty::value));
  if (attributes.is_accessor) {
    value = Handle(realm.heap().make<Accessor>(kAccessorKind, half(wanted.getter, &OwnProperty::getter),
                                               half(wanted.setter, &OwnProperty::setter)));
  }
  realm.did_change_prototype(object);
  object.define_and_release(realm.heap(), key, value.get(), attributes);
}

// An array's element: it stays one while its attributes are the usual ones, else it becomes a named property.
Completion define_element(Realm& realm, Array& array, std::uint32_t index, const OwnProperty* current,
                          const PropertyDescriptor& wanted) {
  const bool is_element = !array.at(index).is_hole();
  if (merged(current, wanted) == (is_element ? array.element_attributes() : Attributes{}) &&
      (current == nullptr || is_element)) {
    const Handle value = Handle::retain(wanted.value.value_or(is_element ? array.at(index) : Value::undefined()));
    return array.try_set(realm.heap(), index, value.get()) ? Completion::normal(Value::boolean(true))
                                                           : Completion::heap_limit();
  }
  if (index >= array.length() && !array.try_set_length(realm.heap(), index + 1)) {
    return Completion::heap_limit();
  }
  apply(realm, array, &name_of(realm, {index, Handle()}).get().as_cell(), current, wanted);
  heap::assign(array.elements()[index], Value::hole());
  array.restrict(realm.heap(), Object::kHasIndexedNames);
  return Completion::normal(Value::boolean(true));
}

// A typed array's element keeps its attributes (ECMA-262 10.4.5.3).
Completion define_typed_element(Realm& realm, Object& view, const ElementKey& key, const OwnProperty* current,
                                const PropertyDescriptor& wanted) {
  if (current == nullptr || wanted.is_accessor() || !(merged(current, wanted) == Attributes{})) {
    return Completion::normal(Value::boolean(false));
  }
  Completion done = wanted.value ? realm.define(view, key, *wanted.value) : Completion::undefined();
  return done.is_normal() ? Completion::normal(Value::boolean(true)) : std::move(done);
}

}  // namespace

std::optional<OwnProperty> own_property(Realm& realm, Object& object, const ElementKey& key) {
  if (key.index && object.kind() == kTypedArrayKind) {
    auto& view = static_cast<ArrayView&>(object);
    return *key.index < view.length() ? std::optional(OwnProperty{Handle::adopt(view.at(realm.heap(), *key.index)),
                                                                  Handle(), Handle(), Attributes{}})
                                      : std::nullopt;
  }
  if (key.index && object.kind() == kArrayKind) {
    auto& array = static_cast<Array&>(object);
    if (const Value element = array.at(*key.index); !element.is_hole()) {
      return OwnProperty{Handle::retain(element), Handle(), Handle(), array.element_attributes()};
    }
  }
  const Handle name = name_of(realm, key);
  bool is_found = false;
  Handle value = realm.get_own(object, &name.get().as_cell(), is_found);
  if (!is_found) {
    return std::nullopt;
  }
  const std::optional<Property> property = object.own_property(&name.get().as_cell());
  if (property && property->attributes.is_accessor) {
    const Accessor& accessor = as_accessor(object.slot(property->slot));
    return OwnProperty{Handle(), Handle::retain(accessor.getter()), Handle::retain(accessor.setter()),
                       property->attributes};
  }
  // An array's length and a wrapped string's units stand in no slot.
  if (!property && is_string_wrapper(object)) {
    return OwnProperty{std::move(value), Handle(), Handle(), {false, true, false}};
  }
  return OwnProperty{std::move(value), Handle(), Handle(),
                     property ? property->attributes : Attributes{!object.has(Object::kFrozenElements), false, false}};
}

Completion define_own_property(Realm& realm, Object& object, const ElementKey& key, const PropertyDescriptor& wanted) {
  const std::optional<OwnProperty> current = own_property(realm, object, key);
  if (current ? !may_change(realm, *current, wanted) : !object.is_extensible()) {
    return Completion::normal(Value::boolean(false));
  }
  if (object.kind() == kTypedArrayKind && (key.index || is_canonical_numeric(key))) {
    return define_typed_element(realm, object, key, current ? &*current : nullptr, wanted);
  }
  if (object.kind() == kArrayKind && key.index) {
    return define_element(realm, static_cast<Array&>(object), *key.index, current ? &*current : nullptr, wanted);
  }
  const Handle name = name_of(realm, key);
  PropertyKey property_key = &name.get().as_cell();
  if (object.kind() == kArrayKind && property_key == &realm.atom(Atom::Length)) {
    Completion set =
        wanted.value ? realm.set(Value::cell(object), property_key, *wanted.value, true) : Completion::undefined();
    return set.is_normal() ? Completion::normal(Value::boolean(true)) : std::move(set);
  }
  apply(realm, object, property_key, current ? &*current : nullptr, wanted);
  return Completion::normal(Value::boolean(true));
}

void set_integrity(Realm& realm, Object& object, Integrity level) {
  if (level != Integrity::NotExtensible) {
    for (const Realm::OwnKey& key : realm.own_keys(object)) {
      if (const std::optional<Property> property = object.own_property(&key.key.get().as_cell())) {
        Attributes attributes = property->attributes;
        attributes.configurable = false;
        attributes.writable = attributes.writable && level != Integrity::Frozen;
        const Handle value = Handle::retain(object.slot(property->slot));
        object.define_and_release(realm.heap(), &key.key.get().as_cell(), value.get(), attributes);
      }
    }
    object.restrict(realm.heap(), Object::kSealedElements);
    if (level == Integrity::Frozen) {
      object.restrict(realm.heap(), Object::kFrozenElements);
    }
  }
  realm.did_change_prototype(object);
  object.restrict(realm.heap(), Object::kNotExtensible);
}

bool has_integrity(Realm& realm, Object& object, Integrity level) {
  if (object.is_extensible()) {
    return false;
  }
  for (const Realm::OwnKey& key : realm.own_keys(object)) {
    const bool is_loose = (level != Integrity::NotExtensible && key.attributes.configurable) ||
                          (level == Integrity::Frozen && key.attributes.writable);
    if (is_loose) {
      return false;
    }
  }
  return level != Integrity::Frozen || object.kind() != kArrayKind || object.has(Object::kFrozenElements);
}

}  // namespace leaklab::script
