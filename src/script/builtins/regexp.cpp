// RegExp (ECMA-262 22.2): the constructor and what needs no script. The rest, and the methods of strings that take
// regular expressions, stand in regexp.js.

#include "script/builtins/regexp.h"

#include "base/unicode.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

std::u16string units_of(Vm& vm, Value string) {
  const StringView view = vm.realm().strings().try_flatten(as_string(string))->view();
  std::u16string units(view.length, u'\0');
  for (std::uint32_t i = 0; i < view.length; ++i) {
    units[i] = view[i];
  }
  return units;
}

// The message of a constructor names the flags where they are what is wrong.
std::string constructor_message(const CompiledRegExp& compiled, std::u16string_view flags) {
  if (regexp::parse_flags(flags)) {
    return compiled.error;
  }
  std::string message = "Invalid flags supplied to RegExp constructor '";
  base::append_utf8(message, flags);
  return message + "'";
}

Completion make(Vm& vm, std::u16string_view pattern, std::u16string_view flags) {
  const CompiledRegExp compiled = compile_regexp(vm.realm(), pattern, flags);
  if (!compiled.error.empty()) {
    return vm.realm().throw_error(ErrorType::SyntaxError, constructor_message(compiled, flags));
  }
  if (compiled.program.get().is_undefined()) {
    return Completion::heap_limit();
  }
  auto& program = static_cast<RegExpProgram&>(compiled.program.get().as_cell());
  return Completion::normal(Handle(make_regexp(vm.realm(), program)));
}

bool is_string_or_undefined(Value value) { return is_string(value) || value.is_undefined(); }

// RegExp(pattern, flags) (22.2.4.1). What must be converted to a string first goes through the prelude.
Completion constructor(Vm& vm, const Arguments& arguments) {
  const Value pattern = arguments.at(0);
  const Value flags = arguments.at(1);
  if (is_regexp(pattern) && flags.is_undefined()) {
    return arguments.is_construct ? Completion::normal(Handle(make_regexp(vm.realm(), as_regexp(pattern).program())))
                                  : Completion::borrowed(pattern);
  }
  if (!is_string_or_undefined(flags) || !(is_string_or_undefined(pattern) || is_regexp(pattern))) {
    return vm.call(Helper::ConstructRegExp, {pattern, flags});
  }
  for (const Value part : {pattern, flags}) {
    if (is_string(part) && vm.realm().strings().try_flatten(as_string(part)) == nullptr) {
      return Completion::heap_limit();
    }
  }
  const Value source = is_regexp(pattern) ? Value::cell(as_regexp(pattern).program().source()) : pattern;
  return make(vm, source.is_undefined() ? std::u16string() : units_of(vm, source),
              flags.is_undefined() ? std::u16string() : units_of(vm, flags));
}

// The native that `exec` is unless the program has put another in its place.
Completion exec(Vm& vm, const Arguments& arguments);

bool has_built_in_exec(Vm& vm, RegExp& regexp) {
  for (Object* holder = &regexp; holder != nullptr; holder = holder->prototype()) {
    if (const Value* found = holder->find_own(&vm.realm().atom(Atom::Exec)); found != nullptr) {
      return is_kind(*found, kNativeFunctionKind) && as_native_function(*found).native() == exec;
    }
  }
  return false;
}

// For a text and a lastIndex that need no conversion; null for others.
String* plain_text(Vm& vm, RegExp& regexp, Value text, bool& has_room) {
  if (!is_string(text) || !regexp.last_index().is_number()) {
    return nullptr;
  }
  String* flat = vm.realm().strings().try_flatten(as_string(text));
  has_room = flat != nullptr;
  return flat;
}

Completion exec(Vm& vm, const Arguments& arguments) {
  if (!is_regexp(arguments.this_value)) {
    return throw_incompatible(vm, "RegExp.prototype.exec", arguments.this_value);
  }
  bool has_room = true;
  RegExp& regexp = as_regexp(arguments.this_value);
  if (String* text = plain_text(vm, regexp, arguments.at(0), has_room); text != nullptr) {
    return built_in_exec(vm, regexp, *text, Wanted::Array);
  }
  return has_room ? vm.call(Helper::ExecRegExp, {arguments.this_value, arguments.at(0)}) : Completion::heap_limit();
}

