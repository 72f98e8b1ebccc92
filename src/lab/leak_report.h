#pragma once
// A leak check's report, in words for people and as JSON for programs. Pure. Who uses it: the command line and the
// page.

#include <string>

#include "lab/leak_check.h"

namespace leaklab::lab {

// Lines, each with its line break: heapUsed after each round, the verdict, and of a leak what grew and what holds it.
[[nodiscard]] std::string text_of(const LeakReport& report);
// One line without its line break.
[[nodiscard]] std::string json_of(const LeakReport& report);

}  // namespace leaklab::lab
