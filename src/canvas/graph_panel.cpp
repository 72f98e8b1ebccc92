#include "canvas/graph_panel.h"

#include <algorithm>
#include <cmath>

#include "canvas/format.h"
#include "canvas/references_panel.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kNarrow = 520;
constexpr float kBoxHeight = 44;
constexpr float kRowDistance = 54;
constexpr float kFootHeight = 24;
constexpr float kTextGap = 10;
constexpr float kSign = 4;  // of a group: half as wide
constexpr std::size_t kManyArrows = 80;
constexpr int kCurveSteps = 24;  // pieces of a dashed arrow

// Lengths in ImGui units: on a phone variables and gaps take less.
struct Widths {
  float variable;
  float box;
  float gap;
};

Widths widths_for(const Theme& theme, Rect area) {
  const bool is_narrow = area.width() < theme.px(kNarrow);
  return {theme.px(is_narrow ? 56 : 92), theme.px(is_narrow ? 148 : 172), theme.px(is_narrow ? 30 : 52)};
}

// Where the boxes stand.
struct Stage {
  const Frame& frame;
  Widths widths;
  ImVec2 origin;

  [[nodiscard]] float layer_x(float layer) const {
    const float first = widths.variable + widths.gap;
    return layer < 1 ? first * layer : first + (widths.box + widths.gap) * (layer - 1);
  }

  [[nodiscard]] Rect place_of(const ShownBox& shown) const {
    const Theme& theme = frame.theme;
    const bool is_variable = shown.box.kind == GraphBox::Kind::Variable;
    const ImVec2 at{std::round(origin.x + layer_x(shown.layer)),
                    std::round(origin.y + theme.px(kRowDistance) * shown.row)};
    return {at, {at.x + (is_variable ? widths.variable : widths.box), at.y + theme.px(kBoxHeight)}};
  }
};

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

// Those of the chosen box above the others. Many are drawn thinner and fainter.
void draw_arrows(const Stage& stage, std::uint32_t chosen) {
  const Palette& palette = stage.frame.theme.colours;
  const std::vector<ShownBox>& boxes = stage.frame.motion.boxes();
  const bool are_many = stage.frame.graph.arrows().size() > kManyArrows;
  const float usual_width = are_many ? 1 : 1.5F;
  const float usual_opacity = are_many ? 0.7F : 1;
  for (const bool draws_chosen : {false, true}) {
    for (const GraphArrow& arrow : stage.frame.graph.arrows()) {
      const ShownBox& from = boxes[arrow.from];
      const ShownBox& to = boxes[arrow.to];
      const bool is_chosen = arrow.from == chosen || arrow.to == chosen;
      if (is_chosen == draws_chosen) {
        const bool is_leaked = from.box.is_leaked && to.box.is_leaked;
        const ImU32 colour = is_chosen ? palette.accent : is_leaked ? palette.error : palette.control;
        const float opacity = std::min(from.opacity, to.opacity) * (is_chosen ? 1 : usual_opacity);
        const float width = stage.frame.theme.scale * (is_chosen ? 2 : usual_width);
        draw_arrow(stage.frame.theme, stage.place_of(from), stage.place_of(to),
                   {with_opacity(colour, opacity), width, arrow.is_weak});
      }
    }
  }
}

void draw_variable(const Theme& theme, const ShownBox& shown, Rect rect) {
  const TextStyle style{Face::Mono, kCodeSize, with_opacity(theme.colours.text, shown.opacity)};
  const float y = (rect.min.y + rect.max.y - theme.line_height(Face::Mono, kCodeSize)) / 2;
  draw_text_right(theme, style, {rect.max.x - theme.px(kTextGap), y},
                  fit_text(theme, style, shown.box.text, rect.width() - theme.px(kTextGap)));
}

void toggle(std::vector<std::string>& open_groups, const std::string& group) {
  if (std::erase(open_groups, group) == 0) {
    open_groups.push_back(group);
  }
}

