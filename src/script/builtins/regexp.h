#pragma once
// What the files of RegExp share. Part of builtins only.

#include "script/builtins/builtins.h"
#include "script/runtime/regexp.h"

namespace leaklab::script::builtins {

// What a match gives: an array as exec() does, or null; its end or -1; its beginning or -1.
enum class Wanted : std::uint8_t { Array, End, Begin };

// Looks for a match from `start` on, or with the flag y there and nowhere else. A match that takes long goes on in the
// prelude (Helper::ResumeMatch), so that it can be interrupted. `text` is flat.
[[nodiscard]] Completion match_at(Vm& vm, RegExp& regexp, String& text, std::uint32_t start, Wanted wanted);
// RegExpBuiltinExec (ECMA-262 22.2.7.2) where lastIndex is a number; anything else goes through the prelude.
[[nodiscard]] Completion built_in_exec(Vm& vm, RegExp& regexp, String& text, Wanted wanted);
// resumeMatch(paused): goes on with it for a while. Gives `paused` itself where that was not enough.
[[nodiscard]] Completion resume_match(Vm& vm, const Arguments& arguments);

}  // namespace leaklab::script::builtins
