#pragma once
// Collection: what a Map or a Set holds, in order of insertion: a hash table whose entries lie in one array, oldest
// first, chained by bucket (after T. Close, "Deterministic Hash Tables", as ECMA-262 24.1 recommends).
//
// A deleted entry leaves a hole, so that whoever iterates keeps its place; holes go when the store is made anew, which
// moves every open iterator to where its next entry now lies. The store grows by doubling, shrinks by halving, and goes
// when the last entry goes. Hashed by content or by cell id, never by address. A Set's values are undefined.
// Who uses it: builtins map and set; inspect.

#include <optional>

#include "script/runtime/object.h"

namespace leaklab::script {

class Realm;
class CollectionIterator;

class Collection : public Object {
 public:
  struct Entry {
    Value key;  // a hole where it was deleted
    Value value;
    std::uint32_t hash;
    std::uint32_t next;  // of the same bucket
  };
  struct HashedKey {
    Value key;  // borrowed
    std::uint32_t hash;
  };

  template <class Visitor>
  void visit(Visitor& visitor) {
    for (std::uint32_t i = 0; i < used_; ++i) {
      visitor.label(heap::EdgeType::EntryKey);
      visitor.value(entries_.get()[i].key);
      visitor.label(heap::EdgeType::Entry, entries_.get()[i].key);
      visitor.value(entries_.get()[i].value);
    }
    visitor.store(entries_, store_bytes(capacity_));
    visit_properties(visitor);
  }

  explicit Collection(Shape& shape) : Object(shape, 0) {}

  [[nodiscard]] std::uint32_t size() const { return size_; }
  // The key as it is kept: flat, with +0 for -0. Nothing where the heap limit leaves no room to flatten it.
  [[nodiscard]] static std::optional<HashedKey> try_hash(Realm& realm, Value key);
  // Borrowed until the next change; null where there is none.
  [[nodiscard]] Entry* find(Realm& realm, HashedKey key);
  // Counts both. False, and nothing changed, where the heap limit leaves no room.
  [[nodiscard]] bool try_set(Realm& realm, HashedKey key, Value value);
  bool remove_and_release(Realm& realm, HashedKey key);
  void clear_and_release(Heap& heap);

  // The first entry at `position` or behind it; null behind the last. `position` becomes its place.
  [[nodiscard]] Entry* entry_from(std::uint32_t& position) const;

 private:
  friend class CollectionIterator;

  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  static constexpr std::uint32_t kSmallestCapacity = 4;

  [[nodiscard]] static std::size_t store_bytes(std::uint32_t capacity) {
    return capacity * (sizeof(Entry) + sizeof(std::uint32_t));
  }
  [[nodiscard]] static std::uint32_t* buckets_behind(Entry* entries, std::uint32_t capacity) {
    return reinterpret_cast<std::uint32_t*>(entries + capacity);
  }
  [[nodiscard]] std::uint32_t& bucket_of(std::uint32_t hash) const {
    return buckets_behind(entries_.get(), capacity_)[hash & (capacity_ - 1)];
  }
  [[nodiscard]] bool try_resize(Heap& heap, std::uint32_t capacity);
  // Leaves each old entry's new place in its `next`.
  void move_entries(Entry* to, std::uint32_t capacity);
  // Empties the collection without releasing anything, and gives the store to the caller.
  [[nodiscard]] Entry* detach_store();
  void take_out(Entry& entry);

  Pointer<Entry> entries_;  // and as many buckets, as there may be entries, behind them
  std::uint32_t capacity_ = 0;
  std::uint32_t used_ = 0;  // entries and holes
  std::uint32_t size_ = 0;  // entries
  std::uint32_t padding_ = 0;
  Pointer<CollectionIterator> first_iterator_;  // not counted: a dying one leaves the list
};
static_assert(sizeof(Collection::Entry) == 24 && sizeof(Collection) == 72, "the same on every machine");

class Map : public Collection {
 public:
  static constexpr const char* kName = "map";
  using Collection::Collection;
};

class Set : public Collection {
 public:
  static constexpr const char* kName = "set";
  using Collection::Collection;
};

// A place in a collection that deletions, insertions and clear() leave right. Counts its collection until it has come
// to the end, as ECMA-262 24.1.5 says.
class CollectionIterator : public Object {
 public:
  static constexpr const char* kName = "collection iterator";
  enum class Gives : std::uint8_t { Keys, Values, Entries };

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("collection");
    visitor.cell(collection_);
    visit_properties(visitor);
  }
  void will_die(Heap& heap);

  CollectionIterator(Shape& shape, Collection& collection, Gives gives);

  [[nodiscard]] Gives gives() const { return gives_; }
  // Borrowed until the next change; null at the end, where it lets go of the collection.
  [[nodiscard]] Collection::Entry* step();
  // What is still to come, without stepping; null where there is no collection any more.
  [[nodiscard]] const Collection* collection() const { return collection_.get(); }
  [[nodiscard]] std::uint32_t position() const { return position_; }

 private:
  friend class Collection;
  void leave_list();

  Pointer<Collection> collection_;
  Pointer<CollectionIterator> next_;  // of the same collection
  Pointer<CollectionIterator> previous_;
  std::uint32_t position_ = 0;
  Gives gives_;
};
static_assert(sizeof(CollectionIterator) == 72, "the same on every machine");

inline Collection& as_collection(Value value) { return static_cast<Collection&>(value.as_cell()); }
inline CollectionIterator& as_collection_iterator(Value value) {
  return static_cast<CollectionIterator&>(value.as_cell());
}

}  // namespace leaklab::script
