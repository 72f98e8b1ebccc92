#include "app/source_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "lab/link.h"

namespace leaklab::app {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// 0, or the number of the error.
int read_to_end(int file_descriptor, std::string& text) {
  std::array<char, 65536> piece;
  for (;;) {
    const ssize_t count = ::read(file_descriptor, piece.data(), piece.size());
    if (count > 0) {
      text.append(piece.data(), static_cast<std::size_t>(count));
    } else if (count == 0) {
      return 0;
    } else if (errno == EAGAIN) {
      usleep(10'000);  // somebody made the descriptor non-blocking
    } else if (errno != EINTR) {
      return errno;
    }
  }
}

int read_path(const std::string& path, std::string& text) {
  const int file_descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_descriptor < 0) {
    return errno;
  }
  const int error = read_to_end(file_descriptor, text);
  close(file_descriptor);
  return error;
}

SourceFile read_lesson(const std::string& text) {
  lab::OpenedLesson opened = lab::open_lesson(text);
  SourceFile source;
  source.name = "lesson.js";
  source.text = opened.program().code;
  source.failure = std::move(opened.complaint);
  source.expected = opened.program().expected;
  return source;
}

}  // namespace

SourceFile read_source_file(const std::string& path) {
  SourceFile source;
  const bool is_standard_input = path == "-";
  source.name = is_standard_input ? "[stdin]" : path;
  const int error = is_standard_input ? read_to_end(STDIN_FILENO, source.text) : read_path(path, source.text);
  if (error != 0) {
    source.failure = fmt::format("the file '{}' cannot be read: {}.", path, std::strerror(error));
  }
  if (source.text.compare(0, kByteOrderMark.size(), kByteOrderMark) == 0) {
    source.text.erase(0, kByteOrderMark.size());
  }
  return source;
}

SourceFile read_source_of_link(const std::string& link) {
  SourceFile given;
  if (link == "-") {
    given = read_source_file(link);
  } else {
    given.text = link;
  }
  if (!given.failure.empty()) {
    return given;
  }
  if (lab::looks_like_lesson(given.text)) {
    return read_lesson(given.text);
  }
  lab::DecodedLink decoded = lab::decode_link(given.text);
  SourceFile source;
  source.name = "link.js";
  source.text = std::move(decoded.link.code);
  source.failure = std::move(decoded.complaint);
  source.conditions = decoded.link.conditions;
  source.expected.fill(decoded.link.expected);
  return source;
}

SourceFile read_source(const std::string& name) {
  const bool looks_like_link = lab::looks_like_link(name) || lab::looks_like_lesson(name);
  const bool is_link = looks_like_link && access(name.c_str(), F_OK) != 0;
  return is_link ? read_source_of_link(name) : read_source_file(name);
}

}  // namespace leaklab::app
