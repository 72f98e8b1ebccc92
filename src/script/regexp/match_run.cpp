// The backtracking machine. Its stack holds entries of three words: what to do when everything after fails.
//
//   Choice  go on at an instruction and a position
//   Slot    put a slot's old value back, and fail further
//   Loop    a run of single characters gives one back, and goes on behind itself
//
// A lookaround notes how high the stack was. When it has matched, the choices above are dropped, but the old values
// stay, since a later failure must still put them back. When a negative one has matched, all of it is undone.
// Costs: an instruction is a few steps of the processor; the matcher counts jumps, failures and characters of runs,
// so that nothing it does between two looks at the counter takes longer than the pattern or the text.

#include "script/regexp/match_run.h"

#include <algorithm>
#include <cstring>

#include "script/regexp/case_folding.h"

namespace leaklab::script::regexp {

namespace {

enum EntryKind : std::uint32_t { kChoice = 0, kSlot = 1, kLoop = 2 };
constexpr std::uint32_t kEntryWords = 3;
constexpr std::uint32_t kKindBits = 2;
constexpr std::uint32_t kCharactersAStep = 8;  // of a run or a search

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }
bool is_line_break(char32_t c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029; }

}  // namespace

template <class Unit, bool kIsUnicode>
MatchResult MatchRun<Unit, kIsUnicode>::run() {
  pc_ = state_.pc;
  position_ = state_.position;
  Next next = pc_ == kResumeByFailing || pc_ == kResumeAtNextStart ? Next::Fail : Next::Go;
  bool needs_start = pc_ == kResumeAtNextStart;
  for (;;) {
    if (next == Next::Fail) {
      if (!needs_start) {
        next = backtrack();
        needs_start = next == Next::Fail;
        if (needs_start && state_.is_sticky) {
          return MatchResult::NoMatch;
        }
        state_.start += needs_start ? 1 : 0;
      }
      if (needs_start) {
        if (!find_start()) {
          return MatchResult::NoMatch;
        }
        needs_start = false;
        next = Next::Go;
      }
    }
    next = next == Next::Go ? execute() : next;
    if (next == Next::Done) {
      return MatchResult::Match;
    }
    if (next == Next::NoRoom) {
      return matcher_.is_full_ ? MatchResult::StackOverflow : MatchResult::NoRoom;
    }
    if (next == Next::Pause || steps_ <= 0) {
      state_.pc = next == Next::Fail ? kResumeByFailing : pc_;
      state_.position = position_;
      return MatchResult::Paused;
    }
  }
}

