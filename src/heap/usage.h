#pragma once
// What the heap tells of itself: its figures, and the listener that hears of every change. Who uses it: script for
// process.memoryUsage(), lab for the timeline.

#include <cstdint>
#include <span>

namespace leaklab::heap {

// In bytes; the names are those of Node's process.memoryUsage().
struct Usage {
  std::uint64_t heap_total_bytes = 0;  // pages and large blocks held from the system
  std::uint64_t heap_used_bytes = 0;   // handed out: cells, element stores, strings, tables
  std::uint64_t external_bytes = 0;    // owned by cells outside the heap; array_buffers_bytes is part of it
  std::uint64_t array_buffers_bytes = 0;
};

enum class CollectionCause : std::uint8_t {
  Asked,   // by gc()
  Growth,  // Heap::wants_collection
  Limit,   // a store for which there was no room
};

struct CollectionReport {
  CollectionCause cause = CollectionCause::Asked;
  std::uint64_t used_before_bytes = 0;
  std::uint64_t used_after_bytes = 0;
  std::uint64_t cells_visited = 0;
  std::uint64_t cells_freed = 0;
  double duration_ms = 0;  // host time: the one figure here that differs between runs
};

// Calls come from inside heap operations: a listener must not touch the heap.
class Listener {
 public:
  virtual ~Listener() = default;
  // heapUsed after each change since the last call, oldest first; batched, see Heap::flush_usage().
  virtual void did_change_usage(std::span<const std::uint64_t> used_bytes) = 0;
  // Whether it wants to hear of that; asked once, when it is set.
  [[nodiscard]] virtual bool wants_usage() const { return true; }
  virtual void did_collect(const CollectionReport& report) = 0;
};

}  // namespace leaklab::heap
