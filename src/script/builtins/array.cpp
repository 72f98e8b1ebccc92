// Array and those of Array.prototype's methods that run no script (ECMA-262 23.1). The natives work on plain arrays and
// on arguments that are primitives; whatever else they are called with goes to their twins in array_generic.js. The
// methods that take callbacks stand in arrays.js.

#include <algorithm>

#include "script/builtins/coercion.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

// Calls the twin of that name in array_generic.js.
Completion call_generic(Vm& vm, std::string_view name, const Arguments& arguments) {
  const auto values = try_to_array(vm, arguments.values);
  if (!values) {
    return Completion::heap_limit();
  }
  const Handle text = vm.realm().make_string(name);
  return vm.call(Helper::ArrayGeneric, {text.get(), arguments.this_value, Value::cell(**values)});
}

// An array as literals make them: no subclass's, not frozen, with no `constructor` of its own.
bool is_plain_array(Vm& vm, Value value) {
  if (!is_array(value)) {
    return false;
  }
  Array& array = as_array(value);
  return array.is_extensible() && array.prototype() == &vm.realm().intrinsic(Intrinsic::ArrayPrototype) &&
         array.find_own(&vm.realm().atom(Atom::Constructor)) == nullptr;
}

// Whether the native can do it: a plain array, and numbers where it takes indices.
bool is_for_native(Vm& vm, const Arguments& arguments, std::size_t first_index, std::size_t end_index) {
  bool has_numbers = true;
  for (std::size_t i = first_index; i < end_index; ++i) {
    has_numbers = has_numbers && !is_object(arguments.at(i)) && !is_symbol(arguments.at(i));
  }
  return has_numbers && is_plain_array(vm, arguments.this_value);
}

Completion array_constructor(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  const Ref<Shape> shape = realm.root_shape(&realm.instance_prototype(arguments.new_target, Intrinsic::ArrayPrototype));
  const Ref<Array> array = vm.heap().make<Array>(kArrayKind, *shape);
  if (arguments.size() == 1 && arguments.at(0).is_number()) {
    const std::optional<std::uint32_t> length = array_index(arguments.at(0));
    if (!length && arguments.at(0).as_number() != 4294967295.0) {
      return realm.throw_error(ErrorType::RangeError, "Invalid array length");
    }
    return array->try_set_length(vm.heap(), length.value_or(0xFFFF'FFFF)) ? Completion::normal(Handle(array))
                                                                          : Completion::heap_limit();
  }
  if (!array->try_reserve(vm.heap(), static_cast<std::uint32_t>(arguments.size()))) {
    return Completion::heap_limit();
  }
  for (const Value value : arguments.values) {
    if (!array->try_append(vm.heap(), value)) {
      return Completion::heap_limit();
    }
  }
  return Completion::normal(Handle(array));
}

Completion is_array_value(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(is_array(arguments.at(0))));
}

// A relative index as slice and its like take it: negative counts from the end, clamped to the array.
std::uint32_t relative_index(Realm& realm, Value argument, std::uint32_t length, std::uint32_t otherwise) {
  if (argument.is_undefined()) {
    return otherwise;
  }
  const double relative = to_integer_or_infinity(to_number(realm, argument));
  const double index =
      relative < 0 ? std::max(relative + length, 0.0) : std::min(relative, static_cast<double>(length));
  return static_cast<std::uint32_t>(index);
}

Completion push(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 0, 0)) {
    return call_generic(vm, "push", arguments);
  }
  Array& array = as_array(arguments.this_value);
  for (const Value value : arguments.values) {
    if (!array.try_append(vm.heap(), value)) {
      return Completion::heap_limit();
    }
  }
  return Completion::normal(Value::from_number(array.length()));
}

Completion pop(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 0, 0)) {
    return call_generic(vm, "pop", arguments);
  }
  Array& array = as_array(arguments.this_value);
  if (array.length() == 0) {
    return Completion::undefined();
  }
  Value& last = array.elements()[array.length() - 1];
  const Value result = std::exchange(last, Value::hole());
  static_cast<void>(array.try_set_length(vm.heap(), array.length() - 1));
  return Completion::normal(result.is_hole() ? Value::undefined() : result);
}

Completion shift(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 0, 0)) {
    return call_generic(vm, "shift", arguments);
  }
  Array& array = as_array(arguments.this_value);
  if (array.length() == 0) {
    return Completion::undefined();
  }
  Value* elements = array.elements();
  const Value first = elements[0];
  std::copy(elements + 1, elements + array.length(), elements);
  elements[array.length() - 1] = Value::hole();
  static_cast<void>(array.try_set_length(vm.heap(), array.length() - 1));
  return Completion::normal(first.is_hole() ? Value::undefined() : first);
}

