#pragma once
// What each line of a program costs, for a front end that shows it: made before a session, to which it is lent
// (SessionOptions::profile).

#include <string>
#include <string_view>

#include "script/line_profile.h"

namespace leaklab::lab {

using script::LineCost;
using script::LineProfile;

// The dearest lines first, each with its instructions, its time, their shares and its text of `program`; then the sums.
[[nodiscard]] std::string table_of(const LineProfile& profile, std::string_view program);

}  // namespace leaklab::lab
