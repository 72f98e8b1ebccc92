// libFuzzer's door: see tests/fuzz/run.

#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  leaklab::fuzz::check_link({reinterpret_cast<const char*>(data), size});
  return 0;
}
