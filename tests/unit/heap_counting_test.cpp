#include <cmath>

#include "unit/heap_fixture.h"

namespace leaklab::heap {
namespace {

TEST(ValueTest, numbers_come_back_as_they_went_in) {
  for (const double number : {0.0, 1.0, -1.0, 0.5, 2147483647.0, 2147483648.0, -2147483648.0, 1e300, -1e-300}) {
    EXPECT_EQ(Value::from_number(number).as_number(), number);
    EXPECT_EQ(Value::number(number).as_number(), number);
  }
}

TEST(ValueTest, negative_zero_is_kept_apart_from_zero) {
  EXPECT_TRUE(std::signbit(Value::from_number(-0.0).as_number()));
  EXPECT_FALSE(Value::from_number(-0.0).is_integer());
  EXPECT_TRUE(Value::from_number(0.0).is_integer());
}

TEST(ValueTest, every_nan_is_a_number_and_never_a_cell) {
  const double negative_nan = std::copysign(std::nan("123"), -1.0);
  EXPECT_TRUE(Value::from_number(negative_nan).is_number());
  EXPECT_FALSE(Value::from_number(negative_nan).is_cell());
  EXPECT_TRUE(std::isnan(Value::from_number(negative_nan).as_number()));
}

TEST_F(HeapTest, a_cell_is_freed_at_the_drop_of_its_last_reference) {
  {
    const Ref<Node> node = make_node();
    EXPECT_EQ(used_bytes(), baseline_bytes + Pages::rounded(sizeof(Node)));
    const Ref<Node> again = node;
    EXPECT_EQ(node->count(), 2U);
  }
  EXPECT_EQ(used_bytes(), baseline_bytes);
}

TEST_F(HeapTest, what_a_dying_cell_held_alone_dies_with_it) {
  const Ref<Node> shared = make_node();
  {
    const Ref<Node> owner = make_node();
    link(owner->first, *make_node());
    link(owner->second, *shared);
    EXPECT_EQ(shared->count(), 2U);
  }
  EXPECT_EQ(shared->count(), 1U);
  EXPECT_EQ(used_bytes(), baseline_bytes + Pages::rounded(sizeof(Node)));
  EXPECT_EQ(verified({&*shared}), std::nullopt);
}

TEST_F(HeapTest, assigning_a_slot_to_itself_keeps_its_cell) {
  const Ref<Node> owner = make_node();
  link(owner->first, *make_node());
  assign(owner->first, owner->first);
  EXPECT_EQ(owner->first.as_cell().count(), 1U);
}

TEST_F(HeapTest, a_list_of_ten_million_nodes_dies_without_recursion) {
  Handle head = make_list(10'000'000);
  head = Handle();
  EXPECT_EQ(used_bytes(), baseline_bytes);
}

TEST_F(HeapTest, a_tree_a_million_levels_deep_dies_without_recursion) {
  Handle root;
  for (int i = 0; i < 1'000'000; ++i) {
    Ref<Node> node = make_node();
    node->first = root.leak();
    node->second = Handle(make_node()).leak();
    root = std::move(node);
  }
  root = Handle();
  EXPECT_EQ(used_bytes(), baseline_bytes);
}

class BurstHeapTest : public HeapTest {
 protected:
  BurstHeapTest() : HeapTest({.release_burst_cells = 100}) {}
};

TEST_F(BurstHeapTest, one_release_frees_a_burst_and_leaves_the_rest_to_be_drained) {
  Handle head = make_list(1'000);
  const std::uint64_t node_bytes = Pages::rounded(sizeof(Node));
  head = Handle();
  EXPECT_EQ(used_bytes(), baseline_bytes + 899 * node_bytes);
  EXPECT_TRUE(heap.has_pending_releases());
  EXPECT_TRUE(heap.needs_attention());
  EXPECT_EQ(heap.drain_releases(99), 99U);
  EXPECT_EQ(used_bytes(), baseline_bytes + 800 * node_bytes);
  EXPECT_EQ(heap.drain_releases(), 800U);
  EXPECT_EQ(used_bytes(), baseline_bytes);
  EXPECT_FALSE(heap.has_pending_releases());
}

TEST_F(BurstHeapTest, a_collection_first_frees_what_waits) {
  Handle head = make_list(1'000);
  head = Handle();
  heap.collect(CollectionCause::Asked);
  EXPECT_EQ(used_bytes(), baseline_bytes);
}

TEST_F(BurstHeapTest, no_table_leads_to_what_waits) {
  const Ref<WeakTable> table = make_table();
  {
    const Ref<Node> head = make_node();
    Ref<Node> key = make_node();
    link(head->first, *key);
    head->second = make_list(1'000).leak();
    for (int i = 0; i < 10; ++i) {
      Ref<Node> value = make_node();
      ASSERT_TRUE(heap.weak_tables().try_set(*table, *key, Value::cell(*value)));
      key = std::move(value);
    }
  }
  EXPECT_TRUE(heap.has_pending_releases());
  EXPECT_EQ(table->size(), 0U);
  heap.drain_releases();
  EXPECT_EQ(verified({&*table}), std::nullopt);
}

TEST_F(BurstHeapTest, a_walk_passes_over_what_waits) {
  Handle list = make_list(150);
  list = Handle();
  std::uint32_t still_held = 0;
  heap.pages().for_each_cell([&](Cell& cell) { still_held += cell.count(); });
  EXPECT_EQ(still_held, 48U);  // 101 are gone, the next one waits
}

class SmallBurstHeapTest : public HeapTest {
 protected:
  SmallBurstHeapTest() : HeapTest({.limit_bytes = 100'000, .release_burst_cells = 100}) {}
};

TEST_F(SmallBurstHeapTest, what_waits_makes_room_before_a_store_is_refused) {
  Handle head = make_list(1'000);
  head = Handle();
  void* store = heap.try_allocate_store(90'000);
  EXPECT_NE(store, nullptr);
  EXPECT_FALSE(heap.has_pending_releases());
  heap.free_store(store, 90'000);
}

TEST_F(HeapTest, a_large_cell_goes_back_to_the_system_at_once) {
  const std::uint64_t total_before = heap.usage().heap_total_bytes;
  {
    const Ref<Node> large = heap.make_sized<Node>(kNodeKind, 1'000'000);
    EXPECT_EQ(used_bytes(), baseline_bytes + 1'000'000);
    EXPECT_GE(heap.usage().heap_total_bytes, total_before + 1'000'000);
    EXPECT_EQ(verified({&*large}), std::nullopt);
  }
  EXPECT_EQ(heap.usage().heap_total_bytes, total_before);
}

TEST_F(HeapTest, emptied_pages_go_back_to_the_system) {
  std::vector<Ref<Node>> nodes;
  for (int i = 0; i < 50'000; ++i)
    nodes.push_back(make_node());
  const std::uint64_t total_bytes = heap.usage().heap_total_bytes;
  nodes.clear();
  EXPECT_LT(heap.usage().heap_total_bytes, total_bytes / 4);
}

TEST_F(HeapTest, a_store_is_counted_with_its_rounded_size) {
  const Ref<Node> node = make_node();
  const std::uint64_t before = used_bytes();
  node->store = static_cast<char*>(heap.try_allocate_store(5'000'001));
  node->store_bytes = 5'000'001;
  EXPECT_EQ(used_bytes(), before + 5'000'016);
  EXPECT_EQ(verified({&*node}), std::nullopt);
}

TEST_F(HeapTest, blocks_of_every_size_stand_apart_from_each_other) {
  std::vector<std::pair<unsigned char*, std::size_t>> blocks;
  for (std::size_t bytes = 1; bytes < 5'000; bytes += 37) {
    auto* block = static_cast<unsigned char*>(heap.try_allocate_store(bytes));
    std::fill_n(block, bytes, static_cast<unsigned char>(bytes));
    blocks.push_back({block, bytes});
  }
  for (const auto& [block, bytes] : blocks) {
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block) % 16, 0U);
    EXPECT_TRUE(std::all_of(block, block + bytes,
                            [size = bytes](unsigned char c) { return c == static_cast<unsigned char>(size); }));
    heap.free_store(block, bytes);
  }
}

class SmallHeapTest : public HeapTest {
 protected:
  SmallHeapTest() : HeapTest({1'000'000}) {}
};

TEST_F(SmallHeapTest, a_store_beyond_the_limit_is_refused_before_it_is_tried) {
  const std::uint64_t total_bytes = heap.usage().heap_total_bytes;
  EXPECT_EQ(heap.try_allocate_store(1'000'000), nullptr);
  EXPECT_EQ(heap.usage().heap_total_bytes, total_bytes);
  EXPECT_TRUE(heap.is_over_limit());
  EXPECT_EQ(heap.asked_bytes(), 1'000'000U);
  heap.forget_refusal();
  void* small = heap.try_allocate_store(900'000);
  ASSERT_NE(small, nullptr);
  EXPECT_FALSE(heap.is_over_limit());
  heap.free_store(small, 900'000);
}

TEST_F(SmallHeapTest, cells_past_the_limit_are_told_of_by_is_over_limit) {
  std::vector<Ref<Node>> nodes;
  while (used_bytes() <= 1'000'000) {
    EXPECT_FALSE(heap.is_over_limit());
    nodes.push_back(make_node());
  }
  EXPECT_TRUE(heap.is_over_limit());
}

TEST_F(HeapTest, the_listener_hears_of_every_change_in_order) {
  struct Recorder : Listener {
    void did_change_usage(std::span<const std::uint64_t> used) override {
      samples.insert(samples.end(), used.begin(), used.end());
    }
    void did_collect(const CollectionReport& report) override { reports.push_back(report); }
    std::vector<std::uint64_t> samples;
    std::vector<CollectionReport> reports;
  } recorder;
  heap.set_listener(&recorder);
  const std::uint64_t bytes = Pages::rounded(sizeof(Node));
  { const Ref<Node> node = make_node(); }
  for (int i = 0; i < 3'000; ++i) {
    const Ref<Node> node = make_node();
  }
  heap.collect_cycles();
  heap.set_listener(nullptr);
  ASSERT_EQ(recorder.samples.size(), 6'002U);
  for (std::size_t i = 0; i < recorder.samples.size(); ++i) {
    EXPECT_EQ(recorder.samples[i], baseline_bytes + (i % 2 == 0 ? bytes : 0));
  }
  ASSERT_EQ(recorder.reports.size(), 1U);
  EXPECT_EQ(recorder.reports[0].used_after_bytes, baseline_bytes);
}

TEST_F(HeapTest, the_verifier_finds_a_count_that_is_too_high) {
  const Ref<Node> node = make_node();
  EXPECT_EQ(verified({&*node}), std::nullopt);
  EXPECT_EQ(verified({}), "node #1 has count 1, but 0 references lead to it");
}

}  // namespace
}  // namespace leaklab::heap
