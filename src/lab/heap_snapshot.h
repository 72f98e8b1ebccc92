#pragma once
// HeapSnapshot: the heap at one moment, as pictures and the search for leaks want it: what script's survey tells, and
// beside it what each node keeps alive and why it is alive itself.
//
// Retained bytes are what would be freed with the node. A weak table's value depends on its key, as it would vanish
// with it: it counts to what the key retains. A node to which nothing outside leads is leaked: under `rc` a dead
// cycle, under `mark-sweep` what waits for a collection.
// Built in time linear in nodes and edges. Copyable; made by Session::take_snapshot().

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "script/heap_survey.h"

namespace leaklab::lab {

using script::AllocationPlace;
using script::EdgeType;
using script::HeapSurvey;
using script::SurveyedRoot;

// One step of a path: what leads to the node, in words. Empty where nobody would say it (an object's internals).
struct PathStep {
  std::uint32_t node = 0;
  std::string words;
};

class HeapSnapshot {
 public:
  static constexpr std::uint32_t kNoNode = 0xFFFF'FFFF;

  explicit HeapSnapshot(HeapSurvey survey);

  [[nodiscard]] const HeapSurvey& survey() const { return survey_; }
  [[nodiscard]] std::uint32_t node_count() const { return survey_.node_count(); }
  [[nodiscard]] std::uint64_t shallow_bytes(std::uint32_t node) const { return survey_.shallow_bytes[node]; }
  [[nodiscard]] std::uint64_t retained_bytes(std::uint32_t node) const { return retained_bytes_[node]; }
  // The node that alone keeps this one alive; kNoNode where it is held from outside or in several ways.
  [[nodiscard]] std::uint32_t dominator(std::uint32_t node) const { return dominators_[node]; }
  // All nodes, each behind its dominator.
  [[nodiscard]] const std::vector<std::uint32_t>& dominator_order() const { return dominator_order_; }
  [[nodiscard]] bool is_leaked(std::uint32_t node) const { return is_leaked_[node]; }
  // Whether it was there before any program.
  [[nodiscard]] bool is_builtin(std::uint32_t node) const { return survey_.ids[node] <= survey_.last_builtin_id; }
  // Cells made since: a measure of age that is the same on every machine.
  [[nodiscard]] std::uint32_t age(std::uint32_t node) const { return survey_.last_id - survey_.ids[node]; }
  [[nodiscard]] std::string_view constructor(std::uint32_t node) const {
    return survey_.texts[survey_.constructors[node]];
  }
  [[nodiscard]] std::string_view preview(std::uint32_t node) const { return survey_.texts[survey_.previews[node]]; }
  [[nodiscard]] const AllocationPlace& place(std::uint32_t node) const {
    return survey_.allocation_places[survey_.places[node]];
  }
  // kNoNode where there is none of that id.
  [[nodiscard]] std::uint32_t node_of_id(std::uint32_t id) const;

  // The shortest way from a root to the node, by counted references; through the program's own roots where there is
  // one. Empty for a leaked node.
  [[nodiscard]] std::vector<PathStep> path_to(std::uint32_t node) const;
  // The same for people: without what nobody would say, and a long one without its middle (kNoNode); last the node.
  [[nodiscard]] std::vector<PathStep> shown_path(std::uint32_t node) const;
  // "global cache -> Map entry "user42" -> Array (5,242,880 elements)".
  [[nodiscard]] std::string path_in_words(std::uint32_t node) const;
  // "Array (5,242,880 elements)".
  [[nodiscard]] std::string node_in_words(std::uint32_t node) const;
  // "property name", "element 3", "Map entry "user42"".
  [[nodiscard]] std::string edge_in_words(std::uint32_t from, std::uint32_t edge) const;
  [[nodiscard]] std::string root_in_words(const SurveyedRoot& root) const;

 private:
  class Builder;

  HeapSurvey survey_;
  std::vector<std::uint64_t> retained_bytes_;
  std::vector<std::uint32_t> dominators_;
  std::vector<std::uint32_t> dominator_order_;
  std::vector<bool> is_leaked_;
  // Of each node the first step back: a node and one of its edges; or kNoNode and the number of a root.
  std::vector<std::uint32_t> path_nodes_;
  std::vector<std::uint32_t> path_edges_;
  std::vector<std::uint32_t> nodes_by_id_;
};

}  // namespace leaklab::lab
