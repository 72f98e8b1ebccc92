#pragma once
// ListIterator: the iterator objects of arrays, array-likes and strings (ECMA-262 23.1.5, 22.1.5): a list and a place
// in it. It counts its list until it has come to the end. Who uses it: builtins/list_iterator.cpp.

#include "script/runtime/collection.h"

namespace leaklab::script {

class ListIterator : public Object {
 public:
  static constexpr const char* kName = "list iterator";
  using Gives = CollectionIterator::Gives;

  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("list");
    visitor.value(list_);
    visit_properties(visitor);
  }
  // `list`, an object or a string, gets a count more.
  ListIterator(Shape& shape, Value list, Gives gives) : Object(shape, 0), list_(list), gives_(gives) {
    heap::retain(list);
  }

  // Borrowed; undefined where it has come to the end.
  [[nodiscard]] Value list() const { return list_; }
  [[nodiscard]] Gives gives() const { return gives_; }
  // The index of what comes next; an array-like may have more elements than an array.
  [[nodiscard]] double position() const { return position_; }
  void advance(std::uint32_t count) { position_ += count; }
  void end_and_release() { heap::release(std::exchange(list_, Value::undefined())); }

 private:
  Value list_;
  double position_ = 0;
  Gives gives_;
  std::uint8_t padding_[7] = {};
};
static_assert(sizeof(ListIterator) == 64, "the same on every machine");

inline ListIterator& as_list_iterator(Value value) { return static_cast<ListIterator&>(value.as_cell()); }

}  // namespace leaklab::script
