#include "script/regexp/case_folding.h"

#include <algorithm>

#include "script/regexp/case_tables.h"

namespace leaklab::script::regexp {

namespace {

const CaseTable& table_of(CaseRule rule) { return rule == CaseRule::UpperCase ? kUpperTable : kFoldTable; }

char32_t changed(const CaseRange& range, char32_t character) {
  return static_cast<char32_t>(static_cast<std::int32_t>(character) + range.delta);
}

// Calls visit(character, canonical) for every character that is not its own canonical form, in the runs that `wants`.
template <class Wants, class Visit>
void for_each_change(const CaseTable& table, Wants wants, Visit visit) {
  for (std::size_t i = 0; i < table.count; ++i) {
    const CaseRange& range = table.ranges[i];
    if (wants(range)) {
      for (char32_t character = range.first; character <= range.last; character += range.step) {
        visit(character, changed(range, character));
      }
    }
  }
}

}  // namespace

char32_t canonicalize(char32_t character, CaseRule rule) {
  const CaseTable& table = table_of(rule);
  const CaseRange* const end = table.ranges + table.count;
  const CaseRange* after = std::upper_bound(table.ranges, end, character,
                                            [](char32_t value, const CaseRange& range) { return value < range.first; });
  if (after == table.ranges) {
    return character;
  }
  const CaseRange& range = *(after - 1);
  const bool is_in_run = character <= range.last && (character - range.first) % range.step == 0;
  return is_in_run ? changed(range, character) : character;
}

// First the canonical forms of what is in the set join it, then everything with a canonical form that is in it. A
// canonical form's own canonical form is itself, so that is all.
CharacterSet close_over_case(const CharacterSet& set, CaseRule rule) {
  const CaseTable& table = table_of(rule);
  CharacterSet with_canonical = set;
  for_each_change(
      table, [&](const CaseRange& range) { return set.overlaps(range.first, range.last); },
      [&](char32_t character, char32_t canonical) {
        if (set.contains(character)) {
          with_canonical.add(canonical);
        }
      });
  CharacterSet closed = with_canonical;
  for_each_change(
      table,
      [&](const CaseRange& range) {
        return with_canonical.overlaps(changed(range, range.first), changed(range, range.last));
      },
      [&](char32_t character, char32_t canonical) {
        if (with_canonical.contains(canonical)) {
          closed.add(character);
        }
      });
  return closed;
}

}  // namespace leaklab::script::regexp
