#include "script/runtime/string.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"

namespace leaklab::script {

namespace {

// Shorter results are copied at once: a rope would be larger.
constexpr std::uint32_t kShortestRope = 24;
constexpr std::uint32_t kSmallestCapacity = 256;

// FNV-1a over code units: the same whatever the width.
std::uint32_t hash_of(StringView units) {
  std::uint32_t hash = 2166136261U;
  for (std::uint32_t i = 0; i < units.length; ++i) {
    hash = (hash ^ units[i]) * 16777619U;
  }
  return hash;
}

StringView view_of_ascii(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), nullptr, static_cast<std::uint32_t>(text.size())};
}

}  // namespace

void String::will_die(StringTable& table) {
  if (is_interned()) {
    table.did_die(*this);
  }
}

StringView String::view() const {
  const char* units = reinterpret_cast<const char*>(this) + kUnitsOffset;
  return is_wide() ? StringView{nullptr, reinterpret_cast<const char16_t*>(units), length_}
                   : StringView{reinterpret_cast<const std::uint8_t*>(units), nullptr, length_};
}

StringTable::~StringTable() {
  if (slots_ != nullptr) {
    heap_.free_store(slots_, store_bytes());
  }
}

std::uint32_t StringTable::slot_of(StringView units, std::uint32_t hash) const {
  std::uint32_t slot = hash & (capacity_ - 1);
  while (slots_[slot] && (slots_[slot]->hash_ != hash || !are_equal(slots_[slot]->view(), units))) {
    slot = (slot + 1) & (capacity_ - 1);
  }
  return slot;
}

Ref<String> StringTable::intern(StringView units) {
  const std::uint32_t hash = hash_of(units);
  if (capacity_ > 0) {
    if (String* found = slots_[slot_of(units, hash)].get(); found != nullptr) {
      return Ref<String>::retain(*found);
    }
  }
  Ref<String> fresh = StringFactory(heap_).from_view(units);
  insert(*fresh, hash);
  return fresh;
}

Ref<String> StringTable::intern(std::string_view ascii) { return intern(view_of_ascii(ascii)); }

Ref<String> StringTable::intern(String& string) {
  if (string.is_interned()) {
    return Ref<String>::retain(string);
  }
  const std::uint32_t hash = hash_of(string.view());
  if (capacity_ > 0) {
    if (String* found = slots_[slot_of(string.view(), hash)].get(); found != nullptr) {
      return Ref<String>::retain(*found);
    }
  }
  insert(string, hash);
  return Ref<String>::retain(string);
}

void StringTable::insert(String& string, std::uint32_t hash) {
  if ((size_ + 1) * 2 > capacity_) {
    resize(capacity_ == 0 ? kSmallestCapacity : capacity_ * 2);
  }
  string.hash_ = hash;
  string.flags_ |= String::kInterned;
  slots_[slot_of(string.view(), hash)] = &string;
  ++size_;
}

void StringTable::did_die(String& string) {
  const std::uint32_t mask = capacity_ - 1;
  std::uint32_t hole = slot_of(string.view(), string.hash_);
  for (std::uint32_t next = (hole + 1) & mask; slots_[next]; next = (next + 1) & mask) {
    if (((next - slots_[next]->hash_) & mask) >= ((next - hole) & mask)) {
      slots_[hole] = slots_[next];
      hole = next;
    }
  }
  slots_[hole] = nullptr;
  --size_;
  if (size_ * 8 < capacity_ && capacity_ > kSmallestCapacity) {
    resize(capacity_ / 2);
  }
}

void StringTable::resize(std::uint32_t capacity) {
  Pointer<String>* old = slots_;
  const std::uint32_t old_capacity = capacity_;
  capacity_ = capacity;
  slots_ = static_cast<Pointer<String>*>(heap_.allocate_store(store_bytes()));
  std::fill_n(slots_, capacity, Pointer<String>(nullptr));
  for (std::uint32_t i = 0; i < old_capacity; ++i) {
    if (old[i]) {
      slots_[slot_of(old[i]->view(), old[i]->hash_)] = old[i];
    }
  }
  if (old != nullptr) {
    heap_.free_store(old, old_capacity * sizeof(Pointer<String>));
  }
}

Ref<String> StringFactory::make_flat(std::uint32_t length, bool is_wide) const {
  const std::size_t bytes = String::kUnitsOffset + (is_wide ? std::size_t{2} * length : length);
  return heap_.make_sized<String>(kStringKind, std::max(bytes, sizeof(String)), length, is_wide ? String::kWide : 0U);
}

bool StringFactory::make_room_for(std::uint32_t length, bool is_wide) const {
  return heap_.make_room_for(String::kUnitsOffset + (is_wide ? std::uint64_t{2} * length : length));
}

void StringFactory::copy_units(String& to, std::uint32_t at, StringView from) {
  if (to.is_wide()) {
    from.wide != nullptr ? std::copy_n(from.wide, from.length, to.wide_units() + at)
                         : std::copy_n(from.narrow, from.length, to.wide_units() + at);
  } else if (from.narrow != nullptr) {
    std::copy_n(from.narrow, from.length, to.narrow_units() + at);
  } else {
    std::transform(from.wide, from.wide + from.length, to.narrow_units() + at,
                   [](char16_t unit) { return static_cast<std::uint8_t>(unit); });
  }
}

Ref<String> StringFactory::from_view(StringView units) const {
  Ref<String> result = make_flat(units.length, units.wide != nullptr);
  copy_units(*result, 0, units);
  return result;
}

Ref<String> StringFactory::from_ascii(std::string_view text) const { return from_view(view_of_ascii(text)); }

