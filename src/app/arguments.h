#pragma once
// What the command line asks for. Its parser throws, so everything about it stays in arguments.cpp, the one file of
// the product that is compiled with exceptions and RTTI. It shares no header library with the others: one inline
// function compiled both ways is neither. Who uses it: leaklab.cpp.

#include <cstdint>
#include <optional>
#include <string>

#include "lab/conditions.h"
#include "lab/expected_verdict.h"

namespace leaklab::app {

// What both commands take.
struct CommonOptions {
  std::optional<std::uint64_t> heap_limit_bytes;
  std::optional<lab::Strategy> strategy;
  std::optional<std::uint64_t> seed;
  std::string heap_trace_path;                 // empty: no trace
  std::optional<std::uint64_t> time_limit_us;  // of virtual time; Check: of each round
};

struct Invocation {
  enum class Kind : std::uint8_t {
    Run,
    Repl,
    Check,        // say whether it leaks
    Lessons,      // list them, or tell one
    Link,         // make a link of a file
    Open,         // print what a link holds
    Information,  // --help, --version: `text` is the answer
    UsageError,   // `text` is one sentence that says what is wrong
  };
  Kind kind = Kind::UsageError;
  std::string text;
  // Run, Check, Link: a path, a link or "#e=LESSON" (Run, Check), or "-" for standard input. Open: a link, or "-".
  // Lessons: a name, or nothing.
  std::string file;
  bool file_is_link = false;
  std::string title;                                           // Link
  std::string address;                                         // Link: what stands before the #
  lab::ExpectedVerdict expected = lab::ExpectedVerdict::None;  // Check, Link
  bool wants_profile = false;                                  // Run
  // Check:
  std::uint32_t rounds = 0;
  bool wants_json = false;
  CommonOptions options;
};

[[nodiscard]] Invocation read_arguments(int argument_count, const char* const* arguments);

}  // namespace leaklab::app
