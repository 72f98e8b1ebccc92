#include "canvas/text_panels.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kButtonWidth = 92;

struct StateSign {
  const char* text;
  ImU32 colour;
};

StateSign sign_of(lab::SessionState state, const Palette& palette) {
  switch (state) {
    case lab::SessionState::Idle: return {"ready", palette.muted};
    case lab::SessionState::Running: return {"running …", palette.accent};
    case lab::SessionState::Finished: return {"finished", palette.muted};
    case lab::SessionState::Failed: return {"ended by an error", palette.error};
    case lab::SessionState::Stopped: return {"stopped", palette.muted};
    case lab::SessionState::HeapLimit: return {"heap limit reached", palette.error};
  }
  return {};
}

// The mark of Leaklab: a drop in a square, drawn so that it needs no picture file.
float draw_mark(const Theme& theme, ImVec2 at) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float side = theme.px(24);
  const ImVec2 centre{at.x + side / 2, at.y + side * 0.6F};
  const float radius = side * 0.29F;
  list.AddCircleFilled(centre, radius, theme.colours.accent);
  list.AddTriangleFilled({centre.x - radius * 0.88F, centre.y - radius * 0.48F}, {centre.x, at.y + theme.px(1)},
                         {centre.x + radius * 0.88F, centre.y - radius * 0.48F}, theme.colours.accent);
  return side;
}

void draw_name(const Theme& theme, Rect rect) {
  const float middle = (rect.min.y + rect.max.y) / 2;
  const float mark = draw_mark(theme, {rect.min.x, middle - theme.px(12)});
  const ImVec2 at{rect.min.x + mark + theme.px(8), middle - theme.line_height(Face::Text, 18) / 2};
  const float name = draw_text(theme, {Face::Text, 17, theme.colours.text}, at, "Leaklab").x;
  draw_text(theme, {Face::Text, kTextSize, theme.colours.muted},
            {at.x + name + theme.px(14), middle - theme.line_height(Face::Text, kTextSize) / 2 + theme.px(1)},
            "Watch memory leaks happen");
}

}  // namespace

void draw_header(const Frame& frame, Rect rect) {
  const Theme& theme = frame.theme;
  const float edge = theme.px(kGap + 4);
  const float middle = (rect.min.y + rect.max.y) / 2;
  draw_name(theme, {{rect.min.x + edge, rect.min.y}, {rect.max.x - edge, rect.max.y}});
  const bool is_running = frame.session.state() == lab::SessionState::Running;
  const float width = theme.px(kButtonWidth);
  const float stop_x = rect.max.x - theme.px(kGap) - width;
  const float run_x = stop_x - theme.px(8) - width;
  const float y = middle - theme.px(kControlHeight / 2);
  ImGui::SetCursorScreenPos({run_x, y});
  frame.commands.run |=
      draw_button(frame, {.name = "run", .label = "Run", .width = width, .kind = ButtonKind::Primary});
  ImGui::SetCursorScreenPos({stop_x, y});
  frame.commands.stop |=
      draw_button(frame, {.name = "stop", .label = "Stop", .width = width, .is_enabled = is_running});
  const StateSign sign = sign_of(frame.session.state(), theme.colours);
  draw_text_right(theme, {Face::Text, kTextSize, sign.colour},
                  {run_x - theme.px(14), middle - theme.line_height(Face::Text, kTextSize) / 2}, sign.text);
  constexpr ImGuiInputFlags kAnywhere = ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverActive;
  frame.commands.run |= ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Enter, kAnywhere);
  frame.commands.stop |= ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Period, kAnywhere);
}

}  // namespace leaklab::canvas
