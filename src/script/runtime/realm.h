#pragma once
// Realm: the intrinsic objects of one engine (ECMA-262 9.3), and the operations on objects that need them.
//
// Nothing here runs script: an operation that would have to (a user's toString) is the VM's business. A function's
// result is borrowed unless it is a Ref, Handle or Completion. Errors come back as Completions whose exception carries
// the stack at that moment, which the StackTracer (the VM) tells.
// Fixed.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "script/runtime/function.h"
#include "script/runtime/source_map.h"

namespace leaklab::script {

// Names the engine itself uses; interned for its life.
enum class Atom : std::uint8_t {
  Empty,
  Length,
  Name,
  Message,
  Prototype,
  Constructor,
  Stack,
  Undefined,
  Null,
  True,
  False,
  NaN,
  Infinity,
  Value,
  Writable,
  Enumerable,
  Configurable,
  ToString,
  ValueOf,
  Cause,
  Proto,
  GlobalThis,
  Object,
  Function,
  Boolean,
  Number,
  String,
  Symbol,
  Size,
  Done,
  LastIndex,
  Index,
  Input,
  Groups,
  Indices,
  Exec,
  Next,
  Count,
};

enum class ErrorType : std::uint8_t {
  Error,
  TypeError,
  RangeError,
  ReferenceError,
  SyntaxError,
  EvalError,
  URIError,
  Count
};

enum class Intrinsic : std::uint8_t {
  ObjectPrototype,
  FunctionPrototype,
  ArrayPrototype,
  StringPrototype,
  NumberPrototype,
  BooleanPrototype,
  SymbolPrototype,
  BigIntPrototype,
  WeakMapPrototype,
  WeakSetPrototype,
  MapPrototype,
  SetPrototype,
  IteratorPrototype,  // before those that inherit from it
  ArrayIteratorPrototype,
  StringIteratorPrototype,
  MapIteratorPrototype,
  SetIteratorPrototype,
  RegExpIteratorPrototype,
  GeneratorPrototype,
  AsyncIteratorPrototype,
  AsyncGeneratorPrototype,
  GeneratorFunctionPrototype,
  AsyncFunctionPrototype,
  AsyncGeneratorFunctionPrototype,
  RegExpPrototype,
  TimeoutPrototype,
  ImmediatePrototype,
  PromisePrototype,
  DatePrototype,
  WeakRefPrototype,
  FinalizationRegistryPrototype,
  ArrayBufferPrototype,
  DataViewPrototype,
  TypedArrayPrototype,  // before those that inherit from it, which stand in the order of ElementType
  Int8ArrayPrototype,
  Uint8ArrayPrototype,
  Uint8ClampedArrayPrototype,
  Int16ArrayPrototype,
  Uint16ArrayPrototype,
  Int32ArrayPrototype,
  Uint32ArrayPrototype,
  Float32ArrayPrototype,
  Float64ArrayPrototype,
  BigInt64ArrayPrototype,
  BigUint64ArrayPrototype,
  ErrorPrototype,
  TypeErrorPrototype,
  RangeErrorPrototype,
  ReferenceErrorPrototype,
  SyntaxErrorPrototype,
  EvalErrorPrototype,
  URIErrorPrototype,
  AggregateErrorPrototype,
  Count,
};

// What an iterator's step tells in `done`.
enum class IteratorState : std::uint8_t { Going, Done };

// The symbols that the language itself asks objects for (ECMA-262 6.1.5.1).
enum class WellKnown : std::uint8_t {
  AsyncIterator,
  HasInstance,
  IsConcatSpreadable,
  Iterator,
  Match,
  MatchAll,
  Replace,
  Search,
  Species,
  Split,
  ToPrimitive,
  ToStringTag,
  Unscopables,
  Count,
};

class StackTracer {
 public:
  virtual ~StackTracer() = default;
  // Lines "    at f (program.js:3:1)", each preceded by a line break; empty where nothing runs.
  [[nodiscard]] virtual std::string stack_trace() const = 0;
};

// A property key that a script wrote as `object[key]`: an array index, or an interned string or symbol.
struct ElementKey {
  std::optional<std::uint32_t> index;
  Handle name;  // empty where there is an index
  [[nodiscard]] PropertyKey key() const { return &name.get().as_cell(); }
};

// CanonicalNumericIndexString (ECMA-262 7.1.21): "-1", "1.5", "NaN" are indices of typed arrays, if invalid ones.
[[nodiscard]] bool is_canonical_numeric(const ElementKey& key);

// A call of script that an operation asks for: the VM makes it in the operation's place.
struct PendingCall {
  Handle callee;
  Handle this_value;  // of a construction: new.target
  std::vector<Handle> arguments;
  bool is_construct = false;
};

class Realm {
 public:
  Realm(Heap& heap, SourceMap& sources, StackTracer& tracer);
  ~Realm();
  Realm(const Realm&) = delete;
  Realm& operator=(const Realm&) = delete;

