#include "heap/occupancy.h"

#include "heap/heap.h"

namespace leaklab::heap {

namespace {

SlotOccupancy occupancy_of_cell(const Cell& cell) { return {cell.id(), cell.count()}; }

// Stores have no header that would tell: what is not on the page's list of free slots is live.
void add_slots(Page& page, std::vector<SlotOccupancy>& slots) {
  const std::size_t first = slots.size();
  slots.resize(first + page.slot_count);
  const std::size_t looked_at = page.slot_index(page.untouched);
  for (std::size_t i = 0; i < looked_at; ++i) {
    const auto& cell = *reinterpret_cast<const Cell*>(page.first_slot() + i * page.slot_bytes);
    slots[first + i] = page.contents == Contents::Stores ? SlotOccupancy{kStoreSlot, 0} : occupancy_of_cell(cell);
  }
  page.for_each_free_slot([&](const Cell& slot) { slots[first + page.slot_index(&slot)] = {}; });
}

}  // namespace

Occupancy occupancy_of(Heap& heap) {
  Occupancy occupancy;
  heap.pages().walk_everything(
      [&](Page& page) {
        occupancy.pages.push_back({page.contents, page.slot_bytes, page.slot_count, page.live, occupancy.slots.size()});
        add_slots(page, occupancy.slots);
      },
      [&](LargeBlock& large) {
        const bool is_cell = large.contents == Contents::Cells;
        occupancy.large.push_back(
            {large.contents, large.bytes, is_cell ? occupancy_of_cell(large.cell()) : SlotOccupancy{kStoreSlot, 0}});
      });
  const Usage usage = heap.usage();
  occupancy.held_bytes = usage.heap_total_bytes;
  occupancy.used_bytes = usage.heap_used_bytes;
  return occupancy;
}

}  // namespace leaklab::heap
