#include "app/check_command.h"

#include <unistd.h>

#include <utility>

#include "app/source_file.h"
#include "app/terminal.h"
#include "app/text_output.h"
#include "lab/leak_report.h"
#include "platform/process.h"

namespace leaklab::app {

namespace {

using lab::ExpectedVerdict;
using lab::LeakReport;
using lab::LeakVerdict;

constexpr std::uint64_t kSliceBudget = 200'000;

ExitStatus status_of(const LeakReport& report, ExpectedVerdict expected) {
  if (report.ended == lab::SessionState::Stopped) {
    return ExitStatus::Interrupted;
  }
  if (report.ended == lab::SessionState::Failed) {
    return ExitStatus::UncaughtError;
  }
  const auto wanted = expected == ExpectedVerdict::Leak ? LeakVerdict::Kind::Leak : LeakVerdict::Kind::NoLeak;
  if (report.verdict.kind == wanted) {
    return ExitStatus::Finished;
  }
  return report.ended == lab::SessionState::HeapLimit ? ExitStatus::LimitHit : ExitStatus::UncaughtError;
}

}  // namespace

ExitStatus check_command(const Invocation& invocation) {
  SourceFile source = read_source(invocation.file);
  TextOutput output(STDOUT_FILENO);
  TextOutput errors(STDERR_FILENO);
  if (!source.failure.empty()) {
    errors.write_line("leaklab: " + source.failure);
    return ExitStatus::WrongUse;
  }
  watch_signals();
  lab::SessionOptions options;
  options.conditions = conditions_of(invocation.options, source.conditions);
  const lab::Strategy strategy = options.conditions.strategy;
  options.resident_set_bytes = platform::resident_set_bytes;
  options.program_name = source.name;
  options.timeline_entries = 0;
  options.time_limit_us = invocation.options.time_limit_us.value_or(lab::kRoundTimeLimitUs);
  lab::LeakCheck check(std::move(source.text), std::move(options), invocation.rounds);
  while (check.advance(kSliceBudget)) {
    if (has_interrupt()) {
      check.stop();
    }
  }
  const LeakReport& report = check.report();
  if (!report.failure.empty()) {
    errors.write_line(report.failure);
  }
  output.write(invocation.wants_json ? json_of(report) + "\n" : text_of(report));
  output.flush();
  const bool is_told = invocation.expected != ExpectedVerdict::None;
  return status_of(report, is_told ? invocation.expected : source.expected[static_cast<std::size_t>(strategy)]);
}

}  // namespace leaklab::app
