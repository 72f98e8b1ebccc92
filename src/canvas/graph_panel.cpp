#include "canvas/graph_panel.h"

#include <algorithm>
#include <cmath>

#include "canvas/format.h"
#include "canvas/references_panel.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kBoxWidth = 148;
constexpr float kBoxHeight = 32;
constexpr float kVariableWidth = 84;
constexpr float kLayerGap = 56;
constexpr float kRowDistance = 46;
constexpr float kFootHeight = 24;
constexpr float kTextGap = 10;
constexpr int kCurveSteps = 24;  // pieces of a dashed arrow

// Where a layer begins: variables take less room than values.
float layer_x(const Theme& theme, int layer) {
  const float step = theme.px(kBoxWidth + kLayerGap);
  return layer == 0 ? 0 : theme.px(kVariableWidth + kLayerGap) + step * static_cast<float>(layer - 1);
}

Rect place_of(const Theme& theme, const GraphBox& box, ImVec2 origin) {
  const ImVec2 at{origin.x + layer_x(theme, box.layer),
                  origin.y + theme.px(kRowDistance) * static_cast<float>(box.row)};
  return {at, {at.x + theme.px(box.layer == 0 ? kVariableWidth : kBoxWidth), at.y + theme.px(kBoxHeight)}};
}

struct ArrowLook {
  ImU32 colour;
  float thickness;
  bool is_dashed;
};

void draw_curve(const ImVec2 (&points)[4], const ArrowLook& look) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (!look.is_dashed) {
    list.AddBezierCubic(points[0], points[1], points[2], points[3], look.colour, look.thickness);
    return;
  }
  ImVec2 last = points[0];
  for (int step = 1; step <= kCurveSteps; ++step) {
    const float t = static_cast<float>(step) / kCurveSteps;
    const float u = 1 - t;
    const float weights[] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    ImVec2 next{0, 0};
    for (int i = 0; i < 4; ++i) {
      next.x += weights[i] * points[i].x;
      next.y += weights[i] * points[i].y;
    }
    if (step % 2 == 1) {
      list.AddLine(last, next, look.colour, look.thickness);
    }
    last = next;
  }
}

// From the side that faces the target to the side that faces back; within a layer it comes around at the right.
void draw_arrow(const Theme& theme, Rect from, Rect to, const ArrowLook& look) {
  const bool goes_on = to.min.x > from.max.x;
  const bool goes_back = to.max.x < from.min.x;
  const float head = theme.px(7);
  const float lower = goes_on ? 0 : theme.px(8);  // beside what comes the other way
  const float start_side = goes_back ? -1.0F : 1.0F;
  const float end_side = goes_on ? -1.0F : 1.0F;
  const ImVec2 start{goes_back ? from.min.x : from.max.x, (from.min.y + from.max.y) / 2 + (goes_back ? lower : 0)};
  const ImVec2 tip{goes_on ? to.min.x : to.max.x, (to.min.y + to.max.y) / 2 + lower};
  const ImVec2 end{tip.x + end_side * head, tip.y};
  const float reach = goes_on || goes_back ? std::fabs(end.x - start.x) / 2 : theme.px(36);
  const ImVec2 points[] = {start, {start.x + start_side * reach, start.y}, {end.x + end_side * reach, end.y}, end};
  draw_curve(points, look);
  ImGui::GetWindowDrawList()->AddTriangleFilled(tip, {end.x, end.y - head / 2}, {end.x, end.y + head / 2}, look.colour);
}

// Those of the chosen box above the others.
void draw_arrows(const Frame& frame, ImVec2 origin) {
  const Theme& theme = frame.theme;
  const std::vector<GraphBox>& boxes = frame.graph.boxes();
  const std::uint32_t chosen = frame.view.selected_id;
  for (const bool draws_chosen : {false, true}) {
    for (const GraphArrow& arrow : frame.graph.arrows()) {
      const GraphBox& from = boxes[arrow.from];
      const GraphBox& to = boxes[arrow.to];
      const bool is_chosen = chosen != 0 && (from.id == chosen || to.id == chosen);
      if (is_chosen == draws_chosen) {
        const bool is_leaked = from.is_leaked && to.is_leaked;
        const ImU32 colour = is_chosen ? theme.colours.accent : is_leaked ? theme.colours.error : theme.colours.control;
        draw_arrow(theme, place_of(theme, from, origin), place_of(theme, to, origin),
                   {colour, theme.px(is_chosen ? 2 : 1.5F), arrow.is_weak});
      }
    }
  }
}

