#include "app/heap_trace_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace leaklab::app {

HeapTraceFile::HeapTraceFile(const std::string& path) : path_(path) {
  if (path_.empty()) {
    return;
  }
  file_descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file_descriptor_ < 0) {
    fail(std::strerror(errno));
  } else {
    output_.emplace(file_descriptor_);
  }
}

void HeapTraceFile::fail(const std::string& reason) {
  failure_ = fmt::format("the heap trace '{}' cannot be written: {}.", path_, reason);
}

void HeapTraceFile::did_record(std::span<const std::uint64_t> used_bytes) {
  if (!output_) {
    return;
  }
  for (const std::uint64_t sample : used_bytes) {
    output_->write_line(fmt::format_int(sample).c_str());
  }
}

void HeapTraceFile::close() {
  if (!output_) {
    return;
  }
  output_->flush();
  if (output_->has_failed()) {
    fail(output_->failure());
  }
  output_.reset();
  ::close(file_descriptor_);
}

}  // namespace leaklab::app
