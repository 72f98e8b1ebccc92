#pragma once
// What is the case, as JSON: what the page's own text is made from, and what tests ask instead of sleeping.

#include <cstdint>
#include <string>

#include "canvas/canvas.h"
#include "canvas/view.h"
#include "lab/session.h"

namespace leaklab::canvas {

// How the main loop went, counted by the app.
struct TurnCount {
  std::uint64_t turns = 0;
  std::uint64_t frames = 0;   // drawn
  std::uint64_t endings = 0;  // how often the session came to an end of what it ran
  double last_frame_ms = 0;   // processor time, without the graphics card's part
  bool is_resting = false;    // nothing will change or be drawn by itself
};

// Session, figures, variables, marks, view and the rectangles of all widgets (in ImGui units: device pixels, in the
// page and on X11). Of marks and samples the newest few.
[[nodiscard]] std::string state_json(const lab::Session& session, const Canvas& canvas, const View& view,
                                     const TurnCount& count);

// {"first":…,"entries":[…]}: the console's entries from number `first` on, counted from the run's first one; where
// those were given up meanwhile, from the oldest that is left.
[[nodiscard]] std::string console_json(const lab::Session& session, std::uint64_t first);

// [heapUsed after change 1, after change 2, …], every one, or null where the timeline no longer holds each.
[[nodiscard]] std::string samples_json(const lab::Timeline& timeline);

}  // namespace leaklab::canvas
