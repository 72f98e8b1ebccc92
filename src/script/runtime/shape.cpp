#include "script/runtime/shape.h"

#include <algorithm>

#include "script/runtime/object.h"

namespace leaklab::script {

namespace {

constexpr std::uint32_t spread(std::uint32_t id) {
  const std::uint32_t hash = id * 0x9E3779B9U;
  return hash ^ (hash >> 15);
}

}  // namespace

std::uint32_t PropertyTable::index_slot_of(PropertyKey key) const {
  const std::uint32_t mask = capacity_ * 2 - 1;
  std::uint32_t slot = spread(key->id()) & mask;
  while (index_.get()[slot] != 0 && entries_.get()[index_.get()[slot] - 1].key.get() != key) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

std::optional<Property> PropertyTable::find(PropertyKey key) const {
  if (capacity_ == 0) {
    return std::nullopt;
  }
  const std::uint32_t number = index_.get()[index_slot_of(key)];
  if (number == 0) {
    return std::nullopt;
  }
  return Property{number - 1, entries_.get()[number - 1].attributes};
}

std::uint32_t PropertyTable::add(Heap& heap, PropertyKey key, Attributes attributes) {
  if (used_ == capacity_) {
    grow(heap);
  }
  retain(*key);
  entries_.get()[used_] = {key, attributes, {}};
  index_.get()[index_slot_of(key)] = used_ + 1;
  ++size_;
  return used_++;
}

void PropertyTable::set_attributes(PropertyKey key, Attributes attributes) {
  entries_.get()[index_.get()[index_slot_of(key)] - 1].attributes = attributes;
}

void PropertyTable::remove(Heap&, PropertyKey key) {
  const std::uint32_t mask = capacity_ * 2 - 1;
  std::uint32_t* index = index_.get();
  std::uint32_t hole = index_slot_of(key);
  const std::uint32_t number = index[hole];
  for (std::uint32_t next = (hole + 1) & mask; index[next] != 0; next = (next + 1) & mask) {
    const std::uint32_t home = spread(entries_.get()[index[next] - 1].key->id()) & mask;
    if (((next - home) & mask) >= ((next - hole) & mask)) {
      index[hole] = index[next];
      hole = next;
    }
  }
  index[hole] = 0;
  entries_.get()[number - 1].key = nullptr;
  --size_;
  release(*key);
}

void PropertyTable::grow(Heap& heap) {
  const PropertyTable old = *this;
  capacity_ = old.capacity_ == 0 ? 8 : old.capacity_ * 2;
  entries_ = static_cast<Entry*>(heap.allocate_store(entries_bytes()));
  index_ = static_cast<std::uint32_t*>(heap.allocate_store(index_bytes()));
  std::copy_n(old.entries_.get(), old.used_, entries_.get());
  rebuild_index();
  if (old.capacity_ > 0) {
    heap.free_store(old.entries_.get(), old.entries_bytes());
    heap.free_store(old.index_.get(), old.index_bytes());
  }
}

void PropertyTable::rebuild_index() {
  std::fill_n(index_.get(), std::size_t{capacity_} * 2, 0U);
  for (std::uint32_t i = 0; i < used_; ++i) {
    if (Cell* key = entries_.get()[i].key.get(); key != nullptr) {
      index_.get()[index_slot_of(key)] = i + 1;
    }
  }
}

Ref<Shape> Shape::make_root(Heap& heap, Object* prototype) {
  Ref<Shape> shape = heap.make<Shape>(kShapeKind);
  shape->set_prototype(prototype);
  return shape;
}

Ref<Shape> Shape::root_of(Heap& heap, Object& prototype) {
  Shape& own = prototype.shape();
  if (own.parent_) {
    return Ref<Shape>::retain(*own.parent_);
  }
  Ref<Shape> root = make_root(heap, &prototype);
  own.parent_ = &*root;
  return root;
}

Ref<Shape> Shape::make_unique(Heap& heap, const Shape& from, Object* prototype) {
  Ref<Shape> shape = make_root(heap, prototype);
  shape->is_unique_ = 1;
  from.for_each(
      [&](PropertyKey key, std::uint32_t, Attributes attributes) { shape->table_.add(heap, key, attributes); });
  return shape;
}

std::optional<Property> Shape::find(PropertyKey key) const {
  if (is_unique()) {
    return table_.find(key);
  }
  for (const Shape* shape = this; shape->key_; shape = shape->parent_.get()) {
    if (shape->key_.get() == key) {
      return Property{shape->slot_count_ - 1, shape->attributes_};
    }
  }
  return std::nullopt;
}

Ref<Shape> Shape::with(Heap& heap, PropertyKey key, Attributes attributes) {
  for (std::uint32_t i = 0; i < child_count_; ++i) {
    Shape& child = *children_.get()[i];
    if (child.key_.get() == key && child.attributes_ == attributes) {
      return Ref<Shape>::retain(child);
    }
  }
  Ref<Shape> child = make_root(heap, prototype_.get());
  retain(*this);
  retain(*key);
  child->parent_ = this;
  child->key_ = key;
  child->attributes_ = attributes;
  child->slot_count_ = slot_count_ + 1;
  // Past the limit shapes are no longer shared: a search through more children would cost more than that.
  if (child_count_ < kMaximumChildren) {
    add_child(heap, *child);
  }
  return child;
}

void Shape::set_prototype(Object* prototype) {
  if (prototype != nullptr) {
    retain(*prototype);
  }
  if (Object* old = std::exchange(prototype_, Pointer<Object>(prototype)).get(); old != nullptr) {
    release(*old);
  }
}

void Shape::add_child(Heap& heap, Shape& child) {
  if (child_count_ == child_capacity_) {
    const std::uint32_t capacity = child_capacity_ == 0 ? 2 : child_capacity_ * 2;
    auto* fresh = static_cast<Pointer<Shape>*>(heap.allocate_store(capacity * sizeof(Pointer<Shape>)));
    std::copy_n(children_.get(), child_count_, fresh);
    if (child_capacity_ > 0) {
      heap.free_store(children_.get(), children_bytes());
    }
    children_ = fresh;
    child_capacity_ = capacity;
  }
  children_.get()[child_count_++] = &child;
}

void Shape::leave_prototype() {
  if (!is_unique() && prototype_ && prototype_->shape().parent_ == Pointer<Shape>(this)) {
    prototype_->shape().parent_ = nullptr;
  }
}

void Shape::leave_parent() {
  Shape& parent = *parent_;
  Pointer<Shape>* end = parent.children_.get() + parent.child_count_;
  Pointer<Shape>* mine = std::find(parent.children_.get(), end, Pointer<Shape>(this));
  if (mine == end) {
    return;
  }
  std::copy(mine + 1, end, mine);
  if (--parent.child_count_ == 0) {
    Heap::of(parent).free_store(parent.children_.get(), parent.children_bytes());
    parent.children_ = nullptr;
    parent.child_capacity_ = 0;
  }
}

}  // namespace leaklab::script
