// Marks of the timeline. Thousands may fall on one pixel: of each kind one is drawn there, the last.

#include <array>
#include <cmath>
#include <vector>

#include "canvas/format.h"
#include "canvas/timeline_panel.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

ImU32 colour_of(const Theme& theme, lab::Mark::Kind kind) {
  switch (kind) {
    case lab::Mark::Kind::Collection: return theme.colours.collection;
    case lab::Mark::Kind::Statement: return theme.colours.muted;
    case lab::Mark::Kind::Error: return theme.colours.error;
  }
  return 0;
}

void draw_dashes(ImDrawList& list, float x, Rect area, float dash, ImU32 colour, float thickness) {
  for (float y = area.min.y; y < area.max.y; y += 2 * dash) {
    list.AddRectFilled({x, y}, {x + thickness, std::fmin(y + dash, area.max.y)}, colour);
  }
}

void draw_line(const Theme& theme, const Plot& plot, lab::Mark::Kind kind, float x) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float thickness = std::fmax(1.0F, theme.px(1));
  const ImU32 colour = colour_of(theme, kind);
  switch (kind) {
    case lab::Mark::Kind::Collection:
      draw_dashes(list, x, plot.area, theme.px(3), with_opacity(colour, 0.7F), thickness);
      break;
    case lab::Mark::Kind::Statement:
      list.AddRectFilled({x, plot.area.max.y + plot.foot}, {x + thickness, plot.area.max.y + theme.px(7)}, colour);
      break;
    case lab::Mark::Kind::Error:
      list.AddRectFilled({x, plot.area.min.y}, {x + thickness, plot.area.max.y}, with_opacity(colour, 0.8F));
      break;
  }
}

void draw_one(const Theme& theme, const Plot& plot, lab::Mark::Kind kind, float x) {
  draw_line(theme, plot, kind, x);
  if (kind != lab::Mark::Kind::Statement) {
    draw_mark_sign(theme, kind, {x + 0.5F, plot.area.min.y - theme.px(9)}, theme.px(10));
  }
}

// To the left of the newest step: above it where there is room.
void draw_growth(const Theme& theme, const Plot& plot, ImVec2 newest, const std::string& text) {
  const TextStyle style{Face::Text, kSmallSize, theme.colours.error};
  const ImVec2 size = measure_text(theme, style, text);
  const float above = newest.y - size.y - theme.px(10);
  const ImVec2 at{std::fmax(newest.x - size.x - theme.px(8), plot.area.min.x + theme.px(8)),
                  above > plot.area.min.y ? above : newest.y + theme.px(10)};
  const ImVec2 margin{theme.px(5), theme.px(2)};
  ImGui::GetWindowDrawList()->AddRectFilled({at.x - margin.x, at.y - margin.y},
                                            {at.x + size.x + margin.x, at.y + size.y + margin.y},
                                            with_opacity(theme.colours.panel, 0.85F), theme.px(4));
  draw_text(theme, style, at, text);
}

}  // namespace

void draw_mark_sign(const Theme& theme, lab::Mark::Kind kind, ImVec2 at, float size) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 colour = colour_of(theme, kind);
  const float half = size / 2;
  switch (kind) {
    case lab::Mark::Kind::Collection:
      list.AddTriangleFilled({at.x - half, at.y - half}, {at.x + half, at.y - half}, {at.x, at.y + half}, colour);
      break;
    case lab::Mark::Kind::Statement: {
      const float half_width = std::fmax(0.5F, theme.px(1) / 2);
      list.AddRectFilled({at.x - half_width, at.y - half}, {at.x + half_width, at.y + half}, colour);
      break;
    }
    case lab::Mark::Kind::Error:
      list.AddLine({at.x - half, at.y - half}, {at.x + half, at.y + half}, colour, theme.px(2));
      list.AddLine({at.x - half, at.y + half}, {at.x + half, at.y - half}, colour, theme.px(2));
      break;
  }
}

void draw_marks(const Frame& frame, const Plot& plot) {
  std::array<float, 3> last_x{-1, -1, -1};  // by kind
  for (const lab::Mark& mark : frame.session.timeline().marks()) {
    const float x = std::floor(plot.x_of(mark.sample));
    float& last = last_x[static_cast<std::size_t>(mark.kind)];
    if (x >= std::fmax(last + 1, plot.area.min.x - 1) && x <= plot.area.max.x + 1) {
      last = x;
      draw_one(frame.theme, plot, mark.kind, x);
    }
  }
}

// What the verdict was found from: where it is a leak, the newest collections joined, each above the one before.
void draw_leak_steps(const Frame& frame, const Plot& plot) {
  const Theme& theme = frame.theme;
  const lab::LeakVerdict verdict = frame.session.leak_verdict();
  if (verdict.kind != lab::LeakVerdict::Kind::Leak) {
    return;
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  std::vector<ImVec2> points;
  for (const lab::CollectionStep& step : frame.session.leak_steps()) {
    points.push_back({plot.x_of(step.sample), plot.y_beyond(step.used_bytes)});
  }
  list.AddPolyline(points.data(), static_cast<int>(points.size()), theme.colours.error, 0, theme.px(2));
  for (const ImVec2 point : points) {
    list.AddCircleFilled(point, theme.px(4.5F), theme.colours.panel);
    list.AddCircleFilled(point, theme.px(3), theme.colours.error);
  }
  if (plot.area.contains(points.back())) {
    draw_growth(theme, plot, points.back(), "leak: +" + readable_bytes(verdict.growth_bytes_per_round) + " a round");
  }
}

}  // namespace leaklab::canvas
