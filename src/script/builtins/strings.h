#pragma once
// What the files of String share. Part of builtins only.

#include "script/builtins/coercion.h"

namespace leaklab::script::builtins {

void install_string_search(Vm& vm, Object& prototype);
void install_string_case(Vm& vm, Object& prototype);

[[nodiscard]] Completion empty(Vm& vm);
// The units from `begin` to `end`; the text itself where that is all of it.
[[nodiscard]] Completion part_of(Vm& vm, const TextArgument& text, std::uint32_t begin, std::uint32_t end);
// `count` times the text; the length must be allowed.
[[nodiscard]] Completion repeated(Vm& vm, String& text, std::uint32_t count);
[[nodiscard]] Completion throw_too_long(Vm& vm);
[[nodiscard]] std::u16string to_utf16(StringView units);

}  // namespace leaklab::script::builtins
