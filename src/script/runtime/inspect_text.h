#pragma once
// The parts of inspect that know no object: strings as Node 20 quotes them, and what it makes of an error's stack.
// Pure.

#include <string>
#include <string_view>

#include "script/runtime/string.h"

namespace leaklab::script {

// Whether a property's name needs no quotes.
[[nodiscard]] bool is_plain_name(StringView units);
// Quotes with ', or with " or ` where the text holds the ones before; what cannot be seen is escaped.
[[nodiscard]] std::string quoted(StringView units);
// The same, cut behind each line break into texts that are added up, on lines of their own.
[[nodiscard]] std::string quoted_lines(StringView units, std::size_t indentation);
// A stack that begins with the name of the error's class: `prefix` is what inspect calls an object of it, `name` what
// the error calls itself.
[[nodiscard]] std::string improved_stack(const std::string& stack, const std::string& name, const std::string& prefix);
// In brackets where it has no frames; further lines follow the indentation of what the error stands in.
[[nodiscard]] std::string framed_stack(std::string stack, const std::string& message, std::size_t indentation);

}  // namespace leaklab::script
