#include "script/regexp/unicode_properties.h"

#include "script/regexp/unicode_tables.h"

namespace leaklab::script::regexp {

namespace {

struct Alias {
  std::string_view alias;
  std::string_view name;
};

// PropertyValueAliases.txt and PropertyAliases.txt, as far as the tables go.
constexpr Alias kCategoryAliases[] = {{"Uppercase_Letter", "Lu"},
                                      {"Lowercase_Letter", "Ll"},
                                      {"Titlecase_Letter", "Lt"},
                                      {"Modifier_Letter", "Lm"},
                                      {"Other_Letter", "Lo"},
                                      {"Nonspacing_Mark", "Mn"},
                                      {"Spacing_Mark", "Mc"},
                                      {"Enclosing_Mark", "Me"},
                                      {"Decimal_Number", "Nd"},
                                      {"digit", "Nd"},
                                      {"Letter_Number", "Nl"},
                                      {"Other_Number", "No"},
                                      {"Connector_Punctuation", "Pc"},
                                      {"Dash_Punctuation", "Pd"},
                                      {"Open_Punctuation", "Ps"},
                                      {"Close_Punctuation", "Pe"},
                                      {"Initial_Punctuation", "Pi"},
                                      {"Final_Punctuation", "Pf"},
                                      {"Other_Punctuation", "Po"},
                                      {"Math_Symbol", "Sm"},
                                      {"Currency_Symbol", "Sc"},
                                      {"Modifier_Symbol", "Sk"},
                                      {"Other_Symbol", "So"},
                                      {"Space_Separator", "Zs"},
                                      {"Line_Separator", "Zl"},
                                      {"Paragraph_Separator", "Zp"},
                                      {"Control", "Cc"},
                                      {"cntrl", "Cc"},
                                      {"Format", "Cf"},
                                      {"Surrogate", "Cs"},
                                      {"Private_Use", "Co"},
                                      {"Unassigned", "Cn"},
                                      {"Letter", "L"},
                                      {"Cased_Letter", "LC"},
                                      {"Mark", "M"},
                                      {"Combining_Mark", "M"},
                                      {"Number", "N"},
                                      {"Punctuation", "P"},
                                      {"punct", "P"},
                                      {"Symbol", "S"},
                                      {"Separator", "Z"},
                                      {"Other", "C"}};
constexpr Alias kScriptAliases[] = {
    {"Latn", "Latin"},    {"Grek", "Greek"},      {"Cyrl", "Cyrillic"}, {"Armn", "Armenian"},  {"Hebr", "Hebrew"},
    {"Arab", "Arabic"},   {"Deva", "Devanagari"}, {"Beng", "Bengali"},  {"Taml", "Tamil"},     {"Telu", "Telugu"},
    {"Thai", "Thai"},     {"Geor", "Georgian"},   {"Hang", "Hangul"},   {"Hira", "Hiragana"},  {"Kana", "Katakana"},
    {"Bopo", "Bopomofo"}, {"Hani", "Han"},        {"Zyyy", "Common"},   {"Zinh", "Inherited"}, {"Qaai", "Inherited"}};
constexpr Alias kBinaryAliases[] = {{"Alpha", "Alphabetic"},
                                    {"Upper", "Uppercase"},
                                    {"Lower", "Lowercase"},
                                    {"space", "White_Space"},
                                    {"IDS", "ID_Start"},
                                    {"IDC", "ID_Continue"},
                                    {"EPres", "Emoji_Presentation"},
                                    {"EMod", "Emoji_Modifier"},
                                    {"EBase", "Emoji_Modifier_Base"},
                                    {"ExtPict", "Extended_Pictographic"},
                                    {"Hex", "Hex_Digit"},
                                    {"Ideo", "Ideographic"},
                                    {"RI", "Regional_Indicator"}};

template <std::size_t kCount>
std::string_view without_alias(const Alias (&aliases)[kCount], std::string_view name) {
  for (const Alias& alias : aliases) {
    if (alias.alias == name) {
      return alias.name;
    }
  }
  return name;
}

char32_t digit_of(char c) {
  return static_cast<char32_t>(c >= '0' && c <= '9'   ? c - '0'
                               : c >= 'A' && c <= 'Z' ? c - 'A' + 10
                               : c >= 'a' && c <= 'z' ? c - 'a' + 36
                               : c == '+'             ? 62
                                                      : 63);
}

char32_t unpack_number(std::string_view& packed) {
  char32_t number = 0;
  for (int shift = 0;; shift += 5) {
    const char32_t digit = digit_of(packed.front());
    packed.remove_prefix(1);
    number |= (digit & 31) << shift;
    if (digit < 32) {
      return number;
    }
  }
}

CharacterSet unpack(std::string_view packed) {
  CharacterSet set;
  char32_t last = 0;
  while (!packed.empty()) {
    const char32_t first = last + unpack_number(packed);
    last = first + unpack_number(packed);
    set.add(first, last);
  }
  return set;
}

std::optional<CharacterSet> find_in(const PropertyTable& table, std::string_view name) {
  for (std::size_t i = 0; i < table.count; ++i) {
    if (table.entries[i].name == name) {
      return unpack(table.entries[i].packed);
    }
  }
  return std::nullopt;
}

// All categories whose short name begins so.
CharacterSet category_group(std::string_view prefix) {
  CharacterSet set;
  for (std::size_t i = 0; i < kCategoryTable.count; ++i) {
    if (kCategoryTable.entries[i].name.starts_with(prefix)) {
      set.add(unpack(kCategoryTable.entries[i].packed));
    }
  }
  return set;
}

std::optional<CharacterSet> find_category(std::string_view name) {
  name = without_alias(kCategoryAliases, name);
  if (name == "LC") {
    CharacterSet set = *find_in(kCategoryTable, "Lu");
    set.add(*find_in(kCategoryTable, "Ll"));
    set.add(*find_in(kCategoryTable, "Lt"));
    return set;
  }
  if (name == "Cn") {
    return category_group("").inverted();
  }
  if (name == "C") {
    CharacterSet set = category_group("").inverted();
    set.add(category_group("C"));
    return set;
  }
  const bool is_group = name.size() == 1 && std::string_view("LMNPSZ").find(name) != std::string_view::npos;
  return is_group ? category_group(name) : find_in(kCategoryTable, name);
}

std::optional<CharacterSet> find_binary(std::string_view name) {
  if (name == "Any") {
    return CharacterSet{{0, kLastCodePoint}};
  }
  if (name == "ASCII") {
    return CharacterSet{{0, 0x7F}};
  }
  if (name == "Assigned") {
    return category_group("");
  }
  if (name == "ASCII_Hex_Digit" || name == "AHex") {
    return CharacterSet{{'0', '9'}, {'A', 'F'}, {'a', 'f'}};
  }
  return find_in(kBinaryTable, without_alias(kBinaryAliases, name));
}

}  // namespace

std::optional<CharacterSet> find_property(std::string_view name, std::string_view value) {
  if (value.empty()) {
    const std::optional<CharacterSet> category = find_category(name);
    return category ? category : find_binary(name);
  }
  if (name == "General_Category" || name == "gc") {
    return find_category(value);
  }
  return name == "Script" || name == "sc" ? find_in(kScriptTable, without_alias(kScriptAliases, value)) : std::nullopt;
}

}  // namespace leaklab::script::regexp
