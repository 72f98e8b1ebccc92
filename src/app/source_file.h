#pragma once
// A program's text from a file, from standard input, from a link or from a lesson. Who uses it: the commands and the
// window.

#include <string>

#include "lab/conditions.h"
#include "lab/lesson.h"

namespace leaklab::app {

struct SourceFile {
  std::string name;                     // as errors show it
  std::string text;                     // without a byte order mark
  std::string failure;                  // why it could not be read, as a sentence; empty where it could
  lab::Conditions conditions = {};      // of a link
  lab::ExpectedVerdicts expected = {};  // of a link or a lesson
};

// "-" is standard input.
[[nodiscard]] SourceFile read_source_file(const std::string& path);
// The program in a link, or in a lesson's "#e=NAME"; "-" reads the link from standard input.
[[nodiscard]] SourceFile read_source_of_link(const std::string& link);
// Whichever of them `name` is: a link is what looks like one and is no file.
[[nodiscard]] SourceFile read_source(const std::string& name);

}  // namespace leaklab::app
