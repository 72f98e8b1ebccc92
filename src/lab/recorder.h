#pragma once
// Recorder: hears everything that a session's heap and engine tell, keeps it (timeline, console) and passes it on to
// the front end's listeners. Who uses it: Session. Fixed: heap and engine point to it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "heap/heap.h"
#include "lab/console_record.h"
#include "lab/session.h"
#include "lab/timeline.h"
#include "script/engine.h"

namespace leaklab::lab {

class Recorder final : public heap::Listener, public script::ConsoleSink {
 public:
  Recorder(ConsoleListener* console, SampleListener* samples, std::size_t timeline_entries)
      : console_listener_(console),
        sample_listener_(samples),
        keeps_samples_(timeline_entries > 0),
        timeline_(keeps_samples_ ? timeline_entries : 2) {}
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  // Forgets what was recorded, and begins with what the heap holds now.
  void begin(std::uint64_t used_bytes);
  // Whose line the marks of collections name; null: none. Borrowed.
  void set_running_program(const script::Engine* engine) { running_program_ = engine; }

  void print(ConsoleEntry entry);
  void mark_statement(std::string_view text, std::uint32_t line);
  void mark_error(std::string_view summary, std::uint32_t line);

  [[nodiscard]] const Timeline& timeline() const { return timeline_; }
  // The collections that were asked for, oldest first: the newest kMaximumCollections at least.
  [[nodiscard]] std::span<const CollectionStep> collections() const { return collections_; }
  [[nodiscard]] const ConsoleRecord& console() const { return console_; }
  [[nodiscard]] std::uint64_t revision() const { return printed_ + timeline_.revision(); }

  [[nodiscard]] bool wants_usage() const override { return keeps_samples_ || sample_listener_ != nullptr; }
  void did_change_usage(std::span<const std::uint64_t> used_bytes) override;
  void did_collect(const heap::CollectionReport& report) override;
  void did_write(script::Stream stream, std::string_view text) override;
  void did_begin_statement(std::uint32_t line, std::string_view text) override { mark_statement(text, line); }

 private:
  static constexpr std::size_t kMaximumCollections = 10'000;

  void add_mark(Mark mark);

  ConsoleListener* console_listener_;
  SampleListener* sample_listener_;
  const script::Engine* running_program_ = nullptr;
  const bool keeps_samples_;
  Timeline timeline_;
  std::vector<CollectionStep> collections_;
  ConsoleRecord console_;
  std::uint64_t printed_ = 0;
};

}  // namespace leaklab::lab
