#pragma once
// What the window draws and the page has as DOM: the head with Run and Stop, the program editor, the console.

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

void draw_header(const Frame& frame, Rect rect);
void draw_editor_panel(const Frame& frame, Rect rect);
void draw_console_panel(const Frame& frame, Rect rect);

}  // namespace leaklab::canvas
