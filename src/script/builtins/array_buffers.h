#pragma once
// What the builtins of array buffers, typed arrays and DataViews share. Part of builtins only.

#include "script/builtins/builtins.h"
#include "script/runtime/array_buffer.h"

namespace leaklab::script::builtins {

// Of a view: in bytes, and in elements.
struct ViewRange {
  std::uint32_t offset;
  std::uint32_t length;
};

// The type in a native's name: of "getInt8", whose prefix is "get", Int8.
[[nodiscard]] ElementType element_type_named(const String& name, std::string_view prefix, std::string_view suffix);
[[nodiscard]] Completion throw_offset_outside(Vm& vm, Value offset);
// buffer, byteLength, byteOffset and length of typed arrays.
void define_view_accessors(Vm& vm, Object& prototype);

}  // namespace leaklab::script::builtins
