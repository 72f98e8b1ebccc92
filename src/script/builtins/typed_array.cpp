// The constructors of typed arrays, and those of their methods that reach into buffers (ECMA-262 23.2); what calls back
// into the program, and what arrays have too, stands in typed_arrays.js.

#include <algorithm>
#include <cmath>
#include <cstring>

#include "script/builtins/array_buffers.h"
#include "script/builtins/coercion.h"
#include "script/builtins/collections.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

constexpr std::string_view kSuffix = "Array";

Intrinsic prototype_of(ElementType type) {
  return static_cast<Intrinsic>(static_cast<int>(Intrinsic::Int8ArrayPrototype) + static_cast<int>(type));
}

std::string name_of(ElementType type) {
  return std::string(kElementTypeNames[static_cast<std::size_t>(type)]) + std::string(kSuffix);
}

Completion throw_range_error(Vm& vm, std::string_view message) {
  return vm.realm().throw_error(ErrorType::RangeError, message);
}

Completion throw_length_error(Vm& vm, Value length) {
  return throw_range_error(vm, "Invalid typed array length: " + display_text(vm, length));
}

Completion make_view(Vm& vm, ElementType type, Object& prototype, ArrayBuffer& buffer, const ViewRange& range) {
  const Ref<Shape> shape = vm.realm().root_shape(&prototype);
  return Completion::normal(
      Handle(vm.heap().make<ArrayView>(kTypedArrayKind, *shape, buffer, type, range.offset, range.length)));
}

// With a buffer of its own.
Completion make_typed_array(Vm& vm, ElementType type, Object& prototype, Value length) {
  constexpr double kMaximumLength = 4294967296.0;  // V8's
  const double elements = integer_argument(vm, length, 0);
  if (elements < 0 || elements > kMaximumLength) {
    return throw_length_error(vm, length);
  }
  const Ref<Shape> shape = vm.realm().root_shape(&vm.realm().intrinsic(Intrinsic::ArrayBufferPrototype));
  const auto buffer =
      ArrayBuffer::try_make(vm.heap(), *shape, static_cast<std::uint64_t>(elements) * element_bytes(type));
  return buffer ? make_view(vm, type, prototype, **buffer, {0, static_cast<std::uint32_t>(elements)})
                : throw_range_error(vm, "Array buffer allocation failed");
}

// InitializeTypedArrayFromArrayBuffer (23.2.5.1.3).
Completion view_buffer(Vm& vm, ElementType type, Object& prototype, const Arguments& arguments) {
  ArrayBuffer& buffer = as_buffer(arguments.at(0));
  const std::uint32_t bytes = element_bytes(type);
  const double offset = integer_argument(vm, arguments.at(1), 0);
  const auto is_multiple = [&](double number) { return std::fmod(number, bytes) == 0; };
  const auto throw_multiple = [&](std::string_view what) {
    return throw_range_error(
        vm, std::string(what) + " of " + name_of(type) + " should be a multiple of " + std::to_string(bytes));
  };
  if (offset >= 0 && !is_multiple(offset)) {
    return throw_multiple("start offset");
  }
  if (arguments.at(2).is_undefined() && !is_multiple(buffer.length())) {
    return throw_multiple("byte length");
  }
  if (offset < 0 || offset > buffer.length()) {
    return throw_offset_outside(vm, arguments.at(1));
  }
  const double room = (buffer.length() - offset) / bytes;
  const double length = integer_argument(vm, arguments.at(2), room);
  if (length < 0 || length > room) {
    return throw_length_error(vm, arguments.at(2));
  }
  return make_view(vm, type, prototype, buffer,
                   {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)});
}

Completion construct(Vm& vm, const Arguments& arguments) {
  const ElementType type = element_type_named(as_native_function(arguments.callee).name(), "", kSuffix);
  if (!arguments.is_construct) {
    return throw_requires_new(vm, name_of(type));
  }
  Object& prototype = vm.realm().instance_prototype(arguments.new_target, prototype_of(type));
  return is_kind(arguments.at(0), kArrayBufferKind) ? view_buffer(vm, type, prototype, arguments)
                                                    : make_typed_array(vm, type, prototype, arguments.at(0));
}

