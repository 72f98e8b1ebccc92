// Timeline against an oracle that keeps every sample and looks at each of them.

#include "lab/timeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace leaklab::lab {
namespace {

class Oracle {
 public:
  void add(std::uint64_t sample) { samples_.push_back(sample); }
  // What range() promises, entries of `entry_samples` counted as wholes.
  [[nodiscard]] Range range(std::uint64_t first, std::uint64_t last, std::uint64_t entry_samples) const {
    const std::uint64_t count = samples_.size();
    last = std::min(last, count);
    if (first >= last) {
      const std::uint64_t before = std::min(first, count);
      return before == 0 ? Range{} : range(before - 1, before, entry_samples);
    }
    first -= first % entry_samples;
    last = std::min(count, (last + entry_samples - 1) / entry_samples * entry_samples);
    const auto begin = samples_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = samples_.begin() + static_cast<std::ptrdiff_t>(last);
    return {*std::min_element(begin, end), *std::max_element(begin, end), *(end - 1)};
  }

 private:
  std::vector<std::uint64_t> samples_;
};

void expect_equal(const Range& actual, const Range& expected, std::uint64_t first, std::uint64_t last) {
  EXPECT_EQ(actual.minimum_bytes, expected.minimum_bytes) << "of " << first << " to " << last;
  EXPECT_EQ(actual.maximum_bytes, expected.maximum_bytes) << "of " << first << " to " << last;
  EXPECT_EQ(actual.last_bytes, expected.last_bytes) << "of " << first << " to " << last;
}

struct Plan {
  std::size_t maximum_entries;
  std::size_t samples;
  std::uint32_t seed;
};

class TimelineAgainstOracle : public testing::TestWithParam<Plan> {};

// Batches of random length, with ranges asked for between them.
TEST_P(TimelineAgainstOracle, AgreesOnEveryRange) {
  const Plan plan = GetParam();
  std::mt19937 random(plan.seed);
  Timeline timeline(plan.maximum_entries);
  Oracle oracle;
  while (timeline.sample_count() < plan.samples) {
    std::vector<std::uint64_t> batch(random() % (plan.samples / 20) + 1);
    std::generate(batch.begin(), batch.end(), [&] { return random() % 1000; });
    std::for_each(batch.begin(), batch.end(), [&](std::uint64_t sample) { oracle.add(sample); });
    timeline.add_samples(batch);
    for (int i = 0; i < 40; ++i) {
      const std::uint64_t first = random() % (timeline.sample_count() + 3);
      const std::uint64_t last = first + random() % (timeline.sample_count() + 3);
      expect_equal(timeline.range(first, last), oracle.range(first, last, timeline.samples_per_entry()), first, last);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Plans, TimelineAgainstOracle,
                         testing::Values(Plan{1u << 16, 40, 1}, Plan{1u << 16, 256, 2}, Plan{1u << 16, 5'000, 3},
                                         Plan{2, 3'000, 4}, Plan{16, 3'000, 5}, Plan{30, 5'000, 6},
                                         Plan{256, 20'000, 7}, Plan{4'096, 20'000, 8}));

TEST(Timeline, IsEmptyAtFirst) {
  const Timeline timeline;
  EXPECT_EQ(timeline.sample_count(), 0u);
  EXPECT_EQ(timeline.maximum_bytes(), 0u);
  expect_equal(timeline.range(0, 10), Range{}, 0, 10);
}

TEST(Timeline, NothingRecordedInARangeShowsTheValueThatHeldBefore) {
  Timeline timeline;
  timeline.add_samples(std::vector<std::uint64_t>{5, 7});
  expect_equal(timeline.range(1, 1), {5, 5, 5}, 1, 1);
  expect_equal(timeline.range(2, 9), {7, 7, 7}, 2, 9);
  expect_equal(timeline.range(100, 200), {7, 7, 7}, 100, 200);
  expect_equal(timeline.range(0, 0), {0, 0, 0}, 0, 0);
}

TEST(Timeline, SamplesPerEntryDoublesWhenTheBoundIsPassed) {
  Timeline timeline(16);
  timeline.add_samples(std::vector<std::uint64_t>(16, 1));
  EXPECT_EQ(timeline.samples_per_entry(), 1u);
  timeline.add_samples(std::vector<std::uint64_t>(1, 1));
  EXPECT_EQ(timeline.samples_per_entry(), 2u);
  timeline.add_samples(std::vector<std::uint64_t>(17, 1));
  EXPECT_EQ(timeline.samples_per_entry(), 4u);
  EXPECT_EQ(timeline.sample_count(), 34u);
}

TEST(Timeline, MergingLosesNoExtremeAndNoLastValue) {
  Timeline timeline(16);
  std::vector<std::uint64_t> samples(1'000, 50);
  samples[123] = 1;
  samples[456] = 900;
  samples.back() = 60;
  timeline.add_samples(samples);
  expect_equal(timeline.range(0, 1'000), {1, 900, 60}, 0, 1'000);
  EXPECT_EQ(timeline.maximum_bytes(), 900u);
}

TEST(Timeline, AFullTimelineOfTheRealBoundStillAnswers) {
  Timeline timeline;
  std::vector<std::uint64_t> batch(1 << 16);
  for (std::uint64_t round = 0; round < 20; ++round) {
    std::fill(batch.begin(), batch.end(), round);
    timeline.add_samples(batch);
  }
  EXPECT_EQ(timeline.samples_per_entry(), 2u);
  expect_equal(timeline.range(0, timeline.sample_count()), {0, 19, 19}, 0, timeline.sample_count());
  expect_equal(timeline.range(10 << 16, 12 << 16), {10, 11, 11}, 10 << 16, 12 << 16);
}

Mark statement(std::uint64_t sample) {
  Mark mark;
  mark.sample = sample;
  return mark;
}

TEST(Timeline, MarksStayInOrderWithWhatTheyTell) {
  Timeline timeline;
  Mark collection = statement(3);
  collection.kind = Mark::Kind::Collection;
  collection.line = 7;
  collection.collection = {100, 40, 1.5};
  timeline.add_mark(statement(1));
  timeline.add_mark(collection);
  ASSERT_EQ(timeline.marks().size(), 2u);
  EXPECT_EQ(timeline.marks()[1].line, 7u);
  EXPECT_EQ(timeline.marks()[1].collection.used_before_bytes, 100u);
  EXPECT_EQ(timeline.marks()[1].collection.used_after_bytes, 40u);
}

TEST(Timeline, PastItsBoundEverySecondOfTheOlderMarksGoes) {
  Timeline timeline;
  for (std::uint64_t i = 0; i <= Timeline::kMaximumMarks; ++i) {
    timeline.add_mark(statement(i));
  }
  const std::span<const Mark> marks = timeline.marks();
  EXPECT_EQ(marks.size(), Timeline::kMaximumMarks * 3 / 4 + 1);
  EXPECT_EQ(marks[0].sample, 0u);
  EXPECT_EQ(marks[1].sample, 2u);
  EXPECT_EQ(marks[Timeline::kMaximumMarks / 4].sample, Timeline::kMaximumMarks / 2);
  EXPECT_EQ(marks.back().sample, Timeline::kMaximumMarks);
  EXPECT_TRUE(
      std::is_sorted(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.sample < b.sample; }));
}

TEST(Timeline, NumberOfMarksIsBounded) {
  Timeline timeline;
  for (std::uint64_t i = 0; i < 10 * Timeline::kMaximumMarks; ++i) {
    timeline.add_mark(statement(i));
  }
  EXPECT_LE(timeline.marks().size(), Timeline::kMaximumMarks);
  EXPECT_EQ(timeline.marks().back().sample, 10 * Timeline::kMaximumMarks - 1);
}

TEST(Timeline, ClearForgetsEverythingButTheRevision) {
  Timeline timeline(16);
  timeline.add_samples(std::vector<std::uint64_t>(100, 9));
  timeline.add_mark(statement(1));
  const std::uint64_t revision = timeline.revision();
  timeline.clear();
  EXPECT_EQ(timeline.sample_count(), 0u);
  EXPECT_EQ(timeline.samples_per_entry(), 1u);
  EXPECT_EQ(timeline.maximum_bytes(), 0u);
  EXPECT_TRUE(timeline.marks().empty());
  EXPECT_GT(timeline.revision(), revision);
}

TEST(Timeline, RevisionGrowsWithEveryChangeAndOnlyThen) {
  Timeline timeline;
  timeline.add_samples({});
  EXPECT_EQ(timeline.revision(), 0u);
  timeline.add_samples(std::vector<std::uint64_t>{1});
  EXPECT_EQ(timeline.revision(), 1u);
  timeline.add_mark(statement(1));
  EXPECT_EQ(timeline.revision(), 2u);
}

TEST(Timeline, ACopyGoesItsOwnWay) {
  Timeline timeline(16);
  timeline.add_samples(std::vector<std::uint64_t>{1, 2, 3});
  const Timeline copy = timeline;
  timeline.add_samples(std::vector<std::uint64_t>(100, 9));
  EXPECT_EQ(copy.sample_count(), 3u);
  expect_equal(copy.range(0, 3), {1, 3, 3}, 0, 3);
}

}  // namespace
}  // namespace leaklab::lab