// Moves the elements from `from` on so that they begin at `to`; the gap is holes. False without room.
bool try_move_tail(Heap& heap, Array& array, std::uint32_t from, std::uint32_t to) {
  const std::uint32_t length = array.length();
  if (to >= from) {
    if (!array.try_set_length(heap, length + (to - from))) {
      return false;
    }
    Value* elements = array.elements();
    std::copy_backward(elements + from, elements + length, elements + array.length());
    std::fill(elements + from, elements + to, Value::hole());
    return true;
  }
  Value* elements = array.elements();
  for (std::uint32_t i = to; i < from; ++i) {
    heap::release(std::exchange(elements[i], Value::hole()));
  }
  std::copy(elements + from, elements + length, elements + to);
  std::fill(elements + (length - (from - to)), elements + length, Value::hole());
  return array.try_set_length(heap, length - (from - to));
}

Completion unshift(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 0, 0)) {
    return call_generic(vm, "unshift", arguments);
  }
  Array& array = as_array(arguments.this_value);
  if (!try_move_tail(vm.heap(), array, 0, static_cast<std::uint32_t>(arguments.size()))) {
    return Completion::heap_limit();
  }
  for (std::uint32_t i = 0; i < arguments.size(); ++i) {
    heap::assign(array.elements()[i], arguments.at(i));
  }
  return Completion::normal(Value::from_number(array.length()));
}

// A new array of [begin, end); null without room.
std::optional<Ref<Array>> try_slice(Vm& vm, const Array& array, std::uint32_t begin, std::uint32_t end) {
  Ref<Array> result = vm.realm().make_array();
  if (!result->try_set_length(vm.heap(), end > begin ? end - begin : 0)) {
    return std::nullopt;
  }
  for (std::uint32_t i = begin; i < end; ++i) {
    heap::assign(result->elements()[i - begin], array.at(i));
  }
  return result;
}

Completion slice(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 0, 2)) {
    return call_generic(vm, "slice", arguments);
  }
  const Array& array = as_array(arguments.this_value);
  const std::uint32_t begin = relative_index(vm.realm(), arguments.at(0), array.length(), 0);
  const std::uint32_t end = relative_index(vm.realm(), arguments.at(1), array.length(), array.length());
  auto result = try_slice(vm, array, begin, end);
  return result ? Completion::normal(Handle(*result)) : Completion::heap_limit();
}

Completion splice(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 0, 2)) {
    return call_generic(vm, "splice", arguments);
  }
  Array& array = as_array(arguments.this_value);
  const std::uint32_t length = array.length();
  const std::uint32_t begin = arguments.size() == 0 ? length : relative_index(vm.realm(), arguments.at(0), length, 0);
  const double wanted = arguments.size() == 0 ? 0
                        : arguments.size() == 1
                            ? length
                            : std::max(0.0, to_integer_or_infinity(to_number(vm.realm(), arguments.at(1))));
  const auto count = static_cast<std::uint32_t>(std::min(wanted, static_cast<double>(length - begin)));
  const auto inserted = static_cast<std::uint32_t>(arguments.size() > 2 ? arguments.size() - 2 : 0);
  auto removed = try_slice(vm, array, begin, begin + count);
  if (!removed || !try_move_tail(vm.heap(), array, begin + count, begin + inserted)) {
    return Completion::heap_limit();
  }
  for (std::uint32_t i = 0; i < inserted; ++i) {
    heap::assign(array.elements()[begin + i], arguments.at(i + 2));
  }
  return Completion::normal(Handle(*removed));
}

Completion concat(Vm& vm, const Arguments& arguments) {
  const ElementKey spreadable{std::nullopt,
                              Handle::retain(Value::cell(vm.realm().symbol(WellKnown::IsConcatSpreadable)))};
  const auto is_simple = [&](Value value) {
    return !is_object(value) ||
           ((is_plain_array(vm, value) || !is_array(value)) && !vm.realm().has_property(as_object(value), spreadable));
  };
  if (!is_plain_array(vm, arguments.this_value) || !is_simple(arguments.this_value) ||
      !std::all_of(arguments.values.begin(), arguments.values.end(), is_simple)) {
    return call_generic(vm, "concat", arguments);
  }
  const Ref<Array> result = vm.realm().make_array();
  const auto append = [&](Value value) {
    if (!is_array(value)) {
      return result->try_append(vm.heap(), value);
    }
    const std::uint32_t at = result->length();
    const Array& array = as_array(value);
    if (!result->try_set_length(vm.heap(), at + array.length())) {
      return false;
    }
    for (std::uint32_t i = 0; i < array.length(); ++i) {
      heap::assign(result->elements()[at + i], array.at(i));
    }
    return true;
  };
  bool has_room = append(arguments.this_value);
  for (const Value value : arguments.values) {
    has_room = has_room && append(value);
  }
  return has_room ? Completion::normal(Handle(result)) : Completion::heap_limit();
}

