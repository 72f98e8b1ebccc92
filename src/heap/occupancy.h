#pragma once
// Occupancy: how full the heap's pages are, as plain data for a heap map. Copyable; nothing in it refers to the heap.
// Slots that are free between live ones are what fragmentation is: their page cannot go back.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "heap/pages.h"

namespace leaklab::heap {

struct PageOccupancy {
  Contents contents = Contents::Cells;
  std::uint32_t slot_bytes = 0;  // the page's size class
  std::uint32_t slot_count = 0;
  std::uint32_t live_slots = 0;
  [[nodiscard]] std::uint64_t live_bytes() const { return std::uint64_t{live_slots} * slot_bytes; }
};

struct LargeOccupancy {
  Contents contents = Contents::Cells;
  std::uint64_t bytes = 0;
  std::uint32_t cell_id = 0;  // 0 for a store
};

struct Occupancy {
  std::vector<PageOccupancy> pages;   // cells' before stores', by size class, oldest first
  std::vector<LargeOccupancy> large;  // cells before stores, oldest first
  std::uint64_t held_bytes = 0;       // heapTotal
  std::uint64_t used_bytes = 0;       // heapUsed
};

// Linear in pages and large blocks.
[[nodiscard]] Occupancy occupancy_of(Heap& heap);

constexpr std::uint32_t kFreeSlot = 0;
constexpr std::uint32_t kStoreSlot = 0xFFFF'FFFF;
// What is in each slot of the page that stands at `index` in Occupancy::pages: a cell's id, kStoreSlot or kFreeSlot.
// Empty where there is no such page. Linear in the page's slots.
[[nodiscard]] std::vector<std::uint32_t> slots_of_page(Heap& heap, std::size_t index);

}  // namespace leaklab::heap
