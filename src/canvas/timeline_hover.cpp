// The figures under the pointer: the value there, the statement that it belongs to and what a collection did.

#include <algorithm>
#include <cmath>

#include "canvas/format.h"
#include "canvas/timeline_panel.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

using Kind = lab::Mark::Kind;

struct Hover {
  std::uint64_t sample = 0;
  const lab::Mark* statement = nullptr;  // the one that was running
  const lab::Mark* event = nullptr;      // a collection or error close to the pointer
};

Hover find_hover(const Plot& plot, const lab::Timeline& timeline, float x, float reach) {
  Hover hover;
  hover.sample = plot.sample_at(x, timeline);
  hover.statement = statement_at(timeline, hover.sample);
  float nearest = reach;
  for (const lab::Mark& mark : timeline.marks()) {
    const float distance = std::fabs(plot.x_of(mark.sample) - x);
    if (mark.kind != Kind::Statement && distance <= nearest) {
      nearest = distance;
      hover.event = &mark;
    }
  }
  return hover;
}

void draw_crosshair(const Theme& theme, const Plot& plot, float x, std::uint64_t bytes) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float thickness = std::max(1.0F, theme.px(1));
  const float column = std::floor(x);
  list.AddRectFilled({column, plot.area.min.y}, {column + thickness, plot.area.max.y},
                     with_opacity(theme.colours.text, 0.35F));
  const ImVec2 dot{column + thickness / 2, plot.y_of(bytes)};
  list.AddCircleFilled(dot, theme.px(5), theme.colours.panel);
  list.AddCircleFilled(dot, theme.px(3.5F), theme.colours.accent);
}

void add_line(const Theme& theme, ImU32 colour, Face face, const std::string& text) {
  theme.push_font(face, face == Face::Mono ? kSmallSize : kTextSize);
  ImGui::PushStyleColor(ImGuiCol_Text, colour);
  ImGui::TextUnformatted(text.c_str());
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void add_collection(const Theme& theme, const lab::Mark& mark) {
  const std::uint64_t before = mark.collection.used_before_bytes;
  const std::uint64_t after = mark.collection.used_after_bytes;
  const std::string place = mark.line == 0 ? std::string() : " at line " + std::to_string(mark.line);
  add_line(theme, theme.colours.collection, Face::Text,
           "Collection" + place + ": " + readable_bytes(before) + " → " + readable_bytes(after));
  add_line(theme, theme.colours.muted, Face::Mono, exact_bytes(before) + " → " + exact_bytes(after));
}

void draw_tooltip(const Theme& theme, const Hover& hover, std::uint64_t bytes) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(theme.px(12), theme.px(10)));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(theme.px(8), theme.px(4)));
  if (ImGui::BeginTooltip()) {
    add_line(theme, theme.colours.text, Face::Text, readable_bytes(bytes) + " used");
    add_line(theme, theme.colours.muted, Face::Mono, exact_bytes(bytes) + " after change " + grouped(hover.sample + 1));
    if (hover.event != nullptr && hover.event->kind == Kind::Collection) {
      add_collection(theme, *hover.event);
    } else if (hover.event != nullptr) {
      add_line(theme, theme.colours.error, Face::Text, hover.event->text);
    }
    if (hover.statement != nullptr) {
      add_line(theme, theme.colours.muted, Face::Mono, statement_text(*hover.statement));
    }
    ImGui::EndTooltip();
  }
  ImGui::PopStyleVar(2);
}

}  // namespace

void draw_hover(const Frame& frame, const Plot& plot) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const Rect reach{{plot.area.min.x, plot.area.min.y - frame.theme.px(16)}, plot.area.max};
  if (!ImGui::IsWindowHovered() || !reach.contains(mouse)) {
    return;
  }
  const lab::Timeline& timeline = frame.session.timeline();
  const Hover hover = find_hover(plot, timeline, mouse.x, frame.theme.px(6));
  const std::uint64_t bytes = timeline.range(hover.sample, hover.sample + 1).last_bytes;
  draw_crosshair(frame.theme, plot, mouse.x, bytes);
  draw_tooltip(frame.theme, hover, bytes);
}

}  // namespace leaklab::canvas
