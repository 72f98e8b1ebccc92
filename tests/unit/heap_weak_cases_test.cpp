// Every shape of weak entries that must go, at the drop or at the next collection, and what must stay. Each case leaves
// the map alive where it is not itself what dies.

#include "unit/heap_fixture.h"

namespace leaklab::heap {
namespace {

class WeakCasesTest : public HeapTest {
 protected:
  WeakCasesTest() : map(make_table()) {}
  void TearDown() override {
    map = make_table();
    heap.collect_cycles();
    EXPECT_EQ(verified({&*map}), std::nullopt);
    EXPECT_EQ(used_bytes(), baseline_bytes + Pages::rounded(sizeof(WeakTable)));
  }
  void set(WeakTable& table, Cell& key, Cell& value) {
    ASSERT_TRUE(heap.weak_tables().try_set(table, key, Value::cell(value)));
  }
  // Entries 0 to `count` - 1 of `map`, each one's value the next one's key; the last of the returned has no entry.
  std::vector<Ref<Node>> make_chain(int count) {
    std::vector<Ref<Node>> keys = {make_node()};
    for (int i = 0; i < count; ++i) {
      keys.push_back(make_node());
      set(*map, *keys[keys.size() - 2], *keys.back());
    }
    return keys;
  }
  void expect_all_collected(std::uint64_t cells) {
    EXPECT_EQ(heap.collect_cycles().cells_freed, cells);
    EXPECT_EQ(map->size(), 0U);
  }

  Ref<WeakTable> map;
};

TEST_F(WeakCasesTest, a_value_that_is_its_key_goes) {
  {
    const Ref<Node> key = make_node();
    set(*map, *key, *key);
  }
  expect_all_collected(1);
}

TEST_F(WeakCasesTest, a_value_that_refers_to_its_key_goes) {
  {
    const Ref<Node> key = make_node();
    const Ref<Node> value = make_node();
    link(value->first, *key);
    set(*map, *key, *value);
  }
  expect_all_collected(2);
}

TEST_F(WeakCasesTest, a_value_that_reaches_its_key_through_another_cell_goes) {
  {
    const Ref<Node> key = make_node();
    const Ref<Node> between = make_node();
    const Ref<Node> value = make_node();
    link(value->first, *between);
    link(between->second, *key);
    set(*map, *key, *value);
  }
  expect_all_collected(3);
}

TEST_F(WeakCasesTest, a_chain_of_ten_goes_at_the_drop_of_its_head) {
  make_chain(10).clear();
  EXPECT_EQ(map->size(), 0U);
}

TEST_F(WeakCasesTest, a_ring_of_entries_goes) {
  {
    const std::vector<Ref<Node>> keys = make_chain(10);
    set(*map, *keys.back(), *keys.front());
  }
  EXPECT_EQ(map->size(), 11U);
  expect_all_collected(11);
}

TEST_F(WeakCasesTest, a_map_inside_its_own_key_goes) {
  {
    const Ref<Node> key = make_node();
    const Ref<WeakTable> inner = make_table();
    link(key->first, *inner);
    set(*inner, *key, *key);
  }
  expect_all_collected(2);
}

TEST_F(WeakCasesTest, a_map_as_value_in_a_map_goes_with_the_outer_key) {
  Handle key = make_node();
  {
    const Ref<WeakTable> inner = make_table();
    set(*map, key.get().as_cell(), *inner);
    set(*inner, key.get().as_cell(), *make_node());
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 0U);
  key = Handle();
  EXPECT_EQ(map->size(), 0U);
}

TEST_F(WeakCasesTest, two_maps_crossed_go) {
  {
    const Ref<WeakTable> a = make_table();
    const Ref<WeakTable> b = make_table();
    set(*a, *b, *a);
    set(*b, *a, *b);
  }
  expect_all_collected(2);
}

TEST_F(WeakCasesTest, a_map_that_is_its_own_key_and_value_goes) {
  {
    const Ref<WeakTable> own = make_table();
    set(*own, *own, *own);
  }
  expect_all_collected(1);
}

// Symbols, strings: to the heap all keys are cells.
TEST_F(WeakCasesTest, a_key_of_another_kind_goes_with_a_value_that_refers_to_it) {
  {
    const Ref<Node> large = heap.make_sized<Node>(kNodeKind, 10'000);
    const Ref<Node> value = make_node();
    link(value->first, *large);
    set(*map, *large, *value);
    const Ref<WeakTable> table_key = make_table();
    set(*map, *table_key, *table_key);
  }
  expect_all_collected(3);
}

TEST_F(WeakCasesTest, a_dead_map_goes_though_its_entry_under_a_live_key_leads_to_it) {
  const Ref<Node> key = make_node();
  {
    const Ref<WeakTable> dead = make_table();
    const Ref<Node> value = make_node();
    link(value->first, *dead);
    set(*dead, *key, *value);
  }
  expect_all_collected(2);
  EXPECT_EQ(verified({&*map, &*key}), std::nullopt);
}

TEST_F(WeakCasesTest, two_dead_maps_go_though_one_live_key_joins_them) {
  const Ref<Node> key = make_node();
  {
    const Ref<WeakTable> a = make_table();
    const Ref<WeakTable> b = make_table();
    set(*a, *key, *b);
    set(*b, *key, *a);
  }
  expect_all_collected(2);
  EXPECT_EQ(verified({&*map, &*key}), std::nullopt);
}

TEST_F(WeakCasesTest, what_a_held_head_leads_to_stays_step_by_step) {
  std::vector<Ref<Node>> keys = make_chain(10);
  std::vector<Ref<Node>> held = {keys.front()};
  std::vector<Cell*> cells;
  for (const Ref<Node>& key : keys)
    cells.push_back(&*key);
  keys.clear();
  for (std::size_t step = 0; step < 10; ++step) {
    EXPECT_EQ(heap.collect_cycles().cells_freed, 0U);
    EXPECT_EQ(map->size(), 10 - step);
    const Value* next = heap.weak_tables().find(*map, *held.front());
    ASSERT_NE(next, nullptr);
    EXPECT_EQ(&next->as_cell(), cells[step + 1]);
    held.front() = Ref<Node>::retain(static_cast<Node&>(next->as_cell()));
  }
  EXPECT_EQ(heap.weak_tables().find(*map, *held.front()), nullptr);
}

TEST_F(WeakCasesTest, a_value_stays_where_key_and_map_are_reached_in_either_order) {
  const Ref<Node> holder = make_node();
  {
    const Ref<Node> key = make_node();
    const Ref<WeakTable> inner = make_table();
    set(*inner, *key, *make_node());
    link(holder->first, *key);
    link(holder->second, *inner);
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 0U);
  {
    const Handle key = Handle::retain(holder->first);
    const Handle inner = Handle::retain(holder->second);
    assign(holder->first, inner.get());
    assign(holder->second, key.get());
  }
  EXPECT_EQ(heap.collect_cycles().cells_freed, 0U);
}

}  // namespace
}  // namespace leaklab::heap
