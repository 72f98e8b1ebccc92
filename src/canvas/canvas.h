#pragma once
// Canvas: Dear ImGui, its GL back end and everything drawn with them. One draw() is one frame: it reads the session,
// changes the view by what the person did, and answers with the commands they asked for.
//
// Fixed: neither copied nor moved. Needs a current GL context from construction to destruction; makes ImGui's context.
// Who uses it: app.

#include <optional>

#include "canvas/commands.h"
#include "canvas/curve.h"
#include "canvas/graph_motion.h"
#include "canvas/heap_map.h"
#include "canvas/heap_map_picture.h"
#include "canvas/heap_table.h"
#include "canvas/reference_graph.h"
#include "canvas/report.h"
#include "canvas/theme.h"
#include "canvas/view.h"
#include "lab/session.h"

namespace leaklab::canvas {

class Canvas {
 public:
  explicit Canvas(const Fonts& fonts);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // `scale`: ImGui units per interface pixel. The platform has told ImGui the surface's size before.
  [[nodiscard]] Commands draw(const lab::Session& session, View& view, float scale);

  // ImGui takes about one key event a frame: whether more wait for theirs.
  [[nodiscard]] bool has_pending_input() const;
  // The GL context that is current has nothing of what was made before: the last one was lost.
  void renew_gl();
  // Whether something is on its way, so that the next frame will differ.
  [[nodiscard]] bool is_moving() const { return is_moving_; }
  // What the last frame showed.
  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] const HeapTable& table() const { return table_; }
  // The table as the view wishes it, also where the picture does not need it.
  [[nodiscard]] HeapTable& updated_table(const lab::Session& session, const View& view);
  [[nodiscard]] const ReferenceGraph& graph() const { return graph_; }
  [[nodiscard]] const GraphMotion& motion() const { return motion_; }
  [[nodiscard]] const HeapMap& map() const { return map_; }
  [[nodiscard]] ImVec2 size() const { return size_; }
  [[nodiscard]] float scale() const { return theme_.scale; }

 private:
  void make_gl();
  void draw_panels(const lab::Session& session, View& view, Commands& commands);

  Theme theme_;
  std::optional<Curve> curve_;
  std::optional<HeapMapPicture> map_picture_;
  HeapTable table_;
  ReferenceGraph graph_;
  GraphMotion motion_;
  HeapMap map_;
  bool is_moving_ = false;  // what the last frame showed
  Report report_;
  ImVec2 size_;
};

}  // namespace leaklab::canvas
