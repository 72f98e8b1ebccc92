// Trial deletion over pages. A counted reference is held either by another cell or from outside (a frame, a global, a
// handle). Take away, on paper, every count that stems from a cell: a cell with something left is held from outside.
// Whatever those reach lives; the rest is garbage, however its members refer to each other.
//
//   1. open      a side table of zeros beside each page, one entry a slot
//   2. subtract  each edge adds one to its target's entry: the number of references from inside the heap
//   3. mark      cells whose count exceeds their entry are roots; follow edges with an explicit stack
//   4. gather    unmarked cells; each gets a count of its own, so that taking one apart frees none of the others
//   5. free      first every will_die(), then every reference and store, then the cells themselves
//
// An entry of a weak table is an edge from its table to its value (2), but is followed (3) only once both table and key
// are marked: whichever is marked second finds the other marked already and marks the value, the key by way of
// the heap-wide index. Each entry is looked at twice at most, so the whole is linear in cells, edges and entries,
// whatever the order of insertion. Invariant in 3: every marked cell is in to_visit_ or has had its edges followed.
// Reference: D. F. Bacon, V. T. Rajan, "Concurrent Cycle Collection in Reference Counted Systems", 2001 (here over the
// whole heap, without candidate buffers); B. Hayes, "Ephemerons: a new finalization mechanism", 1997.

#include "heap/cycle_collector.h"

#include <chrono>
#include <cstdlib>

#include "base/check.h"
#include "heap/heap.h"

namespace leaklab::heap {

struct MarkVisitor final : EdgeVisitor {
  explicit MarkVisitor(CycleCollector& owner) : collector(owner) {}
  void edge(Cell& target) override { collector.mark(target); }
  void store(std::size_t) override {}
  CycleCollector& collector;
};

namespace {

struct SubtractVisitor final : EdgeVisitor {
  explicit SubtractVisitor(std::uint32_t& (*scratch_of)(Cell&)) : scratch(scratch_of) {}
  void edge(Cell& target) override { ++scratch(target); }
  void store(std::size_t) override {}
  std::uint32_t& (*scratch)(Cell&);
};

}  // namespace

CollectionReport CycleCollector::run() {
  const auto begin = std::chrono::steady_clock::now();
  report_.used_before_bytes = heap_.used_bytes_;
  open_side_tables();
  subtract_internal_edges();
  mark_from_outside();
  gather_garbage();
  close_side_tables();
  free_garbage();
  report_.cells_freed = garbage_.size();
  report_.used_after_bytes = heap_.used_bytes_;
  report_.duration_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  return report_;
}

std::uint32_t& CycleCollector::scratch(Cell& cell) {
  if (cell.has_flag(Cell::kIsLarge)) {
    return LargeCell::of(cell).scratch;
  }
  Page& page = Page::of(&cell);
  return page.scratch[page.slot_index(&cell)];
}

void CycleCollector::open_side_tables() {
  heap_.pages_.walk(
      [](Page& page) {
        page.scratch = static_cast<std::uint32_t*>(std::calloc(page.slot_count, sizeof(std::uint32_t)));
        base::require(page.scratch != nullptr, "the system has memory for a collection's side tables");
      },
      [](LargeCell& large) { large.scratch = 0; });
}

void CycleCollector::close_side_tables() {
  heap_.pages_.walk(
      [](Page& page) {
        std::free(page.scratch);
        page.scratch = nullptr;
      },
      [](LargeCell&) {});
}

void CycleCollector::subtract_internal_edges() {
  SubtractVisitor visitor(scratch);
  heap_.pages_.for_each_cell([&](Cell& cell) {
    ++report_.cells_visited;
    heap_.kind(cell).visit(cell, visitor);
  });
}

void CycleCollector::mark_from_outside() {
  MarkVisitor visitor(*this);
  heap_.pages_.for_each_cell([&](Cell& cell) {
    if (cell.count() > scratch(cell)) {
      mark(cell);
    }
  });
  while (!to_visit_.empty()) {
    Cell& cell = *to_visit_.back();
    to_visit_.pop_back();
    if (cell.has_flag(Cell::kIsWeakKey)) {
      mark_values_of_key(cell);
    }
    if (cell.kind() == Heap::kWeakTableKind) {
      mark_values_of_table(static_cast<WeakTable&>(cell));
    } else {
      heap_.kind(cell).visit(cell, visitor);
    }
  }
}

void CycleCollector::mark(Cell& cell) {
  if (!cell.has_flag(Cell::kIsMarked)) {
    cell.set_flag(Cell::kIsMarked);
    to_visit_.push_back(&cell);
  }
}

void CycleCollector::mark_values_of_key(Cell& key) {
  for (WeakEntry* entry = heap_.weak_tables_.first_of(key); entry != nullptr; entry = entry->next.get()) {
    if (entry->role == WeakRole::TableEntry && entry->owner->has_flag(Cell::kIsMarked) && entry->value.is_cell()) {
      mark(entry->value.as_cell());
    }
  }
}

void CycleCollector::mark_values_of_table(WeakTable& table) {
  table.entries_.for_each([&](WeakEntry& entry) {
    if (entry.key->has_flag(Cell::kIsMarked) && entry.value.is_cell()) {
      mark(entry.value.as_cell());
    }
  });
}

void CycleCollector::gather_garbage() {
  heap_.pages_.for_each_cell([&](Cell& cell) {
    if (cell.has_flag(Cell::kIsMarked)) {
      cell.clear_flag(Cell::kIsMarked);
    } else {
      retain(cell);
      garbage_.push_back(&cell);
    }
  });
}

void CycleCollector::free_garbage() {
  for (Cell* cell : garbage_) {
    heap_.announce_death(*cell);
  }
  for (Cell* cell : garbage_) {
    heap_.release_contents(*cell);
  }
  for (Cell* cell : garbage_) {
    heap_.free_cell(*cell);
  }
}

}  // namespace leaklab::heap
