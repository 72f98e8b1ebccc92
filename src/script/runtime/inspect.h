#pragma once
// inspect: values as text, as Node 20's util.inspect prints them with its defaults. Runs no script.

#include <string>
#include <string_view>

#include "script/runtime/realm.h"

namespace leaklab::script {

struct InspectOptions {
  static constexpr int kAnyDepth = 200;  // the printer recurses
  static constexpr std::size_t kAnyLength = 1'000'000'000;
  int depth = 2;  // below 0: only what kind of object it is
  std::size_t break_length = 80;
  std::uint32_t maximum_elements = 100;
  bool shows_hidden = false;  // properties that are not enumerable, too
};

[[nodiscard]] std::string inspect(Realm& realm, Value value, const InspectOptions& options = {});
// As console.log prints an argument: strings without quotes.
[[nodiscard]] std::string display(Realm& realm, Value value);
// As V8's messages call a value: "#<Point>", "[object Array]", a string without quotes.
[[nodiscard]] std::string name_in_message(Realm& realm, Value value);
// Function.prototype.toString (ECMA-262 20.2.3.5): the source of a program's own function.
[[nodiscard]] std::string function_source(Realm& realm, Object& function);
// For pictures: "Array(131072)", "WeakMap", "Object", "f()", "42", "\"text…\"".
[[nodiscard]] std::string preview(Realm& realm, Value value);
// The name of the constructor that an object's prototypes tell of; empty where they tell of none.
[[nodiscard]] std::string constructor_name(Realm& realm, Object& object);

}  // namespace leaklab::script
