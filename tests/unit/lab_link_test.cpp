// Links: round trips, what people do to links, and what strangers put into them.

#include "lab/link.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <random>

#include "base/base64url.h"
#include "lab/compression.h"
#include "lab/lesson.h"

namespace leaklab::lab {
namespace {

constexpr const char* kProgram =
    "const wm = new WeakMap();\nlet b = new Object();\nwm.set(b, new Array(5));\n// \u00e4\u4e2d\U0001F600\n";

Link full_link() {
  Link link;
  link.code = kProgram;
  link.title = "The tutorial's WeakMap";
  link.conditions.seed = 0xFFFF'FFFF'FFFF'FFFF;
  link.conditions.heap_limit_bytes = 64 << 20;
  link.conditions.strategy = Strategy::MarkSweep;
  link.expected = ExpectedVerdict::NoLeak;
  link.step = 300;
  return link;
}

std::string fragment_of(const Link& link) {
  const EncodedLink encoded = encode_link(link);
  EXPECT_EQ(encoded.complaint, "");
  return encoded.fragment;
}

std::string programs_of_all_lessons() {
  std::string text;
  for (const Lesson& lesson : lessons()) {
    text += lesson.program.code;
    text += lesson.fixed.code;
  }
  return text;
}

std::string complaint_about(std::string_view text) { return decode_link(text).complaint; }

constexpr const char* kCutOff = "This link is cut off: its end is missing.";
constexpr const char* kDamaged = "This link is damaged: some of its characters are not those it was made with.";

// A link with any payload, also one that encode_link() would not make. Compressed without referring to the dictionary.
std::string link_with_payload(std::string_view payload) {
  std::string bytes = deflate_bytes(payload, "");
  const std::uint32_t checksum = checksum_of(payload);
  for (int i = 0; i < 4; ++i) {
    bytes += static_cast<char>((checksum >> (8 * i)) & 0xFF);
  }
  return "#1." + base::to_base64url(bytes);
}

TEST(Link, GivesBackEveryField) {
  const DecodedLink decoded = decode_link(fragment_of(full_link()));
  EXPECT_EQ(decoded.complaint, "");
  EXPECT_EQ(decoded.link.code, kProgram);
  EXPECT_EQ(decoded.link.title, "The tutorial's WeakMap");
  EXPECT_EQ(decoded.link.conditions.seed, 0xFFFF'FFFF'FFFF'FFFF);
  EXPECT_EQ(decoded.link.conditions.heap_limit_bytes, 64U << 20);
  EXPECT_EQ(decoded.link.conditions.strategy, Strategy::MarkSweep);
  EXPECT_EQ(decoded.link.expected, ExpectedVerdict::NoLeak);
  EXPECT_EQ(decoded.link.step, 300U);
}

TEST(Link, LeavesOutDefaults) {
  const DecodedLink decoded = decode_link(fragment_of({.code = "gc();"}));
  EXPECT_EQ(decoded.complaint, "");
  EXPECT_EQ(decoded.link.code, "gc();");
  EXPECT_EQ(decoded.link.title, "");
  EXPECT_EQ(decoded.link.conditions.heap_limit_bytes, kDefaultHeapLimitBytes);
  EXPECT_LE(fragment_of({.code = "gc();"}).size(), 20U);
}

TEST(Link, NeverChangesWhatFormatOneMeans) {
  const DecodedLink decoded = decode_link("#1.Y2TxTi0oYSAiXhLzisvB2dHEyJoLAI5xSLY");
  EXPECT_EQ(decoded.complaint, "");
  EXPECT_EQ(decoded.link.code, "gc();\nprocess.memoryUsage();\nconst answer = 42;\n");
  EXPECT_EQ(decoded.link.title, "Kept");
}

TEST(Link, OpensAnEmptyProgram) {
  const DecodedLink decoded = decode_link(fragment_of({}));
  EXPECT_EQ(decoded.complaint, "");
  EXPECT_EQ(decoded.link.code, "");
}

TEST(Link, OpensWithinAWholeAddress) {
  EXPECT_EQ(decode_link("https://example.org/leaklab/?x=1" + fragment_of(full_link())).link.code, kProgram);
}

TEST(Link, OpensThoughAMailBrokeItsLines) {
  std::string text = fragment_of(full_link());
  text.insert(20, "\r\n  ");
  text.insert(40, "\n> ", 1);
  EXPECT_EQ(decode_link(" " + text + "\n").link.code, kProgram);
}

TEST(Link, OpensThoughItWasPercentEncodedOnceMore) {
  std::string text;
  for (const char character : fragment_of(full_link())) {
    text += character == '#' ? "%23" : character == '.' ? "%2E" : character == '-' ? "%2d" : std::string(1, character);
  }
  EXPECT_EQ(decode_link(text).link.code, kProgram);
}

TEST(Link, OpensWithThePunctuationOfItsSentence) {
  for (const char* ending : {".", ",", ")", "!", ">.", "\".", "\u3002"}) {
    EXPECT_EQ(decode_link(fragment_of(full_link()) + ending).link.code, kProgram) << ending;
  }
}

TEST(Link, SaysThatItIsCutOffWhereverItWasCut) {
  const std::string whole = fragment_of(full_link());
  for (std::size_t length = 3; length < whole.size(); ++length) {
    const std::string complaint = complaint_about(whole.substr(0, length));
    EXPECT_TRUE(complaint == kCutOff || complaint == kDamaged) << length << ": " << complaint;
  }
  EXPECT_EQ(complaint_about(whole.substr(0, whole.size() / 2)), kCutOff);
}

TEST(Link, SaysThatItIsDamagedWhicheverCharacterWasChanged) {
  const std::string whole = fragment_of(full_link());
  for (std::size_t at = 3; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    EXPECT_NE(complaint_about(changed), "") << at;
  }
}

TEST(Link, SaysThatANewerLeaklabMadeIt) {
  EXPECT_EQ(complaint_about("#2.AAAA"), "This link was made by a newer Leaklab (format 2); this one opens format 1.");
  EXPECT_EQ(complaint_about(link_with_payload("\x63\x01")),
            "This link was made by a newer Leaklab: it holds something that this one does not know.");
}

TEST(Link, SaysThatATextIsNone) {
  for (const char* text : {"", "#", "hello", "https://example.org/", "#code=1", "1", "."}) {
    EXPECT_EQ(complaint_about(text), "This is no Leaklab link: such a link has #1. and then letters and digits.");
    EXPECT_FALSE(looks_like_link(text)) << text;
  }
  EXPECT_TRUE(looks_like_link(fragment_of({.code = "gc()"})));
  EXPECT_FALSE(looks_like_link("notes.1.js"));
}

TEST(Link, InflatesNoMoreThanItsBound) {
  const std::string bomb = link_with_payload(std::string(32 << 20, '\0'));
  EXPECT_LT(bomb.size(), kMaximumEncodedBytes);
  EXPECT_EQ(complaint_about(bomb), "This link holds more than 256 KiB, which is not opened.");
}

TEST(Link, ReadsNoMoreThanItsBound) {
  EXPECT_EQ(complaint_about("#1." + std::string(kMaximumEncodedBytes, 'A')),
            "This link has more than 64 KiB, which is not opened.");
  EXPECT_EQ(complaint_about(std::string(64 << 20, '%')), "This link has more than 64 KiB, which is not opened.");
}

TEST(Link, IsNotMadeOfATooLargeProgram) {
  EXPECT_EQ(encode_link({.code = std::string(300'000, ' ')}).complaint,
            "The program has 300000 bytes; a link takes at most 256 KiB.");
}

TEST(Link, IsNotMadeOfBytesThatAreNoText) {
  EXPECT_EQ(encode_link({.code = "\xFF"}).complaint, "The program is no UTF-8 text, so no link can be made of it.");
}

TEST(Link, RefusesPayloadsThatNobodyMade) {
  const std::string long_title = std::string("\x01\xFF\x7F", 3) + std::string(20'000, 'x');
  for (const std::string& payload : {std::string(), std::string("\x01", 1),
                                     std::string("\x01\x05"
                                                 "ab"),
                                     long_title, std::string("\x02\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01", 12),
                                     std::string("\0\xC3", 2), std::string("\x03\x07\0", 3)}) {
    EXPECT_EQ(complaint_about(link_with_payload(payload)), kDamaged);
  }
}

TEST(Link, ShowsWhatATitleHides) {
  EXPECT_EQ(visible_title("safe\u202Egnp.exe\u200B\n\u4e2d"), "safe<U+202E>gnp.exe<U+200B><U+000A>\u4e2d");
}

TEST(Link, IsShortForAShortProgram) {
  const Lesson lesson = open_lesson("#e=two-names").lesson;
  EXPECT_GE(lesson.program.code.size(), 350U);
  EXPECT_LE(fragment_of({.code = std::string(lesson.program.code)}).size(), 200U);
}

TEST(Link, HoldsTheProgramsOfAllLessonsInFourThousandCharacters) {
  const std::string program = programs_of_all_lessons();
  EXPECT_GE(program.size(), 15'000U);
  EXPECT_LE(fragment_of({.code = program}).size(), 4'000U);
}

// Changes one to four places of a good link.
std::string mutation_of(std::string text, std::mt19937& random) {
  for (std::uint32_t edits = 1 + random() % 4; edits > 0 && !text.empty(); --edits) {
    const std::size_t at = random() % text.size();
    switch (random() % 4) {
      case 0: text[at] = static_cast<char>(random()); break;
      case 1: text.erase(at, 1 + random() % 8); break;
      case 2: text.insert(at, 1 + random() % 8, static_cast<char>('0' + random() % 75)); break;
      case 3: text.resize(at); break;
    }
  }
  return text;
}

long peak_resident_kib() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

// None may be taken for another program. The slowest should take less than 50 ms, and all together less than 16 MiB:
// both are printed. LEAKLAB_LINK_MUTATIONS sets their number (1000000 in the long run).
TEST(Link, WithstandsMutations) {
  const char* wanted = std::getenv("LEAKLAB_LINK_MUTATIONS");
  const long mutations = wanted != nullptr ? std::atol(wanted) : 20'000;
  const std::array<Link, 2> links = {full_link(), Link{.code = programs_of_all_lessons()}};
  const std::array<std::string, 2> fragments = {fragment_of(links[0]), fragment_of(links[1])};
  std::mt19937 random(42);
  const long before_kib = peak_resident_kib();
  double longest_ms = 0;
  for (long i = 0; i < mutations; ++i) {
    const std::size_t which = i % 8 == 0 ? 1 : 0;
    const std::string text = mutation_of(fragments[which], random);
    const auto begin = std::chrono::steady_clock::now();
    const DecodedLink decoded = decode_link(text);
    longest_ms = std::max(longest_ms,
                          std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    ASSERT_TRUE(!decoded.complaint.empty() || decoded.link.code == links[which].code) << text;
  }
  std::printf("%ld mutations, the longest took %.3f ms, the memory %ld KiB\n", mutations, longest_ms,
              peak_resident_kib() - before_kib);
}

}  // namespace
}  // namespace leaklab::lab
