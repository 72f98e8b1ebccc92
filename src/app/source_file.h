#pragma once
// A program's text from a file or from standard input. Who uses it: run.

#include <string>

namespace leaklab::app {

struct SourceFile {
  std::string name;     // as errors show it
  std::string text;     // without a byte order mark
  std::string failure;  // why it could not be read, as a sentence; empty where it could
};

// "-" is standard input.
[[nodiscard]] SourceFile read_source_file(const std::string& path);

}  // namespace leaklab::app
