#pragma once
// ConsoleRecord: what a session's console shows, bounded in entries and in bytes.
//
// The newest entries are kept, in the order in which they came; what is given up is counted. An entry longer than
// kMaximumEntryBytes keeps its beginning. Who uses it: Session. Copyable.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lab/session.h"

namespace leaklab::lab {

class ConsoleRecord {
 public:
  static constexpr std::size_t kMaximumEntryBytes = std::size_t{64} << 10;
  static constexpr std::size_t kMaximumBytes = std::size_t{16} << 20;

  void add(ConsoleEntry entry);
  void clear() { *this = ConsoleRecord(); }

  [[nodiscard]] std::span<const ConsoleEntry> entries() const { return std::span(entries_).subspan(first_); }
  [[nodiscard]] std::uint64_t dropped() const { return dropped_; }

 private:
  void drop_oldest();

  std::vector<ConsoleEntry> entries_;  // those before first_ are given up, and removed when they are half of all
  std::size_t first_ = 0;
  std::size_t bytes_ = 0;
  std::uint64_t dropped_ = 0;
};

}  // namespace leaklab::lab
