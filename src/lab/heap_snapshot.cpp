#include "lab/heap_snapshot.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>

#include "lab/dominators.h"
#include "lab/numbers.h"

namespace leaklab::lab {

namespace {

bool is_counted(EdgeType type) { return type != EdgeType::WeakKey && type != EdgeType::Weak; }
bool is_of_program(EdgeType type) { return type != EdgeType::Builtin; }

std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t number = 0;
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && stopped == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

}  // namespace

// Finds for each node why it is alive and what it keeps alive.
class HeapSnapshot::Builder {
 public:
  explicit Builder(HeapSnapshot& snapshot) : to_(snapshot), survey_(snapshot.survey_) {}

  void run() {
    const std::uint32_t count = survey_.node_count();
    to_.path_nodes_.assign(count, kNoNode);
    to_.path_edges_.assign(count, 0);
    is_reached_.assign(count, false);
    reach_from_roots();
    to_.is_leaked_ = is_reached_;
    to_.is_leaked_.flip();
    reach_leaked();
    find_dominators_and_sizes();
  }

 private:
  // The program's roots first and all that they lead to, so that builtins explain only what nothing else does.
  void reach_from_roots() {
    for (const bool wants_program : {true, false}) {
      for (std::uint32_t i = 0; i < survey_.roots.size(); ++i) {
        const SurveyedRoot& root = survey_.roots[i];
        if (is_of_program(root.type) == wants_program) {
          reach(root.node, kNoNode, i);
        }
      }
      follow();
    }
    for (const SurveyedRoot& root : survey_.roots) {
      graph_.roots.push_back(root.node);
    }
  }

  void reach(std::uint32_t node, std::uint32_t from, std::uint32_t edge) {
    if (!is_reached_[node]) {
      is_reached_[node] = true;
      to_.path_nodes_[node] = from;
      to_.path_edges_[node] = edge;
      to_visit_.push_back(node);
    }
  }

  // Breadth first: the shortest paths.
  void follow() {
    for (; next_ < to_visit_.size(); ++next_) {
      const std::uint32_t node = to_visit_[next_];
      for (std::uint32_t edge = survey_.first_edges[node]; edge < survey_.first_edges[node + 1]; ++edge) {
        if (is_counted(survey_.edge_types[edge])) {
          reach(survey_.edge_targets[edge], node, edge);
        }
      }
    }
  }

  // What nothing outside leads to hangs below the outside all the same: beginning with what no other leaked node holds,
  // then, where there are cycles only, with the oldest.
  void reach_leaked() {
    std::vector<bool> is_held(survey_.node_count(), false);
    std::vector<std::uint32_t> leaked;
    for (std::uint32_t node = 0; node < survey_.node_count(); ++node) {
      if (to_.is_leaked_[node]) {
        leaked.push_back(node);
        for (std::uint32_t edge = survey_.first_edges[node]; edge < survey_.first_edges[node + 1]; ++edge) {
          is_held[survey_.edge_targets[edge]] = true;
        }
      }
    }
    const auto by_age = [&](std::uint32_t a, std::uint32_t b) {
      return is_held[a] != is_held[b] ? !is_held[a] : survey_.ids[a] < survey_.ids[b];
    };
    std::sort(leaked.begin(), leaked.end(), by_age);
    for (const std::uint32_t node : leaked) {
      if (!is_reached_[node]) {
        graph_.roots.push_back(node);
        reach(node, kNoNode, 0);
        follow();
      }
    }
  }

  // Calls visit(from, to) for each edge that keeps something alive: the value of a weak table's entry hangs on its key,
  // which the survey names just before it.
  template <class Visit>
  void for_each_keeping_edge(Visit visit) const {
    for (std::uint32_t node = 0; node < survey_.node_count(); ++node) {
      for (std::uint32_t edge = survey_.first_edges[node]; edge < survey_.first_edges[node + 1]; ++edge) {
        const EdgeType type = survey_.edge_types[edge];
        if (is_counted(type)) {
          visit(type == EdgeType::WeakEntry ? survey_.edge_targets[edge - 1] : node, survey_.edge_targets[edge]);
        }
      }
    }
  }

  void find_dominators_and_sizes() {
    graph_.first_edges.assign(std::size_t{survey_.node_count()} + 1, 0);
    for_each_keeping_edge([&](std::uint32_t from, std::uint32_t) { ++graph_.first_edges[from + 1]; });
    std::partial_sum(graph_.first_edges.begin(), graph_.first_edges.end(), graph_.first_edges.begin());
    graph_.targets.resize(graph_.first_edges.back());
    std::vector<std::uint32_t> places(graph_.first_edges.begin(), graph_.first_edges.end() - 1);
    for_each_keeping_edge([&](std::uint32_t from, std::uint32_t to) { graph_.targets[places[from]++] = to; });
    DominatorTree tree = find_dominators(graph_);
    if (add_values_that_hold_their_keys(tree)) {
      tree = find_dominators(graph_);
    }
    to_.retained_bytes_ = retained_sizes(tree, survey_.shallow_bytes);
    to_.dominators_ = std::move(tree.parents);
    to_.dominator_order_ = std::move(tree.order);
  }

  // A value whose key nothing but that value leads to: until a collection finds out, the table's count holds both.
  bool add_values_that_hold_their_keys(const DominatorTree& tree) {
    const std::size_t roots = graph_.roots.size();
    for (std::size_t edge = 0; edge < survey_.edge_targets.size(); ++edge) {
      const std::uint32_t value = survey_.edge_targets[edge];
      if (survey_.edge_types[edge] == EdgeType::WeakEntry && tree.parents[value] == DominatorTree::kUnreached) {
        graph_.roots.push_back(value);
      }
    }
    return graph_.roots.size() > roots;
  }

