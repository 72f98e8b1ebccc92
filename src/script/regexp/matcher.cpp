#include "script/regexp/matcher.h"

#include <cstring>

#include "script/regexp/match_run.h"

namespace leaklab::script::regexp {

bool Program::is_in_ranges(const std::uint32_t* ranges, char32_t character) {
  std::uint32_t low = 0;
  std::uint32_t high = *ranges++;
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    if (character > ranges[middle * 2 + 1]) {
      low = middle + 1;
    } else if (character < ranges[middle * 2]) {
      high = middle;
    } else {
      return true;
    }
  }
  return false;
}

Matcher::~Matcher() { free_words(); }

void Matcher::free_words() {
  if (state_.words != nullptr && state_.words != inline_words_) {
    memory_.release(state_.words, state_.capacity);
  }
}

bool Matcher::try_begin(std::uint32_t start, Where where) {
  const std::uint32_t slots = program_.slot_count();
  free_words();
  state_ = {inline_words_, kInlineWords, slots, kResumeAtNextStart, start, start, where == Where::HereOnly};
  return try_grow(slots);
}

// Room for `needed` words in all.
bool Matcher::try_grow(std::uint32_t needed) {
  if (needed <= state_.capacity) {
    return true;
  }
  std::uint32_t capacity = state_.capacity;
  while (capacity < needed) {
    capacity *= 2;
  }
  is_full_ = capacity > kMaximumWords;
  std::uint32_t* words = is_full_ ? nullptr : memory_.try_allocate(capacity);
  if (words == nullptr) {
    return false;
  }
  std::memcpy(words, state_.words, std::size_t{state_.capacity} * sizeof(std::uint32_t));
  free_words();
  state_.words = words;
  state_.capacity = capacity;
  return true;
}

bool Matcher::try_release(MatchState& state) {
  if (state_.words == inline_words_) {
    std::uint32_t* words = memory_.try_allocate(kInlineWords);
    if (words == nullptr) {
      return false;
    }
    std::memcpy(words, inline_words_, sizeof(inline_words_));
    state_.words = words;
  }
  state = state_;
  state_ = {};
  return true;
}

MatchResult Matcher::run(std::int64_t& steps) {
  if (text_.narrow != nullptr) {
    return program_.has(Program::kUnicode) ? MatchRun<std::uint8_t, true>(*this, text_.narrow, steps).run()
                                           : MatchRun<std::uint8_t, false>(*this, text_.narrow, steps).run();
  }
  return program_.has(Program::kUnicode) ? MatchRun<char16_t, true>(*this, text_.wide, steps).run()
                                         : MatchRun<char16_t, false>(*this, text_.wide, steps).run();
}

}  // namespace leaklab::script::regexp
