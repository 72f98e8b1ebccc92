#pragma once
// Vm: runs code. Frames are explicit, so a call of a script function uses no native stack, run(budget) can return in
// the middle of anything, and what a program does can neither freeze nor overflow the host.
//
// The registers of all frames lie on one stack of values; a callee's window begins inside its caller's, where the
// caller has put function, receiver and arguments, so a call copies nothing. The values there are counted references
// from outside the heap. Registers above the innermost frame's hold no cells. Fixed. What it runs never runs natively
// nested: a native function that wants to call script asks for it (call()).

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "script/compiler/globals.h"
#include "script/engine.h"
#include "script/runtime/generator.h"
#include "script/runtime/realm.h"
#include "script/vm/event_loop.h"
#include "script/vm/helper.h"

namespace leaklab::script {

// What console.count, console.time and console.group remember.
struct ConsoleState {
  std::size_t group_depth = 0;
  std::map<std::string, std::uint32_t> counts;
  std::map<std::string, double> begin_times_ms;
};

// Functions that the engine itself calls or compares with, whatever the program makes of its globals.
enum class KeptNative : std::uint8_t {
  PromiseConstructor,
  PromiseThen,
  ResolvePromise,  // (promise, value)
  RejectPromise,
  FollowPromise,  // (promise, other)
  ArrayValues,
  StringIterator,
  NextOfArray,
  NextOfString,
  FulfillAwait,  // (self, value)
  RejectAwait,   // (self, reason)
  // Private names of what a bound function keeps: see builtins/function.cpp.
  BoundTarget,
  BoundThis,
  BoundArguments,
  Count,
};

class Promise;

class Vm final : public StackTracer {
 public:
  struct Outcome {
    Status status = Status::Idle;
    Handle value;                   // the source's completion value; Failed: what was thrown
    std::uint32_t site = 0;         // Failed, HeapLimit: where
    std::uint64_t asked_bytes = 0;  // HeapLimit: what there was no room for
    bool is_rejection = false;      // Failed: thrown by nobody, but the reason of a promise that nobody handles
  };

  Vm(Heap& heap, SourceMap& sources, Globals& globals, ConsoleSink& console, EngineOptions options);
  ~Vm() override;
  Vm(const Vm&) = delete;
  Vm& operator=(const Vm&) = delete;

  [[nodiscard]] Realm& realm() { return realm_; }
  [[nodiscard]] Heap& heap() { return heap_; }
  [[nodiscard]] ConsoleSink& console() { return console_; }
  [[nodiscard]] ConsoleState& console_state() { return console_state_; }
  [[nodiscard]] const EngineOptions& options() const { return options_; }
  void limit_time(std::uint64_t until_us) { options_.time_limit_us = until_us; }
  [[nodiscard]] Value native(KeptNative which) const { return natives_[static_cast<std::size_t>(which)].get(); }
  void set_native(KeptNative which, Handle function) {
    natives_[static_cast<std::size_t>(which)] = std::move(function);
  }
  [[nodiscard]] Value helper(Helper which) const { return helpers_[static_cast<std::size_t>(which)].get(); }
  void set_helper(Helper helper, Handle function) { helpers_[static_cast<std::size_t>(helper)] = std::move(function); }

