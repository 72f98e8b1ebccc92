#include "app/run_command.h"

#include <chrono>
#include <utility>

#include "app/source_file.h"
#include "app/terminal.h"

namespace leaklab::app {

namespace {

ExitStatus status_of(lab::SessionState state, const lab::Session& session) {
  switch (state) {
    case lab::SessionState::Failed: return ExitStatus::UncaughtError;
    case lab::SessionState::HeapLimit:
    case lab::SessionState::TimeLimit: return ExitStatus::LimitHit;
    case lab::SessionState::Stopped: return ExitStatus::Interrupted;
    case lab::SessionState::Idle:
    case lab::SessionState::Running:
    case lab::SessionState::Paused:
    case lab::SessionState::Finished: break;
  }
  return static_cast<ExitStatus>(session.exit_status());
}

std::uint64_t now_ns() {
  const auto since_epoch = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(since_epoch).count());
}

// Many lessons print nothing: what they show is what their collections leave.
void tell_verdict(TerminalSession& terminal) {
  const lab::LeakVerdict verdict = terminal.session().leak_verdict();
  if (verdict.kind != lab::LeakVerdict::Kind::TooFew) {
    terminal.complain(lab::sentence_of(verdict));
  }
}

}  // namespace

ExitStatus run_command(const Invocation& invocation) {
  SourceFile source = invocation.file_is_link ? read_source_of_link(invocation.file) : read_source(invocation.file);
  lab::LineProfile profile(now_ns);
  TerminalSession terminal(invocation.options, source.name, source.conditions,
                           invocation.wants_profile ? &profile : nullptr);
  if (!source.failure.empty()) {
    terminal.complain(source.failure);
    return ExitStatus::WrongUse;
  }
  if (!terminal.is_sound()) {
    return terminal.close(ExitStatus::WrongUse);
  }
  watch_signals();
  terminal.session().set_program(source.text);
  terminal.session().run_program();
  const ExitStatus status = status_of(terminal.finish(), terminal.session());
  if (status == ExitStatus::Interrupted && !terminal.progress().empty()) {
    terminal.complain(terminal.progress());
  }
  if (lab::looks_like_lesson(invocation.file)) {
    tell_verdict(terminal);
  }
  if (invocation.wants_profile) {
    terminal.print_error(lab::table_of(profile, source.text));
  }
  return terminal.close(status);
}

}  // namespace leaklab::app
