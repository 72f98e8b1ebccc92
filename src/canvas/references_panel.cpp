#include "canvas/references_panel.h"

#include <imgui_stdlib.h>

#include <algorithm>

#include "canvas/format.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kNarrow = 520;
constexpr float kHeadHeight = kControlHeight + 8;
constexpr float kRowHeight = 24;
constexpr float kFootHeight = 24;
constexpr float kRowPadding = 6;
constexpr float kCellGap = 10;
constexpr float kSortSign = 10;  // beside a heading

struct ColumnLook {
  Column column;
  const char* name;  // as it is reported
  const char* label;
  float width;  // interface pixels; 0: what the others leave
  bool is_always_shown;
};

constexpr ColumnLook kColumns[] = {
    {Column::Id, "column_id", "id", 58, false},
    {Column::What, "column_what", "value", 0, true},
    {Column::Count, "column_count", "count", 62, true},
    {Column::Shallow, "column_shallow", "own size", 82, false},
    {Column::Retained, "column_retained", "retained", 82, true},
    {Column::Line, "column_line", "line", 58, true},
    {Column::Age, "column_age", "age", 58, false},
};

// Calls visit(look, left, right) for each column that `row` has room for.
template <class Visit>
void for_each_column(const Theme& theme, Rect row, Visit visit) {
  const bool is_narrow = row.width() < theme.px(kNarrow);
  float widths = 0;
  for (const ColumnLook& look : kColumns) {
    widths += look.is_always_shown || !is_narrow ? theme.px(look.width) : 0;
  }
  float x = row.min.x;
  for (const ColumnLook& look : kColumns) {
    if (look.is_always_shown || !is_narrow) {
      const float width = look.width == 0 ? row.width() - widths : theme.px(look.width);
      visit(look, x, x + width);
      x += width;
    }
  }
}

void draw_head(const Frame& frame, Rect inner) {
  const Theme& theme = frame.theme;
  TableWish& wish = frame.view.table;
  const bool is_narrow = inner.width() < theme.px(kNarrow);
  ImGui::SetCursorScreenPos(inner.min);
  ImGui::SetNextItemWidth(is_narrow ? inner.width() - theme.px(98) : theme.px(220));
  ImGui::InputTextWithHint("##filter", "Filter, or #id", &wish.filter);
  report_item(frame, "filter");
  ImGui::SameLine(0, theme.px(8));
  const ButtonKind kind = wish.shows_internals ? ButtonKind::Primary : ButtonKind::Plain;
  if (draw_button(frame, {.name = "internals", .label = "Internals", .width = theme.px(90), .kind = kind})) {
    wish.shows_internals = !wish.shows_internals;
  }
  if (!is_narrow) {
    const std::uint64_t shown = frame.table.rows().size();
    const std::uint64_t all = frame.table.value_count();
    const std::string text = (shown == all ? "" : grouped(shown) + " of ") + grouped(all) + " values";
    draw_text_right(theme, {Face::Text, kSmallSize, theme.colours.muted}, {inner.max.x, inner.min.y + theme.px(9)},
                    text);
  }
}

void draw_sort_sign(const Theme& theme, ImVec2 centre, bool is_descending) {
  const float half = theme.px(3.5F);
  const float tip = is_descending ? half : -half;
  ImGui::GetWindowDrawList()->AddTriangleFilled({centre.x - half, centre.y - tip / 2},
                                                {centre.x + half, centre.y - tip / 2}, {centre.x, centre.y + tip},
                                                theme.colours.accent);
}

void draw_heading(const Frame& frame, const ColumnLook& look, Rect cell) {
  const Theme& theme = frame.theme;
  TableWish& wish = frame.view.table;
  ImGui::SetCursorScreenPos(cell.min);
  if (ImGui::InvisibleButton(look.name, cell.size(), ImGuiButtonFlags_EnableNav)) {
    sort_by(wish, look.column);
  }
  report_item(frame, look.name);
  const bool is_hot = ImGui::IsItemHovered();
  if (is_hot) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  const bool is_sorted = wish.sorted_by == look.column;
  const TextStyle style{Face::Text, kSmallSize, is_sorted || is_hot ? theme.colours.text : theme.colours.muted};
  const float width = measure_text(theme, style, look.label).x;
  const float x = is_text(look.column) ? cell.min.x : cell.max.x - width;
  draw_text(theme, style, {x, cell.min.y + theme.px(5)}, look.label);
  if (is_sorted) {
    const float sign_x = is_text(look.column) ? x + width + theme.px(kSortSign) : x - theme.px(kSortSign);
    draw_sort_sign(theme, {sign_x, (cell.min.y + cell.max.y) / 2}, wish.is_descending);
  }
}

