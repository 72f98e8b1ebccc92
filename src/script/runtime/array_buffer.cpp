#include "script/runtime/array_buffer.h"

#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "script/runtime/bigint.h"
#include "script/runtime/conversions.h"

namespace leaklab::script {

static_assert(std::endian::native == std::endian::little, "elements are what lies in memory");

namespace {

template <class T>
T load(const std::uint8_t* from) {
  T value;
  std::memcpy(&value, from, sizeof(T));
  return value;
}

template <class T>
void store(std::uint8_t* to, T value) {
  std::memcpy(to, &value, sizeof(T));
}

std::uint32_t low_bits(Value number) {
  return number.is_integer() ? static_cast<std::uint32_t>(number.as_integer()) : to_uint32(number.as_number());
}

// Modulo 2^64.
std::uint64_t low_bits(const BigInt& bigint) {
  const BigNumber number = bigint.number();
  std::uint64_t bits = number.limbs.empty() ? 0 : number.limbs[0];
  bits |= number.limbs.size() > 1 ? std::uint64_t{number.limbs[1]} << 32 : 0;
  return number.is_negative ? 0 - bits : bits;
}

// ToUint8Clamp (ECMA-262 7.1.12): ties go to the even neighbour.
std::uint8_t clamped(double number) {
  if (!(number > 0)) {
    return 0;
  }
  if (number >= 255) {
    return 255;
  }
  const double floor = std::floor(number);
  const auto below = static_cast<std::uint8_t>(floor);
  const double rest = number - floor;
  return rest > 0.5 || (rest == 0.5 && below % 2 == 1) ? below + 1 : below;
}

BigNumber to_big_number(std::uint64_t bits) {
  BigNumber number;
  number.limbs = {static_cast<std::uint32_t>(bits), static_cast<std::uint32_t>(bits >> 32)};
  while (!number.limbs.empty() && number.limbs.back() == 0) {
    number.limbs.pop_back();
  }
  return number;
}

std::string text_in_message(Realm& realm, Value primitive) {
  return is_string(primitive) ? string_to_utf8(realm, as_string(primitive)) : primitive_to_text(primitive);
}

// ToBigInt (7.1.13) of a primitive.
Completion to_bigint(Realm& realm, Value value) {
  if (is_bigint(value)) {
    return Completion::borrowed(value);
  }
  std::optional<BigNumber> number;
  if (value.is_boolean()) {
    number = BigNumber::of(std::int64_t{value.is_true()});
  }
  if (is_string(value)) {
    const String* flat = realm.strings().try_flatten(as_string(value));
    if (flat == nullptr) {
      return Completion::heap_limit();
    }
    number = text_to_bigint(flat->view());
  }
  if (number) {
    return Completion::normal(Handle(BigInt::make(realm.heap(), *number)));
  }
  return realm.throw_error(is_string(value) ? ErrorType::SyntaxError : ErrorType::TypeError,
                           "Cannot convert " + text_in_message(realm, value) + " to a BigInt");
}

}  // namespace

std::uint32_t element_bytes(ElementType type) {
  switch (type) {
    case ElementType::Int8:
    case ElementType::Uint8:
    case ElementType::Uint8Clamped: return 1;
    case ElementType::Int16:
    case ElementType::Uint16: return 2;
    case ElementType::Int32:
    case ElementType::Uint32:
    case ElementType::Float32: return 4;
    case ElementType::Float64:
    case ElementType::BigInt64:
    case ElementType::BigUint64: break;
  }
  return 8;
}

Value load_element(Heap& heap, ElementType type, const std::uint8_t* from) {
  switch (type) {
    case ElementType::Int8: return Value::integer(load<std::int8_t>(from));
    case ElementType::Uint8:
    case ElementType::Uint8Clamped: return Value::integer(*from);
    case ElementType::Int16: return Value::integer(load<std::int16_t>(from));
    case ElementType::Uint16: return Value::integer(load<std::uint16_t>(from));
    case ElementType::Int32: return Value::integer(load<std::int32_t>(from));
    case ElementType::Uint32: return Value::from_number(load<std::uint32_t>(from));
    case ElementType::Float32: return Value::from_number(static_cast<double>(load<float>(from)));
    case ElementType::Float64: return Value::from_number(load<double>(from));
    case ElementType::BigInt64: return Handle(BigInt::make(heap, BigNumber::of(load<std::int64_t>(from)))).leak();
    case ElementType::BigUint64: break;
  }
  return Handle(BigInt::make(heap, to_big_number(load<std::uint64_t>(from)))).leak();
}

void store_element(ElementType type, std::uint8_t* to, Value value) {
  switch (type) {
    case ElementType::Int8:
    case ElementType::Uint8: *to = static_cast<std::uint8_t>(low_bits(value)); break;
    case ElementType::Uint8Clamped: *to = clamped(value.as_number()); break;
    case ElementType::Int16:
    case ElementType::Uint16: store(to, static_cast<std::uint16_t>(low_bits(value))); break;
    case ElementType::Int32:
    case ElementType::Uint32: store(to, low_bits(value)); break;
    case ElementType::Float32: store(to, static_cast<float>(value.as_number())); break;
    case ElementType::Float64: store(to, value.as_number()); break;
    case ElementType::BigInt64:
    case ElementType::BigUint64: store(to, low_bits(as_bigint(value))); break;
  }
}

Completion to_element_value(Realm& realm, ElementType type, Value primitive) {
  if (holds_bigints(type)) {
    return to_bigint(realm, primitive);
  }
  if (is_bigint(primitive) || is_symbol(primitive)) {
    const char* what = is_symbol(primitive) ? "Symbol" : "BigInt";
    return realm.throw_error(ErrorType::TypeError, std::string("Cannot convert a ") + what + " value to a number");
  }
  return Completion::normal(Value::from_number(to_number(realm, primitive)));
}

ArrayBuffer::ArrayBuffer(Heap& heap, Shape& shape, std::uint8_t* data, std::uint32_t length)
    : Object(shape, 0), data_(data), length_(length) {
  heap.add_external(length, length);
}

std::optional<Ref<ArrayBuffer>> ArrayBuffer::try_make(Heap& heap, Shape& shape, std::uint64_t bytes) {
  if (bytes > UINT32_MAX || !heap.make_room_outside(bytes)) {
    return std::nullopt;
  }
  void* data = std::calloc(bytes > 0 ? static_cast<std::size_t>(bytes) : 1, 1);
  if (data == nullptr) {
    return std::nullopt;
  }
  return heap.make<ArrayBuffer>(kArrayBufferKind, heap, shape, static_cast<std::uint8_t*>(data),
                                static_cast<std::uint32_t>(bytes));
}

void ArrayBuffer::will_die(Heap& heap) {
  std::free(data_.get());
  heap.add_external(-std::int64_t{length_}, -std::int64_t{length_});
}

ArrayView::ArrayView(Shape& shape, ArrayBuffer& buffer, ElementType type, std::uint32_t offset, std::uint32_t length)
    : Object(shape, 0), buffer_(&buffer), offset_(offset), length_(length), type_(type) {
  heap::retain(buffer);
}

Value ArrayView::at(Heap& heap, std::uint32_t index) const {
  return load_element(heap, type_, data() + std::size_t{index} * element_bytes(type_));
}

void ArrayView::set(std::uint32_t index, Value value) {
  store_element(type_, data() + std::size_t{index} * element_bytes(type_), value);
}

}  // namespace leaklab::script
