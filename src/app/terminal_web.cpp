#include <emscripten.h>

#include "app/terminal.h"

// The file system of node calls every standard stream a terminal; node itself knows.
EM_JS(bool, leaklab_is_terminal, (int file_descriptor), { return require("tty").isatty(file_descriptor); });

namespace leaklab::app {

bool is_terminal(int file_descriptor) { return leaklab_is_terminal(file_descriptor); }

void watch_signals() {}
bool has_interrupt() { return false; }
bool take_interrupt() { return false; }

}  // namespace leaklab::app
