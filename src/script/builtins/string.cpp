// String and those of String.prototype's methods that need no look-up of other text (ECMA-262 22.1); searching and
// splitting stand in string_search.cpp, changing case in string_case.cpp, what calls back in strings.js. Not there:
// wrapper objects (`new String`), normalize() beyond ASCII, and the HTML methods of annex B.

#include <algorithm>
#include <cmath>

#include "script/builtins/strings.h"
#include "script/runtime/conversions.h"
#include "script/runtime/primitive_wrapper.h"

namespace leaklab::script::builtins {

namespace {

constexpr std::uint32_t kLargestCodePoint = 0x10FFFF;

bool is_lead(char16_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_trail(char16_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

Completion construct_string(Vm& vm, const Arguments& arguments) {
  Completion text = arguments.size() == 0 ? empty(vm) : owned_or_limit(try_to_string(vm.realm(), arguments.at(0)));
  Object& prototype = vm.realm().instance_prototype(arguments.new_target, Intrinsic::StringPrototype);
  return text.is_normal() ? Completion::normal(vm.realm().wrap(text.value(), prototype)) : std::move(text);
}

Completion string_function(Vm& vm, const Arguments& arguments) {
  if (arguments.is_construct) {
    return converting<construct_string, "-s-">(vm, arguments);
  }
  const Value value = arguments.at(0);
  if (is_object(value)) {
    return vm.call(Helper::ToText, {value});
  }
  if (is_symbol(value)) {
    return Completion::normal(vm.realm().make_string(descriptive_text(as_symbol(value))));
  }
  return arguments.size() == 0 ? empty(vm) : Completion::normal(Value::cell(*try_to_string(vm.realm(), value)));
}

// One of the text's units, or nothing beyond its ends.
std::optional<std::uint32_t> index_argument(Vm& vm, const Arguments& arguments, std::uint32_t length) {
  const double index = integer_argument(vm, arguments.at(0), 0);
  return index >= 0 && index < length ? std::optional(static_cast<std::uint32_t>(index)) : std::nullopt;
}

Completion char_code_at(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const auto index = index_argument(vm, arguments, text.view().length);
  return Completion::normal(index ? Value::integer(text.view()[*index]) : Value::number(std::nan("")));
}

Completion code_point_at(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const StringView units = text.view();
  const auto index = index_argument(vm, arguments, units.length);
  if (!index) {
    return Completion::undefined();
  }
  const char16_t lead = units[*index];
  if (is_lead(lead) && *index + 1 < units.length && is_trail(units[*index + 1])) {
    return Completion::normal(Value::integer(0x10000 + ((lead - 0xD800) << 10) + (units[*index + 1] - 0xDC00)));
  }
  return Completion::normal(Value::integer(lead));
}

Completion char_at(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const auto index = index_argument(vm, arguments, text.view().length);
  return index ? part_of(vm, text, *index, *index + 1) : empty(vm);
}

Completion at(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const double length = text.view().length;
  const double relative = integer_argument(vm, arguments.at(0), 0);
  const double index = relative < 0 ? relative + length : relative;
  if (index < 0 || index >= length) {
    return Completion::undefined();
  }
  return part_of(vm, text, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index) + 1);
}

// From `begin` to `end`, which may lie anywhere; nothing where they cross.
Completion range_of(Vm& vm, const TextArgument& text, double begin, double end) {
  const double length = text.view().length;
  const double first = std::clamp(begin, 0.0, length);
  const double last = std::clamp(end, first, std::max(first, length));
  return part_of(vm, text, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last));
}

Completion slice(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const double length = text.view().length;
  const auto absolute = [&](double index) { return index < 0 ? std::max(index + length, 0.0) : index; };
  return range_of(vm, text, absolute(integer_argument(vm, arguments.at(0), 0)),
                  absolute(integer_argument(vm, arguments.at(1), length)));
}

Completion substring(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const double length = text.view().length;
  const double first = std::clamp(integer_argument(vm, arguments.at(0), 0), 0.0, length);
  const double second = std::clamp(integer_argument(vm, arguments.at(1), length), 0.0, length);
  return range_of(vm, text, std::min(first, second), std::max(first, second));
}

Completion substr(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const double length = text.view().length;
  const double start = integer_argument(vm, arguments.at(0), 0);
  const double begin = start < 0 ? std::max(start + length, 0.0) : start;
  return range_of(vm, text, begin, begin + integer_argument(vm, arguments.at(1), length));
}

Completion concat(Vm& vm, const Arguments& arguments) {
  Ref<String> result = Ref<String>::adopt(*try_to_string(vm.realm(), arguments.this_value));
  for (const Value value : arguments.values) {
    const Ref<String> piece = Ref<String>::adopt(*try_to_string(vm.realm(), value));
    if (result->length() + piece->length() > String::kMaximumLength) {
      return throw_too_long(vm);
    }
    result = vm.realm().strings().concatenate(*result, *piece);
  }
  return Completion::normal(Handle(result));
}

Completion repeat(Vm& vm, const Arguments& arguments) {
  const Ref<String> text = Ref<String>::adopt(*try_to_string(vm.realm(), arguments.this_value));
  const double count = integer_argument(vm, arguments.at(0), 0);
  if (count < 0 || std::isinf(count)) {
    return vm.realm().throw_error(ErrorType::RangeError, "Invalid count value: " + display_text(vm, arguments.at(0)));
  }
  if (count * text->length() > String::kMaximumLength) {
    return throw_too_long(vm);
  }
  return repeated(vm, *text, text->length() == 0 ? 0 : static_cast<std::uint32_t>(count));
}

template <bool kIsAtStart>
Completion pad(Vm& vm, const Arguments& arguments) {
  const Ref<String> text = Ref<String>::adopt(*try_to_string(vm.realm(), arguments.this_value));
  const TextArgument filler(
      vm, arguments.at(1).is_undefined() ? Value::cell(*vm.realm().names().intern(" ")) : arguments.at(1));
  if (filler.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const double wanted = integer_argument(vm, arguments.at(0), 0);
  if (wanted <= text->length() || filler.view().length == 0) {
    return Completion::normal(Handle(text));
  }
  if (wanted > String::kMaximumLength) {
    return throw_too_long(vm);
  }
  const auto missing = static_cast<std::uint32_t>(wanted) - text->length();
  Completion whole = repeated(vm, *filler.flat(), missing / filler.view().length + 1);
  if (!whole.is_normal()) {
    return whole;
  }
  String* padding = vm.realm().strings().try_slice(as_string(whole.value()), 0, missing);
  if (padding == nullptr) {
    return Completion::heap_limit();
  }
  const Ref<String> held = Ref<String>::adopt(*padding);
  return Completion::normal(Handle(kIsAtStart ? vm.realm().strings().concatenate(*held, *text)
                                              : vm.realm().strings().concatenate(*text, *held)));
}

template <bool kTrimsStart, bool kTrimsEnd>
Completion trim(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const StringView units = text.view();
  std::uint32_t begin = 0;
  std::uint32_t end = units.length;
  while (kTrimsStart && begin < end && is_white_space(units[begin])) {
    ++begin;
  }
  while (kTrimsEnd && end > begin && is_white_space(units[end - 1])) {
    --end;
  }
  return part_of(vm, text, begin, end);
}

// The first unit of a surrogate pair's half that stands alone, from `begin` on; the length where there is none.
std::uint32_t find_lone_surrogate(StringView units, std::uint32_t begin) {
  for (std::uint32_t i = begin; i < units.length; ++i) {
    if (is_lead(units[i]) && i + 1 < units.length && is_trail(units[i + 1])) {
      ++i;
    } else if (is_lead(units[i]) || is_trail(units[i])) {
      return i;
    }
  }
  return units.length;
}

Completion is_well_formed(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  return text.flat() == nullptr
             ? Completion::heap_limit()
             : Completion::normal(Value::boolean(find_lone_surrogate(text.view(), 0) == text.view().length));
}

Completion to_well_formed(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr || !vm.heap().make_room_for(std::uint64_t{4} * text.view().length)) {
    return Completion::heap_limit();
  }
  const StringView units = text.view();
  std::u16string fixed = to_utf16(units);
  for (std::uint32_t i = find_lone_surrogate(units, 0); i < units.length; i = find_lone_surrogate(units, i + 1)) {
    fixed[i] = u'\uFFFD';
  }
  return owned_or_limit(vm.realm().strings().try_from_utf16(fixed));
}

Completion normalize(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.this_value);
  if (text.flat() == nullptr) {
    return Completion::heap_limit();
  }
  const std::string form = arguments.at(0).is_undefined() ? "NFC" : display_text(vm, arguments.at(0));
  if (form != "NFC" && form != "NFD" && form != "NFKC" && form != "NFKD") {
    return vm.realm().throw_error(ErrorType::RangeError,
                                  "The normalization form should be one of NFC, NFD, NFKC, NFKD.");
  }
  const StringView units = text.view();
  // Nothing below U+0300 has another composed form; nothing below U+0080 has any other.
  const char16_t limit = form == "NFC" ? 0x300 : 0x80;
  for (std::uint32_t i = 0; i < units.length; ++i) {
    if (units[i] >= limit) {
      return vm.realm().throw_error(ErrorType::TypeError, "Leaklab does not normalize such characters yet");
    }
  }
  return Completion::borrowed(text.value());
}

Completion string_value(Vm& vm, const Arguments& arguments) {
  const Value text = unwrapped(arguments.this_value);
  return is_string(text) ? Completion::borrowed(text) : throw_requires_primitive(vm, arguments, "String");
}

Completion from_char_code(Vm& vm, const Arguments& arguments) {
  std::u16string units;
  for (const Value value : arguments.values) {
    units.push_back(static_cast<char16_t>(to_uint32(to_number(vm.realm(), value))));
  }
  return owned_or_limit(vm.realm().strings().try_from_utf16(units));
}

Completion from_code_point(Vm& vm, const Arguments& arguments) {
  std::u16string units;
  for (const Value value : arguments.values) {
    const double number = to_number(vm.realm(), value);
    if (!(number >= 0 && number <= kLargestCodePoint && number == std::trunc(number))) {
      return vm.realm().throw_error(ErrorType::RangeError, "Invalid code point " + display_text(vm, value));
    }
    const auto point = static_cast<std::uint32_t>(number);
    if (point >= 0x10000) {
      units.push_back(static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10)));
      units.push_back(static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF)));
    } else {
      units.push_back(static_cast<char16_t>(point));
    }
  }
  return owned_or_limit(vm.realm().strings().try_from_utf16(units));
}

