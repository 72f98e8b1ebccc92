#pragma once
// How many rounds a search for leaks takes. Constants alone, as conditions.h has them.

#include <cstdint>

namespace leaklab::lab {

constexpr std::uint32_t kRoundsOfLeak = 5;  // so many in a row, each leaving more than the one before
constexpr std::uint32_t kDefaultRounds = 7;
constexpr std::uint32_t kFewestRounds = kRoundsOfLeak;
constexpr std::uint32_t kMostRounds = 1'000;
// Where timers go on:
constexpr std::uint64_t kRoundTimeLimitUs = 10'000'000;  // of virtual time
constexpr std::uint64_t kRoundTurnLimit = 200'000;       // immediates take no time

}  // namespace leaklab::lab
