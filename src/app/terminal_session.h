#pragma once
// TerminalSession: a session whose console goes to standard output and standard error as it comes, and whose heap
// trace goes to a file. Who uses it: run and repl. Fixed.

#include <cstdint>
#include <string>

#include "app/arguments.h"
#include "app/heap_trace_file.h"
#include "app/text_output.h"
#include "lab/session.h"

namespace leaklab::app {

// Or what the program gave process.exit().
enum class ExitStatus : std::uint8_t {
  Finished = 0,
  UncaughtError = 1,
  WrongUse = 2,  // also a file that cannot be read or written
  LimitHit = 3,
  Interrupted = 130,  // what a shell reports for a program that Ctrl+C ended
};

// What the options say, and where they say nothing, what was asked for.
[[nodiscard]] lab::Conditions conditions_of(const CommonOptions& options, const lab::Conditions& asked);

class TerminalSession final : public lab::ConsoleListener {
 public:
  // `asked`: what the program itself asks for, as a link may; `options` have the last word. `profile`: borrowed; may be
  // null.
  TerminalSession(const CommonOptions& options, std::string program_name, const lab::Conditions& asked = {},
                  lab::LineProfile* profile = nullptr);
  TerminalSession(const TerminalSession&) = delete;
  TerminalSession& operator=(const TerminalSession&) = delete;

  [[nodiscard]] lab::Session& session() { return session_; }
  [[nodiscard]] TextOutput& output() { return output_; }

  // Works until nothing runs any more. Ctrl+C, or a standard output that cannot be written, stops what runs.
  lab::SessionState finish();
  // How far a program had come whose timers were stopped; empty where none were.
  [[nodiscard]] const std::string& progress() const { return progress_; }
  // To standard error, behind what was printed before.
  void print_error(std::string_view text);
  // Says what is wrong, behind what was printed before.
  void complain(std::string_view sentence);
  // Closes the files. `ended` where all of them could be written, or nobody wants to read; else WrongUse.
  [[nodiscard]] ExitStatus close(ExitStatus ended);
  // Whether the heap trace can be written, as far as is known.
  [[nodiscard]] bool is_sound() const { return trace_.failure().empty(); }

  void did_print(const lab::ConsoleEntry& entry) override;

 private:
  void note_progress();

  TextOutput output_;
  TextOutput errors_;
  HeapTraceFile trace_;
  lab::Session session_;
  std::string progress_;
};

}  // namespace leaklab::app
