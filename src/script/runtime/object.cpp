#include "script/runtime/object.h"

#include <algorithm>
#include <bit>

namespace leaklab::script {

namespace {

std::uint32_t overflow_capacity(std::uint32_t slot_count, std::uint32_t inline_capacity) {
  return slot_count <= inline_capacity ? 0 : std::max(4U, std::bit_ceil(slot_count - inline_capacity));
}

}  // namespace

std::size_t Object::overflow_bytes() const { return overflow_capacity(slot_count_, inline_capacity_) * sizeof(Value); }

Value* Object::find_own(PropertyKey key) {
  const std::optional<Property> property = shape_->find(key);
  return property ? &slot(property->slot) : nullptr;
}

void Object::push_overflow(Heap& heap, Value owned) {
  const std::uint32_t old_capacity = overflow_capacity(slot_count_, inline_capacity_);
  const std::uint32_t capacity = overflow_capacity(slot_count_ + 1, inline_capacity_);
  if (capacity != old_capacity) {
    auto* fresh = static_cast<Value*>(heap.allocate_store(capacity * sizeof(Value)));
    std::copy_n(overflow_.get(), slot_count_ > inline_capacity_ ? slot_count_ - inline_capacity_ : 0, fresh);
    if (old_capacity > 0) {
      heap.free_store(overflow_.get(), old_capacity * sizeof(Value));
    }
    overflow_ = fresh;
  }
  ++slot_count_;
  slot(slot_count_ - 1) = owned;
}

void Object::replace_shape(Ref<Shape> shape) { release(*std::exchange(shape_, Pointer<Shape>(&shape.leak()))); }

void Object::append(Heap& heap, Shape& next, Value owned) {
  push_slot(heap, owned);
  replace_shape(Ref<Shape>::retain(next));
}

void Object::add(Heap& heap, PropertyKey key, Value value, Attributes attributes) {
  if (!shape_->is_unique() && shape_->slot_count() == Shape::kMaximumSharedProperties) {
    become_unique(heap);
  }
  retain(value);
  if (shape_->is_unique()) {
    shape_->table().add(heap, key, attributes);
    push_slot(heap, value);
  } else {
    append(heap, *shape_->with(heap, key, attributes), value);
  }
}

void Object::define_and_release(Heap& heap, PropertyKey key, Value value, Attributes attributes) {
  const std::optional<Property> property = shape_->find(key);
  if (!property) {
    add(heap, key, value, attributes);
    return;
  }
  if (!(property->attributes == attributes)) {
    become_unique(heap);
    shape_->table().set_attributes(key, attributes);
  }
  heap::assign(slot(property->slot), value);
}

void Object::remove_own(Heap& heap, PropertyKey key) {
  const std::optional<Property> property = shape_->find(key);
  if (!property) {
    return;
  }
  become_unique(heap);
  const Value old = std::exchange(slot(property->slot), Value::undefined());
  shape_->table().remove(heap, key);
  if (shape_->table().wants_compaction()) {
    shape_->table().compact([this](std::uint32_t from, std::uint32_t to) { slot(to) = slot(from); });
    const std::size_t old_bytes = overflow_bytes();
    const std::uint32_t count = shape_->slot_count();
    const std::uint32_t capacity = overflow_capacity(count, inline_capacity_);
    Value* old_overflow = overflow_.get();
    slot_count_ = count;
    if (capacity * sizeof(Value) != old_bytes) {
      overflow_ = capacity > 0 ? static_cast<Value*>(heap.allocate_store(capacity * sizeof(Value))) : nullptr;
      std::copy_n(old_overflow, count > inline_capacity_ ? count - inline_capacity_ : 0, overflow_.get());
      heap.free_store(old_overflow, old_bytes);
    }
  }
  release(old);
}

void Object::set_prototype(Heap& heap, Object* prototype) {
  become_unique(heap);
  if (prototype != nullptr) {
    prototype->become_prototype(heap);
  }
  shape_->set_prototype(prototype);
}

void Object::restrict(Heap& heap, Restriction restriction) {
  become_unique(heap);  // an inline cache of additions compares shapes alone
  restrictions_ = static_cast<std::uint8_t>(restrictions_ | restriction);
}

void Object::become_prototype(Heap& heap) {
  become_unique(heap);
  is_prototype_ = 1;
}

void Object::become_unique(Heap& heap) {
  if (!shape_->is_unique()) {
    replace_shape(Shape::make_unique(heap, *shape_, shape_->prototype()));
  }
}

bool Array::try_reserve(Heap& heap, std::uint32_t capacity) {
  if (capacity <= capacity_) {
    return true;
  }
  auto* fresh = static_cast<Value*>(heap.try_allocate_store(std::uint64_t{capacity} * sizeof(Value)));
  if (fresh == nullptr) {
    return false;
  }
  std::copy_n(elements_.get(), length_, fresh);
  if (capacity_ > 0) {
    heap.free_store(elements_.get(), std::size_t{capacity_} * sizeof(Value));
  }
  elements_ = fresh;
  capacity_ = capacity;
  return true;
}

bool Array::try_set_length(Heap& heap, std::uint32_t length) {
  if (length > length_) {
    if (!try_reserve(heap, length)) {
      return false;
    }
    std::fill(elements_.get() + length_, elements_.get() + length, Value::hole());
    length_ = length;
    return true;
  }
  while (length_ > length) {
    --length_;
    release(std::exchange(elements_.get()[length_], Value::hole()));
  }
  if (length == 0 && capacity_ > 0) {
    heap.free_store(elements_.get(), std::size_t{capacity_} * sizeof(Value));
    elements_ = nullptr;
    capacity_ = 0;
  }
  return true;
}

bool Array::try_set(Heap& heap, std::uint32_t index, Value value) {
  if (index >= length_) {
    // Half as much again and sixteen more, as V8 grows: appending stays amortised without doubling what is held.
    const std::uint64_t grown = std::uint64_t{index} + 1 + (index >> 1) + 16;
    const auto capacity = static_cast<std::uint32_t>(std::min<std::uint64_t>(grown, std::uint64_t{kMaximumIndex} + 1));
    if (index >= capacity_ && !try_reserve(heap, capacity) && !try_reserve(heap, index + 1)) {
      return false;
    }
    std::fill(elements_.get() + length_, elements_.get() + index + 1, Value::hole());
    length_ = index + 1;
  }
  heap::assign(elements_.get()[index], value);
  return true;
}

}  // namespace leaklab::script
