#pragma once
// Lessons: runnable programs with a short text, a question to answer before running, and most with a fixed twin.
//
// A lesson is a folder of lessons/, embedded at build: lesson.md, program.js, fixed.js. lesson.md is
//
//   # Title
//
//   - question: What will heapUsed do?
//   - program: rc leak, rc+cycles no-leak, mark-sweep no-leak    what a leak check says of it; one word where
//   - fixed: no-leak                                             it is the same under every strategy
//
//   The text.
//
// Who uses it: the command line, the window and the page. Pure.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lab/expected_verdict.h"
#include "lab/strategy.h"

namespace leaklab::lab {

// By strategy, in the order of its enumerators; None where nothing is expected.
using ExpectedVerdicts = std::array<ExpectedVerdict, 3>;

struct LessonProgram {
  std::string_view code;  // empty: there is none
  ExpectedVerdicts expected = {};

  [[nodiscard]] ExpectedVerdict expected_under(Strategy strategy) const {
    return expected[static_cast<std::size_t>(strategy)];
  }
};

struct Lesson {
  std::string_view name;  // "accidental-global"
  std::string_view title;
  std::string_view question;
  std::string_view text;  // paragraphs with an empty line between them
  LessonProgram program;
  LessonProgram fixed;
};

// In the order in which they are best taken.
[[nodiscard]] std::vector<Lesson> lessons();

struct OpenedLesson {
  Lesson lesson;
  bool is_fixed = false;
  std::string complaint;  // one sentence, where there is no such lesson

  [[nodiscard]] const LessonProgram& program() const { return is_fixed ? lesson.fixed : lesson.program; }
};
// Opens "#e=NAME", or "#e=NAME.fixed" for the twin, or an address that ends so.
[[nodiscard]] OpenedLesson open_lesson(std::string_view text);
// Whether `text` means to be that.
[[nodiscard]] bool looks_like_lesson(std::string_view text);

}  // namespace leaklab::lab
