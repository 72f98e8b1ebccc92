#include "canvas/tabs.h"

#include <algorithm>
#include <cmath>
#include <iterator>

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
    {Picture::HeapMap, "tab_heap_map", "Heap map"},
};

// The chosen one is underlined too: colour is never the only difference.
void draw_tab(const Frame& frame, const Tab& tab, float width) {
  const Theme& theme = frame.theme;
  const bool is_chosen = frame.view.picture == tab.picture;
  ImGui::PushStyleColor(ImGuiCol_Button, is_chosen ? theme.colours.panel : 0);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, theme.colours.hovered);
  ImGui::PushStyleColor(ImGuiCol_Text, is_chosen ? theme.colours.text : theme.colours.muted);
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  if (ImGui::Button(tab.label, {width, theme.px(kControlHeight)})) {
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
  const float gap = frame.theme.px(4);
  constexpr auto kCount = static_cast<float>(std::size(kTabs));
  const float width = std::min(frame.theme.px(kTabWidth), std::floor((rect.width() + gap) / kCount - gap));
  for (const Tab& tab : kTabs) {
    draw_tab(frame, tab, width);
    ImGui::SameLine(0, gap);
  }
}

}  // namespace leaklab::canvas
