// Stepping through a program: where it pauses, what can be seen there, and that it ends as it would have without.

#include <gtest/gtest.h>

#include "lab/session.h"

namespace leaklab::lab {
namespace {

using Lines = std::vector<std::uint32_t>;

class Stepping : public testing::Test {
 protected:
  void open(std::string program) {
    session = std::make_unique<Session>();
    session->set_program(std::move(program));
  }
  void work() {
    while (session->advance(1'000) == SessionState::Running) {
    }
  }
  std::uint32_t step(StepKind kind = StepKind::Into) {
    session->step(kind);
    work();
    return session->paused_line();
  }
  // The lines at which it pauses until the program ends.
  Lines lines(StepKind kind) {
    Lines found;
    for (std::uint32_t line = step(kind); session->state() == SessionState::Paused; line = step(kind))
      found.push_back(line);
    return found;
  }
  const LocalVariable* local(std::string_view name) {
    functions = session->running_functions();
    for (const LocalVariable& variable : functions.at(0).variables) {
      if (variable.name == name)
        return &variable;
    }
    return nullptr;
  }

  std::unique_ptr<Session> session;
  std::vector<RunningFunction> functions;
};

TEST_F(Stepping, the_first_step_begins_the_program_and_runs_nothing) {
  open("console.log('one');\nconsole.log('two');");
  EXPECT_EQ(step(), 1U);
  EXPECT_TRUE(session->console().empty());
  EXPECT_EQ(step(), 2U);
  EXPECT_EQ(session->console().size(), 1U);
  EXPECT_EQ(step(), 0U);
  EXPECT_EQ(session->state(), SessionState::Finished);
}

TEST_F(Stepping, stepping_into_follows_calls_and_comes_back) {
  open("function f(x) {\n  const y = x + 1;\n  return y;\n}\nlet a = f(1);\na = f(a);\na;");
  EXPECT_EQ(lines(StepKind::Into), (Lines{5, 2, 3, 6, 2, 3, 7}));
}

// Its register may hold what was computed there before.
TEST_F(Stepping, a_variable_is_not_told_before_it_has_its_value) {
  open("function f(n) {\n  for (let i = 0; i < n; i++) {\n    const item = [i];\n    item.push(n);\n  }\n}\nf(2);");
  EXPECT_EQ(step(), 7U);
  EXPECT_EQ(step(), 2U);  // what the loop begins with
  EXPECT_EQ(step(), 2U);  // its test
  EXPECT_EQ(step(), 3U);
  EXPECT_EQ(local("item"), nullptr);
  EXPECT_EQ(step(), 4U);
  ASSERT_NE(local("item"), nullptr);
  EXPECT_EQ(local("item")->preview, "Array(1)");
  EXPECT_EQ(step(), 2U);
  EXPECT_EQ(step(), 3U);
  EXPECT_EQ(local("item"), nullptr);
}

TEST_F(Stepping, stepping_over_runs_calls_whole) {
  open("function f(x) {\n  const y = x + 1;\n  return y;\n}\nlet a = f(1);\na = f(a);\na;");
  EXPECT_EQ(lines(StepKind::Over), (Lines{5, 6, 7}));
}

TEST_F(Stepping, stepping_out_goes_to_the_callers_next_statement) {
  open("function f() {\n  let n = 1;\n  n++;\n  return n;\n}\nlet a = f();\na = 2;");
  EXPECT_EQ(step(), 6U);
  EXPECT_EQ(step(), 2U);
  EXPECT_EQ(step(StepKind::Out), 7U);
}

TEST_F(Stepping, a_loop_pauses_in_every_round) {
  open("let sum = 0;\nfor (let i = 0; i < 3; i++) {\n  sum += i;\n}\nsum;");
  EXPECT_EQ(lines(StepKind::Into), (Lines{1, 2, 2, 3, 2, 3, 2, 3, 2, 5}));
}

TEST_F(Stepping, a_loop_without_a_body_pauses_at_its_test) {
  open("let n = 0;\nwhile (n++ < 2);\ndo {\n} while (n++ < 4);\nn;");
  EXPECT_EQ(lines(StepKind::Into), (Lines{1, 2, 2, 2, 4, 4, 5}));
}

TEST_F(Stepping, a_recursion_of_one_statement_pauses_at_each_depth) {
  open("let depth = 0;\nfunction f() {\n  if (depth++ < 3) f();\n}\nf();");
  EXPECT_EQ(step(), 1U);
  EXPECT_EQ(step(), 5U);
  EXPECT_EQ(step(), 3U);
  EXPECT_EQ(step(), 3U);  // the call, then the statement of the next depth
  EXPECT_EQ(session->running_functions().size(), 2U);
  EXPECT_EQ(step(), 3U);
  EXPECT_EQ(session->running_functions().size(), 3U);
}

TEST_F(Stepping, a_callback_of_a_builtin_is_stepped_into) {
  open("const a = [1, 2];\na.forEach((x) => {\n  x + 1;\n});\na;");
  EXPECT_EQ(lines(StepKind::Into), (Lines{1, 2, 3, 3, 5}));
}

TEST_F(Stepping, locals_are_seen_with_their_values_and_counts) {
  open("function f(list) {\n  const copy = list;\n  let late = 1;\n  return copy;\n}\nlet keep = f([1, 2]);");
  step();
  step();
  EXPECT_EQ(step(), 3U);
  ASSERT_NE(local("copy"), nullptr);
  EXPECT_EQ(local("copy")->preview, "Array(2)");
  EXPECT_EQ(local("copy")->count, 2U);
  EXPECT_EQ(functions.at(0).name, "f");
  EXPECT_EQ(functions.at(1).line, 6U);
}

TEST_F(Stepping, a_paused_program_goes_on_to_its_end_when_told_to) {
  open("let a = 1;\nlet b = 2;\nconsole.log(a + b);");
  step();
  session->resume();
  work();
  EXPECT_EQ(session->state(), SessionState::Finished);
  EXPECT_EQ(session->console().back().text, "3");
}

TEST_F(Stepping, a_running_program_pauses_before_its_next_statement) {
  open("let n = 0;\nwhile (true)\n  n++;");
  session->run_program();
  session->advance(10'000);
  session->pause();
  work();
  EXPECT_EQ(session->state(), SessionState::Paused);
  EXPECT_GE(session->paused_line(), 2U);
  session->stop();
  EXPECT_EQ(session->state(), SessionState::Stopped);
}

TEST_F(Stepping, what_is_typed_while_paused_waits_for_the_program) {
  open("let a = 1;\na = 2;");
  step();
  session->evaluate("a");
  EXPECT_EQ(session->state(), SessionState::Paused);
  session->resume();
  work();
  EXPECT_EQ(session->console().back().text, "2");
}

TEST_F(Stepping, stepping_gives_the_same_figures_as_running) {
  const std::string program =
      "const kept = [];\nfor (let i = 0; i < 20; i++)\n  kept.push({ i, text: 'n' + i });\nkept.length = 3;";
  open(program);
  session->run_program();
  work();
  const std::uint64_t used_bytes = session->usage().heap_used_bytes;
  const std::uint64_t samples = session->timeline().sample_count();
  open(program);
  lines(StepKind::Into);
  EXPECT_EQ(session->usage().heap_used_bytes, used_bytes);
  EXPECT_EQ(session->timeline().sample_count(), samples);
}

}  // namespace
}  // namespace leaklab::lab
