#pragma once
// Occupancy: how full the heap's pages are, slot by slot, as plain data for a heap map. Copyable; nothing in it refers
// to the heap. Slots that are free between live ones are what fragmentation is: their page cannot go back.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "heap/pages.h"

namespace leaklab::heap {

constexpr std::uint32_t kFreeSlot = 0;
constexpr std::uint32_t kStoreSlot = 0xFFFF'FFFF;

struct SlotOccupancy {
  std::uint32_t cell_id = kFreeSlot;  // kStoreSlot: what is there is a store
  std::uint32_t count = 0;            // of the cell
};

struct PageOccupancy {
  Contents contents = Contents::Cells;
  std::uint32_t slot_bytes = 0;  // the page's size class
  std::uint32_t slot_count = 0;
  std::uint32_t live_slots = 0;
  std::size_t first_slot = 0;  // in Occupancy::slots
  [[nodiscard]] std::uint64_t live_bytes() const { return std::uint64_t{live_slots} * slot_bytes; }
};

struct LargeOccupancy {
  Contents contents = Contents::Cells;
  std::uint64_t bytes = 0;
  SlotOccupancy holds;
};

struct Occupancy {
  std::vector<PageOccupancy> pages;   // cells' before stores', by size class, oldest first
  std::vector<SlotOccupancy> slots;   // of all pages, in their order
  std::vector<LargeOccupancy> large;  // cells before stores, oldest first
  std::uint64_t held_bytes = 0;       // heapTotal
  std::uint64_t used_bytes = 0;       // heapUsed
};

// Linear in slots and large blocks.
[[nodiscard]] Occupancy occupancy_of(Heap& heap);

}  // namespace leaklab::heap
