// ArrayBuffer and DataView (ECMA-262 25.1, 25.3).

#include <algorithm>
#include <cstring>

#include "script/builtins/array_buffers.h"
#include "script/builtins/coercion.h"
#include "script/builtins/collections.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

Completion throw_range_error(Vm& vm, std::string_view message) {
  return vm.realm().throw_error(ErrorType::RangeError, message);
}

Completion make_buffer(Vm& vm, Object& prototype, double bytes) {
  const Ref<Shape> shape = vm.realm().root_shape(&prototype);
  const auto buffer = ArrayBuffer::try_make(vm.heap(), *shape, static_cast<std::uint64_t>(bytes));
  return buffer ? Completion::normal(Handle(*buffer)) : throw_range_error(vm, "Array buffer allocation failed");
}

Completion buffer_constructor(Vm& vm, const Arguments& arguments) {
  constexpr double kMaximumSafeInteger = 9007199254740991.0;
  if (!arguments.is_construct) {
    return throw_requires_new(vm, "ArrayBuffer");
  }
  Completion length = to_element_value(vm.realm(), ElementType::Float64, arguments.at(0));
  if (!length.is_normal()) {
    return length;
  }
  const double bytes = to_integer_or_infinity(length.value().as_number());
  if (bytes < 0 || bytes > kMaximumSafeInteger) {
    return throw_range_error(vm, "Invalid array buffer length");
  }
  return make_buffer(vm, vm.realm().instance_prototype(arguments.new_target, Intrinsic::ArrayBufferPrototype), bytes);
}

Completion is_view(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(is_typed_array(arguments.at(0)) || is_kind(arguments.at(0), kDataViewKind)));
}

Completion buffer_length(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.this_value, kArrayBufferKind)) {
    return throw_incompatible(vm, "ArrayBuffer.prototype.byteLength", arguments.this_value);
  }
  return Completion::normal(Value::from_number(as_buffer(arguments.this_value).length()));
}

// Negative counts from the end.
std::uint32_t relative_index(Vm& vm, Value argument, std::uint32_t length, std::uint32_t otherwise) {
  const double index = integer_argument(vm, argument, otherwise);
  return static_cast<std::uint32_t>(index < 0 ? std::max(index + length, 0.0)
                                              : std::min(index, static_cast<double>(length)));
}

Completion slice(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.this_value, kArrayBufferKind)) {
    return throw_incompatible(vm, "ArrayBuffer.prototype.slice", arguments.this_value);
  }
  const ArrayBuffer& source = as_buffer(arguments.this_value);
  const std::uint32_t begin = relative_index(vm, arguments.at(0), source.length(), 0);
  const std::uint32_t end = relative_index(vm, arguments.at(1), source.length(), source.length());
  const std::uint32_t count = end > begin ? end - begin : 0;
  Completion made = make_buffer(vm, vm.realm().intrinsic(Intrinsic::ArrayBufferPrototype), count);
  if (made.is_normal()) {
    std::memcpy(as_buffer(made.value()).data(), source.data() + begin, count);
  }
  return made;
}

Completion view_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return throw_requires_new(vm, "DataView");
  }
  if (!is_kind(arguments.at(0), kArrayBufferKind)) {
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "First argument to DataView constructor must be an ArrayBuffer");
  }
  ArrayBuffer& buffer = as_buffer(arguments.at(0));
  const double offset = integer_argument(vm, arguments.at(1), 0);
  if (offset < 0 || offset > buffer.length()) {
    return throw_offset_outside(vm, arguments.at(1));
  }
  const double length = integer_argument(vm, arguments.at(2), buffer.length() - offset);
  if (length < 0 || length > buffer.length() - offset) {
    return throw_range_error(vm, "Invalid DataView length " + display_text(vm, arguments.at(2)));
  }
  const Ref<Shape> shape =
      vm.realm().root_shape(&vm.realm().instance_prototype(arguments.new_target, Intrinsic::DataViewPrototype));
  return Completion::normal(
      Handle(vm.heap().make<ArrayView>(kDataViewKind, *shape, buffer, ElementType::Uint8,
                                       static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length))));
}

// What getInt8 and its like begin with. Null: what was thrown is in `thrown`.
struct Place {
  ElementType type;
  std::uint8_t* bytes;
};

std::optional<Place> place_of(Vm& vm, const Arguments& arguments, std::string_view prefix, Completion& thrown) {
  const String& name = as_native_function(arguments.callee).name();
  if (!is_kind(arguments.this_value, kDataViewKind)) {
    thrown = throw_incompatible(vm, "DataView.prototype." + to_utf8(name.view()), arguments.this_value);
    return std::nullopt;
  }
  const ArrayView& view = as_view(arguments.this_value);
  const ElementType type = element_type_named(name, prefix, "");
  const double offset = integer_argument(vm, arguments.at(0), 0);
  if (offset < 0 || offset + element_bytes(type) > view.length()) {
    thrown = throw_range_error(vm, "Offset is outside the bounds of the DataView");
    return std::nullopt;
  }
  return Place{type, view.data() + static_cast<std::uint32_t>(offset)};
}

