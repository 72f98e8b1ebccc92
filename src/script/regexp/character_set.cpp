#include "script/regexp/character_set.h"

#include <algorithm>

namespace leaklab::script::regexp {

void CharacterSet::settle() const {
  if (pending_.empty()) {
    return;
  }
  std::vector<CharacterRange> all = std::move(ranges_);
  all.insert(all.end(), pending_.begin(), pending_.end());
  pending_.clear();
  std::sort(all.begin(), all.end());
  ranges_.clear();
  for (const CharacterRange& range : all) {
    if (!ranges_.empty() && range.first <= ranges_.back().last + 1) {
      ranges_.back().last = std::max(ranges_.back().last, range.last);
    } else {
      ranges_.push_back(range);
    }
  }
}

const std::vector<CharacterRange>& CharacterSet::ranges() const {
  settle();
  return ranges_;
}

bool CharacterSet::overlaps(char32_t first, char32_t last) const {
  settle();
  const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), last,
                                      [](char32_t value, const CharacterRange& range) { return value < range.first; });
  return after != ranges_.begin() && first <= std::prev(after)->last;
}

CharacterSet CharacterSet::inverted() const {
  CharacterSet result;
  char32_t next = 0;
  for (const CharacterRange& range : ranges()) {
    if (range.first > next) {
      result.add(next, range.first - 1);
    }
    next = range.last + 1;
  }
  if (next <= kLastCodePoint) {
    result.add(next, kLastCodePoint);
  }
  return result;
}

}  // namespace leaklab::script::regexp
