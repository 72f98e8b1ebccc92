#include "script/runtime/realm.h"

#include "base/unicode.h"
#include "script/runtime/array_buffer.h"
#include "script/runtime/bigint.h"
#include "script/runtime/collection.h"
#include "script/runtime/conversions.h"
#include "script/runtime/date.h"
#include "script/runtime/generator.h"
#include "script/runtime/list_iterator.h"
#include "script/runtime/node_memory.h"
#include "script/runtime/primitive_wrapper.h"
#include "script/runtime/promise.h"
#include "script/runtime/regexp.h"
#include "script/runtime/timer.h"
#include "script/runtime/weak_ref.h"

namespace leaklab::script {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Atom::Count)> kAtomTexts = {
    "",           "length",     "name",         "message",  "prototype", "constructor", "stack",
    "undefined",  "null",       "true",         "false",    "NaN",       "Infinity",    "value",
    "writable",   "enumerable", "configurable", "toString", "valueOf",   "cause",       "__proto__",
    "globalThis", "Object",     "Function",     "Boolean",  "Number",    "String",      "Symbol",
    "size",       "done",       "lastIndex",    "index",    "input",     "groups",      "indices",
    "exec",       "next"};

constexpr std::array<std::string_view, static_cast<std::size_t>(WellKnown::Count)> kSymbolTexts = {
    "Symbol.asyncIterator", "Symbol.hasInstance", "Symbol.isConcatSpreadable",
    "Symbol.iterator",      "Symbol.match",       "Symbol.matchAll",
    "Symbol.replace",       "Symbol.search",      "Symbol.species",
    "Symbol.split",         "Symbol.toPrimitive", "Symbol.toStringTag",
    "Symbol.unscopables"};

// What an error's stack begins with until somebody looks at it.
constexpr std::string_view kNoHeader("\0", 1);

constexpr std::size_t index_of(Intrinsic which) { return static_cast<std::size_t>(which); }

constexpr Intrinsic prototype_of(ErrorType type) {
  switch (type) {
    case ErrorType::TypeError: return Intrinsic::TypeErrorPrototype;
    case ErrorType::RangeError: return Intrinsic::RangeErrorPrototype;
    case ErrorType::ReferenceError: return Intrinsic::ReferenceErrorPrototype;
    case ErrorType::SyntaxError: return Intrinsic::SyntaxErrorPrototype;
    case ErrorType::EvalError: return Intrinsic::EvalErrorPrototype;
    case ErrorType::URIError: return Intrinsic::URIErrorPrototype;
    case ErrorType::Error:
    case ErrorType::Count: break;
  }
  return Intrinsic::ErrorPrototype;
}

constexpr Intrinsic prototype_of(FunctionSort sort) {
  switch (sort) {
    case FunctionSort::Plain: break;
    case FunctionSort::Generator: return Intrinsic::GeneratorFunctionPrototype;
    case FunctionSort::Async: return Intrinsic::AsyncFunctionPrototype;
    case FunctionSort::AsyncGenerator: return Intrinsic::AsyncGeneratorFunctionPrototype;
  }
  return Intrinsic::FunctionPrototype;
}

// What an intrinsic prototype inherits from; it stands before it in the list.
constexpr Intrinsic parent_of(Intrinsic prototype) {
  if (prototype > Intrinsic::ErrorPrototype) {
    return Intrinsic::ErrorPrototype;
  }
  if (prototype >= Intrinsic::Int8ArrayPrototype && prototype <= Intrinsic::BigUint64ArrayPrototype) {
    return Intrinsic::TypedArrayPrototype;
  }
  if (prototype == Intrinsic::AsyncGeneratorPrototype) {
    return Intrinsic::AsyncIteratorPrototype;
  }
  if (prototype >= Intrinsic::GeneratorFunctionPrototype && prototype <= Intrinsic::AsyncGeneratorFunctionPrototype) {
    return Intrinsic::FunctionPrototype;
  }
  const bool is_iterator = prototype > Intrinsic::IteratorPrototype && prototype <= Intrinsic::GeneratorPrototype;
  return is_iterator ? Intrinsic::IteratorPrototype : Intrinsic::ObjectPrototype;
}

}  // namespace

Realm::Realm(Heap& heap, SourceMap& sources, StackTracer& tracer)
    : heap_(heap), sources_(sources), tracer_(tracer), names_(heap), strings_(heap) {
  define_kinds();
  make_atoms();
  make_symbols();
  make_intrinsics();
}

