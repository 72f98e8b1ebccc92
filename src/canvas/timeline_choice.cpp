// The chosen moment, what is measured between two, and both in words.

#include <algorithm>
#include <cmath>

#include "canvas/format.h"
#include "canvas/timeline_panel.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

std::uint64_t bytes_at(const lab::Timeline& timeline, std::uint64_t sample) {
  return timeline.range(sample, sample + 1).last_bytes;
}

// Bytes to the last digit: what is measured is worth it.
std::string difference_text(std::uint64_t from, std::uint64_t to) {
  return (to == from ? "±" : to > from ? "+" : "−") + exact_bytes(to > from ? to - from : from - to);
}

bool is_shown(const Plot& plot, float x) { return x >= plot.area.min.x - 1 && x <= plot.area.max.x + 1; }

void draw_moment(const Theme& theme, const Plot& plot, std::uint64_t sample, std::uint64_t bytes) {
  const float x = std::floor(plot.x_of(sample));
  if (!is_shown(plot, x)) {
    return;
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float thickness = std::max(1.0F, theme.px(1));
  list.AddRectFilled({x, plot.area.min.y}, {x + thickness, plot.area.max.y}, theme.colours.text);
  list.AddCircleFilled({x + thickness / 2, plot.y_of(bytes)}, theme.px(4), theme.colours.text);
}

// Beside its line, on whichever side there is room.
void draw_flag(const Theme& theme, const Plot& plot, float x, const std::string& text) {
  const TextStyle style{Face::Mono, kSmallSize, theme.colours.text};
  const ImVec2 size = measure_text(theme, style, text);
  const float gap = theme.px(6);
  const bool is_left = x + 3 * gap + size.x > plot.area.max.x;
  const ImVec2 at{is_left ? x - 2 * gap - size.x : x + 2 * gap, plot.area.min.y + gap};
  ImGui::GetWindowDrawList()->AddRectFilled(
      {at.x - gap, at.y - gap / 2}, {at.x + size.x + gap, at.y + size.y + gap / 2}, theme.colours.raised, theme.px(4));
  draw_text(theme, style, at, text);
}

void draw_measured(const Theme& theme, const Plot& plot, float begin, float end) {
  const float left = std::max(std::min(begin, end), plot.area.min.x);
  const float right = std::min(std::max(begin, end), plot.area.max.x);
  if (right > left) {
    ImGui::GetWindowDrawList()->AddRectFilled({left, plot.area.min.y}, {right, plot.area.max.y},
                                              with_opacity(theme.colours.text, 0.08F));
  }
}

}  // namespace

const lab::Mark* statement_at(const lab::Timeline& timeline, std::uint64_t sample) {
  const lab::Mark* found = nullptr;
  for (const lab::Mark& mark : timeline.marks()) {
    if (mark.kind == lab::Mark::Kind::Statement && mark.sample <= sample) {
      found = &mark;
    }
  }
  return found;
}

std::string statement_text(const lab::Mark& mark) {
  constexpr std::size_t kLongest = 60;
  const std::string line = mark.text.substr(0, mark.text.find('\n'));
  const std::string shown = line.size() > kLongest ? line.substr(0, kLongest) + "…" : line;
  return mark.line == 0 ? shown : "line " + std::to_string(mark.line) + "  " + shown;
}

std::optional<Choice> choice_in(const TimelineView& view, const lab::Timeline& timeline) {
  if (!view.chosen || *view.chosen >= timeline.sample_count()) {
    return std::nullopt;
  }
  Choice choice{*view.chosen, bytes_at(timeline, *view.chosen), {}, {}};
  const lab::Mark* statement = statement_at(timeline, choice.sample);
  choice.text = "change " + grouped(choice.sample + 1) + ": " + exact_bytes(choice.bytes) +
                (statement == nullptr ? "" : ", " + statement_text(*statement));
  if (view.ruler_begin && *view.ruler_begin < timeline.sample_count()) {
    const std::uint64_t begin = *view.ruler_begin;
    const std::uint64_t changes = std::max(begin, choice.sample) - std::min(begin, choice.sample);
    choice.ruler_begin = begin;
    choice.text = difference_text(bytes_at(timeline, begin), choice.bytes) + " in " + grouped(changes) +
                  (changes == 1 ? " change" : " changes");
  }
  return choice;
}

void draw_choice(const Frame& frame, const Plot& plot, const Choice& choice) {
  const Theme& theme = frame.theme;
  const lab::Timeline& timeline = frame.session.timeline();
  const float x = plot.x_of(choice.sample);
  std::string flag = exact_bytes(choice.bytes);
  if (choice.ruler_begin) {
    const std::uint64_t begin_bytes = bytes_at(timeline, *choice.ruler_begin);
    draw_measured(theme, plot, plot.x_of(*choice.ruler_begin), x);
    draw_moment(theme, plot, *choice.ruler_begin, begin_bytes);
    flag = difference_text(begin_bytes, choice.bytes);
  }
  draw_moment(theme, plot, choice.sample, choice.bytes);
  if (is_shown(plot, x)) {
    draw_flag(theme, plot, x, flag);
  }
}

}  // namespace leaklab::canvas
