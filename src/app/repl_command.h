#pragma once
// leaklab repl: reads lines, runs each and prints its value, as Node's REPL does. Who uses it: leaklab.cpp.

#include "app/arguments.h"
#include "app/terminal_session.h"

namespace leaklab::app {

[[nodiscard]] ExitStatus repl_command(const Invocation& invocation);

}  // namespace leaklab::app