Realm::~Realm() {
  // The intrinsic objects refer to each other: what is left of them then is a cycle.
  pending_ = {};
  global_object_ = Handle();
  symbol_registry_ = Handle();
  intrinsic_shapes_.fill(Handle());
  intrinsics_.fill(Handle());
  symbols_.fill(Handle());
  atoms_.fill(Handle());
  heap_.collect_cycles();
}

void Realm::define_kinds() {
  heap_.define_kind(kStringKind, heap::Kind::of<String>(names_));
  heap_.define_kind(kSymbolKind, heap::Kind::of<Symbol>());
  heap_.define_kind(kBigIntKind, heap::Kind::of<BigInt>());
  heap_.define_kind(kShapeKind, heap::Kind::of<Shape>(heap_));
  heap_.define_kind(kEnvironmentKind, heap::Kind::of<Environment>());
  heap_.define_kind(kCodeKind, heap::Kind::of<Code>());
  heap_.define_kind(kAccessorKind, heap::Kind::of<Accessor>());
  heap_.define_kind(kObjectKind, heap::Kind::of<Object>());
  heap_.define_kind(kErrorKind, heap::Kind::of<Object>());
  heap_.define_kind(kArgumentsKind, heap::Kind::of<Object>());
  heap_.define_kind(kArrayKind, heap::Kind::of<Array>());
  heap_.define_kind(kFunctionKind, heap::Kind::of<Function>());
  heap_.define_kind(kNativeFunctionKind, heap::Kind::of<NativeFunction>());
  heap_.define_kind(kRegExpProgramKind, heap::Kind::of<RegExpProgram>());
  heap_.define_kind(kPausedMatchKind, heap::Kind::of<PausedMatch>());
  heap_.define_kind(kRegExpIteratorKind, heap::Kind::of<RegExpIterator>());
  heap_.define_kind(kRegExpKind, heap::Kind::of<RegExp>());
  heap_.define_kind(kWeakMapKind, heap::Kind::of<WeakMap>());
  heap_.define_kind(kWeakSetKind, heap::Kind::of<WeakMap>());
  heap_.define_kind(kTimeoutKind, heap::Kind::of<Timer>());
  heap_.define_kind(kImmediateKind, heap::Kind::of<Timer>());
  heap_.define_kind(kReactionKind, heap::Kind::of<Reaction>());
  heap_.define_kind(kPromiseKind, heap::Kind::of<Promise>());
  heap_.define_kind(kKeptFrameKind, heap::Kind::of<KeptFrame>());
  heap_.define_kind(kNodeMemoryKind, heap::Kind::of<NodeMemory>(heap_));
  heap_.define_kind(kGeneratorKind, heap::Kind::of<Generator>());
  heap_.define_kind(kAsyncGeneratorKind, heap::Kind::of<Generator>());
  heap_.define_kind(kWeakRefKind, heap::Kind::of<WeakRef>());
  heap_.define_kind(kFinalizationRegistryKind, heap::Kind::of<FinalizationRegistry>());
  heap_.define_kind(kPrimitiveWrapperKind, heap::Kind::of<PrimitiveWrapper>());
  heap_.define_kind(kArrayBufferKind, heap::Kind::of<ArrayBuffer>(heap_));
  heap_.define_kind(kTypedArrayKind, heap::Kind::of<ArrayView>());
  heap_.define_kind(kDataViewKind, heap::Kind::of<ArrayView>());
  heap_.define_kind(kDateKind, heap::Kind::of<Date>());
  heap_.define_kind(kMapKind, heap::Kind::of<Map>());
  heap_.define_kind(kSetKind, heap::Kind::of<Set>());
  heap_.define_kind(kMapIteratorKind, heap::Kind::of<CollectionIterator>(heap_));
  heap_.define_kind(kSetIteratorKind, heap::Kind::of<CollectionIterator>(heap_));
  heap_.define_kind(kArrayIteratorKind, heap::Kind::of<ListIterator>());
  heap_.define_kind(kStringIteratorKind, heap::Kind::of<ListIterator>());
}

void Realm::make_atoms() {
  for (std::size_t i = 0; i < kAtomTexts.size(); ++i) {
    atoms_[i] = names_.intern(kAtomTexts[i]);
  }
}

