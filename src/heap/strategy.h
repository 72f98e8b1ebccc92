#pragma once
// Strategy: when a heap frees. Counts are kept and shown in each; what differs is what a count's end means.
// Who uses it: HeapOptions, and whoever lets a person choose.

#include <cstdint>
#include <optional>
#include <string_view>

namespace leaklab::heap {

enum class Strategy : std::uint8_t {
  CountOnly,        // "rc": a cell dies with its last reference; cycles leak, gc() finds none
  CountAndCollect,  // "rc+cycles": the same, and collections free cycles
  MarkSweep,        // "mark-sweep": a count's end frees nothing; only collections do
};

[[nodiscard]] std::string_view name_of(Strategy strategy);
// Nothing where there is no such strategy.
[[nodiscard]] std::optional<Strategy> strategy_of_name(std::string_view name);

}  // namespace leaklab::heap
