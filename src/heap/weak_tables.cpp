#include "heap/weak_tables.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "heap/heap.h"

namespace leaklab::heap {

static_assert(sizeof(WeakEntry) == 48, "the same on every machine");

namespace {

constexpr std::uint32_t kSmallestCapacity = 8;

// Larger ones go through memory better still, but what collides then comes in longer runs.
constexpr std::uint32_t kLargestGroup = 32;

}  // namespace

// Fibonacci hashing of groups: the upper bits of the product spread consecutive groups evenly. In its group a key
// stands by its id's low bits, turned by the group's hash, so that ids in steps of a group do not all meet.
std::uint32_t WeakEntrySet::home_of(std::uint32_t key_id) const {
  const std::uint32_t group_size = std::min(capacity_, kLargestGroup);
  const std::uint32_t hash = (key_id / group_size) * 0x9E3779B9U;
  const std::uint64_t group = (std::uint64_t{hash} * (capacity_ / group_size)) >> 32;
  return static_cast<std::uint32_t>(group) * group_size + ((key_id ^ hash) & (group_size - 1));
}

std::uint32_t WeakEntrySet::slot_of(const Cell& key) const {
  const std::uint32_t id = key.id();
  std::uint32_t slot = home_of(id);
  for (; !slots_.get()[slot].is_empty(); slot = (slot + 1) & (capacity_ - 1)) {
    if (slots_.get()[slot].may_have(id) && slots_.get()[slot].entry()->key.get() == &key) {
      break;
    }
  }
  return slot;
}

void WeakEntrySet::prefetch_entry(const Cell& key) const {
  const std::uint32_t id = key.id();
  std::uint32_t slot = home_of(id);
  while (!slots_.get()[slot].is_empty() && !slots_.get()[slot].may_have(id)) {
    slot = (slot + 1) & (capacity_ - 1);
  }
  // It may lie across two cache lines.
  const WeakEntry* entry = slots_.get()[slot].entry();
  __builtin_prefetch(entry);
  __builtin_prefetch(reinterpret_cast<const char*>(entry) + sizeof(WeakEntry) - 1);
}

void WeakEntrySet::put(WeakEntry& entry, std::uint32_t slot) {
  const std::uint32_t id = entry.key->id();
  slots_.get()[slot] = WeakSlot(entry, id, (slot - home_of(id)) & (capacity_ - 1));
}

std::uint32_t WeakEntrySet::distance_of(std::uint32_t slot) const {
  const WeakSlot& found = slots_.get()[slot];
  return found.distance() < WeakSlot::kFarDistance ? found.distance()
                                                   : (slot - home_of(found.entry()->key->id())) & (capacity_ - 1);
}

WeakEntry* WeakEntrySet::find(const Cell& key) const {
  return capacity_ == 0 ? nullptr : slots_.get()[slot_of(key)].entry();
}

bool WeakEntrySet::try_insert(Heap& heap, WeakEntry& entry) {
  if (!try_grow(heap)) {
    return false;
  }
  put(entry, slot_of(*entry.key));
  ++size_;
  return true;
}

std::uint32_t WeakEntrySet::grown_capacity() const { return capacity_ == 0 ? kSmallestCapacity : capacity_ * 2; }

std::uint64_t WeakEntrySet::growth_bytes() const {
  return is_full() ? std::uint64_t{grown_capacity()} * sizeof(WeakSlot) : 0;
}

void WeakEntrySet::replace(WeakEntry& entry) { put(entry, slot_of(*entry.key)); }

void WeakEntrySet::erase(Heap& heap, const Cell& key) {
  std::uint32_t hole = slot_of(key);
  base::require(!slots_.get()[hole].is_empty(), "an entry that is erased is there");
  const std::uint32_t mask = capacity_ - 1;
  for (std::uint32_t next = (hole + 1) & mask; !slots_.get()[next].is_empty(); next = (next + 1) & mask) {
    // An entry may move back into the hole unless its home lies cyclically behind the hole.
    const std::uint32_t distance = distance_of(next);
    const std::uint32_t step = (next - hole) & mask;
    if (distance >= step) {
      slots_.get()[hole] = slots_.get()[next];
      slots_.get()[hole].set_distance(distance - step);
      hole = next;
    }
  }
  slots_.get()[hole] = WeakSlot();
  --size_;
  if (size_ * 8 < capacity_ && capacity_ > kSmallestCapacity) {
    // Where there is no room for the smaller copy the larger one goes on serving.
    static_cast<void>(try_resize(heap, capacity_ / 2));
  }
}

void WeakEntrySet::reserve(Heap& heap) {
  if (capacity_ == 0) {
    base::require(try_resize(heap, kSmallestCapacity), "a fresh heap has room for an empty table");
  }
}

void WeakEntrySet::free_store(Heap& heap) const {
  if (capacity_ > 0) {
    heap.free_store(slots_.get(), store_bytes());
  }
}

bool WeakEntrySet::try_resize(Heap& heap, std::uint32_t capacity) {
  auto* fresh = static_cast<WeakSlot*>(heap.try_allocate_store_at_once(capacity * sizeof(WeakSlot)));
  if (fresh == nullptr) {
    return false;
  }
  for (std::uint32_t i = 0; i < capacity; ++i) {
    fresh[i] = WeakSlot();
  }
  const WeakEntrySet old = *this;
  slots_ = fresh;
  capacity_ = capacity;
  old.for_each([&](WeakEntry& entry) { put(entry, slot_of(*entry.key)); });
  old.free_store(heap);
  return true;
}

WeakTables::WeakTables(Heap& heap) : heap_(heap) { by_key_.reserve(heap); }

void WeakTable::will_die(Heap& heap) { heap.weak_tables().will_lose_table(*this); }

const Value* WeakTables::find(const WeakTable& table, const Cell& key) const {
  const WeakEntry* entry = table.entries_.find(key);
  return entry != nullptr ? &entry->value : nullptr;
}

bool WeakTables::try_set(WeakTable& table, Cell& key, Value value) {
  if (WeakEntry* entry = table.entries_.find(key); entry != nullptr) {
    assign(entry->value, value);
    return true;
  }
  const bool has_room = make_room_for_edge(sizeof(WeakEntry) + table.entries_.growth_bytes());
  void* store = has_room ? heap_.try_allocate_store_at_once(sizeof(WeakEntry)) : nullptr;
  if (store == nullptr) {
    return false;
  }
  auto* entry = new (store) WeakEntry{&table, &key, value, nullptr, nullptr, WeakRole::TableEntry};
  if (!table.entries_.try_insert(heap_, *entry)) {
    heap_.free_store(entry, sizeof *entry);
    return false;
  }
  if (!try_link(*entry)) {
    table.entries_.erase(heap_, key);
    heap_.free_store(entry, sizeof *entry);
    return false;
  }
  retain(value);
  return true;
}

bool WeakTables::remove(WeakTable& table, Cell& key) {
  WeakEntry* entry = table.entries_.find(key);
  if (entry == nullptr) {
    return false;
  }
  table.entries_.erase(heap_, key);
  unlink(*entry);
  const Value value = entry->value;
  heap_.free_store(entry, sizeof *entry);
  release(value);
  return true;
}

void WeakTables::did_lose_key(Cell& key) {
  WeakEntry* entry = by_key_.find(key);
  by_key_.erase(heap_, key);
  while (entry != nullptr) {
    WeakEntry* next = entry->next.get();
    did_lose_key(*entry);
    entry = next;
  }
}

// The entry is in no list any more; a table's is freed.
void WeakTables::did_lose_key(WeakEntry& entry) {
  switch (entry.role) {
    case WeakRole::TableEntry:
      entry.table().entries_.erase(heap_, *entry.key);
      release(entry.value);
      heap_.free_store(&entry, sizeof entry);
      return;
    case WeakRole::FinalizationTarget: heap_.finalizations().did_lose_target(entry); break;
    case WeakRole::Reference:
    case WeakRole::FinalizationToken: break;
  }
  entry.key = nullptr;
}

void WeakTables::will_lose_table(WeakTable& table) {
  table.entries_.for_each([&](WeakEntry& entry) { unlink(entry); });
}

bool WeakTables::make_room_for_edge(std::uint64_t bytes) { return heap_.make_room_for(bytes + by_key_.growth_bytes()); }

bool WeakTables::try_link(WeakEntry& entry) {
  Cell& key = *entry.key;
  WeakEntry* first = key.has_flag(Cell::kIsWeakKey) ? by_key_.find(key) : nullptr;
  if (first == nullptr) {
    if (!by_key_.try_insert(heap_, entry)) {
      return false;
    }
    key.set_flag(Cell::kIsWeakKey);
    return true;
  }
  entry.next = first;
  first->previous = &entry;
  by_key_.replace(entry);
  return true;
}

// One whose key has died left its list then.
void WeakTables::unlink(WeakEntry& entry) {
  if (!entry.key) {
    return;
  }
  if (entry.next) {
    entry.next->previous = entry.previous;
  }
  if (entry.previous) {
    entry.previous->next = entry.next;
  } else if (entry.next) {
    by_key_.replace(*entry.next);
  } else {
    entry.key->clear_flag(Cell::kIsWeakKey);
    by_key_.erase(heap_, *entry.key);
  }
}

}  // namespace leaklab::heap
