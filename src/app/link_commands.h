#pragma once
// leaklab link FILE: a program as a link. leaklab open LINK: the program that a link holds. Who uses it: leaklab.cpp.

#include "app/arguments.h"
#include "app/terminal_session.h"

namespace leaklab::app {

[[nodiscard]] ExitStatus link_command(const Invocation& invocation);
[[nodiscard]] ExitStatus open_command(const Invocation& invocation);

}  // namespace leaklab::app
