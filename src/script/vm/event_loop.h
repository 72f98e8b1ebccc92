#pragma once
// EventLoop: what waits until no script runs, in the order of Node's event loop on virtual time.
//
// Ticks and microtasks go first, until there are none: all ticks, then all microtasks, and again. Then comes one turn:
// a finalizer, else the timer that is due first, else an immediate, else the clock jumps to the next timer's moment.
// Nothing here runs script: the VM asks what is next. All that waits is counted from outside the heap. Fixed.
// Who uses it: vm; builtins that ask for something later.

#include <optional>

#include "script/vm/job_queue.h"
#include "script/vm/timer_queue.h"
#include "script/vm/virtual_clock.h"

namespace leaklab::script {

class EventLoop {
 public:
  explicit EventLoop(Heap& heap)
      : heap_(heap), ticks_(heap), microtasks_(heap), immediates_(heap), rejections_(heap), timers_(heap) {}
  EventLoop(const EventLoop&) = delete;
  EventLoop& operator=(const EventLoop&) = delete;

  [[nodiscard]] VirtualClock& clock() { return clock_; }
  [[nodiscard]] const VirtualClock& clock() const { return clock_; }

  // --- For builtins. The functions that try say false, and change nothing, where the heap limit leaves no room. -----
  [[nodiscard]] bool try_enqueue(const Job& microtask) { return microtasks_.try_push(microtask); }
  [[nodiscard]] bool try_enqueue_tick(const Job& tick) { return ticks_.try_push(tick); }
  // Gives it an id; it runs `delay_us` from this millisecond on, and again after each such time if it `repeats`.
  [[nodiscard]] bool try_set_timer(Timer& timer, std::uint64_t delay_us);
  // Begins its time anew, where it still waits or has just run.
  [[nodiscard]] bool try_refresh(Timer& timer);
  [[nodiscard]] bool try_set_immediate(Timer& immediate);
  // Where it waits or repeats, it does no longer; its callback is let go of.
  void clear_and_release(Timer& timer);
  [[nodiscard]] Timer* find_timer(double id) const { return timers_.find(id); }
  // A promise that nobody handles so far.
  [[nodiscard]] bool try_add_rejection(Value promise) { return rejections_.try_push({promise}); }

  // --- For the VM: what is next, taken out --------------------------------------------------------------------------
  [[nodiscard]] std::optional<Job> take_microtask();
  [[nodiscard]] std::optional<Handle> take_rejection();
  [[nodiscard]] std::optional<Job> take_finalization();
  // The timer or immediate of the next turn, which is Running until did_run(). The clock jumps where it has to, but not
  // beyond `limit_us`: then there is none.
  [[nodiscard]] std::optional<Ref<Timer>> take_timer(std::uint64_t limit_us);
  // Sets an interval anew, unless it was cleared meanwhile. False where the heap limit leaves no room.
  [[nodiscard]] bool did_run(Timer& timer);
  // Whether something keeps the program from ending.
  [[nodiscard]] bool has_turns() const;
  // Whether anything waits.
  [[nodiscard]] bool has_jobs() const { return !ticks_.is_empty() || !microtasks_.is_empty() || has_turns(); }
  [[nodiscard]] std::size_t waiting_timers() const { return timers_.size(); }
  void clear_and_release();

  template <class Visitor>
  void visit_roots(Visitor& visitor) {
    for (JobQueue* queue : {&ticks_, &microtasks_, &immediates_, &rejections_}) {
      queue->visit(visitor);
    }
    timers_.visit(visitor);
  }

 private:
  [[nodiscard]] bool try_insert(Timer& timer);

  Heap& heap_;
  VirtualClock clock_;
  JobQueue ticks_;
  JobQueue microtasks_;
  JobQueue immediates_;  // a job's callee is its Timer
  JobQueue rejections_;  // a job's callee is its promise
  TimerQueue timers_;
  std::uint64_t last_sequence_ = 0;
  std::uint32_t last_id_ = 0;
  bool is_at_microtasks_ = false;  // they are all run before the next tick
};

}  // namespace leaklab::script
