#pragma once
// The timeline panel: heapUsed over everything the program did, with what explains it. What it says is the lab's
// (lab/timeline.h), what is looked at is the view's; nothing is kept here. Files: timeline_panel.cpp (head, axes, empty
// state), timeline_marks.cpp (collections, statements, errors, the leak verdict's steps), timeline_hover.cpp (figures
// under the pointer), timeline_choice.cpp (a chosen moment, the ruler), timeline_navigation.cpp (wheel, drag, keys).

#include <optional>
#include <string>

#include "canvas/frame.h"
#include "canvas/plot.h"
#include "canvas/rect.h"

namespace leaklab::canvas {

void draw_timeline_panel(const Frame& frame, Rect rect);

void draw_marks(const Frame& frame, const Plot& plot);
void draw_leak_steps(const Frame& frame, const Plot& plot);
void draw_hover(const Frame& frame, const Plot& plot);

// The moment chosen in the view, where the timeline has it.
struct Choice {
  std::uint64_t sample = 0;
  std::uint64_t bytes = 0;
  std::optional<std::uint64_t> ruler_begin;
  std::string text;  // figures and statement; with a ruler, what it measures
};
[[nodiscard]] std::optional<Choice> choice_in(const TimelineView& view, const lab::Timeline& timeline);
void draw_choice(const Frame& frame, const Plot& plot, const Choice& choice);

// The statement that was running; null before the first. In words: its line and its text.
[[nodiscard]] const lab::Mark* statement_at(const lab::Timeline& timeline, std::uint64_t sample);
[[nodiscard]] std::string statement_text(const lab::Mark& mark);

// Lets wheel, mouse and keys change the view's part of the timeline and its choice, from the next frame on.
void navigate(const Frame& frame, const Plot& plot);
// The same as buttons, from `at` to the right. Returns their right edge.
float draw_timeline_tools(const Frame& frame, const Plot& plot, ImVec2 at);

// The mark's sign, `size` high, its centre at `at`: a triangle, a bar or a cross, so that no colour is needed to tell.
void draw_mark_sign(const Theme& theme, lab::Mark::Kind kind, ImVec2 at, float size);

}  // namespace leaklab::canvas
