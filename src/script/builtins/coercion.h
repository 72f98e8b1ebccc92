#pragma once
// Natives that take primitives, called with objects: converting an object may run the program's own toString or
// valueOf, which no native can. converting<f, "letters"> looks at receiver and arguments, and where one of them
// is an object asks the prelude to convert them in order and to call the native again. Part of builtins only.

#include <algorithm>
#include <string_view>

#include "script/builtins/builtins.h"

namespace leaklab::script::builtins {

// A letter for the receiver and one for each argument; the last one stands for all that follow.
//   s  a string    S  the same, but neither undefined nor null    n  a number    N  or a BigInt    -  as it is
template <std::size_t kSize>
struct Letters {
  char text[kSize];
  constexpr Letters(const char (&from)[kSize]) { std::copy_n(from, kSize, text); }
  [[nodiscard]] constexpr std::string_view view() const { return {text, kSize - 1}; }
};

// Whether the native can be called as it is; else `instead` is what to give in its place.
[[nodiscard]] bool has_primitives(Vm& vm, const Arguments& arguments, std::string_view letters, Completion& instead);

template <Native kNative, Letters kLetters>
Completion converting(Vm& vm, const Arguments& arguments) {
  Completion instead = Completion::undefined();
  return has_primitives(vm, arguments, kLetters.view(), instead) ? kNative(vm, arguments) : std::move(instead);
}

// The arguments as an array; null where the heap limit leaves no room.
[[nodiscard]] std::optional<Ref<Array>> try_to_array(Vm& vm, std::span<const Value> values);

// "String.prototype.valueOf requires that 'this' be a String".
[[nodiscard]] Completion throw_requires_primitive(Vm& vm, const Arguments& arguments, std::string_view type);

// Of arguments that are primitives:
[[nodiscard]] std::string display_text(Vm& vm, Value argument);
[[nodiscard]] double integer_argument(Vm& vm, Value argument, double otherwise);
// The argument's flat text, held as long as this lives.
class TextArgument {
 public:
  TextArgument(Vm& vm, Value primitive);
  // Null where the heap limit leaves no room.
  [[nodiscard]] String* flat() const { return flat_; }
  [[nodiscard]] StringView view() const { return flat_->view(); }
  [[nodiscard]] Value value() const { return text_.get(); }

 private:
  Handle text_;
  String* flat_;
};
[[nodiscard]] inline Completion owned_or_limit(String* string) {
  return string != nullptr ? Completion::normal(Value::cell(*string)) : Completion::heap_limit();
}

}  // namespace leaklab::script::builtins
