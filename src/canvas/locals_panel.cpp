#include "canvas/locals_panel.h"

#include <algorithm>
#include <cmath>

#include "canvas/format.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kNarrow = 520;
constexpr float kWidth = 236;
constexpr float kButtonsWidth = 176;
constexpr float kShareOfHeight = 0.55F;
constexpr float kRowHeight = 24;
constexpr float kRowPadding = 6;
constexpr float kButtonGap = 8;

void draw_head(const Frame& frame, Rect row) {
  const Theme& theme = frame.theme;
  const std::uint32_t line = frame.session.paused_line();
  const std::string text = line == 0 ? "Paused" : "Paused before line " + std::to_string(line);
  const TextStyle style{Face::Text, kTextSize, theme.colours.accent};
  const float y = (row.min.y + row.max.y - theme.line_height(Face::Text, kTextSize)) / 2;
  draw_text(theme, style, {row.min.x, y}, fit_text(theme, style, text, row.width()));
}

// Steps of one function and over calls have their keys and buttons elsewhere.
void draw_buttons(const Frame& frame, Rect row) {
  const Theme& theme = frame.theme;
  const float width = std::floor((row.width() - theme.px(kButtonGap)) / 2);
  ImGui::SetCursorScreenPos(row.min);
  if (draw_button(frame, {.name = "step_out", .label = "Step out", .width = width})) {
    frame.commands.step = lab::StepKind::Out;
  }
  ImGui::SameLine(0, theme.px(kButtonGap));
  if (draw_button(frame, {.name = "restart", .label = "Restart", .width = width})) {
    frame.commands.stop = true;
    frame.commands.step = lab::StepKind::Into;
  }
}

void draw_function(const Theme& theme, const lab::RunningFunction& function) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const TextStyle style{Face::Text, kSmallSize, theme.colours.muted};
  const std::string text =
      (function.name.empty() ? "program" : function.name) + ", line " + std::to_string(function.line);
  draw_text(theme, style, {at.x + theme.px(kRowPadding), at.y + theme.px(4)}, fit_text(theme, style, text, width));
  ImGui::Dummy({width, theme.px(kRowHeight)});
}

// Name, value, count. What is no value of the heap has no count and cannot be chosen.
void draw_variable(const Frame& frame, const lab::LocalVariable& variable) {
  const Theme& theme = frame.theme;
  const Palette& palette = theme.colours;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const bool is_chosen = variable.id != 0 && frame.view.selected_id == variable.id;
  ImGui::BeginDisabled(variable.id == 0);
  if (ImGui::Selectable("##variable", is_chosen, 0, {width, theme.px(kRowHeight)})) {
    frame.view.selected_id = variable.id;
  }
  ImGui::EndDisabled();
  report_item(frame, ("local_" + variable.name).c_str(), variable.id != 0);
  const float left = at.x + theme.px(kRowPadding);
  const float right = at.x + width - theme.px(kRowPadding);
  const float y = at.y + theme.px(4);
  const std::string count = variable.id == 0 ? "" : grouped(variable.count);
  const float end = right - draw_text_right(theme, {Face::Mono, kSmallSize, palette.accent}, {right, y}, count).x;
  const TextStyle name{Face::Mono, kSmallSize, palette.text};
  const float used = draw_text(theme, name, {left, y}, fit_text(theme, name, variable.name, width / 2)).x;
  const TextStyle preview{Face::Mono, kSmallSize, palette.muted};
  const float start = left + used + theme.px(10);
  draw_text(theme, preview, {start, y}, fit_text(theme, preview, variable.preview, end - start - theme.px(6)));
}

void draw_functions(const Frame& frame, Rect area) {
  ImGui::SetCursorScreenPos(area.min);
  ImGui::BeginChild("functions", area.size(), ImGuiChildFlags_NavFlattened);
  scroll_by_drag(frame.theme, Drag::ByFinger);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  int number = 0;
  for (const lab::RunningFunction& function : frame.session.running_functions()) {
    draw_function(frame.theme, function);
    for (const lab::LocalVariable& variable : function.variables) {
      ImGui::PushID(number++);
      draw_variable(frame, variable);
      ImGui::PopID();
    }
  }
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

}  // namespace

Rect take_locals_place(Rect& picture, float scale) {
  Rect place = picture;
  const float gap = std::round(kGap * scale);
  if (picture.width() < kNarrow * scale) {
    place.min.y = std::round(picture.max.y - picture.height() * kShareOfHeight);
    picture.max.y = place.min.y - gap;
  } else {
    place.min.x = std::round(picture.max.x - kWidth * scale);
    picture.max.x = place.min.x - gap;
  }
  return place;
}

void draw_locals_panel(const Frame& frame, Rect rect) {
  begin_panel(frame, "locals", rect);
  const Theme& theme = frame.theme;
  const Rect inner = rect.inset(theme.px(kPadding));
  const float height = theme.px(kControlHeight);
  const float gap = theme.px(kButtonGap);
  Rect head{inner.min, {inner.max.x, inner.min.y + height}};
  Rect list{{inner.min.x, head.max.y + gap}, inner.max};
  Rect buttons{{inner.min.x, inner.max.y - height}, inner.max};
  if (rect.width() > theme.px(kWidth)) {  // below the picture: low, but wide
    buttons = {{inner.max.x - theme.px(kButtonsWidth), head.min.y}, head.max};
    head.max.x = buttons.min.x - gap;
  } else {
    list.max.y = buttons.min.y - gap;
  }
  draw_head(frame, head);
  draw_functions(frame, list);
  draw_buttons(frame, buttons);
  end_panel();
}

}  // namespace leaklab::canvas
