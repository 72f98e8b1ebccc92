// A session's life: commands, the queue, what is recorded. Script is small here; tests/scripts is for the language.

#include "heap/stress.h"
#include "lab/session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace leaklab::lab {
namespace {

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20;
constexpr std::uint64_t kBudget = 10'000;

SessionState finish(Session& session) {
  while (session.state() == SessionState::Running) {
    session.advance(kBudget);
  }
  return session.state();
}

SessionState run(Session& session, std::string program) {
  session.set_program(std::move(program));
  session.run_program();
  return finish(session);
}

SessionState type(Session& session, std::string line) {
  session.evaluate(std::move(line));
  return finish(session);
}

std::string perform(Session& session, const Action& action) {
  std::string statement = session.perform(action);
  finish(session);
  return statement;
}

std::vector<std::string> console_texts(const Session& session, ConsoleEntry::Kind kind) {
  std::vector<std::string> texts;
  for (const ConsoleEntry& entry : session.console()) {
    if (entry.kind == kind) {
      texts.push_back(entry.text);
    }
  }
  return texts;
}

ConsoleEntry last_entry(const Session& session) {
  return session.console().empty() ? ConsoleEntry() : session.console().back();
}

std::vector<std::string> names(const Session& session) {
  std::vector<std::string> result;
  for (const Variable& variable : session.variables()) {
    result.push_back(variable.name);
  }
  return result;
}

std::vector<Mark> marks(const Session& session, Mark::Kind kind) {
  std::vector<Mark> result;
  for (const Mark& mark : session.timeline().marks()) {
    if (mark.kind == kind) {
      result.push_back(mark);
    }
  }
  return result;
}

using Texts = std::vector<std::string>;
using Kind = ConsoleEntry::Kind;

// --- A program ---

TEST(Session, IsIdleUntilSomethingIsBegun) {
  Session session;
  EXPECT_EQ(session.state(), SessionState::Idle);
  EXPECT_EQ(session.advance(kBudget), SessionState::Idle);
  EXPECT_TRUE(session.console().empty());
}

TEST(Session, AProgramPrintsAndFinishes) {
  Session session;
  EXPECT_EQ(run(session, "console.log('hello world');"), SessionState::Finished);
  EXPECT_EQ(console_texts(session, Kind::Output), Texts{"hello world"});
}

TEST(Session, CommandsOnlyBeginAndAdvanceWorks) {
  Session session;
  session.set_program("console.log('hello world');");
  session.run_program();
  EXPECT_EQ(session.state(), SessionState::Running);
  EXPECT_TRUE(session.console().empty());
}

TEST(Session, AnEndlessProgramReturnsFromEveryAdvanceAndCanBeStopped) {
  Session session;
  session.set_program("while (true) {}");
  session.run_program();
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(session.advance(kBudget), SessionState::Running);
  }
  session.stop();
  EXPECT_EQ(session.state(), SessionState::Stopped);
  EXPECT_EQ(session.advance(kBudget), SessionState::Stopped);
}

class SampleKeeper final : public SampleListener {
 public:
  void did_record(std::span<const std::uint64_t> used_bytes) override {
    samples.insert(samples.end(), used_bytes.begin(), used_bytes.end());
  }
  std::vector<std::uint64_t> samples;
};

constexpr const char* kEnormousDrop =
    "let list = null; for (let i = 0; i < 300000; i++) list = { next: list };\n"
    "const before = process.memoryUsage().heapUsed; list = null;\n"
    "console.log(before - process.memoryUsage().heapUsed >= 300000 * 48);\n"
    "list = []; for (let i = 0; i < 300000; i++) list = [list]; list = null;\n";

