#include "lab/recorder.h"

#include <algorithm>
#include <utility>

namespace leaklab::lab {

namespace {

// What a mark shows of a text: its first line that is not blank, and not all of it where it is long.
std::string summary_of(std::string_view text) {
  constexpr std::size_t kMaximumBytes = 200;
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return std::string(text.substr(0, std::min(text.find('\n'), kMaximumBytes)));
}

}  // namespace

void Recorder::begin(std::uint64_t used_bytes) {
  timeline_.clear();
  collections_.clear();
  console_.clear();
  ++printed_;
  did_change_usage(std::span(&used_bytes, 1));
}

void Recorder::print(ConsoleEntry entry) {
  if (console_listener_ != nullptr) {
    console_listener_->did_print(entry);
  }
  console_.add(std::move(entry));
  ++printed_;
}

void Recorder::mark_statement(std::string_view text, std::uint32_t line) {
  add_mark({Mark::Kind::Statement, 0, line, {}, summary_of(text)});
}

void Recorder::mark_error(std::string_view summary, std::uint32_t line) {
  add_mark({Mark::Kind::Error, 0, line, {}, summary_of(summary)});
}

void Recorder::add_mark(Mark mark) {
  mark.sample = timeline_.sample_count();
  timeline_.add_mark(std::move(mark));
}

void Recorder::did_change_usage(std::span<const std::uint64_t> used_bytes) {
  if (keeps_samples_) {
    timeline_.add_samples(used_bytes);
  }
  if (sample_listener_ != nullptr) {
    sample_listener_->did_record(used_bytes);
  }
}

void Recorder::did_collect(const heap::CollectionReport& report) {
  const std::uint32_t line = running_program_ == nullptr ? 0 : running_program_->current_line();
  const Collection collection{report.used_before_bytes, report.used_after_bytes, report.duration_ms};
  add_mark({Mark::Kind::Collection, 0, line, collection, {}});
  if (report.cause == heap::CollectionCause::Asked) {
    if (collections_.size() == 2 * kMaximumCollections) {
      collections_.erase(collections_.begin(), collections_.begin() + kMaximumCollections);
    }
    collections_.push_back({timeline_.sample_count(), report.used_after_bytes});
  }
}

void Recorder::did_write(script::Stream stream, std::string_view text) {
  const bool is_error = stream == script::Stream::ErrorOutput;
  print({is_error ? ConsoleEntry::Kind::ErrorOutput : ConsoleEntry::Kind::Output, std::string(text), 0});
}

}  // namespace leaklab::lab
