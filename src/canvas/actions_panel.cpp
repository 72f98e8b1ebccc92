#include "canvas/actions_panel.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "canvas/format.h"
#include "canvas/size_scale.h"
#include "canvas/widgets.h"
#include "lab/strategy.h"

namespace leaklab::canvas {
namespace {

constexpr float kNarrow = 520;
constexpr float kNarrowPicker = 220;
constexpr float kSpacing = 8;
constexpr float kSizeRow = 52;
constexpr float kUndoWidth = 72;
constexpr float kRow = kControlHeight + kSpacing;

using Kind = lab::Action::Kind;

void ask(const Frame& frame, Kind kind) {
  lab::Action action;
  action.kind = kind;
  action.array_bytes = bytes_of_size_stop(frame.view.size_stop);
  action.variable = frame.view.variable;
  action.target = frame.view.target;
  frame.commands.action = std::move(action);
}

void action_button(const Frame& frame, Kind kind, const Button& button) {
  if (draw_button(frame, button)) {
    ask(frame, kind);
  }
}

void draw_size(const Frame& frame, Rect inner) {
  const Theme& theme = frame.theme;
  const std::uint64_t bytes = bytes_of_size_stop(frame.view.size_stop);
  const TextStyle muted{Face::Text, kSmallSize, theme.colours.muted};
  const TextStyle figure{Face::Mono, kSmallSize, theme.colours.text};
  const float label = draw_text(theme, muted, inner.min, "Array size").x;
  const float x = inner.min.x + label + theme.px(8);
  const float size = draw_text(theme, figure, {x, inner.min.y}, short_bytes(bytes)).x;
  const float elements_x = x + size + theme.px(8);
  const float width = inner.width() - theme.px(kUndoWidth + 2 * kSpacing);
  draw_text(theme, muted, {elements_x, inner.min.y},
            fit_text(theme, muted, grouped(bytes / 8) + " elements of 8 bytes", inner.min.x + width - elements_x));
  ImGui::SetCursorScreenPos({inner.min.x, inner.min.y + theme.px(16)});
  draw_slider(frame, "size_slider", width, kLastSizeStop, frame.view.size_stop);
}

void draw_undo(const Frame& frame, Rect inner) {
  const float width = frame.theme.px(kUndoWidth);
  ImGui::SetCursorScreenPos({inner.max.x - width, inner.min.y + frame.theme.px(4)});
  frame.commands.undo |=
      draw_button(frame, {.name = "undo", .label = "Undo", .width = width, .is_enabled = frame.session.can_undo()});
}

std::vector<lab::Variable> heap_variables(const lab::Session& session) {
  std::vector<lab::Variable> variables = session.variables();
  std::erase_if(variables, [](const lab::Variable& variable) { return !variable.refers_to_heap; });
  return variables;
}

std::string describe(const lab::Variable& variable) {
  return variable.name + "  ·  " + variable.preview + "  ·  count " + grouped(variable.count);
}

const lab::Variable* variable_named(const std::vector<lab::Variable>& variables, const std::string& name) {
  const auto found = std::find_if(variables.begin(), variables.end(),
                                  [&name](const lab::Variable& variable) { return variable.name == name; });
  return found == variables.end() ? nullptr : &*found;
}

// The chosen variable, or where that has gone the newest one, if there is one that can be dropped.
void keep_choice_valid(const std::vector<lab::Variable>& variables, std::string& chosen) {
  if (variable_named(variables, chosen) != nullptr) {
    return;
  }
  const auto newest = std::find_if(variables.rbegin(), variables.rend(),
                                   [](const lab::Variable& variable) { return variable.is_assignable; });
  chosen = newest != variables.rend() ? newest->name : variables.empty() ? std::string() : variables.back().name;
}

bool begin_picker(const Frame& frame, const char* name, float width, const std::string& text, bool is_enabled) {
  const Theme& theme = frame.theme;
  const TextStyle style{Face::Text, kTextSize, theme.colours.text};
  const std::string shown = fit_text(theme, style, text, width - theme.px(kControlHeight + 20));
  ImGui::SetNextItemWidth(width);
  ImGui::BeginDisabled(!is_enabled);
  ImGui::PushStyleColor(ImGuiCol_Button, theme.colours.raised);
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, theme.colours.hovered);
  const bool is_open =
      ImGui::BeginCombo((std::string("##") + name).c_str(), shown.c_str(), ImGuiComboFlags_HeightLarge);
  ImGui::PopStyleColor(2);
  report_item(frame, name, is_enabled);
  if (is_open) {
    scroll_by_drag(theme, Drag::ByFinger);
  }
  return is_open;
}

void end_picker(bool was_open) {
  if (was_open) {
    ImGui::EndCombo();
  }
  ImGui::EndDisabled();
}

// Returns whether it was chosen.
bool draw_choice(const Frame& frame, const std::string& name, const std::string& text, bool is_chosen) {
  const bool is_pressed = ImGui::Selectable(text.c_str(), is_chosen);
  report_item(frame, ("choice_" + name).c_str());
  if (is_chosen) {
    ImGui::SetItemDefaultFocus();
  }
  return is_pressed;
}

struct VariablePicker {
  const char* name;
  const char* prefix;  // before what is chosen
  const char* nothing;
};

void draw_picker(const Frame& frame, const VariablePicker& picker, float width,
                 const std::vector<lab::Variable>& variables, std::string& chosen) {
  keep_choice_valid(variables, chosen);
  const lab::Variable* variable = variable_named(variables, chosen);
  const std::string text = variable == nullptr ? picker.nothing : picker.prefix + describe(*variable);
  const bool is_open = begin_picker(frame, picker.name, width, text, variable != nullptr);
  for (std::size_t k = 0; is_open && k < variables.size(); ++k) {
    if (draw_choice(frame, variables[k].name, describe(variables[k]), variables[k].name == chosen)) {
      chosen = variables[k].name;
    }
  }
  end_picker(is_open);
}

struct StrategyChoice {
  lab::Strategy strategy;
  const char* explanation;
};

constexpr StrategyChoice kStrategies[] = {
    {lab::Strategy::CountOnly, "rc: at the last reference, cycles never"},
    {lab::Strategy::CountAndCollect, "rc+cycles: at the last reference, cycles by collections"},
    {lab::Strategy::MarkSweep, "mark-sweep: by collections alone"},
};

void draw_strategy(const Frame& frame, float width) {
  lab::Conditions conditions = frame.session.conditions();
  const std::string name(lab::name_of(conditions.strategy));
  const bool is_narrow = width < frame.theme.px(kNarrowPicker);
  const bool is_open = begin_picker(frame, "strategy", width, (is_narrow ? "" : "Memory is freed by ") + name, true);
  for (std::size_t k = 0; is_open && k < std::size(kStrategies); ++k) {
    const StrategyChoice& choice = kStrategies[k];
    const bool is_chosen = choice.strategy == conditions.strategy;
    if (draw_choice(frame, std::string(lab::name_of(choice.strategy)), choice.explanation, is_chosen)) {
      conditions.strategy = choice.strategy;
      frame.commands.conditions = conditions;
    }
  }
  if (is_open) {
    ImGui::TextDisabled("When memory is freed, from the next run on");
  }
  end_picker(is_open);
}

// A row's widgets from left to right, of equal width.
class Row {
 public:
  Row(const Frame& frame, Rect inner, int parts)
      : frame_(frame), left_(inner.min.x), right_(inner.max.x), parts_(parts) {}
  // Where the next widget goes, `span` parts wide. Begins another row where this one is full.
  float next(int span = 1) {
    const float gap = frame_.theme.px(kSpacing);
    const float part = (right_ - left_ + gap) / static_cast<float>(parts_);
    if (used_ == 0) {
      y_ = ImGui::GetCursorScreenPos().y;
    }
    const float x = std::round(left_ + part * static_cast<float>(used_));
    used_ = (used_ + span) % parts_;
    const float end = used_ == 0 ? right_ : std::round(left_ + part * static_cast<float>(used_)) - gap;
    ImGui::SetCursorScreenPos({x, y_});
    return end - x;
  }

