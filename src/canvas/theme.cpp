#include "canvas/theme.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace leaklab::canvas {
namespace {

// ImGui names a font's size by its line, from ascent to descent; these are the typefaces' lines in ems.
constexpr float kTextLine = 1.2102F;
constexpr float kMonoLine = 1.32F;

float line_size(Face face, float size) { return size * (face == Face::Mono ? kMonoLine : kTextLine); }

ImFont* add_font(std::string_view file) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;  // it is the caller's; ImGui reads it only
  void* bytes = const_cast<char*>(file.data());
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(file.size()), kTextSize, &config);
}

void set_colour(ImGuiStyle& style, ImGuiCol which, ImU32 colour) {
  style.Colors[which] = ImGui::ColorConvertU32ToFloat4(colour);
}

void set_control_colours(ImGuiStyle& style, const Palette& palette) {
  set_colour(style, ImGuiCol_FrameBg, palette.raised);
  set_colour(style, ImGuiCol_FrameBgHovered, palette.hovered);
  set_colour(style, ImGuiCol_FrameBgActive, palette.hovered);
  set_colour(style, ImGuiCol_Button, palette.raised);
  set_colour(style, ImGuiCol_ButtonHovered, palette.hovered);
  set_colour(style, ImGuiCol_ButtonActive, palette.border);
  set_colour(style, ImGuiCol_Header, palette.selection);
  set_colour(style, ImGuiCol_HeaderHovered, palette.hovered);
  set_colour(style, ImGuiCol_HeaderActive, palette.selection);
  set_colour(style, ImGuiCol_CheckMark, palette.accent);
  set_colour(style, ImGuiCol_TextSelectedBg, palette.selection);
  set_colour(style, ImGuiCol_InputTextCursor, palette.accent);
  set_colour(style, ImGuiCol_NavCursor, palette.accent);
}

void set_colours(ImGuiStyle& style, const Palette& palette) {
  set_colour(style, ImGuiCol_Text, palette.text);
  set_colour(style, ImGuiCol_TextDisabled, palette.muted);
  set_colour(style, ImGuiCol_WindowBg, palette.background);
  set_colour(style, ImGuiCol_ChildBg, palette.panel);
  set_colour(style, ImGuiCol_PopupBg, palette.panel);
  set_colour(style, ImGuiCol_Border, palette.border);
  set_colour(style, ImGuiCol_Separator, palette.border);
  set_colour(style, ImGuiCol_ScrollbarBg, with_opacity(palette.panel, 0));
  set_colour(style, ImGuiCol_ScrollbarGrab, palette.border);
  set_colour(style, ImGuiCol_ScrollbarGrabHovered, palette.control);
  set_colour(style, ImGuiCol_ScrollbarGrabActive, palette.control);
  set_control_colours(style, palette);
}

void set_lengths(ImGuiStyle& style) {
  style.WindowPadding = {kPadding, kPadding};
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.ChildRounding = kRounding;
  style.ChildBorderSize = 1;
  style.PopupRounding = kRounding;
  style.FramePadding = {12, (kControlHeight - line_size(Face::Text, kTextSize)) / 2};
  style.FrameRounding = 6;
  style.FrameBorderSize = 1;
  style.ItemSpacing = {8, 8};
  style.ItemInnerSpacing = {8, 6};
  style.GrabMinSize = 12;  // with ImGui's own margins, the slider's knob then turns where draw_slider() draws it
  style.ScrollbarSize = 10;
  style.ScrollbarRounding = 5;
  style.DisabledAlpha = 0.45F;
}

}  // namespace

float Theme::line_height(Face face, float size) const { return line_size(face, size) * scale; }

void Theme::push_font(Face face, float size) const { ImGui::PushFont(font(face), line_size(face, size)); }

float Theme::px(float interface_pixels) const { return std::round(interface_pixels * scale); }

Theme load_theme(const Fonts& fonts) {
  Theme theme;
  theme.scale = 0;
  theme.text = add_font(fonts.text);
  theme.mono = add_font(fonts.mono);
  return theme;
}

void restyle(Theme& theme, Scheme scheme, float scale) {
  if (theme.scheme == scheme && theme.scale == scale) {
    return;
  }
  theme.scheme = scheme;
  theme.scale = scale;
  theme.colours = load_palette(scheme);
  ImGuiStyle style;
  set_colours(style, theme.colours);
  set_lengths(style);
  style.ScaleAllSizes(scale);
  style.FontSizeBase = line_size(Face::Text, kTextSize);
  style.FontScaleDpi = scale;
  style.ChildBorderSize = style.FrameBorderSize = style.PopupBorderSize = std::max(1.0F, std::floor(scale));
  ImGui::GetStyle() = style;
}

}  // namespace leaklab::canvas