TEST(Session, AnEnormousDropIsFreedInPiecesAndIsWholeForTheProgram) {
  Session session;
  session.set_program(kEnormousDrop);
  session.run_program();
  std::uint64_t most_at_once = 0;
  for (std::uint64_t before = 0; session.state() == SessionState::Running;) {
    session.advance(kBudget);
    const std::uint64_t count = session.timeline().sample_count();
    most_at_once = std::max(most_at_once, count - before);
    before = count;
  }
  EXPECT_EQ(last_entry(session).text, "true");
  EXPECT_LT(most_at_once, 300'000U);  // of the 600,000 that freeing each of the lists makes
}

TEST(Session, WhatIsFreedInPiecesGivesTheSameFiguresWithEveryBudget) {
  SampleKeeper keepers[2];
  for (int i = 0; i < 2; ++i) {
    SessionOptions options;
    options.samples = &keepers[i];
    Session session(options);
    session.set_program(kEnormousDrop);
    session.run_program();
    while (session.state() == SessionState::Running) {
      session.advance(i == 0 ? 10'000 : 100'000'000);
    }
  }
  EXPECT_EQ(keepers[0].samples, keepers[1].samples);
}

TEST(Session, AProgramRunAgainBeginsOnAFreshHeapWithAnEmptyConsoleAndTimeline) {
  Session session;
  run(session, "let a = new Array(1000);\nconsole.log('once');");
  const std::uint64_t used_bytes = session.usage().heap_used_bytes;
  const std::uint64_t samples = session.timeline().sample_count();
  session.run_program();
  EXPECT_EQ(finish(session), SessionState::Finished);
  EXPECT_EQ(session.usage().heap_used_bytes, used_bytes);
  EXPECT_EQ(session.timeline().sample_count(), samples);
  EXPECT_EQ(console_texts(session, Kind::Output), Texts{"once"});
}

TEST(Session, SetProgramLeavesTheHeapAndWhatRunsAlone) {
  Session session;
  session.set_program("let kept = {}; while (true) {}");
  session.run_program();
  session.advance(kBudget);
  session.set_program("let other = {};");
  EXPECT_EQ(session.advance(kBudget), SessionState::Running);
  EXPECT_EQ(session.program(), "let other = {};");
  EXPECT_EQ(names(session), Texts{"kept"});
}

TEST(Session, GlobalsStayWhenTheProgramEnds) {
  Session session;
  run(session, "let kept = new Array(131072);");
  EXPECT_EQ(names(session), Texts{"kept"});
  EXPECT_GT(session.usage().heap_used_bytes, kMiB);
}

TEST(Session, AnUncaughtErrorNamesTheProgramsLine) {
  Session session;
  EXPECT_EQ(run(session, "const arr = [1];\n\narr = null;"), SessionState::Failed);
  const ConsoleEntry failure = last_entry(session);
  EXPECT_EQ(failure.kind, Kind::Failure);
  EXPECT_EQ(failure.line, 3u);
  EXPECT_NE(failure.text.find("TypeError: Assignment to constant variable."), std::string::npos);
}

TEST(Session, ASyntaxErrorFailsWithItsLine) {
  Session session;
  EXPECT_EQ(run(session, "let a = 1;\nlet b = ;"), SessionState::Failed);
  EXPECT_EQ(last_entry(session).kind, Kind::Failure);
  EXPECT_EQ(last_entry(session).line, 2u);
}

TEST(Session, ConsoleErrorIsToldApart) {
  Session session;
  run(session, "console.error('wrong');");
  EXPECT_EQ(console_texts(session, Kind::ErrorOutput), Texts{"wrong"});
}

// --- Limits ---

TEST(Session, TheHeapLimitEndsAProgramAndTheHeapCanStillBeLookedAt) {
  SessionOptions options;
  options.conditions.heap_limit_bytes = 8 * kMiB;
  Session session(options);
  EXPECT_EQ(run(session, "let all = [];\nwhile (true) { all.push(new Array(10000)); }"), SessionState::HeapLimit);
  EXPECT_NE(last_entry(session).text.find("heap out of memory"), std::string::npos);
  EXPECT_EQ(names(session), Texts{"all"});
  EXPECT_LE(session.usage().heap_used_bytes, 8 * kMiB);
}

TEST(Session, AfterTheHeapLimitAReferenceCanBeDropped) {
  SessionOptions options;
  options.conditions.heap_limit_bytes = 8 * kMiB;
  Session session(options);
  run(session, "let all = [];\nwhile (true) { all.push(new Array(10000)); }");
  const std::string program = session.program();
  perform(session, {Action::Kind::DropReference, 0, "all"});
  EXPECT_EQ(session.state(), SessionState::Finished);
  EXPECT_LT(session.usage().heap_used_bytes, kMiB);
}

// --- The prompt ---

TEST(Session, ALineEchoesAndItsValueIsAResult) {
  Session session;
  EXPECT_EQ(type(session, "1 + 2"), SessionState::Finished);
  EXPECT_EQ(console_texts(session, Kind::Input), Texts{"1 + 2"});
  EXPECT_EQ(console_texts(session, Kind::Result), Texts{"3"});
}

TEST(Session, ABlankLineDoesNothing) {
  Session session;
  EXPECT_EQ(type(session, "  \n"), SessionState::Idle);
  EXPECT_TRUE(session.console().empty());
}

TEST(Session, ALineSeesTheProgramsVariables) {
  Session session;
  run(session, "let answer = 42;");
  type(session, "answer");
  EXPECT_EQ(console_texts(session, Kind::Result), Texts{"42"});
}

TEST(Session, ALineTypedWhileAProgramRunsWaitsForItsEnd) {
  Session session;
  session.set_program("let n = 0; for (let i = 0; i < 100000; i++) { n++; }");
  session.run_program();
  session.advance(100);
  session.evaluate("n");
  EXPECT_EQ(session.advance(100), SessionState::Running);
  EXPECT_TRUE(console_texts(session, Kind::Result).empty());
  finish(session);
  EXPECT_EQ(console_texts(session, Kind::Result), Texts{"100000"});
}

TEST(Session, LinesRunInTheOrderInWhichTheyWereTyped) {
  Session session;
  session.evaluate("let x = 1");
  session.evaluate("x + 1");
  session.evaluate("x + 2");
  finish(session);
  EXPECT_EQ(console_texts(session, Kind::Result), (Texts{"undefined", "2", "3"}));
}

TEST(Session, AFailedLineDoesNotKeepTheNextFromRunning) {
  Session session;
  session.evaluate("throw new Error('no')");
  session.evaluate("'next'");
  EXPECT_EQ(finish(session), SessionState::Finished);
  EXPECT_EQ(console_texts(session, Kind::Failure), Texts{"Uncaught Error: no"});
  EXPECT_EQ(console_texts(session, Kind::Result), Texts{"'next'"});
}

TEST(Session, AFailureOfALinePointsAtNoLineOfTheProgram) {
  Session session;
  type(session, "null.x");
  EXPECT_EQ(last_entry(session).kind, Kind::Failure);
  EXPECT_EQ(last_entry(session).line, 0u);
}

TEST(Session, StopForgetsWhatWaits) {
  Session session;
  session.evaluate("while (true) {}");
  session.evaluate("console.log('never')");
  session.advance(kBudget);
  session.stop();
  EXPECT_EQ(session.advance(kBudget), SessionState::Stopped);
  EXPECT_TRUE(console_texts(session, Kind::Output).empty());
}

TEST(Session, RunProgramReplacesWhatRunsAndWhatWaits) {
  Session session;
  session.evaluate("while (true) {}");
  session.evaluate("console.log('never')");
  session.advance(kBudget);
  EXPECT_EQ(run(session, "console.log('program')"), SessionState::Finished);
  EXPECT_EQ(console_texts(session, Kind::Output), Texts{"program"});
}

// --- Buttons ---

TEST(Session, AButtonAppendsItsStatementToTheProgramAndRunsIt) {
  Session session;
  EXPECT_EQ(perform(session, {Action::Kind::AllocateArray, kMiB, ""}), "let a1 = new Array(131072);");
  EXPECT_EQ(session.program(), "let a1 = new Array(131072);\n");
  EXPECT_EQ(names(session), Texts{"a1"});
  EXPECT_GE(session.usage().heap_used_bytes, kMiB);
}

TEST(Session, AButtonsStatementRunsAloneAfterAProgramThatHasRun) {
  Session session;
  run(session, "console.log('once');");
  perform(session, {Action::Kind::NewObject, 0, ""});
  EXPECT_EQ(session.program(), "console.log('once');\nlet o1 = {};\n");
  EXPECT_EQ(console_texts(session, Kind::Output), Texts{"once"});
  EXPECT_EQ(names(session), Texts{"o1"});
}

TEST(Session, AButtonRunsAProgramThatHasNotRunInItsPresentText) {
  Session session;
  run(session, "console.log('before');");
  session.set_program("console.log('after');");
  perform(session, {Action::Kind::NewObject, 0, ""});
  EXPECT_EQ(console_texts(session, Kind::Output), Texts{"after"});
  EXPECT_EQ(names(session), Texts{"o1"});
}

TEST(Session, UndoTakesTheLastActionAwayAndRunsTheRestAnew) {
  Session session;
  run(session, "let a = 1;");
  perform(session, {Action::Kind::NewObject, 0, ""});
  perform(session, {Action::Kind::CollectGarbage, 0, ""});
  EXPECT_TRUE(session.can_undo());
  session.undo_action();
  EXPECT_EQ(finish(session), SessionState::Finished);
  EXPECT_EQ(session.program(), "let a = 1;\nlet o1 = {};\n");
  EXPECT_EQ(session.variables().size(), 2U);
  session.undo_action();
  finish(session);
  EXPECT_EQ(session.program(), "let a = 1;");
  EXPECT_FALSE(session.can_undo());
}

TEST(Session, NothingIsUndoneBehindWhichSomethingWasTyped) {
  Session session;
  perform(session, {Action::Kind::NewObject, 0, ""});
  session.set_program(session.program() + "gc();\n");
  EXPECT_FALSE(session.can_undo());
  session.undo_action();
  EXPECT_EQ(session.program(), "let o1 = {};\ngc();\n");
}

TEST(Session, AButtonLeavesWhatWasTypedInTheHeap) {
  Session session;
  type(session, "let typed = {};");
  perform(session, {Action::Kind::NewObject, 0, ""});
  EXPECT_EQ(names(session), (Texts{"typed", "o1"}));
}

TEST(Session, ButtonsThatFollowFastEachGetTheirOwnName) {
  Session session;
  EXPECT_EQ(session.perform({Action::Kind::AllocateArray, 8, ""}), "let a1 = new Array(1);");
  EXPECT_EQ(session.perform({Action::Kind::AllocateArray, 8, ""}), "let a2 = new Array(1);");
  EXPECT_EQ(session.perform({Action::Kind::PutArrayInWeakMap, 8, ""}),
            "const weakMap1 = new WeakMap();\nlet key1 = {};\nweakMap1.set(key1, new Array(1));");
  EXPECT_EQ(session.perform({Action::Kind::PutArrayInWeakMap, 8, ""}),
            "let key2 = {};\nweakMap1.set(key2, new Array(1));");
  EXPECT_EQ(session.perform({Action::Kind::DropReference, 0, "key1"}), "key1 = null;");
  EXPECT_EQ(finish(session), SessionState::Finished);
  EXPECT_EQ(names(session), (Texts{"a1", "a2", "weakMap1", "key1", "key2"}));
}

TEST(Session, TheTutorialClickedThroughButtons) {
  Session session;
  perform(session, {Action::Kind::PutArrayInWeakMap, 8, ""});
  perform(session, {Action::Kind::CollectGarbage, 0, ""});
  const std::uint64_t small_bytes = session.usage().heap_used_bytes;
  EXPECT_EQ(perform(session, {Action::Kind::PutArrayInWeakMap, 40 * kMiB, ""}),
            "let key2 = {};\nweakMap1.set(key2, new Array(5242880));");
  EXPECT_GE(session.usage().heap_used_bytes, small_bytes + 41'943'040);
  EXPECT_LE(session.usage().heap_used_bytes, small_bytes + 41'944'064);
  perform(session, {Action::Kind::DropReference, 0, "key2"});
  EXPECT_LT(session.usage().heap_used_bytes, small_bytes + 1024);
}

TEST(Session, DroppingAnUnknownVariableIsANoticeAndAppendsNothing) {
  Session session;
  EXPECT_EQ(session.perform({Action::Kind::DropReference, 0, "nothing"}), "");
  EXPECT_EQ(session.program(), "");
  EXPECT_EQ(session.state(), SessionState::Idle);
  EXPECT_EQ(console_texts(session, Kind::Notice), Texts{"There is no variable 'nothing' to drop."});
}

TEST(Session, DroppingAConstantFailsAtTheLineOfItsStatement) {
  Session session;
  run(session, "const arr = [1];\n");
  perform(session, {Action::Kind::DropReference, 0, "arr"});
  EXPECT_EQ(session.state(), SessionState::Failed);
  EXPECT_EQ(last_entry(session).line, 2u);
}

TEST(Session, AButtonAfterAStopRunsItsStatementAlone) {
  Session session;
  session.set_program("let kept = {}; while (true) {}");
  session.run_program();
  session.advance(kBudget);
  session.stop();
  perform(session, {Action::Kind::CollectGarbage, 0, ""});
  EXPECT_EQ(session.state(), SessionState::Finished);
  EXPECT_EQ(names(session), Texts{"kept"});
}

TEST(Session, AStatementThatAStopForgotIsRunWithTheNext) {
  Session session;
  session.evaluate("while (true) {}");
  session.perform({Action::Kind::NewObject, 0, ""});
  session.advance(kBudget);
  session.stop();
  perform(session, {Action::Kind::NewObject, 0, ""});
  EXPECT_EQ(names(session), (Texts{"o1", "o2"}));
}

// --- The record ---

TEST(Session, ACollectionLeavesAMarkWithItsLineAndFigures) {
  if (heap::is_stressed()) {
    GTEST_SKIP() << "under stress other collections leave marks too";
  }
  Session session;
  run(session, "let a = {};\na.self = a;\na = null;\ngc();");
  const std::vector<Mark> collections = marks(session, Mark::Kind::Collection);
  ASSERT_EQ(collections.size(), 1u);
  EXPECT_EQ(collections[0].line, 4u);
  EXPECT_LT(collections[0].collection.used_after_bytes, collections[0].collection.used_before_bytes);
  EXPECT_LE(collections[0].sample, session.timeline().sample_count());
}

TEST(Session, FiveAskedCollectionsThatEachLeaveMoreAreALeak) {
  if (heap::is_stressed()) {
    GTEST_SKIP() << "under stress other collections are asked for too";
  }
  Session session;
  run(session, "const kept = [];\nfor (let i = 0; i < 4; i++) { kept.push({ i }); gc(); }");
  EXPECT_EQ(session.leak_verdict().kind, LeakVerdict::Kind::TooFew);
  EXPECT_EQ(session.leak_verdict().missing, 1u);
  run(session, "const kept = [];\nfor (let i = 0; i < 5; i++) { kept.push({ i }); gc(); }");
  EXPECT_EQ(session.leak_verdict().kind, LeakVerdict::Kind::Leak);
  run(session, "const kept = [];\nfor (let i = 0; i < 5; i++) { kept[0] = { i }; gc(); }");
  EXPECT_EQ(session.leak_verdict().kind, LeakVerdict::Kind::NoLeak);
}

TEST(Session, AButtonsStatementLeavesAMarkWithItsLine) {
  if (heap::is_stressed()) {
    GTEST_SKIP() << "under stress other collections leave marks too";
  }
  Session session;
  run(session, "1;\n2;\n");
  perform(session, {Action::Kind::CollectGarbage, 0, ""});
  const std::vector<Mark> statements = marks(session, Mark::Kind::Statement);
  ASSERT_EQ(statements.size(), 3u);
  EXPECT_EQ(statements[2].line, 3u);
  EXPECT_EQ(statements[2].text, "gc();");
  EXPECT_EQ(marks(session, Mark::Kind::Collection).at(0).line, 3u);
}

TEST(Session, ATypedLineLeavesAMarkWithoutALine) {
  Session session;
  type(session, "gc()");
  EXPECT_EQ(marks(session, Mark::Kind::Statement).at(0).text, "gc()");
  EXPECT_EQ(marks(session, Mark::Kind::Statement).at(0).line, 0u);
  EXPECT_EQ(marks(session, Mark::Kind::Collection).at(0).line, 0u);
}

TEST(Session, AnErrorLeavesAMarkWithItsSummaryAndLine) {
  Session session;
  run(session, "\nnull.x;");
  const std::vector<Mark> errors = marks(session, Mark::Kind::Error);
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].text, "TypeError: Cannot read properties of null (reading 'x')");
  EXPECT_EQ(errors[0].line, 2u);
}

