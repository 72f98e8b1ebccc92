#pragma once
// Matcher: runs a Program on a text by backtracking, with a stack of its own instead of the native one.
//
// run() does about as many steps as it is given and then pauses, so that no pattern can keep a host from its work: a
// paused match goes on with the next run(), also in another Matcher that its state is put into. A short match needs
// no memory but what the Matcher itself holds; beyond that, words come from the owner's MatchMemory.
// Fixed; borrows program, text and memory.

#include <cstdint>

#include "script/regexp/program.h"

namespace leaklab::script::regexp {

struct Text {
  const std::uint8_t* narrow = nullptr;  // one of the two is null
  const char16_t* wide = nullptr;
  std::uint32_t length = 0;
};

class MatchMemory {
 public:
  virtual ~MatchMemory() = default;
  [[nodiscard]] virtual std::uint32_t* try_allocate(std::uint32_t words) = 0;  // null: there is no room
  virtual void release(std::uint32_t* block, std::uint32_t words) = 0;
};

enum class MatchResult : std::uint8_t { Match, NoMatch, Paused, StackOverflow, NoRoom };

// In the place of an instruction: how a paused match goes on.
constexpr std::uint32_t kResumeByFailing = 0xFFFF'FFFF;
constexpr std::uint32_t kResumeAtNextStart = 0xFFFF'FFFE;  // nothing was tried yet

// What a pause must keep. `words`: the slots, then the backtracking stack.
struct MatchState {
  std::uint32_t* words = nullptr;
  std::uint32_t capacity = 0;  // in words
  std::uint32_t top = 0;       // end of the stack
  std::uint32_t pc = 0;
  std::uint32_t position = 0;
  std::uint32_t start = 0;  // where the attempt began
  bool is_sticky = false;   // there is no other attempt
};

class Matcher {
 public:
  static constexpr std::uint32_t kUnset = 0xFFFF'FFFF;  // of a group that did not take part
  // As much backtracking as V8 allows, 64 MiB.
  static constexpr std::uint32_t kMaximumWords = 1U << 24;

  Matcher(Program program, Text text, MatchMemory& memory) : program_(program), text_(text), memory_(memory) {}
  ~Matcher();
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;

  // From `start` on, or with `is_sticky` there and nowhere else. False where there is no room.
  enum class Where : std::uint8_t { FromHere, HereOnly };
  [[nodiscard]] bool try_begin(std::uint32_t start, Where where);
  [[nodiscard]] MatchResult run(std::int64_t& steps);

  // After a match: begin and end of each group, kUnset twice where it has none.
  [[nodiscard]] const std::uint32_t* captures() const { return state_.words; }

  // A pause's state; the receiver owns state.words from now on. False where there is no room for it.
  [[nodiscard]] bool try_release(MatchState& state);
  void restore(const MatchState& state) { state_ = state; }

 private:
  template <class Unit, bool kIsUnicode>
  friend class MatchRun;
  static constexpr std::uint32_t kInlineWords = 192;

  [[nodiscard]] bool try_grow(std::uint32_t needed);
  void free_words();

  Program program_;
  Text text_;
  MatchMemory& memory_;
  MatchState state_;
  bool is_full_ = false;  // the stack has reached its limit
  std::uint32_t inline_words_[kInlineWords];
};

}  // namespace leaklab::script::regexp