  // Begins a program, in the place of the script that ran. What waits goes on waiting.
  void start(Ref<Code> program);
  // Runs for about `budget` instructions at most. May free cells, collect, and of course run script. Returns when the
  // program is done, and after each turn of the event loop.
  Status run(std::uint64_t budget);
  // Like it, but stops before the next statement that begins in a frame as deep as `depth` or less deep; it goes on
  // from there when run again. Whether it did: has_stopped_at_statement().
  Status step(std::uint64_t budget, std::size_t depth);
  [[nodiscard]] bool has_stopped_at_statement() const { return has_stopped_at_statement_; }
  // Leaves all frames without running any handler.
  void unwind();
  // The same, and gives up what waits.
  void stop();
  void forget_jobs();
  // After a failure: goes on with what waits.
  void resume();
  [[nodiscard]] bool is_program_done() const { return !is_in_program_; }
  [[nodiscard]] EventLoop& loop() { return loop_; }
  [[nodiscard]] const EventLoop& loop() const { return loop_; }
  // Keeps a weak reference's target until no script runs (AddToKeptObjects, ECMA-262 9.9.1).
  void keep_during_job(Handle target) { kept_during_job_.push_back(std::move(target)); }
  // Tells one job from the next: what was kept in an earlier one is kept no longer.
  [[nodiscard]] std::uint64_t job_number() const { return job_number_; }
  [[nodiscard]] const Outcome& outcome() const { return outcome_; }
  void forget_outcome() { outcome_ = {}; }
  // Of process.exit(); 0 where the program did not call it.
  [[nodiscard]] int exit_status() const { return exit_status_; }
  void set_exit_status(int status) { exit_status_ = status; }
  [[nodiscard]] std::uint32_t current_site() const;
  // The frames, innermost first, for whoever shows them. Borrowed until something runs.
  struct FrameView {
    const Code* code = nullptr;
    const Value* registers = nullptr;
    std::uint32_t first_register = 0;  // its number among all registers of the stack
    std::uint32_t site = 0;            // of the instruction that is under way or comes next
  };
  [[nodiscard]] std::vector<FrameView> frame_views() const;
  // Empties every inline cache, and frees what the heap's strategy lets a collection free.
  void collect(heap::CollectionCause cause);

  // For native functions: `return vm.call(…)` makes the native's result that of calling `callee`.
  // OrdinaryHasInstance (ECMA-262 7.3.22).
  [[nodiscard]] Completion ordinary_has_instance(Value constructor, Value value);
  [[nodiscard]] Completion call(Value callee, Value this_value, std::vector<Handle> arguments) {
    return realm_.call(callee, this_value, std::move(arguments));
  }
  [[nodiscard]] Completion call(Helper helper, std::initializer_list<Value> arguments);
  // The same with a suspended function, which goes on: a generator, or an async function's kept frame.
  [[nodiscard]] Completion resume(Value self, ResumeMode mode, Value value);
  [[nodiscard]] std::string stack_trace() const override;
  // Work that a native function has done, in instructions, roughly.
  void spend(std::int64_t work) { budget_ -= work; }
  // Keeps `value` alive as long as the VM.
  void keep(Handle value) { kept_.push_back(std::move(value)); }
  // Math.random()'s next number, from the engine's seed: in [0, 1).
  [[nodiscard]] double next_random();

  // The heap's verifier with this engine's roots; see heap/verifier.h. Between instructions only.
  [[nodiscard]] std::optional<std::string> verify();
  template <class Visitor>
  void visit_roots(Visitor& visitor) {
    visitor.label(heap::EdgeType::Builtin);
    realm_.visit_roots(visitor);
    for (const Handle& helper : helpers_)
      visitor.value(helper.get());
    for (const Handle& kept : kept_)
      visitor.value(kept.get());
    for (const Handle& native : natives_)
      visitor.value(native.get());
    for (GlobalBinding& binding : globals_.all()) {
      visitor.label(heap::EdgeType::Builtin);
      visitor.edge(*binding.name);
      visitor.label(heap::EdgeType::Global, Value::cell(*binding.name));
      visitor.value(binding.value.get());
    }
    visitor.label(heap::EdgeType::Job);
    for (const Handle& kept : kept_during_job_)
      visitor.value(kept.get());
    visitor.value(running_timer_.get());
    loop_.visit_roots(visitor);
    visitor.label(heap::EdgeType::Host);
    visitor.value(disarmed_code_.get());
    visitor.value(outcome_.value.get());
    visitor.value(new_target_.get());
    visitor.label(heap::EdgeType::Local);  // numbered by their place on the stack
    for (const Value* value = stack_.get(); value != stack_end(); ++value)
      visitor.value(*value);
  }

 private:
  struct Frame {
    Code* code;             // held by the callee in window()[0]
    const Instruction* pc;  // the next instruction
    Value* registers;
    std::uint16_t result;  // register of the caller, or kNoRegister
    bool is_construct;
    Value* window() const { return registers - 2; }  // callee, this, arguments …
    Function& callee() const { return as_function(registers[-2]); }
  };
  // What to do after an instruction.
  enum class Step : std::uint8_t { Next, Reload, Stop };

