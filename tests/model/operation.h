#pragma once
// Programs for the model test: operations on a few root slots, each of which holds a cell or nothing. An operation
// whose operands are of the wrong kind, or that would get nothing, does nothing, so every subset of a program is a
// program: that is what lets one be minimised. Who uses it: oracle, heap under test, and the test itself.

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "heap/strategy.h"

namespace leaklab::model {

constexpr std::size_t kRoots = 16;
constexpr std::size_t kSlots = 3;  // of a node

enum class Kind : std::uint8_t { Node, Table, Reference, Registry };

struct Operation {
  enum class Type : std::uint8_t {
    MakeNode,       // a: the root that gets it; so in all that make or get something
    MakeTable,      // a map, or a set where no values are put into it
    MakeReference,  // b: its target
    MakeRegistry,   // b: its finalizer, any cell
    Copy,           // b: the root to copy
    Drop,           // empties root a
    Link,           // a: node, b: what its slot c then refers to
    Unlink,         // a: node, c: slot
    Follow,         // b: node, c: slot
    WeakSet,        // a: table, b: key, c: the value's root
    WeakAdd,        // a: table, b: key; the value is no cell
    WeakDelete,     // a: table, b: key
    WeakGet,        // b: table, c: key
    Dereference,    // b: reference
    Register,       // a: registry, b: target, c: held value's root, d: token's root
    RegisterBare,   // a: registry, b: target; held value and token are no cells
    Unregister,     // a: registry, d: token
    TakeFinished,   // from the registry that has waited longest: its held value
    Collect,
    Count
  };
  Type type = Type::Collect;
  std::uint8_t a = 0;
  std::uint8_t b = 0;
  std::uint8_t c = 0;
  std::uint8_t d = 0;
};

using Program = std::vector<Operation>;

[[nodiscard]] Program random_program(std::uint64_t seed, std::size_t length);
[[nodiscard]] std::string text_of(const Program& program);

}  // namespace leaklab::model
