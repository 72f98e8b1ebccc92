// What stands in brackets (ECMA-262 22.2.1, CharacterClass; Annex B.1.2, ClassAtomNoDash and the ranges that are none).

#include <utility>

#include "script/regexp/case_folding.h"
#include "script/regexp/parser.h"

namespace leaklab::script::regexp {

void Parser::add_class_member(CharacterSet& set, const ClassAtom& atom) {
  if (atom.set) {
    set.add(*atom.set);
  } else {
    set.add(atom.character);
  }
}

Parser::ClassAtom Parser::class_atom() {
  if (!try_take('\\')) {
    return {next(), std::nullopt};
  }
  if (peek() == kEnd) {
    fail("\\ at end of pattern");
    return {};
  }
  if (try_take('b')) {
    return {'\b', std::nullopt};
  }
  if (std::optional<CharacterSet> set = class_escape("Invalid property name in character class")) {
    return {0, std::move(set)};
  }
  return {has_failed() ? 0 : character_escape(Place::Class), std::nullopt};
}

NodeId Parser::character_class() {
  const bool is_inverted = try_take('^');
  CharacterSet set;
  while (!has_failed() && peek() != ']') {
    if (peek() == kEnd) {
      return fail("Unterminated character class");
    }
    const ClassAtom first = class_atom();
    const bool may_be_range = !has_failed() && peek() == '-' && text_.substr(at_, 2) != u"-]";
    if (!may_be_range) {
      add_class_member(set, first);
      continue;
    }
    next();
    if (peek() == kEnd) {
      return fail("Unterminated character class");
    }
    const ClassAtom last = class_atom();
    if (first.set || last.set) {
      if (is_unicode()) {
        return fail("Invalid character class");
      }
      // Annex B: a dash beside a set is a dash.
      add_class_member(set, first);
      set.add('-');
      add_class_member(set, last);
    } else if (!has_failed() && first.character > last.character) {
      return fail("Range out of order in character class");
    } else {
      set.add(first.character, last.character);
    }
  }
  next();
  const Flags& flags = pattern_.flags;
  if (flags.ignore_case && !has_failed()) {
    set = close_over_case(set, flags.unicode ? CaseRule::SimpleFolding : CaseRule::UpperCase);
  }
  return make_set(is_inverted ? set.inverted() : std::move(set));
}

}  // namespace leaklab::script::regexp
