#pragma once
// String: UTF-16 code units on the heap, one byte each where all are below 256, else two. A long concatenation is a
// rope of two strings that is flattened when somebody looks inside. Strings are immutable to scripts.
//
// An interned string is the only one of its text (StringTable); property keys are interned, so keys compare by
// address. The table does not count: a string leaves it when it dies.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "script/runtime/kinds.h"

namespace leaklab::script {

class StringTable;

// A flat string's units. Borrowed.
struct StringView {
  const std::uint8_t* narrow = nullptr;  // one of the two is null, unless the string is empty
  const char16_t* wide = nullptr;
  std::uint32_t length = 0;

  char16_t operator[](std::uint32_t index) const { return narrow != nullptr ? narrow[index] : wide[index]; }
};

class String : public Cell {
 public:
  static constexpr const char* kName = "string";
  // As V8 on 64 bits: 2^29 - 24 units.
  static constexpr std::uint32_t kMaximumLength = (1U << 29) - 24;

  template <class Visitor>
  void visit(Visitor& visitor) {
    if (is_rope()) {
      visitor.label("part of text");
      visitor.cell(rope().left);
      visitor.cell(rope().right);
    }
  }
  void will_die(StringTable& table);

  [[nodiscard]] std::uint32_t length() const { return length_; }
  [[nodiscard]] bool is_rope() const { return (flags_ & kRope) != 0; }
  [[nodiscard]] bool is_interned() const { return (flags_ & kInterned) != 0; }
  [[nodiscard]] bool is_wide() const { return (flags_ & kWide) != 0; }
  // Of a rope only: what it begins with, which may be a rope.
  [[nodiscard]] const String& left() const {
    return *reinterpret_cast<const Rope*>(reinterpret_cast<const char*>(this) + kRopeOffset)->left;
  }
  // Of a flat string only.
  [[nodiscard]] StringView view() const;

 private:
  friend class StringTable;
  friend class StringFactory;

  enum Flag : std::uint32_t { kWide = 1, kRope = 2, kInterned = 4 };
  struct Rope {
    Pointer<String> left;   // flattened: the flat string
    Pointer<String> right;  // flattened: null
  };
  static constexpr std::size_t kUnitsOffset = 28;
  static constexpr std::size_t kRopeOffset = 32;
  static constexpr std::size_t kRopeBytes = kRopeOffset + sizeof(Rope);

  String(std::uint32_t length, std::uint32_t flags) : length_(length), flags_(flags) {}
  friend class heap::Heap;

  char* body(std::size_t offset) { return reinterpret_cast<char*>(this) + offset; }
  std::uint8_t* narrow_units() { return reinterpret_cast<std::uint8_t*>(body(kUnitsOffset)); }
  char16_t* wide_units() { return reinterpret_cast<char16_t*>(body(kUnitsOffset)); }
  Rope& rope() { return *reinterpret_cast<Rope*>(body(kRopeOffset)); }

  std::uint32_t length_;
  std::uint32_t flags_;
  std::uint32_t hash_ = 0;  // of an interned string
};

// The interned strings of one realm: open addressing over cells it does not count.
class StringTable {
 public:
  explicit StringTable(Heap& heap) : heap_(heap) {}
  StringTable(const StringTable&) = delete;
  StringTable& operator=(const StringTable&) = delete;
  ~StringTable();

  // The interned string with these units; a new one where there is none.
  [[nodiscard]] Ref<String> intern(StringView units);
  [[nodiscard]] Ref<String> intern(std::string_view ascii);
  // `string` (flat) itself becomes the interned one where there is none yet.
  [[nodiscard]] Ref<String> intern(String& string);
  void did_die(String& string);
  [[nodiscard]] std::size_t store_bytes() const { return capacity_ * sizeof(Pointer<String>); }

 private:
  [[nodiscard]] std::uint32_t slot_of(StringView units, std::uint32_t hash) const;
  void insert(String& string, std::uint32_t hash);
  void resize(std::uint32_t capacity);

  Heap& heap_;
  Pointer<String>* slots_ = nullptr;
  std::uint32_t capacity_ = 0;
  std::uint32_t size_ = 0;
};

// Makes strings. The functions that may need much room return null where the heap limit leaves none; those for texts of
// the engine itself (names, literals, messages) may pass it, like a cell.
class StringFactory {
 public:
  explicit StringFactory(Heap& heap) : heap_(heap) {}

  [[nodiscard]] Ref<String> from_ascii(std::string_view text) const;
  [[nodiscard]] Ref<String> from_utf8(std::string_view text) const;
  [[nodiscard]] Ref<String> from_utf16(std::u16string_view units) const;
  [[nodiscard]] String* try_from_utf16(std::u16string_view units) const;  // owned by the caller
  [[nodiscard]] Ref<String> from_view(StringView units) const;
  // left + right; their lengths must not pass kMaximumLength together.
  [[nodiscard]] Ref<String> concatenate(String& left, String& right) const;
  [[nodiscard]] Ref<String> append(String& left,
                                   std::string_view ascii) const;  // a short result without a string between
  // The flat string of the same units: `string` itself, or what its rope now refers to. Borrowed from `string`.
  [[nodiscard]] String* try_flatten(String& string) const;
  [[nodiscard]] String* try_slice(String& string, std::uint32_t begin, std::uint32_t end) const;  // owned by the caller

 private:
  friend class TextWriter;
  [[nodiscard]] Ref<String> make_flat(std::uint32_t length, bool is_wide) const;
  [[nodiscard]] bool make_room_for(std::uint32_t length, bool is_wide) const;
  [[nodiscard]] static bool needs_wide(std::u16string_view units);
  static void copy_units(String& to, std::uint32_t at, StringView from);

  Heap& heap_;
};

// A flat string of a length that is known before, filled from its beginning.
class TextWriter {
 public:
  TextWriter(const StringFactory& strings, std::uint32_t length, bool is_wide);
  // False where the heap limit leaves no room: then nothing may be appended.
  [[nodiscard]] bool has_room() const { return text_.has_value(); }
  void append(StringView units);
  void append_ascii(std::string_view text);
  // Once it is full.
  [[nodiscard]] Ref<String> take() { return std::move(*text_); }

 private:
  std::optional<Ref<String>> text_;
  std::uint32_t end_ = 0;
};

[[nodiscard]] std::string to_utf8(StringView units);
// The unit at `at`, or the pair of surrogates that begins there.
[[nodiscard]] std::u16string code_point_at(StringView units, std::uint32_t at);
[[nodiscard]] bool are_equal(StringView left, StringView right);
// Negative, zero or positive, by code units (ECMA-262 7.2.13).
[[nodiscard]] int compare(StringView left, StringView right);

}  // namespace leaklab::script
