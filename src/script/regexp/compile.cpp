#include "script/regexp/compile.h"

#include "script/regexp/code_generator.h"
#include "script/regexp/parser.h"

namespace leaklab::script::regexp {

Compiled compile(std::u16string_view text, const Flags& flags) {
  Parser parser(text, flags);
  const std::optional<Pattern> pattern = parser.parse();
  if (!pattern) {
    return {{}, parser.error()};
  }
  return {CodeGenerator(*pattern).generate(), ""};
}

std::optional<Flags> parse_flags(std::u16string_view text) {
  Flags flags;
  for (const char16_t letter : text) {
    bool* flag = letter == 'd'   ? &flags.has_indices
                 : letter == 'g' ? &flags.global
                 : letter == 'i' ? &flags.ignore_case
                 : letter == 'm' ? &flags.multiline
                 : letter == 's' ? &flags.dot_all
                 : letter == 'u' ? &flags.unicode
                 : letter == 'y' ? &flags.sticky
                                 : nullptr;
    if (flag == nullptr || *flag) {
      return std::nullopt;
    }
    *flag = true;
  }
  return flags;
}

}  // namespace leaklab::script::regexp
