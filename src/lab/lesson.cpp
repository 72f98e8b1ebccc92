#include "lab/lesson.h"

#include <algorithm>
#include <optional>

#include "base/check.h"
#include "embedded/lessons.h"

namespace leaklab::lab {

namespace {

constexpr std::string_view kFragment = "#e=";
constexpr std::string_view kFixed = ".fixed";

std::string_view folder_of(std::string_view path) { return path.substr(0, path.find('/')); }
std::string_view file_of(std::string_view path) { return path.substr(path.find('/') + 1); }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \n");
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(" \n") + 1 - first);
}

// What stands before `end`, taken away from `text` with it.
std::string_view take_until(std::string_view& text, char end) {
  const std::string_view part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return trimmed(part);
}

ExpectedVerdict verdict_of(std::string_view word) {
  base::require(word == "leak" || word == "no-leak", "a lesson expects leak or no-leak");
  return word == "leak" ? ExpectedVerdict::Leak : ExpectedVerdict::NoLeak;
}

ExpectedVerdicts read_verdicts(std::string_view words) {
  ExpectedVerdicts verdicts;
  if (words.find(' ') == std::string_view::npos) {
    verdicts.fill(verdict_of(words));
    return verdicts;
  }
  while (!words.empty()) {
    std::string_view pair = take_until(words, ',');
    const std::optional<Strategy> strategy = strategy_of_name(take_until(pair, ' '));
    base::require(strategy.has_value(), "a lesson names strategies that there are");
    verdicts[static_cast<std::size_t>(*strategy)] = verdict_of(pair);
  }
  return verdicts;
}

void read_item(std::string_view item, Lesson& lesson) {
  const std::string_view key = take_until(item, ':');
  if (key == "question") {
    lesson.question = trimmed(item);
  } else {
    base::require(key == "program" || key == "fixed", "a lesson has a question, a program and perhaps a fixed one");
    (key == "program" ? lesson.program : lesson.fixed).expected = read_verdicts(trimmed(item));
  }
}

void read_text(std::string_view text, Lesson& lesson) {
  base::require(text.starts_with("# "), "a lesson begins with its title");
  text.remove_prefix(2);
  lesson.title = take_until(text, '\n');
  text = trimmed(text);
  while (text.starts_with("- ")) {
    text.remove_prefix(2);
    read_item(take_until(text, '\n'), lesson);
  }
  lesson.text = trimmed(text);
}

void read_file(std::string_view file, std::string_view text, Lesson& lesson) {
  if (file == "lesson.md") {
    read_text(text, lesson);
  } else {
    (file == "program.js" ? lesson.program : lesson.fixed).code = text;
  }
}

}  // namespace

std::vector<Lesson> lessons() {
  std::vector<Lesson> found;
  for (const auto& file : embedded::lessons::files) {
    if (found.empty() || found.back().name != folder_of(file.name)) {
      found.emplace_back().name = folder_of(file.name);
    }
    read_file(file_of(file.name), file.text, found.back());
  }
  return found;
}

OpenedLesson open_lesson(std::string_view text) {
  const std::size_t at = text.find(kFragment);
  text = trimmed(text.substr(at == std::string_view::npos ? text.size() : at + kFragment.size()));
  OpenedLesson opened;
  opened.is_fixed = text.ends_with(kFixed);
  const std::string_view name = text.substr(0, text.size() - (opened.is_fixed ? kFixed.size() : 0));
  for (const Lesson& lesson : lessons()) {
    if (lesson.name == name) {
      opened.lesson = lesson;
    }
  }
  if (opened.program().code.empty()) {
    opened.complaint = "There is no lesson '" + std::string(text) + "'.";
  }
  return opened;
}

bool looks_like_lesson(std::string_view text) { return text.find(kFragment) != std::string_view::npos; }

}  // namespace leaklab::lab
