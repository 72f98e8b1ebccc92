#include "canvas/memory_panel.h"

#include <array>

#include "canvas/format.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kNarrow = 520;
constexpr float kRowHeight = 26;
constexpr float kColumnHeight = 60;

struct Figure {
  const char* name;
  std::uint64_t bytes;
};

std::array<Figure, 5> figures_of(const lab::MemoryUsage& usage) {
  return {Figure{"heapUsed", usage.heap_used_bytes}, Figure{"heapTotal", usage.heap_total_bytes},
          Figure{"external", usage.external_bytes}, Figure{"arrayBuffers", usage.array_buffers_bytes},
          Figure{"rss", usage.rss_bytes}};
}

// Side by side: name, readable figure, exact figure, one under the other.
void draw_column(const Theme& theme, const Figure& figure, ImVec2 at, ImU32 colour) {
  const TextStyle name{Face::Mono, kSmallSize, theme.colours.muted};
  draw_text(theme, name, at, figure.name);
  draw_text(theme, {Face::Text, 16, colour}, {at.x, at.y + theme.px(18)}, readable_bytes(figure.bytes));
  draw_text(theme, name, {at.x, at.y + theme.px(42)}, exact_bytes(figure.bytes));
}

// Under one another: the same in one line.
void draw_row(const Theme& theme, const Figure& figure, Rect rect, ImU32 colour) {
  const TextStyle name{Face::Mono, kSmallSize, theme.colours.muted};
  const float small_y = rect.min.y + theme.px(2);
  draw_text(theme, name, {rect.min.x, small_y}, figure.name);
  draw_text_right(theme, {Face::Text, 14, colour}, {rect.min.x + rect.width() * 0.58F, rect.min.y},
                  readable_bytes(figure.bytes));
  draw_text_right(theme, name, {rect.max.x, small_y}, exact_bytes(figure.bytes));
}

}  // namespace

float memory_panel_height(float width) {
  return width < kNarrow ? 5 * kRowHeight - 6 + 2 * kPadding : kColumnHeight + 2 * kPadding;
}

void draw_memory_panel(const Frame& frame, Rect rect) {
  const Theme& theme = frame.theme;
  begin_panel(frame, "memory", rect);
  const Rect inner = rect.inset(theme.px(kPadding));
  const bool is_narrow = rect.width() < kNarrow * theme.scale;
  ImVec2 at = inner.min;
  for (const Figure& figure : figures_of(frame.session.usage())) {
    const ImU32 colour = at.x == inner.min.x && at.y == inner.min.y ? theme.colours.accent : theme.colours.text;
    if (is_narrow) {
      draw_row(theme, figure, {at, {inner.max.x, at.y}}, colour);
      at.y += theme.px(kRowHeight);
    } else {
      draw_column(theme, figure, at, colour);
      at.x += inner.width() / 5;
    }
  }
  end_panel();
}

}  // namespace leaklab::canvas
