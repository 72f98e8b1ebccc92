#include "model/tested_heap.h"

#include "heap/verifier.h"

namespace leaklab::model {

namespace {

using heap::Cell;
using heap::Handle;
using heap::Heap;
using heap::Ref;
using heap::Value;
using Type = Operation::Type;

constexpr heap::KindId kNodeKind = Heap::kFirstFreeKind;

struct Node : Cell {
  static constexpr const char* kName = "node";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.values(slots, kSlots);
  }
  Value slots[kSlots];
};

Value value_of(Cell* cell) { return cell != nullptr ? Value::cell(*cell) : Value(); }

std::string name_of(Id id) { return "#" + std::to_string(id); }

}  // namespace

TestedHeap::TestedHeap(heap::Strategy strategy, std::uint64_t release_burst_cells)
    : heap_({std::uint64_t{1} << 30, strategy, release_burst_cells}) {
  heap_.define_kind(kNodeKind, heap::Kind::of<Node>());
  baseline_bytes_ = heap_.usage().heap_used_bytes;
}

template <class T>
T* TestedHeap::cell(std::size_t root, heap::KindId kind) const {
  Cell* found = cell(root);
  return found != nullptr && found->kind() == kind ? static_cast<T*>(found) : nullptr;
}

Cell* TestedHeap::cell(std::size_t root) const {
  const Value value = roots_[root].get();
  return value.is_cell() ? &value.as_cell() : nullptr;
}

void TestedHeap::put(std::size_t root, Value value) {
  if (value.is_cell())
    roots_[root] = Handle::retain(value);
}

void TestedHeap::link(std::size_t node, std::size_t slot, Value target) {
  if (auto* from = cell<Node>(node, kNodeKind))
    heap::assign(from->slots[slot], target);
}

bool TestedHeap::perform(const Operation& operation) {
  const auto [type, a, b, c, d] = operation;
  switch (type) {
    case Type::MakeNode: roots_[a] = heap_.make<Node>(kNodeKind); break;
    case Type::MakeTable: roots_[a] = heap_.make<heap::WeakTable>(Heap::kWeakTableKind); break;
    case Type::MakeReference: return make_reference(a, b);
    case Type::MakeRegistry:
      roots_[a] = heap_.make<heap::FinalizationTable>(Heap::kFinalizationTableKind, roots_[b].get());
      break;
    case Type::Copy: put(a, roots_[b].get()); break;
    case Type::Drop: roots_[a] = Handle(); break;
    case Type::Link: link(a, c, roots_[b].get()); break;
    case Type::Unlink: link(a, c, Value()); break;
    case Type::Follow:
      if (const auto* node = cell<Node>(b, kNodeKind))
        put(a, node->slots[c]);
      break;
    case Type::Collect: heap_.collect(heap::CollectionCause::Asked); break;
    case Type::WeakSet:
    case Type::WeakAdd:
    case Type::WeakDelete:
    case Type::WeakGet: return perform_on_table(operation);
    case Type::Dereference:
      if (const auto* reference = cell<heap::WeakReference>(b, Heap::kWeakReferenceKind))
        put(a, value_of(reference->target()));
      break;
    case Type::Register:
    case Type::RegisterBare:
    case Type::Unregister: return perform_on_registry(operation);
    case Type::TakeFinished:
    case Type::Count: break;
  }
  return true;
}

bool TestedHeap::make_reference(std::size_t root, std::size_t target) {
  if (cell(target) == nullptr)
    return true;
  const auto made = try_make_weak_reference(heap_, *cell(target));
  if (made)
    roots_[root] = *made;
  return made.has_value();
}

bool TestedHeap::perform_on_table(const Operation& operation) {
  const auto [type, a, b, c, d] = operation;
  auto* table = cell<heap::WeakTable>(type == Type::WeakGet ? b : a, Heap::kWeakTableKind);
  Cell* key = cell(type == Type::WeakGet ? c : b);
  if (table == nullptr || key == nullptr)
    return true;
  if (type == Type::WeakSet || type == Type::WeakAdd)
    return heap_.weak_tables().try_set(*table, *key, type == Type::WeakSet ? roots_[c].get() : Value());
  if (type == Type::WeakDelete)
    heap_.weak_tables().remove(*table, *key);
  else if (const Value* value = heap_.weak_tables().find(*table, *key))
    put(a, *value);
  return true;
}

