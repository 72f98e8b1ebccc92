#include "app/lessons_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include "lab/lesson.h"

namespace leaklab::app {

namespace {

std::string list_of_lessons() {
  std::string text;
  for (const lab::Lesson& lesson : lab::lessons()) {
    text += fmt::format("{:<26}{}\n", lesson.name, lesson.title);
  }
  return text;
}

std::string text_of(const lab::Lesson& lesson) {
  std::string text =
      fmt::format("{}\n\n{}\n\n{}\n\n{}", lesson.title, lesson.text, lesson.question, lesson.program.code);
  if (!lesson.fixed.code.empty()) {
    text += fmt::format("\nThe fixed twin:\n\n{}", lesson.fixed.code);
  }
  return text;
}

}  // namespace

ExitStatus lessons_command(const Invocation& invocation) {
  const lab::OpenedLesson opened = lab::open_lesson("#e=" + invocation.file);
  const bool wants_list = invocation.file.empty();
  if (!wants_list && !opened.complaint.empty()) {
    TextOutput(STDERR_FILENO).write_line("leaklab: " + opened.complaint);
    return ExitStatus::WrongUse;
  }
  TextOutput(STDOUT_FILENO).write(wants_list ? list_of_lessons() : text_of(opened.lesson));
  return ExitStatus::Finished;
}

}  // namespace leaklab::app
