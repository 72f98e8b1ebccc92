#pragma once
// HeapTraceFile: every sample of heapUsed in a file, one decimal number a line. Who uses it: the commands. Fixed.

#include <optional>
#include <string>

#include "app/text_output.h"
#include "lab/session.h"

namespace leaklab::app {

class HeapTraceFile final : public lab::SampleListener {
 public:
  // An empty path: no file, and samples are ignored.
  explicit HeapTraceFile(const std::string& path);
  ~HeapTraceFile() override { close(); }
  HeapTraceFile(const HeapTraceFile&) = delete;
  HeapTraceFile& operator=(const HeapTraceFile&) = delete;

  void did_record(std::span<const std::uint64_t> used_bytes) override;
  void close();

  // Why the file could not be opened or written, as a sentence; empty where it could.
  [[nodiscard]] const std::string& failure() const { return failure_; }

 private:
  void fail(const std::string& reason);

  std::string path_;
  int file_descriptor_ = -1;
  std::optional<TextOutput> output_;
  std::string failure_;
};

}  // namespace leaklab::app
