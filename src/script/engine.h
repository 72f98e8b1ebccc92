#pragma once
// Engine: JavaScript on a heap, behind one door. Who uses it: lab.
//
// start() parses and compiles a source, run(budget) does at most that much work on it and returns, so nothing that a
// program does can keep the host from its own business. When the source has come to its end, run() goes on with its
// jobs and timers, on virtual time, until nothing waits any more. Between two sources the global variables stay, as
// they do in a REPL. The engine prints nothing: console output goes to its listener, errors come back as values.
// Fixed: neither copied nor moved. Borrows the heap, which must outlive it.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "heap/heap.h"
#include "script/heap_survey.h"

namespace leaklab::script {

class LineProfile;  // line_profile.h

enum class Status : std::uint8_t {
  Idle,     // nothing was started
  Ready,    // run() has work to do
  Waiting,  // no script runs; run() goes on with the next turn of the event loop: a timer or the like
  Finished,
  Failed,  // see failure()
  Stopped,
  HeapLimit,  // see failure()
  TimeLimit,  // the same: the next timer is due beyond EngineOptions::time_limit_us
};

enum class Stream : std::uint8_t { Output, ErrorOutput };

class ConsoleSink {
 public:
  virtual ~ConsoleSink() = default;
  // One call of console.log and its like: UTF-8 text without the final line break.
  virtual void did_write(Stream stream, std::string_view text) = 0;
  // One of a program's own statements, not one inside of another, is about to run, for the first time. `line` counts
  // from 1, `text` is that line.
  virtual void did_begin_statement(std::uint32_t line, std::string_view text) {
    static_cast<void>(line);
    static_cast<void>(text);
  }
};

enum class SourceKind : std::uint8_t {
  Program,  // a file or the editor's text
  Line,     // typed at a prompt: its completion value is kept for result_preview(), `let` may be declared again
};

struct Source {
  SourceKind kind = SourceKind::Program;
  std::string name;  // as errors show it: "program.js", "REPL1"
  std::string text;  // UTF-8
};

// What went wrong, as Node 20 prints it.
struct Failure {
  std::string text;          // with source line, caret and stack; no final line break
  std::string summary;       // one line: "TypeError: Assignment to constant variable."
  std::uint32_t line = 0;    // in the source started last, from 1; 0 where unknown
  std::uint32_t column = 0;  // from 1, in characters
};

struct GlobalVariable {
  std::string name;
  std::string preview;
  std::uint32_t count = 0;
  bool refers_to_heap = false;
  bool is_assignable = false;
};

struct EngineOptions {
  std::uint64_t (*resident_set_bytes)() = nullptr;  // rss; null reports 0
  std::uint64_t seed = 0;                           // of Math.random()
  std::uint64_t time_limit_us = UINT64_MAX;         // of virtual time since the engine began
  LineProfile* profile = nullptr;                   // borrowed, for the engine's life; null: nothing is counted
};

class Engine {
 public:
  Engine(heap::Heap& heap, ConsoleSink& console, EngineOptions options = {});
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Begins a source; a script that was running before is stopped, but jobs and timers go on waiting. Ready, or Failed
  // for a SyntaxError.
  Status start(Source source);
  // Runs script for at most about `budget` units of work (an instruction is about one). Returns status().
  Status run(std::uint64_t budget);
  // Like it, but stops where the next statement begins: of any function (Into), of this one or, once it has returned,
  // its caller (Over), or of its caller (Out). Then has_stopped_at_statement() holds.
  void begin_step(StepKind kind);
  Status step(std::uint64_t budget);
  [[nodiscard]] bool has_stopped_at_statement() const;
  // From here on no timer runs that is due later on the virtual clock; where one waits, what runs ends with TimeLimit.
  // What is started next goes on with the timers that wait.
  void limit_time(std::uint64_t until_us);
  // Ends what runs: frames are unwound without running any of its handlers; jobs and timers are given up.
  void stop();
  // After Failed: goes on with the jobs and timers that wait. An uncaught error in a Program has given them up, as it
  // ends a process; one in a Line has not.
  Status resume();

  [[nodiscard]] Status status() const;
  [[nodiscard]] const Failure& failure() const;  // of Failed, HeapLimit and TimeLimit
  // Whether the source itself has come to its end, and only its jobs and timers go on. run() returns at that moment.
  [[nodiscard]] bool is_source_done() const;
  [[nodiscard]] std::string result_preview() const;  // of a Line that is done: its value as Node's REPL echoes it
  [[nodiscard]] std::uint64_t virtual_time_us() const;
  [[nodiscard]] std::size_t waiting_timers() const;
  [[nodiscard]] int exit_status() const;             // what the program gave process.exit(), from 0 to 255; else 0
  [[nodiscard]] bool has_jobs() const;               // whether anything waits, timers included
  [[nodiscard]] std::uint32_t current_line() const;  // of the innermost frame, from 1; 0 when nothing runs
  // Whether the source is a beginning that more lines could complete: an open bracket, string template or comment.
  [[nodiscard]] static bool is_incomplete(std::string_view text);
  [[nodiscard]] std::vector<GlobalVariable> global_variables() const;  // the program's own, in order of declaration
  // The functions that run, innermost first, with what their variables hold.
  [[nodiscard]] std::vector<RunningFunction> running_functions() const;
  // Every cell, reference and root. Changes nothing; takes a second for some millions.
  [[nodiscard]] HeapSurvey survey() const;
  // Recounts the whole heap (heap/verifier.h): the first disagreement in words, or nothing. For tests; slow.
  [[nodiscard]] std::optional<std::string> verify() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace leaklab::script
