// The window's console: what was printed, newest last, and a line to type at. Enter evaluates; up and down walk through
// the lines typed before.

#include <imgui.h>
#include <imgui_stdlib.h>

#include <cmath>

#include "canvas/text_panels.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

using Kind = lab::ConsoleEntry::Kind;

constexpr float kSignWidth = 18;
constexpr float kPromptHeight = 34;

struct EntryLook {
  const char* sign;  // in front of the entry: colour is never the only difference
  ImU32 colour;
};

EntryLook look_of(Kind kind, const Palette& palette) {
  switch (kind) {
    case Kind::Output: return {"", palette.text};
    case Kind::ErrorOutput: return {"!", palette.error};
    case Kind::Input: return {"›", palette.muted};
    case Kind::Result: return {"←", palette.string};
    case Kind::Failure: return {"✗", palette.error};
    case Kind::Notice: return {"·", palette.collection};
  }
  return {};
}

void draw_entry(const Frame& frame, const lab::ConsoleEntry& entry) {
  const Theme& theme = frame.theme;
  const EntryLook look = look_of(entry.kind, theme.colours);
  draw_text(theme, {Face::Mono, kCodeSize, look.colour}, ImGui::GetCursorScreenPos(), look.sign);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + theme.px(kSignWidth));
  ImGui::PushStyleColor(ImGuiCol_Text, look.colour);
  ImGui::PushTextWrapPos(0);
  ImGui::TextUnformatted(entry.text.data(), entry.text.data() + entry.text.size());
  ImGui::PopTextWrapPos();
  ImGui::PopStyleColor();
}

// Entries are of different heights, so those out of sight are skipped by ImGui's clipping, not counted; 5,000 at most.
void draw_entries(const Frame& frame, ImVec2 size) {
  ImGui::BeginChild("entries", size, ImGuiChildFlags_NavFlattened);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, frame.theme.px(4)));
  for (const lab::ConsoleEntry& entry : frame.session.console()) {
    draw_entry(frame, entry);
  }
  ImGui::PopStyleVar();
  if (frame.view.console_seen != frame.session.revision()) {
    frame.view.console_seen = frame.session.revision();
    ImGui::SetScrollHereY(1);
  }
  ImGui::EndChild();
}

void walk_history(View& view, ImGuiInputTextCallbackData& data) {
  const std::size_t last = view.history.size();
  if (data.EventKey == ImGuiKey_UpArrow && view.history_position > 0) {
    --view.history_position;
  } else if (data.EventKey == ImGuiKey_DownArrow && view.history_position < last) {
    ++view.history_position;
  } else {
    return;
  }
  data.DeleteChars(0, data.BufTextLen);
  data.InsertChars(0, view.history_position < last ? view.history[view.history_position].c_str() : "");
}

int did_press_history_key(ImGuiInputTextCallbackData* data) {
  walk_history(*static_cast<View*>(data->UserData), *data);
  return 0;
}

void submit(const Frame& frame) {
  View& view = frame.view;
  if (view.prompt.empty()) {
    return;
  }
  frame.commands.line = view.prompt;
  if (view.history.empty() || view.history.back() != view.prompt) {
    view.history.push_back(view.prompt);
  }
  view.history_position = view.history.size();
  view.prompt.clear();
}

void draw_prompt(const Frame& frame) {
  const Theme& theme = frame.theme;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + std::fmax(1.0F, theme.px(1))},
                                            theme.colours.border);
  draw_text(theme, {Face::Mono, kCodeSize, theme.colours.accent}, {at.x, at.y + theme.px(14)}, "›");
  ImGui::SetCursorScreenPos({at.x + theme.px(kSignWidth), at.y + theme.px(10)});
  ImGui::SetNextItemWidth(width - theme.px(kSignWidth));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, theme.px(4)));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
  const bool is_submitted = ImGui::InputTextWithHint(
      "##prompt", "JavaScript; Enter evaluates it", &frame.view.prompt,
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_CallbackHistory, did_press_history_key, &frame.view);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
  report_item(frame, "prompt");
  if (is_submitted) {
    submit(frame);
    ImGui::SetKeyboardFocusHere(-1);
  }
}

}  // namespace

void draw_console_panel(const Frame& frame, Rect rect) {
  frame.theme.push_font(Face::Mono, kCodeSize);
  begin_panel(frame, "console", rect);
  const float prompt = frame.theme.px(kPromptHeight);
  const float room = ImGui::GetContentRegionAvail().y - prompt - frame.theme.px(2);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  draw_entries(frame, {ImGui::GetContentRegionAvail().x, room});
  ImGui::SetCursorScreenPos({at.x, at.y + room + frame.theme.px(2)});
  draw_prompt(frame);
  end_panel();
  ImGui::PopFont();
}

}  // namespace leaklab::canvas
