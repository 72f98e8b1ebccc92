#include "app/check_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <utility>

#include "app/source_file.h"
#include "app/terminal.h"
#include "app/text_output.h"
#include "lab/json_writer.h"
#include "lab/leak_check.h"
#include "lab/numbers.h"
#include "platform/process.h"

namespace leaklab::app {

namespace {

using lab::ExpectedVerdict;
using lab::LeakReport;
using lab::LeakVerdict;
using lab::with_thousands;

constexpr std::uint64_t kSliceBudget = 200'000;

std::string place_of(const lab::HeapGroup& group) {
  return group.line == 0 ? "" : fmt::format(" ({}:{})", group.source_name, group.line);
}

std::string signed_thousands(std::int64_t number) {
  const bool is_negative = number < 0;
  return (is_negative ? "-" : "+") + with_thousands(static_cast<std::uint64_t>(is_negative ? -number : number));
}

std::string text_of(const LeakReport& report) {
  std::string text;
  for (std::size_t i = 0; i < report.used_bytes.size(); ++i) {
    text += fmt::format("round {}: {} bytes\n", i + 1, with_thousands(report.used_bytes[i]));
  }
  text += sentence_of(report.verdict) + "\n";
  if (!report.growth.empty()) {
    text += fmt::format("What grew from round 1 to round {}:\n", report.used_bytes.size());
  }
  for (const lab::HeapGrowth& growth : report.growth) {
    text += fmt::format("  {}{}: {}, {} bytes, {} bytes with what they retain\n", growth.after.constructor,
                        place_of(growth.after), signed_thousands(growth.count), signed_thousands(growth.shallow_bytes),
                        signed_thousands(growth.retained_bytes));
  }
  if (!report.path.empty()) {
    text += "The first of them is held by\n  " + report.path + "\n";
  }
  return text;
}

const char* name_of(LeakVerdict::Kind kind) {
  switch (kind) {
    case LeakVerdict::Kind::TooFew: return "none";
    case LeakVerdict::Kind::NoLeak: return "no-leak";
    case LeakVerdict::Kind::Leak: return "leak";
  }
  return "";
}

void write_growth(lab::JsonWriter& json, const lab::HeapGrowth& growth) {
  json.begin_object();
  json.member("constructor", std::string_view(growth.after.constructor));
  json.member("source", std::string_view(growth.after.source_name));
  json.member("line", std::uint64_t{growth.after.line});
  json.member("count", growth.after.count);
  json.member("moreCount", static_cast<double>(growth.count));
  json.member("moreBytes", static_cast<double>(growth.shallow_bytes));
  json.member("moreRetainedBytes", static_cast<double>(growth.retained_bytes));
  json.end_object();
}

std::string json_of(const LeakReport& report) {
  lab::JsonWriter json;
  json.begin_object();
  json.member("verdict", name_of(report.verdict.kind));
  json.member("sentence", std::string_view(sentence_of(report.verdict)));
  json.member("rounds", std::uint64_t{report.used_bytes.size()});
  json.member("growthBytesPerRound", report.verdict.growth_bytes_per_round);
  json.key("heapUsed");
  json.begin_array();
  for (const std::uint64_t used_bytes : report.used_bytes) {
    json.value(used_bytes);
  }
  json.end_array();
  json.key("growth");
  json.begin_array();
  for (const lab::HeapGrowth& growth : report.growth) {
    write_growth(json, growth);
  }
  json.end_array();
  json.member("path", std::string_view(report.path));
  json.member("failure", std::string_view(report.failure));
  json.end_object();
  return json.text() + "\n";
}

ExitStatus status_of(const LeakReport& report, ExpectedVerdict expected) {
  if (report.ended == lab::SessionState::Stopped) {
    return ExitStatus::Interrupted;
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
  options.resident_set_bytes = platform::resident_set_bytes;
  options.program_name = source.name;
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
  output.write(invocation.wants_json ? json_of(report) : text_of(report));
  output.flush();
  const ExpectedVerdict expected = invocation.expected == ExpectedVerdict::None ? source.expected : invocation.expected;
  return status_of(report, expected);
}

}  // namespace leaklab::app
