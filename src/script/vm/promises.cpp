#include "script/vm/promises.h"

namespace leaklab::script::promises {

namespace {

[[nodiscard]] bool try_enqueue(Vm& vm, const Reaction& reaction, Promise::State state, Value result) {
  const bool is_fulfilled = state == Promise::State::Fulfilled;
  const Value handler = is_fulfilled ? reaction.on_fulfilled : reaction.on_rejected;
  EventLoop& loop = vm.loop();
  switch (reaction.type) {
    case Reaction::Type::Forward: return loop.try_enqueue({handler, {reaction.target, result}});
    case Reaction::Type::Derive:
      if (handler.is_undefined()) {
        const Value next = vm.native(is_fulfilled ? KeptNative::ResolvePromise : KeptNative::RejectPromise);
        return loop.try_enqueue({next, {reaction.target, result}});
      }
      return loop.try_enqueue({vm.helper(Helper::RunReaction), {handler, result, reaction.target}});
    case Reaction::Type::Tell:
      if (handler.is_undefined()) {
        return loop.try_enqueue({is_fulfilled ? reaction.target : reaction.reject, {result}});
      }
      return loop.try_enqueue(
          {vm.helper(Helper::RunToldReaction), {handler, result, reaction.target, reaction.reject}});
  }
  return false;
}

[[nodiscard]] Completion settle(Vm& vm, Promise& promise, Promise::State state, Value result) {
  Pointer<Reaction> reactions = promise.settle(state, result);
  const Handle kept = reactions ? Handle::adopt(Value::cell(*reactions)) : Handle();
  for (Reaction* reaction = reactions.get(); reaction != nullptr; reaction = reaction->next.get()) {
    if (!try_enqueue(vm, *reaction, state, result)) {
      return Completion::heap_limit();
    }
  }
  if (state == Promise::State::Rejected && !promise.is_handled() &&
      !vm.loop().try_add_rejection(Value::cell(promise))) {
    return Completion::heap_limit();
  }
  return Completion::undefined();
}

}  // namespace

Ref<Promise> make(Vm& vm, Object& prototype) {
  const Ref<Shape> shape = vm.realm().root_shape(&prototype);
  return vm.heap().make<Promise>(kPromiseKind, *shape);
}

Completion fulfill(Vm& vm, Promise& promise, Value value) {
  return settle(vm, promise, Promise::State::Fulfilled, value);
}

Completion reject(Vm& vm, Promise& promise, Value reason) {
  return settle(vm, promise, Promise::State::Rejected, reason);
}

Completion resolve(Vm& vm, Promise& promise, Value resolution) {
  if (!is_object(resolution)) {
    return fulfill(vm, promise, resolution);
  }
  if (&as_object(resolution) == &promise) {
    const Handle error = vm.realm().make_error(ErrorType::TypeError, "Chaining cycle detected for promise #<Promise>");
    return reject(vm, promise, error.get());
  }
  return vm.call(Helper::ResolveWithObject, {Value::cell(promise), resolution});
}

Completion perform_then(Vm& vm, Promise& promise, Ref<Reaction> reaction) {
  promise.did_handle();
  if (promise.state() == Promise::State::Pending) {
    promise.append(std::move(reaction));
    return Completion::undefined();
  }
  return try_enqueue(vm, *reaction, promise.state(), promise.result()) ? Completion::undefined()
                                                                       : Completion::heap_limit();
}

Completion await(Vm& vm, Value value, Value context, Value on_fulfilled, Value on_rejected) {
  Ref<Reaction> reaction = vm.heap().make<Reaction>(kReactionKind, Reaction::Type::Forward, on_fulfilled, on_rejected,
                                                    context, Value::undefined());
  if (is_plain_promise(vm, value)) {
    return perform_then(vm, as_promise(value), std::move(reaction));
  }
  const Ref<Promise> promise = make(vm);
  Completion waiting = perform_then(vm, *promise, std::move(reaction));
  return waiting.is_normal() ? resolve(vm, *promise, value) : std::move(waiting);
}

bool is_plain_promise(Vm& vm, Value value) {
  if (!is_kind(value, kPromiseKind)) {
    return false;
  }
  const Completion constructor = vm.realm().get(value, &vm.realm().atom(Atom::Constructor));
  return constructor.is_normal() && constructor.value() == vm.native(KeptNative::PromiseConstructor);
}

}  // namespace leaklab::script::promises