  static constexpr std::size_t kStackValues = std::size_t{1} << 18;
  static constexpr std::size_t kMaximumFrames = 10'000;
  static constexpr std::size_t kReservedValues = 1'024;  // for helpers at the deepest call
  static constexpr std::int64_t kCallCost = 8;           // in instructions, roughly

  // --- run_frames.h: works until the budget is spent or a frame ends that nothing follows.
  template <class Watcher>
  void run_frames(Watcher& watcher);
  friend class LineProfile;
  void run_unwatched();
  void run_profiled();  // line_profile.cpp
  // --- stepping.cpp
  enum class Arming : std::uint8_t { Armed, Disarmed };
  void arm_statements(Arming arming);
  Step begin_statement();
  void rearm_statement();
  // --- jobs.cpp
  [[nodiscard]] Status go_on(std::uint64_t budget);
  void next_job();
  void end_job();
  void begin_turn();
  void begin_job(const Job& job);
  void begin_timer(Timer& timer);
  void fail_for_rejection(const Promise& promise);
  // A call where no script runs.
  void begin_call(Value callee, Value this_value, std::vector<Handle> arguments);
  // --- operators.cpp
  Step slow_binary(const Instruction& instruction, Value* registers);
  Step slow_unary(const Instruction& instruction, Value* registers);
  Step add_texts(const Instruction& instruction, Value* registers, String& right);
  [[nodiscard]] Completion unary_on_any(Opcode opcode, Value operand);
  [[nodiscard]] Completion instance_of(Value value, Value constructor);
  [[nodiscard]] Completion binary_on_primitives(Opcode opcode, Value left, Value right);
  [[nodiscard]] Completion bigint_on_primitives(Opcode opcode, Value left, Value right);
  [[nodiscard]] Completion add_primitives(Value left, Value right);
  [[nodiscard]] Completion compare_primitives(Opcode opcode, Value left, Value right);
  // --- access.cpp
  Step get_named(const Instruction& instruction, Value* registers);
  Step set_named(const Instruction& instruction, Value* registers);
  Step get_element(const Instruction& instruction, Value* registers);
  Step set_element(const Instruction& instruction, Value* registers);
  Step delete_element(const Instruction& instruction, Value* registers);
  Step define_named(const Instruction& instruction, Value* registers);
  Step define_element(const Instruction& instruction, Value* registers);
  Step append_element(const Instruction& instruction, Value* registers, Value value);
  Step get_keys(const Instruction& instruction, Value* registers);
  Step new_object(const Instruction& instruction, Value* registers);
  Step new_array(const Instruction& instruction, Value* registers);
  Step new_regexp(const Instruction& instruction, Value* registers);
  Step new_closure(const Instruction& instruction, Value* registers);
  Step define_accessor(const Instruction& instruction, Value* registers, bool is_getter);
  Step name_function(const Instruction& instruction, Value* registers);
  Step set_literal_prototype(const Instruction& instruction, Value* registers);
  // --- classes.cpp
  Step new_class(const Instruction& instruction, Value* registers);
  Step new_private_name(const Instruction& instruction, Value* registers);
  Step define_private(const Instruction& instruction, Value* registers);
  Step get_private(const Instruction& instruction, Value* registers);
  Step set_private(const Instruction& instruction, Value* registers);
  Step has_private(const Instruction& instruction, Value* registers);
  Step get_super(const Instruction& instruction, Value* registers);
  Step set_super(const Instruction& instruction, Value* registers);
  Step load_super_constructor(const Instruction& instruction, Value* registers);
  Step super_call_array(const Instruction& instruction, Value* registers);
  Step throw_bad_this(bool is_missing);
  Step check_constructed(Value result);
  [[nodiscard]] Completion get_private_slowly(Value base, Value name, PropertyCache& cache);
  [[nodiscard]] Completion set_private_slowly(Value base, Value name, Value value);
  [[nodiscard]] Completion set_super_property(Object& home, Value receiver, Value key, Value value);
  // --- variables.cpp
  Step store_global(const Instruction& instruction, Value* registers);
  Step load_name(const Instruction& instruction, Value* registers, bool throws_where_missing);
  Step store_name(const Instruction& instruction, Value* registers);
  Step new_environment(const Instruction& instruction, Value* registers);
  Step copy_environment(const Instruction& instruction, Value* registers);
  Step throw_uninitialized(Value name);
  Step throw_uninitialized_here();
  // --- calls.cpp
  // A window begins its call, or, with a new.target, its construction.
  Step call(const Instruction& instruction, Value* registers);
  Step construct(const Instruction& instruction, Value* registers, Value new_target);
  Step begin_window(Value* window, std::uint16_t count, std::uint16_t result, std::optional<Value> new_target);
  [[nodiscard]] bool puts_off_call();
  // `new_target` is undefined in a plain call.
  Step call_window(Value* window, std::uint16_t count, std::uint16_t result, Value new_target);
  Step bind_receiver(Value* window, Value new_target);
  Step enter_function(Value* window, std::uint16_t count, std::uint16_t result, Value new_target);
  Step call_native(Value* window, std::uint16_t count, std::uint16_t result, Value new_target);
  Step construct_window(Value* window, std::uint16_t count, std::uint16_t result, Value new_target);
  Step call_pending(Value* window, std::uint16_t result);
  // --- fast_access.h
  [[nodiscard]] bool get_cached(const Code& code, const Instruction& instruction, Value* registers);
  [[nodiscard]] bool set_cached(const Code& code, const Instruction& instruction, Value* registers);
  [[nodiscard]] bool get_indexed(const Instruction& instruction, Value* registers);
  // --- fast_tests.h
  [[nodiscard]] bool may_go_back(std::int32_t distance) const {
    return budget_ + distance > 0 && !heap_.needs_attention();
  }
  [[nodiscard]] const Instruction* conclude_test(Value* registers, const Instruction& instruction,
                                                 const Instruction* next, bool result);
  template <class Compare>
  [[nodiscard]] const Instruction* fast_compare(Value* registers, const Instruction& instruction,
                                                const Instruction* next, Value right, Compare compare);
  [[nodiscard]] const Instruction* fast_test(Value* registers, const Instruction& instruction, const Instruction* next,
                                             std::optional<bool> result);
  // --- fast_calls.h
  [[nodiscard]] bool is_plain_call(const Instruction& instruction, Value* registers) const;
  void enter_plainly(const Instruction& instruction, Value* registers);
  [[nodiscard]] bool is_plain_return(const Frame& frame) const;
  void return_plainly(Value owned, std::uint16_t end);
  // --- iteration.cpp
  [[nodiscard]] bool is_plainly_iterable(Value value);
  [[nodiscard]] bool is_next_kept(KindId of);
  [[nodiscard]] Handle iterable_text(Value source, std::string_view wanted);
  [[nodiscard]] Handle spread_text(Value source, SpreadPlace place);
  Step open_iterator(const Instruction& instruction, Value* registers);
  Step step_iterator(const Instruction& instruction, Value* registers);
  Step step_string(const Instruction& instruction, Value* registers, std::uint32_t at);
  [[nodiscard]] bool is_done(Value value) const;
  void finish_step(const Instruction& instruction, Value* registers);
  Step close_iterator(const Instruction& instruction, Value* registers, Helper helper);
  Step append_spread(const Instruction& instruction, Value* registers);
  Step call_spread(const Instruction& instruction, Value* registers, std::optional<Value> new_target);
  Step check_destructurable(const Instruction& instruction, Value* registers, Value text);
  Step copy_properties(const Instruction& instruction, Value* registers);
  [[nodiscard]] bool is_among(Value key, const Array& values);
  // --- kept_frames.cpp
  struct PendingResume {
    Handle self;
    ResumeMode mode = ResumeMode::Next;
    Handle value;
  };
  [[nodiscard]] Handle take_self();
  void keep_frame(KeptFrame& kept);
  Step deliver(std::uint16_t result, Handle value);
  Step deliver_and_finish(std::uint16_t result, Handle value, Completion completion);
  [[nodiscard]] Ref<KeptFrame> make_kept_frame(Value promise);
  Step begin_generator();
  Step begin_async(Value* registers);
  [[nodiscard]] static Handle promise_of(Value self);
  Step yield(const Instruction& instruction, Value* registers);
  Step await(const Instruction& instruction, Value* registers);
  Step return_from_kept(Value owned);
  [[nodiscard]] bool rejects_exception() const;
  Step reject_kept(const Handle& exception);
  Step resume_pending(Value* window, std::uint16_t result);
  [[nodiscard]] KeptFrame* awaiting_frame(Value promise) const;
  void append_awaiting(std::string& stack, std::size_t lines) const;
  // --- arguments.cpp
  [[nodiscard]] Handle make_arguments_object(const Value* window, std::uint16_t count);
  [[nodiscard]] bool gather_arguments(Value* window, std::uint16_t count);
  // --- calls.cpp
  [[nodiscard]] Completion make_receiver(Value new_target);
  void box_receiver(Value& receiver);
  [[nodiscard]] Completion super_constructor(Value derived);
  Step throw_not_callable(const Value* window, bool is_construct);
  Step return_value(Value owned);
  void leave_frame();
  // --- completions
  // The result goes to a register of the innermost frame, at once or when the call ends that gives it.
  Step finish(Completion completion, std::uint16_t result);
  // The same as the end of an instruction: its dying operands go first, but not where an error keeps it from ending.
  Step finish(const Instruction& instruction, Value* registers, Completion completion, std::uint16_t result);
  Step throw_value(Value owned) { return throw_value(owned, reported_site()); }
  Step throw_value(Value owned, std::uint32_t site);
  // Where an error is said to be: in the innermost frame that is the program's own.
  [[nodiscard]] std::uint32_t reported_site() const;
  // Behind the innermost frame's registers: nothing on the stack from here on holds a cell.
  [[nodiscard]] const Value* stack_end() const {
    return frames_.empty() ? stack_.get() : frames_.back().registers + frames_.back().code->register_count;
  }
  Step throw_error(ErrorType type, std::string_view message);
  Step stop_at_heap_limit();
  Step stop_at_exit();
  [[nodiscard]] bool is_interrupted();
  [[nodiscard]] bool has_drained_releases();
  void check_after_instruction();
  [[nodiscard]] static std::uint32_t site_of(const Frame& frame);
  static constexpr std::size_t kMaximumStackLines = 10;
  [[nodiscard]] std::string place_in_words(std::uint32_t site) const;

