#include "app/line_reader.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "app/terminal.h"

namespace leaklab::app {

namespace {

class PlainLineReader final : public LineReader {
 public:
  explicit PlainLineReader(TextOutput* prompts) : prompts_(prompts) {}

  InputLine read_line(const std::string& prompt) override {
    if (prompts_ != nullptr) {
      prompts_->write(prompt);
      prompts_->flush();
    }
    while (waiting_.find('\n') == std::string::npos && !is_at_end_) {
      if (!read_more()) {
        return {InputLine::Kind::Interrupted, {}};
      }
    }
    return take_line();
  }

 private:
  // False where Ctrl+C came instead.
  bool read_more() {
    std::array<char, 4096> piece;
    const ssize_t count = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (count > 0) {
      waiting_.append(piece.data(), static_cast<std::size_t>(count));
    } else if (count < 0 && errno == EINTR) {
      return !take_interrupt();
    } else if (count < 0 && errno == EAGAIN) {
      usleep(10'000);  // somebody made the descriptor non-blocking
    } else {
      is_at_end_ = true;
    }
    return true;
  }

  InputLine take_line() {
    if (waiting_.empty()) {
      return {};
    }
    const std::size_t end = waiting_.find('\n');
    InputLine line{InputLine::Kind::Text, waiting_.substr(0, end)};
    waiting_.erase(0, end == std::string::npos ? end : end + 1);
    if (!line.text.empty() && line.text.back() == '\r') {
      line.text.pop_back();
    }
    return line;
  }

  TextOutput* prompts_;
  std::string waiting_;
  bool is_at_end_ = false;
};

}  // namespace

std::unique_ptr<LineReader> make_plain_line_reader(TextOutput* prompts) {
  return std::make_unique<PlainLineReader>(prompts);
}

}  // namespace leaklab::app
