#include "heap/cell_numbers.h"

namespace leaklab::heap {

CellNumbers::CellNumbers(Heap& heap) {
  std::size_t slots = 0;
  heap.pages().walk([&](Page& page) { slots += page.slot_count; }, [](LargeBlock&) {});
  side_tables_.resize(slots);
  std::uint32_t* next = side_tables_.data();
  heap.pages().walk(
      [&](Page& page) {
        page.scratch = next;
        next += page.slot_count;
      },
      [](LargeBlock&) {});
  heap.pages().for_each_cell([this](Cell& cell) { SideTable::entry(cell) = count_++; });
}

}  // namespace leaklab::heap
