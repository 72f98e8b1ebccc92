#include "script/vm/event_loop.h"

namespace leaklab::script {

namespace {

constexpr std::uint64_t kMillisecondUs = 1'000;

}  // namespace

bool EventLoop::try_insert(Timer& timer) {
  // Node, too, counts from whole milliseconds, so that what is asked for in one go is due in one go.
  timer.due_us = clock_.now_us() / kMillisecondUs * kMillisecondUs + timer.delay_us;
  timer.sequence = ++last_sequence_;
  return timers_.try_push(timer);
}

bool EventLoop::try_set_timer(Timer& timer, std::uint64_t delay_us) {
  timer.delay_us = delay_us;
  timer.id = ++last_id_;
  return try_insert(timer);
}

bool EventLoop::try_refresh(Timer& timer) {
  if (timer.callback.is_undefined()) {
    return true;  // it was cleared, or has run
  }
  const Ref<Timer> kept = Ref<Timer>::retain(timer);
  if (timer.state == Timer::State::Waiting) {
    static_cast<void>(timers_.take(timer));
  }
  return try_insert(timer);
}

bool EventLoop::try_set_immediate(Timer& immediate) {
  immediate.id = ++last_id_;
  immediate.state = Timer::State::Waiting;
  return immediates_.try_push({Value::cell(immediate)});
}

void EventLoop::clear_and_release(Timer& timer) {
  const Ref<Timer> kept = Ref<Timer>::retain(timer);
  if (timer.kind() == kTimeoutKind && timer.state == Timer::State::Waiting) {
    static_cast<void>(timers_.take(timer));
  }
  timer.state = Timer::State::Idle;
  timer.is_repeating = 0;
  timer.forget_callback();
}

std::optional<Job> EventLoop::take_microtask() {
  is_at_microtasks_ = !microtasks_.is_empty() && (is_at_microtasks_ || ticks_.is_empty());
  if (is_at_microtasks_) {
    return microtasks_.take();
  }
  return ticks_.is_empty() ? std::nullopt : std::optional(ticks_.take());
}

std::optional<Handle> EventLoop::take_rejection() {
  return rejections_.is_empty() ? std::nullopt : std::optional(Handle::adopt(rejections_.take().callee));
}

std::optional<Job> EventLoop::take_finalization() {
  heap::FinalizationTable* table = heap_.finalizations().first_finished();
  if (table == nullptr) {
    return std::nullopt;
  }
  const Handle kept = Handle::retain(Value::cell(*table));
  Handle finalizer = Handle::retain(table->finalizer());
  return Job{finalizer.leak(),
             {heap_.finalizations().take_finished(*table).leak(), Job::kNotGiven, Job::kNotGiven, Job::kNotGiven}};
}

std::optional<Ref<Timer>> EventLoop::take_timer(std::uint64_t limit_us) {
  Timer* first = timers_.first();
  const bool is_due = first != nullptr && first->due_us <= clock_.now_us();
  if (!is_due && !immediates_.is_empty()) {
    clock_.advance_us(1);  // so that a chain of immediates does not keep the timers from their turn
    Ref<Timer> immediate = Ref<Timer>::adopt(as_timer(immediates_.take().callee));
    immediate->state = immediate->state == Timer::State::Waiting ? Timer::State::Running : Timer::State::Idle;
    return immediate;
  }
  if (first == nullptr || (!is_due && first->due_us > limit_us)) {
    return std::nullopt;
  }
  clock_.advance_to_us(first->due_us);
  Ref<Timer> timer = timers_.take(*first);
  timer->state = Timer::State::Running;
  return timer;
}

bool EventLoop::did_run(Timer& timer) {
  if (timer.state != Timer::State::Running) {
    return true;  // cleared, or set anew by refresh()
  }
  timer.state = Timer::State::Idle;
  if (timer.is_repeating != 0) {
    return try_insert(timer);
  }
  timer.forget_callback();
  return true;
}

bool EventLoop::has_turns() const {
  return timers_.has_referenced() || !immediates_.is_empty() || heap_.finalizations().first_finished() != nullptr;
}

void EventLoop::clear_and_release() {
  for (JobQueue* queue : {&ticks_, &microtasks_, &immediates_, &rejections_}) {
    queue->clear_and_release();
  }
  timers_.clear_and_release();
}

}  // namespace leaklab::script
