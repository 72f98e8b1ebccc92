#pragma once
// TestedHeap: the heap under test, made to do what programs say, and compared with the oracle.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "heap/heap.h"
#include "heap/weak_reference.h"
#include "model/oracle.h"

namespace leaklab::model {

class TestedHeap {
 public:
  explicit TestedHeap(heap::Strategy strategy, std::uint64_t release_burst_cells = UINT64_MAX);

  // False, and nothing changed, where the heap refused it.
  [[nodiscard]] bool perform(const Operation& operation);
  // See Heap::refuse_request().
  std::uint64_t refuse_request(std::uint64_t number) { return heap_.refuse_request(number); }
  // The registry and the held value that TakeFinished gave; nothing where there was none.
  struct Finished {
    Id registry = 0;
    Id held = 0;
  };
  [[nodiscard]] std::optional<Finished> take_finished(std::size_t to);
  // Frees what bursts have left behind; see Heap::drain_releases().
  void drain();
  // The first difference in words; nothing where the heap is as the oracle says, and verifies.
  [[nodiscard]] std::optional<std::string> difference_from(const Oracle& oracle);
  // Drops everything. What is left over the baseline then, in words.
  [[nodiscard]] std::optional<std::string> leak_at_end();

 private:
  template <class T>
  [[nodiscard]] T* cell(std::size_t root, heap::KindId kind) const;
  [[nodiscard]] heap::Cell* cell(std::size_t root) const;
  [[nodiscard]] static Id id_of(heap::Value value) { return value.is_cell() ? value.as_cell().id() : 0; }
  [[nodiscard]] bool perform_on_table(const Operation& operation);
  [[nodiscard]] bool perform_on_registry(const Operation& operation);
  [[nodiscard]] bool make_reference(std::size_t root, std::size_t target);
  void put(std::size_t root, heap::Value value);
  void link(std::size_t node, std::size_t slot, heap::Value target);
  [[nodiscard]] std::optional<std::string> difference_of(heap::Cell& cell, const Thing& thing) const;

  heap::Heap heap_;
  std::array<heap::Handle, kRoots> roots_;
  std::uint64_t baseline_bytes_ = 0;
};

}  // namespace leaklab::model