  [[nodiscard]] static Environment& environment_in(Value value) { return static_cast<Environment&>(value.as_cell()); }
  static void release_range(Value* first, Value* end);

  Heap& heap_;
  SourceMap& sources_;
  Globals& globals_;
  ConsoleSink& console_;
  ConsoleState console_state_;
  EngineOptions options_;
  std::unique_ptr<Value[]> stack_;
  std::vector<Frame> frames_;
  std::int64_t budget_ = 0;
  std::size_t step_depth_ = 0;  // step(): frames deeper than this do not stop
  bool is_stepping_ = false;
  bool is_leaving_statement_ = false;
  bool are_statements_armed_ = false;
  Handle disarmed_code_;  // whose instruction stands in its own place while it runs; see begin_statement()
  std::uint32_t disarmed_instruction_ = 0;
  bool has_stopped_at_statement_ = false;
  std::uint64_t checked_used_bytes_ = 0;  // these three: under stress only
  std::uint64_t changes_ = 0;
  std::uint64_t next_check_ = 0;
  std::uint64_t random_state_;  // SplitMix64
  Outcome outcome_;
  int exit_status_ = 0;
  PendingResume pending_resume_;
  Handle new_target_;  // of the frame entered last, if its code begins with LoadNewTarget
  std::vector<Handle> kept_;
  Realm realm_;
  std::array<Handle, static_cast<std::size_t>(Helper::Count)> helpers_;
  std::array<Handle, static_cast<std::size_t>(KeptNative::Count)> natives_;
  std::vector<Handle> kept_during_job_;
  Handle running_timer_;
  std::uint64_t job_number_ = 0;
  bool is_in_program_ = false;
  EventLoop loop_;
  void (Vm::*const run_frames_)();
};

}  // namespace leaklab::script
