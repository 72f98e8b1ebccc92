#include "canvas/plot.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace leaklab::canvas {
namespace {

// The value held from sample k on is drawn from x_of(k) to x_of(k + 1); a column that a change falls into spans both.
CurveColumn column_between(const Plot& plot, const lab::Timeline& timeline, double begin, double end,
                           std::uint64_t& previous_bytes) {
  const auto first = static_cast<std::uint64_t>(begin);
  const auto last = std::max(static_cast<std::uint64_t>(std::ceil(end)), first + 1);
  lab::Range range{previous_bytes, previous_bytes, previous_bytes};  // the newest value holds on to the right edge
  if (first < timeline.sample_count()) {
    range = timeline.range(first, last);
  }
  const std::uint64_t low = std::min(range.minimum_bytes, previous_bytes);
  const std::uint64_t high = std::max(range.maximum_bytes, previous_bytes);
  previous_bytes = range.last_bytes;
  const auto above_foot = [&plot](std::uint64_t bytes) {
    return plot.foot + static_cast<float>(plot.axis.fraction(bytes) * plot.area.height());
  };
  return {above_foot(low), above_foot(high)};
}

std::uint64_t mix(std::uint64_t key, std::uint64_t value) {
  constexpr std::uint64_t kFactor = 0x9E37'79B9'7F4A'7C15;
  return (key ^ value) * kFactor;
}

std::uint64_t key_of(const Plot& plot, const lab::Timeline& timeline) {
  std::uint64_t key = timeline.revision();
  for (const float length : {plot.area.width(), plot.area.height()}) {
    key = mix(key, static_cast<std::uint64_t>(length * 16));
  }
  for (const double samples : {plot.first, plot.samples}) {
    key = mix(key, __builtin_bit_cast(std::uint64_t, samples));
  }
  return mix(mix(key, plot.axis.low_bytes), plot.axis.high_bytes);
}

}  // namespace

float Plot::x_of(std::uint64_t sample) const {
  return area.min.x + static_cast<float>((static_cast<double>(sample) - first) / samples * area.width());
}

float Plot::y_of(std::uint64_t bytes) const {
  return area.max.y - static_cast<float>(axis.fraction(bytes) * area.height());
}

float Plot::y_beyond(std::uint64_t bytes) const {
  const double above = static_cast<double>(bytes) - static_cast<double>(axis.low_bytes);
  return area.max.y - static_cast<float>(above / static_cast<double>(axis.high_bytes - axis.low_bytes)) * area.height();
}

double Plot::position_at(float x) const { return first + (x - area.min.x) / area.width() * samples; }

std::uint64_t Plot::sample_at(float x, const lab::Timeline& timeline) const {
  const double position = std::max(position_at(x), 0.0);
  const std::uint64_t newest = timeline.sample_count() == 0 ? 0 : timeline.sample_count() - 1;
  return std::min(static_cast<std::uint64_t>(position), newest);
}

Plot fit_plot(const lab::Timeline& timeline, const Stretch& stretch, Rect area, float foot, int most_steps) {
  const auto first = static_cast<std::uint64_t>(stretch.first);
  const auto last = static_cast<std::uint64_t>(std::ceil(stretch.first + stretch.samples));
  const lab::Range shown = timeline.range(first, last);
  return {area, fit_axis(shown.minimum_bytes, shown.maximum_bytes, most_steps), stretch.first, stretch.samples, foot};
}

void update_curve(Curve& curve, const Plot& plot, const lab::Timeline& timeline) {
  const std::uint64_t key = key_of(plot, timeline);
  if (curve.has(key)) {
    return;
  }
  const auto wanted = static_cast<std::size_t>(std::max(plot.area.width(), 1.0F));
  std::vector<CurveColumn> columns(std::min(wanted, Curve::kMaximumColumns));
  const double samples_per_column = plot.samples / static_cast<double>(columns.size());
  const auto first = static_cast<std::uint64_t>(plot.first);
  std::uint64_t previous_bytes = timeline.range(first, first + 1).last_bytes;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double begin = plot.first + static_cast<double>(i) * samples_per_column;
    columns[i] = column_between(plot, timeline, begin, begin + samples_per_column, previous_bytes);
  }
  curve.set_columns(columns, key);
}

}  // namespace leaklab::canvas