void draw_headings(const Frame& frame, Rect row) {
  for_each_column(frame.theme, row, [&](const ColumnLook& look, float left, float right) {
    const float start = is_text(look.column) ? left : left + frame.theme.px(2);
    draw_heading(frame, look, {{start, row.min.y}, {right, row.max.y}});
  });
  ImGui::GetWindowDrawList()->AddRectFilled({row.min.x, row.max.y}, {row.max.x, row.max.y + frame.theme.px(1)},
                                            frame.theme.colours.border);
}

std::string cell_text(const HeapTable& table, Column column, std::uint32_t node) {
  switch (column) {
    case Column::Id: return "#" + std::to_string(table.figure(column, node));
    case Column::What: return (table.is_leaked(node) ? "leaked: " : "") + table.what(node);
    case Column::Shallow:
    case Column::Retained: return readable_bytes(table.figure(column, node));
    case Column::Line: return table.place(node);
    case Column::Count:
    case Column::Age: break;
  }
  return grouped(table.figure(column, node));
}

ImU32 cell_colour(const Frame& frame, Column column, std::uint32_t node) {
  const Palette& palette = frame.theme.colours;
  if (column == Column::What && frame.table.is_leaked(node)) {
    return palette.error;
  }
  const bool is_main = column == Column::What || column == Column::Count || column == Column::Retained;
  return is_main ? palette.text : palette.muted;
}

void draw_cells(const Frame& frame, Rect row, std::uint32_t node) {
  const Theme& theme = frame.theme;
  const float y = row.min.y + theme.px(4);
  for_each_column(theme, row, [&](const ColumnLook& look, float left, float right) {
    const TextStyle style{Face::Mono, kSmallSize, cell_colour(frame, look.column, node)};
    const std::string text =
        fit_text(theme, style, cell_text(frame.table, look.column, node), right - left - theme.px(kCellGap));
    if (is_text(look.column)) {
      draw_text(theme, style, {left, y}, text);
    } else {
      draw_text_right(theme, style, {right, y}, text);
    }
  });
}

void draw_row(const Frame& frame, Rect columns, std::uint32_t node) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const auto id = static_cast<std::uint32_t>(frame.table.figure(Column::Id, node));
  const float height = frame.theme.px(kRowHeight);
  ImGui::PushID(static_cast<int>(id));
  if (ImGui::Selectable("##row", frame.view.selected_id == id, 0, {0, height})) {
    frame.view.selected_id = frame.view.revealed_in_table = id;
  }
  ImGui::PopID();
  report_item(frame, ("row_" + std::to_string(id)).c_str());
  draw_cells(frame, {{columns.min.x, at.y}, {columns.max.x, at.y + height}}, node);
}

// What was chosen in another picture comes into sight.
void reveal(const Frame& frame, Rect area) {
  View& view = frame.view;
  if (view.revealed_in_table == view.selected_id) {
    return;
  }
  view.revealed_in_table = view.selected_id;
  const std::vector<std::uint32_t>& rows = frame.table.rows();
  const auto chosen = std::find_if(rows.begin(), rows.end(), [&](std::uint32_t node) {
    return frame.table.figure(Column::Id, node) == view.selected_id;
  });
  const float y = frame.theme.px(kRowHeight) * static_cast<float>(chosen - rows.begin());
  const bool is_in_sight =
      y >= ImGui::GetScrollY() && y + frame.theme.px(kRowHeight) <= ImGui::GetScrollY() + area.height();
  if (chosen != rows.end() && !is_in_sight) {
    ImGui::SetScrollY(std::max(y - area.height() / 2, 0.0F));
  }
}

