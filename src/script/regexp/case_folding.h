#pragma once
// Case as regular expressions see it (ECMA-262 22.2.2.7.3, Canonicalize): by upper case of single units without the
// flag u, by simple case folding with it. Used by the compiler for sets and by the matcher for backreferences.

#include "script/regexp/character_set.h"

namespace leaklab::script::regexp {

enum class CaseRule : std::uint8_t { UpperCase, SimpleFolding };

[[nodiscard]] char32_t canonicalize(char32_t character, CaseRule rule);
// All characters that are the same as one of `set` when case is ignored.
[[nodiscard]] CharacterSet close_over_case(const CharacterSet& set, CaseRule rule);

}  // namespace leaklab::script::regexp
