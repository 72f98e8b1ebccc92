#pragma once
// leaklab lessons: which there are, or what one tells.

#include "app/arguments.h"
#include "app/terminal_session.h"

namespace leaklab::app {

[[nodiscard]] ExitStatus lessons_command(const Invocation& invocation);

}  // namespace leaklab::app
