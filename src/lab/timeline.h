#pragma once
// Timeline: every change of heapUsed, in the order in which it happened, and the marks that explain it.
//
// Samples are numbered from 0; sample k is heapUsed after the k-th change. Above them stands a pyramid of minima
// and maxima (each level summarises kFanOut entries of the one below), so that drawing any range costs as much as
// the pixels it is drawn on. Memory is bounded: when more than kMaximumEntries base entries are held, neighbours are
// merged into one entry of minimum, maximum and last value, and samples_per_entry() doubles; nothing is lost but the
// order inside an entry. Who uses it: Session writes, canvas and exports read.
// Copyable.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace leaklab::lab {

struct Collection {
  std::uint64_t used_before_bytes = 0;
  std::uint64_t used_after_bytes = 0;
  double duration_ms = 0;
};

struct Mark {
  enum class Kind : std::uint8_t { Collection, Statement, Error };
  Kind kind = Kind::Statement;
  std::uint64_t sample = 0;  // the number of samples recorded when the mark was made
  std::uint32_t line = 0;    // line of the program, from 1; 0 where there is none
  Collection collection;     // of Kind::Collection
  std::string text;          // of Kind::Error: its one-line summary; of Kind::Statement: what was run
};

struct Range {
  std::uint64_t minimum_bytes = 0;
  std::uint64_t maximum_bytes = 0;
  std::uint64_t last_bytes = 0;
};

class Timeline {
 public:
  static constexpr std::size_t kFanOut = 16;
  static constexpr std::size_t kMaximumEntries = std::size_t{1} << 20;
  static constexpr std::size_t kMaximumMarks = 10'000;

  // `maximum_entries`: an even number; a test chooses a small one to see entries merge.
  explicit Timeline(std::size_t maximum_entries = kMaximumEntries);

  void add_samples(std::span<const std::uint64_t> used_bytes);
  // Past kMaximumMarks, every second mark of the older half goes; the newest always stays.
  void add_mark(Mark mark);
  void clear();

  [[nodiscard]] std::uint64_t sample_count() const { return sample_count_; }
  [[nodiscard]] std::uint64_t samples_per_entry() const { return samples_per_entry_; }
  // Minimum, maximum and last value of the samples first <= k < last, clamped to what is recorded. Where nothing is
  // recorded in it, the value that held before sample `first`: 0 before the first change. Where entries hold several
  // samples, those that the range touches count as wholes. Costs O(kFanOut * log(samples)).
  [[nodiscard]] Range range(std::uint64_t first, std::uint64_t last) const;
  [[nodiscard]] std::uint64_t maximum_bytes() const { return maximum_bytes_; }
  [[nodiscard]] std::span<const Mark> marks() const { return marks_; }
  // Grows with every change; a picture drawn at the same revision is still right.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

 private:
  // Chunked storage: growing by one never copies what is there.
  using Level = std::deque<Range>;

  void add_sample(std::uint64_t used_bytes);
  void add_entry(const Range& entry);
  // The group of kFanOut entries that ends level `level`, once it is whole, becomes an entry of the level above.
  void summarise_last_group(std::size_t level);
  void merge_neighbours();
  void rebuild_upper_levels();
  [[nodiscard]] Range entries_range(std::size_t first, std::size_t last) const;

  std::size_t maximum_entries_;
  // levels_[0]: base entries; levels_[k + 1][i] summarises levels_[k][16 * i] to [16 * i + 15], whole groups only.
  std::vector<Level> levels_;
  Range partial_;  // the base entry being filled
  std::uint64_t partial_samples_ = 0;
  std::uint64_t sample_count_ = 0;
  std::uint64_t samples_per_entry_ = 1;
  std::uint64_t maximum_bytes_ = 0;
  std::uint64_t revision_ = 0;
  std::vector<Mark> marks_;
};

}  // namespace leaklab::lab
