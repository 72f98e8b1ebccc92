#pragma once
// What a program is expected to turn out as: a lesson's author knows. A constant alone, so that the command line's
// parser may name it, which shares no code.

#include <cstdint>

namespace leaklab::lab {

enum class ExpectedVerdict : std::uint8_t { None, Leak, NoLeak };

}  // namespace leaklab::lab
