#pragma once
// The logarithmic scale of array sizes: 1 KiB to 64 MiB, four stops to each doubling (1, 1.25, 1.5, 1.75), so that
// every stop is a round figure and 40 MiB can be met exactly, by mouse as by keyboard.

#include <cstdint>

namespace leaklab::canvas {

constexpr int kLastSizeStop = 64;
constexpr int kStopsPerDoubling = 4;
constexpr int kDefaultSizeStop = 40;  // 1 MiB

constexpr std::uint64_t bytes_of_size_stop(int stop) {
  const auto quarters = static_cast<std::uint64_t>(kStopsPerDoubling + stop % kStopsPerDoubling);
  return (quarters << (stop / kStopsPerDoubling)) * 1024 / kStopsPerDoubling;
}

static_assert(bytes_of_size_stop(0) == 1024);
static_assert(bytes_of_size_stop(kDefaultSizeStop) == 1 << 20);
static_assert(bytes_of_size_stop(kLastSizeStop - 3) == 40 << 20);
static_assert(bytes_of_size_stop(kLastSizeStop) == 64 << 20);

}  // namespace leaklab::canvas
