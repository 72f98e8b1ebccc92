#pragma once
// The reference table as JSON: what the page's own table is made from, for those who cannot see the canvas.

#include <cstddef>
#include <string>

#include "canvas/heap_table.h"
#include "canvas/view.h"
#include "lab/json_writer.h"

namespace leaklab::canvas {

constexpr std::size_t kRowsAsText = 200;

// Members of an open object: how many values and rows there are, and the first `most` rows.
void write_rows(lab::JsonWriter& json, const HeapTable& table, std::size_t most);

// Those of the first kRowsAsText rows, how they are sorted (a column's number), which value is chosen and what holds
// it.
[[nodiscard]] std::string values_json(HeapTable& table, const View& view);

}  // namespace leaklab::canvas
