#pragma once
// What a source that tree-sitter could not parse does wrong, in V8's words. Part of syntax only.

#include <tree_sitter/api.h>

#include <string_view>

#include "script/syntax/tree.h"

namespace leaklab::script::syntax {

// `parsed` has an error: the first one in document order.
[[nodiscard]] SyntaxError find_error(const TSTree& parsed, std::string_view source);

// Whether a bracket, template or comment is still open where the source ends.
[[nodiscard]] bool ends_open(const TSTree& parsed, std::string_view source);

}  // namespace leaklab::script::syntax
