#pragma once
// ReferenceGraph: values as boxes and references as arrows, laid out in layers: variables first, then what they refer
// to, then what those refer to. A place follows from who refers to a value and from the order in which values were
// made, so that a step of the program moves little. Shapes, scopes and other cells that no script sees are left out:
// what a value refers to through them it refers to itself. Strings are left out altogether.
//
// Up to kMostBoxes values have boxes of their own. Of more, those with the same constructor and allocation line share
// one. Fixed: neither copied nor moved. Who uses it: Canvas, the graph panel, state_json.h.

#include <cstdint>
#include <string>
#include <vector>

#include "canvas/heap_table.h"

namespace leaklab::canvas {

struct GraphBox {
  enum class Kind : std::uint8_t { Variable, Value, Group };
  Kind kind = Kind::Value;
  bool is_leaked = false;
  std::uint32_t id = 0;     // of the value; of a group's oldest member; 0 for a variable
  std::uint32_t count = 0;  // references to the value; a group's members
  std::string text;
  int layer = 0;  // from the left
  int row = 0;    // from above
};

struct GraphArrow {
  std::uint32_t from = 0;  // numbers of boxes
  std::uint32_t to = 0;
  bool is_weak = false;
};

class ReferenceGraph {
 public:
  static constexpr std::size_t kMostBoxes = 200;

  ReferenceGraph() = default;
  ReferenceGraph(const ReferenceGraph&) = delete;
  ReferenceGraph& operator=(const ReferenceGraph&) = delete;

  // Made anew only where the table has a newer snapshot.
  void update(const HeapTable& table);

  [[nodiscard]] const std::vector<GraphBox>& boxes() const { return boxes_; }
  [[nodiscard]] const std::vector<GraphArrow>& arrows() const { return arrows_; }
  [[nodiscard]] int layer_count() const { return layers_; }
  [[nodiscard]] int row_count() const { return rows_; }
  // Values in groups for which there was no room.
  [[nodiscard]] std::uint64_t left_out() const { return left_out_; }

 private:
  class Builder;

  std::vector<GraphBox> boxes_;
  std::vector<GraphArrow> arrows_;
  int layers_ = 0;
  int rows_ = 0;
  std::uint64_t left_out_ = 0;
  std::uint64_t snapshot_ = 0;  // the number of the one it was made of
};

}  // namespace leaklab::canvas
