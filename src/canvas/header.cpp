#include "canvas/text_panels.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kButtonGap = 8;
constexpr ImGuiInputFlags kAnywhere = ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_RouteOverActive;

struct StateSign {
  const char* text;
  ImU32 colour;
};

StateSign sign_of(lab::SessionState state, const Palette& palette) {
  switch (state) {
    case lab::SessionState::Idle: return {"ready", palette.muted};
    case lab::SessionState::Running: return {"running …", palette.accent};
    case lab::SessionState::Paused: return {"paused", palette.accent};
    case lab::SessionState::Finished: return {"finished", palette.muted};
    case lab::SessionState::Failed: return {"ended by an error", palette.error};
    case lab::SessionState::Stopped: return {"stopped", palette.muted};
    case lab::SessionState::HeapLimit: return {"heap limit reached", palette.error};
    case lab::SessionState::TimeLimit: return {"time limit reached", palette.error};
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

// The name, and what it is for where that leaves `rect` room.
void draw_name(const Theme& theme, Rect rect) {
  const float middle = (rect.min.y + rect.max.y) / 2;
  const float mark = draw_mark(theme, {rect.min.x, middle - theme.px(12)});
  const ImVec2 at{rect.min.x + mark + theme.px(8), middle - theme.line_height(Face::Text, 18) / 2};
  const float name = draw_text(theme, {Face::Text, 17, theme.colours.text}, at, "Leaklab").x;
  constexpr const char* kPurpose = "Watch memory leaks happen";
  const TextStyle style{Face::Text, kTextSize, theme.colours.muted};
  const float purpose_x = at.x + name + theme.px(14);
  if (purpose_x + measure_text(theme, style, kPurpose).x < rect.max.x) {
    draw_text(theme, style, {purpose_x, middle - theme.line_height(Face::Text, kTextSize) / 2 + theme.px(1)}, kPurpose);
  }
}

// Buttons from right to left, each where the last one left off.
class ButtonRow {
 public:
  ButtonRow(const Frame& frame, ImVec2 right) : frame_(frame), at_(right) {}
  bool add(Button button, float width) {
    button.width = frame_.theme.px(width);
    at_.x -= button.width;
    ImGui::SetCursorScreenPos(at_);
    const bool is_pressed = draw_button(frame_, button);
    at_.x -= frame_.theme.px(kButtonGap);
    return is_pressed;
  }
  [[nodiscard]] float left() const { return at_.x; }

 private:
  const Frame& frame_;
  ImVec2 at_;
};

// The left edge of what it draws.
float draw_commands(const Frame& frame, ImVec2 right) {
  const lab::SessionState state = frame.session.state();
  const bool is_running = state == lab::SessionState::Running;
  const bool is_paused = state == lab::SessionState::Paused;
  Commands& commands = frame.commands;
  ButtonRow row(frame, right);
  commands.stop |= row.add({.name = "stop", .label = "Stop", .is_enabled = is_running || is_paused}, 72);
  commands.run |= row.add({.name = "run", .label = "Run", .kind = ButtonKind::Primary}, 72);
  const char* label = is_paused ? "Go on" : "Pause";
  const bool toggles = row.add({.name = "pause", .label = label, .is_enabled = is_running || is_paused}, 72) ||
                       ImGui::Shortcut(ImGuiKey_F8, kAnywhere);
  commands.pause |= toggles && is_running;
  commands.resume |= toggles && is_paused;
  if (row.add({.name = "step_over", .label = "Step over"}, 92) || ImGui::Shortcut(ImGuiKey_F10, kAnywhere)) {
    commands.step = lab::StepKind::Over;
  }
  if (row.add({.name = "step", .label = "Step"}, 64) || ImGui::Shortcut(ImGuiKey_F11, kAnywhere)) {
    commands.step = lab::StepKind::Into;
  }
  if (ImGui::Shortcut(ImGuiMod_Shift | ImGuiKey_F11, kAnywhere)) {
    commands.step = lab::StepKind::Out;
  }
  return row.left();
}

}  // namespace

void draw_header(const Frame& frame, Rect rect) {
  const Theme& theme = frame.theme;
  const float middle = (rect.min.y + rect.max.y) / 2;
  const float left = draw_commands(frame, {rect.max.x - theme.px(kGap), middle - theme.px(kControlHeight / 2)});
  const StateSign sign = sign_of(frame.session.state(), theme.colours);
  const TextStyle style{Face::Text, kTextSize, sign.colour};
  const float sign_x = left - theme.px(6);
  draw_text_right(theme, style, {sign_x, middle - theme.line_height(Face::Text, kTextSize) / 2}, sign.text);
  draw_name(theme, {{rect.min.x + theme.px(kGap + 4), rect.min.y},
                    {sign_x - measure_text(theme, style, sign.text).x - theme.px(kGap), rect.max.y}});
  frame.commands.run |= ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Enter, kAnywhere);
  frame.commands.stop |= ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Period, kAnywhere);
}

}  // namespace leaklab::canvas
