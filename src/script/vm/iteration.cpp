// The iterator protocol (ECMA-262 7.4). Arrays and strings whose iteration nobody has changed are stepped through by an
// index in the second register; any other iterator is a record { iterator, next } that helpers of the prelude step.

#include "script/runtime/inspect.h"
#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

// Whether stepping by an index is what the protocol would come to.
bool Vm::is_plainly_iterable(Value value) {
  if (!is_array(value) && !is_string(value)) {
    return false;
  }
  const bool is_list = is_array(value);
  const PropertyKey key = &realm_.symbol(WellKnown::Iterator);
  for (Object* object = realm_.object_of(value); object != nullptr; object = object->prototype()) {
    if (const Value* method = object->find_own(key)) {
      return *method == native(is_list ? KeptNative::ArrayValues : KeptNative::StringIterator) &&
             is_next_kept(is_list ? kArrayKind : kStringKind);
    }
  }
  return false;
}

// Whether the iterators of arrays, or of strings, still step as they were made to.
bool Vm::is_next_kept(KindId of) {
  const bool is_list = of == kArrayKind;
  const Intrinsic prototype = is_list ? Intrinsic::ArrayIteratorPrototype : Intrinsic::StringIteratorPrototype;
  const Value* next = realm_.intrinsic(prototype).find_own(&realm_.atom(Atom::Next));
  return next != nullptr && *next == native(is_list ? KeptNative::NextOfArray : KeptNative::NextOfString);
}

// What a message says of a value that cannot be iterated.
Handle Vm::iterable_text(Value source, std::string_view wanted) {
  const std::string name = sources_.callee_text(current_site());
  constexpr std::string_view kCall = "(...)";
  if (name.ends_with(kCall) && !name.starts_with("(")) {
    return realm_.make_string(name.substr(0, name.size() - kCall.size()) +
                              " is not a function or its return value is not " + std::string(wanted));
  }
  if (name != "(intermediate value)") {
    return realm_.make_string(name + " is not " + std::string(wanted));
  }
  return realm_.make_string(name_in_message(realm_, source) + " is not " + std::string(wanted) +
                            (source.is_nullish() ? " (cannot read property Symbol(Symbol.iterator))" : ""));
}

// The same of a value that is spread.
Handle Vm::spread_text(Value source, SpreadPlace place) {
  constexpr std::string_view kNoSymbol = " is not iterable (cannot read property ";
  switch (place) {
    case SpreadPlace::Literal: break;
    case SpreadPlace::Argument:
      return realm_.make_string((source.is_nullish() ? "" : std::string(type_of(source)) + " ") +
                                name_in_message(realm_, source) + std::string(kNoSymbol) + "Symbol(Symbol.iterator))");
    case SpreadPlace::LastArgument:
      return realm_.make_string(source.is_nullish()
                                    ? sources_.callee_text(current_site()) + std::string(kNoSymbol) +
                                          primitive_to_text(source) + ")"
                                    : "Spread syntax requires ...iterable[Symbol.iterator] to be a function");
  }
  return iterable_text(source, "iterable");
}

Vm::Step Vm::open_iterator(const Instruction& i, Value* r) {
  const Value source = r[i.b];
  if (is_plainly_iterable(source)) {
    copy(r + i.a, source);
    put(r + i.a + 1, Value::integer(0));
    return Step::Next;
  }
  put(r + i.a + 1, Value());
  return finish(call(Helper::OpenIterator, {source, iterable_text(source, "iterable").get()}), i.a);
}

Vm::Step Vm::step_iterator(const Instruction& i, Value* r) {
  const Value iterated = r[i.b];
  if (!r[i.b + 1].is_integer()) {
    if (!iterated.is_cell()) {
      put(r + i.a, Value::hole());  // done before
      return Step::Next;
    }
    return finish(call(Helper::StepIterator, {iterated}), i.a);
  }
  const auto at = static_cast<std::uint32_t>(r[i.b + 1].as_integer());
  if (is_string(iterated)) {
    return step_string(i, r, at);
  }
  Array& array = as_array(iterated);
  if (at >= array.length()) {
    put(r + i.a, Value::hole());
    release_range(r + i.b, r + i.b + 1);
    put(r + i.b + 1, Value());
    return Step::Next;
  }
  put(r + i.b + 1, Value::integer(static_cast<std::int32_t>(at + 1)));
  if (array.at(at).is_hole()) {
    return finish(realm_.get_element(iterated, Value::number(at)), i.a);
  }
  copy(r + i.a, array.at(at));
  return Step::Next;
}

// A string is iterated by code points.
Vm::Step Vm::step_string(const Instruction& i, Value* r, std::uint32_t at) {
  const String* text = realm_.strings().try_flatten(as_string(r[i.b]));
  if (text == nullptr) {
    return stop_at_heap_limit();
  }
  if (at >= text->length()) {
    put(r + i.a, Value::hole());
    put(r + i.b, Value());
    put(r + i.b + 1, Value());
    return Step::Next;
  }
  const std::u16string point = code_point_at(text->view(), at);
  put(r + i.b + 1, Value::integer(static_cast<std::int32_t>(at + point.size())));
  heap_.set_site(current_site());
  put(r + i.a, Handle(realm_.strings().from_utf16(point)).leak());
  return Step::Next;
}

bool Vm::is_done(Value value) const {
  return value.is_hole() || value == helpers_[static_cast<std::size_t>(Helper::IterationDone)].get();
}

