#include "canvas/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cfloat>

#include "canvas/size_scale.h"

namespace leaklab::canvas {
namespace {

void push_button_colours(const Palette& palette, ButtonKind kind) {
  const bool is_primary = kind == ButtonKind::Primary;
  ImGui::PushStyleColor(ImGuiCol_Button, is_primary ? palette.accent : palette.raised);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, is_primary ? with_opacity(palette.accent, 0.88F) : palette.hovered);
  ImGui::PushStyleColor(ImGuiCol_ButtonActive, is_primary ? with_opacity(palette.accent, 0.76F) : palette.border);
  ImGui::PushStyleColor(ImGuiCol_Text, is_primary ? palette.accent_text : palette.text);
  ImGui::PushStyleColor(ImGuiCol_Border, is_primary ? with_opacity(palette.accent, 0) : palette.border);
}

void draw_track(const Frame& frame, Rect rect, float position) {
  const Theme& theme = frame.theme;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = theme.px(8);
  const float y = (rect.min.y + rect.max.y) / 2;
  const float left = rect.min.x + radius;
  const float right = rect.max.x - radius;
  const float x = left + (right - left) * position;
  const float half = theme.px(2);
  list.AddRectFilled({left, y - half}, {right, y + half}, theme.colours.border, half);
  list.AddRectFilled({left, y - half}, {x, y + half}, theme.colours.accent, half);
  const bool is_hot = ImGui::IsItemHovered() || ImGui::IsItemActive();
  if (is_hot) {
    list.AddCircleFilled({x, y}, radius + theme.px(4), with_opacity(theme.colours.accent, 0.25F));
  }
  list.AddCircleFilled({x, y}, radius, theme.colours.accent);
  list.AddCircleFilled({x, y}, radius - theme.px(3), theme.colours.panel);
}

// The widget under the track is ImGui's own slider made invisible: mouse, keyboard and focus are its.
bool draw_invisible_slider(const char* name, float width, int last, int& value) {
  const ImVec4 nothing{0, 0, 0, 0};
  for (const ImGuiCol colour : {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_SliderGrab,
                                ImGuiCol_SliderGrabActive, ImGuiCol_Border, ImGuiCol_Text}) {
    ImGui::PushStyleColor(colour, nothing);
  }
  ImGui::SetNextItemWidth(width);
  const bool has_changed =
      ImGui::SliderInt(name, &value, 0, last, "", ImGuiSliderFlags_AlwaysClamp | ImGuiSliderFlags_NoInput);
  ImGui::PopStyleColor(7);
  return has_changed;
}

struct SliderKey {
  ImGuiKey key;
  int step;  // in stops
};

// Arrows move by one stop, page keys by a doubling, Home and End to the ends.
constexpr std::array kSliderKeys = {
    SliderKey{ImGuiKey_LeftArrow, -1},
    SliderKey{ImGuiKey_RightArrow, 1},
    SliderKey{ImGuiKey_PageDown, -kStopsPerDoubling},
    SliderKey{ImGuiKey_PageUp, kStopsPerDoubling},
    SliderKey{ImGuiKey_Home, -kLastSizeStop},
    SliderKey{ImGuiKey_End, kLastSizeStop},
};

// As a slider of the DOM, it needs no activating: while it has the focus these keys are its own, and do not move the
// focus on.
bool move_by_keys(int last, int& value) {
  if (!ImGui::IsItemFocused() || ImGui::IsItemActive()) {
    return false;
  }
  const ImGuiID id = ImGui::GetItemID();
  const int before = value;
  for (const SliderKey& each : kSliderKeys) {
    ImGui::SetKeyOwner(each.key, id);
    if (ImGui::IsKeyPressed(each.key, ImGuiInputFlags_Repeat, id)) {
      value = std::clamp(value + each.step, 0, last);
    }
  }
  return value != before;
}

}  // namespace

ImVec2 measure_text(const Theme& theme, const TextStyle& style, std::string_view text) {
  return theme.font(style.face)
      ->CalcTextSizeA(theme.line_height(style.face, style.size), FLT_MAX, 0, text.data(), text.data() + text.size());
}

ImVec2 draw_text(const Theme& theme, const TextStyle& style, ImVec2 at, std::string_view text) {
  ImGui::GetWindowDrawList()->AddText(theme.font(style.face), theme.line_height(style.face, style.size), at,
                                      style.colour, text.data(), text.data() + text.size());
  return measure_text(theme, style, text);
}

ImVec2 draw_text_right(const Theme& theme, const TextStyle& style, ImVec2 at, std::string_view text) {
  const ImVec2 size = measure_text(theme, style, text);
  return draw_text(theme, style, {at.x - size.x, at.y}, text);
}

ImVec2 draw_text_centred(const Theme& theme, const TextStyle& style, ImVec2 at, std::string_view text) {
  return draw_text(theme, style, {at.x - measure_text(theme, style, text).x / 2, at.y}, text);
}

void draw_note(const Theme& theme, Rect area, std::string_view text) {
  const ImVec2 at{(area.min.x + area.max.x) / 2, (area.min.y + area.max.y) / 2 - theme.px(10)};
  draw_text_centred(theme, {Face::Text, kTextSize, theme.colours.muted}, at, text);
}

std::string fit_text(const Theme& theme, const TextStyle& style, std::string_view text, float width) {
  if (measure_text(theme, style, text).x <= width) {
    return std::string(text);
  }
  const float room = width - measure_text(theme, style, "…").x;
  const char* cut = text.data();
  theme.font(style.face)
      ->CalcTextSizeA(theme.line_height(style.face, style.size), std::max(room, 0.0F), 0, text.data(),
                      text.data() + text.size(), &cut);
  return std::string(text.data(), cut) + "…";
}

void begin_panel(const Frame& frame, const char* name, Rect rect) {
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild(name, rect.size(), ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  frame.report.widgets.push_back({name, rect, true});
}

void end_panel() { ImGui::EndChild(); }

void scroll_by_drag(const Theme& theme, Drag drag) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool is_wanted = drag == Drag::ByFingerOrMouse || io.MouseSource == ImGuiMouseSource_TouchScreen;
  const bool began_here = ImGui::GetCurrentWindow()->InnerRect.Contains(io.MouseClickedPos[0]);
  if (is_wanted && began_here && ImGui::IsMouseDragging(ImGuiMouseButton_Left, theme.px(6))) {
    ImGui::ClearActiveID();
    ImGui::SetScrollX(ImGui::GetScrollX() - io.MouseDelta.x);
    ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseDelta.y);
  }
}

void report_item(const Frame& frame, const char* name, bool is_enabled) {
  frame.report.widgets.push_back({name, {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()}, is_enabled});
  if (ImGui::IsItemFocused()) {
    frame.report.focused = name;
  }
}

bool draw_button(const Frame& frame, const Button& button) {
  push_button_colours(frame.theme.colours, button.kind);
  ImGui::BeginDisabled(!button.is_enabled);
  const bool was_pressed = ImGui::Button(button.label, {button.width, frame.theme.px(kControlHeight)});
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  ImGui::EndDisabled();
  ImGui::PopStyleColor(5);
  report_item(frame, button.name, button.is_enabled);
  return was_pressed;
}

bool draw_slider(const Frame& frame, const char* name, float width, int last, int& value) {
  bool has_changed = draw_invisible_slider(("##" + std::string(name)).c_str(), width, last, value);
  has_changed |= move_by_keys(last, value);
  report_item(frame, name);
  const Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
  draw_track(frame, rect, static_cast<float>(value) / static_cast<float>(last));
  return has_changed;
}

}  // namespace leaklab::canvas
