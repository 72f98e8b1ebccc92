#pragma once
// The reference table: every value of the program with its count and sizes, one a row. What it says is HeapTable's.

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

void draw_references_panel(const Frame& frame, Rect rect);

// Why the chosen value is alive, in one line at the lower edge of `rect`.
void draw_path(const Frame& frame, Rect rect);

}  // namespace leaklab::canvas
