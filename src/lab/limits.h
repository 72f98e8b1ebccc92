#pragma once
// The heap limits that a session takes, in bytes. Constants alone, so that every front end may name them: the command
// line's parser (which shares no code), links and sessions.

#include <cstdint>

namespace leaklab::lab {

constexpr std::uint64_t kDefaultHeapLimitBytes = std::uint64_t{256} << 20;
constexpr std::uint64_t kSmallestHeapLimitBytes = std::uint64_t{1} << 20;
constexpr std::uint64_t kLargestHeapLimitBytes = std::uint64_t{2} << 30;  // WebAssembly has 4 GiB for everything

}  // namespace leaklab::lab
