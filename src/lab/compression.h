#pragma once
// Raw deflate (RFC 1951) with the preset dictionary of links, and the checksum that goes with it. The only files that
// know zlib. Both directions are bounded while they work. Who uses it: link.cpp.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leaklab::lab {

// Never fails: the output is at most a little larger than `bytes`.
[[nodiscard]] std::string deflate_bytes(std::string_view bytes, std::string_view dictionary);

enum class InflateError : std::uint8_t { None, CutOff, Damaged, TooLarge };
struct Inflated {
  InflateError error = InflateError::None;
  std::string bytes;         // whole where error is None
  std::size_t consumed = 0;  // of the input: the stream's own end
};
// Stops as soon as the output would pass `limit_bytes`.
[[nodiscard]] Inflated inflate_bytes(std::string_view stream, std::string_view dictionary, std::size_t limit_bytes);

// CRC-32 as zip and PNG compute it.
[[nodiscard]] std::uint32_t checksum_of(std::string_view bytes);

}  // namespace leaklab::lab
