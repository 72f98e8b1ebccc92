#include "lab/program_text.h"

#include <algorithm>

namespace leaklab::lab {

namespace {

std::string_view without_trailing_space(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

}  // namespace

std::uint32_t ProgramText::append_statement(std::string_view statement) {
  const std::size_t size_before = text_.size();
  if (!text_.empty() && text_.back() != '\n') {
    text_ += '\n';
  }
  const auto line = static_cast<std::uint32_t>(1 + std::count(text_.begin(), text_.end(), '\n'));
  text_ += statement;
  text_ += '\n';
  appended_.push_back({size_before, text_.substr(size_before)});
  return line;
}

bool ProgramText::can_undo() const {
  return !appended_.empty() && text_.size() == appended_.back().size_before + appended_.back().lines.size() &&
         text_.ends_with(appended_.back().lines);
}

void ProgramText::undo() {
  text_.resize(appended_.back().size_before);
  appended_.pop_back();
}

bool ProgramText::is_begun() const {
  return begun_ && without_trailing_space(*begun_) == without_trailing_space(text_);
}

}  // namespace leaklab::lab
