// What begins and ends a run, and what may come between two instructions.

#include "script/vm/vm.h"

#include <algorithm>

#include "heap/verifier.h"
#include "script/line_profile.h"
#include "script/vm/run_frames.h"

namespace leaklab::script {

namespace {

constexpr std::uint64_t kRandomStep = 0x9E3779B97F4A7C15;  // of SplitMix64

}  // namespace

Vm::Vm(Heap& heap, SourceMap& sources, Globals& globals, ConsoleSink& console, EngineOptions options)
    : heap_(heap),
      sources_(sources),
      globals_(globals),
      console_(console),
      options_(options),
      stack_(std::make_unique<Value[]>(kStackValues)),
      random_state_(options.seed + kRandomStep),
      realm_(heap, sources, *this),
      loop_(heap),
      run_frames_(options.profile != nullptr ? options.profile->run_frames_ : &Vm::run_unwatched) {
  frames_.reserve(kMaximumFrames + 16);
}

Vm::~Vm() {
  stop();
  new_target_ = Handle();
  // Whatever still refers to the heap goes before the realm, whose tables a dying string looks into.
  disarmed_code_ = {};
  forget_outcome();
  kept_.clear();
  globals_.all().clear();
}

void Vm::start(Ref<Code> program) {
  unwind();
  arm_statements(Arming::Disarmed);  // the new code is not armed
  heap_.forget_refusal();
  outcome_ = {Status::Ready, Handle(), 0, 0, false};
  exit_status_ = 0;
  changes_ = next_check_ = 0;
  const Ref<Function> function = realm_.make_function(*program, nullptr, Value::undefined());
  stack_[0] = Value::cell(*function);
  stack_[1] = Value::cell(realm_.global_object());
  heap::retain(stack_[0]);
  heap::retain(stack_[1]);
  static_cast<void>(enter_function(stack_.get(), 0, kNoRegister, Value::undefined()));
  is_in_program_ = true;
}

Status Vm::run(std::uint64_t budget) {
  has_stopped_at_statement_ = false;
  is_stepping_ = false;
  arm_statements(Arming::Disarmed);
  return go_on(budget);
}

// What one drop left behind is freed before anything else is done, in as many runs as it takes.
bool Vm::has_drained_releases() {
  if (heap_.has_pending_releases() && budget_ > 0) {
    budget_ -= static_cast<std::int64_t>(heap_.drain_releases(static_cast<std::uint64_t>(budget_)));
  }
  return !heap_.has_pending_releases();
}

std::uint32_t Vm::current_site() const {
  if (frames_.empty()) {
    return 0;
  }
  return frames_.back().code->is_internal == 0 ? site_of(frames_.back()) : reported_site();
}

std::uint32_t Vm::site_of(const Frame& frame) {
  return frame.code->first_site + static_cast<std::uint32_t>(frame.pc - frame.code->instructions.get()) - 1;
}

std::uint32_t Vm::reported_site() const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->code->is_internal == 0) {
      return site_of(*frame);
    }
  }
  return frames_.empty() ? 0 : site_of(frames_.back());
}

void Vm::collect(heap::CollectionCause cause) {
  heap_.pages().for_each_cell([](Cell& cell) {
    if (cell.kind() == kCodeKind) {
      static_cast<Code&>(cell).release_caches();
    }
  });
  heap_.collect(cause);
}

// SplitMix64 (G. L. Steele Jr., D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014).
double Vm::next_random() {
  random_state_ += kRandomStep;
  std::uint64_t mixed = random_state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  mixed ^= mixed >> 31;
  return static_cast<double>(mixed >> 11) * 0x1p-53;
}

// Asked at every call and every backward jump: nothing else can go on for long.
bool Vm::is_interrupted() {
  if (!has_drained_releases()) [[unlikely]] {
    return true;
  }
  if (heap_.wants_collection()) [[unlikely]] {
    collect(heap::CollectionCause::Growth);
  }
  return budget_ <= 0 || heap_.is_over_limit();
}

std::optional<std::string> Vm::verify() {
  return heap::verify(heap_, [this](heap::EdgeVisitor& visitor) { visit_roots(visitor); });
}

