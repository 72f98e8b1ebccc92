#pragma once
// Where things of the timeline stand in the graph: samples to x, bytes to y, and back.
// Copyable, made anew each frame. Who uses it: the timeline panel's files.

#include <cstdint>

#include "canvas/axis.h"
#include "canvas/curve.h"
#include "canvas/rect.h"
#include "canvas/timeline_view.h"
#include "lab/timeline.h"

namespace leaklab::canvas {

struct Plot {
  Rect area;
  Axis axis;
  double first = 0;    // the sample at the left edge
  double samples = 1;  // from there to the right edge
  float foot = 0;      // room below the area for half of a line that lies on its edge

  // Where the curve is drawn: the area and its foot.
  [[nodiscard]] Rect curve_area() const { return {area.min, {area.max.x, area.max.y + foot}}; }
  [[nodiscard]] float x_of(std::uint64_t sample) const;
  [[nodiscard]] double position_at(float x) const;          // in samples
  [[nodiscard]] float y_of(std::uint64_t bytes) const;      // within the area
  [[nodiscard]] float y_beyond(std::uint64_t bytes) const;  // or outside of it
  // The sample whose stretch of the curve is at x; at most the newest one.
  [[nodiscard]] std::uint64_t sample_at(float x, const lab::Timeline& timeline) const;
};

// The axis fits what the stretch shows.
[[nodiscard]] Plot fit_plot(const lab::Timeline& timeline, const Stretch& stretch, Rect area, float foot,
                            int most_steps);

// Gives the curve the timeline's minimum and maximum for every pixel column, unless it has them already.
void update_curve(Curve& curve, const Plot& plot, const lab::Timeline& timeline);

}  // namespace leaklab::canvas