Completion reverse(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 0, 0)) {
    return call_generic(vm, "reverse", arguments);
  }
  Array& array = as_array(arguments.this_value);
  std::reverse(array.elements(), array.elements() + array.length());
  return Completion::borrowed(arguments.this_value);
}

Completion fill(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 1, 3)) {
    return call_generic(vm, "fill", arguments);
  }
  Array& array = as_array(arguments.this_value);
  const std::uint32_t end = relative_index(vm.realm(), arguments.at(2), array.length(), array.length());
  for (std::uint32_t i = relative_index(vm.realm(), arguments.at(1), array.length(), 0); i < end; ++i) {
    heap::assign(array.elements()[i], arguments.at(0));
  }
  return Completion::borrowed(arguments.this_value);
}

template <class IsEqual>
std::optional<std::uint32_t> find_index(const Array& array, std::uint32_t begin, IsEqual is_equal) {
  for (std::uint32_t i = begin; i < array.length(); ++i) {
    if (is_equal(array.at(i))) {
      return i;
    }
  }
  return std::nullopt;
}

Completion index_of(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 1, 2)) {
    return call_generic(vm, "indexOf", arguments);
  }
  const Array& array = as_array(arguments.this_value);
  const auto found = find_index(
      array, relative_index(vm.realm(), arguments.at(1), array.length(), 0),
      [&](Value value) { return !value.is_hole() && is_strictly_equal(vm.realm(), value, arguments.at(0)); });
  return Completion::normal(found ? Value::from_number(*found) : Value::integer(-1));
}

Completion last_index_of(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 1, 2)) {
    return call_generic(vm, "lastIndexOf", arguments);
  }
  const Array& array = as_array(arguments.this_value);
  const double length = array.length();
  const double from =
      arguments.size() > 1 ? to_integer_or_infinity(to_number(vm.realm(), arguments.at(1))) : length - 1;
  // One beyond the first place to look at.
  auto end = static_cast<std::uint32_t>(std::clamp(from < 0 ? from + length + 1 : from + 1, 0.0, length));
  for (; end > 0; --end) {
    const Value value = array.at(end - 1);
    if (!value.is_hole() && is_strictly_equal(vm.realm(), value, arguments.at(0))) {
      return Completion::normal(Value::from_number(end - 1));
    }
  }
  return Completion::normal(Value::integer(-1));
}

Completion includes(Vm& vm, const Arguments& arguments) {
  if (!is_for_native(vm, arguments, 1, 2)) {
    return call_generic(vm, "includes", arguments);
  }
  const Array& array = as_array(arguments.this_value);
  const auto found =
      find_index(array, relative_index(vm.realm(), arguments.at(1), array.length(), 0), [&](Value value) {
        return is_same_value_zero(vm.realm(), value.is_hole() ? Value::undefined() : value, arguments.at(0));
      });
  return Completion::normal(Value::boolean(found.has_value()));
}

Completion reduce_right(Vm& vm, const Arguments& arguments) { return call_generic(vm, "reduceRight", arguments); }
Completion to_spliced(Vm& vm, const Arguments& arguments) { return call_generic(vm, "toSpliced", arguments); }
Completion array_of(Vm& vm, const Arguments& arguments) { return call_generic(vm, "of", arguments); }

Completion reduce(Vm& vm, const Arguments& arguments) {
  return vm.call(Helper::Reduce,
                 {arguments.this_value, arguments.at(0), Value::boolean(arguments.size() > 1), arguments.at(1)});
}

}  // namespace

void install_array(Vm& vm) {
  Realm& realm = vm.realm();
  const Ref<NativeFunction> constructor =
      define_constructor(vm, "Array", 1, array_constructor, Intrinsic::ArrayPrototype);
  define_species(vm, *constructor);
  realm.define_method(*constructor, "isArray", 1, is_array_value);
  realm.define_method(*constructor, "of", 0, array_of);
  Object& prototype = realm.intrinsic(Intrinsic::ArrayPrototype);
  define_methods(vm, prototype,
                 {{"push", 1, push},
                  {"pop", 0, pop},
                  {"shift", 0, shift},
                  {"unshift", 1, unshift},
                  {"slice", 2, slice},
                  {"splice", 2, splice},
                  {"concat", 1, concat},
                  {"reverse", 0, reverse},
                  {"fill", 1, fill},
                  {"indexOf", 1, index_of},
                  {"lastIndexOf", 1, last_index_of},
                  {"includes", 1, includes},
                  {"toSpliced", 2, to_spliced},
                  {"reduce", 1, reduce},
                  {"reduceRight", 1, reduce_right}});
}

}  // namespace leaklab::script::builtins