void Realm::make_symbols() {
  for (std::size_t i = 0; i < kSymbolTexts.size(); ++i) {
    symbols_[i] = Handle(heap_.make<Symbol>(kSymbolKind, &*names_.intern(kSymbolTexts[i])));
  }
}

void Realm::make_intrinsics() {
  for (std::size_t i = 0; i < intrinsics_.size(); ++i) {
    const bool is_root = i == index_of(Intrinsic::ObjectPrototype);
    Object* parent = is_root ? nullptr : &intrinsic(parent_of(static_cast<Intrinsic>(i)));
    const Ref<Shape> shape = Shape::make_root(heap_, parent);
    // Array.prototype is an array (ECMA-262 23.1.3).
    const Ref<Object> prototype = i == index_of(Intrinsic::ArrayPrototype)
                                      ? Ref<Object>(heap_.make<Array>(kArrayKind, *shape))
                                      : heap_.make<Object>(kObjectKind, *shape, std::uint8_t{0});
    prototype->become_prototype(heap_);
    intrinsics_[i] = prototype;
    intrinsic_shapes_[i] = Shape::make_root(heap_, &*prototype);
  }
  global_object_ = make_object();
  symbol_registry_ = make_object_with_prototype(nullptr);
}

Ref<Shape> Realm::root_shape(Object* prototype) {
  for (std::size_t i = 0; i < intrinsics_.size(); ++i) {
    if (prototype != nullptr && &as_object(intrinsics_[i].get()) == prototype) {
      return Ref<Shape>::retain(static_cast<Shape&>(intrinsic_shapes_[i].get().as_cell()));
    }
  }
  if (prototype != nullptr) {
    prototype->become_prototype(heap_);
    return Shape::root_of(heap_, *prototype);
  }
  return Shape::make_root(heap_, nullptr);
}

Object& Realm::instance_prototype(Value new_target, Intrinsic otherwise) {
  if (is_object(new_target)) {
    bool is_found = false;
    const Handle prototype = get_own(as_object(new_target), &atom(Atom::Prototype), is_found);
    if (is_object(prototype.get())) {
      return as_object(prototype.get());
    }
  }
  return intrinsic(otherwise);
}

Ref<Object> Realm::make_object(std::uint8_t inline_capacity) {
  auto& shape = static_cast<Shape&>(intrinsic_shapes_[index_of(Intrinsic::ObjectPrototype)].get().as_cell());
  return heap_.make_sized<Object>(kObjectKind, sizeof(Object) + inline_capacity * sizeof(Value), shape,
                                  inline_capacity);
}

Ref<Object> Realm::make_object_with_prototype(Object* prototype) {
  const Ref<Shape> shape = root_shape(prototype);
  constexpr std::uint8_t kInline = Object::kDefaultInlineCapacity;
  return heap_.make_sized<Object>(kObjectKind, sizeof(Object) + kInline * sizeof(Value), *shape, kInline);
}

Handle Realm::wrap(Value primitive, Object& prototype) {
  const Ref<Shape> shape = root_shape(&prototype);
  const Ref<PrimitiveWrapper> wrapper = heap_.make<PrimitiveWrapper>(kPrimitiveWrapperKind, *shape, primitive);
  if (is_string(primitive)) {
    wrapper->add(heap_, &atom(Atom::Length), Value::from_number(as_string(primitive).length()), kFrozenAttributes);
  }
  return Handle(wrapper);
}

Ref<Array> Realm::make_array() {
  return heap_.make<Array>(kArrayKind,
                           static_cast<Shape&>(intrinsic_shapes_[index_of(Intrinsic::ArrayPrototype)].get().as_cell()));
}

Ref<Object> Realm::make_iterator_result(Value value, IteratorState state) {
  Ref<Object> result = make_object();
  result->add(heap_, &atom(Atom::Value), value);
  result->add(heap_, &atom(Atom::Done), Value::boolean(state == IteratorState::Done));
  return result;
}

Ref<Function> Realm::make_function(Code& code, Environment* environment, Value captured_this) {
  auto& shape = static_cast<Shape&>(intrinsic_shapes_[index_of(prototype_of(code.sort))].get().as_cell());
  return heap_.make<Function>(kFunctionKind, shape, code, environment, captured_this);
}

