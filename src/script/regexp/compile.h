#pragma once
// compile: a regular expression's source and flags to a program. Who uses it: the compiler of literals, for early
// errors, and the RegExp builtins.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "script/regexp/pattern.h"

namespace leaklab::script::regexp {

struct Compiled {
  std::vector<std::uint32_t> words;  // a Program; empty where there is an error
  std::string error;                 // V8's words: "Unterminated group"
};

[[nodiscard]] Compiled compile(std::u16string_view pattern, const Flags& flags);
// Null where a letter is unknown, unsupported or there twice.
[[nodiscard]] std::optional<Flags> parse_flags(std::u16string_view text);

}  // namespace leaklab::script::regexp
