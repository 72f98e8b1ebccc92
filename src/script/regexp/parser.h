#pragma once
// Parser: a pattern's text to a Pattern, or to V8's words for what is wrong with it.
//
// The grammar is that of ECMA-262 22.2.1, with Annex B.1.2 where the flag u is not given. parser.cpp holds terms and
// groups, escapes.cpp what begins with a backslash, class_parser.cpp what stands in brackets.
// Fixed; made for one pattern.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "script/regexp/pattern.h"

namespace leaklab::script::regexp {

class Parser {
 public:
  Parser(std::u16string_view text, Flags flags) : text_(text) { pattern_.flags = flags; }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // Null where there is an error.
  [[nodiscard]] std::optional<Pattern> parse();
  // Such as "Unterminated group"; of what went wrong first.
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  static constexpr char32_t kEnd = 0xFFFF'FFFF;

  // --- parser.cpp
  void scan_groups();
  void skip_class(std::size_t& at) const;
  NodeId disjunction(std::uint32_t depth);
  NodeId alternative(std::uint32_t depth);
  NodeId term(std::uint32_t depth, bool& is_quantifiable);
  NodeId group(std::uint32_t depth, bool& is_quantifiable);
  NodeId look(std::uint32_t depth, bool is_behind, bool is_negative);
  NodeId capture(std::uint32_t depth);
  NodeId close_group(NodeId node);
  NodeId quantified(NodeId atom, std::uint32_t first_group, bool is_quantifiable);
  [[nodiscard]] bool try_braces(std::uint32_t& minimum, std::uint32_t& maximum);
  [[nodiscard]] std::optional<std::uint32_t> try_decimal();
  [[nodiscard]] std::optional<std::u16string> group_name();
  [[nodiscard]] bool is_name_character(char32_t character, bool is_first);
  NodeId named_group(std::uint32_t depth);
  void resolve_names();

  // --- escapes.cpp; the backslash is read already
  NodeId escape();
  NodeId decimal_escape();
  NodeId named_reference();
  // The set of \d, \s, \w, \p{…} and their opposites, if that is what comes.
  [[nodiscard]] std::optional<CharacterSet> class_escape(std::string_view property_error);
  [[nodiscard]] std::optional<CharacterSet> property_escape(bool is_inverted, std::string_view error);
  // One character; `is_in_class` only matters for what Annex B allows there.
  enum class Place : std::uint8_t { Term, Class };
  char32_t character_escape(Place place);
  char32_t control_escape(Place place);
  char32_t legacy_octal();
  char32_t unicode_escape();
  [[nodiscard]] std::optional<char32_t> try_hexadecimal(std::size_t digits);
  [[nodiscard]] std::optional<char32_t> try_braced_code_point();
  [[nodiscard]] CharacterSet word_characters() const;

  // --- class_parser.cpp
  NodeId character_class();
  struct ClassAtom {
    char32_t character = 0;
    std::optional<CharacterSet> set;
  };
  ClassAtom class_atom();
  void add_class_member(CharacterSet& set, const ClassAtom& atom);

  // --- what all use
  [[nodiscard]] char32_t peek() const;
  char32_t next();
  [[nodiscard]] bool try_take(char32_t character);
  [[nodiscard]] bool try_take_text(std::u16string_view text);
  [[nodiscard]] bool is_unicode() const { return pattern_.flags.unicode; }
  NodeId make(Node::Kind kind, std::uint32_t value = 0);
  NodeId make_set(CharacterSet set);
  NodeId fail(std::string_view message);
  [[nodiscard]] bool has_failed() const { return !error_.empty(); }

  struct Reference {
    NodeId node;
    std::u16string name;
  };

  std::u16string_view text_;
  std::size_t at_ = 0;
  Pattern pattern_;
  std::string error_;
  std::uint32_t total_groups_ = 1;  // of the whole pattern, found before it is parsed
  bool has_names_ = false;
  std::size_t range_count_ = 0;  // of all sets
  std::vector<Reference> references_;
  std::map<std::string, CharacterSet> properties_;  // those looked up already
};

}  // namespace leaklab::script::regexp
