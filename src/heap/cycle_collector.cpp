// Trial deletion over pages. A counted reference is held either by another cell or from outside (a frame, a global, a
// handle). Take away, on paper, every count that stems from a cell: a cell with something left is held from outside.
// Whatever those reach lives; the rest is garbage, however its members refer to each other.
//
//   1. open      a side table of zeros beside each page, one entry a slot (tracing.h)
//   2. count     each edge adds one to its target's entry: the number of references from inside the heap
//   3. mark      cells whose count exceeds their entry are roots; follow edges with an explicit stack
//   4. gather    what is not marked: reads the side tables alone
//   5. free      first every will_die(), then every reference and store, then the cells themselves
//
// In 5 counts of garbage go down to zero and nobody acts on it (Heap::frees_at_zero_): a live cell keeps a count from
// outside or from another live cell, so what reaches zero is garbage too, and is freed in its turn.
//
// An entry of a weak table is an edge from its table to its value, but it is counted (2) when its key is met, by way of
// the heap-wide index, and noted beside the key (Ephemeron). It is followed (3) once both table and key are marked: a
// key that is marked marks its value, or where the table is not marked yet leaves it waiting for the table. So each
// entry is looked at once in each pass, and the whole is linear in cells, edges and entries, whatever the order of
// insertion. Invariant in 3: every marked cell is in to_visit or has had its edges followed.
//
// What makes it fast: passes go over pages in order, so only edges jump about; a mark is a store into the dense side
// table instead of into the cell; a slot's number is found by multiplying; no call is virtual but one through the kind
// for each cell. Keys are met in the
// order of their pages; entries lie all over the memory and are asked for some keys before they are looked at.
// Reference: D. F. Bacon, V. T. Rajan, "Concurrent Cycle Collection in Reference Counted Systems", 2001 (here over the
// whole heap, without candidate buffers); B. Hayes, "Ephemerons: a new finalization mechanism", 1997.

#include "heap/cycle_collector.h"

#include <chrono>
#include <cstdlib>
#include <utility>

#include "base/check.h"
#include "heap/heap.h"

