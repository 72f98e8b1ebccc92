#include "canvas/actions_panel.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "canvas/format.h"
#include "canvas/size_scale.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kNarrow = 520;
constexpr float kSpacing = 8;
constexpr float kSizeRow = 52;
constexpr float kUndoWidth = 72;
constexpr float kRow = kControlHeight + kSpacing;

using Kind = lab::Action::Kind;

void ask(const Frame& frame, Kind kind) {
  lab::Action action;
  action.kind = kind;
  if (kind == Kind::AllocateArray || kind == Kind::PutArrayInWeakMap) {
    action.array_bytes = bytes_of_size_stop(frame.view.size_stop);
  }
  if (kind == Kind::DropReference) {
    action.variable = frame.view.variable;
  }
  frame.commands.action = std::move(action);
}

void action_button(const Frame& frame, Kind kind, const Button& button) {
  if (draw_button(frame, button)) {
    ask(frame, kind);
  }
}

void draw_size(const Frame& frame, Rect inner) {
  const Theme& theme = frame.theme;
  const std::uint64_t bytes = bytes_of_size_stop(frame.view.size_stop);
  const TextStyle muted{Face::Text, kSmallSize, theme.colours.muted};
  const TextStyle figure{Face::Mono, kSmallSize, theme.colours.text};
  const float label = draw_text(theme, muted, inner.min, "Array size").x;
  const float x = inner.min.x + label + theme.px(8);
  const float size = draw_text(theme, figure, {x, inner.min.y}, short_bytes(bytes)).x;
  const float elements_x = x + size + theme.px(8);
  const float width = inner.width() - theme.px(kUndoWidth + 2 * kSpacing);
  draw_text(theme, muted, {elements_x, inner.min.y},
            fit_text(theme, muted, grouped(bytes / 8) + " elements of 8 bytes", inner.min.x + width - elements_x));
  ImGui::SetCursorScreenPos({inner.min.x, inner.min.y + theme.px(16)});
  draw_slider(frame, "size_slider", width, kLastSizeStop, frame.view.size_stop);
}

void draw_undo(const Frame& frame, Rect inner) {
  const float width = frame.theme.px(kUndoWidth);
  ImGui::SetCursorScreenPos({inner.max.x - width, inner.min.y + frame.theme.px(4)});
  frame.commands.undo |=
      draw_button(frame, {.name = "undo", .label = "Undo", .width = width, .is_enabled = frame.session.can_undo()});
}

std::vector<lab::Variable> droppable_variables(const lab::Session& session) {
  std::vector<lab::Variable> variables = session.variables();
  std::erase_if(variables, [](const lab::Variable& v) { return !v.refers_to_heap || !v.is_assignable; });
  return variables;
}

std::string describe(const lab::Variable& variable) {
  return variable.name + "  ·  " + variable.preview + "  ·  count " + grouped(variable.count);
}

// The chosen variable, or the newest one where that has gone.
void keep_choice_valid(const std::vector<lab::Variable>& variables, std::string& chosen) {
  const auto is_chosen = [&chosen](const lab::Variable& variable) { return variable.name == chosen; };
  if (std::none_of(variables.begin(), variables.end(), is_chosen)) {
    chosen = variables.empty() ? std::string() : variables.back().name;
  }
}

void draw_choices(const Frame& frame, const std::vector<lab::Variable>& variables) {
  scroll_by_drag(frame.theme, Drag::ByFinger);
  for (const lab::Variable& variable : variables) {
    const bool is_chosen = variable.name == frame.view.variable;
    if (ImGui::Selectable(describe(variable).c_str(), is_chosen)) {
      frame.view.variable = variable.name;
    }
    report_item(frame, ("choice_" + variable.name).c_str());
    if (is_chosen) {
      ImGui::SetItemDefaultFocus();
    }
  }
}

