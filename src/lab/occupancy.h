#pragma once
// How full the heap's pages are, as plain data: the heap's own, for front ends, which see no heap.

#include "heap/occupancy.h"

namespace leaklab::lab {

using heap::kFreeSlot;
using heap::kStoreSlot;
using heap::LargeOccupancy;
using heap::Occupancy;
using heap::PageOccupancy;
using heap::SlotOccupancy;
constexpr std::size_t kPageBytes = heap::kPageBytes;
constexpr std::size_t kPageHeaderBytes = heap::kPageHeaderBytes;
constexpr std::size_t kGranuleBytes = heap::kGranuleBytes;
constexpr std::size_t kLargestSlotBytes = heap::kLargestSlotBytes;

[[nodiscard]] inline bool are_cells(heap::Contents contents) { return contents == heap::Contents::Cells; }

}  // namespace leaklab::lab
