#include "canvas/timeline_view.h"

#include <algorithm>

namespace leaklab::canvas {
namespace {

constexpr double kFewestSamples = 8;

double samples_of_all(std::uint64_t count) {
  const auto samples = static_cast<double>(count);
  return samples + std::max(samples / 40, 1.0);
}

}  // namespace

bool shows_all(const TimelineView& view, std::uint64_t count) {
  return view.samples <= 0 || view.samples >= samples_of_all(count);
}

Stretch stretch_of(const TimelineView& view, std::uint64_t count) {
  const double all = samples_of_all(count);
  if (shows_all(view, count)) {
    return {0, all};
  }
  const double last_first = all - view.samples;
  return {view.follows ? last_first : std::clamp(view.first, 0.0, last_first), view.samples};
}

void zoom(TimelineView& view, std::uint64_t count, double factor, double kept) {
  const Stretch now = stretch_of(view, count);
  const double samples = std::max(now.samples * factor, std::min(kFewestSamples, samples_of_all(count)));
  view.samples = samples;
  if (shows_all(view, count)) {
    fit(view);
    return;
  }
  const double share = (kept - now.first) / now.samples;
  view.first = std::clamp(kept - share * samples, 0.0, samples_of_all(count) - samples);
}

void pan(TimelineView& view, std::uint64_t count, double by_samples) {
  if (shows_all(view, count)) {
    return;
  }
  const double last_first = samples_of_all(count) - view.samples;
  view.first = std::clamp(stretch_of(view, count).first + by_samples, 0.0, last_first);
  view.follows = view.first >= last_first;
}

void fit(TimelineView& view) {
  view.first = view.samples = 0;
  view.follows = false;
}

void set_following(TimelineView& view, std::uint64_t count, bool follows) {
  const Stretch now = stretch_of(view, count);
  view.first = now.first;
  view.samples = shows_all(view, count) ? std::max(now.samples / 10, kFewestSamples) : now.samples;
  view.follows = follows;
}

void choose(TimelineView& view, std::uint64_t count, std::uint64_t sample) {
  view.chosen = sample;
  const Stretch now = stretch_of(view, count);
  const auto at = static_cast<double>(sample);
  if (at < now.first || at >= now.first + now.samples) {
    pan(view, count, at - now.first - now.samples / 2);
  }
}

}  // namespace leaklab::canvas
