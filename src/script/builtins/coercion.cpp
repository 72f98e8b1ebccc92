#include "script/builtins/coercion.h"

#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

char letter_at(std::string_view letters, std::size_t index) { return letters[std::min(index, letters.size() - 1)]; }

bool needs_conversion(Value value, char letter) { return letter != '-' && is_object(value); }

std::string_view symbol_error(char letter) {
  return letter == 'n' || letter == 'N' ? "Cannot convert a Symbol value to a number"
                                        : "Cannot convert a Symbol value to a string";
}

// "String.prototype.at", as messages name the native that is being called.
std::string name_of_method(Vm& vm, const Arguments& arguments, std::string_view holder) {
  return std::string(holder) + ".prototype." + string_to_utf8(vm.realm(), as_native_function(arguments.callee).name());
}

Completion convert_and_call(Vm& vm, const Arguments& arguments, std::string_view letters) {
  const auto values = try_to_array(vm, arguments.values);
  if (!values) {
    return Completion::heap_limit();
  }
  const Handle text = vm.realm().make_string(letters);
  return vm.call(Helper::ConvertAndCall,
                 {arguments.callee, arguments.this_value, Value::cell(**values), text.get(), arguments.new_target});
}

}  // namespace

bool has_primitives(Vm& vm, const Arguments& arguments, std::string_view letters, Completion& instead) {
  Realm& realm = vm.realm();
  if (letters[0] == 'S' && arguments.this_value.is_nullish()) {
    instead = realm.throw_error(ErrorType::TypeError,
                                name_of_method(vm, arguments, "String") + " called on null or undefined");
    return false;
  }
  bool needs_any = needs_conversion(arguments.this_value, letters[0]);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    needs_any = needs_any || needs_conversion(arguments.at(i), letter_at(letters, i + 1));
  }
  if (needs_any) {
    instead = convert_and_call(vm, arguments, letters);
    return false;
  }
  for (std::size_t i = 0; i <= arguments.size(); ++i) {
    const Value value = i == 0 ? arguments.this_value : arguments.at(i - 1);
    const char letter = letter_at(letters, i);
    if (letter != '-' && is_symbol(value)) {
      instead = realm.throw_error(ErrorType::TypeError, symbol_error(letter));
      return false;
    }
    if (letter == 'n' && is_kind(value, kBigIntKind)) {
      instead = realm.throw_error(ErrorType::TypeError, "Cannot convert a BigInt value to a number");
      return false;
    }
  }
  return true;
}

std::optional<Ref<Array>> try_to_array(Vm& vm, std::span<const Value> values) {
  Ref<Array> array = vm.realm().make_array();
  if (!array->try_reserve(vm.heap(), static_cast<std::uint32_t>(values.size()))) {
    return std::nullopt;
  }
  for (const Value value : values) {
    if (!array->try_append(vm.heap(), value)) {
      return std::nullopt;
    }
  }
  return array;
}

Completion throw_requires_primitive(Vm& vm, const Arguments& arguments, std::string_view type) {
  return vm.realm().throw_error(
      ErrorType::TypeError, name_of_method(vm, arguments, type) + " requires that 'this' be a " + std::string(type));
}

std::string display_text(Vm& vm, Value argument) {
  return is_string(argument) ? string_to_utf8(vm.realm(), as_string(argument)) : primitive_to_text(argument);
}

double integer_argument(Vm& vm, Value argument, double otherwise) {
  return argument.is_undefined() ? otherwise : to_integer_or_infinity(to_number(vm.realm(), argument));
}

TextArgument::TextArgument(Vm& vm, Value primitive)
    : text_(Handle::adopt(Value::cell(*try_to_string(vm.realm(), primitive)))),
      flat_(vm.realm().strings().try_flatten(as_string(text_.get()))) {}

}  // namespace leaklab::script::builtins
