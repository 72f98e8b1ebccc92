#include "canvas/heap_map_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "canvas/format.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kNarrow = 520;
constexpr float kHeadHeight = kControlHeight + 12;
constexpr float kFootHeight = 26;
constexpr float kButtonWidth = 66;
constexpr float kSwatch = 10;

struct Colouring {
  MapColouring colouring;
  const char* name;
  const char* label;
  const char* cells;  // what the legend says of them, from faint to strong
};

constexpr std::array kColourings = {
    Colouring{MapColouring::Size, "map_by_size", "Size", "cells, small to large"},
    Colouring{MapColouring::Count, "map_by_count", "Count", "cells, few references to many"},
    Colouring{MapColouring::Age, "map_by_age", "Age", "cells, new to old"},
};

std::string summary(const lab::Occupancy& occupancy) {
  const std::size_t pages = occupancy.pages.size();
  const std::size_t large = occupancy.large.size();
  const std::uint64_t percent =
      occupancy.held_bytes == 0 ? 0 : (occupancy.used_bytes * 100 + occupancy.held_bytes / 2) / occupancy.held_bytes;
  return grouped(pages) + (pages == 1 ? " page" : " pages") + " of 64 KiB" +
         (large == 0 ? std::string() : " and " + grouped(large) + (large == 1 ? " large block" : " large blocks")) +
         ", " + grouped(percent) + " % in use";
}

void draw_head(const Frame& frame, Rect row) {
  const Theme& theme = frame.theme;
  const bool is_narrow = row.width() < theme.px(kNarrow);
  const TextStyle style{Face::Text, kSmallSize, theme.colours.muted};
  const float y = row.min.y + theme.px(9);
  float x = row.min.x;
  if (!is_narrow) {
    x += draw_text(theme, style, {x, y}, "Coloured by").x + theme.px(10);
  }
  for (const Colouring& each : kColourings) {
    ImGui::SetCursorScreenPos({x, row.min.y});
    const ButtonKind kind = frame.view.map_colouring == each.colouring ? ButtonKind::Primary : ButtonKind::Plain;
    if (draw_button(frame, {.name = each.name, .label = each.label, .width = theme.px(kButtonWidth), .kind = kind})) {
      frame.view.map_colouring = each.colouring;
    }
    x += theme.px(kButtonWidth + 6);
  }
  const float room = row.max.x - x - theme.px(10);
  draw_text_right(theme, style, {row.max.x, y}, fit_text(theme, style, summary(frame.map.occupancy()), room));
}

// One colour of the legend and its words, ending at `right`; returns where it begins.
float draw_legend_entry(const Theme& theme, ImVec2 right, ImU32 faint, ImU32 strong, const char* words) {
  const TextStyle style{Face::Text, kSmallSize, theme.colours.muted};
  const float text = right.x - draw_text_right(theme, style, right, words).x;
  const float width = theme.px(faint == strong ? kSwatch : 3 * kSwatch);
  const Rect swatch{{text - theme.px(6) - width, right.y + theme.px(3)}, {text - theme.px(6), right.y + theme.px(13)}};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilledMultiColor(swatch.min, swatch.max, faint, strong, strong, faint);
  list.AddRect(swatch.min, swatch.max, theme.colours.control);
  return swatch.min.x - theme.px(16);
}

float draw_legend(const Frame& frame, ImVec2 right) {
  const Palette& palette = frame.theme.colours;
  const auto chosen = std::find_if(kColourings.begin(), kColourings.end(), [&frame](const Colouring& each) {
    return each.colouring == frame.view.map_colouring;
  });
  float x = draw_legend_entry(frame.theme, right, palette.grid, palette.grid, "free");
  x = draw_legend_entry(frame.theme, {x, right.y}, with_opacity(palette.collection, 0.3F), palette.collection,
                        "their stores");
  return draw_legend_entry(frame.theme, {x, right.y}, with_opacity(palette.accent, 0.3F), palette.accent,
                           chosen->cells);
}

std::string words_for_cell(const Frame& frame, const lab::SlotOccupancy& slot) {
  const lab::HeapSnapshot* snapshot = frame.table.snapshot();
  const std::uint32_t node = snapshot == nullptr ? lab::HeapSnapshot::kNoNode : snapshot->node_of_id(slot.cell_id);
  const std::string what = node == lab::HeapSnapshot::kNoNode ? "a cell" : frame.table.what(node);
  return "#" + std::to_string(slot.cell_id) + " " + what + ", count " + grouped(slot.count);
}

// "#12 Array(3), count 1; slot of 48 B, page 2, 12 of 1,362 slots in use".
std::string words_for(const Frame& frame, const MapPlace& place) {
  const lab::Occupancy& occupancy = frame.map.occupancy();
  const bool is_large = place.page == MapPlace::kNoPage;
  const lab::SlotOccupancy& slot = is_large ? occupancy.large[place.index].holds : occupancy.slots[place.index];
  std::string words = slot.cell_id == lab::kFreeSlot    ? "Free"
                      : slot.cell_id == lab::kStoreSlot ? "Elements, properties or text of a value"
                                                        : words_for_cell(frame, slot);
  if (is_large) {
    return words + "; a block of its own, " + exact_bytes(occupancy.large[place.index].bytes);
  }
  const lab::PageOccupancy& page = occupancy.pages[place.page];
  return words + "; slot of " + exact_bytes(page.slot_bytes) + ", page " + grouped(place.page + 1) + ", " +
         grouped(page.live_slots) + " of " + grouped(page.slot_count) + " slots in use";
}

