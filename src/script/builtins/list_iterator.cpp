// %IteratorPrototype%, and the iterators of arrays and strings (ECMA-262 27.1.2, 23.1.5, 22.1.5).

#include "script/runtime/list_iterator.h"

#include <string>

#include "script/builtins/coercion.h"
#include "script/runtime/array_buffer.h"

namespace leaklab::script::builtins {

namespace {

using Gives = ListIterator::Gives;

Completion end_of_iteration(Vm& vm) {
  return Completion::normal(Handle(vm.realm().make_iterator_result(Value::undefined(), IteratorState::Done)));
}

Completion give(Vm& vm, Value value) {
  return Completion::normal(Handle(vm.realm().make_iterator_result(value, IteratorState::Going)));
}

Completion give_entry(Vm& vm, Value key, Value value) {
  const Ref<Array> pair = vm.realm().make_array();
  const bool has_room =
      pair->try_reserve(vm.heap(), 2) && pair->try_append(vm.heap(), key) && pair->try_append(vm.heap(), value);
  return has_room ? give(vm, Value::cell(*pair)) : Completion::heap_limit();
}

// A hole, and an array-like, may ask getters: these go on in the prelude.
Completion next_of_list(Vm& vm, ListIterator& iterator) {
  return vm.call(Helper::NextOfList, {Value::cell(iterator), iterator.list(), Value::from_number(iterator.position()),
                                      Value::integer(static_cast<std::int32_t>(iterator.gives()))});
}

Completion array_next(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.this_value, kArrayIteratorKind)) {
    return throw_incompatible(vm, "Array Iterator.prototype.next", arguments.this_value);
  }
  ListIterator& iterator = as_list_iterator(arguments.this_value);
  if (iterator.list().is_undefined()) {
    return end_of_iteration(vm);
  }
  const bool is_typed = is_typed_array(iterator.list());
  if (!is_typed && !is_array(iterator.list())) {
    return next_of_list(vm, iterator);
  }
  const auto at = static_cast<std::uint32_t>(iterator.position());
  if (at >= (is_typed ? as_view(iterator.list()).length() : as_array(iterator.list()).length())) {
    iterator.end_and_release();
    return end_of_iteration(vm);
  }
  const Handle element = is_typed ? Handle::adopt(as_view(iterator.list()).at(vm.heap(), at))
                                  : Handle::retain(as_array(iterator.list()).at(at));
  if (element.get().is_hole() && iterator.gives() != Gives::Keys) {
    return next_of_list(vm, iterator);
  }
  iterator.advance(1);
  switch (iterator.gives()) {
    case Gives::Keys: return give(vm, Value::from_number(at));
    case Gives::Values: return give(vm, element.get());
    case Gives::Entries: break;
  }
  return give_entry(vm, Value::from_number(at), element.get());
}

Completion string_next(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.this_value, kStringIteratorKind)) {
    return throw_incompatible(vm, "String Iterator.prototype.next", arguments.this_value);
  }
  ListIterator& iterator = as_list_iterator(arguments.this_value);
  if (iterator.list().is_undefined()) {
    return end_of_iteration(vm);
  }
  String* text = vm.realm().strings().try_flatten(as_string(iterator.list()));
  if (text == nullptr) {
    return Completion::heap_limit();
  }
  const auto at = static_cast<std::uint32_t>(iterator.position());
  if (at >= text->length()) {
    iterator.end_and_release();
    return end_of_iteration(vm);
  }
  const std::u16string point = code_point_at(text->view(), at);
  iterator.advance(static_cast<std::uint32_t>(point.size()));
  return give(vm, Handle(vm.realm().strings().from_utf16(point)).get());
}

Completion open(Vm& vm, Value list, Gives gives, KindId kind) {
  const Intrinsic prototype =
      kind == kArrayIteratorKind ? Intrinsic::ArrayIteratorPrototype : Intrinsic::StringIteratorPrototype;
  const Ref<Shape> shape = vm.realm().root_shape(&vm.realm().intrinsic(prototype));
  return Completion::normal(Handle(vm.heap().make<ListIterator>(kind, *shape, list, gives)));
}

template <Gives kGives>
Completion open_array(Vm& vm, const Arguments& arguments) {
  if (arguments.this_value.is_nullish()) {
    return vm.realm().throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
  }
  return open(vm, arguments.this_value, kGives, kArrayIteratorKind);
}

Completion open_string(Vm& vm, const Arguments& arguments) {
  if (arguments.this_value.is_nullish()) {
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "String.prototype[Symbol.iterator] called on null or undefined");
  }
  const TextArgument text(vm, arguments.this_value);
  return text.flat() != nullptr ? open(vm, text.value(), Gives::Values, kStringIteratorKind) : Completion::heap_limit();
}

Completion iterator_itself(Vm&, const Arguments& arguments) { return Completion::borrowed(arguments.this_value); }

// advanceIterator(iterator), endIterator(iterator): for the prelude.
Completion advance_iterator(Vm&, const Arguments& arguments) {
  as_list_iterator(arguments.at(0)).advance(1);
  return Completion::undefined();
}

Completion end_iterator(Vm&, const Arguments& arguments) {
  as_list_iterator(arguments.at(0)).end_and_release();
  return Completion::undefined();
}

// A method that the engine compares with what the program may have put in its place.
void define_kept(Vm& vm, Object& object, KeptNative which, std::string_view name, Native native) {
  vm.set_native(which, vm.realm().make_native(name, 0, native, false));
  vm.realm().define_builtin(object, name, vm.native(which));
}

}  // namespace

void install_list_iterators(Vm& vm) {
  Realm& realm = vm.realm();
  realm.define_method(realm.intrinsic(Intrinsic::IteratorPrototype), WellKnown::Iterator, 0, iterator_itself,
                      kBuiltinAttributes);
  Object& array = realm.intrinsic(Intrinsic::ArrayPrototype);
  define_kept(vm, array, KeptNative::ArrayValues, "values", open_array<Gives::Values>);
  define_methods(vm, array, {{"keys", 0, open_array<Gives::Keys>}, {"entries", 0, open_array<Gives::Entries>}});
  array.define_and_release(vm.heap(), &realm.symbol(WellKnown::Iterator), vm.native(KeptNative::ArrayValues),
                           kBuiltinAttributes);
  Object& string = realm.intrinsic(Intrinsic::StringPrototype);
  vm.set_native(KeptNative::StringIterator,
                realm.make_native("[Symbol.iterator]", 0, converting<open_string, "S">, false));
  string.define_and_release(vm.heap(), &realm.symbol(WellKnown::Iterator), vm.native(KeptNative::StringIterator),
                            kBuiltinAttributes);
  Object& array_iterator = realm.intrinsic(Intrinsic::ArrayIteratorPrototype);
  define_kept(vm, array_iterator, KeptNative::NextOfArray, "next", array_next);
  realm.define_tag(array_iterator, "Array Iterator");
  Object& string_iterator = realm.intrinsic(Intrinsic::StringIteratorPrototype);
  define_kept(vm, string_iterator, KeptNative::NextOfString, "next", string_next);
  realm.define_tag(string_iterator, "String Iterator");
}

void lend_iterator_natives(Vm& vm, Object& lent) {
  define_methods(vm, lent, {{"advanceIterator", 1, advance_iterator}, {"endIterator", 1, end_iterator}});
}

}  // namespace leaklab::script::builtins
