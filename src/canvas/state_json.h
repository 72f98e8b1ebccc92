#pragma once
// What is the case, as JSON: what the page's own text is made from, and what tests ask instead of sleeping.

#include <cstdint>
#include <string>

#include "canvas/canvas.h"
#include "canvas/view.h"
#include "lab/session.h"

namespace leaklab::canvas {

// How drawing went, counted by the app.
struct FrameCount {
  std::uint64_t frames = 0;  // drawn so far
  std::uint64_t turns = 0;   // of the main loop
  double last_ms = 0;        // processor time of the last frame, without the graphics card's part
};

// Session, figures, variables, marks, view and the rectangles of all widgets (in ImGui units: device pixels, in the page
// and on X11). Of marks and samples the newest few.
[[nodiscard]] std::string state_json(const lab::Session& session, const Canvas& canvas, const View& view,
                                     const FrameCount& count);

// {"first":…,"entries":[…]}: the console's entries from number `first` on, counted from the run's first one; where those
// were given up meanwhile, from the oldest that is left.
[[nodiscard]] std::string console_json(const lab::Session& session, std::uint64_t first);

// [heapUsed after change 1, after change 2, …], every one, or null where the timeline no longer holds each.
[[nodiscard]] std::string samples_json(const lab::Timeline& timeline);

}  // namespace leaklab::canvas
