#pragma once
// Numbers as people read them.

#include <cstdint>
#include <string>

namespace leaklab::lab {

// "5,242,880".
[[nodiscard]] inline std::string with_thousands(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
    text.insert(static_cast<std::size_t>(at), ",");
  }
  return text;
}

}  // namespace leaklab::lab
