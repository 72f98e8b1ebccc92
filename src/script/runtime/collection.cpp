#include "script/runtime/collection.h"

#include <algorithm>

#include "script/runtime/bigint.h"
#include "script/runtime/conversions.h"

namespace leaklab::script {

namespace {

std::uint32_t mix(std::uint64_t bits) {
  bits ^= bits >> 32;
  bits *= 0x9E3779B97F4A7C15;
  return static_cast<std::uint32_t>(bits >> 32);
}

std::uint32_t hash_units(StringView units) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (std::uint32_t i = 0; i < units.length; ++i) {
    hash = (hash ^ units[i]) * 16777619U;
  }
  return mix(hash);
}

}  // namespace

std::optional<Collection::HashedKey> Collection::try_hash(Realm& realm, Value key) {
  if (key.is_number()) {
    const double number = key.as_number();
    const Value kept = number == 0 ? Value::integer(0) : Value::from_number(number);
    return HashedKey{kept, mix(kept.bits())};
  }
  if (is_string(key)) {
    String* flat = realm.strings().try_flatten(as_string(key));
    return flat == nullptr ? std::nullopt : std::optional(HashedKey{Value::cell(*flat), hash_units(flat->view())});
  }
  if (is_bigint(key)) {
    return HashedKey{key, mix(as_bigint(key).hash())};
  }
  return HashedKey{key, mix(key.is_cell() ? key.as_cell().id() : key.bits())};
}

Collection::Entry* Collection::find(Realm& realm, HashedKey key) {
  for (std::uint32_t at = capacity_ == 0 ? kNone : bucket_of(key.hash); at != kNone;) {
    Entry& entry = entries_.get()[at];
    if (entry.hash == key.hash && (entry.key == key.key || is_same_value_zero(realm, entry.key, key.key))) {
      return &entry;
    }
    at = entry.next;
  }
  return nullptr;
}

bool Collection::try_set(Realm& realm, HashedKey key, Value value) {
  if (Entry* entry = find(realm, key); entry != nullptr) {
    heap::assign(entry->value, value);
    return true;
  }
  // Where half the store is holes, making it anew at the same size gives room enough to pay for itself.
  if (used_ == capacity_ &&
      !try_resize(realm.heap(), size_ > capacity_ / 2 ? 2 * capacity_ : std::max(capacity_, kSmallestCapacity))) {
    return false;
  }
  heap::retain(key.key);
  heap::retain(value);
  std::uint32_t& bucket = bucket_of(key.hash);
  entries_.get()[used_] = {key.key, value, key.hash, bucket};
  bucket = used_++;
  ++size_;
  return true;
}

bool Collection::remove_and_release(Realm& realm, HashedKey key) {
  Entry* entry = find(realm, key);
  if (entry == nullptr) {
    return false;
  }
  const Handle old_key = Handle::adopt(entry->key);
  const Handle old_value = Handle::adopt(entry->value);
  take_out(*entry);
  if (size_ == 0) {
    const std::size_t bytes = store_bytes(capacity_);
    realm.heap().free_store(detach_store(), bytes);
  } else if (size_ < capacity_ / 4) {
    // A smaller store may find no room where the heap is full to the brim: then the larger one stays.
    static_cast<void>(try_resize(realm.heap(), capacity_ / 2));
  }
  return true;
}

void Collection::take_out(Entry& entry) {
  const auto index = static_cast<std::uint32_t>(&entry - entries_.get());
  std::uint32_t* link = &bucket_of(entry.hash);
  while (*link != index) {
    link = &entries_.get()[*link].next;
  }
  *link = entry.next;
  entry.key = Value::hole();
  entry.value = Value::undefined();
  --size_;
}

void Collection::clear_and_release(Heap& heap) {
  const std::uint32_t used = used_;
  const std::uint32_t capacity = capacity_;
  Entry* entries = detach_store();
  for (std::uint32_t i = 0; i < used; ++i) {
    heap::release(entries[i].key);
    heap::release(entries[i].value);
  }
  if (capacity > 0) {
    heap.free_store(entries, store_bytes(capacity));
  }
}

Collection::Entry* Collection::detach_store() {
  Entry* entries = entries_.get();
  entries_ = nullptr;
  capacity_ = used_ = size_ = 0;
  for (CollectionIterator* open = first_iterator_.get(); open != nullptr; open = open->next_.get()) {
    open->position_ = 0;
  }
  return entries;
}

bool Collection::try_resize(Heap& heap, std::uint32_t capacity) {
  auto* fresh = static_cast<Entry*>(heap.try_allocate_store(store_bytes(capacity)));
  if (fresh == nullptr) {
    return false;
  }
  move_entries(fresh, capacity);
  for (CollectionIterator* open = first_iterator_.get(); open != nullptr; open = open->next_.get()) {
    open->position_ = open->position_ < used_ ? entries_.get()[open->position_].next : size_;
  }
  if (capacity_ > 0) {
    heap.free_store(entries_.get(), store_bytes(capacity_));
  }
  entries_ = fresh;
  capacity_ = capacity;
  used_ = size_;
  return true;
}

void Collection::move_entries(Entry* to, std::uint32_t capacity) {
  std::uint32_t* buckets = buckets_behind(to, capacity);
  std::fill_n(buckets, capacity, kNone);
  std::uint32_t moved = 0;
  for (std::uint32_t i = 0; i < used_; ++i) {
    Entry& entry = entries_.get()[i];
    if (!entry.key.is_hole()) {
      std::uint32_t& bucket = buckets[entry.hash & (capacity - 1)];
      to[moved] = {entry.key, entry.value, entry.hash, bucket};
      bucket = moved;
    }
    entry.next = moved;
    moved += entry.key.is_hole() ? 0 : 1;
  }
}

Collection::Entry* Collection::entry_from(std::uint32_t& position) const {
  while (position < used_ && entries_.get()[position].key.is_hole()) {
    ++position;
  }
  return position < used_ ? entries_.get() + position : nullptr;
}

CollectionIterator::CollectionIterator(Shape& shape, Collection& collection, Gives gives)
    : Object(shape, 0), collection_(&collection), next_(collection.first_iterator_), gives_(gives) {
  heap::retain(collection);
  if (next_) {
    next_->previous_ = this;
  }
  collection.first_iterator_ = this;
}

Collection::Entry* CollectionIterator::step() {
  if (!collection_) {
    return nullptr;
  }
  if (Collection::Entry* entry = collection_->entry_from(position_); entry != nullptr) {
    ++position_;
    return entry;
  }
  leave_list();
  Collection& done = *collection_;
  collection_ = nullptr;
  heap::release(done);
  return nullptr;
}

void CollectionIterator::leave_list() {
  (previous_ ? previous_->next_ : collection_->first_iterator_) = next_;
  if (next_) {
    next_->previous_ = previous_;
  }
  next_ = nullptr;
  previous_ = nullptr;
}

void CollectionIterator::will_die(Heap&) {
  if (collection_) {
    leave_list();
  }
}

}  // namespace leaklab::script
