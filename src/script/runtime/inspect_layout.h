#pragma once
// How an inspected object stands on lines: its parts, each already a text, as Node 20's util.inspect lays them out.
// Part of inspect only. Pure.

#include <cstddef>
#include <string>
#include <vector>

namespace leaklab::script {

struct InspectParts {
  std::string base;    // stands alone where nothing follows: an error's stack, "[Function: f]"
  std::string prefix;  // before the brace
  char open = '{';
  char close = '}';
  std::vector<std::string> entries;
  bool is_array = false;
  bool is_iterator = false;
  bool has_more = false;  // the last entry says how many more there are
  std::string stack;      // of an error, as it is
};

struct InspectPlace {
  std::size_t indentation;
  std::size_t break_length;
  std::size_t levels_inside;  // how deep the object entered last lies inside of this one
};

[[nodiscard]] std::string laid_out(InspectParts parts, const InspectPlace& place);

}  // namespace leaklab::script