namespace leaklab::heap {

namespace {

// Calls visit(slot, entry) with each slot of a page that was ever used.
template <class Visit>
void for_each_slot(Page& page, Visit visit) {
  std::uint32_t* entry = page.scratch;
  for (char* slot = page.first_slot(); slot < page.untouched; slot += page.slot_bytes) {
    visit(*reinterpret_cast<Cell*>(slot), *entry++);
  }
}

}  // namespace

CollectionReport CycleCollector::run() {
  const auto begin = std::chrono::steady_clock::now();
  report_.used_before_bytes = heap_.used_bytes_;
  open_side_tables();
  count_internal_edges();
  mark_from_outside();
  gather_garbage();
  close_side_tables();
  free_garbage();
  report_.cells_freed = garbage_.size();
  report_.used_after_bytes = heap_.used_bytes_;
  report_.duration_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  return report_;
}

void CycleCollector::open_side_tables() {
  std::size_t slots = 0;
  heap_.pages_.walk([&](Page& page) { slots += page.slot_count; }, [](LargeBlock& large) { large.scratch = 0; });
  side_tables_ = static_cast<std::uint32_t*>(std::calloc(slots + 1, sizeof(std::uint32_t)));
  base::require(side_tables_ != nullptr, "the system has memory for a collection's side tables");
  std::uint32_t* next = side_tables_;
  heap_.pages_.walk(
      [&](Page& page) {
        page.scratch = next;
        page.ephemerons = nullptr;
        next += page.slot_count;
      },
      [](LargeBlock&) {});
}

void CycleCollector::close_side_tables() {
  heap_.pages_.walk([](Page& page) { std::free(page.ephemerons); }, [](LargeBlock&) {});
  std::free(side_tables_);
}

void CycleCollector::count_internal_edges() {
  const auto count = [&](Cell& cell) {
    ++report_.cells_visited;
    if (cell.has_flag(Cell::kIsWeakKey)) {
      did_meet_key(cell);
    }
    if (cell.kind_ != Heap::kWeakTableKind) {
      heap_.kinds_[cell.kind_].count(cell, counting_);
    }
  };
  heap_.pages_.walk(
      [&](Page& page) {
        for_each_slot(page, [&](Cell& cell, std::uint32_t& entry) {
          if (cell.kind_ == kFreeKind) {
            entry = SideTable::kMarked;
          } else {
            count(cell);
          }
        });
      },
      [&](LargeBlock& large) { count(large.cell()); });
  count_met_keys();
}

// A key's slot in the index is asked for; some keys later what the slot points to; some keys later that is looked at.
void CycleCollector::did_meet_key(Cell& key) {
  const WeakEntrySet& index = heap_.weak_tables_.by_key();
  index.prefetch_slot(key);
  if (met_ >= kStep) {
    index.prefetch_entry(*met_keys_[(met_ - kStep) % met_keys_.size()]);
  }
  Cell*& oldest = met_keys_[met_++ % met_keys_.size()];
  if (oldest != nullptr) {
    count_entries_of(*oldest);
  }
  oldest = &key;
}

void CycleCollector::count_met_keys() {
  for (Cell*& key : met_keys_) {
    if (key != nullptr) {
      count_entries_of(*key);
    }
  }
}

void CycleCollector::count_entries_of(Cell& key) {
  Ephemeron found = Ephemeron::none();
  for (const WeakEntry* entry = heap_.weak_tables_.first_of(key); entry != nullptr; entry = entry->next.get()) {
    if (entry->role == WeakRole::TableEntry) {
      const bool is_first = found.table == nullptr && !found.is_several();
      found = is_first ? Ephemeron{&entry->table(), entry->value} : Ephemeron::several();
      counting_.value(entry->value);
    }
  }
  if (!key.has_flag(Cell::kIsLarge)) {
    note(key, found);
  }
}

// Only what weak keys have is ever read, so the rest of the side table may hold anything.
void CycleCollector::note(const Cell& key, const Ephemeron& found) {
  Page& page = Page::of(&key);
  if (page.ephemerons == nullptr) {
    page.ephemerons = static_cast<Ephemeron*>(std::malloc(page.slot_count * sizeof(Ephemeron)));
    base::require(page.ephemerons != nullptr, "the system has memory for a collection's side tables");
  }
  Ephemeron::of(key) = found;
}

void CycleCollector::mark_from_outside() {
  const auto mark_where_root = [&](Cell& cell, std::uint32_t entry) {
    if (entry != SideTable::kMarked && cell.count_ > entry) {
      mark_from(cell);
    }
  };
  heap_.pages_.walk([&](Page& page) { for_each_slot(page, mark_where_root); },
                    [&](LargeBlock& large) { mark_where_root(large.cell(), large.scratch); });
}

void CycleCollector::mark_from(Cell& root) {
  marking_.edge(root);
  while (!marking_.to_visit.empty()) {
    Cell& cell = *marking_.to_visit.back();
    marking_.to_visit.pop_back();
    if (cell.has_flag(Cell::kIsWeakKey)) {
      mark_values_of_key(cell);
    }
    if (cell.kind_ == Heap::kWeakTableKind) {
      mark_waiting(static_cast<WeakTable&>(cell));
    } else {
      heap_.kinds_[cell.kind_].mark(cell, marking_);
    }
  }
}

void CycleCollector::mark_values_of_key(Cell& key) {
  const Ephemeron noted = key.has_flag(Cell::kIsLarge) ? Ephemeron::several() : Ephemeron::of(key);
  if (noted.table != nullptr) {
    mark_once_marked(*noted.table, noted.value);
  }
  if (!noted.is_several()) {
    return;
  }
  for (WeakEntry* entry = heap_.weak_tables_.first_of(key); entry != nullptr; entry = entry->next.get()) {
    if (entry->role == WeakRole::TableEntry) {
      mark_once_marked(entry->table(), entry->value);
    }
  }
}

void CycleCollector::mark_once_marked(WeakTable& table, Value value) {
  if (SideTable::is_marked(table)) {
    marking_.value(value);
  } else if (value.is_cell()) {
    const auto [first, is_new] = first_waiting_.try_emplace(&table, kNone);
    waiting_.push_back({value, first->second});
    first->second = static_cast<std::uint32_t>(waiting_.size() - 1);
  }
}

void CycleCollector::mark_waiting(WeakTable& table) {
  const auto first = first_waiting_.find(&table);
  if (first == first_waiting_.end()) {
    return;
  }
  for (std::uint32_t i = first->second; i != kNone; i = waiting_[i].next) {
    marking_.value(waiting_[i].value);
  }
  first_waiting_.erase(first);
}

void CycleCollector::gather_garbage() {
  garbage_.reserve(static_cast<std::size_t>(report_.cells_visited - marking_.marked_cells));
  const auto gather = [&](Cell& cell, std::uint32_t entry) {
    if (entry != SideTable::kMarked) {
      garbage_.push_back(&cell);
    }
  };
  heap_.pages_.walk([&](Page& page) { for_each_slot(page, gather); },
                    [&](LargeBlock& large) { gather(large.cell(), large.scratch); });
}

void CycleCollector::free_garbage() {
  const bool frees_at_zero = std::exchange(heap_.frees_at_zero_, false);
  for (Cell* cell : garbage_) {
    heap_.announce_death(*cell);
  }
  DismantlingVisitor dismantling(heap_);
  for (Cell* cell : garbage_) {
    heap_.kinds_[cell->kind_].dismantle(*cell, dismantling);
  }
  for (Cell* cell : garbage_) {
    heap_.free_cell(*cell);
  }
  heap_.frees_at_zero_ = frees_at_zero;
}

}  // namespace leaklab::heap
