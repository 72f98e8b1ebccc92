// Dominators and retained sizes against a slow, obvious oracle: what a node retains is what nothing leads to any more
// once the node is taken out.

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "lab/dominators.h"

namespace leaklab::lab {
namespace {

using Edges = std::vector<std::vector<std::uint32_t>>;

Graph graph_of(const Edges& edges, std::vector<std::uint32_t> roots) {
  Graph graph;
  graph.roots = std::move(roots);
  graph.first_edges.push_back(0);
  for (const std::vector<std::uint32_t>& targets : edges) {
    graph.targets.insert(graph.targets.end(), targets.begin(), targets.end());
    graph.first_edges.push_back(static_cast<std::uint32_t>(graph.targets.size()));
  }
  return graph;
}

// Which nodes the roots lead to without passing `without`.
std::vector<bool> reached(const Graph& graph, std::uint32_t without) {
  std::vector<bool> is_reached(graph.node_count(), false);
  std::vector<std::uint32_t> to_visit;
  const auto reach = [&](std::uint32_t node) {
    if (node != without && !is_reached[node]) {
      is_reached[node] = true;
      to_visit.push_back(node);
    }
  };
  for (const std::uint32_t root : graph.roots)
    reach(root);
  while (!to_visit.empty()) {
    const std::uint32_t node = to_visit.back();
    to_visit.pop_back();
    for (std::uint32_t edge = graph.first_edges[node]; edge < graph.first_edges[node + 1]; ++edge)
      reach(graph.targets[edge]);
  }
  return is_reached;
}

// Sizes are powers of two, so that a sum tells which nodes are in it; up to 64 nodes.
std::vector<std::uint64_t> own_sizes(std::size_t count) {
  std::vector<std::uint64_t> sizes(count);
  for (std::size_t i = 0; i < count; ++i)
    sizes[i] = std::uint64_t{1} << i;
  return sizes;
}

std::vector<std::uint64_t> slowly_retained_sizes(const Graph& graph, const std::vector<std::uint64_t>& sizes) {
  std::vector<std::uint64_t> retained = sizes;
  const std::vector<bool> before = reached(graph, DominatorTree::kOutside);
  for (std::uint32_t node = 0; node < graph.node_count(); ++node) {
    const std::vector<bool> after = reached(graph, node);
    for (std::uint32_t other = 0; other < graph.node_count(); ++other)
      retained[node] += before[node] && other != node && before[other] && !after[other] ? sizes[other] : 0;
  }
  return retained;
}

std::vector<std::uint64_t> quickly_retained_sizes(const Graph& graph, const std::vector<std::uint64_t>& sizes) {
  return retained_sizes(find_dominators(graph), sizes);
}

TEST(Dominators, in_a_chain_each_node_retains_all_behind_it) {
  const Graph graph = graph_of({{1}, {2}, {}}, {0});
  EXPECT_EQ(find_dominators(graph).parents, (std::vector<std::uint32_t>{DominatorTree::kOutside, 0, 1}));
  EXPECT_EQ(quickly_retained_sizes(graph, {1, 10, 100}), (std::vector<std::uint64_t>{111, 110, 100}));
}

TEST(Dominators, what_two_nodes_refer_to_belongs_to_what_both_hang_on) {
  const Graph graph = graph_of({{1, 2}, {3}, {3}, {}}, {0});
  EXPECT_EQ(find_dominators(graph).parents, (std::vector<std::uint32_t>{DominatorTree::kOutside, 0, 0, 0}));
  EXPECT_EQ(quickly_retained_sizes(graph, {1, 10, 100, 1000}), (std::vector<std::uint64_t>{1111, 10, 100, 1000}));
}

TEST(Dominators, what_two_roots_refer_to_belongs_to_neither) {
  const Graph graph = graph_of({{2}, {2}, {}}, {0, 1});
  EXPECT_EQ(find_dominators(graph).parents[2], DominatorTree::kOutside);
}

TEST(Dominators, a_root_inside_of_another_roots_graph_belongs_to_nobody) {
  const Graph graph = graph_of({{1}, {2}, {}}, {0, 1, 1});
  EXPECT_EQ(find_dominators(graph).parents,
            (std::vector<std::uint32_t>{DominatorTree::kOutside, DominatorTree::kOutside, 1}));
}

TEST(Dominators, the_members_of_a_cycle_belong_to_where_it_is_entered) {
  const Graph graph = graph_of({{1}, {2}, {3, 0}, {1, 3}}, {0});
  EXPECT_EQ(find_dominators(graph).parents, (std::vector<std::uint32_t>{DominatorTree::kOutside, 0, 1, 2}));
}

TEST(Dominators, what_no_root_leads_to_is_told_apart) {
  const Graph graph = graph_of({{}, {2}, {1, 0}}, {0});
  EXPECT_EQ(
      find_dominators(graph).parents,
      (std::vector<std::uint32_t>{DominatorTree::kOutside, DominatorTree::kUnreached, DominatorTree::kUnreached}));
}

TEST(Dominators, the_graph_that_defeats_simple_algorithms_is_right) {
  // The example of Lengauer and Tarjan's paper, R A B C D E F G H I J K L as 0 … 12.
  const Graph graph =
      graph_of({{1, 2, 3}, {4}, {1, 4, 5}, {6, 7}, {12}, {8}, {9}, {9, 10}, {5, 11}, {11}, {9}, {9, 0}, {8}}, {0});
  EXPECT_EQ(find_dominators(graph).parents,
            (std::vector<std::uint32_t>{DominatorTree::kOutside, 0, 0, 0, 0, 0, 3, 3, 0, 0, 7, 0, 4}));
}

TEST(Dominators, an_empty_graph_has_none) { EXPECT_TRUE(find_dominators(Graph{{0}, {}, {}}).parents.empty()); }

Graph random_graph(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); };
  const std::uint32_t count = 1 + below(40);
  Edges edges(count);
  for (std::uint32_t left = below(count * 3 + 1); left > 0; --left)
    edges[below(count)].push_back(below(count));
  std::vector<std::uint32_t> roots;
  for (std::uint32_t left = below(4); left > 0; --left)
    roots.push_back(below(count));
  return graph_of(edges, roots);
}

TEST(Dominators, random_graphs_retain_what_the_oracle_says) {
  for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
    const Graph graph = random_graph(seed);
    const std::vector<std::uint64_t> sizes = own_sizes(graph.node_count());
    ASSERT_EQ(quickly_retained_sizes(graph, sizes), slowly_retained_sizes(graph, sizes)) << "seed " << seed;
  }
}

TEST(Dominators, a_list_of_a_million_nodes_needs_no_recursion) {
  constexpr std::uint32_t kCount = 1'000'000;
  Graph graph;
  graph.first_edges.resize(kCount + 1, kCount - 1);
  std::iota(graph.first_edges.begin(), graph.first_edges.end() - 1, 0U);
  graph.targets.resize(kCount - 1);
  std::iota(graph.targets.begin(), graph.targets.end(), 1U);
  graph.roots = {0};
  const std::vector<std::uint64_t> sizes(kCount, 1);
  EXPECT_EQ(quickly_retained_sizes(graph, sizes).front(), kCount);
}

}  // namespace
}  // namespace leaklab::lab
