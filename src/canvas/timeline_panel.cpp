#include "canvas/timeline_panel.h"

#include <algorithm>
#include <array>

#include "canvas/format.h"
#include "canvas/widgets.h"

namespace leaklab::canvas {
namespace {

constexpr float kHeadHeight = 52;
constexpr float kAxisWidth = 74;
constexpr float kMarkLane = 16;     // above the plot, for the signs
constexpr float kFootHeight = 46;   // below it, for the axis of changes and the tools
constexpr float kToolsHeight = 20;  // the latter's part
constexpr float kTickDistance = 44;
constexpr float kLeastVerdictRoom = 160;

struct LegendEntry {
  lab::Mark::Kind kind;
  const char* label;
};

constexpr std::array kLegend = {
    LegendEntry{lab::Mark::Kind::Collection, "collection"},
    LegendEntry{lab::Mark::Kind::Statement, "statement"},
    LegendEntry{lab::Mark::Kind::Error, "error"},
};

const lab::Mark* last_collection(const lab::Timeline& timeline) {
  const auto marks = timeline.marks();
  const auto found = std::find_if(marks.rbegin(), marks.rend(),
                                  [](const lab::Mark& mark) { return mark.kind == lab::Mark::Kind::Collection; });
  return found == marks.rend() ? nullptr : &*found;
}

std::string collection_text(const lab::Mark* mark) {
  if (mark == nullptr) {
    return "no collection yet";
  }
  const lab::Collection& collection = mark->collection;
  return "last collection: " + readable_bytes(collection.used_before_bytes) + " → " +
         readable_bytes(collection.used_after_bytes);
}

// Returns how far to the left of `right` it reaches.
float draw_legend(const Theme& theme, ImVec2 right) {
  const TextStyle style{Face::Text, kSmallSize, theme.colours.muted};
  float x = right.x;
  for (auto entry = kLegend.rbegin(); entry != kLegend.rend(); ++entry) {
    x -= draw_text_right(theme, style, {x, right.y}, entry->label).x + theme.px(10);
    draw_mark_sign(theme, entry->kind, {x, right.y + theme.line_height(Face::Text, kSmallSize) * 0.54F}, theme.px(8));
    x -= theme.px(18);
  }
  return x;
}

void draw_head(const Frame& frame, Rect rect) {
  const Theme& theme = frame.theme;
  const std::uint64_t used = frame.session.usage().heap_used_bytes;
  const TextStyle label{Face::Mono, kSmallSize, theme.colours.muted};
  const TextStyle figure{Face::Text, kFigureSize, theme.colours.text};
  const float second = rect.min.y + theme.px(16);
  draw_text(theme, label, rect.min, "heapUsed");
  const float width = draw_text(theme, figure, {rect.min.x, second}, readable_bytes(used)).x;
  const float baseline = second + theme.px(11);  // of the figure, less what the small text has above its own
  const float exact = draw_text(theme, label, {rect.min.x + width + theme.px(10), baseline}, exact_bytes(used)).x;
  draw_legend(theme, {rect.max.x, rect.min.y});
  const TextStyle small{Face::Text, kSmallSize, theme.colours.muted};
  const std::string text = collection_text(last_collection(frame.session.timeline()));
  if (rect.min.x + width + exact + theme.px(34) + measure_text(theme, small, text).x < rect.max.x) {
    draw_text_right(theme, small, {rect.max.x, baseline}, text);
  }
}

void draw_byte_axis(const Theme& theme, const Plot& plot) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const TextStyle style{Face::Mono, kSmallSize, theme.colours.muted};
  for (const Tick& tick : plot.axis.ticks()) {
    const float y = std::min(std::max(plot.y_of(tick.bytes), plot.area.min.y), plot.area.max.y - 1);
    list.AddRectFilled({plot.area.min.x, y}, {plot.area.max.x, y + std::max(1.0F, theme.px(1))}, theme.colours.grid);
    draw_text_right(theme, style, {plot.area.min.x - theme.px(8), y - theme.line_height(Face::Mono, kSmallSize) / 2},
                    tick.label);
  }
}

std::string last_change_text(const Plot& plot, std::uint64_t count) {
  const auto last = static_cast<std::uint64_t>(plot.first + plot.samples);
  return last < count ? grouped(last) + " of " + grouped(count) + " changes"
                      : grouped(count) + (count == 1 ? " change" : " changes");
}

void draw_change_axis(const Theme& theme, const Plot& plot, std::uint64_t count) {
  const TextStyle style{Face::Text, kSmallSize, theme.colours.muted};
  const float y = plot.area.max.y + theme.px(6);
  const auto first = static_cast<std::uint64_t>(plot.first);
  draw_text(theme, style, {plot.area.min.x, y}, first == 0 ? "start" : "change " + grouped(first + 1));
  draw_text_right(theme, style, {plot.area.max.x, y}, last_change_text(plot, count));
}

// From the first collection that the program asked for.
void draw_verdict(const Frame& frame, ImVec2 right, float room) {
  const lab::LeakVerdict verdict = frame.session.leak_verdict();
  const Palette& colours = frame.theme.colours;
  const bool is_leak = verdict.kind == lab::LeakVerdict::Kind::Leak;
  const TextStyle style{Face::Text, kSmallSize, is_leak ? colours.error : colours.muted};
  if (verdict.collections > 0 && room > frame.theme.px(kLeastVerdictRoom)) {
    draw_text_right(frame.theme, style, right, fit_text(frame.theme, style, lab::sentence_of(verdict), room));
  }
}

// Below the axis: the tools, and what is chosen or else the verdict.
void draw_foot(const Frame& frame, const Plot& plot, const std::optional<Choice>& choice) {
  const Theme& theme = frame.theme;
  const float y = plot.area.max.y + theme.px(kFootHeight - kToolsHeight);
  const float tools_end = draw_timeline_tools(frame, plot, {plot.area.min.x, y});
  const float left = tools_end + theme.px(14);
  const float room = plot.area.max.x - left;
  if (choice) {
    const TextStyle style{Face::Mono, kSmallSize, theme.colours.text};
    draw_text(theme, style, {left, y + theme.px(3)}, fit_text(theme, style, choice->text, room));
  } else {
    draw_verdict(frame, {plot.area.max.x, y + theme.px(3)}, room);
  }
}

// What to do first. Broken into lines by hand, so that they are balanced.
void draw_empty_state(const Frame& frame, Rect rect) {
  const Theme& theme = frame.theme;
  const ImVec2 centre{(rect.min.x + rect.max.x) / 2, (rect.min.y + rect.max.y) / 2 - theme.px(44)};
  const TextStyle title{Face::Text, 18, theme.colours.text};
  const TextStyle body{Face::Text, kTextSize, theme.colours.muted};
  draw_text_centred(theme, title, centre, "Nothing has run yet");
  draw_text_centred(theme, body, {centre.x, centre.y + theme.px(32)}, "Run the program, type a line in the console,");
  draw_text_centred(theme, body, {centre.x, centre.y + theme.px(53)}, "or press one of the buttons below.");
  draw_text_centred(theme, body, {centre.x, centre.y + theme.px(84)}, "Every change of heapUsed will be drawn here.");
}

Rect plot_area(const Theme& theme, Rect inner) {
  return {{inner.min.x + theme.px(kAxisWidth), inner.min.y + theme.px(kHeadHeight + kMarkLane)},
          {inner.max.x, inner.max.y - theme.px(kFootHeight)}};
}

void draw_plot(const Frame& frame, Rect area) {
  const lab::Timeline& timeline = frame.session.timeline();
  const int most_steps = std::max(2, static_cast<int>(area.height() / frame.theme.px(kTickDistance)));
  const Stretch stretch = stretch_of(frame.view.timeline, timeline.sample_count());
  const Plot plot = fit_plot(timeline, stretch, area, frame.theme.px(2), most_steps);
  draw_byte_axis(frame.theme, plot);
  draw_change_axis(frame.theme, plot, timeline.sample_count());
  update_curve(frame.curve, plot, timeline);
  frame.curve.draw(*ImGui::GetWindowDrawList(), plot.curve_area(),
                   {frame.theme.colours.accent, 2 * frame.theme.scale, 0.26F});
  ImGui::PushClipRect({area.min.x - 1, area.min.y - frame.theme.px(kMarkLane)},
                      {area.max.x + 1, area.max.y + frame.theme.px(8)}, true);
  draw_marks(frame, plot);
  draw_leak_steps(frame, plot);
  const std::optional<Choice> choice = choice_in(frame.view.timeline, timeline);
  if (choice) {
    draw_choice(frame, plot, *choice);
  }
  ImGui::PopClipRect();
  navigate(frame, plot);
  draw_hover(frame, plot);
  draw_foot(frame, plot, choice);
}

}  // namespace

void draw_timeline_panel(const Frame& frame, Rect rect) {
  begin_panel(frame, "timeline", rect);
  const Rect inner = rect.inset(frame.theme.px(kPadding));
  draw_head(frame, inner);
  const Rect area = plot_area(frame.theme, inner);
  if (frame.session.state() == lab::SessionState::Idle) {
    frame.report.widgets.push_back({"plot", area, true});
    draw_empty_state(frame, {{inner.min.x, area.min.y}, inner.max});
  } else {
    draw_plot(frame, area);
  }
  end_panel();
}

}  // namespace leaklab::canvas
