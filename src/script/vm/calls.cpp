// Calls: windows on the value stack, frames, native functions (ECMA-262 10.2.1, 10.2.2, 10.3.1).

#include "script/runtime/inspect.h"
#include "script/vm/fast_paths.h"
#include "script/vm/vm.h"

namespace leaklab::script {

void Vm::release_range(Value* first, Value* end) {
  for (Value* value = first; value < end; ++value) {
    if (value->is_cell()) {
      put(value, Value());
    }
  }
}

// What a drop left behind is freed before a call, which comes again when that is done.
bool Vm::puts_off_call() {
  if (!heap_.has_pending_releases()) {
    return false;
  }
  --frames_.back().pc;
  return true;
}

Vm::Step Vm::call(const Instruction& i, Value* r) {
  return puts_off_call() ? Step::Reload : call_window(r + i.b, i.c, i.a, Value::undefined());
}

Vm::Step Vm::construct(const Instruction& i, Value* r, Value new_target) {
  return puts_off_call() ? Step::Reload : construct_window(r + i.b, i.c, i.a, new_target);
}

Vm::Step Vm::begin_window(Value* window, std::uint16_t count, std::uint16_t result, std::optional<Value> new_target) {
  return new_target ? construct_window(window, count, result, *new_target)
                    : call_window(window, count, result, Value::undefined());
}

Vm::Step Vm::call_window(Value* window, std::uint16_t count, std::uint16_t result, Value new_target) {
  if (is_kind(window[0], kFunctionKind)) {
    return enter_function(window, count, result, new_target);
  }
  if (is_kind(window[0], kNativeFunctionKind)) {
    return call_native(window, count, result, new_target);
  }
  return throw_not_callable(window, !new_target.is_undefined());
}

// A derived class's default constructor is its parent's, for its own new.target.
Vm::Step Vm::construct_window(Value* window, std::uint16_t count, std::uint16_t result, Value new_target) {
  if (!is_callable(window[0])) {
    return throw_not_callable(window, true);
  }
  if (!is_kind(window[0], kFunctionKind) || as_function(window[0]).code().is_forwarder == 0) {
    return call_window(window, count, result, new_target);
  }
  const Handle kept = Handle::retain(new_target);
  while (is_kind(window[0], kFunctionKind) && as_function(window[0]).code().is_forwarder != 0) {
    Completion parent = super_constructor(window[0]);
    if (!parent.is_normal()) {
      release_range(window, window + 2 + count);
      return finish(std::move(parent), kNoRegister);
    }
    put(window, parent.take());
  }
  return call_window(window, count, result, kept.get());
}

Vm::Step Vm::throw_not_callable(const Value* window, bool is_construct) {
  const std::uint32_t site = current_site();
  const bool is_internal = !frames_.empty() && frames_.back().code->is_internal != 0;
  const std::string what = is_internal ? name_in_message(realm_, window[0]) : sources_.callee_text(site);
  return throw_error(ErrorType::TypeError, what + (is_construct ? " is not a constructor" : " is not a function"));
}

// OrdinaryCallBindThis (ECMA-262 10.2.1.2) for a sloppy function.
void Vm::box_receiver(Value& receiver) {
  heap_.set_site(current_site());
  put(&receiver, receiver.is_nullish() ? Handle::retain(Value::cell(realm_.global_object())).leak()
                                       : realm_.wrap(receiver).leak());
}

// OrdinaryCreateFromConstructor (ECMA-262 10.1.13).
Completion Vm::make_receiver(Value constructor) {
  Completion prototype = realm_.get(constructor, &realm_.atom(Atom::Prototype));
  if (!prototype.is_normal()) {
    return prototype;
  }
  heap_.set_site(current_site());
  Object* from =
      is_object(prototype.value()) ? &as_object(prototype.value()) : &realm_.intrinsic(Intrinsic::ObjectPrototype);
  return Completion::normal(Handle(realm_.make_object_with_prototype(from)));
}

Vm::Step Vm::enter_function(Value* window, std::uint16_t count, std::uint16_t result, Value new_target) {
  Code& code = as_function(window[0]).code();
  Value* registers = window + 2;
  const bool has_room = registers + code.register_count + kReservedValues < stack_.get() + kStackValues;
  if (frames_.size() >= kMaximumFrames || !has_room) [[unlikely]] {
    return throw_error(ErrorType::RangeError, "Maximum call stack size exceeded");
  }
  const bool is_construct = !new_target.is_undefined();
  if (is_construct || !code.is_plain()) {
    if (const Step step = bind_receiver(window, new_target); step != Step::Next) {
      return step;
    }
  } else if (code.boxes_this != 0 && !is_object(window[1])) {
    box_receiver(window[1]);
  }
  for (std::uint16_t i = count; i < code.parameter_count; ++i) {
    put(registers + i, Value::undefined());
  }
  if (code.takes_rest | code.takes_arguments) {
    if (!gather_arguments(window, count)) {
      return stop_at_heap_limit();
    }
    budget_ -= count;
  } else if (count > code.parameter_count) {
    release_range(registers + code.parameter_count, registers + count);
  }
  budget_ -= kCallCost;
  frames_.push_back({&code, code.instructions.get(), registers, result, is_construct});
  return Step::Reload;
}

// OrdinaryCallBindThis, and what [[Call]] and [[Construct]] do before it (ECMA-262 10.2.1, 10.2.2), but for a plain
// call.
Vm::Step Vm::bind_receiver(Value* window, Value new_target) {
  const Function& function = as_function(window[0]);
  const Code& code = function.code();
  const bool is_construct = !new_target.is_undefined();
  if (is_construct && code.is_constructor == 0) {
    return throw_not_callable(window, true);
  }
  if (!is_construct && code.is_class != 0) {
    const std::string name = to_utf8(code.name->view());
    return throw_error(ErrorType::TypeError, (name.empty() ? "Class constructors" : "Class constructor " + name) +
                                                 " cannot be invoked without 'new'");
  }
  if (code.uses_new_target != 0) {
    new_target_ = Handle::retain(new_target);
  }
  if (code.is_derived != 0) {
    put(window + 1, Value::undefined());
  } else if (is_construct) {
    Completion receiver = make_receiver(new_target);
    if (!receiver.is_normal()) {
      return finish(std::move(receiver), kNoRegister);
    }
    put(window + 1, receiver.take());
  } else if (code.is_arrow != 0) {
    copy(window + 1, function.captured_this());
  } else if (code.boxes_this != 0 && !is_object(window[1])) {
    box_receiver(window[1]);
  }
  return Step::Next;
}

Vm::Step Vm::call_native(Value* window, std::uint16_t count, std::uint16_t result, Value new_target) {
  const NativeFunction& function = as_native_function(window[0]);
  const bool is_construct = !new_target.is_undefined();
  if (is_construct && !function.is_constructor()) {
    return throw_not_callable(window, true);
  }
  heap_.set_site(current_site());
  budget_ -= kCallCost;
  Completion completion = function.native()(
      *this, {window[1], std::span<const Value>(window + 2, count), is_construct, new_target, window[0]});
  release_range(window, window + 2 + count);
  if (completion.type() == Completion::Type::Call) {
    return call_pending(window, result);
  }
  return finish(std::move(completion), result);
}

Completion Vm::call(Helper helper, std::initializer_list<Value> arguments) {
  std::vector<Handle> handles;
  for (const Value argument : arguments) {
    handles.push_back(Handle::retain(argument));
  }
  return call(helpers_[static_cast<std::size_t>(helper)].get(), Value::undefined(), std::move(handles));
}

Vm::Step Vm::call_pending(Value* window, std::uint16_t result) {
  if (pending_resume_.self.get().is_cell()) {
    return resume_pending(window, result);
  }
  PendingCall pending = realm_.take_pending_call();
  const std::size_t count = pending.arguments.size();
  constexpr std::size_t kMostArguments = 0xFFFF;
  if (count > kMostArguments || window + 2 + count + kReservedValues >= stack_.get() + kStackValues) {
    return throw_error(ErrorType::RangeError, "Maximum call stack size exceeded");
  }
  const Handle new_target = pending.is_construct ? pending.this_value : Handle();
  put(window, pending.callee.leak());
  put(window + 1, pending.this_value.leak());
  for (std::size_t i = 0; i < count; ++i) {
    put(window + 2 + i, pending.arguments[i].leak());
  }
  const std::size_t depth = frames_.size();
  // A native does itself, and a class that only forwards to one; they may have put their result there already.
  const bool clears_up = is_kind(window[0], kNativeFunctionKind) ||
                         (pending.is_construct && as_function(window[0]).code().is_forwarder != 0);
  const auto target = pending.is_construct ? std::optional(new_target.get()) : std::nullopt;
  const Step step = begin_window(window, static_cast<std::uint16_t>(count), result, target);
  if (!clears_up && frames_.size() <= depth) {
    release_range(window, window + 2 + count);  // it did not come to a call: nobody else clears up here
  }
  return step;
}

void Vm::leave_frame() {
  const Code& code = *frames_.back().code;
  Value* registers = frames_.back().registers;
  if (code.sort != FunctionSort::Plain && is_generator(registers[code.self_register])) {
    as_generator(registers[code.self_register]).complete_and_release();
  }
  release_range(registers, registers + code.register_count);
  frames_.pop_back();
  // Last of all the callee, which holds the code.
  put(registers - 1, Value());
  put(registers - 2, Value());
}

Vm::Step Vm::return_value(Value owned) {
  const Frame& frame = frames_.back();
  const std::uint16_t result = frame.result;
  if (frame.is_construct && !is_object(owned)) {
    std::swap(owned, frame.window()[1]);
  }
  leave_frame();
  if (!frames_.empty() && result != kNoRegister) [[likely]] {
    put(frames_.back().registers + result, owned);
    return Step::Reload;
  }
  Handle value = Handle::adopt(owned);
  if (frames_.empty() && std::exchange(is_in_program_, false)) {
    outcome_.value = std::move(value);
  }
  return deliver(result, std::move(value));
}

}  // namespace leaklab::script
