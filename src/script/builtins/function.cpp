// Function and its prototype (ECMA-262 20.2). The constructor itself is an `eval`, which Leaklab does not run.

#include <algorithm>

#include "script/builtins/coercion.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

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
  if (!list.is_nullish() && !is_object(list)) {
    return vm.realm().throw_error(ErrorType::TypeError, "CreateListFromArrayLike called on non-object");
  }
  if (is_object(list) && !is_array(list)) {
    return vm.call(Helper::Apply, {arguments.this_value, list, arguments.at(0)});
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
  return is_callable(arguments.this_value)
             ? Completion::normal(vm.realm().make_string(function_source(vm.realm(), as_object(arguments.this_value))))
             : vm.realm().throw_error(ErrorType::TypeError,
                                      "Function.prototype.toString requires that 'this' be a Function");
}

// A bound function (ECMA-262 10.4.1) keeps target, receiver and arguments under private names.
Completion call_bound(Vm& vm, const Arguments& arguments) {
  Object& bound = as_object(arguments.callee);
  const auto kept = [&](KeptNative name) { return *bound.find_own(&vm.native(name).as_cell()); };
  const Array& first = as_array(kept(KeptNative::BoundArguments));
  std::vector<Handle> values;
  for (std::uint32_t i = 0; i < first.length(); ++i) {
    values.push_back(Handle::retain(first.at(i)));
  }
  for (const Value value : arguments.values) {
    values.push_back(Handle::retain(value));
  }
  const Value target = kept(KeptNative::BoundTarget);
  if (!arguments.is_construct) {
    return vm.call(target, kept(KeptNative::BoundThis), std::move(values));
  }
  const Value new_target = arguments.new_target == arguments.callee ? target : arguments.new_target;
  return vm.realm().construct(target, new_target, std::move(values));
}

// Name and length of a bound function, from what its target says of itself.
void describe_bound(Vm& vm, Object& bound, Object& target, std::size_t given) {
  Realm& realm = vm.realm();
  bool is_found = false;
  Handle name = realm.get_own(target, &realm.atom(Atom::Name), is_found);
  const Handle length = realm.get_own(target, &realm.atom(Atom::Length), is_found);
  const double left =
      length.get().is_number() ? to_integer_or_infinity(length.get().as_number()) - static_cast<double>(given) : 0;
  const std::string text = is_string(name.get()) ? string_to_utf8(realm, as_string(name.get())) : "";
  realm.ensure_function_properties(bound);
  bound.define_and_release(vm.heap(), &realm.atom(Atom::Length), Value::from_number(std::max(left, 0.0)),
                           kReadOnlyAttributes);
  bound.define_and_release(vm.heap(), &realm.atom(Atom::Name), realm.make_string("bound " + text).get(),
                           kReadOnlyAttributes);
}

Completion bind(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  if (!is_callable(arguments.this_value)) {
    return realm.throw_error(ErrorType::TypeError, "Bind must be called on a function");
  }
  const std::size_t given = arguments.size() > 1 ? arguments.size() - 1 : 0;
  const auto values = try_to_array(vm, arguments.values.subspan(arguments.size() - given));
  if (!values) {
    return Completion::heap_limit();
  }
  Object& target = as_object(arguments.this_value);
  const Ref<NativeFunction> bound = realm.make_native("", 0, call_bound, is_constructor(arguments.this_value));
  describe_bound(vm, *bound, target, given);
  for (const auto& [name, value] :
       {std::pair(KeptNative::BoundTarget, arguments.this_value), std::pair(KeptNative::BoundThis, arguments.at(0)),
        std::pair(KeptNative::BoundArguments, Value::cell(**values))}) {
    bound->add(vm.heap(), &vm.native(name).as_cell(), value, kFrozenAttributes);
  }
  if (target.prototype() != bound->prototype()) {
    realm.set_prototype(*bound, target.prototype());
  }
  return Completion::normal(Handle(bound));
}

void make_bound_names(Vm& vm) {
  for (const auto& [which, name] :
       {std::pair(KeptNative::BoundTarget, "#target"), std::pair(KeptNative::BoundThis, "#this"),
        std::pair(KeptNative::BoundArguments, "#arguments")}) {
    vm.set_native(which, Handle(vm.heap().make<Symbol>(kSymbolKind, &*vm.realm().names().intern(name),
                                                       Symbol::Sort::PrivateName)));
  }
}

Completion has_instance(Vm& vm, const Arguments& arguments) {
  return vm.ordinary_has_instance(arguments.this_value, arguments.at(0));
}

}  // namespace

void install_function(Vm& vm) {
  make_bound_names(vm);
  define_constructor(vm, "Function", 1, function_constructor, Intrinsic::FunctionPrototype);
  Object& prototype = vm.realm().intrinsic(Intrinsic::FunctionPrototype);
  vm.realm().define_method(prototype, "call", 1, call);
  vm.realm().define_method(prototype, "apply", 2, apply);
  vm.realm().define_method(prototype, "bind", 1, bind);
  vm.realm().define_method(prototype, "toString", 0, to_string);
  vm.realm().define_method(prototype, WellKnown::HasInstance, 1, has_instance, kFrozenAttributes);
  vm.set_helper(Helper::HasInstance, Handle::retain(*prototype.find_own(&vm.realm().symbol(WellKnown::HasInstance))));
}

}  // namespace leaklab::script::builtins