bool TestedHeap::perform_on_registry(const Operation& operation) {
  const auto [type, a, b, c, d] = operation;
  auto* registry = cell<heap::FinalizationTable>(a, Heap::kFinalizationTableKind);
  Cell* target = cell(b);
  Cell* token = type == Type::RegisterBare ? nullptr : cell(d);
  if (registry == nullptr)
    return true;
  if (type == Type::Unregister) {
    if (token != nullptr)
      heap_.finalizations().unregister(*registry, *token);
    return true;
  }
  const Value held = type == Type::RegisterBare ? Value() : roots_[c].get();
  return target == nullptr || heap_.finalizations().try_register(*registry, *target, held, token);
}

std::optional<TestedHeap::Finished> TestedHeap::take_finished(std::size_t to) {
  heap::FinalizationTable* registry = heap_.finalizations().first_finished();
  if (registry == nullptr)
    return std::nullopt;
  const Id id = registry->id();
  const Handle held = heap_.finalizations().take_finished(*registry);
  put(to, held.get());
  return Finished{id, id_of(held.get())};
}

void TestedHeap::drain() {
  while (heap_.has_pending_releases())
    heap_.drain_releases(1);
}

std::optional<std::string> TestedHeap::difference_from(const Oracle& oracle) {
  std::optional<std::string> difference;
  const std::map<Id, std::uint32_t> counts = oracle.counts();
  std::size_t cells = 0;
  heap_.pages().for_each_cell([&](Cell& cell) {
    ++cells;
    const auto thing = oracle.alive().find(cell.id());
    if (difference)
      return;
    if (thing == oracle.alive().end()) {
      difference = name_of(cell.id()) + " is alive, but should be dead";
    } else if (cell.count() != counts.at(cell.id())) {
      difference = name_of(cell.id()) + " has count " + std::to_string(cell.count()) + " instead of " +
                   std::to_string(counts.at(cell.id()));
    } else {
      difference = difference_of(cell, thing->second);
    }
  });
  if (!difference && cells != oracle.alive().size())
    difference = std::to_string(oracle.alive().size() - cells) + " cells are dead that should be alive";
  if (!difference) {
    difference = heap::verify(heap_, [&](heap::EdgeVisitor& visitor) {
      for (const Handle& root : roots_)
        visitor.value(root.get());
    });
  }
  return difference;
}

std::optional<std::string> TestedHeap::difference_of(Cell& cell, const Thing& thing) const {
  const auto is_wrong = [&](const char* what) { return name_of(cell.id()) + " has " + what; };
  switch (thing.kind) {
    case Kind::Node:
      for (std::size_t i = 0; i < kSlots; ++i) {
        if (id_of(static_cast<Node&>(cell).slots[i]) != thing.slots[i])
          return is_wrong("a wrong slot");
      }
      break;
    case Kind::Table:
      if (static_cast<heap::WeakTable&>(cell).size() != thing.entries.size())
        return is_wrong("a wrong number of entries");
      break;
    case Kind::Reference:
      if (id_of(value_of(static_cast<heap::WeakReference&>(cell).target())) != thing.target)
        return is_wrong("a wrong target");
      break;
    case Kind::Registry:
      if (static_cast<heap::FinalizationTable&>(cell).size() != thing.registrations.size())
        return is_wrong("a wrong number of registrations");
      break;
  }
  return std::nullopt;
}

std::optional<std::string> TestedHeap::leak_at_end() {
  for (Handle& root : roots_)
    root = Handle();
  heap_.collect_cycles();
  const std::uint64_t used_bytes = heap_.usage().heap_used_bytes;
  if (used_bytes == baseline_bytes_)
    return std::nullopt;
  return std::to_string(used_bytes - baseline_bytes_) + " bytes are left at the end";
}

}  // namespace leaklab::model
