#include "canvas/values_json.h"

#include <algorithm>

namespace leaklab::canvas {
namespace {

void write_row(lab::JsonWriter& json, const HeapTable& table, std::uint32_t node) {
  json.begin_object();
  json.member("id", table.figure(Column::Id, node));
  json.member("what", table.what(node));
  json.member("count", table.figure(Column::Count, node));
  json.member("shallow", table.figure(Column::Shallow, node));
  json.member("retained", table.figure(Column::Retained, node));
  json.member("place", table.place(node));
  json.member("age", table.figure(Column::Age, node));
  json.member("isLeaked", table.is_leaked(node));
  json.end_object();
}

}  // namespace

void write_rows(lab::JsonWriter& json, const HeapTable& table, std::size_t most) {
  json.member("values", table.value_count());
  json.member("rows", static_cast<std::uint64_t>(table.rows().size()));
  json.key("firstRows");
  json.begin_array();
  for (std::size_t row = 0; row < std::min(table.rows().size(), most); ++row) {
    write_row(json, table, table.rows()[row]);
  }
  json.end_array();
}

std::string values_json(HeapTable& table, const View& view) {
  lab::JsonWriter json;
  json.begin_object();
  json.member("sortedBy", static_cast<std::uint64_t>(view.table.sorted_by));
  json.member("isDescending", view.table.is_descending);
  json.member("selected", std::uint64_t{view.selected_id});
  json.member("path", view.selected_id == 0 ? std::string() : table.path_of(view.selected_id).words());
  write_rows(json, table, kRowsAsText);
  json.end_object();
  return json.text();
}

}  // namespace leaklab::canvas