  [[nodiscard]] Heap& heap() { return heap_; }
  [[nodiscard]] SourceMap& sources() { return sources_; }
  [[nodiscard]] StringTable& names() { return names_; }
  [[nodiscard]] const StringFactory& strings() const { return strings_; }
  [[nodiscard]] String& atom(Atom atom) const { return as_string(atoms_[static_cast<std::size_t>(atom)].get()); }
  [[nodiscard]] Object& intrinsic(Intrinsic which) const {
    return as_object(intrinsics_[static_cast<std::size_t>(which)].get());
  }
  [[nodiscard]] Symbol& symbol(WellKnown which) const {
    return as_symbol(symbols_[static_cast<std::size_t>(which)].get());
  }
  // Symbol.for's symbols by their keys: an object without a prototype.
  [[nodiscard]] Object& symbol_registry() const { return as_object(symbol_registry_.get()); }
  [[nodiscard]] Object& global_object() const { return as_object(global_object_.get()); }
  // The shape of a fresh object with this prototype, shared by all of them.
  [[nodiscard]] Ref<Shape> root_shape(Object* prototype);
  // What a builtin constructor's new object has for a prototype (ECMA-262 10.1.14): `new_target` tells.
  [[nodiscard]] Object& instance_prototype(Value new_target, Intrinsic otherwise);
  // Grows when an object that is a prototype changes its properties: what caches learned about holders is then stale.
  [[nodiscard]] std::uint32_t prototype_epoch() const { return prototype_epoch_; }

  // --- Making things ------------------------------------------------------------------------------------------------
  [[nodiscard]] Ref<Object> make_object(std::uint8_t inline_capacity = Object::kDefaultInlineCapacity);
  [[nodiscard]] Ref<Object> make_object_with_prototype(Object* prototype);
  [[nodiscard]] Ref<Array> make_array();
  [[nodiscard]] Ref<Function> make_function(Code& code, Environment* environment, Value captured_this);
  [[nodiscard]] Ref<NativeFunction> make_native(std::string_view name, std::uint8_t length, Native native,
                                                bool is_constructor);
  // The object for a primitive that is neither undefined nor null.
  [[nodiscard]] Handle wrap(Value primitive, Object& prototype);
  [[nodiscard]] Handle wrap(Value primitive) { return wrap(primitive, *object_of(primitive)); }
  // CreateIterResultObject (ECMA-262 7.4.14).
  [[nodiscard]] Ref<Object> make_iterator_result(Value value, IteratorState state);
  [[nodiscard]] Handle make_string(std::string_view utf8);
  [[nodiscard]] Handle make_error(ErrorType type, std::string_view message);
  [[nodiscard]] Ref<Object> make_error_object(Object& prototype, Value message);
  [[nodiscard]] Completion throw_error(ErrorType type, std::string_view message);
  // Adds a method or value with the attributes of builtins.
  void define_builtin(Object& object, std::string_view name, Value value);
  void define_method(Object& object, std::string_view name, std::uint8_t length, Native native);
  // An accessor property of a builtin; `setter` may be null.
  void define_accessor(Object& object, std::string_view name, Native getter, Native setter = nullptr);
  void define_accessor(Object& object, WellKnown symbol, Native getter);
  // A method whose key is a well-known symbol; its name is the symbol's in brackets.
  void define_method(Object& object, WellKnown symbol, std::uint8_t length, Native native, Attributes attributes);
  // Object.prototype.toString's word for such objects.
  void define_tag(Object& object, std::string_view tag);

