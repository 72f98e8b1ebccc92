// Function and its prototype (ECMA-262 20.2). The constructor itself is an `eval`, which Leaklab does not run.

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

Completion function_constructor(Vm& vm, const Arguments&) {
  return vm.realm().throw_error(ErrorType::TypeError, "Leaklab does not run code from strings");
}

Completion call(Vm& vm, const Arguments& arguments) {
  if (!is_callable(arguments.this_value)) {
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "Function.prototype.call was called on a value that is not a function");
  }
  std::vector<Handle> rest;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    rest.push_back(Handle::retain(arguments.at(i)));
  }
  return vm.call(arguments.this_value, arguments.at(0), std::move(rest));
}

Completion apply(Vm& vm, const Arguments& arguments) {
  constexpr std::uint32_t kMaximumArguments = 60'000;
  const Value list = arguments.at(1);
  if (!is_callable(arguments.this_value)) {
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "Function.prototype.apply was called on a value that is not a function");
  }
  if (!list.is_nullish() && !is_array(list)) {
    return vm.realm().throw_error(ErrorType::TypeError, "CreateListFromArrayLike called on non-object");
  }
  std::vector<Handle> elements;
  const std::uint32_t count = is_array(list) ? as_array(list).length() : 0;
  if (count > kMaximumArguments) {
    return vm.realm().throw_error(ErrorType::RangeError, "Maximum call stack size exceeded");
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const Value element = as_array(list).at(i);
    elements.push_back(Handle::retain(element.is_hole() ? Value::undefined() : element));
  }
  return vm.call(arguments.this_value, arguments.at(0), std::move(elements));
}

Completion to_string(Vm& vm, const Arguments& arguments) {
  if (!is_callable(arguments.this_value)) {
    return throw_incompatible(vm, "Function.prototype.toString", arguments.this_value);
  }
  const Completion name = vm.realm().get(arguments.this_value, &vm.realm().atom(Atom::Name));
  const std::string text = is_string(name.value()) ? string_to_utf8(vm.realm(), as_string(name.value())) : "";
  return Completion::normal(vm.realm().make_string("function " + text + "() { [native code] }"));
}

Completion has_instance(Vm& vm, const Arguments& arguments) {
  return vm.ordinary_has_instance(arguments.this_value, arguments.at(0));
}

}  // namespace

void install_function(Vm& vm) {
  define_constructor(vm, "Function", 1, function_constructor, Intrinsic::FunctionPrototype);
  Object& prototype = vm.realm().intrinsic(Intrinsic::FunctionPrototype);
  vm.realm().define_method(prototype, "call", 1, call);
  vm.realm().define_method(prototype, "apply", 2, apply);
  vm.realm().define_method(prototype, "toString", 0, to_string);
  vm.realm().define_method(prototype, WellKnown::HasInstance, 1, has_instance, kFrozenAttributes);
  vm.set_helper(Helper::HasInstance, Handle::retain(*prototype.find_own(&vm.realm().symbol(WellKnown::HasInstance))));
}

}  // namespace leaklab::script::builtins
