#pragma once
// Figures as people read them. Binary units throughout (1 KiB = 1,024 B), since arrays of powers of two are what is
// watched. Who uses it: the panels.

#include <cstdint>
#include <string>

namespace leaklab::canvas {

// "41,943,840"
[[nodiscard]] std::string grouped(std::uint64_t number);
// "41,943,840 B"
[[nodiscard]] std::string exact_bytes(std::uint64_t bytes);
// Three significant digits and a unit: "512 B", "4.15 KiB", "40.0 MiB".
[[nodiscard]] std::string readable_bytes(std::uint64_t bytes);
// For round sizes, without needless zeros: "40 MiB", "1.25 KiB".
[[nodiscard]] std::string short_bytes(std::uint64_t bytes);
// A difference: "+40.0 MiB", "−1.25 KiB", "±0 B".
[[nodiscard]] std::string signed_bytes(std::uint64_t from, std::uint64_t to);

}  // namespace leaklab::canvas