// Only the rows in sight are drawn, however many there are.
void draw_rows(const Frame& frame, Rect area, Rect columns) {
  ImGui::SetCursorScreenPos(area.min);
  ImGui::BeginChild("rows", area.size(), ImGuiChildFlags_NavFlattened);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  scroll_by_drag(frame.theme, Drag::ByFinger);
  reveal(frame, area);
  const std::vector<std::uint32_t>& rows = frame.table.rows();
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(rows.size()), frame.theme.px(kRowHeight));
  while (clipper.Step()) {
    for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row) {
      draw_row(frame, columns, rows[static_cast<std::size_t>(row)]);
    }
  }
  ImGui::PopStyleVar();
  ImGui::EndChild();
}

void draw_table(const Frame& frame, Rect inner) {
  const Theme& theme = frame.theme;
  const float top = inner.min.y + theme.px(kHeadHeight);
  const float right = inner.max.x - ImGui::GetStyle().ScrollbarSize - theme.px(kRowPadding);
  const Rect headings{{inner.min.x + theme.px(kRowPadding), top}, {right, top + theme.px(kRowHeight)}};
  const Rect rows{{inner.min.x, headings.max.y + theme.px(2)}, {inner.max.x, inner.max.y - theme.px(kFootHeight)}};
  draw_headings(frame, headings);
  draw_rows(frame, rows, headings);
  if (frame.table.rows().empty()) {
    draw_note(theme, rows, frame.table.value_count() == 0 ? "The program has no values yet" : "No value matches");
  }
  draw_path(frame, {{inner.min.x, rows.max.y}, inner.max});
}

// One step of the path: chooses its value. Returns its width.
float draw_step(const Frame& frame, const ValuePath::Step& step, std::size_t number, ImVec2 at, float room) {
  const Theme& theme = frame.theme;
  const bool is_choice = step.id != 0 && step.id != frame.view.selected_id;
  const TextStyle style{Face::Text, kSmallSize, is_choice ? theme.colours.accent : theme.colours.text};
  const std::string text = fit_text(theme, style, step.words, room);
  const ImVec2 size = draw_text(theme, style, at, text);
  if (is_choice) {
    const std::string name = "path_step_" + std::to_string(number);
    ImGui::SetCursorScreenPos(at);
    if (ImGui::InvisibleButton(name.c_str(), size, ImGuiButtonFlags_EnableNav)) {
      frame.view.selected_id = step.id;
    }
    if (ImGui::IsItemHovered()) {
      ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
      ImGui::GetWindowDrawList()->AddLine({at.x, at.y + size.y}, {at.x + size.x, at.y + size.y}, style.colour);
    }
    report_item(frame, name.c_str());
  }
  return size.x;
}

}  // namespace

void draw_references_panel(const Frame& frame, Rect rect) {
  begin_panel(frame, "references", rect);
  const Rect inner = rect.inset(frame.theme.px(kPadding));
  frame.table.update(frame.session, frame.view.table);
  draw_head(frame, inner);
  draw_table(frame, inner);
  end_panel();
}

void draw_path(const Frame& frame, Rect rect) {
  const Theme& theme = frame.theme;
  const ImVec2 at{rect.min.x, rect.max.y - theme.line_height(Face::Text, kSmallSize)};
  const TextStyle muted{Face::Text, kSmallSize, theme.colours.muted};
  if (frame.view.selected_id == 0) {
    draw_text(theme, muted, at, fit_text(theme, muted, "Choose a value to see what holds it", rect.width()));
    return;
  }
  const ValuePath path = frame.table.path_of(frame.view.selected_id);
  const TextStyle style{Face::Text, kSmallSize, theme.colours.text};
  if (path.steps.empty()) {
    draw_text(theme, style, at, fit_text(theme, style, path.begin, rect.width()));
    return;
  }
  float x = at.x + draw_text(theme, muted, at, path.begin).x + theme.px(6);
  for (std::size_t k = 0; k < path.steps.size() && x < rect.max.x; ++k) {
    if (k > 0) {
      x += draw_text(theme, muted, {x, at.y}, "→").x + theme.px(6);
    }
    x += draw_step(frame, path.steps[k], k, {x, at.y}, rect.max.x - x) + theme.px(6);
  }
}

}  // namespace leaklab::canvas
