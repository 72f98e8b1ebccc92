#include "heap/occupancy.h"

#include "heap/heap.h"

namespace leaklab::heap {

namespace {

// Stores have no header that would tell: what is not on the page's list of free slots is live.
std::vector<std::uint32_t> slots_of(Page& page) {
  std::vector<std::uint32_t> slots(page.slot_count, kFreeSlot);
  const std::size_t looked_at = page.slot_index(page.untouched);
  for (std::size_t i = 0; i < looked_at; ++i) {
    const auto& cell = *reinterpret_cast<const Cell*>(page.first_slot() + i * page.slot_bytes);
    slots[i] = page.contents == Contents::Stores ? kStoreSlot : cell.id();
  }
  page.for_each_free_slot([&](const Cell& slot) { slots[page.slot_index(&slot)] = kFreeSlot; });
  return slots;
}

}  // namespace

Occupancy occupancy_of(Heap& heap) {
  Occupancy occupancy;
  heap.pages().walk_everything(
      [&](Page& page) {
        occupancy.pages.push_back({page.contents, page.slot_bytes, page.slot_count, page.live});
      },
      [&](LargeBlock& large) {
        const bool is_cell = large.contents == Contents::Cells;
        occupancy.large.push_back({large.contents, large.bytes, is_cell ? large.cell().id() : 0});
      });
  const Usage usage = heap.usage();
  occupancy.held_bytes = usage.heap_total_bytes;
  occupancy.used_bytes = usage.heap_used_bytes;
  return occupancy;
}

std::vector<std::uint32_t> slots_of_page(Heap& heap, std::size_t index) {
  std::vector<std::uint32_t> slots;
  std::size_t next = 0;
  heap.pages().walk_everything(
      [&](Page& page) {
        if (next++ == index) {
          slots = slots_of(page);
        }
      },
      [](LargeBlock&) {});
  return slots;
}

}  // namespace leaklab::heap
