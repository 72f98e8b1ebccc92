#include "platform/process.h"

namespace leaklab::platform {

std::uint64_t resident_set_bytes() {
  constexpr std::uint64_t kPageBytes = 65'536;  // of WebAssembly, by its specification
  return __builtin_wasm_memory_size(0) * kPageBytes;
}

}  // namespace leaklab::platform
