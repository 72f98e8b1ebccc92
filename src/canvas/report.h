#pragma once
// What a frame showed and where: the rectangles of its widgets by name, for tests and for the page.
// Copyable. Filled by the widgets, read by state_json.h.

#include <string>
#include <vector>

#include "canvas/rect.h"

namespace leaklab::canvas {

struct ReportedWidget {
  std::string name;
  Rect rect;  // in ImGui units
  bool is_enabled = true;
};

struct Report {
  std::vector<ReportedWidget> widgets;
  std::string map_text;  // what the heap map says of a slot
  std::string focused;   // the widget that keys go to; empty: none
};

}  // namespace leaklab::canvas
