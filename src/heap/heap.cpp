#include "heap/heap.h"

#include <algorithm>

#include "heap/cycle_collector.h"
#include "heap/weak_reference.h"

namespace leaklab::heap {

void ReleaseVisitor::value(Value value) { heap::release(value); }

void ReleaseVisitor::release_values(const Value* first, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    heap::release(first[i]);
  }
}

void ReleaseVisitor::free_store(void* block, std::size_t bytes) {
  if (block != nullptr) {
    heap_.free_store(block, bytes);
  }
}

void DismantlingVisitor::did_find_store(void* block, std::size_t bytes) { heap_.free_store(block, bytes); }

Heap::Heap(HeapOptions options)
    : options_(options),
      frees_at_zero_(options.strategy != Strategy::MarkSweep),
      pages_(*this),
      weak_tables_(*this),
      finalizations_(*this) {
  define_kind(kWeakTableKind, Kind::of<WeakTable>(*this));
  define_kind(kWeakReferenceKind, Kind::of<WeakReference>(*this));
  define_kind(kFinalizationTableKind, Kind::of<FinalizationTable>(*this));
  plan_next_collection();
}

Heap::~Heap() = default;

void Heap::define_kind(KindId id, const Kind& kind) {
  base::require(id != kFreeKind && kinds_[id].visit == nullptr, "a kind is defined once");
  kinds_[id] = kind;
}

void* Heap::try_allocate_store(std::uint64_t bytes) {
  constexpr std::uint64_t kLargestBlockBytes = PTRDIFF_MAX;
  if (!make_room_for(bytes)) {
    return nullptr;
  }
  void* block = bytes <= kLargestBlockBytes ? try_allocate_store_at_once(static_cast<std::size_t>(bytes)) : nullptr;
  if (block == nullptr) {
    refuse(bytes);
  }
  return block;
}

void* Heap::try_allocate_store_at_once(std::size_t bytes) {
  if (!has_room_for(bytes) || is_to_refuse()) {
    return nullptr;
  }
  void* block = pages_.allocate(Contents::Stores, bytes);
  if (block != nullptr) {
    did_change_usage(static_cast<std::int64_t>(Pages::rounded(bytes)));
  }
  return block;
}

void* Heap::allocate_store(std::size_t bytes) {
  void* block = pages_.allocate(Contents::Stores, bytes);
  base::require(block != nullptr, "the system has memory for what the heap limit allows");
  did_change_usage(static_cast<std::int64_t>(Pages::rounded(bytes)));
  return block;
}

void Heap::free_store(void* store, std::size_t bytes) {
  pages_.free_store(store, bytes);
  did_change_usage(-static_cast<std::int64_t>(Pages::rounded(bytes)));
}

inline void Heap::free_or_queue(Cell& cell) {
  if (!frees_at_zero_) {
    return;  // it stays as it is, with the count zero, until a collection finds that nothing leads to it
  }
  if (is_draining_) {
    cell.set_link(queue_);
    queue_ = &cell;
    return;
  }
  is_draining_ = true;
  free_dead(cell);
  is_draining_ = false;
  if (queue_ != nullptr) {
    drain_releases(options_.release_burst_cells);
  }
}

void Heap::did_drop_last(Cell& cell) { of(cell).free_or_queue(cell); }

std::uint64_t Heap::drain_releases(std::uint64_t most_cells) {
  base::require(!is_draining_, "nothing drains while it is being drained");
  is_draining_ = true;
  std::uint64_t freed = 0;
  for (; queue_ != nullptr && freed < most_cells; ++freed) {
    Cell& cell = *queue_;
    queue_ = cell.link();
    free_dead(cell);
  }
  announce_queue();
  is_draining_ = false;
  if (has_pending_releases() || attention_bytes_ == 0) [[unlikely]] {
    plan_attention();
  }
  return freed;
}

