#pragma once
// The heap map: what stands where on the heap's pages, and what is free between it. A press on a slot chooses its value
// in every picture.

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

void draw_heap_map_panel(const Frame& frame, Rect rect);

}  // namespace leaklab::canvas
