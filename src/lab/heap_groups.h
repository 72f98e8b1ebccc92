#pragma once
// Groups: what is on the heap, summed up by constructor and allocation line; and what grew between two moments. Values
// that a program allocates in one place belong together, so a leak shows as one group that grows.

#include <cstdint>
#include <string>
#include <vector>

#include "lab/heap_snapshot.h"

namespace leaklab::lab {

struct HeapGroup {
  std::string constructor;
  std::string source_name;  // of the allocation; empty where it is not known
  std::uint32_t line = 0;   // from 1; 0 where it is not known
  std::uint64_t count = 0;
  std::uint64_t shallow_bytes = 0;
  std::uint64_t retained_bytes = 0;  // by all of them together: what is inside of another counts once
  std::uint32_t largest = 0;         // the node that retains most; the oldest of equals
};

// Of all nodes that were not there before the program; most retained bytes first.
[[nodiscard]] std::vector<HeapGroup> group_heap(const HeapSnapshot& snapshot);

struct HeapGrowth {
  HeapGroup after;
  std::int64_t count = 0;  // what it has more than before
  std::int64_t shallow_bytes = 0;
  std::int64_t retained_bytes = 0;
};

// The groups that grew: first those that have more members, then those whose members became larger (as what holds the
// others does), each with the most retained bytes first.
[[nodiscard]] std::vector<HeapGrowth> find_growth(const std::vector<HeapGroup>& before,
                                                  const std::vector<HeapGroup>& after);

}  // namespace leaklab::lab
