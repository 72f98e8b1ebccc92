// Programs run again and again, each time with another request for room refused by the heap: the engine must come to an
// end, with counts that verify, nothing leaked, and able to run the next program.

#include "heap/stress.h"
#include "unit/engine_fixture.h"

namespace leaklab::script {
namespace {

class RefusalTest : public EngineTest, public testing::WithParamInterface<std::string> {
 protected:
  // How many requests the program makes.
  std::uint64_t requests_of(const std::string& text) {
    open();
    heap->refuse_request(0);
    run(text);
    return heap->refuse_request(0);
  }
  void run_refused(const std::string& text, std::uint64_t number) {
    SCOPED_TRACE("request " + std::to_string(number));
    open();
    heap->refuse_request(number);
    const Status status = run(text);
    EXPECT_TRUE(status == Status::HeapLimit || status == Status::Finished || status == Status::Failed);
    ASSERT_EQ(engine->verify(), std::nullopt);
    engine->stop();
    heap->collect_cycles();
    ASSERT_EQ(engine->verify(), std::nullopt);
    ASSERT_EQ(run("[1, 2, 3].map(x => `${x} and more than that`).join();"), Status::Finished);
  }
};

// Requests are told apart up to here, and then ever more seldom: the first of a kind are those that matter.
std::uint64_t next_of(std::uint64_t number, std::uint64_t each) {
  return number < each ? number + 1 : number * 5 / 4 + 1;
}

TEST_P(RefusalTest, leaves_a_heap_that_verifies) {
  constexpr std::uint64_t kEach = 3;
  const std::string text = text_of_file(GetParam());
  const std::uint64_t requests = requests_of(text);
  for (std::uint64_t number = 1; number <= requests && !HasFatalFailure(); number = next_of(number, kEach))
    run_refused(text, number);
}

class EveryRefusalTest : public RefusalTest {};

// Every request of every script: slow, and run by hand.
TEST_P(EveryRefusalTest, DISABLED_leaves_a_heap_that_verifies_at_every_request) {
  constexpr std::uint64_t kEach = 1'000;
  const std::string text = text_of_file(GetParam());
  const std::uint64_t requests = requests_of(text);
  for (std::uint64_t number = 1; number <= requests && !HasFatalFailure(); number = next_of(number, kEach))
    run_refused(text, number);
}

// Those of limits/ never end by themselves.
std::vector<std::string> scripts_that_end() {
  std::vector<std::string> files = script_files();
  const auto is_endless = [](const std::string& file) { return file.find("/limits/") != std::string::npos; };
  files.erase(std::remove_if(files.begin(), files.end(), is_endless), files.end());
  return files;
}

// One script in eight, since each of its requests costs an engine of its own; under stress that takes longer.
std::vector<std::string> some_scripts_that_end() {
  const std::size_t each = heap::is_stressed() ? 64 : 8;
  const std::vector<std::string> all = scripts_that_end();
  std::vector<std::string> some;
  for (std::size_t i = 0; i < all.size(); i += each) {
    some.push_back(all[i]);
  }
  return some;
}

INSTANTIATE_TEST_SUITE_P(Scripts, RefusalTest, testing::ValuesIn(some_scripts_that_end()), name_of_script);
INSTANTIATE_TEST_SUITE_P(Scripts, EveryRefusalTest, testing::ValuesIn(scripts_that_end()), name_of_script);

}  // namespace
}  // namespace leaklab::script