// A group opens or closes, a value is chosen. Returns whether the mouse is on it.
bool take_click(const Frame& frame, const GraphBox& box, Rect rect) {
  const bool is_group = box.kind == GraphBox::Kind::Group;
  const std::string name = (is_group ? "group_" : "box_") + std::to_string(box.id);
  ImGui::SetCursorScreenPos(rect.min);
  if (ImGui::InvisibleButton(name.c_str(), rect.size(), ImGuiButtonFlags_EnableNav)) {
    if (is_group) {
      toggle(frame.view.open_groups, box.text);
    } else {
      frame.view.selected_id = frame.view.revealed_in_graph = box.id;
    }
  }
  const bool is_hovered = ImGui::IsItemHovered();
  if (is_hovered) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  report_item(frame, name.c_str());
  return is_hovered;
}

// To the right while it is closed, downwards while it is open.
float draw_group_sign(const Theme& theme, ImVec2 at, bool is_open, ImU32 colour) {
  const float half = theme.px(kSign);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (is_open) {
    list.AddTriangleFilled({at.x, at.y - half / 2}, {at.x + 2 * half, at.y - half / 2}, {at.x + half, at.y + half},
                           colour);
  } else {
    list.AddTriangleFilled({at.x + half / 2, at.y - half}, {at.x + half / 2, at.y + half}, {at.x + 2 * half, at.y},
                           colour);
  }
  return 2 * half + theme.px(6);
}

// What it holds, and where it was made; or that it has just gone. A leaked one says so in words too: colour is never
// the only difference.
std::string detail_of(const GraphBox& box) {
  if (box.count == 0 && !box.is_leaked) {
    return "freed";
  }
  const std::string place = box.place.empty() ? "" : " · line " + box.place;
  return (box.is_leaked ? "leaked · " : "") + readable_bytes(box.bytes) + place;
}

struct BoxLook {
  bool is_chosen;
  bool is_hovered;
  float opacity;
};

void draw_frame(const Theme& theme, const GraphBox& box, Rect rect, const BoxLook& look) {
  const Palette& palette = theme.colours;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float rounding = theme.px(6);
  const ImU32 fill = look.is_chosen ? palette.selection : look.is_hovered ? palette.hovered : palette.raised;
  const ImU32 edge = box.is_leaked ? palette.error : look.is_chosen ? palette.accent : palette.control;
  if (box.kind == GraphBox::Kind::Group && !box.is_open) {  // a pile
    const float step = theme.px(3);
    list.AddRectFilled({rect.min.x + step, rect.min.y + step}, {rect.max.x + step, rect.max.y + step},
                       with_opacity(palette.border, look.opacity), rounding);
  }
  list.AddRectFilled(rect.min, rect.max, with_opacity(fill, look.opacity), rounding);
  list.AddRect(rect.min, rect.max, with_opacity(edge, look.opacity), rounding, 0,
               theme.px(box.is_leaked || look.is_chosen ? 2 : 1));
}

void draw_box(const Theme& theme, const GraphBox& box, Rect rect, const BoxLook& look) {
  const Palette& palette = theme.colours;
  const bool is_group = box.kind == GraphBox::Kind::Group;
  const auto seen = [&look](ImU32 colour) { return with_opacity(colour, look.opacity); };
  draw_frame(theme, box, rect, look);
  float left = rect.min.x + theme.px(kTextGap);
  const float right = rect.max.x - theme.px(kTextGap);
  const float y = rect.min.y + theme.px(6);
  const TextStyle count{Face::Mono, kCodeSize, seen(box.is_leaked ? palette.error : palette.accent)};
  const std::string figure = (is_group ? "×" : "") + grouped(box.count);
  const float count_width = draw_text_right(theme, count, {right, y}, figure).x;
  if (is_group) {
    left += draw_group_sign(theme, {left, y + theme.px(8)}, box.is_open, seen(palette.muted));
  }
  const TextStyle name{Face::Mono, kSmallSize, seen(palette.text)};
  const std::string text = is_group ? box.text.substr(0, box.text.rfind(", line ")) : box.text;
  draw_text(theme, name, {left, y + theme.px(1)},
            fit_text(theme, name, text, right - left - count_width - theme.px(6)));
  const TextStyle detail{Face::Text, 11, seen(box.is_leaked ? palette.error : palette.muted)};
  draw_text(theme, detail, {left, y + theme.px(18)}, fit_text(theme, detail, detail_of(box), right - left));
}

