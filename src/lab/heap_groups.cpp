#include "lab/heap_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace leaklab::lab {

namespace {

constexpr std::uint32_t kNoGroup = 0xFFFF'FFFF;

class Grouping {
 public:
  explicit Grouping(const HeapSnapshot& snapshot) : snapshot_(snapshot) {}

  std::vector<HeapGroup> run() {
    assign_groups();
    sum_retained_bytes();
    std::stable_sort(groups_.begin(), groups_.end(), [](const HeapGroup& a, const HeapGroup& b) {
      return std::tie(a.retained_bytes, a.shallow_bytes) > std::tie(b.retained_bytes, b.shallow_bytes);
    });
    return std::move(groups_);
  }

 private:
  void assign_groups() {
    group_of_.assign(snapshot_.node_count(), kNoGroup);
    for (std::uint32_t node = 0; node < snapshot_.node_count(); ++node) {
      if (!snapshot_.is_builtin(node)) {
        add(node);
      }
    }
  }

  void add(std::uint32_t node) {
    const script::HeapSurvey& survey = snapshot_.survey();
    const std::uint64_t key = (std::uint64_t{survey.constructors[node]} << 32) | survey.places[node];
    const auto [found, is_new] = numbers_.try_emplace(key, static_cast<std::uint32_t>(groups_.size()));
    if (is_new) {
      const AllocationPlace& place = snapshot_.place(node);
      HeapGroup group;
      group.constructor = snapshot_.constructor(node);
      group.source_name = survey.texts[place.source_name];
      group.line = place.line;
      group.largest = node;
      groups_.push_back(std::move(group));
    }
    group_of_[node] = found->second;
    HeapGroup& group = groups_[found->second];
    ++group.count;
    group.shallow_bytes += snapshot_.shallow_bytes(node);
    const auto rank = [&](std::uint32_t of) { return std::pair(snapshot_.retained_bytes(of), ~survey.ids[of]); };
    if (rank(node) > rank(group.largest)) {
      group.largest = node;
    }
  }

  // Walks the dominator tree from above. Below a node of a group, others of that group are counted already.
  void sum_retained_bytes() {
    gather_children();
    std::vector<std::uint32_t> open(groups_.size(), 0);
    struct Visit {
      std::uint32_t node;
      bool is_left;
    };
    std::vector<Visit> to_visit;
    for (const std::uint32_t top : tops_) {
      to_visit.push_back({top, false});
      while (!to_visit.empty()) {
        const Visit visit = to_visit.back();
        to_visit.pop_back();
        const std::uint32_t group = group_of_[visit.node];
        if (visit.is_left) {
          --open[group];
          continue;
        }
        if (group != kNoGroup) {
          groups_[group].retained_bytes += open[group] == 0 ? snapshot_.retained_bytes(visit.node) : 0;
          ++open[group];
          to_visit.push_back({visit.node, true});
        }
        for (std::uint32_t i = first_child_[visit.node]; i < first_child_[visit.node + 1]; ++i) {
          to_visit.push_back({children_[i], false});
        }
      }
    }
  }

  void gather_children() {
    const std::uint32_t count = snapshot_.node_count();
    first_child_.assign(std::size_t{count} + 1, 0);
    for (std::uint32_t node = 0; node < count; ++node) {
      if (const std::uint32_t parent = snapshot_.dominator(node); parent != HeapSnapshot::kNoNode) {
        ++first_child_[parent + 1];
      } else {
        tops_.push_back(node);
      }
    }
    std::partial_sum(first_child_.begin(), first_child_.end(), first_child_.begin());
    children_.resize(first_child_.back());
    std::vector<std::uint32_t> places(first_child_.begin(), first_child_.end() - 1);
    for (std::uint32_t node = 0; node < count; ++node) {
      if (const std::uint32_t parent = snapshot_.dominator(node); parent != HeapSnapshot::kNoNode) {
        children_[places[parent]++] = node;
      }
    }
  }

  const HeapSnapshot& snapshot_;
  std::vector<HeapGroup> groups_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;  // by constructor and place
  std::vector<std::uint32_t> group_of_;
  std::vector<std::uint32_t> tops_;  // what nothing dominates
  std::vector<std::uint32_t> first_child_;
  std::vector<std::uint32_t> children_;
};

std::int64_t difference(std::uint64_t after, std::uint64_t before) {
  return static_cast<std::int64_t>(after) - static_cast<std::int64_t>(before);
}

}  // namespace

std::vector<HeapGroup> group_heap(const HeapSnapshot& snapshot) { return Grouping(snapshot).run(); }

std::vector<HeapGrowth> find_growth(const std::vector<HeapGroup>& before, const std::vector<HeapGroup>& after) {
  using Key = std::tuple<std::string, std::string, std::uint32_t>;
  std::map<Key, const HeapGroup*> known;
  for (const HeapGroup& group : before) {
    known[{group.constructor, group.source_name, group.line}] = &group;
  }
  std::vector<HeapGrowth> grown;
  for (const HeapGroup& group : after) {
    const auto found = known.find({group.constructor, group.source_name, group.line});
    const HeapGroup old = found == known.end() ? HeapGroup() : *found->second;
    HeapGrowth growth{group, difference(group.count, old.count), difference(group.shallow_bytes, old.shallow_bytes),
                      difference(group.retained_bytes, old.retained_bytes)};
    if (growth.count > 0 || growth.shallow_bytes > 0) {
      grown.push_back(std::move(growth));
    }
  }
  std::stable_sort(grown.begin(), grown.end(), [](const HeapGrowth& a, const HeapGrowth& b) {
    const bool a_has_more = a.count > 0;
    const bool b_has_more = b.count > 0;
    return std::tie(a_has_more, a.retained_bytes, a.shallow_bytes) >
           std::tie(b_has_more, b.retained_bytes, b.shallow_bytes);
  });
  return grown;
}

}  // namespace leaklab::lab
