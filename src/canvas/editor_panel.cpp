// The window's program editor: ImGui's text field with line numbers beside it. The field is as high as its text and
// the panel scrolls both, so that numbers and lines cannot drift apart; the panel follows the caret itself.

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "canvas/text_panels.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kNumberWidth = 40;

struct Caret {
  int offset = -1;  // bytes into the text; -1 while the field has no focus
};

int note_caret(ImGuiInputTextCallbackData* data) {
  static_cast<Caret*>(data->UserData)->offset = data->CursorPos;
  return 0;
}

int count_lines(std::string_view text) {
  return static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1;
}

// Of the newest entry that points at a line of the program, while that program's run has failed.
std::uint32_t failed_line(const lab::Session& session) {
  if (session.state() != lab::SessionState::Failed) {
    return 0;
  }
  const auto console = session.console();
  const auto found = std::find_if(console.rbegin(), console.rend(),
                                  [](const lab::ConsoleEntry& entry) { return entry.line != 0; });
  return found == console.rend() ? 0 : found->line;
}

void draw_line_numbers(const Frame& frame, ImVec2 at, int lines, float line_height) {
  const Theme& theme = frame.theme;
  const auto failed = static_cast<int>(failed_line(frame.session));
  for (int line = 1; line <= lines; ++line) {
    const ImU32 colour = line == failed ? theme.colours.error : theme.colours.muted;
    const float y = at.y + static_cast<float>(line - 1) * line_height;
    draw_text_right(theme, {Face::Mono, kCodeSize, colour}, {at.x, y}, std::to_string(line));
  }
}

void keep_caret_in_view(int line, float line_height) {
  const float top = static_cast<float>(line) * line_height;
  const float bottom = top + 2 * line_height;
  if (top < ImGui::GetScrollY()) {
    ImGui::SetScrollY(top);
  } else if (bottom > ImGui::GetScrollY() + ImGui::GetWindowHeight()) {
    ImGui::SetScrollY(bottom - ImGui::GetWindowHeight());
  }
}

// The session may have appended a statement; while the field has focus ImGui keeps the text itself.
void take_session_text(const Frame& frame) {
  if (frame.view.program != frame.session.program()) {
    frame.view.program = frame.session.program();
  }
}

void draw_field(const Frame& frame, ImVec2 size, float line_height) {
  Caret before;
  const int caret_before = frame.view.caret_offset;
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  const bool has_changed = ImGui::InputTextMultiline("##program", &frame.view.program, size,
                                                     ImGuiInputTextFlags_AllowTabInput |
                                                         ImGuiInputTextFlags_CallbackAlways |
                                                         ImGuiInputTextFlags_NoHorizontalScroll,
                                                     note_caret, &before);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  report_item(frame, "editor");
  if (has_changed) {
    frame.commands.program = frame.view.program;
  }
  if (before.offset >= 0 && before.offset != caret_before) {
    frame.view.caret_offset = before.offset;
    const auto end = static_cast<std::size_t>(before.offset);
    keep_caret_in_view(count_lines(std::string_view(frame.view.program).substr(0, end)) - 1, line_height);
  }
}

}  // namespace

void draw_editor_panel(const Frame& frame, Rect rect) {
  const Theme& theme = frame.theme;
  take_session_text(frame);
  theme.push_font(Face::Mono, kCodeSize);
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild("program", rect.size(), ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened);
  const float line_height = ImGui::GetFontSize();
  const int lines = count_lines(frame.view.program);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float text_x = at.x + theme.px(kNumberWidth);
  draw_line_numbers(frame, {text_x - theme.px(14), at.y}, lines, line_height);
  ImGui::SetCursorScreenPos({text_x, at.y});
  const float height = std::max(static_cast<float>(lines + 1) * line_height, rect.height() - 2 * theme.px(kPadding));
  draw_field(frame, {ImGui::GetContentRegionAvail().x, height}, line_height);
  ImGui::EndChild();
  ImGui::PopFont();
}

}  // namespace leaklab::canvas
