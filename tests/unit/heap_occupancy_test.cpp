// How full pages are, as the heap map shows it.

#include "heap/occupancy.h"

#include <algorithm>

#include "unit/heap_fixture.h"

namespace leaklab::heap {
namespace {

using OccupancyTest = HeapTest;

// The only page whose slots have the size of a node; its index.
std::size_t node_page(const Occupancy& occupancy) {
  const auto is_for_nodes = [](const PageOccupancy& page) {
    return page.contents == Contents::Cells && page.slot_bytes == Pages::rounded(sizeof(Node));
  };
  EXPECT_EQ(std::count_if(occupancy.pages.begin(), occupancy.pages.end(), is_for_nodes), 1);
  const auto page = std::find_if(occupancy.pages.begin(), occupancy.pages.end(), is_for_nodes);
  return static_cast<std::size_t>(page - occupancy.pages.begin());
}

std::vector<std::uint32_t> ids_on(const Occupancy& occupancy, std::size_t index) {
  const PageOccupancy& page = occupancy.pages[index];
  std::vector<std::uint32_t> ids;
  for (std::size_t i = 0; i < page.slot_count; ++i) {
    ids.push_back(occupancy.slots[page.first_slot + i].cell_id);
  }
  return ids;
}

std::uint64_t live_bytes(const Occupancy& occupancy) {
  std::uint64_t bytes = 0;
  for (const PageOccupancy& page : occupancy.pages)
    bytes += page.live_bytes();
  for (const LargeOccupancy& large : occupancy.large)
    bytes += large.bytes;
  return bytes;
}

TEST_F(OccupancyTest, live_slots_and_large_blocks_add_up_to_heap_used) {
  std::vector<Ref<Node>> nodes;
  for (int i = 0; i < 5'000; ++i) {
    nodes.push_back(make_node());
    nodes.back()->store_bytes = static_cast<std::uint64_t>(i) * 3 + 1;
    nodes.back()->store = static_cast<char*>(heap.allocate_store(nodes.back()->store_bytes));
  }
  const Ref<Node> large = heap.make_sized<Node>(kNodeKind, 100'000);
  nodes.erase(nodes.begin() + 1'000, nodes.begin() + 2'000);
  const Occupancy occupancy = occupancy_of(heap);
  EXPECT_EQ(live_bytes(occupancy), used_bytes());
  EXPECT_EQ(occupancy.used_bytes, used_bytes());
  EXPECT_EQ(occupancy.held_bytes, heap.usage().heap_total_bytes);
}

TEST_F(OccupancyTest, a_slot_shows_its_cell_and_a_freed_one_is_empty) {
  const Ref<Node> first = make_node();
  Handle second = make_node();
  const Ref<Node> third = make_node();
  second = Handle();
  const Occupancy occupancy = occupancy_of(heap);
  const std::size_t index = node_page(occupancy);
  const std::vector<std::uint32_t> slots = ids_on(occupancy, index);
  EXPECT_EQ(occupancy.pages[index].live_slots, 2U);
  EXPECT_EQ(occupancy.slots[occupancy.pages[index].first_slot].count, 1U);
  EXPECT_EQ(std::vector(slots.begin(), slots.begin() + 4),
            (std::vector<std::uint32_t>{first->id(), kFreeSlot, third->id(), kFreeSlot}));
  EXPECT_EQ(std::count(slots.begin(), slots.end(), kFreeSlot), static_cast<std::ptrdiff_t>(slots.size()) - 2);
}

TEST_F(OccupancyTest, a_store_takes_a_slot_among_stores) {
  void* store = heap.allocate_store(300);
  const Occupancy occupancy = occupancy_of(heap);
  std::size_t stores = 0;
  for (std::size_t i = 0; i < occupancy.pages.size(); ++i) {
    const PageOccupancy& page = occupancy.pages[i];
    const bool is_for_it = page.contents == Contents::Stores && page.slot_bytes == Pages::rounded(300);
    const std::vector<std::uint32_t> slots = ids_on(occupancy, i);
    stores += is_for_it ? static_cast<std::size_t>(std::count(slots.begin(), slots.end(), kStoreSlot)) : 0;
  }
  EXPECT_EQ(stores, 1U);
  heap.free_store(store, 300);
}

TEST_F(OccupancyTest, large_blocks_stand_alone_with_their_size_and_go_when_freed) {
  Handle large = heap.make_sized<Node>(kNodeKind, 100'000);
  void* store = heap.allocate_store(1'000'000);
  const Occupancy occupancy = occupancy_of(heap);
  ASSERT_EQ(occupancy.large.size(), 2U);
  EXPECT_EQ(occupancy.large[0].holds.cell_id, large.get().as_cell().id());
  EXPECT_EQ(occupancy.large[0].bytes, 100'000U);
  EXPECT_EQ(occupancy.large[1].contents, Contents::Stores);
  EXPECT_EQ(occupancy.large[1].bytes, 1'000'000U);
  large = Handle();
  heap.free_store(store, 1'000'000);
  EXPECT_TRUE(occupancy_of(heap).large.empty());
}

}  // namespace
}  // namespace leaklab::heap