// To or from the order of bytes that the program asks for, which is big-endian unless it says otherwise.
void order_bytes(std::uint8_t* bytes, ElementType type, Value is_little_endian) {
  if (!to_boolean(is_little_endian)) {
    std::reverse(bytes, bytes + element_bytes(type));
  }
}

Completion get(Vm& vm, const Arguments& arguments) {
  Completion thrown = Completion::undefined();
  const auto place = place_of(vm, arguments, "get", thrown);
  if (!place) {
    return thrown;
  }
  std::uint8_t bytes[8];
  std::copy_n(place->bytes, element_bytes(place->type), bytes);
  order_bytes(bytes, place->type, arguments.at(1));
  return Completion::normal(load_element(vm.heap(), place->type, bytes));
}

Completion set(Vm& vm, const Arguments& arguments) {
  Completion thrown = Completion::undefined();
  const auto place = place_of(vm, arguments, "set", thrown);
  if (!place) {
    return thrown;
  }
  Completion value = to_element_value(vm.realm(), place->type, arguments.at(1));
  if (!value.is_normal()) {
    return value;
  }
  store_element(place->type, place->bytes, value.value());
  order_bytes(place->bytes, place->type, arguments.at(2));
  return Completion::undefined();
}

enum class Field { Buffer, ByteLength, ByteOffset, Length };

template <KindId kKind, Field kField>
Completion view_field(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.this_value, kKind)) {
    const std::string holder = kKind == kTypedArrayKind ? "TypedArray" : "DataView";
    std::string method = to_utf8(as_native_function(arguments.callee).name().view());
    return throw_incompatible(vm, method.insert(method.find(' ') + 1, holder + ".prototype."), arguments.this_value);
  }
  const ArrayView& view = as_view(arguments.this_value);
  switch (kField) {
    case Field::Buffer: return Completion::borrowed(Value::cell(view.buffer()));
    case Field::ByteLength: return Completion::normal(Value::from_number(view.byte_length()));
    case Field::ByteOffset: return Completion::normal(Value::from_number(view.offset()));
    case Field::Length: break;
  }
  return Completion::normal(Value::from_number(view.length()));
}

template <KindId kKind>
void define_fields(Vm& vm, Object& prototype) {
  vm.realm().define_accessor(prototype, "buffer", view_field<kKind, Field::Buffer>);
  vm.realm().define_accessor(prototype, "byteLength", view_field<kKind, Field::ByteLength>);
  vm.realm().define_accessor(prototype, "byteOffset", view_field<kKind, Field::ByteOffset>);
}

}  // namespace

ElementType element_type_named(const String& name, std::string_view prefix, std::string_view suffix) {
  std::string text = to_utf8(name.view());
  text = text.substr(prefix.size(), text.size() - prefix.size() - suffix.size());
  const auto* found = std::find(std::begin(kElementTypeNames), std::end(kElementTypeNames), text);
  return static_cast<ElementType>(found - std::begin(kElementTypeNames));
}

Completion throw_offset_outside(Vm& vm, Value offset) {
  return throw_range_error(vm, "Start offset " + display_text(vm, offset) + " is outside the bounds of the buffer");
}

void define_view_accessors(Vm& vm, Object& prototype) {
  define_fields<kTypedArrayKind>(vm, prototype);
  vm.realm().define_accessor(prototype, "length", view_field<kTypedArrayKind, Field::Length>);
}

void install_array_buffers(Vm& vm) {
  Realm& realm = vm.realm();
  const Ref<NativeFunction> constructor =
      define_constructor(vm, "ArrayBuffer", 1, converting<buffer_constructor, "-n">, Intrinsic::ArrayBufferPrototype);
  define_species(vm, *constructor);
  realm.define_method(*constructor, "isView", 1, is_view);
  Object& buffer = realm.intrinsic(Intrinsic::ArrayBufferPrototype);
  realm.define_accessor(buffer, "byteLength", buffer_length);
  realm.define_method(buffer, "slice", 2, converting<slice, "-nn">);
  realm.define_tag(buffer, "ArrayBuffer");
  define_constructor(vm, "DataView", 1, converting<view_constructor, "--nn">, Intrinsic::DataViewPrototype);
  Object& view = realm.intrinsic(Intrinsic::DataViewPrototype);
  define_fields<kDataViewKind>(vm, view);
  realm.define_tag(view, "DataView");
  for (const std::string_view type : kElementTypeNames) {
    if (type != kElementTypeNames[static_cast<std::size_t>(ElementType::Uint8Clamped)]) {
      realm.define_method(view, "get" + std::string(type), 1, converting<get, "-n-">);
      realm.define_method(view, "set" + std::string(type), 2, converting<set, "-nN-">);
    }
  }
}

}  // namespace leaklab::script::builtins
