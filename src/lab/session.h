#pragma once
// Session: one program's life. It owns one heap, one engine on it, one timeline and one console record.
//
// Everything a front end can do is a command; everything it shows is a query for plain data. A button is a
// statement: perform() appends the statement it stands for to the program and runs it, so what was clicked can be read,
// edited, replayed and shared. No command blocks: run_program(), evaluate() and perform() only begin, advance() does a
// bounded amount of work and is called until state() is no longer Running. A command given while the session is
// Running waits in a queue (evaluate, and perform where its statement runs alone) or replaces what runs and waits
// (run_program; set_program does not). Paused is like Running, but for advance() having nothing to do until a command
// says how to go on.
// Fixed: neither copied nor moved (the heap's listener points into it).

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lab/conditions.h"
#include "lab/heap_snapshot.h"
#include "lab/leak_verdict.h"
#include "lab/line_profile.h"
#include "lab/occupancy.h"
#include "lab/timeline.h"

namespace leaklab::lab {

// The five figures of process.memoryUsage(), in bytes.
struct MemoryUsage {
  std::uint64_t rss_bytes = 0;
  std::uint64_t heap_total_bytes = 0;
  std::uint64_t heap_used_bytes = 0;
  std::uint64_t external_bytes = 0;
  std::uint64_t array_buffers_bytes = 0;
};

enum class SessionState : std::uint8_t {
  Idle,       // nothing was run yet
  Running,    // advance() has work to do
  Paused,     // before a statement: step() and resume() go on
  Finished,   // the last thing run came to its end
  Failed,     // a syntax error or an uncaught error ended it
  Stopped,    // stop() ended it
  HeapLimit,  // the heap limit ended it: "heap out of memory"
  TimeLimit,  // the limit of virtual time ended it, with timers still waiting
};

struct ConsoleEntry {
  enum class Kind : std::uint8_t { Output, ErrorOutput, Input, Result, Failure, Notice };
  Kind kind = Kind::Output;
  std::string text;        // UTF-8, without the final line break
  std::uint32_t line = 0;  // Failure: the program's line it points at, from 1; otherwise 0
};

// Told of console entries as they come, for a front end that prints at once, with their whole text. Calls come from
// inside advance(); an Input's from evaluate(), a Notice's from perform(). It must give the session no command.
class ConsoleListener {
 public:
  virtual ~ConsoleListener() = default;
  virtual void did_print(const ConsoleEntry& entry) = 0;
};

// Told of every sample of heapUsed, oldest first, also of those that the timeline has merged since: for a front end
// that writes a trace. Calls come from inside commands and advance().
class SampleListener {
 public:
  virtual ~SampleListener() = default;
  virtual void did_record(std::span<const std::uint64_t> used_bytes) = 0;
};

// A global variable of the program, as the pictures name it.
struct Variable {
  std::string name;
  std::string preview;          // short: "Array(131072)", "WeakMap", "Object", "42"
  std::uint32_t count = 0;      // the value's reference count; 0 where it is no heap value
  bool refers_to_heap = false;  // its value is an object, array, function or the like
  bool is_assignable = false;   // let or var: `name = null` can drop the reference
};

using script::LocalVariable;
using script::RunningFunction;
using script::StepKind;

struct Action {
  enum class Kind : std::uint8_t {
    AllocateArray,
    NewObject,
    PutArrayInWeakMap,  // with an object as its key
    PutArrayInMap,      // the same
    PutInWeakSet,
    Link,  // variable's value to target's
    DropReference,
    CollectGarbage,
  };
  Kind kind = Kind::CollectGarbage;
  std::uint64_t array_bytes = 0;  // of those that make an array: rounded to 8-byte elements
  std::string variable = {};      // PutInWeakSet, Link, DropReference: the variable's name
  std::string target = {};        // Link: another's, or the same
};

struct SessionOptions {
  Conditions conditions = {};
  std::uint64_t (*resident_set_bytes)() = nullptr;           // rss, from the platform; null reports 0
  ConsoleListener* console = nullptr;                        // borrowed for the session's life; may be null
  SampleListener* samples = nullptr;                         // the same
  std::string program_name = "program.js";                   // how errors name the program
  std::uint64_t time_limit_us = UINT64_MAX;                  // of virtual time; none if not given
  std::size_t timeline_entries = Timeline::kMaximumEntries;  // an even number; 0: it has marks, but no samples
  LineProfile* profile = nullptr;                            // borrowed for the session's life; may be null
};

class Session {
 public:
  static constexpr std::size_t kMaximumConsoleEntries = 5'000;

