#pragma once
// \p{…}: characters by Unicode property (ECMA-262 22.2.1.9). Knows all values of General_Category, the scripts that
// unicode_tables.cpp has, and the binary properties there; what it does not know is refused by the parser.

#include <optional>
#include <string_view>

#include "script/regexp/character_set.h"

namespace leaklab::script::regexp {

// `value` is empty for \p{name}. Null where there is no such property here.
[[nodiscard]] std::optional<CharacterSet> find_property(std::string_view name, std::string_view value);

}  // namespace leaklab::script::regexp
