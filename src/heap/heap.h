#pragma once
// Heap: every byte of a cell, element store, string or table comes and goes through here, so heapUsed is exact.
//
// A cell is made with one count, which the caller owns. The release that takes its count to zero queues it; the
// outermost release drains the queue in a loop, so that what dies is freed at the drop and never recursively.
// Cycles wait for collect(). README.md in this folder tells how a cell lives and dies.
// The heap knows no JavaScript: script registers its kinds of cells (kind.h) and never touches a header.
// Fixed: neither copied nor moved (cells find it through their pages). One thread.

#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <utility>

#include "base/check.h"
#include "heap/cell.h"
#include "heap/finalization.h"
#include "heap/kind.h"
#include "heap/pages.h"
#include "heap/ref.h"
#include "heap/strategy.h"
#include "heap/usage.h"
#include "heap/usage_trace.h"
#include "heap/value.h"
#include "heap/weak_tables.h"

namespace leaklab::heap {

struct HeapOptions {
  std::uint64_t limit_bytes = std::uint64_t{256} << 20;
  Strategy strategy = Strategy::CountAndCollect;
  // How many cells one release frees at most; see has_pending_releases().
  std::uint64_t release_burst_cells = UINT64_MAX;
};

class Heap {
 public:
  explicit Heap(HeapOptions options = {});
  ~Heap();  // frees everything, live or not, telling nobody
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // Before the first cell of that kind. Ids below kFirstFreeKind are the heap's own.
  static constexpr KindId kWeakTableKind = 1;
  static constexpr KindId kWeakReferenceKind = 2;
  static constexpr KindId kFinalizationTableKind = 3;
  static constexpr KindId kFirstFreeKind = 4;
  void define_kind(KindId id, const Kind& kind);
  [[nodiscard]] const Kind& kind(const Cell& cell) const { return kinds_[cell.kind()]; }

  // A new cell of `bytes` (at least sizeof(T)), constructed from `arguments`, with one count. Never fails for the
  // limit's sake, since one cell is small: passing it shows in is_over_limit(), and the interpreter then stops.
  template <class T, class... Arguments>
  [[nodiscard]] Ref<T> make_sized(KindId kind, std::size_t bytes, Arguments&&... arguments) {
    void* block = allocate_cell(bytes);
    T* cell = ::new (block) T(std::forward<Arguments>(arguments)...);
    cell->Cell::begin(kind, static_cast<std::uint8_t>(bytes > kLargestSlotBytes ? Cell::kIsLarge : 0), site_,
                      ++last_id_);
    return Ref<T>::adopt(*cell);
  }
  template <class T, class... Arguments>
  [[nodiscard]] Ref<T> make(KindId kind, Arguments&&... arguments) {
    return make_sized<T>(kind, sizeof(T), std::forward<Arguments>(arguments)...);
  }
  // The id of the youngest cell made so far; ids grow by one and are never used again.
  [[nodiscard]] std::uint32_t last_id() const { return last_id_; }
  // What the cells made from now on carry as their allocation site.
  void set_site(std::uint32_t site) { site_ = site; }

