#pragma once
// HeapTest: a heap with a simple kind of cell. Every test ends with the heap back at its baseline and a verifier pass;
// the fixture sees to it.

#include <gtest/gtest.h>

#include <vector>

#include "heap/heap.h"
#include "heap/verifier.h"

namespace leaklab::heap {

// Two counted slots, and a store of its own if it asks for one.
struct Node : Cell {
  static constexpr const char* kName = "node";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.value(first);
    visitor.value(second);
    visitor.store(store, store_bytes);
  }
  Value first;
  Value second;
  Pointer<char> store;
  std::uint64_t store_bytes = 0;
};

class HeapTest : public testing::Test {
 protected:
  static constexpr KindId kNodeKind = Heap::kFirstFreeKind;

  explicit HeapTest(HeapOptions options = {}) : heap(options), baseline_bytes(used_bytes()) {
    heap.define_kind(kNodeKind, Kind::of<Node>());
  }

  void TearDown() override {
    heap.collect_cycles();
    EXPECT_EQ(used_bytes(), baseline_bytes);
    EXPECT_EQ(verify(heap, [](EdgeVisitor&) {}), std::nullopt);
  }

  Ref<Node> make_node() { return heap.make<Node>(kNodeKind); }
  // The head of a list of `length` nodes, at least one, that nothing else holds.
  Handle make_list(int length) {
    Handle head;
    for (int i = 0; i < length; ++i) {
      Ref<Node> node = make_node();
      node->first = head.leak();
      head = std::move(node);
    }
    return head;
  }
  Ref<WeakTable> make_table() { return heap.make<WeakTable>(Heap::kWeakTableKind); }
  static void link(Value& slot, Cell& target) { assign(slot, Value::cell(target)); }
  std::uint64_t used_bytes() const { return heap.usage().heap_used_bytes; }
  // What the verifier says where exactly these references are held from outside.
  std::optional<std::string> verified(const std::vector<Cell*>& roots) {
    return verify(heap, [&](EdgeVisitor& visitor) {
      for (Cell* root : roots)
        visitor.edge(*root);
    });
  }

  Heap heap;
  const std::uint64_t baseline_bytes;
};

}  // namespace leaklab::heap
