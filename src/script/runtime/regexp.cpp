#include "script/runtime/regexp.h"

#include <cstring>

#include "base/unicode.h"

namespace leaklab::script {

namespace {

constexpr std::pair<char, RegExpProgram::Flag> kLetters[] = {
    {'d', RegExpProgram::kIndices},   {'g', RegExpProgram::kGlobal}, {'i', RegExpProgram::kIgnoreCase},
    {'m', RegExpProgram::kMultiline}, {'s', RegExpProgram::kDotAll}, {'u', RegExpProgram::kUnicode},
    {'y', RegExpProgram::kSticky}};

std::uint32_t flag_bits(std::u16string_view flags) {
  std::uint32_t bits = 0;
  for (const auto& [letter, bit] : kLetters) {
    bits |= flags.find(static_cast<char16_t>(letter)) != std::u16string_view::npos ? bit : 0U;
  }
  return bits;
}

std::u16string_view line_break_escape(char16_t unit) {
  switch (unit) {
    case u'\n': return u"n";
    case u'\r': return u"r";
    case 0x2028: return u"u2028";
    default: return u"u2029";
  }
}

// EscapeRegExpPattern: what a literal of it would need.
std::u16string escaped(std::u16string_view pattern) {
  std::u16string result;
  bool is_in_class = false;
  bool is_escaped = false;
  for (const char16_t unit : pattern) {
    const bool is_break = unit == u'\n' || unit == u'\r' || unit == 0x2028 || unit == 0x2029;
    const bool needs_backslash = !is_escaped && (is_break || (unit == u'/' && !is_in_class));
    if (needs_backslash) {
      result.push_back(u'\\');
    }
    result += is_break ? line_break_escape(unit) : std::u16string_view(&unit, 1);
    is_in_class = !is_escaped && unit == u'[' ? true : !is_escaped && unit == u']' ? false : is_in_class;
    is_escaped = !is_escaped && unit == u'\\';
  }
  return result.empty() ? u"(?:)" : result;
}

}  // namespace

std::string RegExpProgram::flags_text() const {
  std::string text;
  for (const auto& [letter, bit] : kLetters) {
    if (has(bit)) {
      text.push_back(letter);
    }
  }
  return text;
}

CompiledRegExp compile_regexp(Realm& realm, std::u16string_view pattern, std::u16string_view flags_text) {
  const std::optional<regexp::Flags> flags = regexp::parse_flags(flags_text);
  if (!flags) {
    return {Handle(), "Invalid regular expression flags"};
  }
  regexp::Compiled compiled = regexp::compile(pattern, *flags);
  if (!compiled.error.empty()) {
    std::string message = "Invalid regular expression: /";
    base::append_utf8(message, pattern);
    message += "/";
    base::append_utf8(message, flags_text);
    return {Handle(), message + ": " + compiled.error};
  }
  const Handle source = Handle::adopt([&] {
    String* text = realm.strings().try_from_utf16(escaped(pattern));
    return text != nullptr ? Value::cell(*text) : Value();
  }());
  const std::size_t bytes = compiled.words.size() * sizeof(std::uint32_t);
  void* store = is_string(source.get()) ? realm.heap().try_allocate_store(bytes) : nullptr;
  if (store == nullptr) {
    return {};
  }
  std::memcpy(store, compiled.words.data(), bytes);
  return {
      realm.heap().make<RegExpProgram>(kRegExpProgramKind, as_string(source.get()), static_cast<std::uint32_t*>(store),
                                       static_cast<std::uint32_t>(compiled.words.size()), flag_bits(flags_text)),
      ""};
}

Ref<RegExp> make_regexp(Realm& realm, RegExpProgram& program) {
  const Ref<Shape> shape = realm.root_shape(&realm.intrinsic(Intrinsic::RegExpPrototype));
  Ref<RegExp> regexp = realm.heap().make<RegExp>(kRegExpKind, *shape, program);
  regexp->add(realm.heap(), &realm.atom(Atom::LastIndex), Value::integer(0), {true, false, false});
  return regexp;
}

std::string regexp_text(const RegExp& regexp) {
  return "/" + to_utf8(regexp.program().source().view()) + "/" + regexp.program().flags_text();
}

}  // namespace leaklab::script
