#pragma once
// What V8's messages call an expression that was called, constructed or iterated, from its source: names and members as
// they stand, `f().g` as f(...).g, what has no name as (intermediate value). Pure. Used by source_map.cpp.

#include <string>
#include <string_view>

namespace leaklab::script {

[[nodiscard]] std::string spoken_callee(std::string_view source);

}  // namespace leaklab::script
