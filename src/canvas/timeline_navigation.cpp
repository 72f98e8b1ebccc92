// Moving about in the timeline, and marking moments in it: wheel, drag, click, keys, and the tools below the graph.

#include <imgui_internal.h>

#include <array>
#include <cmath>

#include "canvas/timeline_panel.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr double kCloser = 0.8;      // a notch of the wheel
constexpr double kMuchCloser = 0.5;  // a key, a tool
constexpr float kDragThreshold = 4;
constexpr float kToolHeight = 22;

void take_wheel(TimelineView& view, const Plot& plot, std::uint64_t count) {
  const ImGuiIO& io = ImGui::GetIO();
  ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
  if (io.MouseWheel != 0) {
    zoom(view, count, std::pow(kCloser, io.MouseWheel), plot.position_at(io.MousePos.x));
  }
  if (io.MouseWheelH != 0) {
    pan(view, count, -io.MouseWheelH * plot.samples / 10);
  }
}

// A drag moves the graph, or measures; a click chooses the moment, or measures from the one chosen before.
void take_mouse(const Frame& frame, const Plot& plot) {
  TimelineView& view = frame.view.timeline;
  const lab::Timeline& timeline = frame.session.timeline();
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsItemActivated() && io.MouseDown[0]) {
    view.is_measuring = view.measures || io.KeyShift;
  }
  const float threshold = frame.theme.px(kDragThreshold);
  const bool has_dragged = io.MouseDragMaxDistanceSqr[0] >= threshold * threshold;
  const std::uint64_t here = plot.sample_at(io.MousePos.x, timeline);
  if (ImGui::IsItemActive() && io.MouseDown[0] && has_dragged) {
    if (view.is_measuring) {
      view.ruler_begin = plot.sample_at(io.MouseClickedPos[0].x, timeline);
      view.chosen = here;
    } else {
      pan(view, timeline.sample_count(), -io.MouseDelta.x / plot.area.width() * plot.samples);
    }
  }
  if (ImGui::IsItemDeactivated() && io.MouseReleased[0] && !has_dragged) {
    view.ruler_begin = view.is_measuring ? view.chosen : std::nullopt;
    view.chosen = here;
  }
}

struct MoveKey {
  ImGuiKey key;
  double columns;  // of a hundred from edge to edge
};

constexpr std::array kMoveKeys = {
    MoveKey{ImGuiKey_LeftArrow, -1}, MoveKey{ImGuiKey_RightArrow, 1}, MoveKey{ImGuiKey_PageUp, -80},
    MoveKey{ImGuiKey_PageDown, 80},  MoveKey{ImGuiKey_Home, -1e18},   MoveKey{ImGuiKey_End, 1e18},
};

void move_choice(TimelineView& view, const Plot& plot, std::uint64_t count, double columns) {
  const bool measures = view.measures || ImGui::GetIO().KeyShift;
  const double newest = static_cast<double>(count) - 1;
  const double now = view.chosen ? static_cast<double>(*view.chosen) : columns < 0 ? newest : plot.first;
  const double step = std::fmax(std::round(plot.samples / 100), 1);
  if (!measures) {
    view.ruler_begin.reset();
  } else if (!view.ruler_begin) {
    view.ruler_begin = static_cast<std::uint64_t>(now);
  }
  choose(view, count, static_cast<std::uint64_t>(std::fmin(std::fmax(now + columns * step, 0), newest)));
}

bool is_pressed(ImGuiKey key) {
  const ImGuiID id = ImGui::GetItemID();
  ImGui::SetKeyOwner(key, id);
  return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id);
}