// test(text) of an unchanged RegExp needs no array; endOfMatch gives a number that the prelude makes a boolean.
Completion end_of_match(Vm& vm, const Arguments& arguments) {
  bool has_room = true;
  const Value regexp = arguments.at(0);
  if (!is_regexp(regexp) || !has_built_in_exec(vm, as_regexp(regexp))) {
    return Completion::undefined();
  }
  if (String* text = plain_text(vm, as_regexp(regexp), arguments.at(1), has_room); text != nullptr) {
    return built_in_exec(vm, as_regexp(regexp), *text, Wanted::End);
  }
  return has_room ? Completion::undefined() : Completion::heap_limit();
}

// execAt(regexp, text, lastIndex): exec with its operands converted.
Completion exec_at(Vm& vm, const Arguments& arguments) {
  RegExp& regexp = as_regexp(arguments.at(0));
  String* text = vm.realm().strings().try_flatten(as_string(arguments.at(1)));
  if (text == nullptr) {
    return Completion::heap_limit();
  }
  return match_at(vm, regexp, *text, static_cast<std::uint32_t>(arguments.at(2).as_number()), Wanted::Array);
}

Completion is_regexp_object(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(is_regexp(arguments.at(0))));
}

// The flags as bits (RegExpProgram::Flag).
Completion flag_bits(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::integer(static_cast<std::int32_t>(as_regexp(arguments.at(0)).program().flags())));
}

Completion source_text(Vm&, const Arguments& arguments) {
  return Completion::borrowed(Value::cell(as_regexp(arguments.at(0)).program().source()));
}

Completion flags_text(Vm& vm, const Arguments& arguments) {
  return Completion::normal(vm.realm().make_string(as_regexp(arguments.at(0)).program().flags_text()));
}

// --- Getters (22.2.6); on RegExp.prototype itself they give what an empty pattern would

bool is_prototype(Vm& vm, Value value) {
  return value == Value::cell(vm.realm().intrinsic(Intrinsic::RegExpPrototype));
}

Completion throw_no_regexp(Vm& vm, std::string_view name) {
  return vm.realm().throw_error(ErrorType::TypeError,
                                "RegExp.prototype." + std::string(name) + " getter called on non-RegExp object");
}

struct FlagName {
  std::string_view name;
  RegExpProgram::Flag flag;
};
constexpr FlagName kFlagNames[] = {{"dotAll", RegExpProgram::kDotAll},       {"global", RegExpProgram::kGlobal},
                                   {"hasIndices", RegExpProgram::kIndices},  {"ignoreCase", RegExpProgram::kIgnoreCase},
                                   {"multiline", RegExpProgram::kMultiline}, {"sticky", RegExpProgram::kSticky},
                                   {"unicode", RegExpProgram::kUnicode}};

template <std::size_t kIndex>
Completion flag(Vm& vm, const Arguments& arguments) {
  if (is_regexp(arguments.this_value)) {
    return Completion::normal(Value::boolean(as_regexp(arguments.this_value).program().has(kFlagNames[kIndex].flag)));
  }
  return is_prototype(vm, arguments.this_value) ? Completion::undefined()
                                                : throw_no_regexp(vm, kFlagNames[kIndex].name);
}

Completion flags(Vm& vm, const Arguments& arguments) {
  if (is_regexp(arguments.this_value)) {
    return Completion::normal(vm.realm().make_string(as_regexp(arguments.this_value).program().flags_text()));
  }
  if (is_prototype(vm, arguments.this_value)) {
    return Completion::borrowed(Value::cell(vm.realm().atom(Atom::Empty)));
  }
  return is_object(arguments.this_value)
             ? vm.call(Helper::FlagsOf, {arguments.this_value})
             : vm.realm().throw_error(ErrorType::TypeError, "RegExp.prototype.flags getter called on non-object " +
                                                                name_in_message(vm.realm(), arguments.this_value));
}

