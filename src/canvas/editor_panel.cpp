// The window's program editor: ImGui's text field, with colours and line numbers. The field is as large as its text and
// the panel scrolls it, so that what is drawn beside and below it cannot drift apart; the panel follows the caret. The
// field's own text is invisible: the coloured text stands under it, and the selection, half transparent, above that.

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "canvas/code_colours.h"
#include "canvas/pasted_program.h"
#include "canvas/text_panels.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kGutterWidth = 54;
constexpr float kRoomAtEnd = 24;  // beside the longest line

constexpr TextStyle kCode{Face::Mono, kCodeSize, 0};

// What the field tells of while it is drawn.
struct Typing {
  int caret_offset = -1;                           // bytes into the text; -1 while the field has no focus
  std::size_t bytes_before = 0;                    // of the text, before this frame
  std::optional<lab::Conditions> conditions = {};  // of a link that was opened
};

// Ctrl+Z, which brings back the link that was opened, must not open it again.
bool is_undoing() {
  return ImGui::GetIO().KeyCtrl && (ImGui::IsKeyPressed(ImGuiKey_Z) || ImGui::IsKeyPressed(ImGuiKey_Y));
}

int note_typing(ImGuiInputTextCallbackData* data) {
  Typing& typing = *static_cast<Typing*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit && !is_undoing()) {
    const std::string_view text(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    if (const std::optional<PastedProgram> pasted = open_pasted(text, typing.bytes_before)) {
      typing.conditions = pasted->conditions;
      data->DeleteChars(0, data->BufTextLen);
      data->InsertChars(0, pasted->code.data(), pasted->code.data() + pasted->code.size());
    }
  }
  typing.caret_offset = data->CursorPos;
  return 0;
}

int count_lines(std::string_view text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1; }

// Of the newest entry that points at a line of the program, while that program's run has failed.
int failed_line(const lab::Session& session) {
  if (session.state() != lab::SessionState::Failed) {
    return 0;
  }
  const auto console = session.console();
  const auto found =
      std::find_if(console.rbegin(), console.rend(), [](const lab::ConsoleEntry& entry) { return entry.line != 0; });
  return found == console.rend() ? 0 : static_cast<int>(found->line);
}

ImU32 colour_of(CodeKind kind, const Palette& palette) {
  switch (kind) {
    case CodeKind::Plain: return palette.text;
    case CodeKind::Comment: return palette.muted;
    case CodeKind::String: return palette.string;
    case CodeKind::Number: return palette.collection;
    case CodeKind::Keyword: return palette.accent;
  }
  return 0;
}

bool is_in_sight(float y, float line_height) {
  const float top = ImGui::GetWindowPos().y;
  return y + line_height > top && y < top + ImGui::GetWindowHeight();
}

// Draws the coloured text from `at` on, and returns how wide its longest line is.
float draw_code(const Theme& theme, ImVec2 at, std::string_view text) {
  const float line_height = theme.line_height(Face::Mono, kCodeSize);
  ImVec2 pen = at;
  float widest = 0;
  for (const CodeSpan& span : code_spans(text)) {
    std::string_view rest = text.substr(span.begin, span.end - span.begin);
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      const TextStyle style{Face::Mono, kCodeSize, colour_of(span.kind, theme.colours)};
      pen.x +=
          is_in_sight(pen.y, line_height) ? draw_text(theme, style, pen, line).x : measure_text(theme, style, line).x;
      widest = std::max(widest, pen.x - at.x);
      if (line.size() < rest.size()) {
        pen = {at.x, pen.y + line_height};
      }
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
  }
  return widest;
}

// The line that runs next: a band over the text, and an arrow beside its number.
void draw_paused_line(const Theme& theme, Rect band) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(band.min, band.max, with_opacity(theme.colours.accent, 0.14F));
  const float middle = (band.min.y + band.max.y) / 2;
  const float x = band.min.x + theme.px(5);
  const float half = theme.px(4);
  list.AddTriangleFilled({x, middle - half}, {x + half * 1.5F, middle}, {x, middle + half}, theme.colours.accent);
}

// The line that made the chosen value.
void draw_allocating_line(const Theme& theme, Rect band) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(band.min, band.max, with_opacity(theme.colours.text, 0.07F));
  list.AddRectFilled(band.min, {band.min.x + theme.px(3), band.max.y}, theme.colours.muted);
}

