#pragma once
// leaklab check: whether a program leaks, for people and for their continuous integration.

#include "app/arguments.h"
#include "app/terminal_session.h"

namespace leaklab::app {

// Finished where the verdict is the expected one, UncaughtError where it is not, or the program fails.
[[nodiscard]] ExitStatus check_command(const Invocation& invocation);

}  // namespace leaklab::app
