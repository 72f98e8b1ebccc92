#pragma once
// Compiler: from a tree to code (ECMA-262 13 to 16). Who uses it: engine.

#include <variant>

#include "script/compiler/globals.h"
#include "script/runtime/realm.h"
#include "script/syntax/tree.h"

namespace leaklab::script::compiler {

struct CompileOptions {
  bool keeps_completion_value = false;  // the code returns the value of its last expression statement
  bool is_internal = false;             // our prelude
};

// The code of the whole source; global variables are declared in `globals` on success only.
[[nodiscard]] std::variant<Ref<Code>, syntax::SyntaxError> compile(const syntax::Tree& tree, std::uint32_t source,
                                                                   const CompileOptions& options, Realm& realm,
                                                                   Globals& globals);

}  // namespace leaklab::script::compiler
