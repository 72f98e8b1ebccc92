#pragma once
// Colours, typefaces and lengths of the interface at one scheme and scale, and ImGui's style made of them.
// Lengths are given in interface pixels and multiplied by the scale, px() of them. Copyable.

#include <imgui.h>

#include <cstdint>
#include <string_view>

#include "canvas/palette.h"

namespace leaklab::canvas {

// Of text, in interface pixels: the em, as in CSS.
constexpr float kSmallSize = 12;
constexpr float kTextSize = 13;
constexpr float kCodeSize = 13;
constexpr float kFigureSize = 24;

// Of panels, in interface pixels.
constexpr float kGap = 10;
constexpr float kPadding = 14;
constexpr float kRounding = 8;
constexpr float kControlHeight = 32;

enum class Face : std::uint8_t { Text, Mono };  // Inter, JetBrains Mono

// The files of the two typefaces, borrowed for the canvas's life.
struct Fonts {
  std::string_view text;
  std::string_view mono;
};

struct Theme {
  Scheme scheme = Scheme::Dark;
  Palette colours;
  float scale = 1;
  ImFont* text = nullptr;  // owned by ImGui's font atlas
  ImFont* mono = nullptr;

  // A length in ImGui units, rounded to whole ones.
  [[nodiscard]] float px(float interface_pixels) const;
  [[nodiscard]] ImFont* font(Face face) const { return face == Face::Mono ? mono : text; }
  // How high a line is, in ImGui units.
  [[nodiscard]] float line_height(Face face, float size) const;
  // For what ImGui lays out itself; to be ended with ImGui::PopFont().
  void push_font(Face face, float size) const;
};

// Adds the two typefaces to ImGui's atlas; colours and scale are set by restyle().
[[nodiscard]] Theme load_theme(const Fonts& fonts);
// Makes colours, scale and ImGui's style anew where scheme or scale differ from what they were.
void restyle(Theme& theme, Scheme scheme, float scale);

}  // namespace leaklab::canvas
