#pragma once
// Oracle: what must be alive after each operation, computed slowly and obviously from the definitions: by looking at
// all things again and again until nothing changes. Shares no code with the heap and knows nothing of how it does it.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/operation.h"

namespace leaklab::model {

using Id = std::uint32_t;  // things are numbered from 1 as they are made; 0: none

struct Registration {
  Id target = 0;  // 0: finished
  Id held = 0;
  Id token = 0;
};

struct Thing {
  Kind kind = Kind::Node;
  std::array<Id, kSlots> slots{};           // Node
  std::vector<std::pair<Id, Id>> entries;   // Table: key, value
  Id target = 0;                            // Reference
  Id finalizer = 0;                         // Registry
  std::vector<Registration> registrations;  // Registry
};

class Oracle {
 public:
  explicit Oracle(heap::Strategy strategy) : strategy_(strategy) {}

  // Not for TakeFinished, where the heap may choose: see take_finished().
  void perform(const Operation& operation);
  // Whether `registry` could give `held` now; it is then forgotten there and in root `to`.
  [[nodiscard]] bool take_finished(Id registry, Id held, std::size_t to);

  [[nodiscard]] bool has_finished() const;
  [[nodiscard]] const std::map<Id, Thing>& alive() const { return alive_; }
  [[nodiscard]] Id root(std::size_t number) const { return roots_[number]; }
  // How often each thing is referred to, weak references left out.
  [[nodiscard]] std::map<Id, std::uint32_t> counts() const;

 private:
  [[nodiscard]] Thing* thing(std::size_t root, Kind kind);
  void make(std::size_t root, Thing made);
  void put(std::size_t root, Id id) { roots_[root] = id != 0 ? id : roots_[root]; }
  void perform_weak(const Operation& operation);
  void unregister(Thing& registry, Id token);
  void free_uncounted();
  void free_unreachable();
  [[nodiscard]] bool add_reached(std::map<Id, bool>& reached) const;
  void forget_dead();
  [[nodiscard]] bool is_alive(Id id) const { return id != 0 && alive_.count(id) != 0; }
  // Calls visit(id) with each counted reference of a thing.
  template <class Visit>
  void for_each_reference(const Thing& thing, Visit visit) const;

  heap::Strategy strategy_;
  std::map<Id, Thing> alive_;
  std::array<Id, kRoots> roots_{};
  Id last_id_ = 0;
};

}  // namespace leaklab::model
