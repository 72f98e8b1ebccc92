#pragma once
// console.table: an object's values, and theirs, in boxes as Node draws them. Used by console.cpp.

#include <string>

#include "script/runtime/realm.h"

namespace leaklab::script::builtins {

// `columns`: an array of the properties to show, or undefined for all.
[[nodiscard]] std::string table_text(Realm& realm, Object& data, Value columns);

}  // namespace leaklab::script::builtins