TEST(Session, TheTimelineEndsAtWhatTheHeapUses) {
  Session session;
  run(session, "let a = new Array(131072); let b = {}; b = null;");
  const Timeline& timeline = session.timeline();
  const Range last = timeline.range(timeline.sample_count() - 1, timeline.sample_count());
  EXPECT_EQ(last.last_bytes, session.usage().heap_used_bytes);
  EXPECT_GE(timeline.maximum_bytes(), kMiB);
}

TEST(Session, TheSameProgramGivesTheSameSamplesInEverySession) {
  Session first;
  Session second;
  run(first, "let a = []; for (let i = 0; i < 100; i++) { a.push({ i }); }");
  second.set_program(first.program());
  second.run_program();
  while (second.advance(7) == SessionState::Running) {
  }
  ASSERT_EQ(first.timeline().sample_count(), second.timeline().sample_count());
  for (std::uint64_t i = 0; i < first.timeline().sample_count(); ++i) {
    EXPECT_EQ(first.timeline().range(i, i + 1).last_bytes, second.timeline().range(i, i + 1).last_bytes);
  }
}

class Listeners final : public ConsoleListener, public SampleListener {
 public:
  void did_print(const ConsoleEntry& entry) override { texts.push_back(entry.text); }
  void did_record(std::span<const std::uint64_t> used_bytes) override { samples += used_bytes.size(); }
  Texts texts;
  std::uint64_t samples = 0;
};

