#pragma once
// Where things of the timeline stand in the graph: samples to x, bytes to y, and back.
// Copyable, made anew each frame. Who uses it: the timeline panel's files.

#include <cstdint>

#include "canvas/axis.h"
#include "canvas/curve.h"
#include "canvas/rect.h"
#include "lab/timeline.h"

namespace leaklab::canvas {

struct Plot {
  Rect area;
  Axis axis;
  double samples = 1;  // shown from the left edge to the right
  float foot = 0;      // room below the area for half of a line that lies on its edge

  // Where the curve is drawn: the area and its foot.
  [[nodiscard]] Rect curve_area() const { return {area.min, {area.max.x, area.max.y + foot}}; }
  [[nodiscard]] float x_of(std::uint64_t sample) const;
  [[nodiscard]] float y_of(std::uint64_t bytes) const;
  // The sample whose stretch of the curve is at x; at most the newest one.
  [[nodiscard]] std::uint64_t sample_at(float x, const lab::Timeline& timeline) const;
};

// The whole timeline, with a little room at the right so that the newest value can be seen to hold.
[[nodiscard]] Plot fit_plot(const lab::Timeline& timeline, Rect area, float foot, int most_steps);

// Gives the curve the timeline's minimum and maximum for every pixel column, unless it has them already.
void update_curve(Curve& curve, const Plot& plot, const lab::Timeline& timeline);

}  // namespace leaklab::canvas