  HeapSnapshot& to_;
  const HeapSurvey& survey_;
  Graph graph_;
  std::vector<bool> is_reached_;
  std::vector<std::uint32_t> to_visit_;
  std::size_t next_ = 0;
};

HeapSnapshot::HeapSnapshot(HeapSurvey survey) : survey_(std::move(survey)) {
  static_assert(DominatorTree::kOutside == kNoNode);
  Builder(*this).run();
  nodes_by_id_.resize(node_count());
  std::iota(nodes_by_id_.begin(), nodes_by_id_.end(), 0U);
  std::sort(nodes_by_id_.begin(), nodes_by_id_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return survey_.ids[a] < survey_.ids[b]; });
}

std::uint32_t HeapSnapshot::node_of_id(std::uint32_t id) const {
  const auto found =
      std::lower_bound(nodes_by_id_.begin(), nodes_by_id_.end(), id,
                       [&](std::uint32_t node, std::uint32_t wanted) { return survey_.ids[node] < wanted; });
  return found != nodes_by_id_.end() && survey_.ids[*found] == id ? *found : kNoNode;
}

std::vector<PathStep> HeapSnapshot::path_to(std::uint32_t node) const {
  std::vector<PathStep> path;
  if (is_leaked(node)) {
    return path;
  }
  for (; path_nodes_[node] != kNoNode; node = path_nodes_[node]) {
    path.push_back({node, edge_in_words(path_nodes_[node], path_edges_[node])});
  }
  path.push_back({node, root_in_words(survey_.roots[path_edges_[node]])});
  std::reverse(path.begin(), path.end());
  return path;
}

std::vector<PathStep> HeapSnapshot::shown_path(std::uint32_t node) const {
  constexpr std::size_t kShownAtEachEnd = 6;
  std::vector<PathStep> steps = path_to(node);
  std::erase_if(steps, [](const PathStep& step) { return step.words.empty(); });
  if (steps.size() > 2 * kShownAtEachEnd + 1) {
    const std::size_t left_out = steps.size() - 2 * kShownAtEachEnd;
    const auto first = steps.begin() + kShownAtEachEnd;
    *first = {kNoNode, "… " + with_thousands(left_out) + " steps …"};
    steps.erase(first + 1, first + static_cast<std::ptrdiff_t>(left_out));
  }
  steps.push_back({node, node_in_words(node)});
  return steps;
}

std::string HeapSnapshot::path_in_words(std::uint32_t node) const {
  std::string words = is_leaked(node) ? "dead cycle" : "";
  for (const PathStep& step : shown_path(node)) {
    words += (words.empty() ? "" : " -> ") + step.words;
  }
  return words;
}

std::string HeapSnapshot::node_in_words(std::uint32_t node) const {
  const std::string_view name = constructor(node);
  const std::string_view text = preview(node);
  if (text.starts_with(name) && text.size() > name.size() + 2 && text[name.size()] == '(' && text.ends_with(')')) {
    const std::string_view size = text.substr(name.size() + 1, text.size() - name.size() - 2);
    if (const std::optional<std::uint64_t> number = number_in(size)) {
      const bool has_entries = name == "Map" || name == "Set";
      return std::string(name) + " (" + with_thousands(*number) + (has_entries ? " entries)" : " elements)");
    }
  }
  return std::string(text);
}

std::string HeapSnapshot::edge_in_words(std::uint32_t from, std::uint32_t edge) const {
  const std::uint32_t detail = survey_.edge_names[edge];
  const auto named = [&](std::string_view kind) {
    return std::string(kind) + " " + std::string(survey_.texts[detail]);
  };
  switch (survey_.edge_types[edge]) {
    case EdgeType::Property: return named("property");
    case EdgeType::Element: return "element " + with_thousands(detail);
    case EdgeType::Variable: return named("closure variable");
    case EdgeType::EntryKey: return std::string(constructor(from)) + (constructor(from) == "Set" ? " entry" : " key");
    case EdgeType::Entry: return named(std::string(constructor(from)) + " entry");
    case EdgeType::WeakEntry: return named("WeakMap entry");
    case EdgeType::WeakKey: return "weak key";
    case EdgeType::Weak: return "weak reference";
    case EdgeType::Local: return named("local");
    case EdgeType::Internal:
    case EdgeType::Global:
    case EdgeType::Job:
    case EdgeType::Builtin:
    case EdgeType::Host: break;
  }
  const std::string_view word = survey_.texts[detail];
  const bool goes_without_saying = word == "table" || word == "scope" || word == "outer scope";
  return goes_without_saying ? std::string() : std::string(word);
}

std::string HeapSnapshot::root_in_words(const SurveyedRoot& root) const {
  const std::string name(survey_.texts[root.name]);
  switch (root.type) {
    case EdgeType::Global: return "global " + name;
    case EdgeType::Local: return "local " + name;
    case EdgeType::Job: return name.empty() ? "a waiting job" : name;
    case EdgeType::Builtin: return "builtins";
    case EdgeType::Host: return "the last result";
    case EdgeType::Internal:
    case EdgeType::Property:
    case EdgeType::Element:
    case EdgeType::Variable:
    case EdgeType::EntryKey:
    case EdgeType::Entry:
    case EdgeType::WeakKey:
    case EdgeType::WeakEntry:
    case EdgeType::Weak: break;
  }
  return name;
}

}  // namespace leaklab::lab
