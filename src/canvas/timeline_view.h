#pragma once
// TimelineView: which part of the timeline is looked at, and what is marked in it. Plain data and pure functions;
// samples are those of lab/timeline.h. Who uses it: the timeline panel, and the state that tests read.

#include <cstdint>
#include <optional>

namespace leaklab::canvas {

struct TimelineView {
  double first = 0;       // the sample at the left edge
  double samples = 0;     // from edge to edge; 0: all of them, however many they become
  bool follows = false;   // the right edge stays with the newest sample
  bool measures = false;  // what is dragged over is measured; as with Shift
  bool is_measuring = false;
  std::optional<std::uint64_t> chosen;       // a moment
  std::optional<std::uint64_t> ruler_begin;  // what lies from here to the chosen moment is measured
};

struct Stretch {
  double first = 0;
  double samples = 1;
};

// What is shown of `count` samples. All of them stand with a little room at the right, so that the newest value can be
// seen to hold.
[[nodiscard]] Stretch stretch_of(const TimelineView& view, std::uint64_t count);
[[nodiscard]] bool shows_all(const TimelineView& view, std::uint64_t count);
// Closer where `factor` is below 1; the sample `kept` stays where it is on the screen.
void zoom(TimelineView& view, std::uint64_t count, double factor, double kept);
// To the right by so many samples. At the newest sample, it follows.
void pan(TimelineView& view, std::uint64_t count, double by_samples);
void fit(TimelineView& view);
// Follows from here on, or no more; the newest tenth where all was shown.
void set_following(TimelineView& view, std::uint64_t count, bool follows);
// Chooses the sample, and moves it into sight.
void choose(TimelineView& view, std::uint64_t count, std::uint64_t sample);

}  // namespace leaklab::canvas
