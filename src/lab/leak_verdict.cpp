#include "lab/leak_verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "lab/numbers.h"

namespace leaklab::lab {

LeakVerdict find_verdict(std::span<const std::uint64_t> used_bytes) {
  LeakVerdict verdict;
  verdict.collections = used_bytes.size();
  if (used_bytes.size() < kRoundsOfLeak) {
    verdict.missing = kRoundsOfLeak - used_bytes.size();
    return verdict;
  }
  const auto newest = used_bytes.last(kRoundsOfLeak);
  const bool is_climbing =
      std::adjacent_find(newest.begin(), newest.end(), std::greater_equal<std::uint64_t>()) == newest.end();
  verdict.kind = is_climbing ? LeakVerdict::Kind::Leak : LeakVerdict::Kind::NoLeak;
  if (is_climbing) {
    verdict.growth_bytes_per_round = (newest.back() - newest.front()) / (kRoundsOfLeak - 1);
  }
  return verdict;
}

std::string sentence_of(const LeakVerdict& verdict) {
  switch (verdict.kind) {
    case LeakVerdict::Kind::TooFew:
      return fmt::format("no verdict yet: {} more collection{} {} needed", verdict.missing,
                         verdict.missing == 1 ? "" : "s", verdict.missing == 1 ? "is" : "are");
    case LeakVerdict::Kind::NoLeak: return fmt::format("no leak seen in {} collections", verdict.collections);
    case LeakVerdict::Kind::Leak:
      return fmt::format("leak: each of the last {} collections left more than the one before, {} bytes a round",
                         kRoundsOfLeak, with_thousands(verdict.growth_bytes_per_round));
  }
  return {};
}

}  // namespace leaklab::lab
