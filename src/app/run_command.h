#pragma once
// leaklab run FILE: a program from its first line to its end. Who uses it: leaklab.cpp.

#include "app/arguments.h"
#include "app/terminal_session.h"

namespace leaklab::app {

[[nodiscard]] ExitStatus run_command(const Invocation& invocation);

}  // namespace leaklab::app
