#include "canvas/pasted_program.h"

#include <utility>

#include "lab/lesson.h"
#include "lab/link.h"

namespace leaklab::canvas {
namespace {

constexpr std::size_t kTypedBytes = 4;  // what one key can add, at most

bool is_one_word(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(" \r\n") + 1);
  return text.find_first_of(" \t\r\n") == std::string_view::npos;
}

std::optional<PastedProgram> complaining(std::string_view text, const std::string& complaint,
                                         std::size_t bytes_before) {
  if (text.size() <= bytes_before + kTypedBytes && bytes_before <= text.size() + kTypedBytes) {
    return std::nullopt;
  }
  return PastedProgram{std::string(text) + "\n// " + complaint + "\n", std::nullopt};
}

}  // namespace

std::optional<PastedProgram> open_pasted(std::string_view text, std::size_t bytes_before) {
  if (!is_one_word(text)) {
    return std::nullopt;
  }
  if (lab::looks_like_lesson(text)) {
    const lab::OpenedLesson opened = lab::open_lesson(text);
    return opened.complaint.empty() ? PastedProgram{std::string(opened.program().code), std::nullopt}
                                    : complaining(text, opened.complaint, bytes_before);
  }
  if (!lab::looks_like_link(text)) {
    return std::nullopt;
  }
  lab::DecodedLink decoded = lab::decode_link(text);
  return decoded.complaint.empty() ? PastedProgram{std::move(decoded.link.code), decoded.link.conditions}
                                   : complaining(text, decoded.complaint, bytes_before);
}

}  // namespace leaklab::canvas
