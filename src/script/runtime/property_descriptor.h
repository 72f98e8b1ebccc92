#pragma once
// Property descriptors (ECMA-262 6.2.6), and the operations that know all of an object's attributes: those of named
// properties, which shapes hold, and those of an array's elements, which its restrictions tell. Nothing runs script.

#include <optional>

#include "script/runtime/realm.h"

namespace leaklab::script {

// What a definition asks for; values are borrowed.
struct PropertyDescriptor {
  std::optional<Value> value;
  std::optional<Value> getter;
  std::optional<Value> setter;
  std::optional<bool> writable;
  std::optional<bool> enumerable;
  std::optional<bool> configurable;

  [[nodiscard]] bool is_accessor() const { return getter || setter; }
  [[nodiscard]] bool is_data() const { return value || writable; }
};

// What there is.
struct OwnProperty {
  Handle value;  // of an accessor property: undefined
  Handle getter;
  Handle setter;
  Attributes attributes;
};

[[nodiscard]] std::optional<OwnProperty> own_property(Realm& realm, Object& object, const ElementKey& key);
// [[DefineOwnProperty]] (10.1.6, 10.4.2.1): a boolean, false where it is not allowed.
[[nodiscard]] Completion define_own_property(Realm& realm, Object& object, const ElementKey& key,
                                             const PropertyDescriptor& descriptor);

enum class Integrity : std::uint8_t { NotExtensible, Sealed, Frozen };
// SetIntegrityLevel and TestIntegrityLevel (7.3.15, 7.3.16).
void set_integrity(Realm& realm, Object& object, Integrity level);
[[nodiscard]] bool has_integrity(Realm& realm, Object& object, Integrity level);

}  // namespace leaklab::script
