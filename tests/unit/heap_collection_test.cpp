#include "unit/heap_fixture.h"

namespace leaklab::heap {
namespace {

TEST_F(HeapTest, a_cycle_outlives_its_last_outside_reference_until_a_collection) {
  {
    const Ref<Node> a = make_node();
    const Ref<Node> b = make_node();
    link(a->first, *b);
    link(b->first, *a);
  }
  EXPECT_GT(used_bytes(), baseline_bytes);
  const CollectionReport report = heap.collect_cycles();
  EXPECT_EQ(report.cells_freed, 2U);
  EXPECT_EQ(used_bytes(), baseline_bytes);
}

TEST_F(HeapTest, a_cell_that_refers_to_itself_is_collected) {
  {
    const Ref<Node> node = make_node();
    link(node->first, *node);
    link(node->second, *node);
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 1U);
}

TEST_F(HeapTest, a_cycle_held_from_outside_stays_whole) {
  const Ref<Node> a = make_node();
  link(a->first, *make_node());
  link(static_cast<Node&>(a->first.as_cell()).first, *a);
  EXPECT_EQ(heap.collect_cycles().cells_freed, 0U);
  EXPECT_EQ(verified({&*a}), std::nullopt);
  assign(a->first, Value());
}

TEST_F(HeapTest, what_garbage_refers_to_loses_just_that_count) {
  const Ref<Node> kept = make_node();
  {
    const Ref<Node> garbage = make_node();
    link(garbage->first, *garbage);
    link(garbage->second, *kept);
  }
  EXPECT_EQ(kept->count(), 2U);
  heap.collect_cycles();
  EXPECT_EQ(kept->count(), 1U);
}

TEST_F(HeapTest, a_million_dead_cycles_are_collected_at_once) {
  for (int i = 0; i < 1'000'000; ++i) {
    const Ref<Node> a = make_node();
    const Ref<Node> b = make_node();
    link(a->first, *b);
    link(b->first, *a);
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 2'000'000U);
}

TEST_F(HeapTest, large_cells_take_part_in_cycles) {
  {
    const Ref<Node> large = heap.make_sized<Node>(kNodeKind, 100'000);
    const Ref<Node> small = make_node();
    link(large->first, *small);
    link(small->first, *large);
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 2U);
}

TEST_F(HeapTest, an_entry_goes_with_its_key_and_its_value_with_the_entry) {
  const Ref<WeakTable> table = make_table();
  {
    const Ref<Node> key = make_node();
    ASSERT_TRUE(heap.weak_tables().try_set(*table, *key, Value::cell(*make_node())));
    EXPECT_EQ(table->size(), 1U);
    EXPECT_EQ(verified({&*table, &*key}), std::nullopt);
  }
  EXPECT_EQ(table->size(), 0U);
  EXPECT_EQ(verified({&*table}), std::nullopt);
}

TEST_F(HeapTest, a_table_that_dies_leaves_its_keys_alone) {
  const Ref<Node> key = make_node();
  {
    const Ref<WeakTable> table = make_table();
    const Ref<WeakTable> other = make_table();
    ASSERT_TRUE(heap.weak_tables().try_set(*table, *key, Value::cell(*make_node())));
    ASSERT_TRUE(heap.weak_tables().try_set(*other, *key, Value::integer(2)));
    EXPECT_EQ(verified({&*table, &*other, &*key}), std::nullopt);
  }
  EXPECT_EQ(key->count(), 1U);
  EXPECT_EQ(verified({&*key}), std::nullopt);
}

TEST_F(HeapTest, a_value_that_refers_to_its_own_key_is_collected) {
  const Ref<WeakTable> table = make_table();
  {
    const Ref<Node> key = make_node();
    const Ref<Node> value = make_node();
    link(value->first, *key);
    ASSERT_TRUE(heap.weak_tables().try_set(*table, *key, Value::cell(*value)));
  }
  EXPECT_EQ(table->size(), 1U);
  heap.collect_cycles();
  EXPECT_EQ(table->size(), 0U);
}

TEST_F(HeapTest, a_chain_of_entries_lives_as_long_as_its_head_and_no_longer) {
  const Ref<WeakTable> table = make_table();
  {
    const Ref<Node> head = make_node();
    Ref<Node> key = head;
    for (int i = 0; i < 10; ++i) {
      const Ref<Node> next = make_node();
      ASSERT_TRUE(heap.weak_tables().try_set(*table, *key, Value::cell(*next)));
      key = next;
    }
    link(key->first, *table);  // and the last one leads back to the table
    key = head;
    EXPECT_EQ(heap.collect_cycles().cells_freed, 0U);
    EXPECT_EQ(table->size(), 10U);
  }
  heap.collect_cycles();
  EXPECT_EQ(table->size(), 0U);
}

TEST_F(HeapTest, a_dead_table_whose_value_leads_back_to_it_under_a_live_key_is_collected) {
  const Ref<Node> key = make_node();
  {
    const Ref<WeakTable> table = make_table();
    const Ref<Node> value = make_node();
    link(value->first, *table);
    ASSERT_TRUE(heap.weak_tables().try_set(*table, *key, Value::cell(*value)));
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 2U);
  EXPECT_EQ(verified({&*key}), std::nullopt);
}

TEST_F(HeapTest, two_tables_crossed_over_each_other_s_keys_are_collected) {
  {
    const Ref<WeakTable> a = make_table();
    const Ref<WeakTable> b = make_table();
    ASSERT_TRUE(heap.weak_tables().try_set(*a, *b, Value::cell(*a)));
    ASSERT_TRUE(heap.weak_tables().try_set(*b, *a, Value::cell(*b)));
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 2U);
}

TEST_F(HeapTest, many_entries_are_found_again_through_growth_and_removal) {
  const Ref<WeakTable> table = make_table();
  std::vector<Ref<Node>> keys;
  for (int i = 0; i < 5'000; ++i) {
    keys.push_back(make_node());
    ASSERT_TRUE(heap.weak_tables().try_set(*table, *keys.back(), Value::integer(i)));
  }
  for (int i = 0; i < 5'000; i += 2)
    EXPECT_TRUE(heap.weak_tables().remove(*table, *keys[static_cast<std::size_t>(i)]));
  for (int i = 0; i < 5'000; ++i) {
    const Value* value = heap.weak_tables().find(*table, *keys[static_cast<std::size_t>(i)]);
    EXPECT_EQ(value != nullptr, i % 2 == 1) << i;
  }
  keys.clear();
  EXPECT_EQ(table->size(), 0U);
}

TEST_F(HeapTest, a_long_chain_of_ephemerons_dies_without_recursion) {
  const Ref<WeakTable> table = make_table();
  {
    const Ref<Node> head = make_node();
    Ref<Node> key = head;
    for (int i = 0; i < 200'000; ++i) {
      const Ref<Node> next = make_node();
      ASSERT_TRUE(heap.weak_tables().try_set(*table, *key, Value::cell(*next)));
      key = next;
    }
  }
  EXPECT_EQ(table->size(), 0U);
}

}  // namespace
}  // namespace leaklab::heap