Completion typed_array_constructor(Vm& vm, const Arguments& arguments) {
  const Value source = arguments.at(0);
  if (!arguments.is_construct || !is_object(source)) {
    return arguments.is_construct ? converting<construct, "-n-">(vm, arguments) : construct(vm, arguments);
  }
  return is_kind(source, kArrayBufferKind)
             ? converting<construct, "--n">(vm, arguments)
             : vm.call(Helper::MakeTypedArray, {arguments.callee, arguments.new_target, source});
}

Completion abstract_constructor(Vm& vm, const Arguments&) {
  return vm.realm().throw_error(ErrorType::TypeError, "Abstract class TypedArray not directly constructable");
}

// newTypedArray(view, length): another of its type, of no subclass.
Completion new_typed_array(Vm& vm, const Arguments& arguments) {
  const ElementType type = as_view(arguments.at(0)).type();
  return make_typed_array(vm, type, vm.realm().intrinsic(prototype_of(type)), arguments.at(1));
}

Completion is_typed(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(is_typed_array(arguments.at(0))));
}

// Elements of different types, one by one.
void convert_elements(Vm& vm, ArrayView& target, std::uint32_t at, const ArrayView& source, std::uint32_t from,
                      std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    const Handle element = Handle::adopt(source.at(vm.heap(), from + i));
    target.set(at + i, element.get());
  }
}

// copyElements(target, at, source, from, count), between typed arrays and inside of both; of one buffer, too.
Completion copy_elements(Vm& vm, const Arguments& arguments) {
  // A program may have given its view another `length`.
  const auto number = [&](std::size_t index) {
    const double value = arguments.at(index).is_number() ? arguments.at(index).as_number() : 0;
    return value > 0 ? static_cast<std::uint32_t>(std::min(value, double{UINT32_MAX})) : 0;
  };
  ArrayView& target = as_view(arguments.at(0));
  const ArrayView& source = as_view(arguments.at(2));
  const std::uint32_t at = std::min(number(1), target.length());
  const std::uint32_t from = std::min(number(3), source.length());
  const std::uint32_t count = std::min({number(4), target.length() - at, source.length() - from});
  if (holds_bigints(target.type()) != holds_bigints(source.type())) {
    return vm.realm().throw_error(ErrorType::TypeError, "Cannot mix BigInt and other types, use explicit conversions");
  }
  const std::size_t bytes = element_bytes(target.type());
  if (target.type() == source.type()) {
    std::memmove(target.data() + at * bytes, source.data() + from * bytes, count * bytes);
  } else {
    convert_elements(vm, target, at, source, from, count);
  }
  return Completion::undefined();
}

Completion tag_of(Vm& vm, const Arguments& arguments) {
  return is_typed_array(arguments.this_value)
             ? Completion::normal(vm.realm().make_string(name_of(as_view(arguments.this_value).type())))
             : Completion::undefined();
}

void define_constant(Vm& vm, Object& object, std::string_view name, Value value) {
  object.define_and_release(vm.heap(), &*vm.realm().names().intern(name), value, kFrozenAttributes);
}

}  // namespace

void install_typed_arrays(Vm& vm) {
  Realm& realm = vm.realm();
  Object& prototype = realm.intrinsic(Intrinsic::TypedArrayPrototype);
  const Ref<NativeFunction> abstract =
      make_constructor(vm, "TypedArray", 0, abstract_constructor, Intrinsic::TypedArrayPrototype);
  define_species(vm, *abstract);
  define_view_accessors(vm, prototype);
  realm.define_accessor(prototype, WellKnown::ToStringTag, tag_of);
  for (std::size_t i = 0; i < std::size(kElementTypeNames); ++i) {
    const auto type = static_cast<ElementType>(i);
    const Ref<NativeFunction> constructor =
        define_constructor(vm, name_of(type), 3, typed_array_constructor, prototype_of(type));
    realm.set_prototype(*constructor, &*abstract);
    const Value bytes = Value::integer(static_cast<std::int32_t>(element_bytes(type)));
    define_constant(vm, *constructor, "BYTES_PER_ELEMENT", bytes);
    define_constant(vm, realm.intrinsic(prototype_of(type)), "BYTES_PER_ELEMENT", bytes);
  }
}

void lend_typed_array_natives(Vm& vm, Object& lent) {
  define_methods(
      vm, lent,
      {{"newTypedArray", 2, new_typed_array}, {"isTypedArray", 1, is_typed}, {"copyElements", 5, copy_elements}});
}

}  // namespace leaklab::script::builtins
