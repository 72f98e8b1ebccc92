// Array.prototype.join (ECMA-262 23.1.3.18) of an array whose elements are plain: texts, numbers, booleans, null and
// undefined. Whatever else may be asked for its text, which calls back, so arrays.js joins it.

#include <algorithm>
#include <optional>

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {
namespace {

struct Extent {
  std::uint64_t units = 0;
  bool is_wide = false;

  void add(const String& text) {
    units += text.length();
    is_wide = is_wide || text.is_wide();
  }
};

bool is_plain(Value element) {
  return is_string(element) || element.is_number() || element.is_boolean() || element.is_nullish();
}

// How long the text becomes; nothing where an element is not plain. A hole is not.
std::optional<Extent> extent_of(const Array& array, const String& separator) {
  Extent extent;
  for (std::uint32_t i = 0; i < array.length(); ++i) {
    const Value element = array.at(i);
    if (!is_plain(element)) {
      return std::nullopt;
    }
    if (i > 0) {
      extent.add(separator);
    }
    if (is_string(element)) {
      extent.add(as_string(element));
    } else if (!element.is_nullish()) {
      extent.units += primitive_to_text(element).size();
    }
  }
  return extent;
}

// False where there is no room to look into a rope.
bool try_append(Vm& vm, TextWriter& writer, Value element) {
  if (!is_string(element)) {
    writer.append_ascii(element.is_nullish() ? std::string() : primitive_to_text(element));
    return true;
  }
  const String* flat = vm.realm().strings().try_flatten(as_string(element));
  if (flat != nullptr) {
    writer.append(flat->view());
  }
  return flat != nullptr;
}

// joinPlain(array, separator): undefined where that cannot be done.
Completion join_plain(Vm& vm, const Arguments& arguments) {
  const Array& array = as_array(arguments.at(0));
  String* separator = vm.realm().strings().try_flatten(as_string(arguments.at(1)));
  if (separator == nullptr) {
    return Completion::heap_limit();
  }
  const std::optional<Extent> extent = extent_of(array, *separator);
  vm.spend(array.length());
  if (!extent) {
    return Completion::undefined();
  }
  if (extent->units > String::kMaximumLength) {
    return vm.realm().throw_error(ErrorType::RangeError, "Invalid string length");
  }
  TextWriter writer(vm.realm().strings(), static_cast<std::uint32_t>(extent->units), extent->is_wide);
  bool has_room = writer.has_room();
  for (std::uint32_t i = 0; i < array.length() && has_room; ++i) {
    if (i > 0) {
      writer.append(separator->view());
    }
    has_room = try_append(vm, writer, array.at(i));
  }
  return has_room ? Completion::normal(Handle(writer.take())) : Completion::heap_limit();
}

}  // namespace

void lend_array_natives(Vm& vm, Object& lent) { vm.realm().define_method(lent, "joinPlain", 2, join_plain); }

}  // namespace leaklab::script::builtins
