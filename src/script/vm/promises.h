#pragma once
// Operations on promises (ECMA-262 27.2.1) for builtins and for await.
//
// Those that give a Completion may ask for a call, since looking for `then` may run script: natives return it as their
// own, instructions hand it to the VM. HeapLimit where there is no room for a job.

#include "script/runtime/promise.h"
#include "script/vm/vm.h"

namespace leaklab::script::promises {

// A pending promise, as `new Promise` makes it; of a subclass where that has another prototype.
[[nodiscard]] Ref<Promise> make(Vm& vm, Object& prototype);
[[nodiscard]] inline Ref<Promise> make(Vm& vm) { return make(vm, vm.realm().intrinsic(Intrinsic::PromisePrototype)); }

// What the resolving functions do (27.2.1.3), for a promise that was not resolved yet.
[[nodiscard]] Completion resolve(Vm& vm, Promise& promise, Value resolution);
[[nodiscard]] Completion fulfill(Vm& vm, Promise& promise, Value value);
[[nodiscard]] Completion reject(Vm& vm, Promise& promise, Value reason);

// PerformPromiseThen (27.2.5.4.1). From here on the promise is handled.
[[nodiscard]] Completion perform_then(Vm& vm, Promise& promise, Ref<Reaction> reaction);

// Await (27.7.5.3): a job will call `on_fulfilled(context, value)` or `on_rejected(context, reason)`, natives both,
// when `value`, if need be made a promise, is settled. The context is counted until then.
[[nodiscard]] Completion await(Vm& vm, Value value, Value context, Value on_fulfilled, Value on_rejected);

// Whether `value` is a promise whose `constructor` is the intrinsic one: no subclass has a say in it.
[[nodiscard]] bool is_plain_promise(Vm& vm, Value value);

}  // namespace leaklab::script::promises
