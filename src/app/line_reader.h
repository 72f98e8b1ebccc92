#pragma once
// LineReader: lines from standard input, one at a time. Who uses it: repl.

#include <cstdint>
#include <memory>
#include <string>

#include "app/text_output.h"

namespace leaklab::app {

struct InputLine {
  enum class Kind : std::uint8_t { Text, Interrupted, End };
  Kind kind = Kind::End;
  std::string text;  // without its line break; of Interrupted: what was given up, as far as is known
};

class LineReader {
 public:
  virtual ~LineReader() = default;
  // Waits for a line. Interrupted: Ctrl+C gave up what was typed.
  virtual InputLine read_line(const std::string& prompt) = 0;
};

// Reads standard input as it comes. Writes prompts to `prompts`, or none where it is null. Borrowed.
[[nodiscard]] std::unique_ptr<LineReader> make_plain_line_reader(TextOutput* prompts);
// The best that the platform has for a person at a terminal: line editing and history, or a plain reader.
[[nodiscard]] std::unique_ptr<LineReader> make_terminal_line_reader(TextOutput& prompts);

}  // namespace leaklab::app
