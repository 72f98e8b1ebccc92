// The semi-NCA algorithm: L. Georgiadis, "Linear-Time Algorithms for Dominators and Related Problems", 2005.
//
//   1. number the nodes in the order of a depth-first walk from a root above all roots, which gets 0
//   2. semi-dominators, from the highest number down: the smallest number from which a path leads to the node that
//      passes none but higher numbers; found by walking up the forest of what was done, which shortens as it is walked
//   3. immediate dominators, from the lowest number up: the nearest ancestor of the walk's parent that is no higher
//      than the semi-dominator
//
// Everything works on those numbers: arrays are then walked roughly in order. In practice linear.

#include "lab/dominators.h"

#include <algorithm>

namespace leaklab::lab {

namespace {

constexpr std::uint32_t kNone = 0xFFFF'FFFF;

class SemiNca {
 public:
  explicit SemiNca(const Graph& graph) : graph_(graph) {}

  DominatorTree run() {
    number_nodes();
    gather_predecessors();
    find_semidominators();
    find_immediate_dominators();
    return tree();
  }

 private:
  struct Vertex {
    std::uint32_t ancestor = 0;  // in the walk's tree; shortened by evaluate()
    std::uint32_t label = 0;     // the vertex with the smallest semi between here and ancestor
    std::uint32_t semi = 0;
    std::uint32_t dominator = 0;
  };

  void number_nodes() {
    numbers_.assign(graph_.node_count(), kNone);
    nodes_ = {kNone};
    vertices_ = {Vertex{}};
    for (const std::uint32_t root : graph_.roots) {
      walk_from(root);
    }
  }

  struct Step {
    std::uint32_t node;
    std::uint32_t next_edge;
  };

  void walk_from(std::uint32_t root) {
    if (!try_number(root, 0)) {
      return;
    }
    std::vector<Step> path = {{root, graph_.first_edges[root]}};
    while (!path.empty()) {
      Step& step = path.back();
      if (step.next_edge == graph_.first_edges[step.node + 1]) {
        path.pop_back();
        continue;
      }
      const std::uint32_t target = graph_.targets[step.next_edge++];
      if (try_number(target, numbers_[step.node])) {
        path.push_back({target, graph_.first_edges[target]});
      }
    }
  }

  bool try_number(std::uint32_t node, std::uint32_t parent) {
    if (numbers_[node] != kNone) {
      return false;
    }
    const auto number = static_cast<std::uint32_t>(nodes_.size());
    numbers_[node] = number;
    nodes_.push_back(node);
    vertices_.push_back({parent, number, number, parent});
    return true;
  }

  template <class Visit>
  void for_each_edge(Visit visit) const {
    for (const std::uint32_t root : graph_.roots) {
      visit(0, numbers_[root]);
    }
    for (std::uint32_t from = 1; from < nodes_.size(); ++from) {
      const std::uint32_t node = nodes_[from];
      for (std::uint32_t edge = graph_.first_edges[node]; edge < graph_.first_edges[node + 1]; ++edge) {
        visit(from, numbers_[graph_.targets[edge]]);
      }
    }
  }

  void gather_predecessors() {
    first_predecessors_.assign(nodes_.size() + 1, 0);
    for_each_edge([&](std::uint32_t, std::uint32_t to) { ++first_predecessors_[to + 1]; });
    for (std::size_t i = 1; i < first_predecessors_.size(); ++i) {
      first_predecessors_[i] += first_predecessors_[i - 1];
    }
    predecessors_.resize(first_predecessors_.back());
    std::vector<std::uint32_t> places(first_predecessors_.begin(), first_predecessors_.end() - 1);
    for_each_edge([&](std::uint32_t from, std::uint32_t to) { predecessors_[places[to]++] = from; });
  }

  void find_semidominators() {
    for (auto number = static_cast<std::uint32_t>(nodes_.size()); --number > 0;) {
      std::uint32_t semi = vertices_[number].ancestor;
      for (std::uint32_t i = first_predecessors_[number]; i < first_predecessors_[number + 1]; ++i) {
        semi = std::min(semi, vertices_[evaluate(predecessors_[i], number)].semi);
      }
      vertices_[number].semi = semi;
    }
  }

  // The vertex with the smallest semi on the way up from `vertex`, as far as vertices above `done` have been done.
  std::uint32_t evaluate(std::uint32_t vertex, std::uint32_t done) {
    if (vertices_[vertex].ancestor <= done) {
      return vertices_[vertex].label;
    }
    for (; vertices_[vertex].ancestor > done; vertex = vertices_[vertex].ancestor) {
      way_.push_back(vertex);
    }
    std::uint32_t best = vertices_[vertex].label;
    const std::uint32_t top = vertices_[vertex].ancestor;
    for (; !way_.empty(); way_.pop_back()) {
      Vertex& passed = vertices_[way_.back()];
      passed.ancestor = top;
      if (vertices_[best].semi < vertices_[passed.label].semi) {
        passed.label = best;
      } else {
        best = passed.label;
      }
    }
    return best;
  }

  void find_immediate_dominators() {
    for (std::uint32_t number = 1; number < nodes_.size(); ++number) {
      Vertex& vertex = vertices_[number];
      while (vertex.dominator > vertex.semi) {
        vertex.dominator = vertices_[vertex.dominator].dominator;
      }
    }
  }

  [[nodiscard]] DominatorTree tree() const {
    DominatorTree tree;
    tree.parents.assign(graph_.node_count(), DominatorTree::kUnreached);
    tree.order.assign(nodes_.begin() + 1, nodes_.end());
    for (std::uint32_t number = 1; number < nodes_.size(); ++number) {
      tree.parents[nodes_[number]] = nodes_[vertices_[number].dominator];
    }
    return tree;
  }

  static_assert(DominatorTree::kOutside == kNone, "the root above all roots is no node");

  const Graph& graph_;
  std::vector<std::uint32_t> numbers_;  // of each node
  std::vector<std::uint32_t> nodes_;    // of each number
  std::vector<Vertex> vertices_;        // by number
  std::vector<std::uint32_t> first_predecessors_;
  std::vector<std::uint32_t> predecessors_;
  std::vector<std::uint32_t> way_;  // evaluate()'s
};

}  // namespace

DominatorTree find_dominators(const Graph& graph) { return SemiNca(graph).run(); }

std::vector<std::uint64_t> retained_sizes(const DominatorTree& tree, std::span<const std::uint64_t> own_sizes) {
  std::vector<std::uint64_t> sizes(own_sizes.begin(), own_sizes.end());
  for (auto node = tree.order.rbegin(); node != tree.order.rend(); ++node) {
    if (const std::uint32_t parent = tree.parents[*node]; parent != DominatorTree::kOutside) {
      sizes[parent] += sizes[*node];
    }
  }
  return sizes;
}

}  // namespace leaklab::lab
