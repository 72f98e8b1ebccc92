#pragma once
// GraphMotion: the graph's boxes on their way from where they stood to where the newest snapshot places them. A box
// keeps its identity by its value, its group's or its variable's name. What has come fades in; what was freed stays a
// moment and fades.
//
// Rests within half a second; where motion is not wanted, at once. Fixed: neither copied nor moved. Who uses it:
// Canvas, the graph panel.

#include <cstdint>
#include <vector>

#include "canvas/reference_graph.h"
#include "canvas/view.h"

namespace leaklab::canvas {

struct ShownBox {
  GraphBox box;
  float layer = 0;
  float row = 0;
  float opacity = 1;
};

class GraphMotion {
 public:
  GraphMotion() = default;
  GraphMotion(const GraphMotion&) = delete;
  GraphMotion& operator=(const GraphMotion&) = delete;

  // Once a frame in which the graph is drawn.
  void follow(const ReferenceGraph& graph, double now_s, Motion motion);

  // The graph's boxes, in its order, and behind them those that fade.
  [[nodiscard]] const std::vector<ShownBox>& boxes() const { return shown_; }
  [[nodiscard]] std::size_t fading_count() const { return shown_.size() - staying_end_; }
  [[nodiscard]] bool is_moving() const { return is_moving_; }

 private:
  void begin(const ReferenceGraph& graph);
  void advance(double elapsed_s);

  std::vector<ShownBox> shown_;
  std::vector<ShownBox> starts_;  // each of them as it was when it set out
  std::size_t staying_end_ = 0;   // where those begin that fade
  std::uint64_t version_ = 0;     // of the graph
  double begun_s_ = 0;
  bool is_moving_ = false;
};

}  // namespace leaklab::canvas
