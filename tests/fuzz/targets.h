#pragma once
// What the fuzzers feed with bytes, and what replay_test.cpp feeds with the corpus. Each checks promises that hold for
// any input, and stops the process where one is broken.

#include <string_view>

namespace leaklab::fuzz {

// First line: flags. Second line: pattern. The rest: text. Whatever matches, matches alike in both widths of text and
// with pauses, and gives its memory back.
void check_regexp(std::string_view bytes);

// A link, a link's bytes, its payload, its program: what opens is bounded, and made anew it opens alike.
void check_link(std::string_view bytes);

// A program: it ends or is stopped, the heap's counts agree, and everything is given back.
void check_script(std::string_view program);

}  // namespace leaklab::fuzz
