// Snapshots of what programs leave on the heap: names, paths, retained sizes, groups and growth.

#include <gtest/gtest.h>

#include "heap/stress.h"
#include "lab/heap_groups.h"
#include "lab/session.h"

namespace leaklab::lab {
namespace {

class HeapSnapshotTest : public testing::Test {
 protected:
  void run(std::string program, Strategy strategy = Strategy::CountAndCollect) {
    SessionOptions options;
    options.conditions.strategy = strategy;
    session = std::make_unique<Session>(options);
    session->set_program(std::move(program));
    session->run_program();
    while (session->advance(1'000'000) == SessionState::Running) {
    }
  }
  void evaluate(std::string line) {
    session->evaluate(std::move(line));
    while (session->advance(1'000'000) == SessionState::Running) {
    }
  }
  // The program's only value of that constructor, which is the one with the youngest id.
  static std::uint32_t youngest(const HeapSnapshot& snapshot, std::string_view constructor) {
    std::uint32_t found = HeapSnapshot::kNoNode;
    for (std::uint32_t node = 0; node < snapshot.node_count(); ++node) {
      if (snapshot.constructor(node) == constructor && !snapshot.is_builtin(node) &&
          (found == HeapSnapshot::kNoNode || snapshot.age(node) < snapshot.age(found)))
        found = node;
    }
    return found;
  }
  std::string path_to_youngest(std::string_view constructor) {
    const HeapSnapshot snapshot = session->take_snapshot();
    return snapshot.path_in_words(youngest(snapshot, constructor));
  }

