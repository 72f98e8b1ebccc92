#pragma once
// The colours, read from palette.txt, the one file that the page's stylesheet is made of too.
// Who uses it: theme.h.

#include <imgui.h>

#include <cstdint>

namespace leaklab::canvas {

enum class Scheme : std::uint8_t { Dark, Light };

struct Palette {
  ImU32 background = 0;  // behind the panels
  ImU32 panel = 0;
  ImU32 raised = 0;  // buttons and fields on a panel
  ImU32 hovered = 0;
  ImU32 border = 0;
  ImU32 control = 0;  // outlines that must be seen: 3:1 on the panel
  ImU32 text = 0;
  ImU32 muted = 0;
  ImU32 accent = 0;
  ImU32 accent_text = 0;  // on the accent
  ImU32 grid = 0;
  ImU32 collection = 0;
  ImU32 error = 0;
  ImU32 string = 0;
  ImU32 selection = 0;
};

[[nodiscard]] Palette load_palette(Scheme scheme);

// The same colour, `opacity` (0 to 1) times as opaque.
[[nodiscard]] ImU32 with_opacity(ImU32 colour, float opacity);

}  // namespace leaklab::canvas
