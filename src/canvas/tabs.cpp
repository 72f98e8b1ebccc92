#include "canvas/tabs.h"

#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kTabWidth = 104;

struct Tab {
  Picture picture;
  const char* name;
  const char* label;
};

constexpr Tab kTabs[] = {
    {Picture::Memory, "tab_memory", "Memory"},
    {Picture::References, "tab_references", "References"},
    {Picture::Graph, "tab_graph", "Graph"},
};

// The chosen one is underlined too: colour is never the only difference.
void draw_tab(const Frame& frame, const Tab& tab) {
  const Theme& theme = frame.theme;
  const bool is_chosen = frame.view.picture == tab.picture;
  ImGui::PushStyleColor(ImGuiCol_Button, is_chosen ? theme.colours.panel : 0);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, theme.colours.hovered);
  ImGui::PushStyleColor(ImGuiCol_Text, is_chosen ? theme.colours.text : theme.colours.muted);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  if (ImGui::Button(tab.label, {theme.px(kTabWidth), theme.px(kControlHeight)})) {
    frame.view.picture = tab.picture;
  }
  ImGui::PopStyleVar();
  ImGui::PopStyleColor(3);
  if (ImGui::IsItemHovered()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  report_item(frame, tab.name);
  const ImVec2 end = ImGui::GetItemRectMax();
  if (is_chosen) {
    const float left = ImGui::GetItemRectMin().x + theme.px(12);
    ImGui::GetWindowDrawList()->AddRectFilled({left, end.y - theme.px(3)}, {end.x - theme.px(12), end.y},
                                              theme.colours.accent, theme.px(1));
  }
}

}  // namespace

void draw_tabs(const Frame& frame, Rect rect) {
  ImGui::SetCursorScreenPos(rect.min);
  for (const Tab& tab : kTabs) {
    draw_tab(frame, tab);
    ImGui::SameLine(0, frame.theme.px(4));
  }
}

}  // namespace leaklab::canvas
