#pragma once
// HeapTable: what the program has on the heap as a table's rows, sorted and filtered. It remembers the snapshot that it
// was made of, and is made anew only when the heap or the wish has changed; while a program runs, now and then, as long
// as that costs little of the time.
//
// Rows are nodes of the snapshot. Builtins are left out, as are the engine's own cells where they are not wished for.
// Fixed: neither copied nor moved. Who uses it: Canvas, the references panel, state_json.h.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lab/session.h"

namespace leaklab::canvas {

enum class Column : std::uint8_t { Id, What, Count, Shallow, Retained, Line, Age };

struct TableWish {
  Column sorted_by = Column::Retained;
  bool is_descending = true;
  bool shows_internals = false;  // shapes, scopes and the like
  std::string filter;            // found in what a value is, whatever its case, or "#id"

  bool operator==(const TableWish&) const = default;
};

// Whether its cells are read from the left; others are figures.
[[nodiscard]] constexpr bool is_text(Column column) { return column == Column::What || column == Column::Id; }

// By another column, or the other way around where it is that one already. A figure is best seen largest first, a text
// from its beginning.
void sort_by(TableWish& wish, Column column);

// Why a value stays. Each step is the words for what leads to a value, and that value.
struct ValuePath {
  struct Step {
    std::string words;
    std::uint32_t id = 0;  // 0: of no single value
  };
  std::string begin;  // "Held by"; all that is to be said where there are no steps
  std::vector<Step> steps;

  [[nodiscard]] std::string words() const;
};

class HeapTable {
 public:
  HeapTable() = default;
  HeapTable(const HeapTable&) = delete;
  HeapTable& operator=(const HeapTable&) = delete;

  void update(const lab::Session& session, const TableWish& wish);

  [[nodiscard]] const std::vector<std::uint32_t>& rows() const { return rows_; }
  // Null before the first update.
  [[nodiscard]] const lab::HeapSnapshot* snapshot() const { return snapshot_ ? &*snapshot_ : nullptr; }
  // Another for each snapshot taken.
  [[nodiscard]] std::uint64_t snapshot_number() const { return snapshot_number_; }
  // Whether no script sees it.
  [[nodiscard]] bool is_internal(std::uint32_t node) const { return snapshot_->constructor(node).starts_with('('); }
  // Of the program, whatever the filter.
  [[nodiscard]] std::uint64_t value_count() const { return value_count_; }
  // What the column sorts by; What has no figure.
  [[nodiscard]] std::uint64_t figure(Column column, std::uint32_t node) const;
  // "Array(1024)", "Point {x, y}": constructor and preview, each once.
  [[nodiscard]] std::string what(std::uint32_t node) const;
  // "12", or "name:12" in another source than the program; empty where it is not known.
  [[nodiscard]] std::string place(std::uint32_t node) const;
  [[nodiscard]] bool is_leaked(std::uint32_t node) const { return snapshot_->is_leaked(node); }
  // What holds the value, or that it is gone.
  [[nodiscard]] const ValuePath& path_of(std::uint32_t id);
  // The program's line that allocated the value of that id; 0 where it is not known, or elsewhere.
  [[nodiscard]] std::uint32_t line_in_program(std::uint32_t id) const;

 private:
  using Clock = std::chrono::steady_clock;

  [[nodiscard]] bool may_take_snapshot(const lab::Session& session) const;
  void take_snapshot(const lab::Session& session);
  void select_rows();
  void sort_rows();
  [[nodiscard]] bool passes_filter(std::uint32_t node) const;

  std::optional<lab::HeapSnapshot> snapshot_;
  std::string program_name_;
  std::uint64_t heap_revision_ = 0;
  std::uint64_t snapshot_number_ = 0;
  Clock::time_point next_while_running_;
  TableWish wish_;
  std::vector<std::uint32_t> rows_;
  std::uint64_t value_count_ = 0;
  std::uint32_t path_id_ = 0;  // whose path is kept
  ValuePath path_;
};

}  // namespace leaklab::canvas
