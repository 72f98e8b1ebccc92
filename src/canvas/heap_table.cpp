#include "canvas/heap_table.h"

#include <algorithm>
#include <string_view>

namespace leaklab::canvas {
namespace {

// While a program runs:
constexpr std::chrono::milliseconds kPause{250};
constexpr int kPauseOfCost = 9;  // times what the last snapshot took
constexpr std::uint64_t kMostValues = 500'000;
constexpr std::uint64_t kLeastBytes = 48;  // of a value

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(),
                     [](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

}  // namespace

void sort_by(TableWish& wish, Column column) {
  wish.is_descending = wish.sorted_by == column ? !wish.is_descending : !is_text(column);
  wish.sorted_by = column;
}

void HeapTable::update(const lab::Session& session, const TableWish& wish) {
  const bool is_stale = !snapshot_ || heap_revision_ != session.heap_revision();
  if (is_stale && may_take_snapshot(session)) {
    take_snapshot(session);
  } else if (!snapshot_ || wish == wish_) {
    return;
  }
  wish_ = wish;
  select_rows();
  sort_rows();
}

// There are at most as many values as there were changes, or as have room in what is used.
bool HeapTable::may_take_snapshot(const lab::Session& session) const {
  const std::uint64_t most_values =
      std::min(session.timeline().sample_count(), session.usage().heap_used_bytes / kLeastBytes);
  return session.state() != lab::SessionState::Running ||
         (Clock::now() >= next_while_running_ && most_values < kMostValues);
}

void HeapTable::take_snapshot(const lab::Session& session) {
  const Clock::time_point begin = Clock::now();
  snapshot_.emplace(session.take_snapshot());
  heap_revision_ = session.heap_revision();
  program_name_ = session.program_name();
  path_id_ = 0;
  ++snapshot_number_;
  const Clock::time_point end = Clock::now();
  next_while_running_ = end + std::max<Clock::duration>(kPause, kPauseOfCost * (end - begin));
}

void HeapTable::select_rows() {
  rows_.clear();
  value_count_ = 0;
  for (std::uint32_t node = 0; node < snapshot_->node_count(); ++node) {
    if (snapshot_->is_builtin(node) || (is_internal(node) && !wish_.shows_internals)) {
      continue;
    }
    ++value_count_;
    if (passes_filter(node)) {
      rows_.push_back(node);
    }
  }
}

// Of equals the oldest first, in both directions.
void HeapTable::sort_rows() {
  const auto order = [this](std::uint32_t a, std::uint32_t b) {
    if (wish_.sorted_by == Column::What) {
      const int by_name = snapshot_->constructor(a).compare(snapshot_->constructor(b));
      return by_name != 0 ? by_name : snapshot_->preview(a).compare(snapshot_->preview(b));
    }
    const std::uint64_t of_a = figure(wish_.sorted_by, a);
    const std::uint64_t of_b = figure(wish_.sorted_by, b);
    return of_a == of_b ? 0 : of_a < of_b ? -1 : 1;
  };
  std::sort(rows_.begin(), rows_.end(), [this, order](std::uint32_t a, std::uint32_t b) {
    const int which = wish_.is_descending ? -order(a, b) : order(a, b);
    return which != 0 ? which < 0 : figure(Column::Id, a) < figure(Column::Id, b);
  });
}

bool HeapTable::passes_filter(std::uint32_t node) const {
  const std::string_view filter = wish_.filter;
  if (filter.starts_with('#')) {
    return std::to_string(figure(Column::Id, node)) == filter.substr(1);
  }
  return filter.empty() || contains(what(node), filter);
}

std::uint64_t HeapTable::figure(Column column, std::uint32_t node) const {
  switch (column) {
    case Column::Id: return snapshot_->survey().ids[node];
    case Column::Count: return snapshot_->survey().counts[node];
    case Column::Shallow: return snapshot_->shallow_bytes(node);
    case Column::Retained: return snapshot_->retained_bytes(node);
    case Column::Line: return snapshot_->place(node).line;
    case Column::Age: return snapshot_->age(node);
    case Column::What: break;
  }
  return 0;
}

std::string HeapTable::what(std::uint32_t node) const {
  const std::string_view name = snapshot_->constructor(node);
  const std::string_view preview = snapshot_->preview(node);
  const bool says_both = preview.starts_with(name) || name == "string";
  return says_both ? std::string(preview) : std::string(name) + " " + std::string(preview);
}

std::string HeapTable::place(std::uint32_t node) const {
  const lab::AllocationPlace& at = snapshot_->place(node);
  if (at.line == 0) {
    return {};
  }
  const std::string_view source = snapshot_->survey().texts[at.source_name];
  return (source == program_name_ ? std::string() : std::string(source) + ":") + std::to_string(at.line);
}

std::uint32_t HeapTable::line_in_program(std::uint32_t id) const {
  const std::uint32_t node = snapshot_ ? snapshot_->node_of_id(id) : lab::HeapSnapshot::kNoNode;
  if (node == lab::HeapSnapshot::kNoNode) {
    return 0;
  }
  const lab::AllocationPlace& at = snapshot_->place(node);
  return snapshot_->survey().texts[at.source_name] == program_name_ ? at.line : 0;
}

const ValuePath& HeapTable::path_of(std::uint32_t id) {
  if (path_id_ == id) {
    return path_;
  }
  path_id_ = id;
  const std::uint32_t node = snapshot_ ? snapshot_->node_of_id(id) : lab::HeapSnapshot::kNoNode;
  if (node == lab::HeapSnapshot::kNoNode) {
    path_ = {"#" + std::to_string(id) + " is gone", {}};
  } else if (snapshot_->is_leaked(node)) {
    path_ = {"Leaked: nothing outside leads to " + snapshot_->node_in_words(node), {}};
  } else {
    path_ = {"Held by", {}};
    for (lab::PathStep& step : snapshot_->shown_path(node)) {
      const bool is_one = step.node != lab::HeapSnapshot::kNoNode;
      path_.steps.push_back({std::move(step.words), is_one ? snapshot_->survey().ids[step.node] : 0});
    }
  }
  return path_;
}

std::string ValuePath::words() const {
  std::string text = begin;
  for (const Step& step : steps) {
    text += (&step == &steps.front() ? " " : " -> ") + step.words;
  }
  return text;
}

}  // namespace leaklab::canvas
