// encodeURIComponent, encodeURI, decodeURIComponent and decodeURI (ECMA-262 19.2.6).

#include "base/unicode.h"
#include "script/builtins/coercion.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

constexpr std::string_view kReserved = ";/?:@&=+$,";
constexpr char kHexDigits[] = "0123456789ABCDEF";

bool is_among(char16_t unit, std::string_view characters) {
  return unit < 0x80 && characters.find(static_cast<char>(unit)) != std::string_view::npos;
}

bool is_unreserved(char16_t unit) {
  return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') ||
         is_among(unit, "-_.!~*'()");
}

bool is_lead(char16_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_trail(char16_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

Completion throw_malformed(Vm& vm) { return vm.realm().throw_error(ErrorType::URIError, "URI malformed"); }

template <bool kKeepsReserved>
Completion encode(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.at(0));
  if (text.flat() == nullptr || !vm.heap().make_room_for(std::uint64_t{9} * text.view().length)) {
    return Completion::heap_limit();
  }
  const StringView units = text.view();
  std::string result;
  for (std::uint32_t i = 0; i < units.length; ++i) {
    const char16_t unit = units[i];
    if (is_unreserved(unit) || (kKeepsReserved && (is_among(unit, kReserved) || unit == '#'))) {
      result.push_back(static_cast<char>(unit));
      continue;
    }
    char32_t point = unit;
    if (is_lead(unit) && i + 1 < units.length && is_trail(units[i + 1])) {
      point = 0x10000 + ((char32_t{unit} - 0xD800) << 10) + (units[++i] - 0xDC00);
    } else if (is_lead(unit) || is_trail(unit)) {
      return throw_malformed(vm);
    }
    std::string bytes;
    base::append_utf8(bytes, point);
    for (const char byte : bytes) {
      const auto value = static_cast<unsigned char>(byte);
      result += {'%', kHexDigits[value >> 4], kHexDigits[value & 15]};
    }
  }
  return Completion::normal(Handle(vm.realm().strings().from_ascii(result)));
}

int hex_value(char16_t unit) {
  return unit >= '0' && unit <= '9'   ? unit - '0'
         : unit >= 'a' && unit <= 'f' ? unit - 'a' + 10
         : unit >= 'A' && unit <= 'F' ? unit - 'A' + 10
                                      : -1;
}

// The byte of "%4F" at `at`; -1 where there is none.
int escaped_byte(StringView units, std::uint32_t at) {
  if (at + 2 >= units.length || units[at] != '%') {
    return -1;
  }
  const int high = hex_value(units[at + 1]);
  const int low = hex_value(units[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// The code point whose escaped UTF-8 begins at `at`, which moves behind it; nothing where it is malformed.
std::optional<char32_t> decode_point(StringView units, std::uint32_t& at) {
  const int lead = escaped_byte(units, at);
  const int length = lead < 0      ? 0
                     : lead < 0x80 ? 1
                     : lead < 0xC2 ? 0
                     : lead < 0xE0 ? 2
                     : lead < 0xF0 ? 3
                     : lead < 0xF5 ? 4
                                   : 0;
  if (length == 0) {
    return std::nullopt;
  }
  constexpr char32_t kLeastOfLength[] = {0, 0, 0x80, 0x800, 0x10000};
  char32_t point = static_cast<char32_t>(length == 1 ? lead : lead & (0xFF >> (length + 1)));
  at += 3;
  for (int i = 1; i < length; ++i, at += 3) {
    const int byte = escaped_byte(units, at);
    if (byte < 0 || (byte & 0xC0) != 0x80) {
      return std::nullopt;
    }
    point = (point << 6) | static_cast<char32_t>(byte & 0x3F);
  }
  const bool is_valid = point >= kLeastOfLength[length] && point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
  return is_valid ? std::optional(point) : std::nullopt;
}

template <bool kKeepsReserved>
Completion decode(Vm& vm, const Arguments& arguments) {
  const TextArgument text(vm, arguments.at(0));
  if (text.flat() == nullptr || !vm.heap().make_room_for(std::uint64_t{4} * text.view().length)) {
    return Completion::heap_limit();
  }
  const StringView units = text.view();
  std::u16string result;
  for (std::uint32_t i = 0; i < units.length;) {
    if (units[i] != '%') {
      result.push_back(units[i++]);
      continue;
    }
    const std::uint32_t begin = i;
    const std::optional<char32_t> point = decode_point(units, i);
    if (!point) {
      return throw_malformed(vm);
    }
    if (kKeepsReserved && *point < 0x80 && is_among(static_cast<char16_t>(*point), ";/?:@&=+$,#")) {
      result += {units[begin], units[begin + 1], units[begin + 2]};
    } else if (*point >= 0x10000) {
      result.push_back(static_cast<char16_t>(0xD800 + ((*point - 0x10000) >> 10)));
      result.push_back(static_cast<char16_t>(0xDC00 + ((*point - 0x10000) & 0x3FF)));
    } else {
      result.push_back(static_cast<char16_t>(*point));
    }
  }
  return owned_or_limit(vm.realm().strings().try_from_utf16(result));
}

}  // namespace

void install_uri(Vm& vm) {
  define_methods(vm, vm.realm().global_object(),
                 {{"decodeURI", 1, converting<decode<true>, "-s-">},
                  {"decodeURIComponent", 1, converting<decode<false>, "-s-">},
                  {"encodeURI", 1, converting<encode<true>, "-s-">},
                  {"encodeURIComponent", 1, converting<encode<false>, "-s-">}});
}

}  // namespace leaklab::script::builtins
