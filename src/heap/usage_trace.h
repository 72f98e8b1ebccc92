#pragma once
// UsageTrace: heapUsed after each change, collected in a buffer so that a listener costs an allocation one store.
// Who uses it: Heap. Fixed.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "heap/usage.h"

namespace leaklab::heap {

class UsageTrace {
 public:
  void set_listener(Listener* listener) {
    flush();
    listener_ = listener != nullptr && listener->wants_usage() ? listener : nullptr;
  }
  void add(std::uint64_t used_bytes) {
    if (listener_ == nullptr) {
      return;
    }
    samples_[size_] = used_bytes;
    if (++size_ == samples_.size()) [[unlikely]] {
      flush();
    }
  }
  void flush() {
    if (size_ > 0 && listener_ != nullptr) {
      listener_->did_change_usage(std::span(samples_.data(), size_));
    }
    size_ = 0;
  }

 private:
  Listener* listener_ = nullptr;
  std::size_t size_ = 0;
  std::array<std::uint64_t, 1024> samples_;
};

}  // namespace leaklab::heap
