#pragma once
// Pattern: a parsed regular expression (ECMA-262 22.2.1) as plain data.
//
// Nodes stand in one array and refer to each other by number, so that nothing recurses where a pattern is freed; they
// nest at most kMaximumNesting deep, which the parser checks, so that code generation may recurse.
// Copyable.

#include <cstdint>
#include <string>
#include <vector>

#include "script/regexp/character_set.h"

namespace leaklab::script::regexp {

// As written in `flags`; `v` is refused.
struct Flags {
  bool has_indices = false;
  bool global = false;
  bool ignore_case = false;
  bool multiline = false;
  bool dot_all = false;
  bool unicode = false;
  bool sticky = false;
};

constexpr std::uint32_t kMaximumNesting = 500;
constexpr std::uint32_t kMaximumCaptures = 32'767;
constexpr std::uint32_t kMaximumPatternLength = 1U << 17;
constexpr std::uint32_t kInfinite = 0xFFFF'FFFF;

using NodeId = std::uint32_t;
constexpr NodeId kNoNode = 0xFFFF'FFFF;

struct Node {
  enum class Kind : std::uint8_t {
    Empty,
    Character,      // value
    Any,            // .
    Set,            // value: number of the set
    Sequence,       // children, in the order of the text
    Alternatives,   // children
    Capture,        // value: number of the group; one child
    BackReference,  // value: number of the group
    Look,           // one child
    LineStart,
    LineEnd,
    WordBoundary,
    NotWordBoundary,
    Repeat,  // one child
  };
  Kind kind = Kind::Empty;
  bool is_negative = false;  // Look
  bool is_behind = false;    // Look
  bool is_lazy = false;      // Repeat
  std::uint32_t value = 0;
  std::uint32_t minimum = 0;  // Repeat
  std::uint32_t maximum = 0;
  std::uint32_t first_group = 0;  // Repeat: the groups inside, [first, end)
  std::uint32_t end_group = 0;
  NodeId first_child = kNoNode;
  NodeId next_sibling = kNoNode;
};

struct GroupName {
  std::u16string name;
  std::uint32_t group = 0;
};

struct Pattern {
  std::vector<Node> nodes;
  std::vector<CharacterSet> sets;
  std::vector<GroupName> names;
  NodeId root = kNoNode;
  std::uint32_t group_count = 1;  // the whole match too
  Flags flags;
};

}  // namespace leaklab::script::regexp
