#include "heap/finalization.h"

#include "unit/heap_fixture.h"

namespace leaklab::heap {
namespace {

class FinalizationTest : public HeapTest {
 protected:
  FinalizationTest() : table(make_finalization_table()) {}
  // The member is one cell more than the fixture's baseline has.
  void TearDown() override {
    while (heap.finalizations().first_finished() != nullptr) {
      static_cast<void>(heap.finalizations().take_finished(*heap.finalizations().first_finished()));
    }
    table = make_finalization_table();
    heap.collect_cycles();
    EXPECT_EQ(verified({&*table}), std::nullopt);
    EXPECT_EQ(used_bytes(), baseline_bytes + Pages::rounded(sizeof(FinalizationTable)));
  }
  Ref<FinalizationTable> make_finalization_table() {
    return heap.make<FinalizationTable>(Heap::kFinalizationTableKind, Value::null());
  }
  void wait_for(Cell& target, int held, Cell* token = nullptr) {
    ASSERT_TRUE(heap.finalizations().try_register(*table, target, Value::integer(held), token));
  }
  // What would be told now, in order.
  std::vector<int> told() {
    std::vector<int> numbers;
    while (FinalizationTable* next = heap.finalizations().first_finished()) {
      numbers.push_back(heap.finalizations().take_finished(*next).get().as_integer());
    }
    return numbers;
  }

