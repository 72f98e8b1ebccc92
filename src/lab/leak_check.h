#pragma once
// LeakCheck: runs a program round after round, with a collection after each, and says whether it leaks and why.
//
// Where the program declares a function `main`, it is run once and a round is a call of main(); else a round is the
// whole program, run again in the same heap. A round ends with the last of its timers, or where its virtual time or its
// turns are over: then they go on in the next. What grew between the first round and the last is told by constructor
// and allocation line, and one path tells why the largest group stays. Like a session it never blocks: advance() is
// called until it says that there is nothing left to do. Fixed.
// Who uses it: the command line and the page; leak_report.h has its report in words.

#include <memory>

#include "lab/heap_groups.h"
#include "lab/leak_verdict.h"
#include "lab/session.h"

namespace leaklab::lab {

struct LeakReport {
  SessionState ended = SessionState::Finished;  // of the last thing run: Failed, HeapLimit, Stopped cut the check short
  std::string failure;                          // Failed, HeapLimit: as the console shows it
  bool calls_main = false;
  std::uint64_t waiting_timers = 0;       // that the last round left
  std::vector<std::uint64_t> used_bytes;  // after each round
  LeakVerdict verdict;
  std::vector<HeapGrowth> growth;  // Leak: what grew most, kMaximumGroups at most
  std::string path;                // Leak: to the largest member of the first of them, in words; may be empty

  static constexpr std::size_t kMaximumGroups = 10;
};

class LeakCheck {
 public:
  // `options.console` and `options.samples` hear what the rounds print and allocate; `options.time_limit_us` is that of
  // each round.
  LeakCheck(std::string program, SessionOptions options, std::uint32_t rounds = kDefaultRounds);
  ~LeakCheck();
  LeakCheck(const LeakCheck&) = delete;
  LeakCheck& operator=(const LeakCheck&) = delete;

  // Works, at most about `budget` units. Whether there is more to do.
  bool advance(std::uint64_t budget);
  // Gives up; what was found so far stands in report().
  void stop();
  // Right once advance() has said that there is no more to do.
  [[nodiscard]] const LeakReport& report() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace leaklab::lab