Completion source(Vm& vm, const Arguments& arguments) {
  if (is_regexp(arguments.this_value)) {
    return Completion::borrowed(Value::cell(as_regexp(arguments.this_value).program().source()));
  }
  return is_prototype(vm, arguments.this_value) ? Completion::normal(vm.realm().make_string("(?:)"))
                                                : throw_no_regexp(vm, "source");
}

template <std::size_t... kIndices>
void define_flags(Realm& realm, Object& prototype, std::index_sequence<kIndices...>) {
  (realm.define_accessor(prototype, kFlagNames[kIndices].name, flag<kIndices>), ...);
}

// openMatches(state): what String.prototype.matchAll gives.
Completion open_matches(Vm& vm, const Arguments& arguments) {
  const Ref<Shape> shape = vm.realm().root_shape(&vm.realm().intrinsic(Intrinsic::RegExpIteratorPrototype));
  return Completion::normal(Handle(vm.heap().make<RegExpIterator>(kRegExpIteratorKind, *shape, arguments.at(0))));
}

Completion matches_state(Vm& vm, const Arguments& arguments) {
  if (!is_kind(arguments.at(0), kRegExpIteratorKind)) {
    return throw_incompatible(vm, "%RegExpStringIterator%.prototype.next", arguments.at(0));
  }
  return Completion::borrowed(static_cast<RegExpIterator&>(arguments.at(0).as_cell()).state());
}

// slice(text, begin, end), of a string and sound numbers.
Completion slice(Vm& vm, const Arguments& arguments) {
  String* piece = vm.realm().strings().try_slice(as_string(arguments.at(0)),
                                                 static_cast<std::uint32_t>(arguments.at(1).as_number()),
                                                 static_cast<std::uint32_t>(arguments.at(2).as_number()));
  return piece != nullptr ? Completion::normal(Value::cell(*piece)) : Completion::heap_limit();
}

// find(text, wanted, from): where `wanted` begins next, or -1.
Completion find(Vm& vm, const Arguments& arguments) {
  const String* text = vm.realm().strings().try_flatten(as_string(arguments.at(0)));
  const String* wanted = vm.realm().strings().try_flatten(as_string(arguments.at(1)));
  if (text == nullptr || wanted == nullptr) {
    return Completion::heap_limit();
  }
  const StringView in = text->view();
  const StringView what = wanted->view();
  for (auto at = static_cast<std::uint32_t>(arguments.at(2).as_number()); at + what.length <= in.length; ++at) {
    std::uint32_t same = 0;
    while (same < what.length && in[at + same] == what[same])
      ++same;
    if (same == what.length) {
      return Completion::normal(Value::from_number(at));
    }
  }
  return Completion::normal(Value::integer(-1));
}

}  // namespace

void install_regexp(Vm& vm) {
  Realm& realm = vm.realm();
  const Ref<NativeFunction> made = define_constructor(vm, "RegExp", 2, constructor, Intrinsic::RegExpPrototype);
  Object& prototype = realm.intrinsic(Intrinsic::RegExpPrototype);
  realm.define_method(prototype, "exec", 1, exec);
  define_species(vm, *made);
  define_flags(realm, prototype, std::make_index_sequence<std::size(kFlagNames)>());
  realm.define_accessor(prototype, "flags", flags);
  realm.define_accessor(prototype, "source", source);
}

void lend_regexp_natives(Vm& vm, Object& lent) {
  define_methods(vm, lent,
                 {{"isRegExp", 1, is_regexp_object},
                  {"flagBits", 1, flag_bits},
                  {"flagsText", 1, flags_text},
                  {"sourceText", 1, source_text},
                  {"endOfMatch", 2, end_of_match},
                  {"execAt", 3, exec_at},
                  {"resumeMatch", 1, resume_match},
                  {"slice", 3, slice},
                  {"find", 3, find},
                  {"openMatches", 1, open_matches},
                  {"matchesState", 1, matches_state}});
}

}  // namespace leaklab::script::builtins
