#pragma once
// Conditions: what a program's run depends on besides its text. A session begins its heaps with them, a link carries
// them. Constants and plain data alone, so that the command line's parser may name them, which shares no code.

#include <cstdint>

#include "lab/strategy.h"

namespace leaklab::lab {

constexpr std::uint64_t kDefaultHeapLimitBytes = std::uint64_t{256} << 20;
constexpr std::uint64_t kSmallestHeapLimitBytes = std::uint64_t{1} << 20;
constexpr std::uint64_t kLargestHeapLimitBytes = std::uint64_t{2} << 30;  // WebAssembly has 4 GiB for everything

struct Conditions {
  std::uint64_t heap_limit_bytes = kDefaultHeapLimitBytes;
  Strategy strategy = Strategy::CountAndCollect;
  std::uint64_t seed = 0;  // of Math.random()
};

}  // namespace leaklab::lab