Ref<String> StringFactory::from_utf8(std::string_view text) const { return from_utf16(base::utf8_to_utf16(text)); }

bool StringFactory::needs_wide(std::u16string_view units) {
  return std::any_of(units.begin(), units.end(), [](char16_t unit) { return unit > 0xFF; });
}

Ref<String> StringFactory::from_utf16(std::u16string_view units) const {
  const auto length = static_cast<std::uint32_t>(units.size());
  Ref<String> result = make_flat(length, needs_wide(units));
  copy_units(*result, 0, {nullptr, units.data(), length});
  return result;
}

String* StringFactory::try_from_utf16(std::u16string_view units) const {
  const auto length = static_cast<std::uint32_t>(units.size());
  if (length > kShortestRope && !make_room_for(length, needs_wide(units))) {
    return nullptr;
  }
  return &from_utf16(units).leak();
}

Ref<String> StringFactory::concatenate(String& left, String& right) const {
  if (left.length() == 0) {
    return Ref<String>::retain(right);
  }
  if (right.length() == 0) {
    return Ref<String>::retain(left);
  }
  const std::uint32_t length = left.length() + right.length();
  const bool is_wide = left.is_wide() || right.is_wide();
  if (length < kShortestRope) {
    // Ropes are longer than this, so both are flat.
    Ref<String> result = make_flat(length, is_wide);
    copy_units(*result, 0, left.view());
    copy_units(*result, left.length(), right.view());
    return result;
  }
  Ref<String> result =
      heap_.make_sized<String>(kStringKind, String::kRopeBytes, length, String::kRope | (is_wide ? String::kWide : 0U));
  retain(left);
  retain(right);
  result->rope() = {&left, &right};
  return result;
}

Ref<String> StringFactory::append(String& left, std::string_view ascii) const {
  const std::uint32_t length = left.length() + static_cast<std::uint32_t>(ascii.size());
  if (length >= kShortestRope || left.length() == 0) {
    return concatenate(left, *from_ascii(ascii));
  }
  Ref<String> result = make_flat(length, left.is_wide());
  copy_units(*result, 0, left.view());
  copy_units(*result, left.length(), view_of_ascii(ascii));
  return result;
}

String* StringFactory::try_flatten(String& string) const {
  if (!string.is_rope()) {
    return &string;
  }
  if (!string.rope().right) {
    return string.rope().left.get();
  }
  if (!make_room_for(string.length(), string.is_wide())) {
    return nullptr;
  }
  Ref<String> flat = make_flat(string.length(), string.is_wide());
  // From the right end leftwards: the usual `text += piece` hangs to the left, so the stack stays short.
  std::vector<String*> pending = {&string};
  std::uint32_t end = string.length();
  while (!pending.empty()) {
    String& part = *pending.back();
    pending.pop_back();
    if (part.is_rope()) {
      pending.push_back(part.rope().left.get());
      if (part.rope().right) {
        pending.push_back(part.rope().right.get());
      }
    } else {
      end -= part.length();
      copy_units(*flat, end, part.view());
    }
  }
  String& left = *string.rope().left;
  String& right = *string.rope().right;
  string.rope() = {&flat.leak(), nullptr};
  release(left);
  release(right);
  return string.rope().left.get();
}

String* StringFactory::try_slice(String& string, std::uint32_t begin, std::uint32_t end) const {
  String* flat = try_flatten(string);
  if (flat == nullptr || !make_room_for(end - begin, flat->is_wide())) {
    return nullptr;
  }
  StringView units = flat->view();
  units.narrow = units.narrow != nullptr ? units.narrow + begin : nullptr;
  units.wide = units.wide != nullptr ? units.wide + begin : nullptr;
  units.length = end - begin;
  return units.wide != nullptr ? try_from_utf16({units.wide, units.length}) : &from_view(units).leak();
}

TextWriter::TextWriter(const StringFactory& strings, std::uint32_t length, bool is_wide) {
  if (strings.make_room_for(length, is_wide)) {
    text_ = strings.make_flat(length, is_wide);
  }
}

void TextWriter::append(StringView units) {
  StringFactory::copy_units(**text_, end_, units);
  end_ += units.length;
}

void TextWriter::append_ascii(std::string_view text) { append(view_of_ascii(text)); }

std::u16string code_point_at(StringView units, std::uint32_t at) {
  std::u16string point(1, units[at]);
  const bool is_pair = (point[0] & 0xFC00) == 0xD800 && at + 1 < units.length && (units[at + 1] & 0xFC00) == 0xDC00;
  if (is_pair) {
    point.push_back(units[at + 1]);
  }
  return point;
}

std::string to_utf8(StringView units) {
  std::string result;
  if (units.wide != nullptr) {
    base::append_utf8(result, std::u16string_view(units.wide, units.length));
    return result;
  }
  for (std::uint32_t i = 0; i < units.length; ++i) {
    base::append_utf8(result, char32_t{units[i]});
  }
  return result;
}

bool are_equal(StringView left, StringView right) {
  if (left.length != right.length || left.narrow == nullptr || right.narrow == nullptr) {
    return left.length == right.length && compare(left, right) == 0;
  }
  return std::equal(left.narrow, left.narrow + left.length, right.narrow);
}

int compare(StringView left, StringView right) {
  const std::uint32_t length = std::min(left.length, right.length);
  for (std::uint32_t i = 0; i < length; ++i) {
    if (left[i] != right[i]) {
      return left[i] < right[i] ? -1 : 1;
    }
  }
  return left.length < right.length ? -1 : left.length > right.length ? 1 : 0;
}

}  // namespace leaklab::script
