#pragma once
// CycleCollector: one collection by trial deletion. Made by Heap::collect_cycles() and gone after run().

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "heap/tracing.h"
#include "heap/usage.h"

namespace leaklab::heap {

class Heap;

class CycleCollector {
 public:
  explicit CycleCollector(Heap& heap) : heap_(heap) {}
  [[nodiscard]] CollectionReport run();

 private:
  void open_side_tables();
  void close_side_tables();
  void count_internal_edges();
  void did_meet_key(Cell& key);
  void count_met_keys();
  void count_entries_of(Cell& key);
  static void note(const Cell& key, const Ephemeron& found);
  void mark_from_outside();
  void mark_from(Cell& root);
  void mark_values_of_key(Cell& key);
  void mark_once_marked(WeakTable& table, Value value);
  void mark_waiting(WeakTable& table);
  void gather_garbage();
  void free_garbage();

  Heap& heap_;
  std::uint32_t* side_tables_ = nullptr;  // of all pages, one behind the other
  CountingVisitor counting_;
  MarkingVisitor marking_;
  // The keys met last, whose entries are on their way from memory; the oldest is counted when the next one is met.
  static constexpr std::size_t kStep = 12;
  std::array<Cell*, 2 * kStep> met_keys_{};
  std::size_t met_ = 0;
  // Values whose key is marked and whose table is not yet, in a list for each table.
  struct Waiting {
    Value value;
    std::uint32_t next;
  };
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::vector<Waiting> waiting_;
  std::unordered_map<const WeakTable*, std::uint32_t> first_waiting_;
  std::vector<Cell*> garbage_;
  CollectionReport report_;
};

}  // namespace leaklab::heap
