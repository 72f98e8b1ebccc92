#pragma once
// What a program's text tells of its names, read word by word without a parser: a word in a comment or in a string
// counts as well, which does no harm where a name is sought that stands nowhere. Who uses it: actions.

#include <string>
#include <string_view>
#include <unordered_set>

namespace leaklab::lab {

using Names = std::unordered_set<std::string>;

void add_identifiers(std::string_view text, Names& to);
// The first of prefix1, prefix2, … that is not among `taken`.
[[nodiscard]] std::string free_name(std::string_view prefix, const Names& taken);
// Names that stand as the first argument of a `.set(`: the keys that a text puts into weak maps.
void add_weak_keys(std::string_view text, Names& to);
// Whether `text` is a name that could stand before `= null`, keywords aside.
[[nodiscard]] bool is_identifier(std::string_view text);

}  // namespace leaklab::lab
