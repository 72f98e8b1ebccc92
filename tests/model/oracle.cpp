#include "model/oracle.h"

#include <algorithm>

namespace leaklab::model {

using Type = Operation::Type;

template <class Visit>
void Oracle::for_each_reference(const Thing& thing, Visit visit) const {
  for (const Id slot : thing.slots)
    visit(slot);
  for (const auto& [key, value] : thing.entries)
    visit(value);
  visit(thing.finalizer);
  for (const Registration& registration : thing.registrations)
    visit(registration.held);
}

Thing* Oracle::thing(std::size_t root, Kind kind) {
  const auto found = alive_.find(roots_[root]);
  return found != alive_.end() && found->second.kind == kind ? &found->second : nullptr;
}

void Oracle::make(std::size_t root, Thing made) {
  alive_[++last_id_] = std::move(made);
  roots_[root] = last_id_;
}

void Oracle::perform(const Operation& operation) {
  const auto [type, a, b, c, d] = operation;
  switch (type) {
    case Type::MakeNode: make(a, {Kind::Node, {}, {}, 0, 0, {}}); break;
    case Type::MakeTable: make(a, {Kind::Table, {}, {}, 0, 0, {}}); break;
    case Type::MakeReference:
      if (roots_[b] != 0)
        make(a, {Kind::Reference, {}, {}, roots_[b], 0, {}});
      break;
    case Type::MakeRegistry: make(a, {Kind::Registry, {}, {}, 0, roots_[b], {}}); break;
    case Type::Copy: put(a, roots_[b]); break;
    case Type::Drop: roots_[a] = 0; break;
    case Type::Link:
      if (Thing* node = thing(a, Kind::Node))
        node->slots[c] = roots_[b];
      break;
    case Type::Unlink:
      if (Thing* node = thing(a, Kind::Node))
        node->slots[c] = 0;
      break;
    case Type::Follow:
      if (const Thing* node = thing(b, Kind::Node))
        put(a, node->slots[c]);
      break;
    case Type::WeakSet:
    case Type::WeakAdd:
    case Type::WeakDelete:
    case Type::WeakGet:
    case Type::Dereference:
    case Type::Register:
    case Type::RegisterBare:
    case Type::Unregister:
    case Type::TakeFinished:
    case Type::Collect:
    case Type::Count: perform_weak(operation); break;
  }
  if (type == Type::Collect && strategy_ != heap::Strategy::CountOnly)
    free_unreachable();
  if (strategy_ != heap::Strategy::MarkSweep)
    free_uncounted();
}

void Oracle::perform_weak(const Operation& operation) {
  const auto [type, a, b, c, d] = operation;
  Thing* table = thing(type == Type::WeakGet ? b : a, Kind::Table);
  const Id key = roots_[type == Type::WeakGet ? c : b];
  if (table != nullptr && key != 0) {
    auto& entries = table->entries;
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
    const Id value = found != entries.end() ? found->second : 0;
    if (type == Type::WeakGet)
      put(a, value);
    const bool sets = type == Type::WeakSet || type == Type::WeakAdd;
    if (found != entries.end() && (sets || type == Type::WeakDelete))
      entries.erase(found);
    if (sets)
      entries.push_back({key, type == Type::WeakSet ? roots_[c] : 0});
  }
  if (type == Type::Dereference && thing(b, Kind::Reference) != nullptr)
    put(a, thing(b, Kind::Reference)->target);
  if (Thing* registry = thing(a, Kind::Registry)) {
    if (type == Type::Register && roots_[b] != 0)
      registry->registrations.push_back({roots_[b], roots_[c], roots_[d]});
    if (type == Type::RegisterBare && roots_[b] != 0)
      registry->registrations.push_back({roots_[b], 0, 0});
    if (type == Type::Unregister && roots_[d] != 0)
      unregister(*registry, roots_[d]);
  }
}

void Oracle::unregister(Thing& registry, Id token) {
  auto& all = registry.registrations;
  const auto has_token = [&](const Registration& registration) { return registration.token == token; };
  all.erase(std::remove_if(all.begin(), all.end(), has_token), all.end());
}

bool Oracle::take_finished(Id registry, Id held, std::size_t to) {
  if (!is_alive(registry))
    return false;
  auto& all = alive_[registry].registrations;
  const auto is_it = [&](const Registration& registration) {
    return registration.target == 0 && registration.held == held;
  };
  const auto found = std::find_if(all.begin(), all.end(), is_it);
  if (found == all.end())
    return false;
  all.erase(found);
  put(to, held);
  if (strategy_ != heap::Strategy::MarkSweep)
    free_uncounted();
  return true;
}

bool Oracle::has_finished() const {
  return std::any_of(alive_.begin(), alive_.end(), [](const auto& entry) {
    const auto& all = entry.second.registrations;
    return std::any_of(all.begin(), all.end(), [](const Registration& one) { return one.target == 0; });
  });
}

std::map<Id, std::uint32_t> Oracle::counts() const {
  std::map<Id, std::uint32_t> counts;
  for (const auto& [id, thing] : alive_) {
    counts[id] += 0;
    for_each_reference(thing, [&](Id target) { counts[target] += target != 0 ? 1 : 0; });
  }
  for (const Id root : roots_)
    counts[root] += 1;
  counts.erase(0);
  return counts;
}

// Counting: whatever nothing refers to any more is freed, and what it referred to may follow.
void Oracle::free_uncounted() {
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (const auto& [id, count] : counts()) {
      if (count == 0) {
        alive_.erase(id);
        has_changed = true;
      }
    }
    forget_dead();
  }
}

// Reachability: from the roots along counted references; a table's value is reached where table and key are.
void Oracle::free_unreachable() {
  std::map<Id, bool> reached;
  for (const Id root : roots_) {
    if (root != 0)
      reached[root] = true;
  }
  while (add_reached(reached)) {
  }
  for (auto at = alive_.begin(); at != alive_.end();)
    at = reached.count(at->first) != 0 ? std::next(at) : alive_.erase(at);
  forget_dead();
}

bool Oracle::add_reached(std::map<Id, bool>& reached) const {
  const std::size_t before = reached.size();
  for (const auto& [id, thing] : alive_) {
    if (reached.count(id) == 0)
      continue;
    Thing strong = thing;
    strong.entries.clear();
    for (const auto& [key, value] : thing.entries) {
      if (reached.count(key) != 0)
        strong.entries.push_back({key, value});
    }
    for_each_reference(strong, [&](Id target) {
      if (target != 0)
        reached[target] = true;
    });
  }
  return reached.size() != before;
}

void Oracle::forget_dead() {
  for (auto& [id, thing] : alive_) {
    auto& entries = thing.entries;
    const auto has_dead_key = [&](const auto& entry) { return !is_alive(entry.first); };
    entries.erase(std::remove_if(entries.begin(), entries.end(), has_dead_key), entries.end());
    thing.target = is_alive(thing.target) ? thing.target : 0;
    for (Registration& registration : thing.registrations) {
      registration.target = is_alive(registration.target) ? registration.target : 0;
      registration.token = is_alive(registration.token) ? registration.token : 0;
    }
  }
}

}  // namespace leaklab::model