void draw_variable(const Theme& theme, const GraphBox& box, Rect rect) {
  const TextStyle style{Face::Mono, kCodeSize, theme.colours.text};
  const float y = (rect.min.y + rect.max.y - theme.line_height(Face::Mono, kCodeSize)) / 2;
  draw_text_right(theme, style, {rect.max.x - theme.px(kTextGap), y},
                  fit_text(theme, style, box.text, rect.width() - theme.px(kTextGap)));
}

void choose(const Frame& frame, const GraphBox& box, Rect rect) {
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::PushID(static_cast<int>(box.id));
  if (ImGui::InvisibleButton("box", rect.size(), ImGuiButtonFlags_EnableNav)) {
    frame.view.selected_id = box.id;
  }
  ImGui::PopID();
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  report_item(frame, ("box_" + std::to_string(box.id)).c_str());
}

// A leaked one says so in words too: colour is never the only difference.
void draw_value(const Frame& frame, const GraphBox& box, Rect rect) {
  const Theme& theme = frame.theme;
  const Palette& palette = theme.colours;
  choose(frame, box, rect);
  const bool is_chosen = frame.view.selected_id == box.id;
  const bool is_group = box.kind == GraphBox::Kind::Group;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 fill = is_chosen ? palette.selection : ImGui::IsItemHovered() ? palette.hovered : palette.raised;
  const ImU32 edge = box.is_leaked ? palette.error : is_chosen ? palette.accent : palette.control;
  list.AddRectFilled(rect.min, rect.max, fill, theme.px(6));
  list.AddRect(rect.min, rect.max, edge, theme.px(6), 0, theme.px(box.is_leaked || is_chosen ? 2 : 1));
  const float y = (rect.min.y + rect.max.y - theme.line_height(Face::Mono, kSmallSize)) / 2;
  const TextStyle count{Face::Mono, kSmallSize, box.is_leaked ? palette.error : palette.accent};
  const std::string figure = (is_group ? "×" : "") + grouped(box.count);
  const float width = draw_text_right(theme, count, {rect.max.x - theme.px(kTextGap), y}, figure).x;
  const TextStyle name{Face::Mono, kSmallSize, palette.text};
  const std::string text = (box.is_leaked ? "leaked: " : "") + box.text;
  draw_text(theme, name, {rect.min.x + theme.px(kTextGap), y},
            fit_text(theme, name, text, rect.width() - width - theme.px(3 * kTextGap)));
}

void draw_boxes(const Frame& frame, ImVec2 origin) {
  for (const GraphBox& box : frame.graph.boxes()) {
    const Rect rect = place_of(frame.theme, box, origin);
    if (box.kind == GraphBox::Kind::Variable) {
      draw_variable(frame.theme, box, rect);
    } else {
      draw_value(frame, box, rect);
    }
  }
}

void draw_graph(const Frame& frame, Rect area) {
  const Theme& theme = frame.theme;
  ImGui::SetCursorScreenPos(area.min);
  ImGui::BeginChild("graph", area.size(), ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_HorizontalScrollbar);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  draw_arrows(frame, origin);
  draw_boxes(frame, origin);
  ImGui::SetCursorScreenPos(origin);
  ImGui::Dummy({layer_x(theme, frame.graph.layer_count()),
                theme.px(kRowDistance) * static_cast<float>(frame.graph.row_count())});
  ImGui::EndChild();
}

}  // namespace

void draw_graph_panel(const Frame& frame, Rect rect) {
  begin_panel(frame, "graph_panel", rect);
  const Theme& theme = frame.theme;
  const Rect inner = rect.inset(theme.px(kPadding));
  frame.table.update(frame.session, frame.view.table);
  frame.graph.update(frame.table);
  const Rect area{inner.min, {inner.max.x, inner.max.y - theme.px(kFootHeight)}};
  draw_graph(frame, area);
  if (frame.graph.boxes().empty()) {
    draw_note(theme, area, "The program has no values yet");
  }
  draw_path(frame, {{inner.min.x, area.max.y}, inner.max});
  end_panel();
}

}  // namespace leaklab::canvas
