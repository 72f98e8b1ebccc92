// Generators and async functions (ECMA-262 27.5.3, 27.6.3, 27.7.5): frames that leave the stack and come back.
//
// While it runs, such a function keeps a reference to itself, the generator or (async functions) the kept frame, in the
// register Code::self_register, so that it lives as long as it runs. Suspended, its registers lie in the kept frame,
// without that one: so nothing here is in a cycle that the program did not make. Wherever a frame is left, by return,
// exception or unwinding, leave_frame() completes its generator.

#include "script/vm/fast_paths.h"
#include "script/vm/promises.h"
#include "script/vm/vm.h"

namespace leaklab::script {

namespace {

KeptFrame& frame_of(Value self) { return is_generator(self) ? as_generator(self).frame() : as_kept_frame(self); }

}  // namespace

// What a function kept of itself; from here on the caller holds it.
Handle Vm::take_self() {
  const Frame& frame = frames_.back();
  return Handle::adopt(std::exchange(frame.registers[frame.code->self_register], Value()));
}

// Moves the innermost frame off the stack. Its registers keep their counts.
void Vm::keep_frame(KeptFrame& kept) {
  const Frame frame = frames_.back();
  kept.set_next_instruction(static_cast<std::uint32_t>(frame.pc - frame.code->instructions.get()));
  for (std::uint32_t i = 0; i < kept.slot_count(); ++i) {
    kept.slots()[i] = std::exchange(frame.window()[i], Value());
  }
  budget_ -= kept.slot_count() / 4;
  frames_.pop_back();
}

// What the innermost frame, which has left the stack, gives to the one that called it.
Vm::Step Vm::deliver(std::uint16_t result, Handle value) {
  if (frames_.empty()) {
    return Step::Stop;
  }
  if (result != kNoRegister) {
    put(frames_.back().registers + result, value.leak());
  }
  return Step::Reload;
}

// The same, and then does what an operation asks for, whose result nobody wants.
Vm::Step Vm::deliver_and_finish(std::uint16_t result, Handle value, Completion completion) {
  const Step step = deliver(result, std::move(value));
  switch (completion.type()) {
    case Completion::Type::Normal: break;
    case Completion::Type::Throw: return throw_value(completion.take());
    case Completion::Type::HeapLimit: return stop_at_heap_limit();
    case Completion::Type::Exit: return stop_at_exit();
    case Completion::Type::Call: {
      Value* window = frames_.empty() ? stack_.get() : frames_.back().registers + frames_.back().code->register_count;
      const Step called = call_pending(window, kNoRegister);
      return called == Step::Stop || frames_.empty() ? Step::Stop : Step::Reload;
    }
  }
  return heap_.has_refused() ? stop_at_heap_limit() : step;
}

Ref<KeptFrame> Vm::make_kept_frame(Value promise) {
  heap_.set_site(current_site());
  return KeptFrame::make(heap_, 2U + frames_.back().code->register_count, promise);
}

// A call of a generator function has bound its parameters: its result is the generator, which waits at the beginning.
Vm::Step Vm::begin_generator() {
  const Frame& frame = frames_.back();
  const bool is_async = frame.code->sort == FunctionSort::AsyncGenerator;
  const Intrinsic otherwise = is_async ? Intrinsic::AsyncGeneratorPrototype : Intrinsic::GeneratorPrototype;
  const Ref<Shape> shape = realm_.root_shape(&realm_.instance_prototype(frame.window()[0], otherwise));
  const std::uint16_t result = frame.result;
  const Ref<Generator> generator =
      heap_.make<Generator>(is_async ? kAsyncGeneratorKind : kGeneratorKind, *shape, make_kept_frame(Value()));
  keep_frame(generator->frame());
  return deliver(result, Handle(generator));
}

Vm::Step Vm::begin_async(Value* r) {
  heap_.set_site(current_site());
  const Ref<Promise> promise = promises::make(*this);
  put(r + frames_.back().code->self_register, Handle(make_kept_frame(Value::cell(*promise))).leak());
  return Step::Next;
}

// What an async function has given its caller already, or, the first time, gives it now.
Handle Vm::promise_of(Value self) {
  return is_generator(self) ? Handle() : Handle::retain(as_kept_frame(self).promise());
}

Vm::Step Vm::yield(const Instruction& i, Value* r) {
  const Handle value = Handle::adopt(std::exchange(r[i.a], Value()));
  const Handle self = take_self();
  const std::uint16_t result = frames_.back().result;
  Generator& generator = as_generator(self.get());
  heap_.set_site(current_site());
  generator.set_state(Generator::State::Suspended);
  keep_frame(generator.frame());
  if (generator.kind() == kAsyncGeneratorKind) {
    return deliver_and_finish(result, Handle(), call(Helper::AsyncYield, {self.get(), value.get()}));
  }
  const bool is_result_already = i.b != 0;
  return deliver(result,
                 is_result_already ? value : Handle(realm_.make_iterator_result(value.get(), IteratorState::Going)));
}

Vm::Step Vm::await(const Instruction& i, Value* r) {
  const Handle value = Handle::adopt(std::exchange(r[i.a], Value()));
  const Handle self = take_self();
  const std::uint16_t result = frames_.back().result;
  heap_.set_site(current_site());
  keep_frame(frame_of(self.get()));
  return deliver_and_finish(result, promise_of(self.get()),
                            promises::await(*this, value.get(), self.get(), native(KeptNative::FulfillAwait),
                                            native(KeptNative::RejectAwait)));
}

// `return` in a generator or async function.
Vm::Step Vm::return_from_kept(Value owned) {
  const Handle value = Handle::adopt(owned);
  const std::uint16_t result = frames_.back().result;
  const FunctionSort sort = frames_.back().code->sort;
  const Handle self = Handle::retain(frames_.back().registers[frames_.back().code->self_register]);
  heap_.set_site(current_site());
  leave_frame();
  if (sort == FunctionSort::Generator) {
    return deliver(result, Handle(realm_.make_iterator_result(value.get(), IteratorState::Done)));
  }
  const Handle promise = promise_of(self.get());
  return deliver_and_finish(result, promise,
                            sort == FunctionSort::AsyncGenerator
                                ? call(Helper::AsyncReturn, {self.get(), value.get()})
                                : promises::resolve(*this, as_promise(promise.get()), value.get()));
}

// An exception that an async function or generator has no handler for, if that is what the innermost frame is: its
// caller sees none.
bool Vm::rejects_exception() const {
  const Frame& frame = frames_.back();
  const bool is_async = frame.code->sort == FunctionSort::Async || frame.code->sort == FunctionSort::AsyncGenerator;
  return is_async && frame.registers[frame.code->self_register].is_cell();
}

Vm::Step Vm::reject_kept(const Handle& exception) {
  const std::uint16_t result = frames_.back().result;
  const Handle self = Handle::retain(frames_.back().registers[frames_.back().code->self_register]);
  leave_frame();
  const Handle promise = promise_of(self.get());
  return deliver_and_finish(result, promise,
                            is_generator(self.get())
                                ? call(Helper::AsyncThrow, {self.get(), exception.get()})
                                : promises::reject(*this, as_promise(promise.get()), exception.get()));
}

Completion Vm::resume(Value self, ResumeMode mode, Value value) {
  pending_resume_ = {Handle::retain(self), mode, Handle::retain(value)};
  return Completion::call();
}

// The frame comes back onto the stack, at `window`, and goes on behind the instruction that it left by.
Vm::Step Vm::resume_pending(Value* window, std::uint16_t result) {
  PendingResume pending = std::exchange(pending_resume_, {});
  KeptFrame& kept = frame_of(pending.self.get());
  const bool has_room = window + kept.slot_count() + kReservedValues < stack_.get() + kStackValues;
  if (frames_.size() >= kMaximumFrames || !has_room) {
    return throw_error(ErrorType::RangeError, "Maximum call stack size exceeded");
  }
  for (std::uint32_t i = 0; i < kept.slot_count(); ++i) {
    put(window + i, std::exchange(kept.slots()[i], Value()));
  }
  Code& code = as_function(window[0]).code();
  Value* registers = window + 2;
  budget_ -= kept.slot_count() / 4;
  frames_.push_back({&code, code.instructions.get() + kept.next_instruction(), registers, result, false});
  if (is_generator(pending.self.get())) {
    as_generator(pending.self.get()).set_state(Generator::State::Running);
  }
  put(registers + code.self_register, pending.self.leak());
  const Instruction left_by = frames_.back().pc[-1];
  const bool takes_modes = left_by.opcode() == Opcode::Yield && left_by.b != 0;
  if (pending.mode == ResumeMode::Throw && !takes_modes) {
    return throw_value(pending.value.leak());
  }
  if (left_by.opcode() == Opcode::Yield) {
    put(registers + left_by.a + 1, Value::integer(static_cast<std::int32_t>(pending.mode)));
  }
  if (left_by.opcode() != Opcode::BeginGenerator) {
    put(registers + left_by.a, pending.value.leak());
  }
  return Step::Reload;
}

// The async function that waits for `promise`, if that is all that does.
KeptFrame* Vm::awaiting_frame(Value promise) const {
  const Reaction* reaction = is_kind(promise, kPromiseKind) ? as_promise(promise).first_reaction() : nullptr;
  const bool is_alone = reaction != nullptr && !reaction->next && is_kind(reaction->target, kKeptFrameKind);
  return is_alone && reaction->on_fulfilled == native(KeptNative::FulfillAwait) ? &as_kept_frame(reaction->target)
                                                                                : nullptr;
}

// What called the outermost function, if that is an async one, goes on later: the functions that wait for it.
void Vm::append_awaiting(std::string& stack, std::size_t lines) const {
  if (frames_.empty() || frames_.front().code->sort != FunctionSort::Async) {
    return;
  }
  const Value self = frames_.front().registers[frames_.front().code->self_register];
  KeptFrame* frame = is_kind(self, kKeptFrameKind) ? awaiting_frame(as_kept_frame(self).promise()) : nullptr;
  for (; frame != nullptr && lines < kMaximumStackLines; frame = awaiting_frame(frame->promise())) {
    const Code& code = as_function(frame->slots()[0]).code();
    const std::string place = place_in_words(code.first_site + frame->next_instruction() - 1);
    const std::string name = to_utf8(code.name->view());
    stack += "\n    at async " + (name.empty() ? place : name + " (" + place + ")");
    ++lines;
  }
}

}  // namespace leaklab::script