void draw_picker(const Frame& frame, float width, const std::vector<lab::Variable>& variables) {
  const Theme& theme = frame.theme;
  const auto chosen = std::find_if(variables.begin(), variables.end(),
                                   [&](const lab::Variable& v) { return v.name == frame.view.variable; });
  const std::string text = chosen == variables.end() ? "Nothing to drop" : describe(*chosen);
  const TextStyle style{Face::Text, kTextSize, theme.colours.text};
  const std::string shown = fit_text(theme, style, text, width - theme.px(kControlHeight + 20));
  ImGui::SetNextItemWidth(width);
  ImGui::BeginDisabled(variables.empty());
  ImGui::PushStyleColor(ImGuiCol_Button, theme.colours.raised);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, theme.colours.hovered);
  const bool is_open = ImGui::BeginCombo("##variable", shown.c_str(), ImGuiComboFlags_HeightLarge);
  ImGui::PopStyleColor(2);
  report_item(frame, "variable_picker", !variables.empty());
  if (is_open) {
    draw_choices(frame, variables);
    ImGui::EndCombo();
  }
  ImGui::EndDisabled();
}

void draw_drop(const Frame& frame, float width, float button_width) {
  const std::vector<lab::Variable> variables = droppable_variables(frame.session);
  keep_choice_valid(variables, frame.view.variable);
  draw_picker(frame, width - button_width - frame.theme.px(kSpacing), variables);
  ImGui::SameLine(0, frame.theme.px(kSpacing));
  action_button(
      frame, Kind::DropReference,
      {.name = "drop_reference", .label = "Drop reference", .width = button_width, .is_enabled = !variables.empty()});
}

float share(float width, float gap, int parts) {
  return std::floor((width - gap * static_cast<float>(parts - 1)) / static_cast<float>(parts));
}

void draw_wide(const Frame& frame, Rect inner) {
  const float gap = frame.theme.px(kSpacing);
  const float third = share(inner.width(), gap, 3);
  const float last = inner.width() - 2 * (third + gap);
  action_button(frame, Kind::AllocateArray, {.name = "allocate_array", .label = "Allocate array", .width = third});
  ImGui::SameLine(0, gap);
  action_button(frame, Kind::NewObject, {.name = "new_object", .label = "New object", .width = third});
  ImGui::SameLine(0, gap);
  action_button(frame, Kind::PutArrayInWeakMap,
                {.name = "put_in_weak_map", .label = "Put array in WeakMap", .width = last});
  draw_drop(frame, inner.width() - last - gap, third);
  ImGui::SameLine(0, gap);
  action_button(frame, Kind::CollectGarbage,
                {.name = "collect", .label = "Collect garbage", .width = last, .kind = ButtonKind::Primary});
}

void draw_narrow(const Frame& frame, Rect inner) {
  const float gap = frame.theme.px(kSpacing);
  const float half = share(inner.width(), gap, 2);
  action_button(frame, Kind::AllocateArray, {.name = "allocate_array", .label = "Allocate array", .width = half});
  ImGui::SameLine(0, gap);
  action_button(frame, Kind::NewObject, {.name = "new_object", .label = "New object", .width = half});
  action_button(frame, Kind::PutArrayInWeakMap,
                {.name = "put_in_weak_map", .label = "Put array in WeakMap", .width = inner.width()});
  draw_drop(frame, inner.width(), std::floor(inner.width() * 0.4F));
  action_button(frame, Kind::CollectGarbage,
                {.name = "collect", .label = "Collect garbage", .width = inner.width(), .kind = ButtonKind::Primary});
}

}  // namespace

float actions_panel_height(float width) {
  const int rows = width < kNarrow ? 4 : 2;
  return 2 * kPadding + kSizeRow + static_cast<float>(rows) * kRow - kSpacing;
}

void draw_actions_panel(const Frame& frame, Rect rect) {
  begin_panel(frame, "actions", rect);
  const Rect inner = rect.inset(frame.theme.px(kPadding));
  draw_size(frame, inner);
  draw_undo(frame, inner);
  ImGui::SetCursorScreenPos({inner.min.x, inner.min.y + frame.theme.px(kSizeRow)});
  if (rect.width() < kNarrow * frame.theme.scale) {
    draw_narrow(frame, inner);
  } else {
    draw_wide(frame, inner);
  }
  end_panel();
}

}  // namespace leaklab::canvas
