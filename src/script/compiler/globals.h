#pragma once
// Globals: the variables that sources declare in their outermost scope, shared by all sources of an engine.
//
// Compiled code refers to them by number, which never changes. A value here is held from outside the heap: it is
// a root. Who uses it: compiler to declare, VM to read and write, engine to list. Fixed.

#include <cstdint>
#include <optional>
#include <vector>

#include "script/runtime/string.h"

namespace leaklab::script {

struct GlobalBinding {
  Ref<String> name;
  Handle value;  // a hole before its initialisation
  bool is_constant = false;
};

class Globals {
 public:
  // Declares a name, or declares it anew: its value is then a hole (or undefined for one without a dead zone), unless
  // it keeps its value as a repeated `var` does.
  struct Declaration {
    bool is_constant = false;
    bool has_dead_zone = false;
  };
  std::uint32_t declare(Ref<String> name, const Declaration& declaration) {
    const std::optional<std::uint32_t> known = find(*name);
    const Handle initial = Handle::adopt(declaration.has_dead_zone ? Value::hole() : Value::undefined());
    if (!known) {
      bindings_.push_back({std::move(name), initial, declaration.is_constant});
      return static_cast<std::uint32_t>(bindings_.size() - 1);
    }
    GlobalBinding& binding = bindings_[*known];
    const bool keeps_value = !declaration.has_dead_zone && !binding.is_constant && !binding.value.get().is_hole();
    binding.is_constant = declaration.is_constant;
    if (!keeps_value) {
      binding.value = initial;
    }
    return *known;
  }
  [[nodiscard]] std::optional<std::uint32_t> find(const Cell& name) const {
    for (std::uint32_t i = 0; i < bindings_.size(); ++i) {
      if (&*bindings_[i].name == &name) {
        return i;
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] GlobalBinding& operator[](std::uint32_t index) { return bindings_[index]; }
  [[nodiscard]] std::vector<GlobalBinding>& all() { return bindings_; }

 private:
  std::vector<GlobalBinding> bindings_;
};

}  // namespace leaklab::script
