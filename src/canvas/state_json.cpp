#include "canvas/state_json.h"

#include <algorithm>

#include "canvas/layout.h"
#include "canvas/size_scale.h"
#include "canvas/timeline_panel.h"
#include "canvas/values_json.h"
#include "lab/json_writer.h"

namespace leaklab::canvas {
namespace {

using lab::JsonWriter;

constexpr std::size_t kNewestMarks = 64;
constexpr std::uint64_t kNewestSamples = 16;
constexpr std::size_t kFirstRows = 40;

const char* name_of(lab::SessionState state) {
  switch (state) {
    case lab::SessionState::Idle: return "Idle";
    case lab::SessionState::Running: return "Running";
    case lab::SessionState::Paused: return "Paused";
    case lab::SessionState::Finished: return "Finished";
    case lab::SessionState::Failed: return "Failed";
    case lab::SessionState::Stopped: return "Stopped";
    case lab::SessionState::HeapLimit: return "HeapLimit";
    case lab::SessionState::TimeLimit: return "TimeLimit";
  }
  return "";
}

const char* name_of(lab::Mark::Kind kind) {
  switch (kind) {
    case lab::Mark::Kind::Collection: return "collection";
    case lab::Mark::Kind::Statement: return "statement";
    case lab::Mark::Kind::Error: return "error";
  }
  return "";
}

const char* name_of(lab::ConsoleEntry::Kind kind) {
  switch (kind) {
    case lab::ConsoleEntry::Kind::Output: return "output";
    case lab::ConsoleEntry::Kind::ErrorOutput: return "error-output";
    case lab::ConsoleEntry::Kind::Input: return "input";
    case lab::ConsoleEntry::Kind::Result: return "result";
    case lab::ConsoleEntry::Kind::Failure: return "failure";
    case lab::ConsoleEntry::Kind::Notice: return "notice";
  }
  return "";
}

const char* name_of(Picture picture) {
  switch (picture) {
    case Picture::Memory: return "memory";
    case Picture::References: return "references";
    case Picture::Graph: return "graph";
    case Picture::HeapMap: return "heapMap";
  }
  return "";
}

void write_usage(JsonWriter& json, const lab::MemoryUsage& usage) {
  json.key("usage");
  json.begin_object();
  json.member("rss", usage.rss_bytes);
  json.member("heapTotal", usage.heap_total_bytes);
  json.member("heapUsed", usage.heap_used_bytes);
  json.member("external", usage.external_bytes);
  json.member("arrayBuffers", usage.array_buffers_bytes);
  json.end_object();
}

void write_verdict(JsonWriter& json, const lab::Session& session) {
  json.member("verdict", lab::sentence_of(session.leak_verdict()));
  json.key("leakSteps");
  json.begin_array();
  for (const lab::CollectionStep& step : session.leak_steps()) {
    json.begin_object();
    json.member("sample", step.sample);
    json.member("heapUsed", step.used_bytes);
    json.end_object();
  }
  json.end_array();
}

void write_session(JsonWriter& json, const lab::Session& session) {
  json.member("state", name_of(session.state()));
  json.member("pausedLine", std::uint64_t{session.paused_line()});
  json.member("revision", session.revision());
  json.member("program", session.program());
  json.member("strategy", lab::name_of(session.conditions().strategy));
  json.member("heapLimit", session.conditions().heap_limit_bytes);
  write_verdict(json, session);
  json.member("consoleEnd", session.console_dropped() + session.console().size());
  write_usage(json, session.usage());
}

// Of what is paused: the functions that run, innermost first, with their variables.
void write_functions(JsonWriter& json, const lab::Session& session) {
  json.key("functions");
  json.begin_array();
  const bool is_paused = session.state() == lab::SessionState::Paused;
  for (const lab::RunningFunction& function :
       is_paused ? session.running_functions() : std::vector<lab::RunningFunction>()) {
    json.begin_object();
    json.member("name", function.name);
    json.member("line", std::uint64_t{function.line});
    json.key("variables");
    json.begin_array();
    for (const lab::LocalVariable& variable : function.variables) {
      json.begin_object();
      json.member("name", variable.name);
      json.member("preview", variable.preview);
      json.member("count", std::uint64_t{variable.count});
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_variables(JsonWriter& json, const lab::Session& session) {
  json.key("variables");
  json.begin_array();
  for (const lab::Variable& variable : session.variables()) {
    json.begin_object();
    json.member("name", variable.name);
    json.member("preview", variable.preview);
    json.member("count", static_cast<std::uint64_t>(variable.count));
    json.member("isAssignable", variable.is_assignable);
    json.end_object();
  }
  json.end_array();
}

void write_mark(JsonWriter& json, const lab::Mark& mark) {
  json.begin_object();
  json.member("kind", name_of(mark.kind));
  json.member("sample", mark.sample);
  json.member("line", static_cast<std::uint64_t>(mark.line));
  if (mark.kind == lab::Mark::Kind::Collection) {
    json.member("before", mark.collection.used_before_bytes);
    json.member("after", mark.collection.used_after_bytes);
  } else {
    json.member("text", mark.text);
  }
  json.end_object();
}

// What part of it is shown, and what is chosen there.
void write_stretch(JsonWriter& json, const lab::Timeline& timeline, const TimelineView& view) {
  const Stretch shown = stretch_of(view, timeline.sample_count());
  json.member("first", shown.first);
  json.member("shown", shown.samples);
  json.member("showsAll", shows_all(view, timeline.sample_count()));
  json.member("follows", view.follows);
  const std::optional<Choice> choice = choice_in(view, timeline);
  json.member("choice", std::string_view(choice ? choice->text : std::string()));
}

void write_timeline(JsonWriter& json, const lab::Timeline& timeline, const TimelineView& view) {
  const auto marks = timeline.marks();
  const std::uint64_t count = timeline.sample_count();
  json.key("timeline");
  json.begin_object();
  json.member("samples", count);
  json.member("samplesPerEntry", timeline.samples_per_entry());
  json.member("maximum", timeline.maximum_bytes());
  json.member("markCount", static_cast<std::uint64_t>(marks.size()));
  write_stretch(json, timeline, view);
  json.key("newestMarks");
  json.begin_array();
  for (const lab::Mark& mark : marks.last(std::min(marks.size(), kNewestMarks))) {
    write_mark(json, mark);
  }
  json.end_array();
  json.key("newestSamples");
  json.begin_array();
  for (std::uint64_t k = count - std::min(count, kNewestSamples); k < count; ++k) {
    json.value(timeline.range(k, k + 1).last_bytes);
  }
  json.end_array();
  json.end_object();
}

void write_view(JsonWriter& json, const View& view, const HeapTable& table) {
  json.key("view");
  json.begin_object();
  json.member("scheme", view.scheme == Scheme::Dark ? "dark" : "light");
  json.member("picture", name_of(view.picture));
  json.member("selected", std::uint64_t{view.selected_id});
  json.member("selectedLine", std::uint64_t{table.line_in_program(view.selected_id)});
  json.member("filter", view.table.filter);
  json.member("arrayBytes", bytes_of_size_stop(view.size_stop));
  json.member("variable", view.variable);
  json.member("target", view.target);
  json.member("prompt", view.prompt);
  json.end_object();
}

// What the reference table shows first; of it all, how much there is.
void write_table(JsonWriter& json, const HeapTable& table) {
  json.key("table");
  json.begin_object();
  write_rows(json, table, kFirstRows);
  json.end_object();
}

void write_heap_map(JsonWriter& json, const HeapMap& map, const std::string& text) {
  json.key("heapMap");
  json.begin_object();
  json.member("pages", std::uint64_t{map.occupancy().pages.size()});
  json.member("largeBlocks", std::uint64_t{map.occupancy().large.size()});
  json.member("columns", static_cast<std::uint64_t>(map.grid().columns));
  json.member("tiles", static_cast<std::uint64_t>(map.grid().tiles));
  json.member("pitch", static_cast<std::uint64_t>(map.grid().pitch()));
  json.member("text", text);
  json.end_object();
}

void write_graph(JsonWriter& json, const ReferenceGraph& graph, const GraphMotion& motion) {
  json.key("graph");
  json.begin_object();
  json.member("leftOut", graph.left_out());
  json.member("fading", static_cast<std::uint64_t>(motion.fading_count()));
  json.key("boxes");
  json.begin_array();
  for (const GraphBox& box : graph.boxes()) {
    json.begin_object();
    json.member("id", std::uint64_t{box.id});
    json.member("text", box.text);
    json.member("count", std::uint64_t{box.count});
    json.member("isLeaked", box.is_leaked);
    json.member("isGroup", box.kind == GraphBox::Kind::Group);
    json.member("isOpen", box.is_open);
    json.member("layer", static_cast<std::uint64_t>(box.layer));
    json.member("row", static_cast<std::uint64_t>(box.row));
    json.end_object();
  }
  json.end_array();
  json.key("arrows");
  json.begin_array();
  for (const GraphArrow& arrow : graph.arrows()) {
    json.begin_object();
    json.member("from", std::uint64_t{arrow.from});
    json.member("to", std::uint64_t{arrow.to});
    json.member("isWeak", arrow.is_weak);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_widgets(JsonWriter& json, const Report& report) {
  json.key("widgets");
  json.begin_object();
  for (const ReportedWidget& widget : report.widgets) {
    json.key(widget.name);
    json.begin_object();
    json.member("x", static_cast<double>(widget.rect.min.x));
    json.member("y", static_cast<double>(widget.rect.min.y));
    json.member("width", static_cast<double>(widget.rect.width()));
    json.member("height", static_cast<double>(widget.rect.height()));
    json.member("isEnabled", widget.is_enabled);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

std::string state_json(const lab::Session& session, const Canvas& canvas, const View& view, const TurnCount& count) {
  JsonWriter json;
  json.begin_object();
  write_session(json, session);
  write_variables(json, session);
  write_functions(json, session);
  write_timeline(json, session.timeline(), view.timeline);
  write_view(json, view, canvas.table());
  switch (view.picture) {
    case Picture::Memory: break;
    case Picture::References: write_table(json, canvas.table()); break;
    case Picture::Graph: write_graph(json, canvas.graph(), canvas.motion()); break;
    case Picture::HeapMap: write_heap_map(json, canvas.map(), canvas.report().map_text); break;
  }
  json.member("turns", count.turns);
  json.member("frames", count.frames);
  json.member("endings", count.endings);
  json.member("frameMs", count.last_frame_ms);
  json.member("isResting", count.is_resting);
  json.member("scale", static_cast<double>(canvas.scale()));
  json.member("width", static_cast<double>(canvas.size().x));
  json.member("height", static_cast<double>(canvas.size().y));
  json.member("focused", canvas.report().focused);
  write_widgets(json, canvas.report());
  json.end_object();
  return json.text();
}

std::string console_json(const lab::Session& session, std::uint64_t first) {
  const auto entries = session.console();
  const std::uint64_t oldest = session.console_dropped();
  const std::uint64_t begin = std::clamp(first, oldest, oldest + entries.size());
  JsonWriter json;
  json.begin_object();
  json.member("first", begin);
  json.key("entries");
  json.begin_array();
  for (const lab::ConsoleEntry& entry : entries.subspan(static_cast<std::size_t>(begin - oldest))) {
    json.begin_object();
    json.member("kind", name_of(entry.kind));
    json.member("text", entry.text);
    json.member("line", static_cast<std::uint64_t>(entry.line));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text();
}

std::string samples_json(const lab::Timeline& timeline) {
  if (timeline.samples_per_entry() != 1) {
    return "null";
  }
  JsonWriter json;
  json.begin_array();
  for (std::uint64_t k = 0; k < timeline.sample_count(); ++k) {
    json.value(timeline.range(k, k + 1).last_bytes);
  }
  json.end_array();
  return json.text();
}

}  // namespace leaklab::canvas
