#pragma once
// Shape: which properties an object has, in which slots, and its prototype (a hidden class).
//
// Shared shapes form trees: each adds one property to its parent, so objects built the same way share one shape, and
// an inline cache can compare shapes by address. Parents do not count their children, children count their parent: a
// shape that no object and no cache uses any more dies. An object with many properties, with a deleted one, or used
// as a prototype has a unique shape of its own with a hash table (PropertyTable) and never enters a cache by itself.

#include <cstdint>
#include <optional>

#include "script/runtime/string.h"

namespace leaklab::script {

class Object;

// An interned string or a symbol: keys are equal when they are the same cell. Borrowed.
using PropertyKey = Cell*;

// One byte. An accessor property is never writable, so that who asks only for that refuses to overwrite it.
struct Attributes {
  bool writable : 1 = true;
  bool enumerable : 1 = true;
  bool configurable : 1 = true;
  bool is_accessor : 1 = false;  // the slot holds an Accessor
  friend bool operator==(const Attributes&, const Attributes&) = default;
};
constexpr Attributes kBuiltinAttributes = {true, false, true};    // of methods and the like (ECMA-262 17)
constexpr Attributes kReadOnlyAttributes = {false, false, true};  // of a function's name and the like
constexpr Attributes kFrozenAttributes = {false, false, false};
constexpr Attributes kAccessorAttributes = {false, false, true, true};  // of builtin and class accessors

struct Property {
  std::uint32_t slot = 0;
  Attributes attributes;
};

// Properties in order of insertion; slot k belongs to entry k. A deleted entry has no key until compact().
class PropertyTable {
 public:
  struct Entry {
    Pointer<Cell> key;  // counted
    Attributes attributes;
    std::uint8_t padding[7];
  };
  static_assert(sizeof(Entry) == 16, "an entry is 16 bytes on every machine");

  [[nodiscard]] std::optional<Property> find(PropertyKey key) const;
  // `key` must not be there. Gives the new slot.
  std::uint32_t add(Heap& heap, PropertyKey key, Attributes attributes);
  void set_attributes(PropertyKey key, Attributes attributes);
  // Leaves a hole: slot numbers stay. Releases the key, which may free it.
  void remove(Heap& heap, PropertyKey key);
  [[nodiscard]] bool wants_compaction() const { return used_ > 16 && size_ * 2 < used_; }
  // Takes the holes out, telling move(from, to) of each slot that gets a smaller number, in ascending order.
  template <class Move>
  void compact(Move move) {
    std::uint32_t to = 0;
    for (std::uint32_t from = 0; from < used_; ++from) {
      if (entries_.get()[from].key) {
        if (from != to) {
          entries_.get()[to] = entries_.get()[from];
          move(from, to);
        }
        ++to;
      }
    }
    used_ = to;
    rebuild_index();
  }

  [[nodiscard]] std::uint32_t slot_count() const { return used_; }
  [[nodiscard]] const Entry& entry(std::uint32_t slot) const { return entries_.get()[slot]; }

  template <class Visitor>
  void visit(Visitor& visitor) {
    for (std::uint32_t i = 0; i < used_; ++i) {
      visitor.cell(entries_.get()[i].key);
    }
    visitor.store(entries_, entries_bytes());
    visitor.store(index_, index_bytes());
  }

 private:
  [[nodiscard]] std::size_t entries_bytes() const { return capacity_ * sizeof(Entry); }
  [[nodiscard]] std::size_t index_bytes() const { return std::size_t{capacity_} * 2 * sizeof(std::uint32_t); }
  [[nodiscard]] std::uint32_t index_slot_of(PropertyKey key) const;
  void grow(Heap& heap);
  void rebuild_index();

  Pointer<Entry> entries_;
  Pointer<std::uint32_t> index_;  // 2 * capacity_; entry number + 1, or 0
  std::uint32_t capacity_ = 0;    // of entries; a power of two
  std::uint32_t used_ = 0;        // entries, holes too
  std::uint32_t size_ = 0;        // entries with a key
};

class Shape : public Cell {
 public:
  static constexpr const char* kName = "shape";
  static constexpr std::uint32_t kMaximumSharedProperties = 32;
  static constexpr std::uint32_t kMaximumChildren = 64;

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("parent shape");
    if (!is_unique()) {
      visitor.cell(parent_);
    }
    visitor.label("prototype");
    visitor.cell(prototype_);
    visitor.label("key");
    visitor.cell(key_);
    visitor.store(children_, children_bytes());
    table_.visit(visitor);
  }
  void will_die(Heap&) { is_root() ? leave_prototype() : leave_parent(); }

  // The one shared shape without properties of all objects with this prototype, as long as there are any. The prototype
  // has a unique shape.
  [[nodiscard]] static Ref<Shape> root_of(Heap& heap, Object& prototype);
  // Another of its own; `prototype` may be null.
  [[nodiscard]] static Ref<Shape> make_root(Heap& heap, Object* prototype);
  // A unique shape with the properties of `from`.
  [[nodiscard]] static Ref<Shape> make_unique(Heap& heap, const Shape& from, Object* prototype);

  [[nodiscard]] bool is_unique() const { return is_unique_ != 0; }
  [[nodiscard]] Object* prototype() const { return prototype_.get(); }
  [[nodiscard]] std::uint32_t slot_count() const { return is_unique() ? table_.slot_count() : slot_count_; }
  [[nodiscard]] std::optional<Property> find(PropertyKey key) const;

  // Of a shared shape: the shape with one property more. Its slot is slot_count() of this one.
  [[nodiscard]] Ref<Shape> with(Heap& heap, PropertyKey key, Attributes attributes);
  // Of a unique shape.
  [[nodiscard]] PropertyTable& table() { return table_; }
  void set_prototype(Object* prototype);

  // Calls visit(key, slot, attributes) in order of insertion.
  template <class Visit>
  void for_each(Visit visit) const {
    if (is_unique()) {
      for (std::uint32_t i = 0; i < table_.slot_count(); ++i) {
        if (const PropertyTable::Entry& entry = table_.entry(i); entry.key) {
          visit(entry.key.get(), i, entry.attributes);
        }
      }
      return;
    }
    const Shape* path[kMaximumSharedProperties];
    for (const Shape* shape = this; shape->key_; shape = shape->parent_.get()) {
      path[shape->slot_count_ - 1] = shape;
    }
    for (std::uint32_t i = 0; i < slot_count_; ++i) {
      visit(path[i]->key_.get(), i, path[i]->attributes_);
    }
  }

 private:
  friend class heap::Heap;
  Shape() = default;

  [[nodiscard]] bool is_root() const { return is_unique() || !parent_; }
  void leave_parent();
  void leave_prototype();
  void add_child(Heap& heap, Shape& child);
  [[nodiscard]] std::size_t children_bytes() const { return child_capacity_ * sizeof(Pointer<Shape>); }

  Pointer<Shape> parent_;  // of a unique shape: the root_of() the object that has it, not counted
  Pointer<Object> prototype_;
  Pointer<Cell> key_;                 // of the property it adds; null in a root
  Pointer<Pointer<Shape>> children_;  // not counted
  std::uint32_t child_count_ = 0;
  std::uint32_t child_capacity_ = 0;
  std::uint32_t slot_count_ = 0;
  Attributes attributes_;
  std::uint8_t is_unique_ = 0;
  PropertyTable table_;
};

}  // namespace leaklab::script
