#include "app/terminal_session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

#include "app/terminal.h"
#include "platform/process.h"

namespace leaklab::app {

namespace {

// Some milliseconds of work: output streams, and Ctrl+C is heard.
constexpr std::uint64_t kSliceBudget = 200'000;

constexpr std::size_t kNoTimeline = 0;  // no terminal draws one

}  // namespace

lab::Conditions conditions_of(const CommonOptions& options, const lab::Conditions& asked) {
  return {options.heap_limit_bytes.value_or(asked.heap_limit_bytes), options.strategy.value_or(asked.strategy),
          options.seed.value_or(asked.seed)};
}

TerminalSession::TerminalSession(const CommonOptions& options, std::string program_name, const lab::Conditions& asked,
                                 lab::LineProfile* profile)
    : output_(STDOUT_FILENO),
      errors_(STDERR_FILENO),
      trace_(options.heap_trace_path),
      session_({conditions_of(options, asked), platform::resident_set_bytes, this,
                options.heap_trace_path.empty() ? nullptr : &trace_, std::move(program_name),
                options.time_limit_us.value_or(UINT64_MAX), kNoTimeline, profile}) {}

lab::SessionState TerminalSession::finish() {
  while (session_.state() == lab::SessionState::Running) {
    session_.advance(kSliceBudget);
    output_.flush();
    if (has_interrupt() || output_.has_failed()) {
      note_progress();
      session_.stop();
    }
  }
  return session_.state();
}

void TerminalSession::note_progress() {
  if (const std::size_t waiting = session_.waiting_timers(); waiting > 0) {
    progress_ =
        fmt::format("stopped at {:.3f} s of the program's time, with {} {} still waiting.",
                    static_cast<double>(session_.virtual_time_us()) / 1e6, waiting, waiting == 1 ? "timer" : "timers");
  }
}

void TerminalSession::did_print(const lab::ConsoleEntry& entry) {
  switch (entry.kind) {
    case lab::ConsoleEntry::Kind::Input: break;
    case lab::ConsoleEntry::Kind::Output:
    case lab::ConsoleEntry::Kind::Result: output_.write_line(entry.text); break;
    case lab::ConsoleEntry::Kind::ErrorOutput:
    case lab::ConsoleEntry::Kind::Failure:
    case lab::ConsoleEntry::Kind::Notice: print_error(entry.text); break;
  }
}

void TerminalSession::print_error(std::string_view text) {
  output_.flush();
  errors_.write_line(text);
  errors_.flush();
}

void TerminalSession::complain(std::string_view sentence) { print_error(fmt::format("leaklab: {}", sentence)); }

ExitStatus TerminalSession::close(ExitStatus ended) {
  output_.flush();
  trace_.close();
  if (output_.has_failed() && !output_.is_closed()) {
    complain(fmt::format("standard output cannot be written: {}.", output_.failure()));
    return ExitStatus::WrongUse;
  }
  if (!is_sound()) {
    complain(trace_.failure());
    return ExitStatus::WrongUse;
  }
  return output_.is_closed() ? ExitStatus::Finished : ended;
}

}  // namespace leaklab::app
