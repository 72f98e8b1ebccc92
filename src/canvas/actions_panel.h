#pragma once
// The actions panel: what a person can do without typing. Each button is a statement that the session appends to the
// program and runs; which statement is the lab's to say.

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

// In interface pixels, at a width in interface pixels.
[[nodiscard]] float actions_panel_height(float width);
void draw_actions_panel(const Frame& frame, Rect rect);

}  // namespace leaklab::canvas
