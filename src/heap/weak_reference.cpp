#include "heap/weak_reference.h"

#include "heap/heap.h"

namespace leaklab::heap {

static_assert(sizeof(WeakReference) == 64, "the same on every machine");

void WeakReference::will_die(Heap& heap) { heap.weak_tables().unlink(edge_); }

std::optional<Ref<WeakReference>> try_make_weak_reference(Heap& heap, Cell& target) {
  WeakTables& tables = heap.weak_tables();
  if (!tables.make_room_for_edge(sizeof(WeakReference)) || !tables.try_reserve_edge()) {
    return std::nullopt;
  }
  Ref<WeakReference> reference = heap.make<WeakReference>(Heap::kWeakReferenceKind, target);
  base::require(tables.try_link(reference->edge_), "an edge was reserved");
  return reference;
}

}  // namespace leaklab::heap
