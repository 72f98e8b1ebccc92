// Classes: their making, private names, super and new.target (ECMA-262 15.7, 13.3.7).
//
// What a class's code shares (its home objects, its private names, the function that makes its fields) stands in hidden
// variables of the class's scope, so functions need no slots of their own for it. A private name is a symbol that no
// script gets hold of. Private fields are properties of the object itself, writable ones; private methods and
// accessors stand once, on the prototype, and are never writable, which tells the two apart.

#include "script/runtime/inspect.h"
#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

namespace {

std::string private_text(Value name) { return to_utf8(as_symbol(name).description()->view()); }

// What a class may extend: a prototype for its prototype, or null.
struct Heritage {
  Object* constructor;
  Object* prototype;
};

}  // namespace

Vm::Step Vm::new_class(const Instruction& i, Value* r) {
  const Value parent = r[i.a + 1];
  Heritage heritage{&realm_.intrinsic(Intrinsic::FunctionPrototype), &realm_.intrinsic(Intrinsic::ObjectPrototype)};
  if (parent.is_null()) {
    heritage.prototype = nullptr;
  } else if (!parent.is_hole()) {
    if (!is_constructor(parent)) {
      return throw_error(ErrorType::TypeError,
                         "Class extends value " + name_in_message(realm_, parent) + " is not a constructor or null");
    }
    const Completion prototype = realm_.get(parent, &realm_.atom(Atom::Prototype));
    if (!is_object(prototype.value()) && !prototype.value().is_null()) {
      return throw_error(ErrorType::TypeError, "Class extends value does not have valid prototype property " +
                                                   name_in_message(realm_, prototype.value()));
    }
    heritage = {&as_object(parent), prototype.value().is_null() ? nullptr : &as_object(prototype.value())};
  }
  auto& code = static_cast<Code&>(frames_.back().code->constants.get()[i.b].as_cell());
  Environment* environment = i.c == kFunctionScope ? frames_.back().callee().environment() : &environment_in(r[i.c]);
  heap_.set_site(current_site());
  const Ref<Object> prototype = realm_.make_object_with_prototype(heritage.prototype);
  const Ref<Function> constructor = realm_.make_function(code, environment, Value::undefined());
  if (!parent.is_hole() && !parent.is_null()) {
    realm_.set_prototype(*constructor, heritage.constructor);
  }
  constructor->did_make_properties();
  constructor->add(heap_, &realm_.atom(Atom::Length), Value::integer(code.length), kReadOnlyAttributes);
  constructor->add(heap_, &realm_.atom(Atom::Name), Value::cell(*code.name), kReadOnlyAttributes);
  constructor->add(heap_, &realm_.atom(Atom::Prototype), Value::cell(*prototype), kFrozenAttributes);
  prototype->add(heap_, &realm_.atom(Atom::Constructor), Value::cell(*constructor), kBuiltinAttributes);
  copy(r + i.a, Value::cell(*constructor));
  copy(r + i.a + 1, Value::cell(*prototype));
  return Step::Next;
}

Vm::Step Vm::new_private_name(const Instruction& i, Value* r) {
  String& text = as_string(frames_.back().code->constants.get()[i.bc()]);
  put(r + i.a, Handle(heap_.make<Symbol>(kSymbolKind, &text, Symbol::Sort::PrivateName)).leak());
  return Step::Next;
}

Vm::Step Vm::define_private(const Instruction& i, Value* r) {
  PropertyKey key = &r[i.b].as_cell();
  if (as_object(r[i.a]).own_property(key)) {
    return throw_error(ErrorType::TypeError, "Cannot initialize " + private_text(r[i.b]) + " twice on the same object");
  }
  realm_.did_change_prototype(as_object(r[i.a]));
  as_object(r[i.a]).add(heap_, key, r[i.c], {!i.has(kReadOnly), false, false});
  release_dying(i, r);
  return Step::Next;
}

Vm::Step Vm::get_private(const Instruction& i, Value* r) {
  PropertyCache& cache = frames_.back().code->caches.get()[i.c];
  const Handle base = Handle::adopt(std::exchange(r[i.b], Value()));
  const Handle name = Handle::adopt(std::exchange(r[i.b + 1], Value()));
  if (!i.has(kDiesB)) {
    copy(r + i.b, base.get());
    copy(r + i.b + 1, name.get());
  }
  if (is_object(base.get()) && &as_object(base.get()).shape() == cache.shape.get() &&
      cache.key.get() == &name.get().as_cell()) {
    copy(r + i.a, as_object(base.get()).slot(cache.slot));
    return Step::Next;
  }
  return finish(get_private_slowly(base.get(), name.get(), cache), i.a);
}