// The rows of the tile that a place takes, at least a few pixels high.
void outline(const Frame& frame, ImVec2 corner, const MapPlace& place) {
  const MapGrid& grid = frame.map.grid();
  const HeapMap::Stretch stretch = frame.map.stretch_of(place);
  const auto side = static_cast<float>(grid.tile);
  const float row_bytes = static_cast<float>(lab::kPageBytes) / static_cast<float>(grid.side);
  const float row_height = side / static_cast<float>(grid.side);
  const ImVec2 tile{corner.x + static_cast<float>(stretch.tile % grid.columns * grid.pitch()),
                    corner.y + static_cast<float>(stretch.tile / grid.columns * grid.pitch())};
  const auto begin = static_cast<float>(stretch.begin) / row_bytes;
  const auto end = static_cast<float>(stretch.end) / row_bytes;
  const bool is_in_one_row = std::floor(begin) == std::floor(end - 0.001F);
  Rect rect{{tile.x, tile.y + std::floor(begin) * row_height}, {tile.x + side, tile.y + std::ceil(end) * row_height}};
  if (is_in_one_row) {
    rect.min.x = tile.x + (begin - std::floor(begin)) * side;
    rect.max.x = rect.min.x + (end - begin) * side;
  }
  ImGui::GetWindowDrawList()->AddRect({rect.min.x - 2, rect.min.y - 2}, {rect.max.x + 2, rect.max.y + 2},
                                      frame.theme.colours.text, frame.theme.px(1), 0, frame.theme.px(1.5F));
}

void choose(const Frame& frame, const MapPlace& place) {
  const lab::Occupancy& occupancy = frame.map.occupancy();
  const bool is_large = place.page == MapPlace::kNoPage;
  const lab::SlotOccupancy& slot = is_large ? occupancy.large[place.index].holds : occupancy.slots[place.index];
  if (slot.cell_id != lab::kFreeSlot && slot.cell_id != lab::kStoreSlot) {
    frame.view.selected_id = slot.cell_id;
  }
}

// Returns the place under the pointer.
std::optional<MapPlace> take_pointer(const Frame& frame, Rect area) {
  ImGui::SetCursorScreenPos(area.min);
  const bool is_pressed = ImGui::InvisibleButton("heap_map", area.size());
  report_item(frame, "heap_map");
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const std::optional<MapPlace> place =
      ImGui::IsItemHovered() ? frame.map.place_at(mouse.x - area.min.x, mouse.y - area.min.y) : std::nullopt;
  if (place && is_pressed) {
    choose(frame, *place);
  }
  return place;
}

void draw_foot(const Frame& frame, Rect row, const std::optional<MapPlace>& shown) {
  const Theme& theme = frame.theme;
  const float y = row.max.y - theme.line_height(Face::Text, kSmallSize);
  const bool is_narrow = row.width() < theme.px(kNarrow);
  std::string words;
  if (shown) {
    words = words_for(frame, *shown);
  } else if (is_narrow) {
    words = "Press a slot to see what is in it";
  } else {
    draw_legend(frame, {row.max.x, y});
    words = "Point at a slot, or press one";
  }
  frame.report.map_text = words;
  const TextStyle style{Face::Text, kSmallSize, shown ? theme.colours.text : theme.colours.muted};
  draw_text(theme, style, {row.min.x, y}, fit_text(theme, style, words, row.width()));
}

}  // namespace

void draw_heap_map_panel(const Frame& frame, Rect rect) {
  begin_panel(frame, "heap_map_panel", rect);
  const Theme& theme = frame.theme;
  const Rect inner = rect.inset(theme.px(kPadding));
  const Rect area{{inner.min.x, inner.min.y + theme.px(kHeadHeight)},
                  {inner.max.x, inner.max.y - theme.px(kFootHeight)}};
  frame.table.update(frame.session, frame.view.table);
  frame.map.update(frame.session, static_cast<int>(area.width()), static_cast<int>(area.height()),
                   frame.view.map_colouring);
  draw_head(frame, {inner.min, {inner.max.x, area.min.y}});
  frame.map_picture.draw(*ImGui::GetWindowDrawList(), area, frame.map, theme.colours);
  const std::optional<MapPlace> under_pointer = take_pointer(frame, area);
  const std::optional<MapPlace> selected =
      frame.view.selected_id == 0 ? std::nullopt : frame.map.place_of_cell(frame.view.selected_id);
  if (selected && frame.map.stretch_of(*selected).tile < frame.map.grid().tiles) {
    outline(frame, area.min, *selected);
  }
  if (under_pointer) {
    outline(frame, area.min, *under_pointer);
  }
  draw_foot(frame, {{inner.min.x, area.max.y}, inner.max}, under_pointer ? under_pointer : selected);
  end_panel();
}

}  // namespace leaklab::canvas
