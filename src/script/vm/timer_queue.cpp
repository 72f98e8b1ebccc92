#include "script/vm/timer_queue.h"

#include <algorithm>

namespace leaklab::script {

bool TimerQueue::precedes(const Timer& left, const Timer& right) {
  return left.due_us != right.due_us ? left.due_us < right.due_us : left.sequence < right.sequence;
}

Timer* TimerQueue::find(double id) const {
  const auto* found = std::find_if(slots_, slots_ + size_, [id](Pointer<Timer> timer) { return timer->id == id; });
  return found == slots_ + size_ ? nullptr : found->get();
}

bool TimerQueue::has_referenced() const {
  return std::any_of(slots_, slots_ + size_, [](Pointer<Timer> timer) { return timer->is_referenced != 0; });
}

bool TimerQueue::try_push(Timer& timer) {
  if (size_ == capacity_ && !try_resize(std::max(kSmallestCapacity, capacity_ * 2))) {
    return false;
  }
  heap::retain(timer);
  timer.state = Timer::State::Waiting;
  put(size_++, timer);
  rise(size_ - 1);
  return true;
}

Ref<Timer> TimerQueue::take(Timer& timer) {
  const std::uint32_t place = timer.place;
  timer.state = Timer::State::Idle;
  Timer& last = *slots_[--size_];
  if (&last != &timer) {
    put(place, last);
    rise(place);
    sink(last.place);
  }
  if (size_ == 0 || size_ < capacity_ / 4) {
    static_cast<void>(try_resize(size_ == 0 ? 0 : capacity_ / 2));
  }
  return Ref<Timer>::adopt(timer);
}

void TimerQueue::clear_and_release() {
  while (Timer* timer = first()) {
    static_cast<void>(take(*timer));
  }
}

bool TimerQueue::try_resize(std::uint32_t capacity) {
  auto* fresh =
      capacity == 0
          ? nullptr
          : static_cast<Pointer<Timer>*>(heap_.try_allocate_store(std::uint64_t{capacity} * sizeof(Pointer<Timer>)));
  if (capacity > 0 && fresh == nullptr) {
    return false;
  }
  std::copy_n(slots_, size_, fresh);
  if (capacity_ > 0) {
    heap_.free_store(slots_, capacity_ * sizeof(Pointer<Timer>));
  }
  slots_ = fresh;
  capacity_ = capacity;
  return true;
}

void TimerQueue::put(std::uint32_t place, Timer& timer) {
  slots_[place] = &timer;
  timer.place = place;
}

void TimerQueue::rise(std::uint32_t place) {
  Timer& timer = *slots_[place];
  for (; place > 0 && precedes(timer, *slots_[(place - 1) / 2]); place = (place - 1) / 2) {
    put(place, *slots_[(place - 1) / 2]);
  }
  put(place, timer);
}

void TimerQueue::sink(std::uint32_t place) {
  Timer& timer = *slots_[place];
  for (std::uint32_t child = 2 * place + 1; child < size_; child = 2 * place + 1) {
    if (child + 1 < size_ && precedes(*slots_[child + 1], *slots_[child])) {
      ++child;
    }
    if (!precedes(*slots_[child], timer)) {
      break;
    }
    put(place, *slots_[child]);
    place = child;
  }
  put(place, timer);
}

}  // namespace leaklab::script