// The next place where an attempt is worth while; the attempt is prepared. False: there is none.
template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::find_start() {
  const Program& program = matcher_.program_;
  std::uint32_t at = state_.start;
  if (program.has(Program::kOnlyAtStart) && at > 0) {
    return false;
  }
  if constexpr (kHasPairs) {
    // A character that `at` stands in the middle of: its beginning, or from the second attempt on the next one.
    const bool is_inside = at > 0 && at < length_ && is_low(units_[at]) && is_high(units_[at - 1]);
    at = !is_inside ? at : state_.pc == kResumeAtNextStart ? at - 1 : at + 1;
  }
  if (!state_.is_sticky && program.has(Program::kHasFirstUnits)) {
    const std::uint32_t begin = at;
    const std::uint32_t unit = words_[Program::kFirstUnit];
    if constexpr (sizeof(Unit) == 1) {
      if (unit != Program::kNoUnit) {
        const void* found =
            unit > 0xFF || at >= length_ ? nullptr : std::memchr(units_ + at, static_cast<int>(unit), length_ - at);
        at = found == nullptr ? length_ : static_cast<std::uint32_t>(static_cast<const Unit*>(found) - units_);
      }
    }
    while (at < length_ && !may_begin_at(at)) {
      ++at;
    }
    if constexpr (kHasPairs) {
      at -= at > begin && at < length_ && is_low(units_[at]) && is_high(units_[at - 1]) ? 1 : 0;
    }
    steps_ -= (at - begin) / kCharactersAStep;
    if (at >= length_) {
      return false;  // what begins with a character cannot begin at the end
    }
  }
  if (at > length_) {
    return false;
  }
  --steps_;
  const std::uint32_t captures = program.group_count() * 2;
  std::fill_n(slots(), captures, Matcher::kUnset);
  std::fill(slots() + captures, slots() + program.slot_count(), 0U);
  slots()[0] = at;
  state_.start = at;
  state_.top = program.slot_count();
  state_.pc = 0;
  position_ = at;
  pc_ = Program::kCodeAt;
  return true;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::may_begin_at(std::uint32_t at) const {
  const char32_t unit = units_[at];
  return unit < 256 ? (words_[Program::kFirstUnits + (unit >> 5)] >> (unit & 31) & 1) != 0
                    : matcher_.program_.has(Program::kMayBeginWithOther);
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::try_push(std::uint32_t tag, std::uint32_t a, std::uint32_t b) {
  if (state_.top + kEntryWords > state_.capacity && !matcher_.try_grow(state_.top + kEntryWords)) {
    return false;
  }
  std::uint32_t* entry = state_.words + state_.top;
  entry[0] = tag;
  entry[1] = a;
  entry[2] = b;
  state_.top += kEntryWords;
  return true;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::try_set_slot(std::uint32_t slot, std::uint32_t value) {
  const std::uint32_t old = slots()[slot];
  if (old == value) {
    return true;
  }
  if (!try_push((slot << kKindBits) | kSlot, old, 0)) {
    return false;
  }
  slots()[slot] = value;
  return true;
}

// Undoes until there is another way to go. Fail: this attempt is over.
template <class Unit, bool kIsUnicode>
typename MatchRun<Unit, kIsUnicode>::Next MatchRun<Unit, kIsUnicode>::backtrack() {
  --steps_;
  const std::uint32_t bottom = matcher_.program_.slot_count();
  while (state_.top > bottom) {
    std::uint32_t* entry = state_.words + state_.top - kEntryWords;
    const std::uint32_t operand = entry[0] >> kKindBits;
    switch (static_cast<EntryKind>(entry[0] & ((1U << kKindBits) - 1))) {
      case kSlot:
        slots()[operand] = entry[1];
        state_.top -= kEntryWords;
        break;
      case kChoice:
        state_.top -= kEntryWords;
        pc_ = operand;
        position_ = entry[1];
        return Next::Go;
      case kLoop:
        position_ = entry[1];
        if (!give_back(operand, entry[2], position_)) {
          state_.top -= kEntryWords;
          break;
        }
        entry[1] = position_;
        pc_ = operand;
        return Next::Go;
    }
  }
  return Next::Fail;
}

// A run that must give characters back gives so many at once as make the unit that follows it possible.
template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::give_back(std::uint32_t pc, std::uint32_t minimum, std::uint32_t& position) const {
  const std::uint32_t before = position;
  bool is_possible = false;
  while (!is_possible && position > minimum) {
    --position;
    if constexpr (kHasPairs) {
      position -= position > minimum && is_low(units_[position]) && is_high(units_[position - 1]) ? 1 : 0;
    }
    is_possible = words_[pc] != static_cast<std::uint32_t>(Opcode::Unit) || units_[position] == words_[pc + 1];
  }
  steps_ -= (before - position) / kCharactersAStep;
  return is_possible;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::try_read(std::uint32_t& at, char32_t& character) const {
  if (at >= length_) {
    return false;
  }
  character = units_[at++];
  if constexpr (kHasPairs) {
    if (is_high(character) && at < length_ && is_low(units_[at])) {
      character = 0x10000 + ((character - 0xD800) << 10) + (units_[at++] - 0xDC00U);
    }
  }
  return true;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::try_read_back(std::uint32_t& at, char32_t& character) const {
  if (at == 0) {
    return false;
  }
  character = units_[--at];
  if constexpr (kHasPairs) {
    if (is_low(character) && at > 0 && is_high(units_[at - 1])) {
      character = 0x10000 + ((char32_t{units_[--at]} - 0xD800) << 10) + (character - 0xDC00);
    }
  }
  return true;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::passes(Test test, std::uint32_t operand, char32_t character) const {
  switch (test) {
    case Test::Equal: return character == operand;
    case Test::Either: return character == (operand & 0xFFFF) || character == operand >> 16;
    case Test::NoBreak: return !is_line_break(character);
    case Test::Anything: return true;
    case Test::Set: return Program::is_in_set(words_ + operand, character);
  }
  return false;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::one(std::uint32_t word, std::uint32_t operand) {
  char32_t character = 0;
  const bool is_there = (word & kBackward) != 0 ? try_read_back(position_, character) : try_read(position_, character);
  return is_there && passes(static_cast<Test>(word >> 8 & 0xFF), operand, character);
}

template <class Unit, bool kIsUnicode>
template <class Passes>
std::uint32_t MatchRun<Unit, kIsUnicode>::count_run(std::uint32_t maximum, std::uint32_t& end, Passes passes) const {
  std::uint32_t count = 0;
  std::uint32_t at = end;
  char32_t character = 0;
  while (count < maximum && try_read(at, character) && passes(character)) {
    end = at;
    ++count;
  }
  return count;
}

template <class Unit, bool kIsUnicode>
typename MatchRun<Unit, kIsUnicode>::Next MatchRun<Unit, kIsUnicode>::loop(std::uint32_t word, std::uint32_t pc) {
  const auto test = static_cast<Test>(word >> 8 & 0xFF);
  const std::uint32_t operand = words_[pc + 1];
  const std::uint32_t minimum = words_[pc + 2];
  const std::uint32_t maximum = words_[pc + 3];
  const std::uint32_t begin = position_;
  std::uint32_t least = begin;
  const auto run = [&](std::uint32_t most, std::uint32_t& end) {
    switch (test) {
      case Test::NoBreak: return count_run(most, end, [](char32_t c) { return !is_line_break(c); });
      case Test::Anything: return count_run(most, end, [](char32_t) { return true; });
      case Test::Set: {
        const std::uint32_t* set = words_ + operand;
        return count_run(most, end, [set](char32_t c) { return Program::is_in_set(set, c); });
      }
      case Test::Equal:
      case Test::Either: break;
    }
    return count_run(most, end, [&](char32_t c) { return passes(test, operand, c); });
  };
  if (minimum > 0 && run(minimum, least) < minimum) {
    return Next::Fail;
  }
  std::uint32_t end = least;
  run(maximum - minimum, end);
  steps_ -= (end - begin) / kCharactersAStep;
  pc_ = pc + 4;
  position_ = end;
  if (end > least && !try_push((pc_ << kKindBits) | kLoop, end, least)) {
    return Next::NoRoom;
  }
  return Next::Go;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::is_word_boundary(std::uint32_t set_at) const {
  const std::uint32_t* set = words_ + set_at;
  const bool is_before = position_ > 0 && Program::is_in_set(set, units_[position_ - 1]);
  const bool is_after = position_ < length_ && Program::is_in_set(set, units_[position_]);
  return is_before != is_after;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::back_reference(std::uint32_t word, std::uint32_t group) {
  const std::uint32_t begin = slots()[group * 2];
  const std::uint32_t end = slots()[group * 2 + 1];
  if (begin == Matcher::kUnset || end == Matcher::kUnset) {
    return true;  // a group that did not take part repeats nothing
  }
  const std::uint32_t length = end - begin;
  const bool is_backward = (word & kBackward) != 0;
  if (is_backward ? position_ < length : length_ - position_ < length) {
    return false;
  }
  const std::uint32_t at = is_backward ? position_ - length : position_;
  const bool ignores_case = matcher_.program_.has(Program::kIgnoreCase);
  const CaseRule rule = kIsUnicode ? CaseRule::SimpleFolding : CaseRule::UpperCase;
  steps_ -= length;
  for (std::uint32_t captured = begin, here = at; captured < end;) {
    char32_t left = units_[captured];
    char32_t right = units_[here];
    if constexpr (kHasPairs) {
      static_cast<void>(try_read(captured, left));
      static_cast<void>(try_read(here, right));
    } else {
      ++captured;
      ++here;
    }
    if (left != right && !(ignores_case && canonicalize(left, rule) == canonicalize(right, rule))) {
      return false;
    }
  }
  position_ = is_backward ? at : at + length;
  return true;
}

template <class Unit, bool kIsUnicode>
bool MatchRun<Unit, kIsUnicode>::reset_groups(std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t slot = first * 2; slot < end * 2; ++slot) {
    if (!try_set_slot(slot, Matcher::kUnset)) {
      return false;
    }
  }
  steps_ -= (end - first) / kCharactersAStep;
  return true;
}

template <class Unit, bool kIsUnicode>
typename MatchRun<Unit, kIsUnicode>::Next MatchRun<Unit, kIsUnicode>::repeat(std::uint32_t word, std::uint32_t pc) {
  const std::uint32_t count = slots()[words_[pc + 1]];
  const std::uint32_t body = pc + 5;
  const std::uint32_t end = words_[pc + 4];
  if (count >= words_[pc + 3]) {
    pc_ = end;
    return Next::Go;
  }
  pc_ = body;
  if (count < words_[pc + 2]) {
    return Next::Go;
  }
  const bool is_lazy = (word & kLazy) != 0;
  pc_ = is_lazy ? end : body;
  return try_push(((is_lazy ? body : end) << kKindBits) | kChoice, position_, 0) ? Next::Go : Next::NoRoom;
}

template <class Unit, bool kIsUnicode>
typename MatchRun<Unit, kIsUnicode>::Next MatchRun<Unit, kIsUnicode>::end_look(std::uint32_t word, std::uint32_t slot) {
  const std::uint32_t height = slots()[slot];
  if ((word & kNegative) != 0) {
    // Back to before it, and not by its choice, which would go on behind it.
    while (state_.top > height) {
      state_.top -= kEntryWords;
      const std::uint32_t* entry = state_.words + state_.top;
      if ((entry[0] & ((1U << kKindBits) - 1)) == kSlot) {
        slots()[entry[0] >> kKindBits] = entry[1];
      }
    }
    return Next::Fail;
  }
  position_ = slots()[slot + 1];
  std::uint32_t kept = height;
  for (std::uint32_t at = height; at < state_.top; at += kEntryWords) {
    if ((state_.words[at] & ((1U << kKindBits) - 1)) == kSlot) {
      std::copy_n(state_.words + at, kEntryWords, state_.words + kept);
      kept += kEntryWords;
    }
  }
  steps_ -= (state_.top - height) / kCharactersAStep;
  state_.top = kept;
  return Next::Go;
}

// Until something fails, has matched, or has used up the steps.
template <class Unit, bool kIsUnicode>
typename MatchRun<Unit, kIsUnicode>::Next MatchRun<Unit, kIsUnicode>::execute() {
  for (;;) {
    const std::uint32_t pc = pc_;
    const std::uint32_t word = words_[pc];
    switch (static_cast<Opcode>(word & 0xFF)) {
      case Opcode::Match: slots()[1] = position_; return Next::Done;
      case Opcode::Unit:
        if (position_ >= length_ || units_[position_] != words_[pc + 1])
          return Next::Fail;
        ++position_;
        pc_ = pc + 2;
        break;
      case Opcode::One:
        if (!one(word, words_[pc + 1]))
          return Next::Fail;
        pc_ = pc + 2;
        break;
      case Opcode::Loop:
        if (const Next next = loop(word, pc); next != Next::Go)
          return next;
        break;
      case Opcode::Jump:
        pc_ = words_[pc + 1];
        if (--steps_ <= 0)
          return Next::Pause;
        break;
      case Opcode::Split:
        if (!try_push((words_[pc + 1] << kKindBits) | kChoice, position_, 0))
          return Next::NoRoom;
        pc_ = pc + 2;
        break;
      case Opcode::SplitLazy:
        if (!try_push(((pc + 2) << kKindBits) | kChoice, position_, 0))
          return Next::NoRoom;
        pc_ = words_[pc + 1];
        break;
      case Opcode::Save:
        if (!try_set_slot(words_[pc + 1], position_))
          return Next::NoRoom;
        pc_ = pc + 2;
        break;
      case Opcode::ResetGroups:
        if (!reset_groups(words_[pc + 1], words_[pc + 2]))
          return Next::NoRoom;
        pc_ = pc + 3;
        break;
      case Opcode::SetZero:
        if (!try_set_slot(words_[pc + 1], 0))
          return Next::NoRoom;
        pc_ = pc + 2;
        break;
      case Opcode::Repeat:
        if (const Next next = repeat(word, pc); next != Next::Go)
          return next;
        break;
      case Opcode::Count:
        if (!try_set_slot(words_[pc + 1], slots()[words_[pc + 1]] + 1))
          return Next::NoRoom;
        pc_ = pc + 2;
        break;
      case Opcode::CheckProgress: {
        const std::uint32_t count_slot = words_[pc + 2];
        const bool may_stand_still = count_slot != kNoSlot && slots()[count_slot] < words_[pc + 3];
        if (slots()[words_[pc + 1]] == position_ && !may_stand_still)
          return Next::Fail;
        pc_ = pc + 4;
        break;
      }
      case Opcode::LineStart:
        if (position_ > 0 && !((word & kMultiline) != 0 && is_line_break(units_[position_ - 1])))
          return Next::Fail;
        pc_ = pc + 1;
        break;
      case Opcode::LineEnd:
        if (position_ < length_ && !((word & kMultiline) != 0 && is_line_break(units_[position_])))
          return Next::Fail;
        pc_ = pc + 1;
        break;
      case Opcode::WordBoundary:
        if (is_word_boundary(words_[pc + 1]) == ((word & kNegative) != 0))
          return Next::Fail;
        pc_ = pc + 2;
        break;
      case Opcode::BackReference:
        if (!back_reference(word, words_[pc + 1]))
          return Next::Fail;
        pc_ = pc + 2;
        break;
      case Opcode::LookBegin:
        slots()[words_[pc + 1]] = state_.top;
        slots()[words_[pc + 1] + 1] = position_;
        if ((word & kNegative) != 0 && !try_push((words_[pc + 2] << kKindBits) | kChoice, position_, 0))
          return Next::NoRoom;
        pc_ = pc + 3;
        break;
      case Opcode::LookEnd:
        if (const Next next = end_look(word, words_[pc + 1]); next != Next::Go)
          return next;
        pc_ = pc + 2;
        break;
    }
  }
}

template class MatchRun<std::uint8_t, false>;
template class MatchRun<std::uint8_t, true>;
template class MatchRun<char16_t, false>;
template class MatchRun<char16_t, true>;

}  // namespace leaklab::script::regexp
