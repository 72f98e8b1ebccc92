#include "heap/verifier.h"

#include <algorithm>
#include <vector>

namespace leaklab::heap {

namespace {

struct Recount final : EdgeVisitor {
  void edge(Cell& target) override { targets.push_back(&target); }
  void store(std::size_t bytes) override { used_bytes += Pages::rounded(bytes); }
  // Once the targets are sorted.
  [[nodiscard]] std::uint64_t count_of(const Cell& cell) const {
    const auto [first, end] = std::equal_range(targets.begin(), targets.end(), &cell);
    return static_cast<std::uint64_t>(end - first);
  }
  std::vector<const Cell*> targets;  // of every reference
  std::uint64_t used_bytes = 0;
};

// The targets and stores of one cell in the order in which its visit() names them.
struct EdgeList final : EdgeVisitor {
  void edge(Cell& target) override { targets.push_back(&target); }
  void store(std::size_t bytes) override { store_bytes += bytes; }
  std::vector<const Cell*> targets;
  std::size_t store_bytes = 0;
};
struct NamedEdgeList final : NamedEdgeVisitor {
  void did_find(Cell& target, const EdgeName&) override { targets.push_back(&target); }
  void did_find_weak(Cell&, const EdgeName&) override {}
  void did_find_store(std::size_t bytes) override { store_bytes += bytes; }
  std::vector<const Cell*> targets;
  std::size_t store_bytes = 0;
};

std::string name_of(Heap& heap, const Cell& cell) {
  return std::string(heap.kind(cell).name) + " #" + std::to_string(cell.id());
}

// Pictures must show exactly what is counted.
class NameCheck {
 public:
  std::optional<std::string> check(Heap& heap, Cell& cell) {
    counted_.targets.clear();
    named_.targets.clear();
    heap.kind(cell).visit(cell, counted_);
    heap.kind(cell).describe(cell, named_);
    if (counted_.targets == named_.targets && counted_.store_bytes == named_.store_bytes) {
      return std::nullopt;
    }
    return name_of(heap, cell) + " has other references by name than by count";
  }

 private:
  EdgeList counted_;
  NamedEdgeList named_;
};

}  // namespace

class Verifier {
 public:
  static std::optional<std::string> check_weak_key(Heap& heap, const Cell& cell) {
    const WeakEntry* first = heap.weak_tables().first_of(cell);
    if (cell.has_flag(Cell::kIsWeakKey) != (first != nullptr)) {
      return name_of(heap, cell) + " and the index disagree on whether it is a weak key";
    }
    for (const WeakEntry* entry = first; entry != nullptr; entry = entry->next.get()) {
      const bool is_of_table = entry->role == WeakRole::TableEntry;
      if (entry->key.get() != &cell ||
          (is_of_table && heap.weak_tables().find(entry->table(), cell) != &entry->value)) {
        return "an entry of weak key " + name_of(heap, cell) + " is not the one in its table";
      }
    }
    return std::nullopt;
  }
};

std::optional<std::string> verify(Heap& heap, const VisitRoots& visit_roots) {
  heap.drain_releases();
  Recount recount;
  heap.pages().for_each_cell([&](Cell& cell) {
    recount.used_bytes += Pages::cell_bytes(cell);
    heap.kind(cell).visit(cell, recount);
  });
  if (const std::size_t index_bytes = heap.weak_tables().store_bytes(); index_bytes > 0) {
    recount.store(index_bytes);
  }
  visit_roots(recount);
  std::sort(recount.targets.begin(), recount.targets.end());

  std::optional<std::string> problem;
  NameCheck names;
  heap.pages().for_each_cell([&](Cell& cell) {
    const std::uint64_t counted = recount.count_of(cell);
    if (!problem && counted != cell.count()) {
      problem = name_of(heap, cell) + " has count " + std::to_string(cell.count()) + ", but " +
                std::to_string(counted) + " references lead to it";
    }
    if (!problem) {
      problem = Verifier::check_weak_key(heap, cell);
    }
    if (!problem) {
      problem = names.check(heap, cell);
    }
  });
  if (!problem && recount.used_bytes != heap.usage().heap_used_bytes) {
    problem = "heapUsed is " + std::to_string(heap.usage().heap_used_bytes) + " bytes, but cells and stores take " +
              std::to_string(recount.used_bytes);
  }
  return problem;
}

}  // namespace leaklab::heap