// Before anything else goes on while cells wait, no table may lead to them any more without counting: what is found
// there would be counted again, in a header that holds a link. Those announced earlier lie below the others; what an
// announcement queues comes on top, and has its turn in the next round.
void Heap::announce_queue() {
  while (queue_ != nullptr && !queue_->is_dying()) {
    for (Cell* cell = queue_; cell != nullptr && !cell->is_dying(); cell = cell->link()) {
      cell->set_flag(Cell::kIsDying);
      announce_death(*cell);
    }
  }
}

bool Heap::make_room_for(std::uint64_t bytes) {
  if (!has_room_for(bytes) && !is_draining_) {
    drain_releases();
  }
  if (!has_room_for(bytes) && bytes <= options_.limit_bytes && may_collect_for_room()) {
    collect(CollectionCause::Limit);
  }
  if (has_room_for(bytes) && !is_to_refuse()) {
    return true;
  }
  refuse(bytes);
  return false;
}

void Heap::refuse(std::uint64_t bytes) {
  refused_bytes_ = std::max<std::uint64_t>(bytes, 1);
  plan_attention();
}

void Heap::plan_attention() {
  const std::uint64_t over_limit_bytes = std::max(options_.limit_bytes, options_.limit_bytes + 1);
  const bool is_due = has_refused() || has_pending_releases();
  attention_bytes_ = is_due ? 0 : std::min(next_collection_bytes_, over_limit_bytes);
}

bool Heap::make_room_outside(std::uint64_t bytes) {
  const auto has_room = [&] {
    return bytes <= options_.limit_bytes && array_buffers_bytes_ <= options_.limit_bytes - bytes;
  };
  // As in may_collect_for_room(): what is full of live buffers is not searched again and again.
  const bool has_grown = array_buffers_bytes_ >= collected_array_buffers_bytes_ + options_.limit_bytes / kLimitShare;
  if (!has_room() && bytes <= options_.limit_bytes && has_grown && !is_draining_) {
    collect(CollectionCause::Limit);
  }
  return has_room();
}

std::uint64_t Heap::refuse_request(std::uint64_t number) {
  refused_request_ = number;
  return std::exchange(requests_, 0);
}

bool Heap::may_collect_for_room() const {
  return strategy() != Strategy::CountOnly && !is_draining_ &&
         used_bytes_ >= collected_used_bytes_ + options_.limit_bytes / kLimitShare;
}

CollectionReport Heap::collect(CollectionCause cause) {
  if (strategy() != Strategy::CountOnly) {
    return collect_cycles(cause);
  }
  drain_releases();
  CollectionReport report;
  report.cause = cause;
  report.used_before_bytes = report.used_after_bytes = used_bytes_;
  tell(report);
  return report;
}

CollectionReport Heap::collect_cycles(CollectionCause cause) {
  drain_releases();
  CollectionReport report = CycleCollector(*this).run();
  report.cause = cause;
  plan_next_collection();
  tell(report);
  return report;
}

void Heap::plan_next_collection() {
  collected_used_bytes_ = used_bytes_;
  collected_array_buffers_bytes_ = array_buffers_bytes_;
  const std::uint64_t grown = used_bytes_ + std::max(used_bytes_, kMinimumGrowthBytes);
  const std::uint64_t at_limit = std::max(options_.limit_bytes, used_bytes_ + options_.limit_bytes / kLimitShare);
  next_collection_bytes_ = strategy() == Strategy::CountOnly ? UINT64_MAX : std::min(grown, at_limit);
  plan_attention();
}

void Heap::tell(const CollectionReport& report) {
  if (listener_ != nullptr) {
    flush_usage();
    listener_->did_collect(report);
  }
}

Usage Heap::usage() const { return {pages_.held_bytes(), used_bytes_, external_bytes_, array_buffers_bytes_}; }

void Heap::add_external(std::int64_t external_bytes, std::int64_t array_buffers_bytes) {
  external_bytes_ += static_cast<std::uint64_t>(external_bytes);
  array_buffers_bytes_ += static_cast<std::uint64_t>(array_buffers_bytes);
  collected_array_buffers_bytes_ = std::min(collected_array_buffers_bytes_, array_buffers_bytes_);
}

void Heap::set_listener(Listener* listener) {
  listener_ = listener;
  trace_.set_listener(listener);
}

}  // namespace leaklab::heap
