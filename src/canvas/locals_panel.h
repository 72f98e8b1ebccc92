#pragma once
// Beside the picture while the program is paused: the functions that run, innermost first, and their variables with the
// counts of what they refer to. A click chooses the value, in every picture.

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

// Cuts the panel's place off `picture`: at its right, or where it is narrow at its lower edge.
[[nodiscard]] Rect take_locals_place(Rect& picture, float scale);

void draw_locals_panel(const Frame& frame, Rect rect);

}  // namespace leaklab::canvas
