#pragma once
// TimerQueue: the timers that wait for a moment of virtual time, ordered by due time, then by creation: a binary heap
// whose places the timers know, so that any of them can be taken out.
//
// It counts each of them once, from outside the heap; its store comes from the heap. Fixed. Who uses it: event_loop.

#include "script/runtime/timer.h"

namespace leaklab::script {

class TimerQueue {
 public:
  explicit TimerQueue(Heap& heap) : heap_(heap) {}
  ~TimerQueue() { clear_and_release(); }
  TimerQueue(const TimerQueue&) = delete;
  TimerQueue& operator=(const TimerQueue&) = delete;

  [[nodiscard]] bool is_empty() const { return size_ == 0; }
  [[nodiscard]] std::uint32_t size() const { return size_; }
  // Borrowed; null where none waits.
  [[nodiscard]] Timer* first() const { return size_ > 0 ? slots_[0].get() : nullptr; }
  [[nodiscard]] Timer* find(double id) const;
  // Whether any of them keeps the program from ending.
  [[nodiscard]] bool has_referenced() const;
  // Counts it. False, and nothing changed, where the heap limit leaves no room.
  [[nodiscard]] bool try_push(Timer& timer);
  // Of a timer that waits here: its count goes to the caller.
  [[nodiscard]] Ref<Timer> take(Timer& timer);
  void clear_and_release();

  template <class Visitor>
  void visit(Visitor& visitor) {
    for (std::uint32_t i = 0; i < size_; ++i) {
      visitor.edge(*slots_[i]);
    }
    visitor.store(Pointer<Pointer<Timer>>(slots_), capacity_ * sizeof(Pointer<Timer>));
  }

 private:
  static constexpr std::uint32_t kSmallestCapacity = 8;

  [[nodiscard]] static bool precedes(const Timer& left, const Timer& right);
  [[nodiscard]] bool try_resize(std::uint32_t capacity);
  void put(std::uint32_t place, Timer& timer);
  void rise(std::uint32_t place);
  void sink(std::uint32_t place);

  Heap& heap_;
  Pointer<Timer>* slots_ = nullptr;
  std::uint32_t capacity_ = 0;
  std::uint32_t size_ = 0;
};

}  // namespace leaklab::script