  // A store of `bytes`, not initialised; null where it would pass the limit, the address space, or what the system has.
  // May collect first, like make_room_for().
  [[nodiscard]] void* try_allocate_store(std::uint64_t bytes);
  // Like it, but like a cell it may pass the limit: for small stores in the middle of an operation.
  [[nodiscard]] void* allocate_store(std::size_t bytes);
  void free_store(void* store, std::size_t bytes);
  // Like it, but without a collection and without consequences where there is no room: for tables that go on without.
  [[nodiscard]] void* try_allocate_store_at_once(std::size_t bytes);
  [[nodiscard]] bool has_room_for(std::uint64_t bytes) const {
    return bytes <= options_.limit_bytes && used_bytes_ <= options_.limit_bytes - bytes;
  }
  // The same, asked before something large is done that cannot go on without. May collect where there is no room: what
  // is only held by cycles is then gone, while nothing that anybody counts is touched. Where it says no, the program
  // has reached the limit: is_over_limit() holds from then on, whoever looks at the answer.
  [[nodiscard]] bool make_room_for(std::uint64_t bytes);
  // The same for buffers outside of the heap: as much as the limit again. Nothing follows from a refusal.
  [[nodiscard]] bool make_room_outside(std::uint64_t bytes);
  [[nodiscard]] bool has_refused() const { return refused_bytes_ > 0; }
  void forget_refusal() {
    refused_bytes_ = 0;
    plan_attention();
  }
  // For tests: from now on the request of this number for a store or for room, from 1, is refused, whatever room there
  // is. Returns how many requests there were since it was called last.
  std::uint64_t refuse_request(std::uint64_t number);
  // Whether an interpreter should look up from its work: a collection is due, the limit is passed, or the dead wait.
  // Asked at every call and jump, so it is one comparison; see plan_attention().
  [[nodiscard]] bool needs_attention() const { return used_bytes_ >= attention_bytes_; }
  // What waits to be freed fills no heap.
  [[nodiscard]] bool is_over_limit() const {
    return (used_bytes_ > options_.limit_bytes && !has_pending_releases()) || has_refused();
  }
  // Where the limit is reached: what there was no room for.
  [[nodiscard]] std::uint64_t asked_bytes() const {
    const std::uint64_t excess_bytes = used_bytes_ > options_.limit_bytes ? used_bytes_ - options_.limit_bytes : 0;
    return has_refused() ? refused_bytes_ : excess_bytes;
  }
  [[nodiscard]] std::uint64_t limit_bytes() const { return options_.limit_bytes; }
  [[nodiscard]] Strategy strategy() const { return options_.strategy; }

  // Frees what the strategy lets a collection free: nothing under CountOnly. Runs no script.
  CollectionReport collect(CollectionCause cause);
  // Finds all that nothing outside leads to, by trial deletion, and frees it, whatever the strategy. Runs no script.
  CollectionReport collect_cycles(CollectionCause cause = CollectionCause::Asked);
  // Whether the heap has grown so much since the last collection that another is worth its price: to twice what that
  // one left, and by kMinimumGrowthBytes, so that small heaps are left in peace and the cost stays amortised; or to
  // the limit, if it has grown by a kLimitShare of it, so that garbage stops no program and a full heap none for long.
  // Never under CountOnly.
  [[nodiscard]] bool wants_collection() const { return used_bytes_ >= next_collection_bytes_; }
  static constexpr std::uint64_t kMinimumGrowthBytes = std::uint64_t{32} << 20;
  static constexpr std::uint64_t kLimitShare = 16;

  [[nodiscard]] Usage usage() const;
  void add_external(std::int64_t external_bytes, std::int64_t array_buffers_bytes);

  // Borrowed; may be null. Samples go to it in batches; flush_usage() sends what is waiting.
  void set_listener(Listener* listener);
  void flush_usage() { trace_.flush(); }

  [[nodiscard]] WeakTables& weak_tables() { return weak_tables_; }
  [[nodiscard]] Finalizations& finalizations() { return finalizations_; }
  [[nodiscard]] Pages& pages() { return pages_; }
  [[nodiscard]] const Pages& pages() const { return pages_; }

  static Heap& of(const Cell& cell) {
    return cell.has_flag(Cell::kIsLarge) ? *LargeBlock::of(cell).heap : *Page::of(&cell).heap;
  }
  // Takes the last count's consequences: frees the cell and what it held alone, at most a burst; or queues it, where
  // that is being done already. Finds the heap itself: what releases stands in many places, and is to be short.
  static void did_drop_last(Cell& cell);
  // Whether a release left dead cells behind, having freed a whole burst. Whoever set a burst calls drain_releases()
  // until it is no longer so, before anything is done that could see the difference; collections and requests for room
  // do it themselves. So what is freed, and in which order, does not depend on how much is drained at once.
  // In between nothing leads to the dead any more, not even a table that does not count: they only take their bytes.
  [[nodiscard]] bool has_pending_releases() const { return queue_ != nullptr; }
  // Frees at most so many dead cells, and what they held alone counts. Returns how many it freed.
  std::uint64_t drain_releases(std::uint64_t most_cells = UINT64_MAX);

