#include "heap/weak_reference.h"

#include "unit/heap_fixture.h"

namespace leaklab::heap {
namespace {

class WeakReferenceTest : public HeapTest {
 protected:
  Ref<WeakReference> reference_to(Cell& target) { return *try_make_weak_reference(heap, target); }
};

TEST_F(WeakReferenceTest, a_weak_reference_adds_no_count) {
  const Ref<Node> node = make_node();
  const Ref<WeakReference> reference = reference_to(*node);
  EXPECT_EQ(node->count(), 1U);
  EXPECT_EQ(reference->target(), &*node);
  EXPECT_EQ(verified({&*node, &*reference}), std::nullopt);
}

TEST_F(WeakReferenceTest, a_target_that_dies_at_a_drop_is_cleared_from_all_its_references) {
  Handle node = make_node();
  const Ref<WeakReference> first = reference_to(node.get().as_cell());
  const Ref<WeakReference> second = reference_to(node.get().as_cell());
  node = Handle();
  EXPECT_EQ(first->target(), nullptr);
  EXPECT_EQ(second->target(), nullptr);
  EXPECT_EQ(verified({&*first, &*second}), std::nullopt);
}

TEST_F(WeakReferenceTest, a_target_that_dies_in_a_cycle_is_cleared_by_the_collection) {
  Handle node = make_node();
  assign(static_cast<Node&>(node.get().as_cell()).first, node.get());
  const Ref<WeakReference> reference = reference_to(node.get().as_cell());
  node = Handle();
  EXPECT_NE(reference->target(), nullptr);
  heap.collect_cycles();
  EXPECT_EQ(reference->target(), nullptr);
}

TEST_F(WeakReferenceTest, a_target_that_lives_stays_through_a_collection) {
  const Ref<Node> node = make_node();
  const Ref<WeakReference> reference = reference_to(*node);
  heap.collect_cycles();
  EXPECT_EQ(reference->target(), &*node);
}

TEST_F(WeakReferenceTest, a_reference_that_dies_first_leaves_its_target_alone) {
  const Ref<Node> node = make_node();
  const Ref<WeakReference> kept = reference_to(*node);
  { const Ref<WeakReference> dropped = reference_to(*node); }
  EXPECT_EQ(kept->target(), &*node);
  EXPECT_EQ(verified({&*node, &*kept}), std::nullopt);
}

TEST_F(WeakReferenceTest, a_reference_may_refer_to_its_own_holder) {
  const Ref<Node> node = make_node();
  link(node->first, *reference_to(*node));
  EXPECT_EQ(heap.collect_cycles().cells_freed, 0U);
}

TEST_F(WeakReferenceTest, a_weak_key_s_entry_and_its_references_go_together) {
  const Ref<WeakTable> table = make_table();
  Handle key = make_node();
  const Ref<WeakReference> reference = reference_to(key.get().as_cell());
  ASSERT_TRUE(heap.weak_tables().try_set(*table, key.get().as_cell(), Value::cell(*make_node())));
  heap.collect_cycles();
  EXPECT_EQ(verified({&*table, &key.get().as_cell(), &*reference}), std::nullopt);
  key = Handle();
  EXPECT_EQ(table->size(), 0U);
  EXPECT_EQ(reference->target(), nullptr);
}

}  // namespace
}  // namespace leaklab::heap
