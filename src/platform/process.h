#pragma once
// What the process tells of itself. One header, one file per platform; needs no window, so that the command line
// uses it too.

#include <cstdint>

namespace leaklab::platform {

// The memory that the system has given this process, in bytes: its resident set (native) or its WebAssembly memory
// (web). 0 where the system does not say.
[[nodiscard]] std::uint64_t resident_set_bytes();

}  // namespace leaklab::platform
