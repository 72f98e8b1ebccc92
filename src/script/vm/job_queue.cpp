#include "script/vm/job_queue.h"

namespace leaklab::script {

JobQueue::JobQueue(Heap& heap)
    : heap_(heap), jobs_(static_cast<Job*>(heap.allocate_store(kSmallestCapacity * sizeof(Job)))) {}

JobQueue::~JobQueue() {
  clear_and_release();
  heap_.free_store(jobs_, capacity_ * sizeof(Job));
}

bool JobQueue::try_push(const Job& job) {
  if (size_ == capacity_) {
    void* fresh = heap_.try_allocate_store(std::uint64_t{capacity_} * 2 * sizeof(Job));
    if (fresh == nullptr) {
      return false;
    }
    move_to(static_cast<Job*>(fresh), capacity_ * 2);
  }
  heap::retain(job.callee);
  for (const Value argument : job.arguments) {
    heap::retain(argument);
  }
  ++size_;
  at(size_ - 1) = job;
  return true;
}

Job JobQueue::take() {
  const Job job = at(0);
  first_ = (first_ + 1) & (capacity_ - 1);
  --size_;
  if (size_ == 0 && capacity_ > kSmallestCapacity) {
    move_to(static_cast<Job*>(heap_.allocate_store(kSmallestCapacity * sizeof(Job))), kSmallestCapacity);
  }
  return job;
}

void JobQueue::clear_and_release() {
  while (!is_empty()) {
    const Job job = take();
    heap::release(job.callee);
    for (const Value argument : job.arguments) {
      heap::release(argument);
    }
  }
}

void JobQueue::move_to(Job* fresh, std::uint32_t capacity) {
  for (std::uint32_t i = 0; i < size_; ++i) {
    fresh[i] = at(i);
  }
  heap_.free_store(jobs_, capacity_ * sizeof(Job));
  jobs_ = fresh;
  capacity_ = capacity;
  first_ = 0;
}

}  // namespace leaklab::script
