#pragma once
// The tabs above the largest panel: which picture it shows.

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

void draw_tabs(const Frame& frame, Rect rect);

}  // namespace leaklab::canvas
