// The pyramid. An entry summarises samples_per_entry_ samples; level k + 1 holds one entry for each whole group of
// kFanOut entries of level k. A range is eaten from both ends: entries that stand before or after a whole group are
// joined one by one, at most 2 * (kFanOut - 1) on each level, and the middle is left to the level above.
//
// When the base is full, its entries are joined in pairs, in place, and the levels above are made anew: that costs
// O(entries) once in every maximum_entries_ / 2 new entries.

#include "lab/timeline.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace leaklab::lab {

namespace {

// `range` followed by `next` in time.
void join(Range& range, const Range& next) {
  range.minimum_bytes = std::min(range.minimum_bytes, next.minimum_bytes);
  range.maximum_bytes = std::max(range.maximum_bytes, next.maximum_bytes);
  range.last_bytes = next.last_bytes;
}

}  // namespace

Timeline::Timeline(std::size_t maximum_entries) : maximum_entries_(maximum_entries), levels_(1) {
  base::require(maximum_entries >= 2 && maximum_entries % 2 == 0, "a timeline's bound is an even number of entries");
}

void Timeline::add_samples(std::span<const std::uint64_t> used_bytes) {
  for (const std::uint64_t sample : used_bytes) {
    add_sample(sample);
  }
  revision_ += used_bytes.empty() ? 0 : 1;
}

void Timeline::add_sample(std::uint64_t used_bytes) {
  const Range sample{used_bytes, used_bytes, used_bytes};
  if (partial_samples_ == 0) {
    partial_ = sample;
  } else {
    join(partial_, sample);
  }
  ++sample_count_;
  maximum_bytes_ = std::max(maximum_bytes_, used_bytes);
  if (++partial_samples_ == samples_per_entry_) {
    partial_samples_ = 0;
    add_entry(partial_);
  }
}

void Timeline::add_entry(const Range& entry) {
  if (levels_[0].size() == maximum_entries_) {
    merge_neighbours();
    // The entry is half of one of the new size.
    partial_ = entry;
    partial_samples_ = samples_per_entry_ / 2;
    return;
  }
  levels_[0].push_back(entry);
  for (std::size_t level = 0; levels_[level].size() % kFanOut == 0; ++level) {
    summarise_last_group(level);
  }
}

void Timeline::summarise_last_group(std::size_t level) {
  if (level + 1 == levels_.size()) {
    levels_.emplace_back();
  }
  const Level& below = levels_[level];
  Range group = below[below.size() - kFanOut];
  for (std::size_t i = below.size() - kFanOut + 1; i < below.size(); ++i) {
    join(group, below[i]);
  }
  levels_[level + 1].push_back(group);
}

void Timeline::merge_neighbours() {
  Level& base = levels_[0];
  for (std::size_t i = 0; i < base.size() / 2; ++i) {
    Range pair = base[2 * i];
    join(pair, base[2 * i + 1]);
    base[i] = pair;
  }
  base.resize(base.size() / 2);
  base.shrink_to_fit();
  samples_per_entry_ *= 2;
  rebuild_upper_levels();
}

void Timeline::rebuild_upper_levels() {
  Level base = std::move(levels_[0]);
  levels_.assign(1, {});
  for (const Range& entry : base) {
    add_entry(entry);
  }
}

void Timeline::add_mark(Mark mark) {
  if (marks_.size() == kMaximumMarks) {
    constexpr std::size_t kOlderHalf = kMaximumMarks / 2;
    for (std::size_t i = 0; i < kOlderHalf / 2; ++i) {
      marks_[i] = std::move(marks_[2 * i]);
    }
    marks_.erase(marks_.begin() + kOlderHalf / 2, marks_.begin() + kOlderHalf);
  }
  marks_.push_back(std::move(mark));
  ++revision_;
}

void Timeline::clear() {
  const std::uint64_t next_revision = revision_ + 1;
  *this = Timeline(maximum_entries_);
  revision_ = next_revision;
}

Range Timeline::range(std::uint64_t first, std::uint64_t last) const {
  last = std::min(last, sample_count_);
  if (first >= last) {
    const std::uint64_t before = std::min(first, sample_count_);
    return before == 0 ? Range{} : range(before - 1, before);
  }
  const std::size_t first_entry = static_cast<std::size_t>(first / samples_per_entry_);
  const std::size_t last_entry = static_cast<std::size_t>((last + samples_per_entry_ - 1) / samples_per_entry_);
  const std::size_t whole_entries = levels_[0].size();
  if (last_entry <= whole_entries) {
    return entries_range(first_entry, last_entry);
  }
  if (first_entry == whole_entries) {
    return partial_;
  }
  Range result = entries_range(first_entry, whole_entries);
  join(result, partial_);
  return result;
}

Range Timeline::entries_range(std::size_t first, std::size_t last) const {
  Range result = levels_[0][last - 1];
  const std::uint64_t newest_bytes = result.last_bytes;
  for (std::size_t level = 0; first < last; ++level) {
    for (; first < last && first % kFanOut != 0; ++first) {
      join(result, levels_[level][first]);
    }
    for (; first < last && last % kFanOut != 0; --last) {
      join(result, levels_[level][last - 1]);
    }
    first /= kFanOut;
    last /= kFanOut;
  }
  result.last_bytes = newest_bytes;
  return result;
}

}  // namespace leaklab::lab
