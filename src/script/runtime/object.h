#pragma once
// Object: a shape, and the values of its properties in slots: the first few inside the cell, the rest in a store.
// Array adds contiguous elements; the other kinds of objects add what their names say.
//
// The functions here are the ordinary internal methods (ECMA-262 10.1) without script-defined accessors: none of
// them runs script. Those that drop a value may free cells: release_…, set_…, remove_….

#include <cstdint>
#include <optional>

#include "script/runtime/shape.h"

namespace leaklab::script {

class Realm;

class Object : public Cell {
 public:
  static constexpr const char* kName = "object";
  static constexpr std::uint8_t kDefaultInlineCapacity = 3;

  template <class Visitor>
  void visit(Visitor& visitor) {
    visit_properties(visitor);
  }

  // `shape` gets a count more.
  Object(Shape& shape, std::uint8_t inline_capacity) : shape_(&shape), inline_capacity_(inline_capacity) {
    heap::retain(shape);
  }

  [[nodiscard]] Shape& shape() const { return *shape_; }
  [[nodiscard]] Object* prototype() const { return shape_->prototype(); }
  // What is no longer allowed. For an array the bits also speak of its elements, which have no attributes of their own.
  enum Restriction : std::uint8_t {
    kNotExtensible = 1,
    kSealedElements = 2,  // not configurable
    kFrozenElements = 4,  // nor writable
    kHasIndexedNames = 8  // some index is a named property, with attributes: its element is a hole
  };
  [[nodiscard]] bool has(Restriction restriction) const { return (restrictions_ & restriction) != 0; }
  [[nodiscard]] bool is_restricted() const { return restrictions_ != 0; }
  [[nodiscard]] bool is_extensible() const { return !has(kNotExtensible); }
  void restrict(Heap& heap, Restriction restriction);
  // Whether some shape has it as its prototype: its changes make inline caches stale.
  [[nodiscard]] bool is_prototype() const { return is_prototype_ != 0; }

  [[nodiscard]] Value& slot(std::uint32_t index) {
    return index < inline_capacity_ ? inline_slots()[index] : overflow_.get()[index - inline_capacity_];
  }

  // Borrowed; null where the object itself has no such property.
  [[nodiscard]] Value* find_own(PropertyKey key);
  [[nodiscard]] std::optional<Property> own_property(PropertyKey key) { return shape_->find(key); }
  // A property that is not there yet; counts `value`.
  void add(Heap& heap, PropertyKey key, Value value, Attributes attributes = {});
  // [[DefineOwnProperty]] of a data property whose definition is allowed; counts `value`.
  void define_and_release(Heap& heap, PropertyKey key, Value value, Attributes attributes);
  void remove_own(Heap& heap, PropertyKey key);
  void set_prototype(Heap& heap, Object* prototype);
  // Gives it a unique shape, which stays in place when its properties change.
  void become_prototype(Heap& heap);
  // Takes over an inline cache's word for it: `next` is shape() with one property more, `owned` its value.
  void append(Heap& heap, Shape& next, Value owned);

 protected:
  static constexpr std::size_t kHeaderBytes = 40;
  friend class Realm;

  Value* inline_slots() { return reinterpret_cast<Value*>(reinterpret_cast<char*>(this) + kHeaderBytes); }

  template <class Visitor>
  void visit_properties(Visitor& visitor) {
    const std::uint32_t count = slot_count_;
    const std::uint32_t inside = count < inline_capacity_ ? count : inline_capacity_;
    visitor.label(heap::EdgeType::Property);
    visitor.values(inline_slots(), inside);
    visitor.values(overflow_.get(), count - inside);
    visitor.store(overflow_, overflow_bytes());
    visitor.label("shape");
    visitor.cell(shape_);
  }

 private:
  [[nodiscard]] std::size_t overflow_bytes() const;
  // Room for one slot more, which is set to `owned`.
  void push_slot(Heap& heap, Value owned) {
    if (slot_count_ < inline_capacity_) {
      inline_slots()[slot_count_++] = owned;
    } else {
      push_overflow(heap, owned);
    }
  }
  void push_overflow(Heap& heap, Value owned);
  void replace_shape(Ref<Shape> shape);
  void become_unique(Heap& heap);