// Those that fade take no clicks.
void draw_boxes(const Stage& stage, std::uint32_t chosen) {
  const std::vector<ShownBox>& boxes = stage.frame.motion.boxes();
  const std::size_t staying = stage.frame.graph.boxes().size();
  for (std::size_t k = boxes.size(); k-- > 0;) {
    const Rect rect = stage.place_of(boxes[k]);
    if (boxes[k].box.kind == GraphBox::Kind::Variable) {
      draw_variable(stage.frame.theme, boxes[k], rect);
    } else {
      const bool is_hovered = k < staying && take_click(stage.frame, boxes[k].box, rect);
      draw_box(stage.frame.theme, boxes[k].box, rect, {k == chosen, is_hovered, boxes[k].opacity});
    }
  }
}

// What was chosen in another picture comes into sight.
void reveal(const Stage& stage, std::uint32_t chosen) {
  View& view = stage.frame.view;
  if (view.revealed_in_graph == view.selected_id || chosen == ReferenceGraph::kNoBox) {
    return;
  }
  view.revealed_in_graph = view.selected_id;
  const GraphBox& box = stage.frame.graph.boxes()[chosen];
  const float x = stage.layer_x(static_cast<float>(box.layer));
  const float y = stage.frame.theme.px(kRowDistance) * static_cast<float>(box.row);
  const ImVec2 room = ImGui::GetWindowSize();
  if (x < ImGui::GetScrollX() || x + stage.widths.box > ImGui::GetScrollX() + room.x) {
    ImGui::SetScrollX(std::max(x - (room.x - stage.widths.box) / 2, 0.0F));
  }
  if (y < ImGui::GetScrollY() || y + stage.frame.theme.px(kRowDistance) > ImGui::GetScrollY() + room.y) {
    ImGui::SetScrollY(std::max(y - room.y / 2, 0.0F));
  }
}

void draw_graph(const Frame& frame, Rect area) {
  const Theme& theme = frame.theme;
  ImGui::SetCursorScreenPos(area.min);
  ImGui::BeginChild("graph", area.size(), ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_HorizontalScrollbar);
  const Stage stage{frame, widths_for(theme, area), ImGui::GetCursorScreenPos()};
  const std::uint32_t chosen = frame.graph.box_of(frame.table, frame.view.selected_id);
  scroll_by_drag(theme, Drag::ByFingerOrMouse);
  reveal(stage, chosen);
  draw_arrows(stage, chosen);
  draw_boxes(stage, chosen);
  ImGui::SetCursorScreenPos(stage.origin);
  ImGui::Dummy({std::max(stage.layer_x(static_cast<float>(frame.graph.layer_count())) - stage.widths.gap, 0.0F),
                theme.px(kRowDistance) * static_cast<float>(frame.graph.row_count())});
  ImGui::EndChild();
}

}  // namespace

void draw_graph_panel(const Frame& frame, Rect rect) {
  begin_panel(frame, "graph_panel", rect);
  const Theme& theme = frame.theme;
  const Rect inner = rect.inset(theme.px(kPadding));
  frame.table.update(frame.session, frame.view.table);
  frame.graph.update(frame.table, frame.view.open_groups);
  frame.motion.follow(frame.graph, ImGui::GetTime(), frame.view.motion);
  const Rect area{inner.min, {inner.max.x, inner.max.y - theme.px(kFootHeight)}};
  draw_graph(frame, area);
  if (frame.motion.boxes().empty()) {
    draw_note(theme, area, "The program has no values yet");
  }
  draw_path(frame, {{inner.min.x, area.max.y}, inner.max});
  end_panel();
}

}  // namespace leaklab::canvas