  // Asks for a call, which gives the operation's result: of type Call.
  [[nodiscard]] Completion call(Value callee, Value this_value, std::vector<Handle> arguments);
  [[nodiscard]] Completion construct(Value callee, Value new_target, std::vector<Handle> arguments);
  [[nodiscard]] PendingCall take_pending_call() { return std::exchange(pending_, {}); }

  // --- Properties ---------------------------------------------------------------------------------------------------
  // get… and set… give a Completion of type Call where a getter or setter is to be called: a native that ends with it
  // is done; one that needs the value goes on in the prelude, or asks has_accessor() first.

  // The own property of any kind of object, special ones (an array's length, a function's name) included; undefined
  // for an accessor.
  [[nodiscard]] Handle get_own(Object& object, PropertyKey key, bool& is_found);
  // Gives an error its `stack`, from what runs now.
  void capture_stack(Object& error);
  // Up the prototypes, without running a getter: empty where one stands in the way.
  [[nodiscard]] Handle data_property(Object& object, PropertyKey key);
  [[nodiscard]] bool has_property(Object& object, const ElementKey& key);
  [[nodiscard]] bool has_own(Object& object, const ElementKey& key);
  // base.key and base[key]; `base` may be any value.
  [[nodiscard]] Completion get(Value base, PropertyKey key) { return get_for(base, key, base); }
  // The same with another receiver for getters.
  [[nodiscard]] Completion get_for(Value base, PropertyKey key, Value receiver);
  [[nodiscard]] Completion get_element(Value base, Value key) { return get_element_for(base, key, base); }
  [[nodiscard]] Completion get_element_for(Value base, Value key, Value receiver);
  // What the setter of `holder`'s own accessor property does to `receiver`.
  [[nodiscard]] Completion set_for(Object& holder, PropertyKey key, Value receiver, Value value);
  // For the VM's private names, which change from one evaluation of a class to the next.
  static void remember_private(PropertyCache& cache, Value name, Shape& shape, std::uint32_t slot);
  [[nodiscard]] Completion set(Value base, PropertyKey key, Value value, bool is_strict);
  [[nodiscard]] Completion set_element(Value base, Value key, Value value, bool is_strict);
  // The same, remembering in `cache` what it found.
  [[nodiscard]] Completion get_and_cache(Value base, PropertyCache& cache);
  [[nodiscard]] Completion set_and_cache(Value base, PropertyCache& cache, Value value, bool is_strict);
  // CreateDataProperty on an extensible object.
  [[nodiscard]] Completion define(Object& object, const ElementKey& key, Value value, Attributes attributes = {});
  // The same, remembering the shape that the object came to if it gained a property.
  [[nodiscard]] Completion define_and_cache(Object& object, PropertyCache& cache, Value value);
  [[nodiscard]] Completion remove(Value base, const ElementKey& key, bool is_strict);
  void set_prototype(Object& object, Object* prototype);
  // To be said of every change of an object's properties but that of a value.
  void did_change_prototype(const Object& object) { prototype_epoch_ += object.is_prototype() ? 1 : 0; }
  // Gives a property a getter, a setter or both: a half that is undefined stays as it is.
  void define_accessor(Object& object, const ElementKey& key, Value getter, Value setter, bool is_enumerable);
  // A function's own name, from the key of the property whose value it becomes (ECMA-262 10.2.9).
  void name_function(Object& function, const ElementKey& key, std::string_view prefix);
  [[nodiscard]] bool is_accessor(Object& object, const ElementKey& key);
  // Own keys in the order of ECMA-262 10.1.11: indices ascending, then names in order of insertion.
  // `visit` gets each key as an owned string (or symbol) value with its attributes.
  struct OwnKey {
    Handle key;
    std::optional<std::uint32_t> index;
    Attributes attributes;
  };
  [[nodiscard]] std::vector<OwnKey> own_keys(Object& object);
  // Without elements and units of strings, which stand in no slot.
  [[nodiscard]] std::vector<OwnKey> own_named_keys(Object& object);
  // Where `value` looks for its properties: itself, or the prototype for a primitive; null for undefined and null.
  [[nodiscard]] Object* object_of(Value value);
  // The element key that a primitive `key` means.
  [[nodiscard]] ElementKey to_element_key(Value key);
  // Whether to make what a function's length, name and prototype are when asked first.
  void ensure_function_properties(Object& object);

