#pragma once
// CharacterSet: a set of code points (or of UTF-16 units) as ascending ranges that neither touch nor overlap.
// What a class or \p{…} means while a pattern is compiled. Copyable.

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace leaklab::script::regexp {

constexpr char32_t kLastCodePoint = 0x10FFFF;

struct CharacterRange {
  char32_t first = 0;
  char32_t last = 0;
  friend bool operator==(const CharacterRange& a, const CharacterRange& b) {
    return a.first == b.first && a.last == b.last;
  }
  friend bool operator<(const CharacterRange& a, const CharacterRange& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  }
};

class CharacterSet {
 public:
  CharacterSet() = default;
  CharacterSet(std::initializer_list<CharacterRange> ranges) {
    for (const CharacterRange& range : ranges)
      add(range.first, range.last);
  }

  void add(char32_t first, char32_t last) { pending_.push_back({first, last}); }
  void add(char32_t character) { add(character, character); }
  void add(const CharacterSet& other) {
    for (const CharacterRange& range : other.ranges())
      pending_.push_back(range);
  }
  [[nodiscard]] bool contains(char32_t character) const { return overlaps(character, character); }
  [[nodiscard]] bool overlaps(char32_t first, char32_t last) const;
  [[nodiscard]] CharacterSet inverted() const;
  [[nodiscard]] const std::vector<CharacterRange>& ranges() const;

 private:
  void settle() const;

  mutable std::vector<CharacterRange> ranges_;   // ascending, apart
  mutable std::vector<CharacterRange> pending_;  // added since; merged when somebody looks
};

}  // namespace leaklab::script::regexp
