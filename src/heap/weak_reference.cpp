#include "heap/weak_reference.h"

#include "heap/heap.h"

namespace leaklab::heap {

static_assert(sizeof(WeakReference) == 64, "the same on every machine");

void WeakReference::will_die(Heap& heap) { heap.weak_tables().unlink(edge_); }

std::optional<Ref<WeakReference>> try_make_weak_reference(Heap& heap, Cell& target) {
  if (!heap.weak_tables().make_room_for_edge(sizeof(WeakReference))) {
    return std::nullopt;
  }
  Ref<WeakReference> reference = heap.make<WeakReference>(Heap::kWeakReferenceKind, target);
  if (!heap.weak_tables().try_link(reference->edge_)) {
    reference->edge_.key = nullptr;
    return std::nullopt;
  }
  return reference;
}

}  // namespace leaklab::heap