TEST(Session, ListenersHearOfEveryEntryAndEverySample) {
  Listeners listeners;
  SessionOptions options;
  options.console = &listeners;
  options.samples = &listeners;
  Session session(options);
  type(session, "console.log('a'), 'b'");
  EXPECT_EQ(listeners.texts, (Texts{"console.log('a'), 'b'", "a", "'b'"}));
  EXPECT_EQ(listeners.samples, session.timeline().sample_count());
}

TEST(Session, TheConsoleKeepsTheNewestEntries) {
  Session session;
  run(session, "for (let i = 0; i < 6000; i++) console.log(i);");
  EXPECT_EQ(session.console().size(), Session::kMaximumConsoleEntries);
  EXPECT_EQ(session.console_dropped(), 1000u);
  EXPECT_EQ(session.console().front().text, "1000");
}

TEST(Session, VariablesTellCountsAndPreviews) {
  Session session;
  run(session, "let a = new Array(4); const b = a; let n = 42; const wm = new WeakMap(); let o = {};");
  const std::vector<Variable> variables = session.variables();
  ASSERT_EQ(names(session), (Texts{"a", "b", "n", "wm", "o"}));
  EXPECT_EQ(variables[0].preview, "Array(4)");
  EXPECT_EQ(variables[0].count, 2u);
  EXPECT_TRUE(variables[0].refers_to_heap);
  EXPECT_TRUE(variables[0].is_assignable);
  EXPECT_FALSE(variables[1].is_assignable);
  EXPECT_EQ(variables[2].preview, "42");
  EXPECT_FALSE(variables[2].refers_to_heap);
  EXPECT_EQ(variables[3].preview, "WeakMap");
  EXPECT_EQ(variables[4].preview, "Object");
}

TEST(Session, UsageTellsTheResidentSetThatThePlatformGives) {
  SessionOptions options;
  options.resident_set_bytes = [] { return std::uint64_t{12'345}; };
  Session session(options);
  EXPECT_EQ(session.usage().rss_bytes, 12'345u);
  EXPECT_GE(session.usage().heap_total_bytes, session.usage().heap_used_bytes);
}

TEST(Session, TheRevisionGrowsWithWhatAFrontEndShows) {
  Session session;
  std::uint64_t revision = session.revision();
  const auto has_grown = [&] { return session.revision() > std::exchange(revision, session.revision()); };
  session.set_program("let a = {};");
  EXPECT_TRUE(has_grown());
  session.run_program();
  EXPECT_TRUE(has_grown());
  finish(session);
  EXPECT_TRUE(has_grown());
  session.advance(kBudget);
  EXPECT_FALSE(has_grown());
}

}  // namespace
}  // namespace leaklab::lab
