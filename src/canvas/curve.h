#pragma once
// Curve: the GL half of a graph. A line over one minimum and one maximum per pixel column, and the area below it, drawn
// by shaders/curve.frag: anti-aliased, and equally crisp at every ratio of device pixels.
//
// Columns are uploaded when they change, so that a frame over the same data only draws. Fixed: neither copied nor
// moved; needs a current GL context from construction to destruction. Who uses it: the timeline panel.

#include <imgui.h>

#include <cstdint>
#include <span>

#include "canvas/gl_quad.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

// What a pixel column of the curve spans, in pixels above the plot's lower edge.
struct CurveColumn {
  float low = 0;
  float high = 0;
};

struct CurveStyle {
  ImU32 colour = 0;
  float width = 2;  // of the line, in pixels
  float fill_opacity = 0.2F;
};

class Curve {
 public:
  static constexpr std::size_t kMaximumColumns = 4096;

  Curve();

  // `key` names the data: nothing is uploaded, nor computed by the caller, while has(key).
  [[nodiscard]] bool has(std::uint64_t key) const { return key == key_; }
  void set_columns(std::span<const CurveColumn> columns, std::uint64_t key);

  // Queues the drawing in ImGui's order; the columns are spread over `rect`.
  void draw(ImDrawList& list, Rect rect, const CurveStyle& style) const;

 private:
  GlQuad quad_;
  int column_count_ = 0;
  std::uint64_t key_ = ~std::uint64_t{0};
};

}  // namespace leaklab::canvas
