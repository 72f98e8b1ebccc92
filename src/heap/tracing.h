#pragma once
// What a collection does with each reference, without a virtual call: one visitor for each of its passes, and the side
// table they work on. Kind::of() makes a function of each for every type of cell. Who uses it: cycle_collector.cpp.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "heap/cell.h"
#include "heap/pages.h"
#include "heap/unnamed_visitor.h"
#include "heap/value.h"

namespace leaklab::heap {

class Heap;

// One number for each cell, only during a collection: first how many references lead to it from inside the heap, then
// kMarked for what is reached from outside, and for slots that hold no cell.
class SideTable {
 public:
  static constexpr std::uint32_t kMarked = 0xFFFFFFFF;

  [[nodiscard]] static std::uint32_t& entry(Cell& cell) {
    if (cell.has_flag(Cell::kIsLarge)) [[unlikely]] {
      return LargeBlock::of(cell).scratch;
    }
    Page& page = Page::of(&cell);
    return page.scratch[page.slot_index(&cell)];
  }
  [[nodiscard]] static bool is_marked(Cell& cell) { return entry(cell) == kMarked; }
};

class WeakTable;

// What a weak key is the key of, beside its page during a collection: copied there when the key is met, so that
// marking, which goes from key to value to key, need not look for entries all over the memory.
struct Ephemeron {
  WeakTable* table;  // of its only entry; null where there is none, or where there are several
  Value value;       // of that entry; else whether there are several, for which the index must be asked

  static Ephemeron none() { return {nullptr, Value::boolean(false)}; }
  static Ephemeron several() { return {nullptr, Value::boolean(true)}; }
  [[nodiscard]] bool is_several() const { return table == nullptr && value.is_true(); }

  // That of a weak key which stands on a page.
  [[nodiscard]] static Ephemeron& of(const Cell& key) {
    Page& page = Page::of(&key);
    return page.ephemerons[page.slot_index(&key)];
  }
};

// Sees what a kind's visit() names; Derived says what happens to an edge and to a store.
template <class Derived>
class TracingVisitor : public UnnamedVisitor {
 public:
  void value(Value value) {
    if (value.is_cell()) {
      self().edge(value.as_cell());
    }
  }
  void values(const Value* first, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      value(first[i]);
    }
  }
  template <class T>
  void cell(Pointer<T> target) {
    if (target) {
      self().edge(*target);
    }
  }
  template <class T>
  void store(Pointer<T> block, std::size_t bytes) {
    if (block) {
      self().did_find_store(block.get(), bytes);
    }
  }

 private:
  Derived& self() { return static_cast<Derived&>(*this); }
};

class CountingVisitor : public TracingVisitor<CountingVisitor> {
 public:
  void edge(Cell& target) { ++SideTable::entry(target); }
  void did_find_store(void*, std::size_t) {}
};

class MarkingVisitor : public TracingVisitor<MarkingVisitor> {
 public:
  void edge(Cell& target) {
    std::uint32_t& entry = SideTable::entry(target);
    if (entry != SideTable::kMarked) {
      entry = SideTable::kMarked;
      ++marked_cells;
      to_visit.push_back(&target);
    }
  }
  void did_find_store(void*, std::size_t) {}

  std::vector<Cell*> to_visit;
  std::uint64_t marked_cells = 0;
};

// Takes garbage apart: counts go down without consequences, since what is alive keeps a count and the rest goes too.
class DismantlingVisitor : public TracingVisitor<DismantlingVisitor> {
 public:
  explicit DismantlingVisitor(Heap& heap) : heap_(heap) {}
  void edge(Cell& target) { --target.count_; }
  void did_find_store(void* block, std::size_t bytes);

 private:
  Heap& heap_;
};

}  // namespace leaklab::heap
