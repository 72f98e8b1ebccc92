#pragma once
// The memory panel: the five figures of process.memoryUsage(), readable and exact.

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

// In interface pixels, at a width in interface pixels.
[[nodiscard]] float memory_panel_height(float width);
void draw_memory_panel(const Frame& frame, Rect rect);

}  // namespace leaklab::canvas
