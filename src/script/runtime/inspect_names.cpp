// What messages, pictures and console.log call a value: see inspect.h.

#include "base/unicode.h"
#include "script/runtime/array_buffer.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"
#include "script/runtime/inspect_text.h"
#include "script/runtime/primitive_wrapper.h"

namespace leaklab::script {

std::string constructor_name(Realm& realm, Object& object) {
  for (Object* holder = &object; holder != nullptr; holder = holder->prototype()) {
    const Value* constructor = holder->find_own(&realm.atom(Atom::Constructor));
    if (constructor != nullptr && is_callable(*constructor)) {
      const Completion name = realm.get(*constructor, &realm.atom(Atom::Name));
      if (is_string(name.value()) && as_string(name.value()).length() > 0) {
        return string_to_utf8(realm, as_string(name.value()));
      }
    }
  }
  return "";
}

std::string display(Realm& realm, Value value) {
  return is_string(value) ? string_to_utf8(realm, as_string(value)) : inspect(realm, value);
}

std::string function_source(Realm& realm, Object& function) {
  if (function.kind() == kFunctionKind && static_cast<Function&>(function).code().is_internal == 0) {
    constexpr std::string_view kStatic = "static ";
    const std::string_view text = realm.sources().text_of_code(static_cast<Function&>(function).code().first_site);
    return std::string(text.starts_with(kStatic) ? text.substr(kStatic.size()) : text);
  }
  const Completion name = realm.get(Value::cell(function), &realm.atom(Atom::Name));
  const std::string text = is_string(name.value()) ? string_to_utf8(realm, as_string(name.value())) : "";
  return "function " + (text.starts_with("bound ") ? "" : text) + "() { [native code] }";
}

std::string name_in_message(Realm& realm, Value value) {
  if (is_callable(value)) {
    return function_source(realm, as_object(value));
  }
  if (is_array(value)) {
    return "[object Array]";
  }
  if (is_object(value) && is_string_wrapper(as_object(value))) {
    return "[object String]";
  }
  if (is_typed_array(value)) {
    return "[object " + type_name(as_view(value)) + "]";
  }
  if (is_object(value)) {
    const std::string name = constructor_name(realm, as_object(value));
    return name.empty() ? "[object Object]" : "#<" + name + ">";
  }
  return display(realm, value);
}

std::string preview(Realm& realm, Value value) {
  constexpr std::size_t kMaximumText = 24;
  if (is_array(value)) {
    return "Array(" + std::to_string(as_array(value).length()) + ")";
  }
  if (is_string(value)) {
    std::string text = string_to_utf8(realm, as_string(value));
    if (base::count_characters(text) > kMaximumText) {
      std::size_t end = 0;
      for (std::size_t i = 0; i < kMaximumText; ++i)
        end += base::decode_utf8(std::string_view(text).substr(end)).length;
      text = text.substr(0, end) + "…";
    }
    const Handle shown = realm.make_string(text);
    return quoted(as_string(shown.get()).view());
  }
  if (is_callable(value)) {
    const Completion name = realm.get(value, &realm.atom(Atom::Name));
    return (is_string(name.value()) ? string_to_utf8(realm, as_string(name.value())) : "") + "()";
  }
  if (is_object(value)) {
    const std::string name = constructor_name(realm, as_object(value));
    return name.empty() ? "Object" : name;
  }
  return inspect(realm, value);
}

}  // namespace leaklab::script
