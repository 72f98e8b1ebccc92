// Regular expressions without an engine: what matches where, what is refused, and what keeps a bad pattern in bounds.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "script/regexp/compile.h"
#include "script/regexp/matcher.h"

namespace leaklab::script::regexp {
namespace {

struct CountedMemory : MatchMemory {
  std::uint32_t* try_allocate(std::uint32_t words) override {
    if (held_words + words > limit_words)
      return nullptr;
    held_words += words;
    return new std::uint32_t[words];
  }
  void release(std::uint32_t* block, std::uint32_t words) override {
    held_words -= words;
    delete[] block;
  }
  std::uint64_t held_words = 0;
  std::uint64_t limit_words = std::uint64_t{1} << 24;
};

// Runs `slice` steps at a time, in a fresh Matcher after each pause. The groups as text, "-" for those unset.
struct Found {
  MatchResult result = MatchResult::NoMatch;
  std::uint32_t index = 0;
  std::string groups;
  int pauses = 0;
};

Found run(std::string_view pattern, std::string_view flags, std::string_view text, std::int64_t slice = 1'000'000,
          std::uint32_t start = 0) {
  const Compiled compiled = compile(base::utf8_to_utf16(pattern), *parse_flags(base::utf8_to_utf16(flags)));
  EXPECT_EQ(compiled.error, "");
  const std::u16string units = base::utf8_to_utf16(text);
  const Program program(compiled.words.data());
  CountedMemory memory;
  Found found;
  {
    auto matcher = std::make_unique<Matcher>(
        program, Text{nullptr, units.data(), static_cast<std::uint32_t>(units.size())}, memory);
    EXPECT_TRUE(matcher->try_begin(start, Matcher::Where::FromHere));
    for (;;) {
      std::int64_t steps = slice;
      found.result = matcher->run(steps);
      if (found.result != MatchResult::Paused)
        break;
      MatchState state;
      EXPECT_TRUE(matcher->try_release(state));
      matcher = std::make_unique<Matcher>(
          program, Text{nullptr, units.data(), static_cast<std::uint32_t>(units.size())}, memory);
      matcher->restore(state);
      ++found.pauses;
    }
    for (std::uint32_t i = 0; found.result == MatchResult::Match && i < program.group_count(); ++i) {
      const std::uint32_t begin = matcher->captures()[i * 2];
      const std::uint32_t end = matcher->captures()[i * 2 + 1];
      std::string piece;
      base::append_utf8(piece, begin == Matcher::kUnset ? u"-" : std::u16string_view(units).substr(begin, end - begin));
      found.groups += (i > 0 ? "|" : "") + piece;
      found.index = i == 0 ? begin : found.index;
    }
  }
  EXPECT_EQ(memory.held_words, 0U) << "what a match took was not given back";
  return found;
}

std::string match(std::string_view pattern, std::string_view text, std::string_view flags = "") {
  const Found found = run(pattern, flags, text);
  return found.result == MatchResult::Match ? std::to_string(found.index) + ":" + found.groups : "no match";
}

std::string error(std::string_view pattern, std::string_view flags = "") {
  return compile(base::utf8_to_utf16(pattern), *parse_flags(base::utf8_to_utf16(flags))).error;
}

TEST(RegExp, the_first_alternative_that_leads_to_a_match_wins) {
  EXPECT_EQ(match("a|ab", "abc"), "0:a");
  EXPECT_EQ(match("((a)|(ab))((c)|(bc))", "abc"), "0:abc|a|a|-|bc|-|bc");
}

TEST(RegExp, greedy_takes_most_and_lazy_least) {
  EXPECT_EQ(match("a[a-z]{2,4}", "abcdefghi"), "0:abcde");
  EXPECT_EQ(match("a[a-z]{2,4}?", "abcdefghi"), "0:abc");
  EXPECT_EQ(match("<.*>", "<a><b>"), "0:<a><b>");
  EXPECT_EQ(match("<.*?>", "<a><b>"), "0:<a>");
  EXPECT_EQ(match("(aa|aabaac|ba|b|c)*", "aabaac"), "0:aaba|ba");
}

TEST(RegExp, captures_begin_anew_in_each_turn) {
  EXPECT_EQ(match("(z)((a+)?(b+)?(c))*", "zaacbbbcac"), "0:zaacbbbcac|z|ac|a|-|c");
}

TEST(RegExp, an_empty_turn_ends_a_loop) {
  EXPECT_EQ(match("(a*)*", "b"), "0:|-");
  EXPECT_EQ(match("(?:)*x", "x"), "0:x");
  EXPECT_EQ(match("(?:a?)*?b", "aab"), "0:aab");
  EXPECT_EQ(match("(?:a*){3,5}b", "b"), "0:b");
  EXPECT_EQ(match("(?=(a+))a*b\\1", "baaabac"), "3:aba|a");
}

TEST(RegExp, lookahead_keeps_its_captures_and_a_negative_one_none) {
  EXPECT_EQ(match("(?=(a+))", "baaabac"), "1:|aaa");
  EXPECT_EQ(match("(.*?)a(?!(a+)b\\2c)\\2(.*)", "baaabaac"), "0:baaabaac|ba|-|abaac");
}

TEST(RegExp, lookbehind_reads_from_right_to_left) {
  EXPECT_EQ(match("(?<=\\$)\\d+", "a $42"), "3:42");
  EXPECT_EQ(match("(?<=(\\d+)(\\d+))$", "1053"), "4:|1|053");
  EXPECT_EQ(match("(?<!abc)\\w\\w\\w", "abcdef"), "0:abc");
  EXPECT_EQ(match("(?<=\\1(.))b", "aab"), "2:b|a");
}

TEST(RegExp, case_is_ignored_as_the_mode_says) {
  EXPECT_EQ(match("straße", "STRAßE", "i"), "0:STRAßE");
  EXPECT_EQ(match("[^x]", "X", "i"), "no match");
  EXPECT_EQ(match("ſ", "s", "i"), "no match");
  EXPECT_EQ(match("ſ", "s", "iu"), "0:s");
  EXPECT_EQ(match("(ω)\\1", "ωΩ", "i"), "0:ωΩ|ω");
}

TEST(RegExp, unicode_mode_sees_code_points) {
  EXPECT_EQ(match("^.$", "😀", "u"), "0:😀");
  EXPECT_EQ(match("^.$", "😀"), "no match");
  EXPECT_EQ(match("[😀-😂]+", "x😁😂", "u"), "1:😁😂");
  EXPECT_EQ(match("\\u{1F600}", "😀", "u"), "0:😀");
  EXPECT_EQ(match("\\p{Lu}\\p{Script=Greek}+", "xΑβγ", "u"), "1:Αβγ");
  EXPECT_EQ(match("(?<=😀)b", "😀b", "u"), "2:b");
}

TEST(RegExp, what_no_grammar_allows_is_an_error_in_v8s_words) {
  EXPECT_EQ(error("("), "Unterminated group");
  EXPECT_EQ(error(")"), "Unmatched ')'");
  EXPECT_EQ(error("a**"), "Nothing to repeat");
  EXPECT_EQ(error("[b-a]"), "Range out of order in character class");
  EXPECT_EQ(error("(?<a>)(?<a>)"), "Duplicate capture group name");
  EXPECT_EQ(error("\\p{Foo}", "u"), "Invalid property name");
  EXPECT_EQ(error("{", "u"), "Lone quantifier brackets");
  EXPECT_EQ(error(std::string(100'000, '(')), "Regular expression too large");
}

TEST(RegExp, annex_b_takes_loose_brackets_and_octals_outside_of_unicode_mode) {
  EXPECT_EQ(match("a{,2}]}", "a{,2}]}"), "0:a{,2}]}");
  EXPECT_EQ(match("\\101\\8", "A8"), "0:A8");
  EXPECT_EQ(match("[\\d-z]+", "1-z"), "0:1-z");
  EXPECT_EQ(match("(?=a)*b", "b"), "0:b");
  EXPECT_EQ(match("\\k<a>", "k<a>"), "0:k<a>");
}

TEST(RegExp, a_match_may_pause_after_every_step) {
  for (const auto& [pattern, text] : {std::pair("(a+|b)*?c(?=d)(?<=\\w{3})\\b|x{2,3}y", "aabab abcd xxxy"),
                                      std::pair("(?:(\\w)(\\d?))+\\s\\1", "a1b2 c3d d")}) {
    const Found whole = run(pattern, "", text);
    const Found paused = run(pattern, "", text, 1);
    EXPECT_EQ(paused.result, whole.result);
    EXPECT_EQ(paused.groups, whole.groups);
    EXPECT_GT(paused.pauses, 1);
  }
}

TEST(RegExp, a_pathological_pattern_pauses_instead_of_hanging) {
  const std::string text(40, 'a');
  const Compiled compiled = compile(u"(a+)+b", {});
  const std::u16string units(text.begin(), text.end());
  CountedMemory memory;
  Matcher matcher(Program(compiled.words.data()), {nullptr, units.data(), 40}, memory);
  ASSERT_TRUE(matcher.try_begin(0, Matcher::Where::FromHere));
  for (int i = 0; i < 100; ++i) {
    std::int64_t steps = 1'000;
    ASSERT_EQ(matcher.run(steps), MatchResult::Paused);
    EXPECT_GT(steps, -1'000);
  }
}

TEST(RegExp, the_backtracking_stack_is_bounded) {
  const std::u16string units(8'000'000, u'a');
  const Compiled compiled = compile(u"(?:a|b)*c", {});
  CountedMemory memory;
  memory.limit_words = ~std::uint64_t{0};
  Matcher matcher(Program(compiled.words.data()), {nullptr, units.data(), 8'000'000}, memory);
  ASSERT_TRUE(matcher.try_begin(0, Matcher::Where::FromHere));
  std::int64_t steps = 1'000'000'000;
  EXPECT_EQ(matcher.run(steps), MatchResult::StackOverflow);
}

TEST(RegExp, memory_that_is_refused_ends_a_match_cleanly) {
  const std::u16string units(10'000, u'a');
  const Compiled compiled = compile(u"(?:a|b)*c", {});
  CountedMemory memory;
  memory.limit_words = 1'000;
  Matcher matcher(Program(compiled.words.data()), {nullptr, units.data(), 10'000}, memory);
  ASSERT_TRUE(matcher.try_begin(0, Matcher::Where::FromHere));
  std::int64_t steps = 1'000'000'000;
  EXPECT_EQ(matcher.run(steps), MatchResult::NoRoom);
}

TEST(RegExp, a_flag_given_twice_or_unknown_is_refused) {
  EXPECT_TRUE(parse_flags(u"dgimsuy").has_value());
  EXPECT_FALSE(parse_flags(u"gg").has_value());
  EXPECT_FALSE(parse_flags(u"v").has_value());
}

}  // namespace
}  // namespace leaklab::script::regexp
