#include "lab/program_text.h"

#include <algorithm>

namespace leaklab::lab {

namespace {

std::string_view without_trailing_space(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

}  // namespace

std::uint32_t ProgramText::append_statement(std::string_view statement) {
  if (!text_.empty() && text_.back() != '\n') {
    text_ += '\n';
  }
  const auto line = static_cast<std::uint32_t>(1 + std::count(text_.begin(), text_.end(), '\n'));
  text_ += statement;
  text_ += '\n';
  return line;
}

bool ProgramText::is_begun() const {
  return begun_ && without_trailing_space(*begun_) == without_trailing_space(text_);
}

}  // namespace leaklab::lab
