#pragma once
// Weak tables: entries (table, key, value) that count their value but not their key; and the index of all weak edges.
//
// An entry is an ephemeron: it keeps its value alive only while its table AND its key are alive. It hangs in two
// places: in its table, found by key, and in one heap-wide index, where all entries of a key form a list. When a key
// dies the index finds its entries at once; when a table dies its entries leave the index; when a collection marks
// a key or a table, the other end tells which values are now reached (cycle_collector.cpp).
// Weak references and finalization tables hang their edges into the same index (WeakRole). Any cell can be a key.
// Tables are hashed by cell id, never by address, so that they behave the same on every machine.

#include <cstddef>
#include <cstdint>

#include "heap/cell.h"
#include "heap/edge_type.h"
#include "heap/value.h"

namespace leaklab::heap {

class Heap;
class WeakTable;

// What an entry is to its owner.
enum class WeakRole : std::uint8_t {
  TableEntry,          // of a WeakTable: key to value
  Reference,           // of a WeakReference (weak_reference.h)
  FinalizationTarget,  // of a FinalizationTable: the cell whose death is awaited (finalization.h)
  FinalizationToken,   // of a FinalizationTable: the cell by which waiting is given up
};

// One weak edge, from its owner to its key. Only a table's entry has a value that depends on the key's life.
struct WeakEntry {
  Pointer<Cell> owner;
  Pointer<Cell> key;        // null once it has died
  Value value;              // counted
  Pointer<WeakEntry> next;  // of the same key
  Pointer<WeakEntry> previous;
  WeakRole role = WeakRole::TableEntry;

  [[nodiscard]] WeakTable& table() const;
};

// An entry in a set's store, 8 bytes on every machine: its address, the low bits of its key's id, and how far from its
// home it stands. So neither passing by an entry nor moving one back has to look at the entry itself.
class WeakSlot {
 public:
  static constexpr std::uint32_t kFarDistance = 0xFF;  // this far or farther

  WeakSlot() = default;
  WeakSlot(WeakEntry& entry, std::uint32_t key_id, std::uint32_t distance)
      : bits_((reinterpret_cast<std::uintptr_t>(&entry) >> 4) | (std::uint64_t{key_id & kIdMask} << kAddressBits)) {
    set_distance(distance);
  }
  [[nodiscard]] bool is_empty() const { return bits_ == 0; }
  [[nodiscard]] WeakEntry* entry() const {
    return reinterpret_cast<WeakEntry*>(static_cast<std::uintptr_t>((bits_ << 4) & kPointerMask));
  }
  [[nodiscard]] bool may_have(std::uint32_t key_id) const {
    return ((bits_ >> kAddressBits) & kIdMask) == (key_id & kIdMask);
  }
  [[nodiscard]] std::uint32_t distance() const { return static_cast<std::uint32_t>(bits_ >> kDistanceShift); }
  void set_distance(std::uint32_t distance) {
    const std::uint64_t kept = distance < kFarDistance ? distance : kFarDistance;
    bits_ = (bits_ & ((std::uint64_t{1} << kDistanceShift) - 1)) | (kept << kDistanceShift);
  }

 private:
  static constexpr int kAddressBits = 44;  // in units of 16 bytes
  static constexpr std::uint32_t kIdMask = 0xFFF;
  static constexpr int kDistanceShift = kAddressBits + 12;
  static constexpr std::uint64_t kPointerMask = ((std::uint64_t{1} << kAddressBits) - 1) << 4;
  std::uint64_t bits_ = 0;
};

// Open addressing, linear probing, deletion by shifting back: no tombstones. Keys that were made one after the other
// stand in groups, a few cache lines each: a walk in order of age, which is that of most chains, goes line by line. It
// keeps its smallest store (64 bytes) once it has one, so that a table that goes between no entry and one does not
// allocate each time. Owned by a WeakTable or by WeakTables, which give its store back; holds entries without owning
// them.
class WeakEntrySet {
 public:
  [[nodiscard]] WeakEntry* find(const Cell& key) const;
  // `entry.key` must not be in the set. False, and nothing changed, where there is no memory to grow.
  [[nodiscard]] bool try_insert(Heap& heap, WeakEntry& entry);
  // Makes sure of a free slot for the next insertion.
  [[nodiscard]] bool try_grow(Heap& heap) { return !is_full() || try_resize(heap, grown_capacity()); }
  void reserve(Heap& heap);
  void free_store(Heap& heap) const;
  // Puts `entry` in the place of the one with its key.
  void replace(WeakEntry& entry);
  void erase(Heap& heap, const Cell& key);

