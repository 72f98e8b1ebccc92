// Lessons: each is whole, and a leak check says of its programs what the lesson expects, under every strategy.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <span>

#include "heap/stress.h"
#include "lab/leak_check.h"
#include "lab/lesson.h"

namespace leaklab::lab {
namespace {

constexpr std::array<Strategy, 3> kStrategies = {Strategy::CountAndCollect, Strategy::CountOnly, Strategy::MarkSweep};
// A build with sanitizers takes ten times as long, and the verdicts are the same: the usual strategy will do there.
constexpr std::size_t kTriedStrategies = heap::kKnowsStress ? 1 : kStrategies.size();

LeakReport check(const LessonProgram& program, Strategy strategy) {
  SessionOptions options;
  options.conditions.strategy = strategy;
  options.time_limit_us = kRoundTimeLimitUs;
  LeakCheck check(std::string(program.code), options);
  while (check.advance(1'000'000)) {
  }
  return check.report();
}

void expect_verdicts(const LessonProgram& program) {
  if (heap::is_stressed()) {
    return;  // hours of it would tell nothing more
  }
  for (const Strategy strategy : std::span(kStrategies).first(kTriedStrategies)) {
    const LeakReport report = check(program, strategy);
    const bool is_leak = program.expected_under(strategy) == ExpectedVerdict::Leak;
    EXPECT_EQ(report.verdict.kind, is_leak ? LeakVerdict::Kind::Leak : LeakVerdict::Kind::NoLeak)
        << name_of(strategy) << ": " << sentence_of(report.verdict) << report.failure;
  }
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

TEST(Lessons, each_has_a_title_a_question_a_short_text_and_what_to_expect) {
  for (const Lesson& lesson : lessons()) {
    SCOPED_TRACE(lesson.name);
    EXPECT_FALSE(lesson.title.empty());
    EXPECT_TRUE(lesson.question.ends_with("?") || lesson.question.ends_with(".")) << lesson.question;
    EXPECT_GE(count_words(lesson.text), 40U);
    EXPECT_LE(count_words(lesson.text), 150U);
    EXPECT_NE(lesson.program.expected[0], ExpectedVerdict::None);
    EXPECT_EQ(lesson.fixed.code.empty(), lesson.fixed.expected[0] == ExpectedVerdict::None);
  }
}

TEST(Lessons, each_program_leaks_or_does_not_as_its_lesson_expects) {
  for (const Lesson& lesson : lessons()) {
    SCOPED_TRACE(lesson.name);
    expect_verdicts(lesson.program);
  }
}

TEST(Lessons, each_fixed_twin_is_fixed_as_its_lesson_expects) {
  for (const Lesson& lesson : lessons()) {
    SCOPED_TRACE(lesson.name);
    if (!lesson.fixed.code.empty()) {
      expect_verdicts(lesson.fixed);
    }
  }
}

TEST(Lessons, an_address_opens_one_or_its_twin) {
  EXPECT_EQ(open_lesson("#e=cycle").lesson.title, "A cycle");
  EXPECT_FALSE(open_lesson("#e=cycle").is_fixed);
  const OpenedLesson twin = open_lesson("https://example.org/#e=cycle.fixed\n");
  EXPECT_TRUE(twin.is_fixed);
  EXPECT_EQ(twin.program().code, open_lesson("#e=cycle").lesson.fixed.code);
}

TEST(Lessons, one_that_there_is_not_is_one_sentence) {
  EXPECT_EQ(open_lesson("#e=nothing").complaint, "There is no lesson 'nothing'.");
  EXPECT_EQ(open_lesson("#e=memory-usage.fixed").complaint, "There is no lesson 'memory-usage.fixed'.");
  EXPECT_EQ(open_lesson("#e=").complaint, "There is no lesson ''.");
}

}  // namespace
}  // namespace leaklab::lab
