// Under node the terminal's own line editing is all there is.

#include "app/line_reader.h"

namespace leaklab::app {

std::unique_ptr<LineReader> make_terminal_line_reader(TextOutput& prompts) { return make_plain_line_reader(&prompts); }

}  // namespace leaklab::app
