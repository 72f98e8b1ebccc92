// What runs when no script does: jobs, and turns of the event loop (ECMA-262 9.5; event_loop.h).
//
// A job is a call in a window at the bottom of the stack, so all that is true of calls is true of jobs: they can be
// interrupted, and use no native stack.

#include "script/runtime/promise.h"
#include "script/vm/vm.h"

namespace leaklab::script {

namespace {

// Reading and compiling a program takes a while: a timer of one millisecond comes before the first immediate.
constexpr std::uint64_t kProgramTimeUs = 1'000;

}  // namespace

Status Vm::go_on(std::uint64_t budget) {
  budget_ = static_cast<std::int64_t>(std::min<std::uint64_t>(budget, INT64_MAX));
  if (outcome_.status == Status::Waiting && has_drained_releases()) {
    outcome_.status = Status::Ready;
    begin_turn();
  }
  while (outcome_.status == Status::Ready && !is_interrupted()) {
    if (frames_.empty()) {
      next_job();
      continue;
    }
    const bool was_in_program = is_in_program_;
    (this->*run_frames_)();
    if (was_in_program && !is_in_program_) {
      loop_.clock().advance_us(kProgramTimeUs);
      break;
    }
    if (has_stopped_at_statement_) {
      break;
    }
  }
  if (outcome_.status == Status::Ready && heap_.is_over_limit()) {
    stop_at_heap_limit();
  }
  heap_.set_site(0);
  return has_drained_releases() ? outcome_.status : Status::Ready;
}

void Vm::unwind() {
  has_stopped_at_statement_ = false;
  while (!frames_.empty()) {
    leave_frame();
  }
  is_in_program_ = false;
  static_cast<void>(realm_.take_pending_call());
  pending_resume_ = {};
}

void Vm::stop() {
  unwind();
  forget_jobs();
  if (outcome_.status == Status::Ready || outcome_.status == Status::Waiting) {
    outcome_.status = Status::Stopped;
  }
  heap_.drain_releases();
}

void Vm::forget_jobs() {
  loop_.clear_and_release();
  kept_during_job_.clear();
  running_timer_ = Handle();
}

void Vm::resume() { outcome_ = {Status::Ready, Handle(), 0, 0, false}; }

void Vm::end_job() {
  ++job_number_;
  kept_during_job_.clear();
  const Handle timer = std::exchange(running_timer_, Handle());
  if (is_object(timer.get()) && !loop_.did_run(as_timer(timer.get()))) {
    stop_at_heap_limit();
  }
}

void Vm::next_job() {
  end_job();
  if (outcome_.status != Status::Ready) {
    return;
  }
  if (const std::optional<Job> job = loop_.take_microtask()) {
    begin_job(*job);
  } else if (const std::optional<Handle> promise = loop_.take_rejection()) {
    fail_for_rejection(as_promise(promise->get()));
  } else {
    outcome_.status = loop_.has_turns() ? Status::Waiting : Status::Finished;
  }
}

void Vm::begin_turn() {
  if (const std::optional<Job> job = loop_.take_finalization()) {
    begin_job(*job);
  } else if (const std::optional<Ref<Timer>> timer = loop_.take_timer(options_.time_limit_us)) {
    begin_timer(**timer);
  } else {
    outcome_.status = loop_.has_turns() ? Status::TimeLimit : Status::Finished;
  }
}

void Vm::begin_job(const Job& job) {
  std::vector<Handle> arguments;
  for (const Value argument : job.arguments) {
    if (!argument.is_hole()) {
      arguments.push_back(Handle::adopt(argument));
    }
  }
  const Handle callee = Handle::adopt(job.callee);
  begin_call(callee.get(), Value::undefined(), std::move(arguments));
}

void Vm::begin_timer(Timer& timer) {
  running_timer_ = Handle::retain(Value::cell(timer));
  if (timer.state != Timer::State::Running) {
    return;  // an immediate that was cleared
  }
  std::vector<Handle> arguments;
  if (is_array(timer.arguments)) {
    Array& given = as_array(timer.arguments);
    for (std::uint32_t i = 0; i < given.length(); ++i) {
      arguments.push_back(Handle::retain(given.at(i)));
    }
  }
  begin_call(timer.callback, Value::cell(timer), std::move(arguments));
}

void Vm::begin_call(Value callee, Value this_value, std::vector<Handle> arguments) {
  static_cast<void>(call(callee, this_value, std::move(arguments)));
  static_cast<void>(call_pending(stack_.get(), kNoRegister));
}

// HostPromiseRejectionTracker (ECMA-262 27.2.1.9) as Node acts on it: what nobody handles until the jobs are done ends
// the program as if it had been thrown where the error was made.
void Vm::fail_for_rejection(const Promise& promise) {
  if (promise.is_handled()) {
    return;
  }
  const Value reason = promise.result();
  const std::uint32_t site = is_kind(reason, kErrorKind) ? reason.as_cell().site() : promise.site();
  static_cast<void>(throw_value(Handle::retain(reason).leak(), site));
  outcome_.is_rejection = true;
}

}  // namespace leaklab::script
