// Searching, comparing and splitting strings (ECMA-262 22.1.3). localeCompare() orders as people do, by letters first,
// then by accents, then small before capital, for Latin letters; other characters go by code unit. No locale counts.

#include <algorithm>
#include <cmath>

#include "script/builtins/strings.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

bool matches_at(StringView text, StringView wanted, std::uint32_t at) {
  for (std::uint32_t i = 0; i < wanted.length; ++i) {
    if (text[at + i] != wanted[i]) {
      return false;
    }
  }
  return true;
}

// The first place from `begin` on; kNotFound where there is none.
constexpr std::uint32_t kNotFound = 0xFFFF'FFFF;
std::uint32_t find(StringView text, StringView wanted, std::uint32_t begin) {
  if (text.narrow != nullptr && wanted.narrow != nullptr && begin <= text.length) {
    const std::uint8_t* end = text.narrow + text.length;
    const std::uint8_t* found = std::search(text.narrow + begin, end, wanted.narrow, wanted.narrow + wanted.length);
    const bool is_there = found != end || wanted.length == 0;
    return is_there ? static_cast<std::uint32_t>(found - text.narrow) : kNotFound;
  }
  for (std::uint32_t i = begin; i + wanted.length <= text.length; ++i) {
    if (matches_at(text, wanted, i)) {
      return i;
    }
  }
  return kNotFound;
}

// The receiver, and what is looked for in it.
struct Search {
  Search(Vm& vm, const Arguments& arguments) : text(vm, arguments.this_value), wanted(vm, arguments.at(0)) {}
  [[nodiscard]] bool has_room() const { return text.flat() != nullptr && wanted.flat() != nullptr; }
  [[nodiscard]] std::uint32_t clamped(double position) const {
    return static_cast<std::uint32_t>(std::clamp(position, 0.0, static_cast<double>(text.view().length)));
  }
  TextArgument text;
  TextArgument wanted;
};

Completion index_or_minus_one(std::uint32_t index) {
  return Completion::normal(index == kNotFound ? Value::integer(-1) : Value::from_number(index));
}

Completion index_of(Vm& vm, const Arguments& arguments) {
  const Search search(vm, arguments);
  if (!search.has_room()) {
    return Completion::heap_limit();
  }
  const std::uint32_t begin = search.clamped(integer_argument(vm, arguments.at(1), 0));
  return index_or_minus_one(find(search.text.view(), search.wanted.view(), begin));
}

// includes, startsWith and endsWith look for texts only (ECMA-262 22.1.3.8, step 4).
template <Native kSearch>
Completion for_text(Vm& vm, const Arguments& arguments) {
  if (is_kind(arguments.at(0), kRegExpKind)) {
    const std::string name = string_to_utf8(vm.realm(), as_native_function(arguments.callee).name());
    return vm.realm().throw_error(ErrorType::TypeError,
                                  "First argument to String.prototype." + name + " must not be a regular expression");
  }
  return kSearch(vm, arguments);
}

Completion includes(Vm& vm, const Arguments& arguments) {
  const Search search(vm, arguments);
  if (!search.has_room()) {
    return Completion::heap_limit();
  }
  const std::uint32_t begin = search.clamped(integer_argument(vm, arguments.at(1), 0));
  return Completion::normal(Value::boolean(find(search.text.view(), search.wanted.view(), begin) != kNotFound));
}

Completion last_index_of(Vm& vm, const Arguments& arguments) {
  const Search search(vm, arguments);
  if (!search.has_room()) {
    return Completion::heap_limit();
  }
  const StringView text = search.text.view();
  const StringView wanted = search.wanted.view();
  const double position = to_number(vm.realm(), arguments.at(1));
  if (wanted.length > text.length) {
    return index_or_minus_one(kNotFound);
  }
  const std::uint32_t last = text.length - wanted.length;
  std::uint32_t at = std::isnan(position) ? last : std::min(last, search.clamped(to_integer_or_infinity(position)));
  for (;; --at) {
    if (matches_at(text, wanted, at)) {
      return index_or_minus_one(at);
    }
    if (at == 0) {
      return index_or_minus_one(kNotFound);
    }
  }
}

Completion starts_with(Vm& vm, const Arguments& arguments) {
  const Search search(vm, arguments);
  if (!search.has_room()) {
    return Completion::heap_limit();
  }
  const std::uint32_t begin = search.clamped(integer_argument(vm, arguments.at(1), 0));
  const bool fits = search.wanted.view().length <= search.text.view().length - begin;
  return Completion::normal(Value::boolean(fits && matches_at(search.text.view(), search.wanted.view(), begin)));
}

Completion ends_with(Vm& vm, const Arguments& arguments) {
  const Search search(vm, arguments);
  if (!search.has_room()) {
    return Completion::heap_limit();
  }
  const double length = search.text.view().length;
  const std::uint32_t end = search.clamped(integer_argument(vm, arguments.at(1), length));
  const std::uint32_t wanted_length = search.wanted.view().length;
  return Completion::normal(Value::boolean(wanted_length <= end &&
                                           matches_at(search.text.view(), search.wanted.view(), end - wanted_length)));
}

