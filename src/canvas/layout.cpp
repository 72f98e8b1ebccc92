#include "canvas/layout.h"

#include <algorithm>
#include <cmath>

#include "canvas/actions_panel.h"
#include "canvas/memory_panel.h"
#include "canvas/theme.h"

namespace leaklab::canvas {
namespace {

constexpr float kHeaderHeight = 56;
constexpr float kTabsHeight = 32;
constexpr float kPictureHeight = 320;
constexpr float kTextShare = 0.44F;  // of the window's width, for program and console
constexpr float kEditorShare = 0.58F;

// All in interface pixels from here on; arrange() scales at its end.
Rect band(Rect area, float& y, float height) {
  const Rect rect{{area.min.x, y}, {area.max.x, y + height}};
  y += height + kGap;
  return rect;
}

void arrange_pictures(Layout& layout, Rect area) {
  const float memory = memory_panel_height(area.width());
  const float actions = actions_panel_height(area.width());
  const float picture = std::max(area.height() - kTabsHeight - memory - actions - 3 * kGap, 120.0F);
  float y = area.min.y;
  layout.tabs = band(area, y, kTabsHeight);
  layout.picture = band(area, y, picture);
  layout.memory = band(area, y, memory);
  layout.actions = band(area, y, actions);
}

void arrange_text(Layout& layout, Rect area) {
  float y = area.min.y;
  layout.editor = band(area, y, std::round((area.height() - kGap) * kEditorShare));
  layout.console = band(area, y, area.max.y - y);
}

void arrange_window(Layout& layout, ImVec2 size) {
  layout.header = {{0, 0}, {size.x, kHeaderHeight}};
  const Rect body{{kGap, kHeaderHeight}, {size.x - kGap, size.y - kGap}};
  const float split = std::round(body.min.x + (body.width() - kGap) * kTextShare);
  arrange_text(layout, {body.min, {split, body.max.y}});
  arrange_pictures(layout, {{split + kGap, body.min.y}, body.max});
}

void multiply(Rect& rect, float scale) {
  for (float* length : {&rect.min.x, &rect.min.y, &rect.max.x, &rect.max.y}) {
    *length = std::round(*length * scale);
  }
}

}  // namespace

Layout arrange(Parts parts, ImVec2 size, float scale) {
  Layout layout;
  const ImVec2 interface_size{size.x / scale, size.y / scale};
  if (parts == Parts::PicturesAndText) {
    arrange_window(layout, interface_size);
  } else {
    arrange_pictures(layout, {{0, 0}, interface_size});
  }
  for (Rect* rect : {&layout.header, &layout.editor, &layout.console, &layout.tabs, &layout.picture, &layout.memory,
                     &layout.actions}) {
    multiply(*rect, scale);
  }
  return layout;
}

float pictures_height(float width) {
  return kTabsHeight + kPictureHeight + memory_panel_height(width) + actions_panel_height(width) + 3 * kGap;
}

}  // namespace leaklab::canvas
