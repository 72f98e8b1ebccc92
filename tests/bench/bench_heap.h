#pragma once
// What the benchmarks run on: a heap with a limit out of reach, a 48-byte cell and one for many references.
// Fixed, like the heap.

#include <cstddef>
#include <cstdint>

#include "heap/heap.h"

namespace leaklab::bench {

// A header and four counted slots: 48 bytes, as an object with four properties has.
struct Node : heap::Cell {
  static constexpr const char* kName = "node";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.values(slots, 4);
  }
  heap::Value slots[4];
};
static_assert(sizeof(Node) == 48);

// One store full of counted references: what an array is.
struct Table : heap::Cell {
  static constexpr const char* kName = "table";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.values(slots.get(), static_cast<std::size_t>(count));
    visitor.store(slots, static_cast<std::size_t>(count) * sizeof(heap::Value));
  }
  heap::Pointer<heap::Value> slots;
  std::uint64_t count = 0;
};

class BenchHeap {
 public:
  BenchHeap() : heap({.limit_bytes = std::uint64_t{8} << 30}) {
    heap.define_kind(kNodeKind, heap::Kind::of<Node>());
    heap.define_kind(kTableKind, heap::Kind::of<Table>());
  }

  heap::Ref<Node> make_node() { return heap.make<Node>(kNodeKind); }
  // Its slots are undefined at first.
  heap::Ref<Table> make_table(std::size_t count) {
    heap::Ref<Table> table = heap.make<Table>(kTableKind);
    table->slots = static_cast<heap::Value*>(heap.allocate_store(count * sizeof(heap::Value)));
    table->count = count;
    for (std::size_t i = 0; i < count; ++i) {
      ::new (&table->slots.get()[i]) heap::Value();
    }
    return table;
  }
  // Gives the count that `node` owns to a slot that is still empty.
  static void move_into(heap::Value& slot, heap::Ref<Node> node) { slot = heap::Value::cell(node.leak()); }

  heap::Heap heap;

 private:
  static constexpr heap::KindId kNodeKind = heap::Heap::kFirstFreeKind;
  static constexpr heap::KindId kTableKind = kNodeKind + 1;
};

}  // namespace leaklab::bench
