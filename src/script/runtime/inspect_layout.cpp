// The `compact: 3` mode of util.inspect, with lines of 80 columns: an object whose parts nest no deeper than three
// levels stands on one line if it fits into 72 of them; long arrays of short things are set in columns.

#include "script/runtime/inspect_layout.h"

#include <algorithm>
#include <cmath>

#include "base/unicode.h"

namespace leaklab::script {

namespace {

constexpr std::size_t kCompactLevels = 3;
constexpr std::size_t kColumnPadding = 2;

bool fits_on_one_line(const InspectParts& parts, const std::string& head, const InspectPlace& place,
                      std::string& line) {
  const std::size_t head_length = head.size() - (parts.base.empty() ? 0 : 1);  // without the space between
  std::size_t length = 2 * parts.entries.size() + head_length + 10 + place.indentation;
  for (const std::string& entry : parts.entries) {
    length += base::count_characters(entry);
    line += (line.empty() ? "" : ", ") + entry;
  }
  return length <= place.break_length && line.find('\n') == std::string::npos &&
         parts.base.find('\n') == std::string::npos;
}

std::vector<std::string> set_columns(std::vector<std::string> entries, const std::vector<std::size_t>& lengths,
                                     std::size_t columns, bool has_more) {
  const std::size_t count = lengths.size();
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < columns; ++column) {
    std::size_t width = 0;
    for (std::size_t i = column; i < count; i += columns)
      width = std::max(width, lengths[i]);
    widths.push_back(width + kColumnPadding);
  }
  const bool is_numeric =
      std::all_of(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(count), [](const std::string& entry) {
        return entry.find_first_not_of("-0123456789.e+n") == std::string::npos || entry == "NaN" ||
               entry == "Infinity" || entry == "-Infinity";
      });
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < count; i += columns) {
    const std::size_t end = std::min(i + columns, count);
    std::string line;
    for (std::size_t k = i; k < end; ++k) {
      const bool is_last = k + 1 == end;
      const std::string cell = entries[k] + (is_last ? "" : ", ");
      const std::size_t width = widths[k - i] - (is_last ? kColumnPadding : 0);
      const std::size_t length = lengths[k] + (is_last ? 0 : kColumnPadding);
      const std::string padding(width > length ? width - length : 0, ' ');
      line += is_numeric ? padding + cell : is_last ? cell : cell + padding;
    }
    lines.push_back(line);
  }
  if (has_more) {
    lines.push_back(entries.back());
  }
  return lines;
}

// Entries of an array side by side, numbers aligned to the right.
std::vector<std::string> in_columns(std::vector<std::string> entries, bool has_more, const InspectPlace& place) {
  const std::size_t count = entries.size() - (has_more ? 1 : 0);
  std::vector<std::size_t> lengths;
  std::size_t total = 0;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    lengths.push_back(base::count_characters(entries[i]));
    total += lengths[i] + kColumnPadding;
    longest = std::max(longest, lengths[i]);
  }
  const double actual = static_cast<double>(longest + kColumnPadding);
  const bool is_worth_it =
      actual * 3 + static_cast<double>(place.indentation) < static_cast<double>(place.break_length) &&
      (static_cast<double>(total) / actual > 5 || longest <= 6);
  if (!is_worth_it) {
    return entries;
  }
  // About two and a half times as wide as high, less where the entries' lengths differ much.
  const double bias = std::sqrt(actual - static_cast<double>(total) / static_cast<double>(entries.size()));
  const double biased = std::max(actual - 3 - bias, 1.0);
  const auto columns = static_cast<std::size_t>(
      std::min({std::round(std::sqrt(2.5 * biased * static_cast<double>(count)) / biased),
                std::floor((static_cast<double>(place.break_length) - static_cast<double>(place.indentation)) / actual),
                static_cast<double>(kCompactLevels) * 4, 15.0}));
  if (columns <= 1) {
    return entries;
  }
  return set_columns(std::move(entries), lengths, columns, has_more);
}

}  // namespace

std::string laid_out(InspectParts parts, const InspectPlace& place) {
  const std::string brace = (parts.prefix.empty() ? "" : parts.prefix + " ") + parts.open;
  if (parts.entries.empty()) {
    return !parts.base.empty() ? parts.base : brace + (parts.is_iterator ? "  " : "") + parts.close;
  }
  const std::size_t original_count = parts.entries.size();
  if (parts.is_array && original_count > 6) {
    parts.entries = in_columns(std::move(parts.entries), parts.has_more, place);
  }
  const std::string head = parts.base.empty() ? brace : parts.base + " " + brace;
  if (place.levels_inside < kCompactLevels && parts.entries.size() == original_count) {
    if (std::string line; fits_on_one_line(parts, head, place, line)) {
      return head + " " + line + " " + parts.close;
    }
  }
  const std::string break_line = "\n" + std::string(place.indentation, ' ');
  std::string text = head;
  for (std::size_t i = 0; i < parts.entries.size(); ++i) {
    text += break_line + "  " + parts.entries[i] + (i + 1 < parts.entries.size() ? "," : "");
  }
  return text + break_line + parts.close;
}

}  // namespace leaklab::script
