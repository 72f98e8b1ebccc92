// Layers are distances from the variables, found breadth first; what nothing leads to begins in the first layer of
// values, oldest first. A box stands in the row of what first led to it, or in the next free one below: arrows of that
// first kind never cross. An open group stands above the first of its members. Linear in nodes and edges, but for
// sorting the arrows.

#include "canvas/reference_graph.h"

#include <algorithm>
#include <unordered_map>

namespace leaklab::canvas {
namespace {

constexpr std::size_t kMostPassedThrough = 64;  // cells that no script sees, between two values

bool is_weak(lab::EdgeType type) { return type == lab::EdgeType::WeakKey || type == lab::EdgeType::Weak; }

}  // namespace

class ReferenceGraph::Builder {
 public:
  Builder(ReferenceGraph& graph, const HeapTable& table)
      : to_(graph), table_(table), snapshot_(*table.snapshot()), survey_(snapshot_.survey()), box_of_(graph.box_of_) {}

  void run() {
    to_.boxes_.clear();
    to_.left_out_ = 0;
    box_of_.assign(snapshot_.node_count(), kNoBox);
    find_values();
    if (values_.size() <= kMostBoxes) {
      add_values();
    } else {
      add_groups();
    }
    values_end_ = to_.boxes_.size();
    add_variables();
    add_references();
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    lay_out();
    add_arrows();
  }

 private:
  void find_values() {
    std::vector<std::uint64_t> by_id;
    for (std::uint32_t node = 0; node < snapshot_.node_count(); ++node) {
      if (!snapshot_.is_builtin(node) && !table_.is_internal(node) && snapshot_.constructor(node) != "string") {
        by_id.push_back((std::uint64_t{survey_.ids[node]} << 32) | node);
      }
    }
    std::sort(by_id.begin(), by_id.end());
    for (const std::uint64_t each : by_id) {
      values_.push_back(static_cast<std::uint32_t>(each));
    }
  }

  std::uint32_t add_box(GraphBox box) {
    to_.boxes_.push_back(std::move(box));
    return static_cast<std::uint32_t>(to_.boxes_.size() - 1);
  }

  void add_values() {
    for (const std::uint32_t node : values_) {
      box_of_[node] = add_value(node, kNoBox);
    }
  }

  std::uint32_t add_value(std::uint32_t node, std::uint32_t head) {
    heads_.resize(to_.boxes_.size(), kNoBox);
    heads_.push_back(head);
    GraphBox box;
    box.is_leaked = snapshot_.is_leaked(node);
    box.id = survey_.ids[node];
    box.count = survey_.counts[node];
    box.bytes = snapshot_.retained_bytes(node);
    box.text = text_of(node);
    box.place = table_.place(node);
    return add_box(std::move(box));
  }

  // Of what has a name, the name: "f()", "Point.prototype"; some functions have none.
  [[nodiscard]] std::string text_of(std::uint32_t node) const {
    const std::string_view name = snapshot_.constructor(node);
    const std::string_view preview = snapshot_.preview(node);
    const bool has_name = (name == "Function" || name == "Object") && !preview.empty();
    return preview == "()" ? "(anonymous)" : has_name ? std::string(preview) : table_.what(node);
  }

  // The oldest groups have boxes: those made later are mostly more of the same.
  void add_groups() {
    std::unordered_map<std::uint64_t, std::uint32_t> sizes;
    std::unordered_map<std::uint64_t, std::uint32_t> boxes;
    for (const std::uint32_t node : values_) {
      ++sizes[group_key(node)];
    }
    for (const std::uint32_t node : values_) {
      auto found = boxes.find(group_key(node));
      if (found == boxes.end() && boxes.size() < kMostBoxes) {
        const bool is_alone = sizes[group_key(node)] == 1;
        found = boxes.emplace(group_key(node), is_alone ? add_value(node, kNoBox) : add_group(node)).first;
      }
      if (found == boxes.end()) {
        ++to_.left_out_;
      } else {
        box_of_[node] = found->second;
        add_member(found->second, node);
      }
    }
  }

  [[nodiscard]] std::uint64_t group_key(std::uint32_t node) const {
    return (std::uint64_t{survey_.constructors[node]} << 32) | survey_.places[node];
  }