  Pointer<Shape> shape_;     // counted
  Pointer<Value> overflow_;  // slots from inline_capacity_ on
  std::uint32_t slot_count_ = 0;
  std::uint8_t inline_capacity_;
  std::uint8_t restrictions_ = 0;
  std::uint8_t is_prototype_ = 0;
  std::uint8_t padding_ = 0;
};
static_assert(sizeof(Object) == 40, "an object's header is 40 bytes on every machine");

class Array : public Object {
 public:
  static constexpr const char* kName = "array";
  static constexpr std::uint32_t kMaximumIndex = 0xFFFF'FFFE;

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label(heap::EdgeType::Element);
    visitor.values(elements_.get(), length_ < capacity_ ? length_ : capacity_);
    visitor.store(elements_, std::size_t{capacity_} * sizeof(Value));
    visit_properties(visitor);
  }

  explicit Array(Shape& shape) : Object(shape, 0) {}

  [[nodiscard]] std::uint32_t length() const { return length_; }
  // Borrowed; a hole where there is none.
  [[nodiscard]] Value at(std::uint32_t index) const { return index < length_ ? elements_.get()[index] : Value::hole(); }
  [[nodiscard]] Value* elements() { return elements_.get(); }
  // Of every element alike.
  [[nodiscard]] Attributes element_attributes() const { return {!has(kFrozenElements), true, !has(kSealedElements)}; }

  // The functions that may need room say false, and change nothing, where the heap limit leaves none.
  // New elements are holes; elements past a smaller length are released.
  [[nodiscard]] bool try_set_length(Heap& heap, std::uint32_t length);
  // Counts `value`.
  [[nodiscard]] bool try_set(Heap& heap, std::uint32_t index, Value value);
  [[nodiscard]] bool try_append(Heap& heap, Value value) { return try_set(heap, length_, value); }
  // Exactly so much room, for an array whose final length is known.
  [[nodiscard]] bool try_reserve(Heap& heap, std::uint32_t capacity);

 private:
  Pointer<Value> elements_;
  std::uint32_t length_ = 0;  // every index below it lies inside capacity_
  std::uint32_t capacity_ = 0;
};

// The getter and setter of an accessor property, which its slot holds in the place of a value: scripts never see it.
class Accessor : public Cell {
 public:
  static constexpr const char* kName = "accessor";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.value(getter_);
    visitor.value(setter_);
  }
  // Each is a function or undefined, and gets a count more.
  Accessor(Value getter, Value setter) : getter_(getter), setter_(setter) {
    heap::retain(getter);
    heap::retain(setter);
  }
  [[nodiscard]] Value getter() const { return getter_; }
  [[nodiscard]] Value setter() const { return setter_; }

 private:
  Value getter_;
  Value setter_;
};

// A WeakMap's own: the heap's weak table.
class WeakMap : public Object {
 public:
  static constexpr const char* kName = "weak map";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("table");
    visitor.cell(table_);
    visit_properties(visitor);
  }
  // Takes over the count of `table`.
  WeakMap(Shape& shape, Ref<heap::WeakTable> table) : Object(shape, 0), table_(&table.leak()) {}
  [[nodiscard]] heap::WeakTable& table() const { return *table_; }

 private:
  Pointer<heap::WeakTable> table_;
};

class Symbol : public Cell {
 public:
  static constexpr const char* kName = "symbol";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("description");
    visitor.cell(description_);
  }
  // A private name (ECMA-262 6.2.12) is a symbol that no script ever gets hold of; a registered one is of Symbol.for().
  enum class Sort : std::uint64_t { Plain, PrivateName, Registered };
  // `description` may be null; it gets a count more.
  explicit Symbol(String* description, Sort sort = Sort::Plain) : description_(description), sort_(sort) {
    if (description != nullptr) {
      heap::retain(*description);
    }
  }
  [[nodiscard]] bool is_private_name() const { return sort_ == Sort::PrivateName; }
  [[nodiscard]] bool is_registered() const { return sort_ == Sort::Registered; }
  // Flat, or null where it has none.
  [[nodiscard]] String* description() const { return description_.get(); }

 private:
  Pointer<String> description_;
  Sort sort_;
};

// SymbolDescriptiveString (ECMA-262 20.4.3.3.1), in UTF-8.
[[nodiscard]] inline std::string descriptive_text(const Symbol& symbol) {
  return "Symbol(" + (symbol.description() != nullptr ? to_utf8(symbol.description()->view()) : "") + ")";
}

inline Object& as_object(Value value) { return static_cast<Object&>(value.as_cell()); }
inline String& as_string(Value value) { return static_cast<String&>(value.as_cell()); }
inline Array& as_array(Value value) { return static_cast<Array&>(value.as_cell()); }
inline Accessor& as_accessor(Value value) { return static_cast<Accessor&>(value.as_cell()); }
inline Symbol& as_symbol(Value value) { return static_cast<Symbol&>(value.as_cell()); }

}  // namespace leaklab::script
