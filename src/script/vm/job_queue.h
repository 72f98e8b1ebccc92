#pragma once
// JobQueue: jobs (ECMA-262 9.5) in the order in which they were asked for: calls that wait until no script runs.
//
// A job is a callee and up to four arguments, all counted from outside the heap. The ring they lie in is a store of
// the heap, so that a flood of jobs meets the heap limit like any other; its smallest store stays for good, so that
// a job in an empty queue costs no allocation. Fixed. Who uses it: event_loop.

#include "script/runtime/kinds.h"

namespace leaklab::script {

struct Job {
  static constexpr std::size_t kMaximumArguments = 4;
  static constexpr Value kNotGiven = Value::hole();
  Value callee;
  Value arguments[kMaximumArguments] = {kNotGiven, kNotGiven, kNotGiven, kNotGiven};
};
static_assert(sizeof(Job) == 40, "the same on every machine");

class JobQueue {
 public:
  explicit JobQueue(Heap& heap);
  ~JobQueue();
  JobQueue(const JobQueue&) = delete;
  JobQueue& operator=(const JobQueue&) = delete;

  [[nodiscard]] bool is_empty() const { return size_ == 0; }
  [[nodiscard]] std::uint32_t size() const { return size_; }
  // Counts what the job refers to. False, and nothing changed, where the heap limit leaves no room.
  [[nodiscard]] bool try_push(const Job& job);
  // The oldest; the caller takes over its counts.
  [[nodiscard]] Job take();
  void clear_and_release();

  template <class Visitor>
  void visit(Visitor& visitor) {
    for (std::uint32_t i = 0; i < size_; ++i) {
      visitor.value(at(i).callee);
      visitor.values(at(i).arguments, Job::kMaximumArguments);
    }
    visitor.store(Pointer<Job>(jobs_), capacity_ * sizeof(Job));
  }

 private:
  static constexpr std::uint32_t kSmallestCapacity = 8;

  [[nodiscard]] Job& at(std::uint32_t index) { return jobs_[(first_ + index) & (capacity_ - 1)]; }
  void move_to(Job* fresh, std::uint32_t capacity);

  Heap& heap_;
  Job* jobs_;
  std::uint32_t capacity_ = kSmallestCapacity;
  std::uint32_t first_ = 0;
  std::uint32_t size_ = 0;
};

}  // namespace leaklab::script