  Ref<FinalizationTable> table;
};

TEST_F(FinalizationTest, nothing_is_told_while_the_target_lives) {
  const Ref<Node> node = make_node();
  wait_for(*node, 1);
  heap.collect_cycles();
  EXPECT_EQ(told(), std::vector<int>{});
  EXPECT_EQ(verified({&*table, &*node}), std::nullopt);
}

TEST_F(FinalizationTest, a_death_at_a_drop_is_told_once) {
  {
    const Ref<Node> node = make_node();
    wait_for(*node, 1);
  }
  EXPECT_EQ(table->size(), 1U);
  EXPECT_EQ(verified({&*table}), std::nullopt);
  EXPECT_EQ(told(), std::vector<int>{1});
  EXPECT_EQ(told(), std::vector<int>{});
  EXPECT_EQ(table->size(), 0U);
}

TEST_F(FinalizationTest, a_death_in_a_cycle_is_told_after_the_collection) {
  {
    const Ref<Node> node = make_node();
    link(node->first, *node);
    wait_for(*node, 1);
  }
  EXPECT_EQ(told(), std::vector<int>{});
  heap.collect_cycles();
  EXPECT_EQ(told(), std::vector<int>{1});
}

TEST_F(FinalizationTest, deaths_are_told_in_the_order_in_which_they_came) {
  Handle first = make_node();
  Handle second = make_node();
  wait_for(first.get().as_cell(), 1);
  wait_for(second.get().as_cell(), 2);
  second = Handle();
  first = Handle();
  EXPECT_EQ(told(), (std::vector<int>{2, 1}));
}

TEST_F(FinalizationTest, a_held_value_lives_until_it_was_taken) {
  {
    const Ref<Node> node = make_node();
    ASSERT_TRUE(heap.finalizations().try_register(*table, *node, Value::cell(*make_node()), nullptr));
  }
  const Handle held = heap.finalizations().take_finished(*table);
  EXPECT_EQ(held.get().as_cell().count(), 1U);
}

TEST_F(FinalizationTest, a_held_value_that_leads_to_its_target_keeps_it) {
  const Ref<Node> held = make_node();
  link(held->first, *make_node());
  ASSERT_TRUE(heap.finalizations().try_register(*table, held->first.as_cell(), Value::cell(*held), nullptr));
  EXPECT_EQ(heap.collect_cycles().cells_freed, 0U);
}

TEST_F(FinalizationTest, a_token_gives_up_all_its_registrations_waiting_or_finished) {
  const Ref<Node> token = make_node();
  Handle first = make_node();
  const Ref<Node> second = make_node();
  const Ref<Node> third = make_node();
  wait_for(first.get().as_cell(), 1, &*token);
  wait_for(*second, 2, &*token);
  wait_for(*third, 3);
  first = Handle();
  EXPECT_TRUE(heap.finalizations().unregister(*table, *token));
  EXPECT_FALSE(heap.finalizations().unregister(*table, *token));
  EXPECT_EQ(told(), std::vector<int>{});
  EXPECT_EQ(table->size(), 1U);
  EXPECT_EQ(verified({&*table, &*token, &*second, &*third}), std::nullopt);
}

TEST_F(FinalizationTest, a_token_is_one_table_s_own) {
  const Ref<Node> token = make_node();
  const Ref<FinalizationTable> other = make_finalization_table();
  wait_for(*token, 1, &*token);
  EXPECT_FALSE(heap.finalizations().unregister(*other, *token));
  EXPECT_EQ(table->size(), 1U);
}

TEST_F(FinalizationTest, a_target_can_be_its_own_token) {
  const Ref<Node> kept = make_node();
  wait_for(*kept, 1, &*kept);
  wait_for(*kept, 2, &*kept);
  EXPECT_TRUE(heap.finalizations().unregister(*table, *kept));
  EXPECT_EQ(table->size(), 0U);
  Handle dropped = make_node();
  wait_for(dropped.get().as_cell(), 3, &dropped.get().as_cell());
  dropped = Handle();
  EXPECT_EQ(told(), std::vector<int>{3});
}

TEST_F(FinalizationTest, a_token_that_dies_leaves_its_registration_waiting) {
  const Ref<Node> node = make_node();
  {
    const Ref<Node> token = make_node();
    wait_for(*node, 1, &*token);
    EXPECT_EQ(token->count(), 1U);
  }
  EXPECT_EQ(table->size(), 1U);
  EXPECT_EQ(verified({&*table, &*node}), std::nullopt);
}

TEST_F(FinalizationTest, a_table_that_dies_tells_nothing) {
  const Ref<Node> node = make_node();
  {
    const Ref<FinalizationTable> dropped = make_finalization_table();
    ASSERT_TRUE(heap.finalizations().try_register(*dropped, *node, Value::integer(1), &*node));
    ASSERT_TRUE(heap.finalizations().try_register(*dropped, *make_node(), Value::cell(*make_node()), nullptr));
    EXPECT_EQ(heap.finalizations().first_finished(), &*dropped);
  }
  EXPECT_EQ(told(), std::vector<int>{});
  EXPECT_EQ(verified({&*table, &*node}), std::nullopt);
}

TEST_F(FinalizationTest, a_table_that_dies_in_a_cycle_with_its_target_tells_nothing) {
  {
    const Ref<Node> node = make_node();
    const Ref<FinalizationTable> dropped = make_finalization_table();
    link(node->first, *node);
    link(node->second, *dropped);
    ASSERT_TRUE(heap.finalizations().try_register(*dropped, *node, Value::integer(1), nullptr));
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 2U);
  EXPECT_EQ(told(), std::vector<int>{});
}

TEST_F(FinalizationTest, tables_are_told_of_in_the_order_of_their_first_death) {
  const Ref<FinalizationTable> other = make_finalization_table();
  ASSERT_TRUE(heap.finalizations().try_register(*other, *make_node(), Value::integer(1), nullptr));
  wait_for(*make_node(), 2);
  ASSERT_TRUE(heap.finalizations().try_register(*other, *make_node(), Value::integer(3), nullptr));
  EXPECT_EQ(told(), (std::vector<int>{1, 3, 2}));
}

TEST_F(FinalizationTest, many_deaths_at_once_are_all_told) {
  std::vector<Ref<Node>> nodes;
  for (int i = 0; i < 10'000; ++i) {
    nodes.push_back(make_node());
    wait_for(*nodes.back(), i);
  }
  nodes.clear();
  EXPECT_EQ(told().size(), 10'000U);
}

}  // namespace
}  // namespace leaklab::heap
