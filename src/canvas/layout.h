#pragma once
// Where each panel stands, as a function of the surface alone. Who uses it: Canvas; the page asks it how high a narrow
// canvas wants to be. Copyable.

#include "canvas/rect.h"
#include "canvas/view.h"

namespace leaklab::canvas {

struct Layout {
  Rect header;  // of the window; empty in the page, as the two below are
  Rect editor;
  Rect console;
  Rect tabs;
  Rect picture;  // the timeline or what else is chosen
  Rect memory;
  Rect actions;
};

// `size` in ImGui units, `scale` in ImGui units per interface pixel.
[[nodiscard]] Layout arrange(Parts parts, ImVec2 size, float scale);

// How high the pictures want to be at a width, both in interface pixels; they can be higher, not well lower.
[[nodiscard]] float pictures_height(float width);

}  // namespace leaklab::canvas
