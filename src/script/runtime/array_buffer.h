#pragma once
// ArrayBuffer, and what looks at one: typed arrays and DataViews (ECMA-262 25.1, 23.2, 25.3).
//
// A buffer's bytes are the system's, outside of the heap: `external` and `arrayBuffers` count them as long as it lives,
// and Heap::make_room_outside() bounds them. A view counts its buffer; what is inside it stays inside, since buffers
// have one size for life. Elements are little-endian, as all our machines are.

#include <string>
#include <string_view>

#include "script/runtime/completion.h"
#include "script/runtime/realm.h"

namespace leaklab::script {

enum class ElementType : std::uint8_t {
  Int8,
  Uint8,
  Uint8Clamped,
  Int16,
  Uint16,
  Int32,
  Uint32,
  Float32,
  Float64,
  BigInt64,
  BigUint64
};
// In that order; "Array" after it is the constructor's name.
inline constexpr std::string_view kElementTypeNames[] = {"Int8",    "Uint8",    "Uint8Clamped", "Int16",
                                                         "Uint16",  "Int32",    "Uint32",       "Float32",
                                                         "Float64", "BigInt64", "BigUint64"};
[[nodiscard]] std::uint32_t element_bytes(ElementType type);
[[nodiscard]] inline bool holds_bigints(ElementType type) { return type >= ElementType::BigInt64; }

class ArrayBuffer : public Object {
 public:
  static constexpr const char* kName = "array buffer";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visit_properties(visitor);
  }
  // Zeros; null where there is no room.
  [[nodiscard]] static std::optional<Ref<ArrayBuffer>> try_make(Heap& heap, Shape& shape, std::uint64_t bytes);
  void will_die(Heap& heap);

  [[nodiscard]] std::uint32_t length() const { return length_; }
  [[nodiscard]] std::uint8_t* data() const { return data_.get(); }

 private:
  friend class heap::Heap;
  ArrayBuffer(Heap& heap, Shape& shape, std::uint8_t* data, std::uint32_t length);

  Pointer<std::uint8_t> data_;  // of malloc
  std::uint32_t length_;
  std::uint32_t padding_ = 0;
};

// A typed array or, by its kind, a DataView, whose elements are bytes.
class ArrayView : public Object {
 public:
  static constexpr const char* kName = "view of an array buffer";
  template <class Visitor>
  void visit(Visitor& visitor) {
    visitor.label("buffer");
    visitor.cell(buffer_);
    visit_properties(visitor);
  }
  // `length` elements from byte `offset` on lie inside of `buffer`, which gets a count more.
  ArrayView(Shape& shape, ArrayBuffer& buffer, ElementType type, std::uint32_t offset, std::uint32_t length);

  [[nodiscard]] ArrayBuffer& buffer() const { return *buffer_; }
  [[nodiscard]] ElementType type() const { return type_; }
  [[nodiscard]] std::uint32_t offset() const { return offset_; }
  [[nodiscard]] std::uint32_t length() const { return length_; }
  [[nodiscard]] std::uint32_t byte_length() const { return length_ * element_bytes(type_); }
  [[nodiscard]] std::uint8_t* data() const { return buffer_->data() + offset_; }
  // An element that is there, owned.
  [[nodiscard]] Value at(Heap& heap, std::uint32_t index) const;
  // Of a value that to_element_value() gave.
  void set(std::uint32_t index, Value value);

 private:
  Pointer<ArrayBuffer> buffer_;
  std::uint32_t offset_;  // in bytes
  std::uint32_t length_;  // in elements
  ElementType type_;
  std::uint8_t padding_[7] = {};
};
static_assert(sizeof(ArrayView) == 64, "the same on every machine");

inline bool is_typed_array(Value value) { return is_kind(value, kTypedArrayKind); }
inline ArrayBuffer& as_buffer(Value value) { return static_cast<ArrayBuffer&>(value.as_cell()); }
inline ArrayView& as_view(Value value) { return static_cast<ArrayView&>(value.as_cell()); }
// The element that `key` means in a typed array; null where it has none.
[[nodiscard]] inline std::optional<std::uint32_t> element_index(Value view, Value key) {
  const bool is_inside = key.is_integer() && key.as_integer() >= 0 &&
                         static_cast<std::uint32_t>(key.as_integer()) < as_view(view).length();
  return is_inside ? std::optional(static_cast<std::uint32_t>(key.as_integer())) : std::nullopt;
}

// The element whose bytes those are, owned.
[[nodiscard]] Value load_element(Heap& heap, ElementType type, const std::uint8_t* from);
// ToNumber or ToBigInt (7.1.4, 7.1.13), as the type wants it.
[[nodiscard]] Completion to_element_value(Realm& realm, ElementType type, Value primitive);
void store_element(ElementType type, std::uint8_t* to, Value value);

// "Float64Array".
[[nodiscard]] inline std::string type_name(const ArrayView& view) {
  return std::string(kElementTypeNames[static_cast<std::size_t>(view.type())]) + "Array";
}

}  // namespace leaklab::script
