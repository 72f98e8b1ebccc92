// Collections, against the Boehm collector and a plain list of the same size. Google Benchmark's items are cells, or
// for ephemerons entries.

#include <benchmark/benchmark.h>
#include <gc/gc.h>

#include <algorithm>
#include <random>
#include <vector>

#include "bench/bench_heap.h"
#include "bench/peers.h"

namespace leaklab::bench {
namespace {

constexpr std::size_t kCycles = 1'000'000;

void fill_with_cycles(BenchHeap& bench, Table& table) {
  for (std::size_t i = 0; i < kCycles; ++i) {
    heap::Ref<Node> first = bench.make_node();
    heap::Ref<Node> second = bench.make_node();
    BenchHeap::move_into(second->slots[0], first);
    BenchHeap::move_into(first->slots[0], std::move(second));
    BenchHeap::move_into(table.slots.get()[i], std::move(first));
  }
}

void live_cycles_leaklab(benchmark::State& state) {
  BenchHeap bench;
  heap::Ref<Table> table = bench.make_table(kCycles);
  fill_with_cycles(bench, *table);
  for (auto _ : state) {
    const heap::CollectionReport report = bench.heap.collect_cycles();
    benchmark::DoNotOptimize(report);
  }
  state.SetItemsProcessed(state.iterations() * 2 * static_cast<std::int64_t>(kCycles));
}
BENCHMARK(live_cycles_leaklab)->Unit(benchmark::kMillisecond)->MinTime(1);

void live_cycles_boehm(benchmark::State& state) {
  auto** table = static_cast<PlainNode**>(GC_MALLOC_UNCOLLECTABLE(kCycles * sizeof(PlainNode*)));
  for (std::size_t i = 0; i < kCycles; ++i) {
    auto* first = static_cast<PlainNode*>(GC_MALLOC(sizeof(PlainNode)));
    auto* second = static_cast<PlainNode*>(GC_MALLOC(sizeof(PlainNode)));
    first->next = second;
    second->next = first;
    table[i] = first;
  }
  for (auto _ : state) {
    GC_gcollect();
  }
  state.SetItemsProcessed(state.iterations() * 2 * static_cast<std::int64_t>(kCycles));
  GC_FREE(table);
  GC_gcollect();
}
BENCHMARK(live_cycles_boehm)->Unit(benchmark::kMillisecond)->MinTime(1);

void dead_cycles(benchmark::State& state) {
  BenchHeap bench;
  for (auto _ : state) {
    state.PauseTiming();
    {
      const heap::Ref<Table> table = bench.make_table(kCycles);
      fill_with_cycles(bench, *table);
    }
    state.ResumeTiming();
    const heap::CollectionReport report = bench.heap.collect_cycles();
    benchmark::DoNotOptimize(report);
  }
  state.SetItemsProcessed(state.iterations() * 2 * static_cast<std::int64_t>(kCycles));
}
BENCHMARK(dead_cycles)->Unit(benchmark::kMillisecond)->Iterations(5);

// --- Ephemerons: key i's value is key i + 1, and only the first key is held -----------------------------------------

enum class Order : std::uint8_t { Forward, Backward, Random };

std::vector<std::size_t> order_of(Order order, std::size_t count) {
  std::vector<std::size_t> indices(count);
  for (std::size_t i = 0; i < count; ++i) {
    indices[i] = order == Order::Backward ? count - 1 - i : i;
  }
  if (order == Order::Random) {
    std::shuffle(indices.begin(), indices.end(), std::mt19937(1));
  }
  return indices;
}

template <Order kOrder>
void ephemerons(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  BenchHeap bench;
  const heap::Ref<heap::WeakTable> map = bench.heap.make<heap::WeakTable>(heap::Heap::kWeakTableKind);
  std::vector<heap::Ref<Node>> keys;
  for (std::size_t i = 0; i <= count; ++i) {
    keys.push_back(bench.make_node());
  }
  for (const std::size_t i : order_of(kOrder, count)) {
    if (!bench.heap.weak_tables().try_set(*map, *keys[i], heap::Value::cell(*keys[i + 1]))) {
      state.SkipWithError("an entry could not be made");
    }
  }
  const heap::Ref<Node> first = keys.front();
  keys.clear();
  for (auto _ : state) {
    const heap::CollectionReport report = bench.heap.collect_cycles();
    benchmark::DoNotOptimize(report);
  }
  if (map->size() != count) {
    state.SkipWithError("a collection took a live entry");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK_TEMPLATE(ephemerons, Order::Forward)->RangeMultiplier(10)->Range(10'000, 1'000'000)->MinTime(0.3);
BENCHMARK_TEMPLATE(ephemerons, Order::Backward)->RangeMultiplier(10)->Range(10'000, 1'000'000)->MinTime(0.3);
BENCHMARK_TEMPLATE(ephemerons, Order::Random)->RangeMultiplier(10)->Range(10'000, 1'000'000)->MinTime(0.3);

void plain_list(benchmark::State& state) {
  BenchHeap bench;
  heap::Ref<Node> head = bench.make_node();
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    heap::Ref<Node> node = bench.make_node();
    BenchHeap::move_into(node->slots[0], std::move(head));
    head = std::move(node);
  }
  for (auto _ : state) {
    const heap::CollectionReport report = bench.heap.collect_cycles();
    benchmark::DoNotOptimize(report);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(plain_list)->RangeMultiplier(10)->Range(10'000, 1'000'000)->MinTime(0.3);

}  // namespace
}  // namespace leaklab::bench

int main(int argument_count, char** arguments) {
  GC_INIT();
  benchmark::Initialize(&argument_count, arguments);
  benchmark::RunSpecifiedBenchmarks();
}
