// Realm's operations on accessor properties (ECMA-262 10.1.8.1, 10.1.9.2), with and without an inline cache.
//
// The fast path of an inline cache compares cache.shape, and finds values only. An accessor is remembered with that
// empty and its object's shape in next_shape: it costs the fast path nothing, and a call follows anyway.

#include "script/runtime/inspect.h"
#include "script/runtime/realm.h"

namespace leaklab::script {

Completion Realm::call(Value callee, Value this_value, std::vector<Handle> arguments) {
  pending_ = {Handle::retain(callee), Handle::retain(this_value), std::move(arguments), false};
  return Completion::call();
}

Completion Realm::construct(Value callee, Value new_target, std::vector<Handle> arguments) {
  pending_ = {Handle::retain(callee), Handle::retain(new_target), std::move(arguments), true};
  return Completion::call();
}

Completion Realm::call_getter(Value accessor, Value receiver) {
  const Value getter = as_accessor(accessor).getter();
  return getter.is_undefined() ? Completion::undefined() : call(getter, receiver, {});
}

Completion Realm::call_setter(Value accessor, PropertyKey key, Value receiver, Value value, bool is_strict) {
  const Value setter = as_accessor(accessor).setter();
  if (setter.is_undefined()) {
    const Value name = Value::cell(*key);
    return refuse("Cannot set property " + display(*this, name) + " of " + name_in_message(*this, receiver) +
                      " which has only a getter",
                  is_strict);
  }
  std::vector<Handle> arguments;
  arguments.push_back(Handle::retain(value));
  return call(setter, receiver, std::move(arguments));
}

Completion Realm::set_for(Object& holder, PropertyKey key, Value receiver, Value value) {
  return call_setter(holder.slot(holder.own_property(key)->slot), key, receiver, value, true);
}

void Realm::remember_private(PropertyCache& cache, Value name, Shape& shape, std::uint32_t slot) {
  retain(name.as_cell());
  retain(shape);
  release(*std::exchange(cache.key, Pointer<Cell>(&name.as_cell())));
  if (Shape* old = std::exchange(cache.shape, Pointer<Shape>(&shape)).get(); old != nullptr) {
    release(*old);
  }
  cache.slot = slot;
}

std::optional<Value> Realm::cached_accessor(Value base, const PropertyCache& cache) const {
  if (cache.shape || !cache.next_shape || !is_object(base) || &as_object(base).shape() != cache.next_shape.get() ||
      cache.epoch != prototype_epoch_) {
    return std::nullopt;
  }
  Object& holder = cache.holder ? *cache.holder : as_object(base);
  return holder.slot(cache.slot);
}

void Realm::remember_accessor(Object& start, Object& holder, std::uint32_t slot, PropertyCache& cache) {
  if (start.shape().is_unique()) {
    return;
  }
  retain(start.shape());
  Shape* old = std::exchange(cache.shape, Pointer<Shape>(nullptr)).get();
  Shape* old_next = std::exchange(cache.next_shape, Pointer<Shape>(&start.shape())).get();
  cache.holder = &holder == &start ? nullptr : &holder;
  cache.slot = slot;
  cache.epoch = prototype_epoch_;
  for (Shape* shape : {old, old_next}) {
    if (shape != nullptr) {
      release(*shape);
    }
  }
}

void Realm::define_accessor(Object& object, const ElementKey& key, Value getter, Value setter, bool is_enumerable) {
  ensure_function_properties(object);
  did_change_prototype(object);
  const Handle name = key.index ? Handle(names_.intern(std::to_string(*key.index))) : key.name;
  PropertyKey property_key = &name.get().as_cell();
  const std::optional<Property> known = object.own_property(property_key);
  if (known && known->attributes.is_accessor) {
    const Accessor& old = as_accessor(object.slot(known->slot));
    getter = getter.is_undefined() ? old.getter() : getter;
    setter = setter.is_undefined() ? old.setter() : setter;
  }
  const Ref<Accessor> accessor = heap_.make<Accessor>(kAccessorKind, getter, setter);
  object.define_and_release(heap_, property_key, Value::cell(*accessor), {false, is_enumerable, true, true});
}

void Realm::name_function(Object& function, const ElementKey& key, std::string_view prefix) {
  ensure_function_properties(function);
  std::string name(prefix);
  if (key.index) {
    name += std::to_string(*key.index);
  } else if (const Value value = key.name.get(); is_symbol(value)) {
    const String* description = as_symbol(value).description();
    name += description != nullptr ? "[" + to_utf8(description->view()) + "]" : "";
  } else {
    name += to_utf8(as_string(value).view());
  }
  function.define_and_release(heap_, &atom(Atom::Name), make_string(name).get(), kReadOnlyAttributes);
}

bool Realm::is_accessor(Object& object, const ElementKey& key) {
  if (key.index && object.kind() == kArrayKind && !object.has(Object::kHasIndexedNames)) {
    return false;
  }
  const Handle name = key.index ? Handle(names_.intern(std::to_string(*key.index))) : key.name;
  const std::optional<Property> property = object.own_property(&name.get().as_cell());
  return property && property->attributes.is_accessor;
}

}  // namespace leaklab::script
