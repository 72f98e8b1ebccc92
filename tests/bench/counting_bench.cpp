// Making and dropping cells, against malloc and free, std::make_shared, boost::intrusive_ptr and the Boehm collector.
// Google Benchmark's items are cells. Lists of the peers are dropped in a loop: recursion would overflow their stack.

#include <benchmark/benchmark.h>
#include <gc/gc.h>

#include <cstdlib>

#include "bench/bench_heap.h"
#include "bench/peers.h"

namespace leaklab::bench {
namespace {

// --- One cell made and dropped --------------------------------------------------------------------------------------

void pair_leaklab(benchmark::State& state) {
  BenchHeap bench;
  for (auto _ : state) {
    heap::Ref<Node> node = bench.make_node();
    benchmark::DoNotOptimize(&*node);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(pair_leaklab);

void pair_malloc(benchmark::State& state) {
  for (auto _ : state) {
    void* block = std::malloc(sizeof(PlainNode));
    benchmark::DoNotOptimize(block);
    std::free(block);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(pair_malloc);

void pair_make_shared(benchmark::State& state) {
  for (auto _ : state) {
    auto node = std::make_shared<SharedNode>();
    benchmark::DoNotOptimize(node.get());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(pair_make_shared);

void pair_intrusive_ptr(benchmark::State& state) {
  for (auto _ : state) {
    boost::intrusive_ptr<IntrusiveNode> node(new IntrusiveNode);
    benchmark::DoNotOptimize(node.get());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(pair_intrusive_ptr);

// Nobody frees there: its own collections are part of the price.
void pair_boehm(benchmark::State& state) {
  for (auto _ : state) {
    void* block = GC_MALLOC(sizeof(PlainNode));
    benchmark::DoNotOptimize(block);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(pair_boehm);

// --- A list built and dropped ---------------------------------------------------------------------------------------

void list_leaklab(benchmark::State& state) {
  BenchHeap bench;
  for (auto _ : state) {
    heap::Ref<Node> head = bench.make_node();
    for (std::int64_t i = 1; i < state.range(0); ++i) {
      heap::Ref<Node> node = bench.make_node();
      BenchHeap::move_into(node->slots[0], std::move(head));
      head = std::move(node);
    }
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(list_leaklab)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void list_malloc(benchmark::State& state) {
  for (auto _ : state) {
    PlainNode* head = nullptr;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
      auto* node = static_cast<PlainNode*>(std::malloc(sizeof(PlainNode)));
      node->next = head;
      head = node;
    }
    while (head != nullptr) {
      std::free(std::exchange(head, head->next));
    }
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(list_malloc)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void list_make_shared(benchmark::State& state) {
  for (auto _ : state) {
    std::shared_ptr<SharedNode> head;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
      auto node = std::make_shared<SharedNode>();
      node->next = std::move(head);
      head = std::move(node);
    }
    while (head != nullptr) {
      head = std::move(head->next);
    }
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(list_make_shared)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void list_intrusive_ptr(benchmark::State& state) {
  for (auto _ : state) {
    boost::intrusive_ptr<IntrusiveNode> head;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
      boost::intrusive_ptr<IntrusiveNode> node(new IntrusiveNode);
      node->next = std::move(head);
      head = std::move(node);
    }
    while (head != nullptr) {
      head = boost::intrusive_ptr<IntrusiveNode>(std::move(head->next));
    }
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(list_intrusive_ptr)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

// --- Dropping what is large -----------------------------------------------------------------------------------------

// The drop alone; the stack it takes is that of one release, however long the list.
void drop_list(benchmark::State& state) {
  BenchHeap bench;
  for (auto _ : state) {
    state.PauseTiming();
    heap::Ref<Node> head = bench.make_node();
    for (std::int64_t i = 1; i < state.range(0); ++i) {
      heap::Ref<Node> node = bench.make_node();
      BenchHeap::move_into(node->slots[0], std::move(head));
      head = std::move(node);
    }
    state.ResumeTiming();
    head = bench.make_node();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(drop_list)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->Iterations(3);

// A tree that is a million levels deep, with a leaf beside each level.
void drop_tree(benchmark::State& state) {
  BenchHeap bench;
  for (auto _ : state) {
    state.PauseTiming();
    heap::Ref<Node> root = bench.make_node();
    for (std::int64_t i = 1; i < state.range(0); ++i) {
      heap::Ref<Node> node = bench.make_node();
      BenchHeap::move_into(node->slots[0], std::move(root));
      BenchHeap::move_into(node->slots[1], bench.make_node());
      root = std::move(node);
    }
    state.ResumeTiming();
    root = bench.make_node();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * 2);
}
BENCHMARK(drop_tree)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace
}  // namespace leaklab::bench
