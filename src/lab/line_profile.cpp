#include "lab/line_profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "lab/numbers.h"

namespace leaklab::lab {

namespace {

constexpr std::size_t kMostLines = 40;
constexpr std::size_t kMostCharacters = 60;  // of a line's text

// Without the space around it, and cut where a terminal would wrap it.
std::string shown_text(std::string_view program, std::uint32_t line) {
  std::size_t begin = 0;
  for (std::uint32_t i = 1; i < line && begin < program.size(); ++i) {
    const std::size_t end = program.find('\n', begin);
    begin = end == std::string_view::npos ? program.size() : end + 1;
  }
  std::string_view text = program.substr(begin, program.find_first_of("\r\n", begin) - begin);
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  if (text.size() <= kMostCharacters) {
    return text.empty() ? "(end)" : std::string(text);
  }
  std::size_t end = kMostCharacters - 3;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return std::string(text.substr(0, end)) + "...";
}

LineCost sum_of(const std::vector<LineCost>& costs) {
  LineCost sum;
  for (const LineCost& cost : costs) {
    sum.instructions += cost.instructions;
    sum.time_ns += cost.time_ns;
  }
  return sum;
}

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

std::string row(const LineCost& cost, const LineCost& sum, std::string_view line, std::string_view text) {
  return fmt::format("\n{:>12.3f} {:>5.1f} % {:>18} {:>5.1f} %  {:>5}  {}", static_cast<double>(cost.time_ns) / 1e6,
                     share(cost.time_ns, sum.time_ns), with_thousands(cost.instructions),
                     share(cost.instructions, sum.instructions), line, text);
}

}  // namespace

std::string table_of(const LineProfile& profile, std::string_view program) {
  std::vector<LineCost> costs = profile.lines();
  const LineCost sum = sum_of(costs);
  std::sort(costs.begin(), costs.end(), [](const LineCost& left, const LineCost& right) {
    return left.time_ns != right.time_ns ? left.time_ns > right.time_ns : left.line < right.line;
  });
  std::string table = fmt::format("{:>20} {:>26}  {:>5}", "time, ms", "instructions", "line");
  for (const LineCost& cost : std::span(costs).first(std::min(costs.size(), kMostLines))) {
    table += row(cost, sum, std::to_string(cost.line), shown_text(program, cost.line));
  }
  const std::size_t others = costs.size() - std::min(costs.size(), kMostLines);
  return table + row(sum, sum, "all", others > 0 ? fmt::format("with {} lines more", others) : "");
}

}  // namespace leaklab::lab
