#pragma once
// The graph of references: variables at the left, values as boxes with their count, arrows for references, dashed for
// weak ones. What it says and where it stands is ReferenceGraph's.

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

void draw_graph_panel(const Frame& frame, Rect rect);

}  // namespace leaklab::canvas