  std::uint32_t add_group(std::uint32_t oldest) {
    GraphBox box;
    box.kind = GraphBox::Kind::Group;
    box.id = survey_.ids[oldest];
    box.place = table_.place(oldest);
    box.text = std::string(snapshot_.constructor(oldest)) + (box.place.empty() ? "" : ", line " + box.place);
    box.is_open = std::find(to_.open_groups_.begin(), to_.open_groups_.end(), box.text) != to_.open_groups_.end();
    return add_box(std::move(box));
  }

  void add_member(std::uint32_t group, std::uint32_t node) {
    if (to_.boxes_[group].kind != GraphBox::Kind::Group) {
      return;
    }
    const std::uint32_t number = to_.boxes_[group].count++;
    to_.boxes_[group].is_leaked |= snapshot_.is_leaked(node);
    to_.boxes_[group].bytes += snapshot_.shallow_bytes(node);
    if (to_.boxes_[group].is_open && number < kMostMembers) {
      box_of_[node] = add_value(node, group);
    }
  }

  // Each once, though it may hold several counts.
  void add_variables() {
    for (const lab::SurveyedRoot& root : survey_.roots) {
      if (!is_variable(root) || to_.boxes_.size() - values_end_ >= kMostBoxes) {
        continue;
      }
      const std::string_view name = name_of(root);
      const std::size_t arrows_before = keys_.size();
      const auto number = static_cast<std::uint32_t>(to_.boxes_.size());
      refer(number, root.node, lab::EdgeType::Global);
      if (keys_.size() > arrows_before && !is_known(name, arrows_before)) {
        GraphBox box;
        box.kind = GraphBox::Kind::Variable;
        box.text = name;
        add_box(std::move(box));
      } else {
        keys_.resize(arrows_before);
      }
    }
  }

  // That a function is being called holds it, but is no variable.
  [[nodiscard]] bool is_variable(const lab::SurveyedRoot& root) const {
    return root.type == lab::EdgeType::Global || root.type == lab::EdgeType::Job ||
           (root.type == lab::EdgeType::Local && !survey_.texts[root.name].starts_with("the "));
  }

  // Of a function's variable without the function, which the survey names behind it.
  [[nodiscard]] std::string_view name_of(const lab::SurveyedRoot& root) const {
    const std::string_view name = survey_.texts[root.name];
    return root.type == lab::EdgeType::Local ? name.substr(0, name.find(" of ")) : name;
  }

  // Whether the last variable says the same of the same value.
  [[nodiscard]] bool is_known(std::string_view name, std::size_t arrows_before) const {
    return to_.boxes_.size() > values_end_ && to_.boxes_.back().text == name && arrows_before > 0 &&
           (keys_.back() & 0xFFFF'FFFFU) == (keys_[arrows_before - 1] & 0xFFFF'FFFFU);
  }

  void add_references() {
    for (const std::uint32_t node : values_) {
      if (box_of_[node] != kNoBox) {
        passed_.clear();
        follow(box_of_[node], node);
        for (std::size_t next = 0; next < passed_.size(); ++next) {
          follow(box_of_[node], passed_[next]);
        }
      }
    }
  }

  // What leads back to the box through a cell that no script sees is no news.
  void follow(std::uint32_t box, std::uint32_t node) {
    for (std::uint32_t edge = survey_.first_edges[node]; edge < survey_.first_edges[node + 1]; ++edge) {
      const std::uint32_t target = survey_.edge_targets[edge];
      if (box_of_[target] != box || box_of_[node] == box) {
        note(box, target, survey_.edge_types[edge]);
      }
    }
  }

  void refer(std::uint32_t box, std::uint32_t node, lab::EdgeType type) {
    passed_.clear();
    note(box, node, type);
    for (std::size_t next = 0; next < passed_.size(); ++next) {
      follow(box, passed_[next]);
    }
  }

  // An arrow, or, to a cell that no script sees, that its references are the box' too.
  void note(std::uint32_t box, std::uint32_t target, lab::EdgeType type) {
    if (box_of_[target] != kNoBox) {
      keys_.push_back((std::uint64_t{box} << 32) | (box_of_[target] * 2U) | (is_weak(type) ? 1U : 0U));
    } else if (leads_on(target) && !is_weak(type) && passed_.size() < kMostPassedThrough &&
               std::find(passed_.begin(), passed_.end(), target) == passed_.end()) {
      passed_.push_back(target);
    }
  }

