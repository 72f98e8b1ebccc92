#pragma once
// A rectangle in ImGui units, y downwards. Copyable.

#include <imgui.h>

namespace leaklab::canvas {

struct Rect {
  ImVec2 min;
  ImVec2 max;

  [[nodiscard]] float width() const { return max.x - min.x; }
  [[nodiscard]] float height() const { return max.y - min.y; }
  [[nodiscard]] ImVec2 size() const { return {width(), height()}; }
  [[nodiscard]] bool contains(ImVec2 point) const {
    return point.x >= min.x && point.x < max.x && point.y >= min.y && point.y < max.y;
  }
  [[nodiscard]] Rect inset(float by) const { return {{min.x + by, min.y + by}, {max.x - by, max.y - by}}; }
};

}  // namespace leaklab::canvas