Completion raw(Vm& vm, const Arguments& arguments) {
  const auto values = try_to_array(vm, arguments.values);
  return values ? vm.call(Helper::StringRaw, {arguments.at(0), Value::cell(**values)}) : Completion::heap_limit();
}

}  // namespace

// By doubling: as many concatenations as the count has binary digits.
Completion repeated(Vm& vm, String& text, std::uint32_t count) {
  if (!vm.heap().make_room_for(std::uint64_t{count} * text.length() * (text.is_wide() ? 2 : 1))) {
    return Completion::heap_limit();
  }
  Ref<String> result = Ref<String>::retain(vm.realm().atom(Atom::Empty));
  Ref<String> power = Ref<String>::retain(text);
  for (std::uint32_t rest = count; rest > 0; rest >>= 1) {
    if ((rest & 1) != 0) {
      result = vm.realm().strings().concatenate(*result, *power);
    }
    if (rest > 1) {
      power = vm.realm().strings().concatenate(*power, *power);
    }
  }
  return Completion::normal(Handle(result));
}

Completion empty(Vm& vm) { return Completion::borrowed(Value::cell(vm.realm().atom(Atom::Empty))); }

Completion part_of(Vm& vm, const TextArgument& text, std::uint32_t begin, std::uint32_t end) {
  return begin == 0 && end == text.view().length
             ? Completion::borrowed(Value::cell(*text.flat()))
             : owned_or_limit(vm.realm().strings().try_slice(*text.flat(), begin, end));
}