Ref<NativeFunction> Realm::make_native(std::string_view name, std::uint8_t length, Native native, bool is_constructor) {
  return heap_.make<NativeFunction>(
      kNativeFunctionKind,
      static_cast<Shape&>(intrinsic_shapes_[index_of(Intrinsic::FunctionPrototype)].get().as_cell()), native,
      names_.intern(name), length, is_constructor);
}

Handle Realm::make_string(std::string_view utf8) { return strings_.from_utf8(utf8); }

Ref<Object> Realm::make_error_object(Object& prototype, Value message) {
  const Ref<Shape> shape = root_shape(&prototype);
  Ref<Object> error = heap_.make_sized<Object>(kErrorKind, sizeof(Object) + 2 * sizeof(Value), *shape, std::uint8_t{2});
  capture_stack(*error);
  if (!message.is_undefined()) {
    error->add(heap_, &atom(Atom::Message), message, kBuiltinAttributes);
  }
  return error;
}

void Realm::capture_stack(Object& error) {
  error.define_and_release(heap_, &atom(Atom::Stack), make_string(std::string(kNoHeader) + tracer_.stack_trace()).get(),
                           kBuiltinAttributes);
}

// As V8 does, the first to look at a stack gets name and message as they are then: classes of errors set their name
// when the error is made already.
Handle Realm::stack_of(Object& error) {
  Value* slot = error.find_own(&atom(Atom::Stack));
  const std::string trace = is_string(*slot) ? string_to_utf8(*this, as_string(*slot)) : "";
  if (!trace.starts_with(kNoHeader)) {
    return Handle::retain(*slot);
  }
  const Handle name = data_property(error, &atom(Atom::Name));
  const Handle message = data_property(error, &atom(Atom::Message));
  std::string header = is_string(name.get()) ? string_to_utf8(*this, as_string(name.get())) : "Error";
  if (is_string(message.get()) && as_string(message.get()).length() > 0) {
    header += (header.empty() ? "" : ": ") + string_to_utf8(*this, as_string(message.get()));
  }
  Handle stack = make_string(header + trace.substr(kNoHeader.size()));
  heap::assign(*error.find_own(&atom(Atom::Stack)), stack.get());
  return stack;
}

Handle Realm::data_property(Object& object, PropertyKey key) {
  bool is_found = false;
  Handle value;
  for (Object* holder = &object; holder != nullptr && !is_found; holder = holder->prototype()) {
    value = get_own(*holder, key, is_found);
  }
  return value;
}

Handle Realm::make_error(ErrorType type, std::string_view message) {
  return make_error_object(intrinsic(prototype_of(type)), make_string(message).get());
}

Completion Realm::throw_error(ErrorType type, std::string_view message) {
  return Completion::throwing(make_error(type, message).leak());
}

void Realm::define_builtin(Object& object, std::string_view name, Value value) {
  object.define_and_release(heap_, &*names_.intern(name), value, kBuiltinAttributes);
}

void Realm::define_method(Object& object, std::string_view name, std::uint8_t length, Native native) {
  define_builtin(object, name, Value::cell(*make_native(name, length, native, false)));
}

void Realm::define_method(Object& object, WellKnown which, std::uint8_t length, Native native, Attributes attributes) {
  const std::string name = "[" + std::string(kSymbolTexts[static_cast<std::size_t>(which)]) + "]";
  object.define_and_release(heap_, &symbol(which), Value::cell(*make_native(name, length, native, false)), attributes);
}

void Realm::define_accessor(Object& object, std::string_view name, Native getter, Native setter) {
  const Handle get(make_native("get " + std::string(name), 0, getter, false));
  const Handle set = setter != nullptr ? Handle(make_native("set " + std::string(name), 1, setter, false)) : Handle();
  define_accessor(object, {std::nullopt, Handle(names_.intern(name))}, get.get(), set.get(), false);
}

void Realm::define_accessor(Object& object, WellKnown which, Native getter) {
  const std::string name = "get [" + std::string(kSymbolTexts[static_cast<std::size_t>(which)]) + "]";
  const Handle get(make_native(name, 0, getter, false));
  define_accessor(object, {std::nullopt, Handle::retain(Value::cell(symbol(which)))}, get.get(), Value::undefined(),
                  false);
}

void Realm::define_tag(Object& object, std::string_view tag) {
  object.define_and_release(heap_, &symbol(WellKnown::ToStringTag), make_string(tag).get(), kReadOnlyAttributes);
}

}  // namespace leaklab::script
