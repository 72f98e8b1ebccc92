#pragma once
// Which characters another case stands for, in runs. Used by case_folding.cpp only.

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace leaklab::script::regexp {

// Each of first, first + step, … last becomes itself + delta.
struct CaseRange {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t step;
  std::int32_t delta;
};

struct CaseTable {
  const CaseRange* ranges;  // ascending by `first`
  std::size_t count;
};

extern const CaseTable kUpperTable;
extern const CaseTable kFoldTable;

}  // namespace leaklab::script::regexp
