#pragma once
// Ref and Handle: counted references held from outside the heap, by C++ code.
//
// Ref<T> owns one count of a T and is never null, Handle owns one count of whatever a Value refers to. Both find the
// heap through the cell itself. Letting go of one may free cells, but never runs script. Borrowed T& and Value
// stay valid as long as somebody else holds a count.
// Copyable (a copy counts) and movable (a moved-from Ref may only be destroyed or assigned to).

#include <utility>

#include "heap/cell.h"
#include "heap/value.h"

namespace leaklab::heap {

// One count more, one count less; the latter may free `cell` and what it held alone.
void retain(Cell& cell);
void release(Cell& cell);

inline void retain(Value value) {
  if (value.is_cell()) {
    retain(value.as_cell());
  }
}
inline void release(Value value) {
  if (value.is_cell()) {
    release(value.as_cell());
  }
}
// Puts a counted reference to `value` into a counted slot, in the order that survives self-assignment.
inline void assign(Value& slot, Value value) {
  retain(value);
  release(std::exchange(slot, value));
}

template <class T>
class Ref {
 public:
  // Takes over a count that the caller owns.
  static Ref adopt(T& cell) { return Ref(&cell); }
  // Adds a count of its own.
  static Ref retain(T& cell) {
    heap::retain(cell);
    return Ref(&cell);
  }
  Ref(const Ref& other) : cell_(other.cell_) { heap::retain(*cell_); }
  Ref(Ref&& other) noexcept : cell_(std::exchange(other.cell_, nullptr)) {}
  template <class Derived>
  Ref(Ref<Derived> other) : cell_(&other.leak()) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(cell_, other.cell_);
    return *this;
  }
  ~Ref() {
    if (cell_ != nullptr) {
      heap::release(*cell_);
    }
  }

  T& operator*() const { return *cell_; }
  T* operator->() const { return cell_; }
  T& get() const { return *cell_; }
  // Gives the count to the caller.
  [[nodiscard]] T& leak() { return *std::exchange(cell_, nullptr); }

 private:
  explicit Ref(T* cell) : cell_(cell) {}
  T* cell_;
};

class Handle {
 public:
  Handle() = default;
  static Handle adopt(Value value) { return Handle(value); }
  static Handle retain(Value value) {
    heap::retain(value);
    return Handle(value);
  }
  template <class T>
  Handle(Ref<T> cell) : value_(Value::cell(cell.leak())) {}
  Handle(const Handle& other) : value_(other.value_) { heap::retain(value_); }
  Handle(Handle&& other) noexcept : value_(std::exchange(other.value_, Value())) {}
  Handle& operator=(Handle other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Handle() { heap::release(value_); }

  Value get() const { return value_; }
  // Gives the count to the caller.
  [[nodiscard]] Value leak() { return std::exchange(value_, Value()); }

 private:
  explicit Handle(Value value) : value_(value) {}
  Value value_;
};

}  // namespace leaklab::heap
