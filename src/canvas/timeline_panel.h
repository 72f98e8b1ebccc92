#pragma once
// The timeline panel: heapUsed over everything the program did, with what explains it. What it says is the lab's
// (lab/timeline.h); nothing is kept here. Files: timeline_panel.cpp (head, axes, empty state), timeline_marks.cpp
// (collections, statements, errors), timeline_hover.cpp (figures under the pointer).

#include "canvas/frame.h"
#include "canvas/plot.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

void draw_timeline_panel(const Frame& frame, Rect rect);

void draw_marks(const Frame& frame, const Plot& plot);
void draw_hover(const Frame& frame, const Plot& plot);

// The mark's sign, `size` high, its centre at `at`: a triangle, a bar or a cross, so that no colour is needed to tell.
void draw_mark_sign(const Theme& theme, lab::Mark::Kind kind, ImVec2 at, float size);

}  // namespace leaklab::canvas