  explicit Session(SessionOptions options = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // --- Commands ---------------------------------------------------------------------------------------------------
  // Replaces the program's text. What runs goes on running; the heap stays until the next run_program().
  void set_program(std::string text);
  // What the next run_program() begins with; also the heap that stands, where nothing was run in it yet.
  void set_conditions(const Conditions& conditions);
  // Begins the program from its first line on a fresh heap, with an empty timeline and console.
  void run_program();
  // Begins the program once more, in the heap as it stands: its let and const are declared anew.
  void run_program_again();
  // Begins a line typed at the prompt, in the heap as it stands. Echoes it as Input at once, whatever it has to wait
  // for; its value becomes a Result. A blank line does nothing.
  void evaluate(std::string line);
  // Appends the action's statement to the program and runs it: alone, where the rest of the program has already run
  // in this heap; else the whole program from its first line. Returns the statement. Where there is no such variable,
  // a Notice says so, nothing is appended and the result is empty.
  std::string perform(const Action& action);
  // Takes the last action's statement away and runs the program without it, on a fresh heap. Does nothing where
  // can_undo() is false.
  void undo_action();
  // From here on no timer runs that is due later on the virtual clock, in this heap and those to come.
  void limit_time(std::uint64_t until_us);
  // Goes on, from a pause or from whatever runs, to where the next statement begins: of any function (Into), of this
  // one or, once it has returned, its caller (Over), or of its caller (Out). Where nothing runs, begins the program and
  // pauses before its first statement.
  void step(StepKind kind);
  // Pauses what runs before the next statement, of whichever function.
  void pause();
  // Goes on from a pause.
  void resume();
  // Ends what runs, at once. What was queued goes too.
  void stop();
  // Works on what was begun, at most about `budget` units (an instruction is about one). Returns state().
  SessionState advance(std::uint64_t budget);

  // --- Queries ----------------------------------------------------------------------------------------------------
  [[nodiscard]] SessionState state() const;
  [[nodiscard]] const std::string& program() const;
  [[nodiscard]] const Conditions& conditions() const;
  // Whether the last action's statement still stands at the program's end.
  [[nodiscard]] bool can_undo() const;
  [[nodiscard]] MemoryUsage usage() const;
  [[nodiscard]] std::uint64_t virtual_time_us() const;  // since the heap was fresh
  [[nodiscard]] std::size_t waiting_timers() const;
  [[nodiscard]] int exit_status() const;  // what the program gave process.exit(), from 0 to 255; else 0
  // Of the event loop, begun so far: each runs one timer, immediate or finalizer and what these leave behind.
  [[nodiscard]] std::uint64_t turns() const;
  // Running, but all that was begun is done, and the next turn has not begun.
  [[nodiscard]] bool is_between_turns() const;
  [[nodiscard]] const Timeline& timeline() const;
  [[nodiscard]] std::span<const ConsoleEntry> console() const;  // the newest kMaximumConsoleEntries
  [[nodiscard]] std::uint64_t console_dropped() const;          // entries that were given up before those
  [[nodiscard]] std::vector<Variable> variables() const;        // in order of declaration
  // From the collections that the program asked for. Those that the heap makes by itself come when it has grown, in
  // the middle of anything: they tell nothing.
  [[nodiscard]] LeakVerdict leak_verdict() const;
  // The newest kRoundsOfLeak of those collections, oldest first: what the verdict was found from.
  [[nodiscard]] std::vector<CollectionStep> leak_steps() const;
  // Every value, every reference, and what holds them, as they are now. Takes a second for some million values.
  [[nodiscard]] HeapSnapshot take_snapshot() const;
  // What stands where on the heap's pages. Takes milliseconds for a million values.
  [[nodiscard]] Occupancy occupancy() const;
  // The functions that run, innermost first, with their variables.
  [[nodiscard]] std::vector<RunningFunction> running_functions() const;
  // The line of the program that runs next, from 1; 0 where nothing is paused, or elsewhere than in the program.
  [[nodiscard]] std::uint32_t paused_line() const;
  // Whether a line typed at the prompt is a beginning that more lines could complete: an open bracket or the like.
  [[nodiscard]] static bool is_incomplete(std::string_view line);
  // Grows with every change of what is on the heap, or may be.
  [[nodiscard]] std::uint64_t heap_revision() const;
  // How places in the program name it.
  [[nodiscard]] const std::string& program_name() const;
  // Grows with every change that a front end might show (text, console, figures, state).
  [[nodiscard]] std::uint64_t revision() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace leaklab::lab
