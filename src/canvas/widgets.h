#pragma once
// The few widgets that the panels share, in Leaklab's look, each reporting where it stands.

#include <string>
#include <string_view>

#include "canvas/frame.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

struct TextStyle {
  Face face = Face::Text;
  float size = kTextSize;  // interface pixels
  ImU32 colour = 0;
};

// Draws one line of text with its upper left corner at `at`; returns its size. Takes no part in ImGui's layout.
ImVec2 draw_text(const Theme& theme, const TextStyle& style, ImVec2 at, std::string_view text);
// The same with its upper right corner at `at`.
ImVec2 draw_text_right(const Theme& theme, const TextStyle& style, ImVec2 at, std::string_view text);
// The same with the middle of its upper edge at `at`.
ImVec2 draw_text_centred(const Theme& theme, const TextStyle& style, ImVec2 at, std::string_view text);
[[nodiscard]] ImVec2 measure_text(const Theme& theme, const TextStyle& style, std::string_view text);
// `text`, cut and ended with "…" where it is wider than `width`.
[[nodiscard]] std::string fit_text(const Theme& theme, const TextStyle& style, std::string_view text, float width);

// A rounded card over `rect`; everything drawn until end_panel() belongs to it.
void begin_panel(const Frame& frame, const char* name, Rect rect);
void end_panel();

enum class ButtonKind : std::uint8_t { Plain, Primary };

struct Button {
  const char* name;  // as it is reported
  const char* label;
  float width = 0;  // ImGui units; 0: as wide as its label wants
  ButtonKind kind = ButtonKind::Plain;
  bool is_enabled = true;
};

// Draws it at ImGui's cursor; returns whether it was pressed.
[[nodiscard]] bool draw_button(const Frame& frame, const Button& button);

// A slider over the whole numbers 0 to `last`: a thin track with a round knob. Returns whether `value` changed.
bool draw_slider(const Frame& frame, const char* name, float width, int last, int& value);

// What a picture says where it has nothing to show, in its middle.
void draw_note(const Theme& theme, Rect area, std::string_view text);

enum class Drag : std::uint8_t { ByFinger, ByFingerOrMouse };

// Inside a child window that scrolls: lets a drag move what is in it. What was pressed where the drag began is not
// pressed any more.
void scroll_by_drag(const Theme& theme, Drag drag);

void report_item(const Frame& frame, const char* name, bool is_enabled = true);

}  // namespace leaklab::canvas
