#pragma once
// TextOutput: text for a file descriptor, gathered and written in large pieces. After the first failure (the reader
// closed its end, the disk is full) further text is thrown away. Who uses it: the commands. Fixed.

#include <string>
#include <string_view>

namespace leaklab::app {

class TextOutput {
 public:
  explicit TextOutput(int file_descriptor) : file_descriptor_(file_descriptor) {}
  ~TextOutput() { flush(); }
  TextOutput(const TextOutput&) = delete;
  TextOutput& operator=(const TextOutput&) = delete;

  void write(std::string_view text);
  void write_line(std::string_view text);
  void flush();

  [[nodiscard]] bool has_failed() const { return error_number_ != 0; }
  // The reader closed its end: nothing is wrong, and nothing is to be said.
  [[nodiscard]] bool is_closed() const;
  [[nodiscard]] std::string failure() const;  // "No space left on device"; empty where there is none

 private:
  static constexpr std::size_t kFullBytes = std::size_t{64} << 10;

  int file_descriptor_;
  int error_number_ = 0;
  std::string waiting_;
};

}  // namespace leaklab::app
