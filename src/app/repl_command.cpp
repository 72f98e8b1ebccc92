#include "app/repl_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "app/line_reader.h"
#include "app/terminal.h"
#include "app/version.h"

namespace leaklab::app {

namespace {

constexpr std::string_view kHelp =
    ".break   Give up the lines that are not complete yet\n"
    ".clear   The same\n"
    ".exit    Leave\n"
    ".help    Print this help\n"
    "\n"
    "Press Ctrl+C to stop what runs, Ctrl+D to leave.";

std::string_view without_space(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

// ".exit", but not ".5 + 1".
bool is_dot_command(std::string_view line) {
  return line.size() > 1 && line[0] == '.' && line[1] >= 'a' && line[1] <= 'z';
}

// In the middle of an expression any other is part of it: ".map(f)".
bool is_known_command(std::string_view word) {
  return word == ".break" || word == ".clear" || word == ".exit" || word == ".help";
}

class Repl {
 public:
  explicit Repl(const CommonOptions& options) : is_interactive_(is_terminal(STDIN_FILENO)), terminal_(options, "repl") {
    reader_ = is_interactive_ ? make_terminal_line_reader(terminal_.output()) : make_plain_line_reader(nullptr);
  }

  [[nodiscard]] ExitStatus run() {
    if (!terminal_.is_sound()) {
      return terminal_.close(ExitStatus::WrongUse);
    }
    watch_signals();
    greet();
    while (read_and_handle()) {
      terminal_.output().flush();
    }
    return terminal_.close(ExitStatus::Finished);
  }

 private:
  void greet() {
    if (is_interactive_) {
      terminal_.output().write_line(fmt::format("Leaklab {}. Type \".help\" for more information.", kVersion));
      terminal_.output().flush();
    }
  }

  // False at the end.
  bool read_and_handle() {
    const InputLine line = reader_->read_line(typed_.empty() ? "> " : "... ");
    switch (line.kind) {
      case InputLine::Kind::Text: return !terminal_.output().has_failed() && handle(line.text);
      case InputLine::Kind::Interrupted: give_up(line.text); return true;
      case InputLine::Kind::End: leave(); return false;
    }
    return false;
  }

  bool handle(const std::string& line) {
    const std::string_view word = without_space(line);
    if (is_dot_command(word) && (typed_.empty() || is_known_command(word))) {
      return handle_dot_command(word);
    }
    typed_ += typed_.empty() ? line : "\n" + line;
    if (!lab::Session::is_incomplete(typed_)) {
      evaluate();
    }
    return true;
  }

  bool handle_dot_command(std::string_view word) {
    if (word == ".exit") {
      return false;
    }
    if (word == ".help") {
      terminal_.output().write_line(kHelp);
    } else if (is_known_command(word)) {
      typed_.clear();
    } else {
      terminal_.output().write_line("Invalid REPL keyword");
    }
    return true;
  }

  void evaluate() {
    terminal_.session().evaluate(std::exchange(typed_, {}));
    terminal_.finish();
    if (take_interrupt()) {
      terminal_.complain("stopped.");
    }
  }

  void give_up(const std::string& line) {
    const bool is_empty = std::exchange(typed_, {}).empty() && line.empty();
    terminal_.output().write_line(is_empty ? "\n(To leave, press Ctrl+D or type .exit)" : "");
  }

  // What was never completed is run too, so that its syntax error is seen.
  void leave() {
    if (is_interactive_) {
      terminal_.output().write_line("");
    } else if (!typed_.empty()) {
      evaluate();
    }
  }

  bool is_interactive_;
  TerminalSession terminal_;
  std::unique_ptr<LineReader> reader_;
  std::string typed_;  // lines that are not complete yet
};

}  // namespace

ExitStatus repl_command(const Invocation& invocation) { return Repl(invocation.options).run(); }

}  // namespace leaklab::app
