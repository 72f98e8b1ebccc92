#pragma once
// ReferenceGraph: values as boxes and references as arrows, laid out in layers: variables first, then what they refer
// to, then what those refer to. A place follows from who refers to a value and from the order in which values were
// made, so that a step of the program moves little. Shapes, scopes and other cells that no script sees are left out:
// what a value refers to through them it refers to itself. Strings are left out altogether.
//
// Up to kMostBoxes values have boxes of their own. Of more, those with the same constructor and allocation line share
// one, until it is opened: then its oldest members have boxes too.
// Fixed: neither copied nor moved. Who uses it: Canvas, the graph panel, GraphMotion, state_json.h.

#include <cstdint>
#include <string>
#include <vector>

#include "canvas/heap_table.h"

namespace leaklab::canvas {

struct GraphBox {
  enum class Kind : std::uint8_t { Variable, Value, Group };
  Kind kind = Kind::Value;
  bool is_leaked = false;
  bool is_open = false;     // of a group
  std::uint32_t id = 0;     // of the value; of a group's oldest member; 0 for a variable
  std::uint32_t count = 0;  // references to the value; a group's members
  std::uint64_t bytes = 0;  // that the value retains; a group's members by themselves
  std::string text;         // "Array(1024)", "Point, line 12", a variable's name
  std::string place;        // where the value was made; empty where that is not known
  int layer = 0;            // from the left
  int row = 0;              // from above
};

struct GraphArrow {
  std::uint32_t from = 0;  // numbers of boxes
  std::uint32_t to = 0;
  bool is_weak = false;
};

class ReferenceGraph {
 public:
  static constexpr std::size_t kMostBoxes = 200;
  static constexpr std::uint32_t kMostMembers = 40;  // of one open group
  static constexpr std::uint32_t kNoBox = 0xFFFF'FFFF;

  ReferenceGraph() = default;
  ReferenceGraph(const ReferenceGraph&) = delete;
  ReferenceGraph& operator=(const ReferenceGraph&) = delete;

  // `open_groups` by their texts. Made anew only where these have changed or the table has a newer snapshot.
  void update(const HeapTable& table, const std::vector<std::string>& open_groups);

  [[nodiscard]] const std::vector<GraphBox>& boxes() const { return boxes_; }
  [[nodiscard]] const std::vector<GraphArrow>& arrows() const { return arrows_; }
  [[nodiscard]] int layer_count() const { return layers_; }
  [[nodiscard]] int row_count() const { return rows_; }
  // Another for each time it was made anew.
  [[nodiscard]] std::uint64_t version() const { return version_; }
  // The box that shows the value, be it a group's; kNoBox where none does.
  [[nodiscard]] std::uint32_t box_of(const HeapTable& table, std::uint32_t id) const;
  // Values in groups for which there was no room.
  [[nodiscard]] std::uint64_t left_out() const { return left_out_; }

 private:
  class Builder;

  std::vector<GraphBox> boxes_;
  std::vector<GraphArrow> arrows_;
  int layers_ = 0;
  int rows_ = 0;
  std::uint64_t left_out_ = 0;
  std::vector<std::uint32_t> box_of_;  // of each node
  std::uint64_t snapshot_ = 0;         // the number of the one it was made of
  std::vector<std::string> open_groups_;
  std::uint64_t version_ = 0;
};

}  // namespace leaklab::canvas
