#include "app/text_output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace leaklab::app {

void TextOutput::write(std::string_view text) {
  waiting_ += text;
  if (waiting_.size() >= kFullBytes) {
    flush();
  }
}

void TextOutput::write_line(std::string_view text) {
  waiting_ += text;
  write("\n");
}

void TextOutput::flush() {
  std::string_view rest = has_failed() ? std::string_view() : std::string_view(waiting_);
  while (!rest.empty()) {
    const ssize_t written = ::write(file_descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      usleep(1'000);  // somebody made the descriptor non-blocking
    } else if (errno != EINTR) {
      error_number_ = errno;
      break;
    }
  }
  waiting_.clear();
}

bool TextOutput::is_closed() const { return error_number_ == EPIPE; }

std::string TextOutput::failure() const { return has_failed() ? std::strerror(error_number_) : ""; }

}  // namespace leaklab::app