  template <class Visit>
  void for_each(Visit visit) const {
    for (std::uint32_t i = 0; i < capacity_; ++i) {
      if (WeakEntry* entry = slots_.get()[i].entry(); entry != nullptr) {
        visit(*entry);
      }
    }
  }
  // For a walk that knows which keys come next: asks the memory for the slot of one, then for what the slot points to.
  void prefetch_slot(const Cell& key) const { __builtin_prefetch(slots_.get() + home_of(key.id())); }
  void prefetch_entry(const Cell& key) const;
  [[nodiscard]] std::uint32_t size() const { return size_; }
  // What the next insertion needs; 0 where there is a free slot.
  [[nodiscard]] std::uint64_t growth_bytes() const;
  [[nodiscard]] Pointer<WeakSlot> store() const { return slots_; }
  [[nodiscard]] std::size_t store_bytes() const { return capacity_ * sizeof(WeakSlot); }

 private:
  [[nodiscard]] std::uint32_t home_of(std::uint32_t key_id) const;
  [[nodiscard]] std::uint32_t slot_of(const Cell& key) const;  // of its entry, or the empty one where it would go
  void put(WeakEntry& entry, std::uint32_t slot);
  [[nodiscard]] std::uint32_t distance_of(std::uint32_t slot) const;
  [[nodiscard]] bool is_full() const { return (size_ + 1) * 4 > capacity_ * 3; }
  [[nodiscard]] std::uint32_t grown_capacity() const;
  [[nodiscard]] bool try_resize(Heap& heap, std::uint32_t capacity);

  Pointer<WeakSlot> slots_;
  std::uint32_t capacity_ = 0;
  std::uint32_t size_ = 0;
};

class WeakTable : public Cell {
 public:
  static constexpr const char* kName = "weak table";

  template <class Visitor>
  void visit(Visitor& visitor) {
    entries_.for_each([&](WeakEntry& entry) {
      visitor.label(EdgeType::WeakKey);
      visitor.weak(entry.key);
      visitor.label(EdgeType::WeakEntry, entry.key);
      visitor.value(entry.value);
      visitor.store(Pointer<WeakEntry>(&entry), sizeof entry);
    });
    visitor.store(entries_.store(), entries_.store_bytes());
  }
  void will_die(Heap& heap);

  [[nodiscard]] std::uint32_t size() const { return entries_.size(); }

 private:
  friend class WeakTables;
  friend class CycleCollector;
  WeakEntrySet entries_;
};

inline WeakTable& WeakEntry::table() const { return static_cast<WeakTable&>(*owner); }

class WeakTables {
 public:
  explicit WeakTables(Heap& heap);
  WeakTables(const WeakTables&) = delete;
  WeakTables& operator=(const WeakTables&) = delete;

  // Borrowed; null where there is no such entry.
  [[nodiscard]] const Value* find(const WeakTable& table, const Cell& key) const;
  // Counts `value`; releases the one that stood there, which may free cells. False, and nothing changed, where the
  // heap limit leaves no room.
  [[nodiscard]] bool try_set(WeakTable& table, Cell& key, Value value);
  // Whether there was such an entry. May free cells.
  bool remove(WeakTable& table, Cell& key);

  // Steps of a death; see Heap.
  void did_lose_key(Cell& key);
  void will_lose_table(WeakTable& table);

  // For the heap's own weak kinds. Room for what an edge takes, `bytes` and the index's growth: asked before anything
  // is half done, since it may collect.
  [[nodiscard]] bool make_room_for_edge(std::uint64_t bytes);
  // Grows the index, so that the next try_link() cannot fail.
  [[nodiscard]] bool try_reserve_edge() { return by_key_.try_grow(heap_); }
  // Hangs `entry`, of any role, into its key's list and takes it out again. False, and nothing changed, where the heap
  // limit leaves no room.
  [[nodiscard]] bool try_link(WeakEntry& entry);
  void unlink(WeakEntry& entry);

  // The newest weak edge that leads to `key`; the others follow it. Null where there is none.
  [[nodiscard]] WeakEntry* first_of(const Cell& key) const { return by_key_.find(key); }
  [[nodiscard]] const WeakEntrySet& by_key() const { return by_key_; }
  [[nodiscard]] std::size_t store_bytes() const { return by_key_.store_bytes(); }

 private:
  void did_lose_key(WeakEntry& entry);

  Heap& heap_;
  WeakEntrySet by_key_;  // the first entry of each key's list
};

}  // namespace leaklab::heap