// Appends the units from `begin` to `end` as one more element; false without room.
bool try_append_part(Vm& vm, Array& result, String& text, std::uint32_t begin, std::uint32_t end) {
  String* part = vm.realm().strings().try_slice(text, begin, end);
  if (part == nullptr) {
    return false;
  }
  const Handle held = Handle::adopt(Value::cell(*part));
  return result.try_append(vm.heap(), held.get());
}

bool try_split(Vm& vm, Array& result, const Search& search, std::uint32_t limit) {
  const StringView text = search.text.view();
  const StringView separator = search.wanted.view();
  std::uint32_t begin = 0;
  const std::uint32_t empty_step = separator.length == 0 ? 1 : 0;
  while (result.length() < limit) {
    const std::uint32_t end = find(text, separator, begin + empty_step);
    const bool is_last = end == kNotFound || (empty_step > 0 && end >= text.length);
    if (!try_append_part(vm, result, *search.text.flat(), begin, is_last ? text.length : end)) {
      return false;
    }
    if (is_last) {
      return true;
    }
    begin = end + separator.length;
  }
  return true;
}

// splitText(text, separator, limit), with a string, or undefined, for a separator.
Completion split(Vm& vm, const Arguments& arguments) {
  const Search search(vm, {arguments.at(0), arguments.values.subspan(std::min<std::size_t>(1, arguments.size()))});
  const Ref<Array> result = vm.realm().make_array();
  if (!search.has_room()) {
    return Completion::heap_limit();
  }
  const std::uint32_t limit =
      arguments.at(2).is_undefined() ? 0xFFFF'FFFF : to_uint32(to_number(vm.realm(), arguments.at(2)));
  bool has_room = true;
  if (arguments.at(1).is_undefined()) {
    has_room = limit == 0 || result->try_append(vm.heap(), Value::cell(*search.text.flat()));
  } else if (search.text.view().length > 0 || search.wanted.view().length > 0) {
    has_room = try_split(vm, *result, search, limit);
  }
  return has_room ? Completion::normal(Handle(result)) : Completion::heap_limit();
}

// What localeCompare compares of a character, most important first.
struct Weight {
  std::uint32_t letter;
  std::uint32_t accent;
  std::uint32_t is_capital;
};

// Base letters of U+00C0 to U+00FF; a space where the character is no accented letter.
constexpr std::string_view kLatin1Bases = "AAAAAA CEEEEIIII NOOOOO OUUUUY  aaaaaa ceeeeiiii nooooo ouuuuy y";

Weight weight_of(char16_t unit) {
  char16_t base = unit;
  if (unit >= 0xC0 && unit <= 0xFF && kLatin1Bases[unit - 0xC0] != ' ') {
    base = static_cast<char16_t>(kLatin1Bases[unit - 0xC0]);
  }
  const std::uint32_t accent = base == unit ? 0 : unit;
  const bool is_capital = base >= 'A' && base <= 'Z';
  const char16_t small = is_capital ? static_cast<char16_t>(base + 32) : base;
  const bool is_letter = (small >= 'a' && small <= 'z') || small > 0xFF;
  const bool is_digit = small >= '0' && small <= '9';
  const std::uint32_t group = is_letter ? 3 : is_digit ? 2 : 1;
  return {group << 16 | small, accent, is_capital ? 1U : 0U};
}

template <class Part>
int compare_by(StringView left, StringView right, Part part) {
  const std::uint32_t length = std::min(left.length, right.length);
  for (std::uint32_t i = 0; i < length; ++i) {
    const std::uint32_t a = part(weight_of(left[i]));
    const std::uint32_t b = part(weight_of(right[i]));
    if (a != b) {
      return a < b ? -1 : 1;
    }
  }
  return left.length == right.length ? 0 : left.length < right.length ? -1 : 1;
}

Completion locale_compare(Vm& vm, const Arguments& arguments) {
  const Search search(vm, arguments);
  if (!search.has_room()) {
    return Completion::heap_limit();
  }
  const StringView left = search.text.view();
  const StringView right = search.wanted.view();
  int order = compare_by(left, right, [](const Weight& weight) { return weight.letter; });
  order = order != 0 ? order : compare_by(left, right, [](const Weight& weight) { return weight.accent; });
  order = order != 0 ? order : compare_by(left, right, [](const Weight& weight) { return weight.is_capital; });
  return Completion::normal(Value::integer(order));
}

}  // namespace

void install_string_search(Vm& vm, Object& prototype) {
  define_methods(vm, prototype,
                 {{"endsWith", 1, for_text<converting<ends_with, "Ssn-">>},
                  {"includes", 1, for_text<converting<includes, "Ssn-">>},
                  {"indexOf", 1, converting<index_of, "Ssn-">},
                  {"lastIndexOf", 1, converting<last_index_of, "Ssn-">},
                  {"localeCompare", 1, converting<locale_compare, "Ss-">},
                  {"startsWith", 1, for_text<converting<starts_with, "Ssn-">>}});
}

void lend_string_natives(Vm& vm, Object& lent) {
  vm.realm().define_method(lent, "splitText", 3, converting<split, "-ssn-">);
}

}  // namespace leaklab::script::builtins
