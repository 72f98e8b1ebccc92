#pragma once
// HeapSurvey: the whole heap at one moment as plain data: every cell, every reference with its name, and what holds
// them from outside. A structure of arrays, since there may be millions of each; texts are numbers in one pool.
//
// A node is known by its place in the arrays within one survey, and by its id, the cell's serial number, from one
// survey to the next. The sizes of all nodes and tables_bytes add up to heapUsed. Who uses it: lab. Copyable.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "heap/edge_type.h"

namespace leaklab::script {

using heap::EdgeType;

class TextPool {
 public:
  // Does not look whether the text is there already.
  std::uint32_t add(std::string_view text) {
    bytes_ += text;
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    return static_cast<std::uint32_t>(ends_.size() - 1);
  }
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const {
    const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(bytes_).substr(begin, ends_[number] - begin);
  }

 private:
  std::string bytes_;
  std::vector<std::uint32_t> ends_;
};

// Where the program allocates: a line of a source. No two have the same name and line.
struct AllocationPlace {
  std::uint32_t source_name = 0;  // a text
  std::uint32_t line = 0;         // from 1; 0 where it is not known
};

struct SurveyedRoot {
  EdgeType type = EdgeType::Builtin;
  std::uint32_t node = 0;
  std::uint32_t name = 0;  // a text: a global's name, "x of f, line 3"
};

struct HeapSurvey {
  // --- One entry a node
  std::vector<std::uint32_t> ids;
  std::vector<std::uint32_t> counts;
  std::vector<std::uint64_t> shallow_bytes;  // the cell and its stores
  std::vector<std::uint32_t> constructors;   // texts: "Point", "Array", "string"; "(shape)" for what no script sees
  std::vector<std::uint32_t> previews;       // texts: "Array(131072)", "f()", "\"text…\""
  std::vector<std::uint32_t> places;         // numbers in allocation_places
  // --- The references of node n: [first_edges[n], first_edges[n + 1])
  std::vector<std::uint32_t> first_edges;
  std::vector<std::uint32_t> edge_targets;
  std::vector<EdgeType> edge_types;
  std::vector<std::uint32_t> edge_names;  // Element: the index; else a text

  std::vector<AllocationPlace> allocation_places;  // the first: not known
  std::vector<SurveyedRoot> roots;                 // one for each count
  TextPool texts;
  std::uint64_t tables_bytes = 0;     // heap-wide tables, which belong to no cell
  std::uint32_t last_id = 0;          // of the youngest cell made so far
  std::uint32_t last_builtin_id = 0;  // cells up to here were there before any program

  [[nodiscard]] std::uint32_t node_count() const { return static_cast<std::uint32_t>(ids.size()); }
};

// Where a step ends: before the next statement of any function, of this one or its callers, or of its callers.
enum class StepKind : std::uint8_t { Into, Over, Out };

// A variable of a function that runs.
struct LocalVariable {
  std::string name;
  std::string preview;
  std::uint32_t count = 0;  // the value's; 0 where it is no heap value
  std::uint32_t id = 0;     // of the value's cell; 0 where it is none
  bool refers_to_heap = false;
};

struct RunningFunction {
  std::string name;  // empty for the program itself
  std::string source_name;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::vector<LocalVariable> variables;
};

}  // namespace leaklab::script
