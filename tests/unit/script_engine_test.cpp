// The engine from C++: budgets, stopping, limits, and every script of tests/scripts with the verifier looking on.

#include "heap/stress.h"
#include "unit/engine_fixture.h"

namespace leaklab::script {
namespace {

TEST_F(EngineTest, an_endless_loop_comes_back_when_its_budget_is_spent) {
  engine->start({SourceKind::Program, "program.js", "let n = 0; while (true) { n++; }"});
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(engine->run(1'000), Status::Ready);
  engine->stop();
  EXPECT_EQ(engine->status(), Status::Stopped);
}

TEST_F(EngineTest, stopping_in_the_middle_of_calls_releases_what_they_held) {
  engine->start(
      {SourceKind::Program, "program.js",
       "function f(x) { const held = [x]; while (true) { try { f([held]); } finally { while (true) {} } } } f({});"});
  for (int i = 0; i < 50; ++i)
    engine->run(5'000);
  engine->stop();
}

TEST_F(EngineTest, a_pause_at_every_call_changes_nothing) {
  const std::string program =
      "const a = [3, 1, 2].map(x => ({ x })).filter(o => o.x > 1);"
      "console.log(a, [5, 4, 9].sort((p, q) => p - q).join('-'), `${{ toString() { return 'text'; } }}`);";
  ASSERT_EQ(run(program, 1), Status::Finished);
  ASSERT_EQ(run(program, 1'000'000), Status::Finished);
  EXPECT_EQ(console.lines[0], "[ { x: 3 }, { x: 2 } ] 4-5-9 text");
  EXPECT_EQ(console.lines[0], console.lines[1]);
}

TEST_F(EngineTest, variables_stay_from_one_line_to_the_next) {
  EXPECT_EQ(line("let b = new Object();"), "undefined");
  EXPECT_EQ(line("b"), "{}");
  EXPECT_EQ(line("b = null"), "null");
  EXPECT_EQ(line("const c = 1"), "undefined");
  EXPECT_EQ(line("c = 2"), "Uncaught TypeError: Assignment to constant variable.");
}

TEST_F(EngineTest, a_dropped_object_is_gone_to_the_byte) {
  line("let x;");
  line("gc()");
  const std::uint64_t before = used_bytes();
  line("x = { a: [1, 2, { b: 'text that is long enough to be a rope ' + 1 }], f() { return x; } };");
  EXPECT_GT(used_bytes(), before);
  line("x = null;");
  line("gc()");
  EXPECT_EQ(used_bytes(), before);
}

TEST_F(EngineTest, global_variables_are_listed_with_their_counts) {
  line("const wm = new WeakMap(); let a = [1, 2], b = a; var n = 42;");
  const std::vector<GlobalVariable> variables = engine->global_variables();
  ASSERT_EQ(variables.size(), 4U);
  EXPECT_EQ(variables[0].preview, "WeakMap");
  EXPECT_FALSE(variables[0].is_assignable);
  EXPECT_EQ(variables[1].preview, "Array(2)");
  EXPECT_EQ(variables[1].count, 2U);
  EXPECT_TRUE(variables[1].is_assignable);
  EXPECT_EQ(variables[3].preview, "42");
  EXPECT_FALSE(variables[3].refers_to_heap);
}

TEST_F(EngineTest, the_heap_limit_ends_the_program_and_the_engine_lives_on) {
  const std::uint64_t limit_bytes = kIsSlow ? 600'000 : 8'000'000;
  open({limit_bytes});
  EXPECT_EQ(run("const keep = []; while (true) keep.push({});"), Status::HeapLimit);
  EXPECT_NE(engine->failure().summary.find("heap out of memory"), std::string::npos);
  EXPECT_EQ(engine->failure().line, 1U);
  EXPECT_LE(used_bytes(), limit_bytes + 1'000);
}

TEST_F(EngineTest, garbage_cycles_do_not_fill_the_heap) {
  open({80'000'000});
  EXPECT_EQ(run("for (let i = 0; i < " + std::string(kIsSlow ? "500" : "1000000") +
                "; i++) { const a = {}, b = { a }; a.b = b; }"),
            Status::Finished);
}

TEST_F(EngineTest, a_syntax_error_tells_line_and_column_and_shows_the_line) {
  EXPECT_EQ(run("let a = 1;\nlet b = ;\n"), Status::Failed);
  EXPECT_EQ(engine->failure().text, "program.js:2\nlet b = ;\n        ^\n\nSyntaxError: Unexpected token ';'");
  EXPECT_EQ(engine->failure().line, 2U);
  EXPECT_EQ(engine->failure().column, 9U);
}

TEST_F(EngineTest, nesting_that_is_too_deep_is_refused) {
  const std::string deep = std::string(100'000, '(') + "1" + std::string(100'000, ')');
  EXPECT_EQ(run(deep), Status::Failed);
  EXPECT_EQ(engine->failure().summary, "SyntaxError: Too deeply nested");
}

TEST_F(EngineTest, an_open_bracket_is_incomplete_and_a_wrong_token_is_not) {
  for (const char* text : {"function f() {", "[1, 2", "`text", "f(1,", "/* comment", "if (x) {\n  y();"}) {
    EXPECT_TRUE(Engine::is_incomplete(text)) << text;
  }
  for (const char* text : {"let x = ;", "1 + 1", "}", "f(1))", ""}) {
    EXPECT_FALSE(Engine::is_incomplete(text)) << text;
  }
}

TEST_F(EngineTest, the_heap_limit_names_what_there_was_no_room_for) {
  open({8'000'000});
  EXPECT_EQ(run("let a;\na = new Array(2000000);"), Status::HeapLimit);
  EXPECT_EQ(engine->failure().line, 2U);
  EXPECT_NE(engine->failure().summary.find("there is no room for 16,000,000 bytes more"), std::string::npos)
      << engine->failure().summary;
}

TEST_F(EngineTest, printing_a_text_too_large_to_write_out_ends_at_the_limit) {
  open({8'000'000});
  EXPECT_EQ(run("const s = 'x'.repeat(100000000); console.log(s);"), Status::HeapLimit);
  EXPECT_EQ(run("const t = { s: 'x'.repeat(100000000) }; console.log(t);"), Status::HeapLimit);
  EXPECT_TRUE(console.lines.empty());
}

// A rope as a property's name once stopped the process: it has to be written out to be looked up.
TEST_F(EngineTest, a_property_name_too_large_to_write_out_ends_at_the_limit) {
  open({8'000'000});
  EXPECT_EQ(run("const o = {};\nconst v = o['x'.repeat(100000000)];"), Status::HeapLimit);
  EXPECT_EQ(engine->failure().line, 2U);
}

// A long literal typed into a full heap once stopped the process.
TEST_F(EngineTest, a_full_heap_still_takes_a_line_with_long_literals) {
  open({1'000'000});
  EXPECT_EQ(run("const all = []; while (true) all.push(new Array(100));"), Status::HeapLimit);
  line("'a literal that is longer than a short string'; `and a template ${1} of more than that length`");
}

TEST_F(EngineTest, garbage_makes_room_before_the_limit_ends_a_program) {
  const std::string program =
      "for (let i = 0; i < 20; i++) { const a = new Array(500000); a[0] = a; } console.log('done');";
  open({10'000'000});
  EXPECT_EQ(run(program), Status::Finished);
  open({10'000'000, heap::Strategy::MarkSweep});
  EXPECT_EQ(run(program), Status::Finished);
  open({10'000'000, heap::Strategy::CountOnly});
  EXPECT_EQ(run(program), Status::HeapLimit);
}

TEST_F(EngineTest, the_strategy_says_when_a_cycle_and_a_dropped_object_go) {
  struct Expected {
    heap::Strategy strategy;
    bool is_dropped_at_once;
    bool is_cycle_collected;
  };
  for (const Expected& expected :
       {Expected{heap::Strategy::CountOnly, true, false}, Expected{heap::Strategy::CountAndCollect, true, true},
        Expected{heap::Strategy::MarkSweep, false, true}}) {
    open({std::uint64_t{256} << 20, expected.strategy});
    line("let a = null, b = null; gc();");
    const std::uint64_t before = used_bytes();
    line("a = new Array(1000); 0");
    const std::uint64_t held = used_bytes();
    line("a = null; 0");
    EXPECT_EQ(used_bytes() + 8'000 <= held, expected.is_dropped_at_once) << name_of(expected.strategy);
    line("b = new Array(1000); b[0] = b; b = null; gc(); 0");
    EXPECT_EQ(used_bytes() < before + 8'000, expected.is_cycle_collected) << name_of(expected.strategy);
  }
}

TEST_F(EngineTest, timers_go_on_while_the_host_does_other_things) {
  engine->start({SourceKind::Program, "program.js", "let n = 0; setInterval(() => n++, 1000);"});
  while (!engine->is_source_done())
    engine->run(1'000);
  for (int i = 0; i < 9; ++i) {
    engine->run(1'000);
    EXPECT_EQ(engine->status(), Status::Waiting);
  }
  EXPECT_EQ(engine->virtual_time_us(), 8'000'000U);
  EXPECT_EQ(line_while_waiting("n"), "8");
  EXPECT_EQ(engine->waiting_timers(), 1U);
  engine->stop();
  EXPECT_EQ(engine->status(), Status::Stopped);
  EXPECT_EQ(engine->waiting_timers(), 0U);
}

TEST_F(EngineTest, an_endless_chain_of_promises_comes_back_when_its_budget_is_spent) {
  engine->start({SourceKind::Program, "program.js", "function again() { Promise.resolve().then(again); } again();"});
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(engine->run(10'000), Status::Ready);
  EXPECT_LT(used_bytes(), 2'000'000U);
}

TEST_F(EngineTest, a_flood_of_microtasks_reaches_the_heap_limit) {
  open({kIsSlow ? 600'000U : 8'000'000U});
  EXPECT_EQ(run("function two() { queueMicrotask(two); queueMicrotask(two); } two();"), Status::HeapLimit);
}

TEST_F(EngineTest, the_limit_of_virtual_time_ends_an_interval) {
  EXPECT_EQ(run("let n = 0; setInterval(() => console.log(++n), 3000);"), Status::TimeLimit);
  EXPECT_EQ(console.lines.size(), 3U);
  EXPECT_EQ(engine->failure().summary, "the limit of virtual time is reached, with 1 timer still waiting");
}

TEST_F(EngineTest, an_error_in_a_line_leaves_the_timers_alone) {
  engine->start({SourceKind::Line, "REPL1", "let n = 0; setTimeout(() => { n = 1; }, 10); null.x"});
  while (has_work())
    engine->run(1'000);
  EXPECT_EQ(engine->status(), Status::Failed);
  ASSERT_TRUE(engine->has_jobs());
  engine->resume();
  while (has_work())
    engine->run(1'000);
  EXPECT_EQ(engine->status(), Status::Finished);
  EXPECT_EQ(line("n"), "1");
}

// Each script runs in small steps, the heap is verified between them, and everything is given back at the end.
class ScriptHeapTest : public EngineTest, public testing::WithParamInterface<std::string> {
 protected:
  // A verification reads the whole heap, so that large heaps are verified less often.
  static constexpr std::uint64_t kVerifiedBytes = std::uint64_t{200} << 20;
  void SetUp() override { text = text_of_file(GetParam()); }
  // What it printed.
  std::vector<std::string> run_script(heap::Strategy strategy) {
    open({std::uint64_t{256} << 20, strategy});
    console.lines.clear();
    engine->start({SourceKind::Program, "program.js", text});
    std::uint64_t verified_bytes = 0;
    for (int pauses = 0; has_work(); ++pauses) {
      const bool is_watched = pauses < 200 && verified_bytes < kVerifiedBytes;
      engine->run(is_watched ? 50 : 1'000'000);
      if (is_watched && !::testing::Test::HasFailure()) {
        EXPECT_EQ(engine->verify(), std::nullopt) << "after pause " << pauses << " under " << name_of(strategy);
        verified_bytes += heap->usage().heap_used_bytes;
      }
    }
    return console.lines;
  }
  bool concerns_memory() const {
    return text.find("\n// memory\n") != std::string::npos || text.rfind("// memory", 0) == 0;
  }

  std::string text;
};

TEST_P(ScriptHeapTest, leaves_exact_counts_and_prints_the_same_under_every_strategy) {
  const std::vector<std::string> printed = run_script(heap::Strategy::CountAndCollect);
  if (heap::is_stressed()) {
    return;  // under stress one strategy takes long enough
  }
  for (const heap::Strategy strategy : {heap::Strategy::CountOnly, heap::Strategy::MarkSweep}) {
    const std::vector<std::string> other = run_script(strategy);
    if (!concerns_memory()) {
      EXPECT_EQ(other, printed) << name_of(strategy);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Scripts, ScriptHeapTest, testing::ValuesIn(script_files()), name_of_script);

}  // namespace
}  // namespace leaklab::script
