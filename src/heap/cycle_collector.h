#pragma once
// CycleCollector: one collection by trial deletion. Made by Heap::collect_cycles() and gone after run().

#include <cstdint>
#include <vector>

#include "heap/tracing.h"
#include "heap/usage.h"

namespace leaklab::heap {

class Heap;
class WeakTable;

class CycleCollector {
 public:
  explicit CycleCollector(Heap& heap) : heap_(heap) {}
  [[nodiscard]] CollectionReport run();

 private:
  void open_side_tables();
  void close_side_tables();
  void count_internal_edges();
  void mark_from_outside();
  void mark_from(Cell& root);
  void mark_values_of_key(Cell& key);
  void mark_values_of_table(WeakTable& table);
  void gather_garbage();
  void free_garbage();

  Heap& heap_;
  std::uint32_t* side_tables_ = nullptr;  // of all pages, one behind the other
  CountingVisitor counting_;
  MarkingVisitor marking_;
  std::vector<Cell*> garbage_;
  CollectionReport report_;
};

}  // namespace leaklab::heap