Completion Vm::get_private_slowly(Value base, Value name, PropertyCache& cache) {
  if (base.is_nullish()) {
    return realm_.throw_error(ErrorType::TypeError, "Cannot read properties of " + display(realm_, base) +
                                                        " (reading '" + private_text(name) + "')");
  }
  PropertyKey key = &name.as_cell();
  for (Object* holder = is_object(base) ? &as_object(base) : nullptr; holder != nullptr; holder = holder->prototype()) {
    const std::optional<Property> property = holder->own_property(key);
    if (!property) {
      continue;
    }
    const Value value = holder->slot(property->slot);
    if (property->attributes.is_accessor) {
      const Value getter = as_accessor(value).getter();
      return getter.is_undefined()
                 ? realm_.throw_error(ErrorType::TypeError, "'" + private_text(name) + "' was defined without a getter")
                 : call(getter, base, {});
    }
    const bool is_own = holder == &as_object(base);
    if (is_own && !holder->shape().is_unique()) {
      realm_.remember_private(cache, name, holder->shape(), property->slot);
    }
    if (is_own || !property->attributes.writable) {
      return Completion::borrowed(value);
    }
  }
  return realm_.throw_error(ErrorType::TypeError, "Cannot read private member " + private_text(name) +
                                                      " from an object whose class did not declare it");
}

Vm::Step Vm::set_private(const Instruction& i, Value* r) {
  PropertyCache& cache = frames_.back().code->caches.get()[i.c];
  const Handle base = Handle::adopt(std::exchange(r[i.a], Value()));
  const Handle name = Handle::adopt(std::exchange(r[i.a + 1], Value()));
  Object* object = is_object(base.get()) ? &as_object(base.get()) : nullptr;
  if (object != nullptr && &object->shape() == cache.shape.get() && cache.key.get() == &name.get().as_cell()) {
    copy(&object->slot(cache.slot), r[i.b]);
    return Step::Next;
  }
  const std::optional<Property> property =
      object != nullptr ? object->own_property(&name.get().as_cell()) : std::nullopt;
  if (property && property->attributes.writable && !object->shape().is_unique()) {
    realm_.remember_private(cache, name.get(), object->shape(), property->slot);
  }
  return finish(set_private_slowly(base.get(), name.get(), r[i.b]), kNoRegister);
}

Completion Vm::set_private_slowly(Value base, Value name, Value value) {
  if (base.is_nullish()) {
    return realm_.throw_error(ErrorType::TypeError, "Cannot set properties of " + display(realm_, base) +
                                                        " (setting '" + private_text(name) + "')");
  }
  for (Object* holder = is_object(base) ? &as_object(base) : nullptr; holder != nullptr; holder = holder->prototype()) {
    const std::optional<Property> property = holder->own_property(&name.as_cell());
    if (!property) {
      continue;
    }
    if (property->attributes.is_accessor) {
      const Value setter = as_accessor(holder->slot(property->slot)).setter();
      if (setter.is_undefined()) {
        return realm_.throw_error(ErrorType::TypeError, "'" + private_text(name) + "' was defined without a setter");
      }
      std::vector<Handle> arguments;
      arguments.push_back(Handle::retain(value));
      return call(setter, base, std::move(arguments));
    }
    if (!property->attributes.writable) {
      return realm_.throw_error(ErrorType::TypeError, "Private method '" + private_text(name) + "' is not writable");
    }
    if (holder == &as_object(base)) {
      heap::assign(holder->slot(property->slot), value);
      return Completion::undefined();
    }
  }
  return realm_.throw_error(ErrorType::TypeError, "Cannot write private member " + private_text(name) +
                                                      " to an object whose class did not declare it");
}