 private:
  void free_or_queue(Cell& cell);
  friend class CycleCollector;
  friend class ReleaseVisitor;

  [[nodiscard]] void* allocate_cell(std::size_t bytes) {
    void* block = pages_.allocate(Contents::Cells, bytes);
    base::require(block != nullptr, "the system has memory for what the heap limit allows");
    did_change_usage(static_cast<std::int64_t>(Pages::rounded(bytes)));
    return block;
  }
  [[nodiscard]] bool is_to_refuse() { return ++requests_ == refused_request_; }
  [[nodiscard]] bool may_collect_for_room() const;
  void plan_next_collection();
  // To be called whenever one of those three changes by anything but used_bytes_.
  void plan_attention();
  void refuse(std::uint64_t bytes);
  void tell(const CollectionReport& report);
  void free_dead(Cell& cell);
  void announce_queue();
  // The three steps of a death, which a collection takes one by one for all its garbage.
  void announce_death(Cell& cell);
  void release_contents(Cell& cell);
  void free_cell(Cell& cell);
  void did_change_usage(std::int64_t bytes) {
    used_bytes_ += static_cast<std::uint64_t>(bytes);
    trace_.add(used_bytes_);
  }

  HeapOptions options_;
  std::uint64_t used_bytes_ = 0;
  std::uint64_t external_bytes_ = 0;
  std::uint64_t array_buffers_bytes_ = 0;
  std::uint64_t next_collection_bytes_ = 0;
  std::uint64_t attention_bytes_ = 0;                // the smallest used_bytes_ at which an interpreter should look up
  std::uint64_t collected_used_bytes_ = 0;           // what the last collection left
  std::uint64_t collected_array_buffers_bytes_ = 0;  // the same, or less where there have been fewer since
  std::uint64_t refused_bytes_ = 0;                  // 0: nothing was
  std::uint64_t requests_ = 0;
  std::uint64_t refused_request_ = 0;
  std::uint32_t last_id_ = 0;
  std::uint32_t site_ = 0;
  Cell* queue_ = nullptr;  // dead cells, newest first
  bool is_draining_ = false;
  bool frees_at_zero_;  // not under MarkSweep, and not while a collection takes its garbage apart
  Listener* listener_ = nullptr;
  UsageTrace trace_;
  Pages pages_;
  WeakTables weak_tables_;
  Finalizations finalizations_;
  std::array<Kind, 256> kinds_;
};

inline void Heap::announce_death(Cell& cell) {
  if (cell.has_flag(Cell::kIsWeakKey)) {
    weak_tables_.did_lose_key(cell);
  }
  if (const Kind& kind = kinds_[cell.kind_]; kind.will_die != nullptr) {
    kind.will_die(cell, kind.context);
  }
}

inline void Heap::release_contents(Cell& cell) {
  ReleaseVisitor visitor(*this);
  kinds_[cell.kind_].release(cell, visitor);
}

inline void Heap::free_cell(Cell& cell) {
  did_change_usage(-static_cast<std::int64_t>(Pages::cell_bytes(cell)));
  pages_.free_cell(cell);
}

// Inlined even so: it is most of what a drop does.
[[gnu::always_inline]] inline void Heap::free_dead(Cell& cell) {
  if (!cell.is_dying()) [[likely]] {
    announce_death(cell);
  }
  release_contents(cell);
  free_cell(cell);
}

inline void retain(Cell& cell) { ++cell.count_; }

inline void release(Cell& cell) {
  if (--cell.count_ == 0) {
    Heap::did_drop_last(cell);
  }
}

}  // namespace leaklab::heap