// Under stress it collects and recounts after every instruction that changed the heap: after each of the first
// kEach such instructions of a program, then ever more seldom, since a check costs as much as the heap is large; of the
// prelude, which is the same in every engine, seldom from the first.
void Vm::check_after_instruction() {
  constexpr std::uint64_t kEach = 256;
  if (heap_.usage().heap_used_bytes == checked_used_bytes_) {
    return;
  }
  checked_used_bytes_ = heap_.usage().heap_used_bytes;
  if (++changes_ >= next_check_) {
    const bool is_prelude = frames_.front().code->is_internal != 0;
    const std::uint64_t seldom = is_prelude ? changes_ * 2 : changes_ + changes_ / 4;
    next_check_ = is_prelude || changes_ > kEach ? seldom : changes_ + 1;
    collect(heap::CollectionCause::Growth);  // none that the program asked for
    const std::optional<std::string> problem = verify();
    base::require(!problem, problem ? problem->c_str() : "");
  }
}

std::string Vm::place_in_words(std::uint32_t site) const {
  const Location at = sources_.locate(site);
  return std::string(at.source_name) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string Vm::stack_trace() const {
  std::string text;
  std::size_t lines = 0;
  for (std::size_t i = frames_.size(); i-- > 0 && lines < kMaximumStackLines;) {
    const Frame& frame = frames_[i];
    if (frame.code->is_internal != 0) {
      continue;
    }
    const auto offset = static_cast<std::uint32_t>(frame.pc - frame.code->instructions.get());
    const std::string place = place_in_words(frame.code->first_site + (offset > 0 ? offset - 1 : 0));
    const std::string name = to_utf8(frame.code->name->view());
    text += "\n    at " + (name.empty() ? place : (frame.is_construct ? "new " : "") + name + " (" + place + ")");
    ++lines;
  }
  append_awaiting(text, lines);
  return text;
}

Vm::Step Vm::finish(Completion completion, std::uint16_t result) {
  switch (completion.type()) {
    case Completion::Type::Normal: break;
    case Completion::Type::Throw: return throw_value(completion.take());
    case Completion::Type::HeapLimit: return stop_at_heap_limit();
    case Completion::Type::Exit: return stop_at_exit();
    case Completion::Type::Call:
      return call_pending(frames_.back().registers + frames_.back().code->register_count, result);
  }
  if (heap_.has_refused()) [[unlikely]] {
    return stop_at_heap_limit();
  }
  if (result != kNoRegister) {
    put(frames_.back().registers + result, completion.take());
  }
  return Step::Next;
}

Vm::Step Vm::finish(const Instruction& i, Value* r, Completion completion, std::uint16_t result) {
  if (completion.is_normal() || completion.type() == Completion::Type::Call) {
    release_dying(i, r);
  }
  return finish(std::move(completion), result);
}

Vm::Step Vm::stop_at_heap_limit() {
  const std::uint32_t site = reported_site();
  // The frames stay as they are: what filled the heap can be looked at until the next start.
  outcome_ = {Status::HeapLimit, Handle(), site, heap_.asked_bytes(), false};
  return Step::Stop;
}

Vm::Step Vm::stop_at_exit() {
  unwind();
  forget_jobs();
  outcome_ = {Status::Finished, Handle(), 0, 0, false};
  return Step::Stop;
}

Vm::Step Vm::throw_error(ErrorType type, std::string_view message) {
  return throw_value(realm_.make_error(type, message).leak());
}

Vm::Step Vm::throw_value(Value owned, std::uint32_t site) {
  Handle exception = Handle::adopt(owned);
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    const auto at = static_cast<std::uint32_t>(frame.pc - frame.code->instructions.get()) - 1;
    for (std::uint32_t i = 0; i < frame.code->handler_count; ++i) {
      const ExceptionHandler& handler = frame.code->handlers.get()[i];
      if (handler.begin <= at && at < handler.end) {
        release_range(frame.registers + handler.first_cleared, frame.registers + frame.code->register_count);
        put(frame.registers + handler.value, exception.leak());
        if (handler.site != kNoRegister) {
          put(frame.registers + handler.site, Value::number(-1.0 - site));
        }
        frame.pc = frame.code->instructions.get() + handler.target;
        return Step::Reload;
      }
    }
    if (rejects_exception()) {
      return reject_kept(exception);
    }
    leave_frame();
  }
  is_in_program_ = false;
  outcome_ = {Status::Failed, std::move(exception), site, 0, false};
  return Step::Stop;
}

void Vm::run_unwatched() {
  struct Nobody {
    static void will_run(const Code&, const Instruction*) {}
  } nobody;
  run_frames(nobody);
}

}  // namespace leaklab::script
