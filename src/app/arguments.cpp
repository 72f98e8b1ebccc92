#include "app/arguments.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <memory>
#include <vector>

#include "app/byte_size.h"
#include "app/duration.h"
#include "app/version.h"
#include "lab/rounds.h"

namespace leaklab::app {

namespace {

constexpr const char* kFooter =
    "Exit status of run: 0 finished, 1 an uncaught error or a syntax error, 2 wrong usage or a file that cannot be\n"
    "read or written, 3 a limit was hit, or what the program gave process.exit(). Output goes to standard output;\n"
    "console.error and errors to standard error.\n";

constexpr const char* kReplFooter =
    "At a terminal there is a prompt with line editing and history; Ctrl+C stops what runs, Ctrl+D leaves. Where\n"
    "standard input is no terminal, each line's result is printed without a prompt, and errors go to standard error.\n"
    "The exit status is 0, whatever the lines did.\n";

constexpr const char* kCheckFooter =
    "After each round garbage is collected; where each of the newest five collections leaves more than the one "
    "before,\n"
    "it is a leak. A round whose timers go on ends after 200,000 of them, or after 10 s on the program's own clock, "
    "or\n"
    "--max-virtual-time; they go on in the next.\n"
    "Exit status: 0 the verdict is the expected one, 1 it is not, or the program failed, 2 wrong usage, 3 a limit was\n"
    "hit.\n";

// What CLI11 writes to while it parses.
struct Parsed {
  std::string file;
  std::string lesson;
  bool is_fixed = false;
  std::string title;
  std::string address;
  bool is_to_run = false;
  bool wants_profile = false;
  std::uint32_t rounds = lab::kDefaultRounds;
  bool wants_json = false;
  std::string expected;
  std::string heap_limit;
  std::string strategy;
  std::string seed;
  std::string heap_trace;
  std::string time_limit;
};

void add_condition_options(CLI::App& command, Parsed& parsed) {
  command
      .add_option("--heap-limit", parsed.heap_limit,
                  "Stop a program that uses more than this, 256M if not given; units K, M, G")
      ->type_name("SIZE")
      ->take_last();
  command
      .add_option(
          "--strategy", parsed.strategy,
          "When memory is freed: rc (at the last reference, cycles never), rc+cycles (and cycles by gc(); if not "
          "given), mark-sweep (by gc() alone)")
      ->type_name("NAME")
      ->take_last();
  command.add_option("--seed", parsed.seed, "What Math.random() begins with, 0 if not given")
      ->type_name("NUMBER")
      ->take_last();
}

void add_trace_option(CLI::App& command, Parsed& parsed) {
  command
      .add_option("--heap-trace", parsed.heap_trace, "Write every value that heapUsed takes to this file, one a line")
      ->type_name("PATH")
      ->take_last();
}

void add_lesson_options(CLI::App& command, Parsed& parsed) {
  command.add_option("--lesson", parsed.lesson, "The program of this lesson, instead of a file")
      ->type_name("NAME")
      ->take_last();
  command.add_flag("--fixed", parsed.is_fixed, "The lesson's fixed twin");
}

CLI::App* add_lessons_command(CLI::App& app, Parsed& parsed) {
  CLI::App* lessons = app.add_subcommand("lessons", "List the lessons, or print one");
  lessons->add_option("NAME", parsed.file, "The lesson to print")->type_name("");
  lessons->allow_extras();
  return lessons;
}

void add_expect_option(CLI::App& command, Parsed& parsed, const char* description) {
  command.add_option("--expect", parsed.expected, description)
      ->type_name("VERDICT")
      ->check(CLI::IsMember({"leak", "no-leak"}))
      ->take_last();
}

CLI::App* add_check_command(CLI::App& app, Parsed& parsed) {
  CLI::App* check = app.add_subcommand("check", "Run a program round after round and say whether it leaks");
  check->add_option("FILE", parsed.file, "The program or a link; - is standard input")->type_name("");
  check->add_option("--rounds", parsed.rounds, "How often main() is called, or the whole program run; 7 if not given")
      ->type_name("NUMBER")
      ->check(CLI::Range(lab::kFewestRounds, lab::kMostRounds))
      ->take_last();
  check->add_flag("--json", parsed.wants_json, "Print the report as JSON");
  add_expect_option(*check, parsed,
                    "The right answer: leak or no-leak; if not given, a lesson's or a link's own, else no-leak");
  check->footer(kCheckFooter);
  return check;
}

void add_time_limit(CLI::App& command, Parsed& parsed) {
  command
      .add_option("--max-virtual-time", parsed.time_limit,
                  "Stop a program whose timers go on for longer than this, on its own clock; units ms, s, m, h")
      ->type_name("TIME")
      ->take_last();
}

CLI::App* add_link_command(CLI::App& app, Parsed& parsed) {
  CLI::App* link = app.add_subcommand("link", "Print a link that holds a program");
  link->add_option("FILE", parsed.file, "The program; - is standard input")->type_name("");
  link->add_option("--title", parsed.title, "What whoever opens it reads above the program")->type_name("TEXT");
  add_expect_option(*link, parsed, "The verdict that check expects of the link: leak or no-leak");
  link->add_option("--address", parsed.address, "The page's address, to stand before the link's #")->type_name("URL");
  return link;
}

CLI::App* add_open_command(CLI::App& app, Parsed& parsed) {
  CLI::App* open = app.add_subcommand("open", "Print the program that a link holds");
  open->add_option("LINK", parsed.file, "A whole address or what begins with #; - is standard input")->type_name("");
  open->add_flag("--run", parsed.is_to_run, "Run it instead, as run does");
  return open;
}

Invocation usage_error(std::string sentence) {
  Invocation invocation;
  invocation.text = std::move(sentence);
  return invocation;
}

Invocation information(std::string text) {
  Invocation invocation;
  invocation.kind = Invocation::Kind::Information;
  invocation.text = std::move(text);
  return invocation;
}

Invocation with_heap_limit(Invocation invocation, const Parsed& parsed) {
  if (parsed.heap_limit.empty()) {
    return invocation;
  }
  const std::optional<std::uint64_t> bytes = parse_byte_size(parsed.heap_limit);
  if (!bytes) {
    return usage_error("--heap-limit: '" + parsed.heap_limit + "' is no size; write 64M, 512K or a number of bytes.");
  }
  if (*bytes < lab::kSmallestHeapLimitBytes || *bytes > lab::kLargestHeapLimitBytes) {
    return usage_error("--heap-limit: " + parsed.heap_limit + " is outside of what is possible, 1M to 2G.");
  }
  invocation.options.heap_limit_bytes = *bytes;
  return invocation;
}

Invocation with_strategy(Invocation invocation, const Parsed& parsed) {
  if (parsed.strategy.empty()) {
    return invocation;
  }
  const std::optional<lab::Strategy> strategy = lab::strategy_of_name(parsed.strategy);
  if (!strategy) {
    return usage_error("--strategy: '" + parsed.strategy + "' is none; write rc, rc+cycles or mark-sweep.");
  }
  invocation.options.strategy = *strategy;
  return invocation;
}

Invocation with_seed(Invocation invocation, const Parsed& parsed) {
  if (parsed.seed.empty()) {
    return invocation;
  }
  const char* end = parsed.seed.data() + parsed.seed.size();
  std::uint64_t seed = 0;
  const auto [stopped, error] = std::from_chars(parsed.seed.data(), end, seed);
  if (error != std::errc() || stopped != end) {
    return usage_error("--seed: '" + parsed.seed + "' is no whole number from 0 to 18446744073709551615.");
  }
  invocation.options.seed = seed;
  return invocation;
}

Invocation with_time_limit(Invocation invocation, const Parsed& parsed) {
  if (parsed.time_limit.empty()) {
    return invocation;
  }
  const std::optional<std::uint64_t> time_us = parse_duration_us(parsed.time_limit);
  if (!time_us) {
    return usage_error("--max-virtual-time: '" + parsed.time_limit + "' is no time; write 10s, 500ms, 2m or 1h.");
  }
  invocation.options.time_limit_us = *time_us;
  return invocation;
}

Invocation with_common_options(Invocation invocation, const Parsed& parsed) {
  for (const auto with_option : {with_heap_limit, with_strategy, with_seed, with_time_limit}) {
    invocation = with_option(std::move(invocation), parsed);
    if (invocation.kind == Invocation::Kind::UsageError) {
      break;
    }
  }
  return invocation;
}

const char* what_it_takes(const std::string& command) {
  return command == "open" ? "a link" : command == "link" ? "a file" : "a file, a link, --lesson=NAME";
}

Invocation interpret(CLI::App& app, const Parsed& parsed) {
  const std::vector<std::string> unknown = app.remaining(true);
  if (!unknown.empty()) {
    return usage_error("'" + unknown.front() + "' is not understood here; leaklab --help tells what is.");
  }
  Invocation invocation;
  invocation.options.heap_trace_path = parsed.heap_trace;
  invocation.file = parsed.file;
  if (app.got_subcommand("repl")) {
    invocation.kind = Invocation::Kind::Repl;
    return with_common_options(std::move(invocation), parsed);
  }
  if (app.got_subcommand("lessons")) {
    invocation.kind = Invocation::Kind::Lessons;
    return invocation;
  }
  const std::vector<CLI::App*> commands = app.get_subcommands();
  if (commands.empty()) {
    return usage_error(
        "name a command: run FILE, repl, check FILE, lessons, link FILE, or open LINK; leaklab --help tells more.");
  }
  const std::string command = commands.front()->get_name();
  if (parsed.lesson.empty() && parsed.is_fixed) {
    return usage_error("--fixed needs --lesson=NAME; leaklab lessons lists them.");
  }
  if (!parsed.lesson.empty() && !parsed.file.empty()) {
    return usage_error("a file and --lesson are two programs; " + command + " takes one.");
  }
  if (!parsed.lesson.empty()) {
    invocation.file = "#e=" + parsed.lesson + (parsed.is_fixed ? ".fixed" : "");
  }
  if (invocation.file.empty()) {
    return usage_error(command + " needs " + what_it_takes(command) + ", or - for standard input.");
  }
  invocation.title = parsed.title;
  invocation.address = parsed.address;
  invocation.file_is_link = command == "open";
  invocation.wants_profile = parsed.wants_profile;
  invocation.rounds = parsed.rounds;
  invocation.wants_json = parsed.wants_json;
  invocation.expected = parsed.expected == "leak"      ? lab::ExpectedVerdict::Leak
                        : parsed.expected == "no-leak" ? lab::ExpectedVerdict::NoLeak
                                                       : lab::ExpectedVerdict::None;
  invocation.kind = command == "link"                        ? Invocation::Kind::Link
                    : command == "check"                     ? Invocation::Kind::Check
                    : command == "open" && !parsed.is_to_run ? Invocation::Kind::Open
                                                             : Invocation::Kind::Run;
  return with_common_options(std::move(invocation), parsed);
}

}  // namespace

Invocation read_arguments(int argument_count, const char* const* arguments) {
  Parsed parsed;
  CLI::App app("Leaklab: runs JavaScript on a heap that counts every byte.", "leaklab");
  app.footer(kFooter);
  app.allow_extras();
  app.set_version_flag("--version", "leaklab " + std::string(kVersion), "Print the version and leave");
  app.set_help_flag("-h,--help", "Print this help and leave");
  CLI::App* run = app.add_subcommand("run", "Run a program from a file or a link");
  run->add_option("FILE", parsed.file, "The program or a link; - is standard input")->type_name("");
  run->add_flag("--profile", parsed.wants_profile,
                "Afterwards, print what each line cost to standard error: time and instructions");
  run->footer(kFooter);
  CLI::App* repl = app.add_subcommand("repl", "Read lines, run each and print its value");
  repl->footer(kReplFooter);
  CLI::App* check = add_check_command(app, parsed);
  add_lessons_command(app, parsed);
  CLI::App* link = add_link_command(app, parsed);
  CLI::App* open = add_open_command(app, parsed);
  for (CLI::App* command : {run, repl, open}) {
    add_trace_option(*command, parsed);
  }
  for (CLI::App* command : {run, check}) {
    add_lesson_options(*command, parsed);
  }
  for (CLI::App* command : {run, check, open}) {
    add_time_limit(*command, parsed);
  }
  for (CLI::App* command : {run, repl, check, link, open}) {
    add_condition_options(*command, parsed);
    command->allow_extras();
  }
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::CallForHelp&) {
    return information(app.help());
  } catch (const CLI::CallForVersion& version) {
    return information(std::string(version.what()) + "\n");
  } catch (const CLI::ParseError& error) {
    return usage_error(std::string(error.what()) + "; leaklab --help tells more.");
  }
  return interpret(app, parsed);
}

}  // namespace leaklab::app