 private:
  const Frame& frame_;
  float left_;
  float right_;
  int parts_;
  int used_ = 0;
  float y_ = 0;
};

void draw_making(const Frame& frame, Row& row) {
  action_button(frame, Kind::AllocateArray, {.name = "allocate_array", .label = "Allocate array", .width = row.next()});
  action_button(frame, Kind::NewObject, {.name = "new_object", .label = "New object", .width = row.next()});
  action_button(frame, Kind::PutArrayInWeakMap,
                {.name = "put_in_weak_map", .label = "Put in WeakMap", .width = row.next()});
  action_button(frame, Kind::PutArrayInMap, {.name = "put_in_map", .label = "Put in Map", .width = row.next()});
}

// What is done with the variable chosen.
void draw_using(const Frame& frame, Row& row, const std::vector<lab::Variable>& variables) {
  std::string& chosen = frame.view.variable;
  draw_picker(frame, {"variable_picker", "", "No variables yet"}, row.next(), variables, chosen);
  const lab::Variable* variable = variable_named(variables, chosen);
  const bool can_drop = variable != nullptr && variable->is_assignable;
  action_button(frame, Kind::DropReference,
                {.name = "drop_reference", .label = "Drop reference", .width = row.next(), .is_enabled = can_drop});
  const bool has_variable = variable != nullptr;
  action_button(
      frame, Kind::PutInWeakSet,
      {.name = "put_in_weak_set", .label = "Put in WeakSet", .width = row.next(), .is_enabled = has_variable});
}

void draw_linking(const Frame& frame, Row& row, const std::vector<lab::Variable>& variables) {
  const Theme& theme = frame.theme;
  draw_picker(frame, {"target_picker", "to ", "Nothing to link to"}, row.next(), variables, frame.view.target);
  const float width = row.next();
  const std::string words = "Link " + frame.view.variable + " to " + frame.view.target;
  const std::string label =
      variables.empty() ? "Link" : fit_text(theme, {Face::Text, kTextSize, 0}, words, width - theme.px(16));
  action_button(frame, Kind::Link,
                {.name = "link", .label = label.c_str(), .width = width, .is_enabled = !variables.empty()});
}

void draw_collect(const Frame& frame, float width) {
  action_button(frame, Kind::CollectGarbage,
                {.name = "collect", .label = "Collect garbage", .width = width, .kind = ButtonKind::Primary});
}

void draw_wide(const Frame& frame, Rect inner, const std::vector<lab::Variable>& variables) {
  Row row(frame, inner, 4);
  draw_making(frame, row);
  draw_using(frame, row, variables);
  draw_collect(frame, row.next());
  draw_linking(frame, row, variables);
  draw_strategy(frame, row.next(2));
}

void draw_narrow(const Frame& frame, Rect inner, const std::vector<lab::Variable>& variables) {
  Row row(frame, inner, 2);
  draw_making(frame, row);
  draw_using(frame, row, variables);
  draw_strategy(frame, row.next());
  draw_linking(frame, row, variables);
  draw_collect(frame, row.next(2));
}

}  // namespace

float actions_panel_height(float width) {
  const int rows = width < kNarrow ? 6 : 3;
  return 2 * kPadding + kSizeRow + static_cast<float>(rows) * kRow - kSpacing;
}

void draw_actions_panel(const Frame& frame, Rect rect) {
  begin_panel(frame, "actions", rect);
  const Rect inner = rect.inset(frame.theme.px(kPadding));
  draw_size(frame, inner);
  draw_undo(frame, inner);
  ImGui::SetCursorScreenPos({inner.min.x, inner.min.y + frame.theme.px(kSizeRow)});
  const std::vector<lab::Variable> variables = heap_variables(frame.session);
  if (rect.width() < kNarrow * frame.theme.scale) {
    draw_narrow(frame, inner, variables);
  } else {
    draw_wide(frame, inner, variables);
  }
  end_panel();
}

}  // namespace leaklab::canvas