// While it has the focus these keys are its own, and do not move the focus on.
void take_keys(const Frame& frame, const Plot& plot) {
  TimelineView& view = frame.view.timeline;
  const std::uint64_t count = frame.session.timeline().sample_count();
  if (!ImGui::IsItemFocused() || count == 0) {
    return;
  }
  for (const MoveKey& each : kMoveKeys) {
    if (is_pressed(each.key)) {
      move_choice(view, plot, count, each.columns);
    }
  }
  const double kept = view.chosen ? static_cast<double>(*view.chosen) : plot.first + plot.samples / 2;
  for (const ImGuiKey key : {ImGuiKey_Equal, ImGuiKey_KeypadAdd}) {
    if (is_pressed(key)) {
      zoom(view, count, kMuchCloser, kept);
    }
  }
  for (const ImGuiKey key : {ImGuiKey_Minus, ImGuiKey_KeypadSubtract}) {
    if (is_pressed(key)) {
      zoom(view, count, 1 / kMuchCloser, kept);
    }
  }
  if (is_pressed(ImGuiKey_F)) {
    fit(view);
  }
  if (is_pressed(ImGuiKey_L)) {
    set_following(view, count, !view.follows);
  }
  if (is_pressed(ImGuiKey_Escape)) {
    view.chosen.reset();
    view.ruler_begin.reset();
  }
}

struct Tool {
  const char* name;
  const char* label;
  bool is_on = false;
  bool is_enabled = true;
};

// Small, without a border; underlined while it is on, since colour is never the only difference.
bool draw_tool(const Frame& frame, const Tool& tool) {
  const Theme& theme = frame.theme;
  const Palette& palette = theme.colours;
  const TextStyle style{Face::Text, kSmallSize, tool.is_enabled ? palette.text : with_opacity(palette.muted, 0.6F)};
  const ImVec2 text = measure_text(theme, style, tool.label);
  const float width = std::fmax(text.x + theme.px(14), theme.px(26));
  ImGui::BeginDisabled(!tool.is_enabled);
  const bool was_pressed =
      ImGui::InvisibleButton(tool.name, {width, theme.px(kToolHeight)}, ImGuiButtonFlags_EnableNav);
  ImGui::EndDisabled();
  const Rect rect{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  list.AddRectFilled(rect.min, rect.max, ImGui::IsItemHovered() ? palette.hovered : palette.raised, theme.px(4));
  draw_text(theme, style, {(rect.min.x + rect.max.x - text.x) / 2, (rect.min.y + rect.max.y - text.y) / 2}, tool.label);
  if (tool.is_on) {
    list.AddRectFilled({rect.min.x + theme.px(5), rect.max.y - theme.px(2)}, {rect.max.x - theme.px(5), rect.max.y},
                       palette.accent);
  }
  report_item(frame, tool.name, tool.is_enabled);
  ImGui::SameLine(0, theme.px(4));
  return was_pressed;
}

}  // namespace

void navigate(const Frame& frame, const Plot& plot) {
  ImGui::SetCursorScreenPos(plot.area.min);
  ImGui::InvisibleButton("plot", plot.area.size(), ImGuiButtonFlags_EnableNav);
  report_item(frame, "plot");
  if (ImGui::IsItemHovered()) {
    take_wheel(frame.view.timeline, plot, frame.session.timeline().sample_count());
  }
  take_mouse(frame, plot);
  take_keys(frame, plot);
}

float draw_timeline_tools(const Frame& frame, const Plot& plot, ImVec2 at) {
  TimelineView& view = frame.view.timeline;
  const std::uint64_t count = frame.session.timeline().sample_count();
  const bool is_part = !shows_all(view, count);
  const double middle = plot.first + plot.samples / 2;
  ImGui::SetCursorScreenPos(at);
  if (draw_tool(frame, {.name = "zoom_out", .label = "−", .is_enabled = is_part})) {
    zoom(view, count, 1 / kMuchCloser, middle);
  }
  if (draw_tool(frame, {.name = "zoom_in", .label = "+"})) {
    zoom(view, count, kMuchCloser, view.chosen ? static_cast<double>(*view.chosen) : middle);
  }
  if (draw_tool(frame, {.name = "fit", .label = "Fit", .is_enabled = is_part})) {
    fit(view);
  }
  if (draw_tool(frame, {.name = "follow", .label = "Follow", .is_on = view.follows})) {
    set_following(view, count, !view.follows);
  }
  if (draw_tool(frame, {.name = "measure", .label = "Measure", .is_on = view.measures})) {
    view.measures = !view.measures;
  }
  return ImGui::GetItemRectMax().x;
}

}  // namespace leaklab::canvas
