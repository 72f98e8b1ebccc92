#include "lab/leak_report.h"

#include <fmt/format.h>

#include "lab/json_writer.h"
#include "lab/numbers.h"

namespace leaklab::lab {

namespace {

std::string place_of(const HeapGroup& group) {
  return group.line == 0 ? "" : fmt::format(" ({}:{})", group.source_name, group.line);
}

std::string signed_thousands(std::int64_t number) {
  const bool is_negative = number < 0;
  return (is_negative ? "-" : "+") + with_thousands(static_cast<std::uint64_t>(is_negative ? -number : number));
}

const char* name_of(LeakVerdict::Kind kind) {
  switch (kind) {
    case LeakVerdict::Kind::TooFew: return "none";
    case LeakVerdict::Kind::NoLeak: return "no-leak";
    case LeakVerdict::Kind::Leak: return "leak";
  }
  return "";
}

void write_growth(JsonWriter& json, const HeapGrowth& growth) {
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

// Where too few rounds came to their end, also why.
std::string sentence_about(const LeakReport& report) {
  const bool has_verdict = report.verdict.kind != LeakVerdict::Kind::TooFew;
  if (!has_verdict && report.ended == SessionState::Failed) {
    return "no verdict: the program failed";
  }
  if (!has_verdict && report.ended == SessionState::HeapLimit) {
    return "no verdict: the heap was full too early";
  }
  return sentence_of(report.verdict);
}

}  // namespace

std::string text_of(const LeakReport& report) {
  std::string text;
  for (std::size_t i = 0; i < report.used_bytes.size(); ++i) {
    text += fmt::format("round {}: {} bytes\n", i + 1, with_thousands(report.used_bytes[i]));
  }
  text += sentence_about(report) + "\n";
  if (report.waiting_timers > 0) {
    text += fmt::format("{} timer{} still waiting\n", with_thousands(report.waiting_timers),
                        report.waiting_timers == 1 ? " is" : "s are");
  }
  if (!report.growth.empty()) {
    text += fmt::format("What grew from round 1 to round {}:\n", report.used_bytes.size());
  }
  for (const HeapGrowth& growth : report.growth) {
    text += fmt::format("  {}{}: {}, {} bytes, {} bytes with what they retain\n", growth.after.constructor,
                        place_of(growth.after), signed_thousands(growth.count), signed_thousands(growth.shallow_bytes),
                        signed_thousands(growth.retained_bytes));
  }
  if (!report.path.empty()) {
    text += "The first of them is held by\n  " + report.path + "\n";
  }
  return text;
}

std::string json_of(const LeakReport& report) {
  JsonWriter json;
  json.begin_object();
  json.member("verdict", name_of(report.verdict.kind));
  json.member("sentence", std::string_view(sentence_about(report)));
  json.member("rounds", std::uint64_t{report.used_bytes.size()});
  json.member("growthBytesPerRound", report.verdict.growth_bytes_per_round);
  json.member("waitingTimers", report.waiting_timers);
  json.key("heapUsed");
  json.begin_array();
  for (const std::uint64_t used_bytes : report.used_bytes) {
    json.value(used_bytes);
  }
  json.end_array();
  json.key("growth");
  json.begin_array();
  for (const HeapGrowth& growth : report.growth) {
    write_growth(json, growth);
  }
  json.end_array();
  json.member("path", std::string_view(report.path));
  json.member("failure", std::string_view(report.failure));
  json.end_object();
  return json.text();
}

}  // namespace leaklab::lab
