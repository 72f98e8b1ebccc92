// The leak verdict: the rule alone, and programs that leak, or only look as if they did.

#include <gtest/gtest.h>

#include "lab/leak_check.h"

namespace leaklab::lab {
namespace {

LeakVerdict::Kind kind_of(std::vector<std::uint64_t> used_bytes) { return find_verdict(used_bytes).kind; }

TEST(LeakVerdict, five_in_a_row_each_larger_than_the_last_are_a_leak) {
  const std::vector<std::uint64_t> used_bytes = {900, 100, 200, 300, 400, 500};
  EXPECT_EQ(kind_of(used_bytes), LeakVerdict::Kind::Leak);
  EXPECT_EQ(find_verdict(used_bytes).growth_bytes_per_round, 100U);
  EXPECT_EQ(sentence_of(find_verdict(used_bytes)),
            "leak: each of the last 5 collections left more than the one before, 100 bytes a round");
}

TEST(LeakVerdict, four_in_a_row_are_none) { EXPECT_EQ(kind_of({500, 100, 200, 300, 400}), LeakVerdict::Kind::NoLeak); }

TEST(LeakVerdict, a_flat_line_is_no_leak) {
  EXPECT_EQ(kind_of({7, 7, 7, 7, 7, 7, 7}), LeakVerdict::Kind::NoLeak);
  EXPECT_EQ(sentence_of(find_verdict(std::vector<std::uint64_t>(7, 7))), "no leak seen in 7 collections");
}

TEST(LeakVerdict, growth_that_has_come_to_an_end_is_no_leak) {
  EXPECT_EQ(kind_of({1, 2, 3, 4, 5, 6, 6}), LeakVerdict::Kind::NoLeak);
}

TEST(LeakVerdict, fewer_than_five_say_how_many_are_missing) {
  EXPECT_EQ(sentence_of(find_verdict(std::vector<std::uint64_t>{1, 2, 3})),
            "no verdict yet: 2 more collections are needed");
  EXPECT_EQ(sentence_of(find_verdict(std::vector<std::uint64_t>{1, 2, 3, 4})),
            "no verdict yet: 1 more collection is needed");
}

TEST(LeakVerdict, of_a_session_comes_from_the_collections_that_its_program_asked_for) {
  Session session;
  session.set_program("const kept = []; for (let i = 0; i < 7; i++) { kept.push(new Array(100)); gc(); }");
  session.run_program();
  while (session.advance(1'000'000) == SessionState::Running) {
  }
  EXPECT_EQ(session.leak_verdict().kind, LeakVerdict::Kind::Leak);
  EXPECT_EQ(session.leak_verdict().collections, 7U);
  const std::vector<CollectionStep> steps = session.leak_steps();
  ASSERT_EQ(steps.size(), 5U);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    EXPECT_EQ(session.timeline().range(steps[i].sample - 1, steps[i].sample).last_bytes, steps[i].used_bytes);
    EXPECT_TRUE(i == 0 || steps[i].used_bytes > steps[i - 1].used_bytes);
  }
}

LeakReport check(std::string program, Strategy strategy = Strategy::CountAndCollect, std::uint32_t rounds = 7) {
  SessionOptions options;
  options.conditions.strategy = strategy;
  options.conditions.heap_limit_bytes = std::uint64_t{16} << 20;
  LeakCheck check(std::move(program), options, rounds);
  while (check.advance(1'000'000)) {
  }
  return check.report();
}

TEST(LeakCheck, an_unbounded_cache_leaks_and_the_report_says_why) {
  const LeakReport report = check(
      "const cache = new Map();\nlet n = 0;\nfunction main() {\n  cache.set('user' + n++, new Array(1000));\n}\n");
  EXPECT_TRUE(report.calls_main);
  EXPECT_EQ(report.used_bytes.size(), 7U);
  EXPECT_EQ(report.verdict.kind, LeakVerdict::Kind::Leak);
  EXPECT_GE(report.verdict.growth_bytes_per_round, 8'000U);
  ASSERT_FALSE(report.growth.empty());
  EXPECT_EQ(report.growth[0].after.constructor, "Array");
  EXPECT_EQ(report.growth[0].after.line, 4U);
  EXPECT_EQ(report.growth[0].count, 6);
  EXPECT_EQ(report.path, "global cache -> Map entry \"user0\" -> Array (1,000 elements)");
}

TEST(LeakCheck, a_growing_log_leaks) {
  const LeakReport report =
      check("const log = [];\nfunction main() { for (let i = 0; i < 1000; i++) log.push({ i }); }");
  EXPECT_EQ(report.verdict.kind, LeakVerdict::Kind::Leak);
  ASSERT_FALSE(report.growth.empty());
  EXPECT_EQ(report.growth[0].count, 6000);
  EXPECT_EQ(report.path, "global log -> element 0 -> Object");
}

TEST(LeakCheck, a_whole_program_without_main_is_run_again_in_the_same_heap) {
  EXPECT_EQ(check("const a = new Array(1000); let sum = 0; for (let i = 0; i < 10; i++) sum += i;").verdict.kind,
            LeakVerdict::Kind::NoLeak);
  EXPECT_EQ(check("if (typeof kept === 'undefined') kept = [];\nkept.push(new Array(1000));").verdict.kind,
            LeakVerdict::Kind::Leak);
}

TEST(LeakCheck, what_grows_in_a_program_without_main_is_told_by_the_programs_own_lines) {
  const LeakReport report = check("if (typeof kept === 'undefined') kept = [];\nkept.push({ n: 1 });");
  ASSERT_FALSE(report.growth.empty());
  EXPECT_EQ(report.growth[0].after.constructor, "Object");
  EXPECT_EQ(report.growth[0].after.source_name, "program.js");
  EXPECT_EQ(report.growth[0].after.line, 2U);
  EXPECT_EQ(report.growth[0].count, 6);
}

TEST(LeakCheck, what_is_made_at_two_places_of_a_line_is_one_group) {
  const LeakReport report = check("const kept = []; function main() { kept.push({ n: 1 }); kept.push({ n: 2 }); }");
  ASSERT_FALSE(report.growth.empty());
  EXPECT_EQ(report.growth[0].after.constructor, "Object");
  EXPECT_EQ(report.growth[0].count, 12);
}

TEST(LeakCheck, churn_is_no_leak) {
  const LeakReport report = check(
      "let n = 0; let last;\n"
      "function main() { n++; last = []; for (let i = 0; i < 500 + (n * 7919) % 300; i++) last.push({ i }); }");
  EXPECT_EQ(report.verdict.kind, LeakVerdict::Kind::NoLeak);
}

TEST(LeakCheck, a_cache_that_fills_and_is_full_is_no_leak) {
  const LeakReport report = check(
      "const cache = new Map(); let n = 0;\n"
      "function main() { for (let i = 0; i < 40; i++) { const key = 'k' + n++ % 200;"
      " if (!cache.has(key)) cache.set(key, new Array(100)); } }");
  EXPECT_EQ(report.verdict.kind, LeakVerdict::Kind::NoLeak);
}

TEST(LeakCheck, one_big_constant_allocation_is_no_leak) {
  EXPECT_EQ(check("let table; function main() { if (!table) table = new Array(100000); }").verdict.kind,
            LeakVerdict::Kind::NoLeak);
}

TEST(LeakCheck, a_cycle_leaks_where_only_counts_free_and_not_where_cycles_are_collected) {
  const std::string program = "function main() { const a = { big: new Array(1000) }; a.self = a; }";
  EXPECT_EQ(check(program, Strategy::CountOnly).verdict.kind, LeakVerdict::Kind::Leak);
  EXPECT_EQ(check(program, Strategy::CountOnly).path, "dead cycle -> Object");
  EXPECT_EQ(check(program, Strategy::CountAndCollect).verdict.kind, LeakVerdict::Kind::NoLeak);
  EXPECT_EQ(check(program, Strategy::MarkSweep).verdict.kind, LeakVerdict::Kind::NoLeak);
}

TEST(LeakCheck, a_weak_map_whose_keys_die_is_no_leak) {
  EXPECT_EQ(check("const wm = new WeakMap(); function main() { wm.set({}, new Array(1000)); }").verdict.kind,
            LeakVerdict::Kind::NoLeak);
}

TEST(LeakCheck, intervals_without_end_bound_a_round_and_go_on_in_the_next) {
  SessionOptions options;
  options.time_limit_us = 3'500'000;
  LeakCheck check("let ticks = 0; function main() { setInterval(() => { ticks++; }, 1000); }", options);
  while (check.advance(1'000)) {
  }
  EXPECT_EQ(check.report().used_bytes.size(), 7U);
  EXPECT_EQ(check.report().waiting_timers, 7U);
  EXPECT_EQ(check.report().verdict.kind, LeakVerdict::Kind::Leak);
}

TEST(LeakCheck, immediates_without_end_bound_a_round_though_they_take_no_time) {
  const LeakReport report = check(
      "let n = 0; function main() { if (n++ === 0) again(); }\n"
      "function again() { setImmediate(again); }");
  EXPECT_EQ(report.used_bytes.size(), 7U);
  EXPECT_EQ(report.verdict.kind, LeakVerdict::Kind::NoLeak);
}

TEST(LeakCheck, how_often_it_is_advanced_changes_nothing) {
  const std::string program =
      "const kept = []; function main() { setInterval(() => { kept.push({}); }, 700); setTimeout(() => {}, 90); }";
  std::vector<std::vector<std::uint64_t>> found;
  for (const std::uint64_t budget : {7, 1'000'000}) {
    SessionOptions options;
    options.time_limit_us = 2'000'000;
    LeakCheck check(program, options);
    while (check.advance(budget)) {
    }
    found.push_back(check.report().used_bytes);
  }
  EXPECT_EQ(found[0], found[1]);
}

TEST(LeakCheck, a_program_that_fails_ends_the_check_with_its_error) {
  const LeakReport report = check("function main() { oops(); }");
  EXPECT_EQ(report.ended, SessionState::Failed);
  EXPECT_NE(report.failure.find("ReferenceError: oops is not defined"), std::string::npos);
  EXPECT_EQ(report.verdict.kind, LeakVerdict::Kind::TooFew);
}

TEST(LeakCheck, a_full_heap_after_five_growing_rounds_is_a_leak) {
  const LeakReport report =
      check("const kept = [];\nfunction main() { kept.push(new Array(300000)); }", Strategy::CountAndCollect, 100);
  EXPECT_EQ(report.ended, SessionState::HeapLimit);
  EXPECT_EQ(report.verdict.kind, LeakVerdict::Kind::Leak);
  EXPECT_EQ(report.path, "global kept -> element 0 -> Array (300,000 elements)");
}

}  // namespace
}  // namespace leaklab::lab
