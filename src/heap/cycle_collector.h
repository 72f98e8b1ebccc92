#pragma once
// CycleCollector: one collection by trial deletion. Made by Heap::collect_cycles() and gone after run().

#include <cstdint>
#include <vector>

#include "heap/kind.h"
#include "heap/usage.h"

namespace leaklab::heap {

class Heap;
class WeakTable;

class CycleCollector {
 public:
  explicit CycleCollector(Heap& heap) : heap_(heap) {}
  [[nodiscard]] CollectionReport run();

 private:
  friend struct MarkVisitor;

  void open_side_tables();
  void subtract_internal_edges();
  void mark_from_outside();
  void mark(Cell& cell);
  void mark_values_of_key(Cell& key);
  void mark_values_of_table(WeakTable& table);
  void gather_garbage();
  void free_garbage();
  void close_side_tables();
  [[nodiscard]] static std::uint32_t& scratch(Cell& cell);

  Heap& heap_;
  std::vector<Cell*> to_visit_;
  std::vector<Cell*> garbage_;
  CollectionReport report_;
};

}  // namespace leaklab::heap
