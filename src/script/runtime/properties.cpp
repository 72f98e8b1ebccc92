// Realm's operations on properties (ECMA-262 7.3, 10.1, 10.4.2), with and without an inline cache.

#include <algorithm>

#include "script/runtime/array_buffer.h"
#include "script/runtime/collection.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"
#include "script/runtime/primitive_wrapper.h"
#include "script/runtime/realm.h"

namespace leaklab::script {

namespace {

std::string key_text(const ElementKey& key) {
  if (key.index) {
    return std::to_string(*key.index);
  }
  const Value name = key.name.get();
  return is_symbol(name) ? descriptive_text(as_symbol(name)) : to_utf8(as_string(name).view());
}

std::string key_text(PropertyKey key) { return key_text(ElementKey{std::nullopt, Handle::retain(Value::cell(*key))}); }

bool is_lazy_function(const Object& object) {
  return (object.kind() == kFunctionKind && static_cast<const Function&>(object).has_lazy_properties()) ||
         (object.kind() == kNativeFunctionKind && static_cast<const NativeFunction&>(object).has_lazy_properties());
}

// The element that `key` means in a typed array, undefined outside of it; empty where it means none.
std::optional<Handle> typed_element(Heap& heap, const ArrayView& view, const String& key) {
  const auto index = array_index(key.view());
  return !index                   ? std::nullopt
         : *index < view.length() ? std::optional(Handle::adopt(view.at(heap, *index)))
                                  : std::optional(Handle());
}

}  // namespace

bool is_canonical_numeric(const ElementKey& key) {
  if (is_symbol(key.name.get())) {
    return false;
  }
  const StringView text = as_string(key.name.get()).view();
  const std::string written = to_utf8(text);
  return written == "-0" || number_to_text(text_to_number(text)) == written;
}

Object* Realm::object_of(Value value) {
  if (is_object(value)) {
    return &as_object(value);
  }
  if (is_string(value)) {
    return &intrinsic(Intrinsic::StringPrototype);
  }
  if (value.is_number()) {
    return &intrinsic(Intrinsic::NumberPrototype);
  }
  if (value.is_boolean()) {
    return &intrinsic(Intrinsic::BooleanPrototype);
  }
  if (is_kind(value, kBigIntKind)) {
    return &intrinsic(Intrinsic::BigIntPrototype);
  }
  return is_symbol(value) ? &intrinsic(Intrinsic::SymbolPrototype) : nullptr;
}

ElementKey Realm::to_element_key(Value key) {
  if (key.is_number()) {
    if (const auto index = array_index(key)) {
      return {index, Handle()};
    }
  }
  if (is_symbol(key)) {
    return {std::nullopt, Handle::retain(key)};
  }
  const Ref<String> text = Ref<String>::adopt(*try_to_string(*this, key));
  String* flat = strings_.try_flatten(*text);
  if (flat == nullptr) {
    return {std::nullopt, Handle::retain(Value::cell(atom(Atom::Empty)))};  // the program has reached the heap limit
  }
  if (const auto index = array_index(flat->view())) {
    return {index, Handle()};
  }
  return {std::nullopt, Handle(names_.intern(*flat))};
}

void Realm::ensure_function_properties(Object& object) {
  if (!is_lazy_function(object)) {
    return;
  }
  if (object.kind() == kNativeFunctionKind) {
    auto& function = static_cast<NativeFunction&>(object);
    function.did_make_properties();
    function.add(heap_, &atom(Atom::Length), Value::integer(static_cast<std::int32_t>(function.length())),
                 kReadOnlyAttributes);
    function.add(heap_, &atom(Atom::Name), Value::cell(function.name()), kReadOnlyAttributes);
    return;
  }
  auto& function = static_cast<Function&>(object);
  function.did_make_properties();
  function.add(heap_, &atom(Atom::Length), Value::integer(function.code().length), kReadOnlyAttributes);
  function.add(heap_, &atom(Atom::Name), Value::cell(*function.code().name), kReadOnlyAttributes);
  if (function.code().is_constructor != 0) {
    const Ref<Object> prototype = make_object();
    prototype->add(heap_, &atom(Atom::Constructor), Value::cell(function), kBuiltinAttributes);
    function.add(heap_, &atom(Atom::Prototype), Value::cell(*prototype), {true, false, false});
  } else if (function.code().sort == FunctionSort::Generator || function.code().sort == FunctionSort::AsyncGenerator) {
    const bool is_async = function.code().sort == FunctionSort::AsyncGenerator;
    const Ref<Object> prototype = make_object_with_prototype(
        &intrinsic(is_async ? Intrinsic::AsyncGeneratorPrototype : Intrinsic::GeneratorPrototype));
    function.add(heap_, &atom(Atom::Prototype), Value::cell(*prototype), {true, false, false});
  }
}

std::optional<Handle> Realm::get_special(Object& object, PropertyKey key) {
  if (object.kind() == kArrayKind && key == &atom(Atom::Length)) {
    return Handle::adopt(Value::from_number(static_cast<Array&>(object).length()));
  }
  if ((object.kind() == kMapKind || object.kind() == kSetKind) && key == &atom(Atom::Size)) {
    return Handle::adopt(Value::from_number(static_cast<Collection&>(object).size()));
  }
  if (object.kind() == kErrorKind && key == &atom(Atom::Stack)) {
    const auto stack = object.own_property(key);
    return stack && !stack->attributes.is_accessor ? std::optional(stack_of(object)) : std::nullopt;
  }
  if (is_string_wrapper(object) && key->kind() == kStringKind) {
    String& string = as_string(static_cast<PrimitiveWrapper&>(object).primitive());
    const auto index = array_index(static_cast<String*>(key)->view());
    String* unit = index && *index < string.length() ? strings_.try_slice(string, *index, *index + 1) : nullptr;
    return unit != nullptr ? std::optional(Handle::adopt(Value::cell(*unit))) : std::nullopt;
  }
  if (object.kind() == kTypedArrayKind && key->kind() == kStringKind) {
    return typed_element(heap_, static_cast<ArrayView&>(object), *static_cast<String*>(key));
  }
  if (is_lazy_function(object) &&
      (key == &atom(Atom::Length) || key == &atom(Atom::Name) || key == &atom(Atom::Prototype))) {
    ensure_function_properties(object);
  }
  return std::nullopt;
}

Handle Realm::get_own(Object& object, PropertyKey key, bool& is_found) {
  is_found = true;
  if (std::optional<Handle> special = get_special(object, key)) {
    return *special;
  }
  const std::optional<Property> property = object.own_property(key);
  is_found = property.has_value();
  return is_found && !property->attributes.is_accessor ? Handle::retain(object.slot(property->slot)) : Handle();
}

bool Realm::has_own(Object& object, const ElementKey& key) {
  if (key.index && object.kind() == kTypedArrayKind) {
    return *key.index < static_cast<ArrayView&>(object).length();
  }
  if (key.index && object.kind() == kArrayKind && !object.has(Object::kHasIndexedNames)) {
    return !static_cast<Array&>(object).at(*key.index).is_hole();
  }
  if (key.index && object.kind() == kArrayKind && !static_cast<Array&>(object).at(*key.index).is_hole()) {
    return true;
  }
  bool is_found = false;
  const Handle name = key.index ? Handle(names_.intern(std::to_string(*key.index))) : key.name;
  static_cast<void>(get_own(object, &name.get().as_cell(), is_found));
  return is_found;
}

bool Realm::has_property(Object& object, const ElementKey& key) {
  for (Object* holder = &object; holder != nullptr; holder = holder->prototype()) {
    if (has_own(*holder, key) || (key.index && holder->kind() == kTypedArrayKind)) {
      return has_own(*holder, key);
    }
  }
  return false;
}

Completion Realm::get_for(Value base, PropertyKey key, Value receiver) {
  if (is_string(base) && key == &atom(Atom::Length)) {
    return Completion::normal(Value::from_number(as_string(base).length()));
  }
  Object* start = object_of(base);
  if (start == nullptr) {
    return throw_error(ErrorType::TypeError,
                       "Cannot read properties of " + primitive_to_text(base) + " (reading '" + key_text(key) + "')");
  }
  for (Object* holder = start; holder != nullptr; holder = holder->prototype()) {
    if (std::optional<Handle> special = get_special(*holder, key)) {
      return Completion::normal(*std::move(special));
    }
    if (const auto property = holder->own_property(key)) {
      const Value value = holder->slot(property->slot);
      return property->attributes.is_accessor ? call_getter(value, receiver) : Completion::borrowed(value);
    }
  }
  return Completion::undefined();
}

Completion Realm::get_element_for(Value base, Value key, Value receiver) {
  if (base.is_nullish()) {
    const std::string text = is_object(key) ? name_in_message(*this, key) : key_text(to_element_key(key));
    return throw_error(ErrorType::TypeError,
                       "Cannot read properties of " + primitive_to_text(base) + " (reading '" + text + "')");
  }
  const ElementKey element = to_element_key(key);
  if (!element.index) {
    return get_for(base, element.key(), receiver);
  }
  if (is_string(base)) {
    String& string = as_string(base);
    if (*element.index < string.length()) {
      String* unit = strings_.try_slice(string, *element.index, *element.index + 1);
      return unit != nullptr ? Completion::normal(Value::cell(*unit)) : Completion::heap_limit();
    }
    return Completion::undefined();
  }
  if (is_array(base)) {
    if (const Value value = as_array(base).at(*element.index); !value.is_hole()) {
      return Completion::borrowed(value);
    }
  }
  if (is_typed_array(base)) {
    const bool is_inside = *element.index < as_view(base).length();
    return is_inside ? Completion::normal(as_view(base).at(heap_, *element.index)) : Completion::undefined();
  }
  const Ref<String> name = names_.intern(std::to_string(*element.index));
  return get_for(base, &*name, receiver);
}

namespace {

// A unique shape stays where the properties change; but of a prototype every such change begins a new epoch.
bool is_cacheable(const Object& object) { return !object.shape().is_unique() || object.is_prototype(); }

}  // namespace

Completion Realm::get_and_cache(Value base, PropertyCache& cache) {
  if (const auto accessor = cached_accessor(base, cache)) {
    return call_getter(*accessor, base);
  }
  PropertyKey key = cache.key.get();
  Object* start = object_of(base);
  if (start == nullptr || get_special(*start, key) || !is_object(base) || !is_cacheable(*start)) {
    return get(base, key);
  }
  for (Object* holder = start; holder != nullptr; holder = holder->prototype()) {
    static_cast<void>(get_special(*holder, key));
    if (const auto property = holder->own_property(key)) {
      if (property->attributes.is_accessor) {
        remember_accessor(*start, *holder, property->slot, cache);
        return call_getter(holder->slot(property->slot), base);
      }
      // Not among get_special()'s: an array further up the chain has its length there, but no slot for it.
      retain(start->shape());
      if (Shape* old = std::exchange(cache.shape, Pointer<Shape>(&start->shape())).get(); old != nullptr) {
        release(*old);
      }
      cache.holder = holder == start && !start->is_prototype() ? nullptr : holder;
      cache.slot = property->slot;
      cache.epoch = prototype_epoch_;
      return Completion::borrowed(holder->slot(property->slot));
    }
    if (holder->kind() == kArrayKind && key == &atom(Atom::Length)) {
      break;
    }
  }
  return get(base, key);
}

Completion Realm::refuse(std::string message, bool is_strict) {
  return is_strict ? throw_error(ErrorType::TypeError, message) : Completion::undefined();
}

Completion Realm::set_array_length(Array& array, Value value, bool is_strict) {
  if (array.has(Object::kFrozenElements)) {
    return refuse("Cannot assign to read only property 'length' of object '[object Array]'", is_strict);
  }
  const double length = to_number(*this, value);
  if (length < 0 || length > 4294967295.0 || length != to_integer_or_infinity(length)) {
    return throw_error(ErrorType::RangeError, "Invalid array length");
  }
  return array.try_set_length(heap_, static_cast<std::uint32_t>(length)) ? Completion::undefined()
                                                                         : Completion::heap_limit();
}

Completion Realm::set_on_object(Object& object, PropertyKey key, Value value, bool is_strict) {
  if (object.kind() == kArrayKind && key == &atom(Atom::Length)) {
    return set_array_length(static_cast<Array&>(object), value, is_strict);
  }
  for (Object* holder = &object; holder != nullptr; holder = holder->prototype()) {
    const std::optional<Handle> special = get_special(*holder, key);
    const bool is_unit = special && is_string_wrapper(*holder);
    if (special && holder->kind() == kTypedArrayKind) {
      if (special->get().is_undefined()) {
        return Completion::undefined();  // 10.4.5.5: an index outside
      }
      break;
    }
    const std::optional<Property> property = holder->own_property(key);
    if (property && property->attributes.is_accessor) {
      return call_setter(holder->slot(property->slot), key, Value::cell(object), value, is_strict);
    }
    if (is_unit || (property && !property->attributes.writable)) {
      return refuse("Cannot assign to read only property '" + key_text(key) + "' of " +
                        std::string(type_of(Value::cell(object))) + " '" + name_in_message(*this, Value::cell(object)) +
                        "'",
                    is_strict);
    }
    if (property && holder == &object) {
      heap::assign(object.slot(property->slot), value);
      return Completion::undefined();
    }
    if (property) {
      break;
    }
  }
  if (!object.is_extensible()) {
    return refuse("Cannot add property " + key_text(key) + ", object is not extensible", is_strict);
  }
  did_change_prototype(object);
  object.add(heap_, key, value);
  return Completion::undefined();
}

Completion Realm::set(Value base, PropertyKey key, Value value, bool is_strict) {
  if (is_object(base)) {
    return set_on_object(as_object(base), key, value, is_strict);
  }
  if (base.is_nullish()) {
    return throw_error(ErrorType::TypeError,
                       "Cannot set properties of " + primitive_to_text(base) + " (setting '" + key_text(key) + "')");
  }
  return set_on_primitive(base, key, value, is_strict);
}

// A primitive has no own properties to change, but its prototypes may have setters.
Completion Realm::set_on_primitive(Value base, PropertyKey key, Value value, bool is_strict) {
  for (Object* holder = object_of(base); holder != nullptr; holder = holder->prototype()) {
    const std::optional<Property> property = holder->own_property(key);
    if (property && property->attributes.is_accessor) {
      return call_setter(holder->slot(property->slot), key, base, value, is_strict);
    }
  }
  const auto index =
      is_string(base) && key->kind() == kStringKind ? array_index(static_cast<String*>(key)->view()) : std::nullopt;
  if (is_string(base) && (key == &atom(Atom::Length) || (index && *index < as_string(base).length()))) {
    return refuse("Cannot assign to read only property '" + key_text(key) + "' of string '" +
                      string_to_utf8(*this, as_string(base)) + "'",
                  is_strict);
  }
  return refuse("Cannot create property '" + key_text(key) + "' on " + std::string(type_of(base)) + " '" +
                    (is_string(base) ? string_to_utf8(*this, as_string(base)) : primitive_to_text(base)) + "'",
                is_strict);
}

Completion Realm::set_and_cache(Value base, PropertyCache& cache, Value value, bool is_strict) {
  PropertyKey key = cache.key.get();
  if (const auto accessor = cached_accessor(base, cache)) {
    return call_setter(*accessor, key, base, value, is_strict);
  }
  if (!is_object(base) || as_object(base).shape().is_unique()) {
    return set(base, key, value, is_strict);
  }
  Object& object = as_object(base);
  for (Object* holder = &object; holder != nullptr; holder = holder->prototype()) {
    const std::optional<Property> property = holder->own_property(key);
    if (property && property->attributes.is_accessor) {
      remember_accessor(object, *holder, property->slot, cache);
      return call_setter(holder->slot(property->slot), key, base, value, is_strict);
    }
    if (property) {
      break;
    }
  }
  const Ref<Shape> before = Ref<Shape>::retain(object.shape());
  const std::optional<Property> property = object.own_property(key);
  Completion completion = set_on_object(object, key, value, is_strict);
  const bool is_addition = !property && &object.shape() != &*before && !object.shape().is_unique();
  if (!completion.is_normal() || !(is_addition || (property && property->attributes.writable))) {
    return completion;
  }
  Shape* next = is_addition ? &object.shape() : nullptr;
  retain(*before);
  if (next != nullptr) {
    retain(*next);
  }
  Shape* old = std::exchange(cache.shape, Pointer<Shape>(&*before)).get();
  Shape* old_next = std::exchange(cache.next_shape, Pointer<Shape>(next)).get();
  cache.slot = property ? property->slot : before->slot_count();
  cache.epoch = prototype_epoch_;
  for (Shape* shape : {old, old_next}) {
    if (shape != nullptr) {
      release(*shape);
    }
  }
  return completion;
}

// TypedArraySetElement (ECMA-262 10.4.5.16): an index outside changes nothing.
Completion Realm::set_typed_element(Object& object, const ElementKey& key, Value value) {
  auto& view = static_cast<ArrayView&>(object);
  Completion element = to_element_value(*this, view.type(), value);
  if (!element.is_normal()) {
    return element;
  }
  if (key.index && *key.index < view.length()) {
    view.set(*key.index, element.value());
  }
  return Completion::undefined();
}

Completion Realm::set_element(Value base, Value key, Value value, bool is_strict) {
  if (base.is_nullish() && is_object(key)) {
    return throw_error(ErrorType::TypeError, "Cannot set properties of " + primitive_to_text(base) + " (setting '" +
                                                 name_in_message(*this, key) + "')");
  }
  const ElementKey element = to_element_key(key);
  if (is_typed_array(base) && (element.index || is_canonical_numeric(element))) {
    return set_typed_element(as_object(base), element, value);
  }
  if (element.index && is_array(base)) {
    Array& array = as_array(base);
    const bool is_hole = array.at(*element.index).is_hole();
    if (!is_hole && array.has(Object::kFrozenElements)) {
      return refuse(
          "Cannot assign to read only property '" + std::to_string(*element.index) + "' of object '[object Array]'",
          is_strict);
    }
    const bool is_named = is_hole && array.has(Object::kHasIndexedNames) && has_own(array, element);
    if (is_hole && !is_named && !array.is_extensible()) {
      return refuse("Cannot add property " + std::to_string(*element.index) + ", object is not extensible", is_strict);
    }
    if (!is_named) {
      return array.try_set(heap_, *element.index, value) ? Completion::undefined() : Completion::heap_limit();
    }
  }
  const Handle name = element.index ? Handle(names_.intern(std::to_string(*element.index))) : element.name;
  return set(base, &name.get().as_cell(), value, is_strict);
}

Completion Realm::define(Object& object, const ElementKey& key, Value value, Attributes attributes) {
  if (key.index && object.kind() == kTypedArrayKind) {
    return set_typed_element(object, key, value);
  }
  if (key.index && object.kind() == kArrayKind) {
    return static_cast<Array&>(object).try_set(heap_, *key.index, value) ? Completion::undefined()
                                                                         : Completion::heap_limit();
  }
  const Handle name = key.index ? Handle(names_.intern(std::to_string(*key.index))) : key.name;
  PropertyKey property = &name.get().as_cell();
  if (object.kind() == kArrayKind && property == &atom(Atom::Length)) {
    return set_array_length(static_cast<Array&>(object), value, true);
  }
  ensure_function_properties(object);
  did_change_prototype(object);
  object.define_and_release(heap_, property, value, attributes);
  return Completion::undefined();
}

void Realm::remember_addition(Shape& before, Shape& after, PropertyCache& cache) {
  retain(before);
  retain(after);
  Shape* old = std::exchange(cache.shape, Pointer<Shape>(&before)).get();
  Shape* old_next = std::exchange(cache.next_shape, Pointer<Shape>(&after)).get();
  cache.slot = before.slot_count();
  for (Shape* shape : {old, old_next}) {
    if (shape != nullptr) {
      release(*shape);
    }
  }
}

Completion Realm::define_and_cache(Object& object, PropertyCache& cache, Value value) {
  const Ref<Shape> before = Ref<Shape>::retain(object.shape());
  const std::optional<std::uint32_t> index = array_index(static_cast<String&>(*cache.key).view());
  Completion completion = define(object, {index, Handle::retain(Value::cell(*cache.key))}, value);
  Shape& after = object.shape();
  const bool is_addition = !before->is_unique() && !after.is_unique() && after.slot_count() == before->slot_count() + 1;
  if (completion.is_normal() && is_addition) {
    remember_addition(*before, after, cache);
  }
  return completion;
}

Completion Realm::refuse_to_delete(const ElementKey& key, Value base, bool is_strict) {
  Completion refused =
      refuse("Cannot delete property '" + key_text(key) + "' of " + name_in_message(*this, base), is_strict);
  return refused.is_normal() ? Completion::normal(Value::boolean(false)) : std::move(refused);
}

Completion Realm::remove(Value base, const ElementKey& key, bool is_strict) {
  if (base.is_nullish()) {
    return throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
  }
  if (!is_object(base)) {
    return Completion::normal(Value::boolean(true));
  }
  Object& object = as_object(base);
  if (key.index && object.kind() == kTypedArrayKind) {
    return has_own(object, key) ? refuse_to_delete(key, base, is_strict) : Completion::normal(Value::boolean(true));
  }
  if (key.index && object.kind() == kArrayKind) {
    auto& array = static_cast<Array&>(object);
    const bool is_hole = array.at(*key.index).is_hole();
    if (!is_hole && array.has(Object::kSealedElements)) {
      return refuse_to_delete(key, base, is_strict);
    }
    if (!is_hole) {
      heap::assign(array.elements()[*key.index], Value::hole());
    }
    if (!is_hole || !array.has(Object::kHasIndexedNames)) {
      return Completion::normal(Value::boolean(true));
    }
  }
  ensure_function_properties(object);
  const Handle name = key.index ? Handle(names_.intern(std::to_string(*key.index))) : key.name;
  PropertyKey property_key = &name.get().as_cell();
  const std::optional<Property> property = object.own_property(property_key);
  const bool is_length = object.kind() == kArrayKind && property_key == &atom(Atom::Length);
  if (is_length || (property && !property->attributes.configurable)) {
    return refuse_to_delete(key, base, is_strict);
  }
  did_change_prototype(object);
  object.remove_own(heap_, property_key);
  return Completion::normal(Value::boolean(true));
}

void Realm::set_prototype(Object& object, Object* prototype) {
  did_change_prototype(object);
  object.set_prototype(heap_, prototype);
}

void Realm::append_element_keys(Object& object, std::vector<OwnKey>& keys) {
  const auto append = [&](std::uint32_t index, Attributes attributes) {
    keys.push_back({Handle(strings_.from_ascii(std::to_string(index))), index, attributes});
  };
  if (object.kind() == kArrayKind) {
    auto& array = static_cast<Array&>(object);
    for (std::uint32_t i = 0; i < array.length(); ++i) {
      if (!array.at(i).is_hole()) {
        append(i, array.element_attributes());
      }
    }
  }
  if (is_string_wrapper(object)) {
    const std::uint32_t length = as_string(static_cast<PrimitiveWrapper&>(object).primitive()).length();
    for (std::uint32_t i = 0; i < length; ++i) {
      append(i, {false, true, false});
    }
  }
  // There may be more of them than there is room for keys, here and outside of the heap.
  constexpr std::uint64_t kBytesOfKey = 64;
  const std::uint64_t length = object.kind() == kTypedArrayKind ? static_cast<ArrayView&>(object).length() : 0;
  if (length > 0 && heap_.make_room_for(length * kBytesOfKey)) {
    for (std::uint32_t i = 0; i < length; ++i) {
      append(i, {});
    }
  }
}

void Realm::append_named_keys(Object& object, std::vector<OwnKey>& keys) {
  const std::size_t first_name = keys.size();
  if (object.kind() == kArrayKind) {
    keys.push_back({Handle::retain(Value::cell(atom(Atom::Length))),
                    std::nullopt,
                    {!object.has(Object::kFrozenElements), false, false}});
  }
  object.shape().for_each([&](PropertyKey key, std::uint32_t, Attributes attributes) {
    const bool is_text = key->kind() == kStringKind;
    if (!is_text && static_cast<Symbol*>(key)->is_private_name()) {
      return;
    }
    keys.push_back({Handle::retain(Value::cell(*key)),
                    is_text ? array_index(static_cast<String*>(key)->view()) : std::nullopt, attributes});
  });
  const auto precedes = [](const OwnKey& left, const OwnKey& right) {
    const auto rank = [](const OwnKey& key) { return key.index ? 0 : is_symbol(key.key.get()) ? 2 : 1; };
    return rank(left) != rank(right) ? rank(left) < rank(right) : left.index && *left.index < *right.index;
  };
  const std::size_t first_sorted = object.has(Object::kHasIndexedNames) ? 0 : first_name;
  std::stable_sort(keys.begin() + static_cast<std::ptrdiff_t>(first_sorted), keys.end(), precedes);
}

std::vector<Realm::OwnKey> Realm::own_keys(Object& object) {
  ensure_function_properties(object);
  std::vector<OwnKey> keys;
  append_element_keys(object, keys);
  append_named_keys(object, keys);
  return keys;
}

std::vector<Realm::OwnKey> Realm::own_named_keys(Object& object) {
  ensure_function_properties(object);
  std::vector<OwnKey> keys;
  append_named_keys(object, keys);
  return keys;
}

}  // namespace leaklab::script
