#pragma once
// The leak verdict, by the rule of thumb: heapUsed after each collection; where each of the newest five is larger
// than the one before, memory leaks. Garbage (churn), a cache that fills and is full, and one large allocation let
// the figures rise for a while or once, but not five times up to now. Pure.

#include <cstdint>
#include <span>
#include <string>

#include "lab/rounds.h"

namespace leaklab::lab {

struct LeakVerdict {
  enum class Kind : std::uint8_t { TooFew, NoLeak, Leak };
  Kind kind = Kind::TooFew;
  std::uint64_t collections = 0;             // that it was found from
  std::uint64_t missing = 0;                 // TooFew: collections that are needed yet
  std::uint64_t growth_bytes_per_round = 0;  // Leak: on the average of the newest five
};

// One collection on the timeline: at the five that a verdict is found from, a picture shows what the words say.
struct CollectionStep {
  std::uint64_t sample = 0;  // as Timeline counts
  std::uint64_t used_bytes = 0;
};

// `used_bytes`: heapUsed after each collection, oldest first.
[[nodiscard]] LeakVerdict find_verdict(std::span<const std::uint64_t> used_bytes);
// One sentence without its full stop.
[[nodiscard]] std::string sentence_of(const LeakVerdict& verdict);

}  // namespace leaklab::lab
