#pragma once
// Program: a compiled regular expression as words of 32 bits, the same on every machine, so that whoever keeps it can
// put it into a store of his own.
//
// Header, code, sets, names; all places are numbers of words from the beginning. A set is a bitmap of the first 256
// characters, the number of ranges, and the ranges of the characters from 256 on. Names: their number, then for each
// the group, the length and the units, one a word.
// Copyable; borrows the words.

#include <cstdint>
#include <string>

namespace leaklab::script::regexp {

// Each instruction's first word holds the opcode in its low 8 bits, then Test, then flags; operands follow.
enum class Opcode : std::uint8_t {
  Match,
  Unit,           // unit: the next one is this
  One,            // operand: the next character passes Test, or the one before with kBackward
  Loop,           // operand, minimum, maximum: as many characters as pass Test, then ever fewer
  Jump,           // target
  Split,          // target: go on, and if that fails there
  SplitLazy,      // target: go there, and if that fails on
  Save,           // slot <- position
  ResetGroups,    // first, end: of what was captured in the last turn
  SetZero,        // slot
  Repeat,         // slot, minimum, maximum, end: another turn, or leave; kLazy
  Count,          // slot: one more
  CheckProgress,  // slot of the position, slot of the count (kNoSlot), minimum: an empty turn beyond it fails
  LineStart,      // kMultiline
  LineEnd,        // kMultiline
  WordBoundary,   // set of word characters; kNegative
  BackReference,  // group; kBackward
  LookBegin,      // slot, end; kNegative
  LookEnd,        // slot; kNegative
};

// What a character is held against.
enum class Test : std::uint8_t {
  Equal,     // operand: the character
  Either,    // operand: two units
  NoBreak,   // anything but a line terminator
  Anything,  //
  Set,       // operand: place of the set
};

constexpr std::uint32_t kBackward = 1U << 16;
constexpr std::uint32_t kLazy = 1U << 17;
constexpr std::uint32_t kNegative = 1U << 18;
constexpr std::uint32_t kMultiline = 1U << 19;
constexpr std::uint32_t kNoSlot = 0xFFFF'FFFF;

class Program {
 public:
  // The header's words.
  enum Word : std::uint32_t {
    kFlags,       // FlagBit
    kGroupCount,  // the whole match too
    kSlotCount,   // two for each group, then those of loops and lookarounds
    kNamesAt,
    kFirstUnit,   // the one unit that every match begins with; kNoUnit: there is no such
    kFirstUnits,  // 8 words: bitmap of the units below 256 that a match may begin with
    kCodeAt = kFirstUnits + 8
  };
  enum FlagBit : std::uint32_t {
    kIgnoreCase = 1,
    kUnicode = 2,
    kHasFirstUnits = 4,      // else a match may begin anywhere
    kMayBeginWithOther = 8,  // with a unit from 256 on
    kOnlyAtStart = 16        // a match begins where the text does
  };
  static constexpr std::uint32_t kNoUnit = 0xFFFF'FFFF;

  explicit Program(const std::uint32_t* words) : words_(words) {}

  [[nodiscard]] const std::uint32_t* words() const { return words_; }
  [[nodiscard]] bool has(FlagBit flag) const { return (words_[kFlags] & flag) != 0; }
  [[nodiscard]] std::uint32_t group_count() const { return words_[kGroupCount]; }
  [[nodiscard]] std::uint32_t slot_count() const { return words_[kSlotCount]; }
  [[nodiscard]] std::uint32_t name_count() const { return words_[words_[kNamesAt]]; }
  // Calls visit(name, group) for each named group, in the order of the text.
  template <class Visit>
  void for_each_name(Visit visit) const {
    const std::uint32_t* at = words_ + words_[kNamesAt] + 1;
    for (std::uint32_t i = 0; i < name_count(); ++i) {
      const std::u16string name(at + 2, at + 2 + at[1]);
      visit(name, at[0]);
      at += 2 + at[1];
    }
  }
  [[nodiscard]] static bool is_in_set(const std::uint32_t* set, char32_t character) {
    return character < 256 ? (set[character >> 5] >> (character & 31) & 1) != 0 : is_in_ranges(set + 8, character);
  }

 private:
  [[nodiscard]] static bool is_in_ranges(const std::uint32_t* ranges, char32_t character);
  const std::uint32_t* words_;
};

}  // namespace leaklab::script::regexp