  // A shape's reference is the prototype: every value would have an arrow to it.
  [[nodiscard]] bool leads_on(std::uint32_t node) const {
    return !snapshot_.is_builtin(node) && table_.is_internal(node) && snapshot_.constructor(node) != "(shape)";
  }

  void lay_out() {
    heads_.resize(to_.boxes_.size(), kNoBox);
    ends_.clear();
    is_placed_.assign(to_.boxes_.size(), false);
    for (std::size_t box = values_end_; box < to_.boxes_.size(); ++box) {
      place(static_cast<std::uint32_t>(box), 0, 0);
    }
    spread();
    for (std::uint32_t box = 0; box < values_end_; ++box) {
      if (!is_placed_[box]) {
        place(box, 1, ends_.size() > 1 ? *std::max_element(ends_.begin(), ends_.end()) : 0);
        spread();
      }
    }
    to_.layers_ = static_cast<int>(ends_.size());
    to_.rows_ = ends_.empty() ? 0 : *std::max_element(ends_.begin(), ends_.end());
  }

  void place(std::uint32_t box, int layer, int row) {
    if (heads_[box] != kNoBox && !is_placed_[heads_[box]]) {
      place(heads_[box], layer, row);
    }
    ends_.resize(std::max(ends_.size(), static_cast<std::size_t>(layer) + 1), 0);
    int& end = ends_[static_cast<std::size_t>(layer)];
    is_placed_[box] = true;
    to_.boxes_[box].layer = layer;
    to_.boxes_[box].row = std::max(end, row);
    end = to_.boxes_[box].row + 1;
    placed_.push_back(box);
  }

  void spread() {
    for (; next_ < placed_.size(); ++next_) {
      const std::uint32_t box = placed_[next_];
      auto key = std::lower_bound(keys_.begin(), keys_.end(), std::uint64_t{box} << 32);
      for (; key != keys_.end() && (*key >> 32) == box; ++key) {
        const auto target = static_cast<std::uint32_t>((*key & 0xFFFF'FFFFU) >> 1);
        if (!is_placed_[target]) {
          place(target, to_.boxes_[box].layer + 1, to_.boxes_[box].row);
        }
      }
    }
  }

  void add_arrows() {
    to_.arrows_.clear();
    for (const std::uint64_t key : keys_) {
      to_.arrows_.push_back({static_cast<std::uint32_t>(key >> 32),
                             static_cast<std::uint32_t>((key & 0xFFFF'FFFFU) >> 1), (key & 1U) != 0});
    }
  }

  ReferenceGraph& to_;
  const HeapTable& table_;
  const lab::HeapSnapshot& snapshot_;
  const lab::HeapSurvey& survey_;
  std::vector<std::uint32_t> values_;  // nodes, oldest first
  std::vector<std::uint32_t>& box_of_;
  std::vector<std::uint32_t> heads_;  // of each box: the open group that it is a member of
  std::size_t values_end_ = 0;        // where the variables' boxes begin
  std::vector<std::uint64_t> keys_;   // arrows: from, to, whether it is weak
  std::vector<std::uint32_t> passed_;
  std::vector<int> ends_;  // of each layer: its first free row
  std::vector<bool> is_placed_;
  std::vector<std::uint32_t> placed_;
  std::size_t next_ = 0;
};

void ReferenceGraph::update(const HeapTable& table, const std::vector<std::string>& open_groups) {
  const bool is_stale = snapshot_ != table.snapshot_number() || open_groups_ != open_groups;
  if (table.snapshot() != nullptr && is_stale) {
    snapshot_ = table.snapshot_number();
    open_groups_ = open_groups;
    ++version_;
    Builder(*this, table).run();
  }
}

std::uint32_t ReferenceGraph::box_of(const HeapTable& table, std::uint32_t id) const {
  const bool is_same = table.snapshot() != nullptr && snapshot_ == table.snapshot_number();
  const std::uint32_t node = is_same && id != 0 ? table.snapshot()->node_of_id(id) : lab::HeapSnapshot::kNoNode;
  return node == lab::HeapSnapshot::kNoNode ? kNoBox : box_of_[node];
}

}  // namespace leaklab::canvas
