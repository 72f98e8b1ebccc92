#include "lab/console_record.h"

#include <fmt/format.h>

#include <utility>

namespace leaklab::lab {

namespace {

// The beginning of `text`, not cut inside a character, and how much is missing.
void shorten(std::string& text) {
  constexpr auto is_continuation = [](char unit) { return (static_cast<unsigned char>(unit) & 0xC0U) == 0x80U; };
  std::size_t end = ConsoleRecord::kMaximumEntryBytes;
  while (end > 0 && is_continuation(text[end])) {
    --end;
  }
  const std::size_t missing_bytes = text.size() - end;
  text.resize(end);
  text += fmt::format("… ({} more bytes)", missing_bytes);
  text.shrink_to_fit();
}

}  // namespace

void ConsoleRecord::add(ConsoleEntry entry) {
  if (entry.text.size() > kMaximumEntryBytes) {
    shorten(entry.text);
  }
  bytes_ += entry.text.size();
  entries_.push_back(std::move(entry));
  while (entries().size() > Session::kMaximumConsoleEntries || bytes_ > kMaximumBytes) {
    drop_oldest();
  }
}

void ConsoleRecord::drop_oldest() {
  bytes_ -= entries_[first_].text.size();
  entries_[first_] = {};
  ++first_;
  ++dropped_;
  if (first_ * 2 >= entries_.size()) {
    entries_.erase(entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(first_));
    first_ = 0;
  }
}

}  // namespace leaklab::lab