Completion throw_too_long(Vm& vm) { return vm.realm().throw_error(ErrorType::RangeError, "Invalid string length"); }

std::u16string to_utf16(StringView units) {
  std::u16string result(units.length, u'\0');
  for (std::uint32_t i = 0; i < units.length; ++i) {
    result[i] = units[i];
  }
  return result;
}

void install_string(Vm& vm) {
  const Ref<NativeFunction> constructor =
      define_constructor(vm, "String", 1, string_function, Intrinsic::StringPrototype);
  define_methods(vm, *constructor,
                 {{"fromCharCode", 1, converting<from_char_code, "-n">},
                  {"fromCodePoint", 1, converting<from_code_point, "-n">},
                  {"raw", 1, raw}});
  Object& prototype = vm.realm().intrinsic(Intrinsic::StringPrototype);
  define_methods(vm, prototype,
                 {{"at", 1, converting<at, "Sn">},
                  {"charAt", 1, converting<char_at, "Sn">},
                  {"charCodeAt", 1, converting<char_code_at, "Sn">},
                  {"codePointAt", 1, converting<code_point_at, "Sn">},
                  {"concat", 1, converting<concat, "Ss">},
                  {"isWellFormed", 0, converting<is_well_formed, "S-">},
                  {"normalize", 0, converting<normalize, "Ss-">},
                  {"padEnd", 1, converting<pad<false>, "Sns-">},
                  {"padStart", 1, converting<pad<true>, "Sns-">},
                  {"repeat", 1, converting<repeat, "Sn-">},
                  {"slice", 2, converting<slice, "Snn-">},
                  {"substr", 2, converting<substr, "Snn-">},
                  {"substring", 2, converting<substring, "Snn-">},
                  {"toString", 0, string_value},
                  {"toWellFormed", 0, converting<to_well_formed, "S-">},
                  {"trim", 0, converting<trim<true, true>, "S-">},
                  {"trimEnd", 0, converting<trim<false, true>, "S-">},
                  {"trimStart", 0, converting<trim<true, false>, "S-">},
                  {"valueOf", 0, string_value}});
  for (const auto& [old_name, name] : {std::pair("trimLeft", "trimStart"), std::pair("trimRight", "trimEnd")}) {
    vm.realm().define_builtin(prototype, old_name, *prototype.find_own(&*vm.realm().names().intern(name)));
  }
  install_string_search(vm, prototype);
  install_string_case(vm, prototype);
}

}  // namespace leaklab::script::builtins
