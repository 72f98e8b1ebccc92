#pragma once
// CellNumbers: numbers all cells from 0 in the order of Pages::for_each_cell, so that pictures can lay facts about them
// into arrays. The numbers stand in side tables, as a collection's counts do: no cell may be made, freed or collected
// while it is used. Fixed.

#include <vector>

#include "heap/heap.h"

namespace leaklab::heap {

class CellNumbers {
 public:
  explicit CellNumbers(Heap& heap);
  CellNumbers(const CellNumbers&) = delete;
  CellNumbers& operator=(const CellNumbers&) = delete;

  [[nodiscard]] std::uint32_t count() const { return count_; }
  [[nodiscard]] static std::uint32_t of(Cell& cell) { return SideTable::entry(cell); }

 private:
  std::vector<std::uint32_t> side_tables_;  // the pages', one after the other
  std::uint32_t count_ = 0;
};

}  // namespace leaklab::heap