Vm::Step Vm::has_private(const Instruction& i, Value* r) {
  if (!is_object(r[i.b])) {
    return throw_error(ErrorType::TypeError, "Cannot use 'in' operator to search for '" + private_text(r[i.c]) +
                                                 "' in " + name_in_message(realm_, r[i.b]));
  }
  bool result = false;
  for (Object* holder = &as_object(r[i.b]); holder != nullptr && !result; holder = holder->prototype()) {
    const std::optional<Property> property = holder->own_property(&r[i.c].as_cell());
    result = property && (holder == &as_object(r[i.b]) || !property->attributes.writable);
  }
  return finish(i, r, Completion::normal(Value::boolean(result)), i.a);
}

Vm::Step Vm::get_super(const Instruction& i, Value* r) {
  const Handle key = Handle::retain(r[i.b + 2]);
  const Handle receiver = Handle::retain(r[i.b + 1]);
  Object* from = as_object(r[i.b]).prototype();
  const Value base = from != nullptr ? Value::cell(*from) : Value::undefined();
  Completion result =
      from == nullptr ? Completion::undefined() : realm_.get_element_for(base, key.get(), receiver.get());
  if (i.has(kDiesB)) {
    release_range(r + i.b, r + i.b + 3);
  }
  return finish(std::move(result), i.a);
}

Vm::Step Vm::set_super(const Instruction& i, Value* r) {
  Completion result = set_super_property(as_object(r[i.a]), r[i.a + 1], r[i.a + 2], r[i.b]);
  if (i.has(kDiesA)) {
    release_range(r + i.a, r + i.a + 3);
  }
  return finish(std::move(result), kNoRegister);
}

// OrdinarySet (ECMA-262 10.1.9.2) for another receiver: a setter of the home object's prototypes, or an own property.
Completion Vm::set_super_property(Object& home, Value receiver, Value key, Value value) {
  const ElementKey element = realm_.to_element_key(key);
  const Handle name = element.index ? Handle(realm_.names().intern(std::to_string(*element.index))) : element.name;
  for (Object* holder = home.prototype(); holder != nullptr; holder = holder->prototype()) {
    const std::optional<Property> property = holder->own_property(&name.get().as_cell());
    if (property && property->attributes.is_accessor) {
      return realm_.set_for(*holder, &name.get().as_cell(), receiver, value);
    }
    if (property) {
      break;
    }
  }
  const bool is_own = is_object(receiver) && realm_.has_own(as_object(receiver), element);
  return is_own || !is_object(receiver) ? realm_.set_element(receiver, key, value, true)
                                        : realm_.define(as_object(receiver), element, value);
}

Completion Vm::super_constructor(Value derived) {
  Object* parent = as_object(derived).prototype();
  const Value value = parent != nullptr ? Value::cell(*parent) : Value::null();
  if (is_constructor(value)) {
    return Completion::borrowed(value);
  }
  // A class that extends null inherits from Function.prototype.
  const bool extends_null = parent == &realm_.intrinsic(Intrinsic::FunctionPrototype);
  const std::string name = to_utf8(as_function(derived).code().name->view());
  return realm_.throw_error(ErrorType::TypeError,
                            "Super constructor " + (extends_null ? "null" : name_in_message(realm_, value)) + " of " +
                                (name.empty() ? "anonymous class" : name) + " is not a constructor");
}

Vm::Step Vm::load_super_constructor(const Instruction& i, Value* r) { return finish(super_constructor(r[i.b]), i.a); }

Vm::Step Vm::super_call_array(const Instruction& i, Value* r) {
  const Array& array = as_array(r[i.c]);
  std::vector<Handle> arguments;
  for (std::uint32_t index = 0; index < array.length(); ++index) {
    const Value element = array.at(index);
    arguments.push_back(Handle::retain(element.is_hole() ? Value::undefined() : element));
  }
  Completion completion = realm_.construct(r[i.b], r[i.b + 1], std::move(arguments));
  release_range(r + i.b, r + i.b + 2);
  put(r + i.c, Value());
  return finish(std::move(completion), i.a);
}

Vm::Step Vm::throw_bad_this(bool is_missing) {
  return throw_error(ErrorType::ReferenceError,
                     is_missing ? "Must call super constructor in derived class before accessing 'this' or returning "
                                  "from derived constructor"
                                : "Super constructor may only be called once");
}

Vm::Step Vm::check_constructed(Value result) {
  return result.is_undefined()
             ? Step::Next
             : throw_error(ErrorType::TypeError, "Derived constructors may only return object or undefined");
}

}  // namespace leaklab::script
