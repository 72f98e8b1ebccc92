#pragma once
// PrimitiveWrapper: the object that `new String("a")`, `Object(1n)` and a sloppy function's `this` give for a primitive
// (ECMA-262 20.3 to 22.1, [[StringData]] and its like). A string's length is a property like others; its units are not
// properties but look so to Realm::get_special() and own_keys() (String exotic objects, 10.4.3).

#include "script/runtime/object.h"

namespace leaklab::script {

class PrimitiveWrapper : public Object {
 public:
  static constexpr const char* kName = "primitive wrapper";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("primitive");
    visitor.value(primitive_);
    visit_properties(visitor);
  }
  // `primitive` gets a count more.
  PrimitiveWrapper(Shape& shape, Value primitive) : Object(shape, 0), primitive_(primitive) { heap::retain(primitive); }
  [[nodiscard]] Value primitive() const { return primitive_; }

 private:
  Value primitive_;
};
static_assert(sizeof(PrimitiveWrapper) == 48, "the same on every machine");

inline bool is_wrapper(Value value) { return is_kind(value, kPrimitiveWrapperKind); }
// What a method of a primitive's prototype takes for its receiver: the primitive of a wrapper, else the value itself.
inline Value unwrapped(Value value) {
  return is_wrapper(value) ? static_cast<PrimitiveWrapper&>(value.as_cell()).primitive() : value;
}
inline bool is_string_wrapper(const Object& object) {
  return object.kind() == kPrimitiveWrapperKind && is_string(static_cast<const PrimitiveWrapper&>(object).primitive());
}
// Whether the index is one of a wrapped string's units.
inline bool is_wrapped_unit(const Object& object, std::uint32_t index) {
  return is_string_wrapper(object) &&
         index < as_string(static_cast<const PrimitiveWrapper&>(object).primitive()).length();
}

}  // namespace leaklab::script
