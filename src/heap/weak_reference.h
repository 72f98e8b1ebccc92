#pragma once
// WeakReference: a cell that refers to another without counting it, and is told when that one dies.
//
// target() is the other cell while it is alive, and null from the moment of its death on: before its own references are
// let go, so nothing half-dead is ever seen. Asking adds no count; who keeps the answer across anything that may free
// cells counts it. Script's WeakRef holds one. Fixed, like every cell.

#include <optional>

#include "heap/ref.h"
#include "heap/weak_tables.h"

namespace leaklab::heap {

class WeakReference : public Cell {
 public:
  static constexpr const char* kName = "weak reference";

  explicit WeakReference(Cell& target) {
    edge_.owner = this;
    edge_.key = &target;
    edge_.role = WeakRole::Reference;
  }
  template <class Visitor>
  void visit(Visitor& visitor) {  // it counts nothing
    visitor.label(EdgeType::Weak);
    visitor.weak(edge_.key);
  }
  void will_die(Heap& heap);

  // Borrowed; null once it has died.
  [[nodiscard]] Cell* target() const { return edge_.key.get(); }

 private:
  friend std::optional<Ref<WeakReference>> try_make_weak_reference(Heap& heap, Cell& target);
  WeakEntry edge_{};
};

// Nothing, and nothing changed, where the heap limit leaves no room for the index to grow.
[[nodiscard]] std::optional<Ref<WeakReference>> try_make_weak_reference(Heap& heap, Cell& target);

}  // namespace leaklab::heap