// A step for its value alone: undefined where the iterator is done, which is then forgotten.
void Vm::finish_step(const Instruction& i, Value* r) {
  if (is_done(r[i.a])) {
    put(r + i.a, Value::undefined());
    put(r + i.b, Value());
    put(r + i.b + 1, Value());
  }
}

Vm::Step Vm::close_iterator(const Instruction& i, Value* r, Helper helper) {
  const Handle record = Handle::adopt(std::exchange(r[i.a], Value()));
  const bool is_plain = r[i.a + 1].is_integer() || !record.get().is_cell();
  put(r + i.a + 1, Value());
  return is_plain ? Step::Next : finish(call(helper, {record.get()}), kNoRegister);
}

Vm::Step Vm::append_spread(const Instruction& i, Value* r) {
  const Value source = r[i.b];
  if (!is_plainly_iterable(source) || is_string(source)) {
    return finish(
        i, r, call(Helper::AppendSpread, {r[i.a], source, spread_text(source, static_cast<SpreadPlace>(i.c)).get()}),
        kNoRegister);
  }
  Array& from = as_array(source);
  Array& to = as_array(r[i.a]);
  heap_.set_site(current_site());
  budget_ -= from.length();
  if (to.length() == 0 && !to.try_reserve(heap_, from.length())) {
    return stop_at_heap_limit();
  }
  for (std::uint32_t at = 0; at < from.length(); ++at) {
    Handle missing;
    Value element = from.at(at);
    if (element.is_hole()) {
      Completion found = realm_.get_element(source, Value::number(at));
      if (!found.is_normal()) {
        return finish(std::move(found), kNoRegister);
      }
      missing = Handle::adopt(found.take());
      element = missing.get();
    }
    if (!to.try_append(heap_, element)) {
      return stop_at_heap_limit();
    }
  }
  release_dying(i, r);
  return Step::Next;
}

// The arguments are the elements of the array in the place of the first.
Vm::Step Vm::call_spread(const Instruction& i, Value* r, std::optional<Value> new_target) {
  if (puts_off_call()) [[unlikely]] {
    return Step::Reload;
  }
  constexpr std::uint32_t kMaximumArguments = 0xFFF0;
  Value* window = r + i.b;
  const std::uint32_t count = as_array(window[2]).length();
  if (count > kMaximumArguments || window + 2 + count + kReservedValues >= stack_.get() + kStackValues) {
    return throw_error(ErrorType::RangeError, "Maximum call stack size exceeded");
  }
  const Handle list = Handle::adopt(std::exchange(window[2], Value()));
  for (std::uint32_t at = 0; at < count; ++at) {
    copy(window + 2 + at, as_array(list.get()).at(at));
  }
  budget_ -= count;
  const std::size_t depth = frames_.size();
  const bool clears_up = is_kind(window[0], kNativeFunctionKind);
  const Step step = begin_window(window, static_cast<std::uint16_t>(count), i.a, new_target);
  if (!clears_up && frames_.size() <= depth) {
    release_range(window, window + 2 + count);
  }
  return step;
}

Vm::Step Vm::check_destructurable(const Instruction& i, Value* r, Value text) {
  if (!r[i.a].is_nullish()) {
    return Step::Next;
  }
  std::string what = to_utf8(as_string(text).view());
  constexpr std::string_view kNoName = "'undefined'";  // as V8 says of what no expression gave, but for null
  if (r[i.a].is_null() && what.ends_with(kNoName)) {
    what.replace(what.size() - kNoName.size(), kNoName.size(), "'object null'");
  }
  return throw_error(ErrorType::TypeError,
                     "Cannot destructure " + what + " as it is " + (r[i.a].is_null() ? "null." : "undefined."));
}

// CopyDataProperties (ECMA-262 7.3.26), without the keys in the array r[c] (kNoRegister: none).
Vm::Step Vm::copy_properties(const Instruction& i, Value* r) {
  const Value source = r[i.b];
  Object& target = as_object(r[i.a]);
  heap_.set_site(current_site());
  std::vector<Handle> keys;
  if (is_object(source)) {
    for (const Realm::OwnKey& key : realm_.own_keys(as_object(source))) {
      if (key.attributes.enumerable) {
        keys.push_back(key.key);
      }
    }
  } else if (is_string(source)) {
    for (std::uint32_t at = 0; at < as_string(source).length() && !heap_.is_over_limit(); ++at) {
      keys.push_back(Handle::adopt(Value::number(at)));
    }
  }
  budget_ -= static_cast<std::int64_t>(keys.size());
  const Array* taken = i.c == kNoRegister ? nullptr : &as_array(r[i.c]);
  for (const Handle& key : keys) {
    if (taken != nullptr && is_among(key.get(), *taken)) {
      continue;
    }
    Completion value = realm_.get_element(source, key.get());
    if (value.is_normal()) {
      const Handle held = Handle::adopt(value.take());
      value = realm_.define(target, realm_.to_element_key(key.get()), held.get());
    }
    if (!value.is_normal()) {
      return finish(std::move(value), kNoRegister);
    }
  }
  return finish(i, r, Completion::undefined(), kNoRegister);
}

// Whether one of the values, taken as keys, is the same key.
bool Vm::is_among(Value key, const Array& values) {
  const ElementKey wanted = realm_.to_element_key(key);
  for (std::uint32_t at = 0; at < values.length(); ++at) {
    const ElementKey other = realm_.to_element_key(values.at(at));
    if (wanted.index == other.index && (wanted.index || wanted.name.get() == other.name.get())) {
      return true;
    }
  }
  return false;
}

}  // namespace leaklab::script
