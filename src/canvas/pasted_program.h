#pragma once
// A link, or a lesson's address, that stands alone in the window's editor is opened: whoever pastes one over the
// program gets the program that it holds. Pure. Who uses it: editor_panel.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "lab/conditions.h"

namespace leaklab::canvas {

struct PastedProgram {
  std::string code;
  std::optional<lab::Conditions> conditions;  // none: as they are
};

// What takes the place of `text`; none where it stays. A link that cannot be read stays, with a comment that says why,
// if it was pasted: nobody is told so letter by letter while typing. `bytes_before`: of the text before this edit.
[[nodiscard]] std::optional<PastedProgram> open_pasted(std::string_view text, std::size_t bytes_before);

}  // namespace leaklab::canvas