  template <class Visitor>
  void visit_roots(Visitor& visitor) {
    visitor.label(heap::EdgeType::Builtin);
    for (const Handle& atom : atoms_)
      visitor.value(atom.get());
    for (const Handle& intrinsic : intrinsics_)
      visitor.value(intrinsic.get());
    for (const Handle& shape : intrinsic_shapes_)
      visitor.value(shape.get());
    for (const Handle& symbol : symbols_)
      visitor.value(symbol.get());
    visitor.value(symbol_registry_.get());
    visitor.label(heap::EdgeType::Global, Value::cell(atom(Atom::GlobalThis)));
    visitor.value(global_object_.get());
    if (names_.store_bytes() > 0)
      visitor.store(Pointer<char>(reinterpret_cast<char*>(1)), names_.store_bytes());
  }

 private:
  void define_kinds();
  void make_atoms();
  void make_symbols();
  void make_intrinsics();
  [[nodiscard]] Handle stack_of(Object& error);
  [[nodiscard]] std::optional<Handle> get_special(Object& object, PropertyKey key);
  [[nodiscard]] Completion set_on_object(Object& object, PropertyKey key, Value value, bool is_strict);
  [[nodiscard]] Completion set_on_primitive(Value base, PropertyKey key, Value value, bool is_strict);
  [[nodiscard]] Completion call_getter(Value accessor, Value receiver);
  [[nodiscard]] Completion call_setter(Value accessor, PropertyKey key, Value receiver, Value value, bool is_strict);
  [[nodiscard]] std::optional<Value> cached_accessor(Value base, const PropertyCache& cache) const;
  static void remember_addition(Shape& before, Shape& after, PropertyCache& cache);
  [[nodiscard]] Completion set_typed_element(Object& view, const ElementKey& key, Value value);
  void append_element_keys(Object& object, std::vector<OwnKey>& keys);
  void append_named_keys(Object& object, std::vector<OwnKey>& keys);
  void remember_accessor(Object& start, Object& holder, std::uint32_t slot, PropertyCache& cache);
  [[nodiscard]] Completion set_array_length(Array& array, Value value, bool is_strict);
  [[nodiscard]] Completion refuse(std::string message, bool is_strict);
  [[nodiscard]] Completion refuse_to_delete(const ElementKey& key, Value base, bool is_strict);

  Heap& heap_;
  SourceMap& sources_;
  StackTracer& tracer_;
  StringTable names_;
  StringFactory strings_;
  std::array<Handle, static_cast<std::size_t>(Atom::Count)> atoms_;
  std::array<Handle, static_cast<std::size_t>(Intrinsic::Count)> intrinsics_;
  std::array<Handle, static_cast<std::size_t>(Intrinsic::Count)> intrinsic_shapes_;
  std::array<Handle, static_cast<std::size_t>(WellKnown::Count)> symbols_;
  Handle symbol_registry_;
  Handle global_object_;
  PendingCall pending_;
  std::uint32_t prototype_epoch_ = 1;
};

}  // namespace leaklab::script