  std::unique_ptr<Session> session;
};

TEST_F(HeapSnapshotTest, sizes_of_nodes_and_tables_add_up_to_heap_used) {
  run("const m = new Map(); for (let i = 0; i < 1000; i++) m.set('k' + i, [i, { i }]);");
  const HeapSnapshot snapshot = session->take_snapshot();
  std::uint64_t sum_bytes = snapshot.survey().tables_bytes;
  for (std::uint32_t node = 0; node < snapshot.node_count(); ++node)
    sum_bytes += snapshot.shallow_bytes(node);
  EXPECT_EQ(sum_bytes, session->usage().heap_used_bytes);
  EXPECT_LT(snapshot.survey().tables_bytes, 100'000U);
}

TEST_F(HeapSnapshotTest, taking_one_changes_nothing) {
  run("function f() {} const g = x => x; let text = 'a rope of some length ' + 'and more of it, ' + f.length;");
  const std::uint64_t before = session->usage().heap_used_bytes;
  EXPECT_GT(session->take_snapshot().node_count(), 0U);
  EXPECT_EQ(session->usage().heap_used_bytes, before);
}

TEST_F(HeapSnapshotTest, every_count_is_a_reference_or_a_root) {
  run("const a = { b: [{}] }; a.self = a; const wm = new WeakMap(); wm.set(a, { a });");
  const HeapSnapshot snapshot = session->take_snapshot();
  const HeapSurvey& survey = snapshot.survey();
  std::vector<std::uint32_t> counts(snapshot.node_count(), 0);
  for (const SurveyedRoot& root : survey.roots)
    ++counts[root.node];
  for (std::size_t edge = 0; edge < survey.edge_targets.size(); ++edge)
    counts[survey.edge_targets[edge]] +=
        survey.edge_types[edge] == EdgeType::Weak || survey.edge_types[edge] == EdgeType::WeakKey ? 0 : 1;
  EXPECT_EQ(counts, survey.counts);
}

TEST_F(HeapSnapshotTest, a_path_goes_through_the_locals_of_a_suspended_generator) {
  run("class0(); function class0() {} function User() {}\n"
      "function* walk() { const user = new User(); yield 1; return user; }\n"
      "const g = walk(); g.next();");
  EXPECT_EQ(path_to_youngest("User"), "global g -> suspended call -> local user -> User");
}

TEST_F(HeapSnapshotTest, a_path_goes_through_the_locals_of_a_waiting_async_function) {
  run("class0(); function class0() {} function User() {}\n"
      "async function load(p) { const user = new User(); await p; return user; }\n"
      "const never = new Promise(() => {}); load(never);");
  EXPECT_EQ(path_to_youngest("User"), "global never -> reaction -> waiting -> local user -> User");
}

TEST_F(HeapSnapshotTest, a_path_goes_through_properties_elements_and_entries) {
  run("class0(); function class0() {} function User() {}\n"
      "const cache = new Map(); cache.set('user42', { list: [1, new User()] });");
  EXPECT_EQ(path_to_youngest("User"), "global cache -> Map entry \"user42\" -> property list -> element 1 -> User");
}

TEST_F(HeapSnapshotTest, an_array_is_named_with_its_length) {
  run("const cache = new Map(); cache.set('user42', new Array(5242880));");
  EXPECT_EQ(path_to_youngest("Array"), "global cache -> Map entry \"user42\" -> Array (5,242,880 elements)");
}

TEST_F(HeapSnapshotTest, a_closure_keeps_its_variable_by_name) {
  run("function User() {}\nfunction make() { const kept = new User(); let other = 1; return () => [kept, other]; }\n"
      "const f = make();");
  EXPECT_EQ(path_to_youngest("User"), "global f -> closure variable kept -> User");
}

TEST_F(HeapSnapshotTest, a_long_path_is_told_without_its_middle) {
  run("function User() {}\nlet list = new User(); for (let i = 0; i < 1000; i++) list = { next: list };");
  EXPECT_EQ(path_to_youngest("User").find("… 989 steps …") != std::string::npos, true);
  EXPECT_LT(path_to_youngest("User").size(), 300U);
}

TEST_F(HeapSnapshotTest, an_accidental_global_is_a_property_of_the_global_object) {
  run("function User() {}\nfunction f() { oops = new User(); } f();");
  EXPECT_EQ(path_to_youngest("User"), "global globalThis -> property oops -> User");
}

TEST_F(HeapSnapshotTest, a_weak_maps_value_is_retained_by_its_key) {
  run("let b = {}; const wm = new WeakMap(); wm.set(b, new Array(100000));");
  const HeapSnapshot snapshot = session->take_snapshot();
  const std::uint32_t array = youngest(snapshot, "Array");
  EXPECT_EQ(snapshot.path_in_words(array), "global wm -> WeakMap entry Object -> Array (100,000 elements)");
  ASSERT_NE(snapshot.dominator(array), HeapSnapshot::kNoNode);
  EXPECT_EQ(snapshot.constructor(snapshot.dominator(array)), "Object");
  EXPECT_GT(snapshot.retained_bytes(snapshot.dominator(array)), 800'000U);
}

TEST_F(HeapSnapshotTest, a_value_that_refers_to_its_key_is_held_by_the_map_until_a_collection) {
  if (heap::is_stressed()) {
    GTEST_SKIP() << "under stress it is collected at once";
  }
  run("function Key() {} const wm = new WeakMap(); (function () { const k = new Key(); wm.set(k, [k]); })();");
  const HeapSnapshot before = session->take_snapshot();
  const std::uint32_t key = youngest(before, "Key");
  ASSERT_NE(key, HeapSnapshot::kNoNode);
  EXPECT_FALSE(before.is_leaked(key));
  EXPECT_EQ(before.constructor(before.dominator(key)), "Array");
  evaluate("gc()");
  EXPECT_EQ(youngest(session->take_snapshot(), "Key"), HeapSnapshot::kNoNode);
}

TEST_F(HeapSnapshotTest, a_dead_cycle_is_leaked_where_only_counts_free) {
  run("function Leak() {} (function () { const a = new Leak(), b = new Leak(); a.b = b; b.a = a; })(); gc();",
      Strategy::CountOnly);
  const HeapSnapshot snapshot = session->take_snapshot();
  const std::uint32_t node = youngest(snapshot, "Leak");
  ASSERT_NE(node, HeapSnapshot::kNoNode);
  EXPECT_TRUE(snapshot.is_leaked(node));
  EXPECT_TRUE(snapshot.path_to(node).empty());
}

TEST_F(HeapSnapshotTest, a_running_functions_local_is_a_root_with_its_name) {
  session = std::make_unique<Session>();
  session->set_program(
      "function User() {}\nfunction f(seed) {\n  const kept = new User();\n  while (true) seed++;\n}\nf(1);");
  session->run_program();
  session->advance(10'000);
  EXPECT_EQ(path_to_youngest("User"), "local kept of f, line 4 -> User");
  const std::vector<RunningFunction> functions = session->running_functions();
  ASSERT_EQ(functions.size(), 2U);
  EXPECT_EQ(functions[0].name, "f");
  ASSERT_EQ(functions[0].variables.size(), 2U);
  EXPECT_EQ(functions[0].variables[0].name, "seed");
  EXPECT_EQ(functions[0].variables[1].name, "kept");
  EXPECT_EQ(functions[0].variables[1].preview, "User");
  EXPECT_EQ(functions[0].variables[1].count, 1U);
}

TEST_F(HeapSnapshotTest, a_variable_that_an_inner_function_uses_is_among_the_locals) {
  session = std::make_unique<Session>();
  session->set_program("function f() { let shared = [1]; const g = () => shared; while (true) {} } f();");
  session->run_program();
  session->advance(10'000);
  const std::vector<RunningFunction> functions = session->running_functions();
  ASSERT_EQ(functions[0].variables.size(), 2U);
  EXPECT_EQ(functions[0].variables[0].name, "shared");
  EXPECT_EQ(functions[0].variables[0].preview, "Array(1)");
}

TEST_F(HeapSnapshotTest, values_are_known_by_their_ids_from_one_snapshot_to_the_next) {
  run("let kept = [1, 2, 3]; let dropped = {};");
  const HeapSnapshot before = session->take_snapshot();
  const std::uint32_t id = before.survey().ids[youngest(before, "Array")];
  evaluate("dropped = null; let fresh = new Map();");
  const HeapSnapshot after = session->take_snapshot();
  ASSERT_NE(after.node_of_id(id), HeapSnapshot::kNoNode);
  EXPECT_EQ(after.preview(after.node_of_id(id)), "Array(3)");
  EXPECT_EQ(after.node_of_id(4'000'000'000), HeapSnapshot::kNoNode);
}

TEST_F(HeapSnapshotTest, groups_are_made_by_constructor_and_allocation_line) {
  run("function Point() {}\nconst a = [];\nfor (let i = 0; i < 10; i++)\n  a.push(new Point());\na.push(new Point());");
  const std::vector<HeapGroup> groups = group_heap(session->take_snapshot());
  const auto count_at = [&](std::uint32_t line) {
    std::uint64_t count = 0;
    for (const HeapGroup& group : groups)
      count += group.constructor == "Point" && group.line == line ? group.count : 0;
    return count;
  };
  EXPECT_EQ(count_at(4), 10U);
  EXPECT_EQ(count_at(5), 1U);
}

TEST_F(HeapSnapshotTest, a_list_counts_once_in_what_its_group_retains) {
  run("let list = null;\nfor (let i = 0; i < 1000; i++)\n  list = { next: list };");
  const HeapSnapshot snapshot = session->take_snapshot();
  for (const HeapGroup& group : group_heap(snapshot)) {
    if (group.constructor == "Object" && group.line == 3) {
      EXPECT_EQ(group.count, 1000U);
      EXPECT_LT(group.retained_bytes, group.shallow_bytes + 1000);
      return;
    }
  }
  FAIL() << "there is no such group";
}

TEST_F(HeapSnapshotTest, what_grew_is_told_with_the_largest_first) {
  run("const cache = new Map();\nlet n = 0;\nfunction request() {\n  cache.set('user' + n++, new "
      "Array(1000));\n}\nrequest();");
  const std::vector<HeapGroup> before = group_heap(session->take_snapshot());
  evaluate("for (let i = 0; i < 10; i++) request();");
  const HeapSnapshot snapshot = session->take_snapshot();
  const std::vector<HeapGrowth> growth = find_growth(before, group_heap(snapshot));
  ASSERT_FALSE(growth.empty());
  EXPECT_EQ(growth[0].after.constructor, "Array");
  EXPECT_EQ(growth[0].after.line, 4U);
  EXPECT_EQ(growth[0].count, 10);
  EXPECT_GE(growth[0].retained_bytes, 80'000);
  EXPECT_EQ(snapshot.path_in_words(growth[0].after.largest),
            "global cache -> Map entry \"user0\" -> Array (1,000 elements)");
}

TEST_F(HeapSnapshotTest, every_statement_of_a_program_is_marked_when_it_begins) {
  run("const a = [];\nfor (let i = 0; i < 3; i++) {\n  a.push(i);\n}\nfunction f() { a.pop(); }\nf();");
  std::vector<std::uint32_t> lines;
  for (const Mark& mark : session->timeline().marks()) {
    if (mark.kind == Mark::Kind::Statement)
      lines.push_back(mark.line);
  }
  EXPECT_EQ(lines, (std::vector<std::uint32_t>{1, 2, 6}));
}

}  // namespace
}  // namespace leaklab::lab
