// Symbol (ECMA-262 20.4), with the well-known symbols.

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"
#include "script/runtime/primitive_wrapper.h"

namespace leaklab::script::builtins {

namespace {

constexpr std::pair<std::string_view, WellKnown> kWellKnown[] = {{"asyncIterator", WellKnown::AsyncIterator},
                                                                 {"hasInstance", WellKnown::HasInstance},
                                                                 {"isConcatSpreadable", WellKnown::IsConcatSpreadable},
                                                                 {"iterator", WellKnown::Iterator},
                                                                 {"match", WellKnown::Match},
                                                                 {"matchAll", WellKnown::MatchAll},
                                                                 {"replace", WellKnown::Replace},
                                                                 {"search", WellKnown::Search},
                                                                 {"species", WellKnown::Species},
                                                                 {"split", WellKnown::Split},
                                                                 {"toPrimitive", WellKnown::ToPrimitive},
                                                                 {"toStringTag", WellKnown::ToStringTag},
                                                                 {"unscopables", WellKnown::Unscopables}};

// The argument's text, interned; an object's conversion has to come first. Empty after `error` is set.
Handle key_text(Vm& vm, Value argument, Completion& error) {
  if (is_symbol(argument)) {
    error = vm.realm().throw_error(ErrorType::TypeError, "Cannot convert a Symbol value to a string");
    return Handle();
  }
  const Ref<String> text = Ref<String>::adopt(*try_to_string(vm.realm(), argument));
  String* flat = vm.realm().strings().try_flatten(*text);
  error = Completion::heap_limit();
  return flat != nullptr ? Handle(vm.realm().names().intern(*flat)) : Handle();
}

Completion symbol_function(Vm& vm, const Arguments& arguments) {
  const Value description = arguments.at(0);
  if (arguments.is_construct) {
    return vm.realm().throw_error(ErrorType::TypeError, "Symbol is not a constructor");
  }
  if (is_object(description)) {
    return vm.call(Helper::MakeSymbol, {description});
  }
  if (description.is_undefined()) {
    return Completion::normal(Handle(vm.heap().make<Symbol>(kSymbolKind, nullptr)));
  }
  Completion error = Completion::undefined();
  const Handle text = key_text(vm, description, error);
  return is_string(text.get()) ? Completion::normal(Handle(vm.heap().make<Symbol>(kSymbolKind, &as_string(text.get()))))
                               : std::move(error);
}

Completion symbol_for(Vm& vm, const Arguments& arguments) {
  if (is_object(arguments.at(0))) {
    return vm.call(Helper::SymbolFor, {arguments.at(0)});
  }
  Completion error = Completion::undefined();
  const Handle key = key_text(vm, arguments.at(0), error);
  if (!is_string(key.get())) {
    return error;
  }
  Object& registry = vm.realm().symbol_registry();
  if (const Value* known = registry.find_own(&key.get().as_cell())) {
    return Completion::borrowed(*known);
  }
  Handle symbol(vm.heap().make<Symbol>(kSymbolKind, &as_string(key.get()), Symbol::Sort::Registered));
  registry.add(vm.heap(), &key.get().as_cell(), symbol.get());
  return Completion::normal(std::move(symbol));
}

Completion key_for(Vm& vm, const Arguments& arguments) {
  const Value symbol = arguments.at(0);
  if (!is_symbol(symbol)) {
    const std::string text = is_object(symbol) ? name_in_message(vm.realm(), symbol) : display(vm.realm(), symbol);
    return vm.realm().throw_error(ErrorType::TypeError, text + " is not a symbol");
  }
  return as_symbol(symbol).is_registered() ? Completion::borrowed(Value::cell(*as_symbol(symbol).description()))
                                           : Completion::undefined();
}

Completion throw_no_symbol(Vm& vm, std::string_view method) {
  return vm.realm().throw_error(ErrorType::TypeError,
                                "Symbol.prototype." + std::string(method) + " requires that 'this' be a Symbol");
}

Completion to_string(Vm& vm, const Arguments& arguments) {
  const Value symbol = unwrapped(arguments.this_value);
  return is_symbol(symbol) ? Completion::normal(vm.realm().make_string(descriptive_text(as_symbol(symbol))))
                           : throw_no_symbol(vm, "toString");
}

Completion value_of(Vm& vm, const Arguments& arguments) {
  const Value symbol = unwrapped(arguments.this_value);
  return is_symbol(symbol) ? Completion::borrowed(symbol) : throw_no_symbol(vm, "valueOf");
}

Completion description(Vm& vm, const Arguments& arguments) {
  const Value symbol = unwrapped(arguments.this_value);
  if (!is_symbol(symbol)) {
    return throw_no_symbol(vm, "description");
  }
  String* text = as_symbol(symbol).description();
  return text != nullptr ? Completion::borrowed(Value::cell(*text)) : Completion::undefined();
}

}  // namespace

void install_symbol(Vm& vm) {
  Realm& realm = vm.realm();
  Object& prototype = realm.intrinsic(Intrinsic::SymbolPrototype);
  const Ref<NativeFunction> constructor =
      define_constructor(vm, "Symbol", 0, symbol_function, Intrinsic::SymbolPrototype);
  define_methods(vm, *constructor, {{"for", 1, symbol_for}, {"keyFor", 1, key_for}});
  for (const auto& [name, which] : kWellKnown) {
    constructor->define_and_release(vm.heap(), &*realm.names().intern(name), Value::cell(realm.symbol(which)),
                                    kFrozenAttributes);
  }
  define_methods(vm, prototype, {{"toString", 0, to_string}, {"valueOf", 0, value_of}});
  realm.define_accessor(prototype, "description", description);
  realm.define_method(prototype, WellKnown::ToPrimitive, 1, value_of, kReadOnlyAttributes);
  realm.define_tag(prototype, "Symbol");
}

}  // namespace leaklab::script::builtins
