#pragma once
// Dominators: node d dominates node n where every path from the outside to n leads through d. What a node dominates
// is what would be freed with it: the sum of those sizes is its retained size.
//
// Cost: almost linear in nodes and edges, no recursion. Knows no heap: any graph will do.

#include <cstdint>
#include <span>
#include <vector>

namespace leaklab::lab {

// Edges of node n: targets[first_edges[n]] to targets[first_edges[n + 1] - 1].
struct Graph {
  std::vector<std::uint32_t> first_edges;
  std::vector<std::uint32_t> targets;
  std::vector<std::uint32_t> roots;  // nodes held from outside

  [[nodiscard]] std::uint32_t node_count() const {
    return first_edges.empty() ? 0 : static_cast<std::uint32_t>(first_edges.size() - 1);
  }
};

struct DominatorTree {
  static constexpr std::uint32_t kOutside = 0xFFFF'FFFF;    // held by more than one thing, or from outside itself
  static constexpr std::uint32_t kUnreached = 0xFFFF'FFFE;  // no root leads to it
  std::vector<std::uint32_t> parents;  // of each node: its immediate dominator, or one of the two above
  std::vector<std::uint32_t> order;    // the reached nodes, each behind its immediate dominator
};

[[nodiscard]] DominatorTree find_dominators(const Graph& graph);
// Of each node: its own size and those of all that it dominates.
[[nodiscard]] std::vector<std::uint64_t> retained_sizes(const DominatorTree& tree,
                                                        std::span<const std::uint64_t> own_sizes);

}  // namespace leaklab::lab
