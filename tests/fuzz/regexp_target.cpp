#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/check.h"
#include "base/unicode.h"
#include "fuzz/targets.h"
#include "script/regexp/compile.h"
#include "script/regexp/matcher.h"

namespace leaklab::fuzz {

namespace {

using namespace script::regexp;

constexpr std::int64_t kMaximumSteps = 200'000;

struct CountedMemory : MatchMemory {
  std::uint32_t* try_allocate(std::uint32_t words) override {
    constexpr std::uint64_t kLimitWords = 1U << 20;
    if (held_words + words > kLimitWords)
      return nullptr;
    held_words += words;
    return new std::uint32_t[words];
  }
  void release(std::uint32_t* block, std::uint32_t words) override {
    held_words -= words;
    delete[] block;
  }
  std::uint64_t held_words = 0;
};

struct Outcome {
  MatchResult result = MatchResult::NoMatch;
  std::vector<std::uint32_t> captures;
  friend bool operator==(const Outcome& a, const Outcome& b) {
    return a.result == b.result && a.captures == b.captures;
  }
};

// At most kMaximumSteps, `slice` at a time, each after a pause in a fresh Matcher.
Outcome run(const Program& program, const Text& text, std::int64_t slice) {
  CountedMemory memory;
  Outcome outcome;
  {
    auto matcher = std::make_unique<Matcher>(program, text, memory);
    base::require(matcher->try_begin(0, Matcher::Where::FromHere), "there is room for a match to begin");
    outcome.result = MatchResult::Paused;
    for (std::int64_t left = kMaximumSteps; left > 0 && outcome.result == MatchResult::Paused;) {
      std::int64_t steps = slice;
      outcome.result = matcher->run(steps);
      left -= std::max<std::int64_t>(slice - steps, 1);
      MatchState state;
      if (outcome.result == MatchResult::Paused && matcher->try_release(state)) {
        matcher = std::make_unique<Matcher>(program, text, memory);
        matcher->restore(state);
      }
    }
    if (outcome.result == MatchResult::Match) {
      outcome.captures.assign(matcher->captures(), matcher->captures() + program.group_count() * 2);
      for (const std::uint32_t place : outcome.captures)
        base::require(place <= text.length || place == Matcher::kUnset, "a group lies inside the text");
    }
  }
  base::require(memory.held_words == 0, "a match gives its memory back");
  return outcome;
}

bool is_decided(const Outcome& outcome) {
  return outcome.result == MatchResult::Match || outcome.result == MatchResult::NoMatch;
}

std::string_view take_line(std::string_view& bytes) {
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
  return line;
}

}  // namespace

void check_regexp(std::string_view bytes) {
  const std::optional<Flags> flags = parse_flags(base::utf8_to_utf16(take_line(bytes)));
  const Compiled compiled = compile(base::utf8_to_utf16(take_line(bytes)), flags.value_or(Flags()));
  if (!compiled.error.empty()) {
    return;
  }
  const Program program(compiled.words.data());
  constexpr std::size_t kMaximumText = 400;
  const std::u16string wide = base::utf8_to_utf16(bytes.substr(0, kMaximumText));
  const Text wide_text = {nullptr, wide.data(), static_cast<std::uint32_t>(wide.size())};
  const Outcome whole = run(program, wide_text, kMaximumSteps);
  const Outcome paused = run(program, wide_text, 7);
  base::require(!is_decided(whole) || !is_decided(paused) || whole == paused, "a pause changes nothing");
  if (std::all_of(wide.begin(), wide.end(), [](char16_t unit) { return unit <= 0xFF; }) && !wide.empty()) {
    const std::vector<std::uint8_t> narrow(wide.begin(), wide.end());
    const Outcome other =
        run(program, {narrow.data(), nullptr, static_cast<std::uint32_t>(narrow.size())}, kMaximumSteps);
    base::require(!is_decided(whole) || !is_decided(other) || whole == other, "the width of a text changes nothing");
  }
}

}  // namespace leaklab::fuzz
