// The model test: random programs run on a heap and on a slow, obvious oracle, which must agree after every operation
// on what is alive, with which counts. A program that shows a difference is minimised and printed with its seed.
// Where the heap stops the process itself, the seed is told: --operations=1 --seed=N runs that program alone.
//   model_tests [--operations=N] [--seed=N]     in total, 1,500,000 if not given; the first program's seed

#include <gtest/gtest.h>

#include <cctype>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <string_view>

#include "model/minimise.h"
#include "model/oracle.h"
#include "model/tested_heap.h"

namespace leaklab::model {
namespace {

constexpr std::size_t kProgramLength = 250;

struct Settings {
  std::uint64_t operations = 1'500'000;
  std::uint64_t seed = 1;
};
Settings settings;  // of the command line
std::uint64_t running_seed = 0;

void tell_seed(int signal) {
  std::fprintf(stderr, "The program of seed %llu ended the process.\n", static_cast<unsigned long long>(running_seed));
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// The heap chooses what comes next; whether the oracle has it, or has nothing either.
bool take_finished(std::size_t to, TestedHeap& heap, Oracle& oracle) {
  const std::optional<TestedHeap::Finished> finished = heap.take_finished(to);
  return finished ? oracle.take_finished(finished->registry, finished->held, to) : !oracle.has_finished();
}

// Whether what the operation gave is what the oracle says.
bool perform(const Operation& operation, TestedHeap& heap, Oracle& oracle) {
  if (operation.type == Operation::Type::TakeFinished)
    return take_finished(operation.a, heap, oracle);
  // What is refused has changed nothing.
  if (heap.perform(operation))
    oracle.perform(operation);
  return true;
}

struct Circumstances {
  std::uint64_t refused = 0;  // the number of the request that the heap refuses; 0: none
  std::uint64_t burst_cells = UINT64_MAX;
  std::size_t drained_each = 1;  // after how many operations the dead must be gone, and heap and oracle are compared
};

std::optional<std::string> difference_in(const Program& program, heap::Strategy strategy, Circumstances in = {}) {
  TestedHeap heap(strategy, in.burst_cells);
  heap.refuse_request(in.refused);
  Oracle oracle(strategy);
  for (std::size_t i = 0; i < program.size(); ++i) {
    const auto said = [&](const std::string& what) { return "after operation " + std::to_string(i + 1) + ": " + what; };
    if (!perform(program[i], heap, oracle))
      return said("what is told as finished is wrong");
    if ((i + 1) % in.drained_each != 0)
      continue;
    heap.drain();
    if (const std::optional<std::string> difference = heap.difference_from(oracle))
      return said(*difference);
  }
  return heap.leak_at_end();
}

class ModelTest : public testing::TestWithParam<heap::Strategy> {};

// `programs` of them, from the first seed on; the first that shows a difference is told, made as small as it goes.
void expect_no_difference(std::uint64_t programs, heap::Strategy strategy, Circumstances in = {}) {
  std::printf("seeds %llu to %llu\n", static_cast<unsigned long long>(settings.seed),
              static_cast<unsigned long long>(settings.seed + programs - 1));
  for (std::uint64_t seed = settings.seed; seed < settings.seed + programs; ++seed) {
    running_seed = seed;
    const Program program = random_program(seed, kProgramLength);
    if (!difference_in(program, strategy, in))
      continue;
    const Program smallest =
        minimised(program, [&](const Program& part) { return difference_in(part, strategy, in).has_value(); });
    FAIL() << "seed " << seed << " under " << name_of(strategy) << ", " << *difference_in(smallest, strategy, in)
           << ":\n"
           << text_of(smallest);
  }
}

TEST_P(ModelTest, the_heap_frees_exactly_what_its_strategy_says) {
  expect_no_difference(settings.operations / kProgramLength / 3 + 1, GetParam());
}

TEST_P(ModelTest, bursts_of_one_cell_free_the_same_after_each_operation) {
  expect_no_difference(settings.operations / kProgramLength / 20 + 1, GetParam(), {.burst_cells = 1});
}

// What waits meanwhile is met by collections, weak tables and requests for room, none of which may see it.
TEST_P(ModelTest, bursts_of_one_cell_free_the_same_when_the_dead_wait_for_five_operations) {
  expect_no_difference(settings.operations / kProgramLength / 10 + 1, GetParam(),
                       {.burst_cells = 1, .drained_each = 5});
}

std::uint64_t requests_of(const Program& program, heap::Strategy strategy) {
  TestedHeap heap(strategy);
  heap.refuse_request(0);
  for (const Operation& operation : program)
    EXPECT_TRUE(heap.perform(operation));
  return heap.refuse_request(0);
}

TEST_P(ModelTest, a_refused_request_changes_nothing_wherever_it_comes) {
  const heap::Strategy strategy = GetParam();
  for (std::uint64_t seed = settings.seed; seed < settings.seed + 15; ++seed) {
    const Program program = random_program(seed, kProgramLength);
    const std::uint64_t requests = requests_of(program, strategy);
    ASSERT_GT(requests, 5U);
    for (std::uint64_t refused = 1; refused <= requests; ++refused) {
      const std::optional<std::string> difference = difference_in(program, strategy, {.refused = refused});
      ASSERT_FALSE(difference) << "seed " << seed << ", request " << refused << ": " << *difference;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Strategies, ModelTest,
                         testing::Values(heap::Strategy::CountOnly, heap::Strategy::CountAndCollect,
                                         heap::Strategy::MarkSweep),
                         [](const auto& strategy) {
                           std::string name(name_of(strategy.param));
                           for (char& c : name)
                             c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
                           return name;
                         });

TEST(MinimiseTest, what_a_failure_does_not_need_is_left_out) {
  const Program program = random_program(7, kProgramLength);
  const auto fails = [](const Program& part) {
    std::size_t collects = 0;
    for (const Operation& operation : part)
      collects += operation.type == Operation::Type::Collect ? 1 : 0;
    return collects >= 2;
  };
  ASSERT_TRUE(fails(program));
  EXPECT_EQ(text_of(minimised(program, fails)), "  collect\n  collect\n");
}

// Whether `argument` is --NAME=NUMBER, which is then put into `number`.
bool reads(std::string_view argument, std::string_view name, std::uint64_t& number) {
  const std::string prefix = "--" + std::string(name) + "=";
  if (argument.substr(0, prefix.size()) != prefix)
    return false;
  const char* end = argument.data() + argument.size();
  const auto [rest, error] = std::from_chars(argument.data() + prefix.size(), end, number);
  return error == std::errc() && rest == end;
}

}  // namespace
}  // namespace leaklab::model

int main(int argument_count, char** arguments) {
  using namespace leaklab::model;
  testing::InitGoogleTest(&argument_count, arguments);
  for (int i = 1; i < argument_count; ++i) {
    if (!reads(arguments[i], "operations", settings.operations) && !reads(arguments[i], "seed", settings.seed)) {
      std::fprintf(stderr, "model_tests knows --operations=N and --seed=N, not '%s'.\n", arguments[i]);
      return 2;
    }
  }
  std::signal(SIGABRT, tell_seed);
  std::signal(SIGSEGV, tell_seed);
  return RUN_ALL_TESTS();
}