// Stays where it is when the text scrolls sideways, above it.
void draw_gutter(const Frame& frame, float text_top, int lines) {
  const Theme& theme = frame.theme;
  const float line_height = theme.line_height(Face::Mono, kCodeSize);
  const ImVec2 corner = ImGui::GetWindowPos();
  const float right = corner.x + theme.px(kGutterWidth);
  const float edge = std::max(1.0F, theme.px(1));
  ImGui::GetWindowDrawList()->AddRectFilled({corner.x + edge, corner.y + theme.px(kRounding)},
                                            {right, corner.y + ImGui::GetWindowHeight() - theme.px(kRounding)},
                                            theme.colours.panel);
  const int failed = failed_line(frame.session);
  const int paused = static_cast<int>(frame.session.paused_line());
  const int allocating = static_cast<int>(frame.table.line_in_program(frame.view.selected_id));
  for (int line = 1; line <= lines; ++line) {
    const float y = text_top + static_cast<float>(line - 1) * line_height;
    if (is_in_sight(y, line_height)) {
      const Rect band{{corner.x + edge, y}, {corner.x + ImGui::GetWindowWidth(), y + line_height}};
      if (line == paused) {
        draw_paused_line(theme, band);
      } else if (line == allocating) {
        draw_allocating_line(theme, band);
      }
      const ImU32 colour = line == failed   ? theme.colours.error
                           : line == paused ? theme.colours.accent
                                            : theme.colours.muted;
      draw_text_right(theme, {Face::Mono, kCodeSize, colour}, {right - theme.px(14), y}, std::to_string(line));
    }
  }
}

void keep_in_view(const Theme& theme, ImVec2 caret, float line_height) {
  const float gutter = theme.px(kGutterWidth);
  const ImVec2 scroll{ImGui::GetScrollX(), ImGui::GetScrollY()};
  const ImVec2 room{ImGui::GetWindowWidth() - gutter - theme.px(kPadding), ImGui::GetWindowHeight() - 2 * line_height};
  ImGui::SetScrollX(std::clamp(scroll.x, std::max(caret.x - room.x, 0.0F), caret.x));
  ImGui::SetScrollY(std::clamp(scroll.y, std::max(caret.y - room.y, 0.0F), caret.y));
}

void follow_caret(const Frame& frame, int offset) {
  if (offset < 0 || offset == frame.view.caret_offset) {
    return;
  }
  frame.view.caret_offset = offset;
  const std::string_view before = std::string_view(frame.view.program).substr(0, static_cast<std::size_t>(offset));
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const float line_height = frame.theme.line_height(Face::Mono, kCodeSize);
  const ImVec2 place{measure_text(frame.theme, kCode, line).x,
                     static_cast<float>(count_lines(before) - 1) * line_height};
  keep_in_view(frame.theme, place, line_height);
}

void draw_field(const Frame& frame, ImVec2 size) {
  constexpr ImGuiInputTextFlags kFlags = ImGuiInputTextFlags_AllowTabInput | ImGuiInputTextFlags_CallbackAlways |
                                         ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_NoHorizontalScroll;
  Typing typing = {.bytes_before = frame.view.program.size()};
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, 0);
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, with_opacity(frame.theme.colours.accent, 0.3F));
  const bool has_changed =
      ImGui::InputTextMultiline("##program", &frame.view.program, size, kFlags, note_typing, &typing);
  ImGui::PopStyleColor(3);
  ImGui::PopStyleVar(2);
  if (has_changed) {
    frame.commands.program = frame.view.program;
    frame.commands.conditions = typing.conditions;
  }
  follow_caret(frame, typing.caret_offset);
}

// The session may have appended a statement; while the field has the focus ImGui keeps the text itself.
void take_session_text(const Frame& frame) {
  if (frame.view.program != frame.session.program()) {
    frame.view.program = frame.session.program();
  }
}

}  // namespace

void draw_editor_panel(const Frame& frame, Rect rect) {
  const Theme& theme = frame.theme;
  take_session_text(frame);
  theme.push_font(Face::Mono, kCodeSize);
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild("program", rect.size(), ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_HorizontalScrollbar);
  const int lines = count_lines(frame.view.program);
  const ImVec2 corner = ImGui::GetCursorScreenPos();
  const ImVec2 at{corner.x - theme.px(kPadding) + theme.px(kGutterWidth), corner.y};
  const float widest = draw_code(theme, at, frame.view.program) + theme.px(kRoomAtEnd);
  ImGui::SetCursorScreenPos(at);
  const float room = rect.width() - theme.px(kGutterWidth + kPadding);
  const float height = static_cast<float>(lines + 1) * theme.line_height(Face::Mono, kCodeSize);
  draw_field(frame, {std::max(widest, room), std::max(height, rect.height() - 2 * theme.px(kPadding))});
  frame.report.widgets.push_back({"editor", {{rect.min.x + theme.px(kGutterWidth), rect.min.y}, rect.max}, true});
  draw_gutter(frame, at.y, lines);
  ImGui::EndChild();
  ImGui::PopFont();
}

}  // namespace leaklab::canvas
