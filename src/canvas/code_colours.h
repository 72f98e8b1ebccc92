#pragma once
// Which parts of a JavaScript text are comments, strings, numbers and keywords, well enough to colour them: a scan for
// the eye, not a parser. (A regular expression is taken for what its characters look like.)
// Who uses it: the window's editor. The page's editor has its own.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace leaklab::canvas {

enum class CodeKind : std::uint8_t { Plain, Comment, String, Number, Keyword };

struct CodeSpan {
  std::size_t begin = 0;  // bytes into the text
  std::size_t end = 0;
  CodeKind kind = CodeKind::Plain;
};

// The spans of `text` in order, gapless from 0 to its end. O(size).
[[nodiscard]] std::vector<CodeSpan> code_spans(std::string_view text);

}  // namespace leaklab::canvas
