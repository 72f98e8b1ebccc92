// Promise (ECMA-262 27.2): the constructor, then, and what promise.js calls. The rest stands there.

#include "script/builtins/collections.h"
#include "script/runtime/inspect.h"
#include "script/vm/promises.h"

namespace leaklab::script::builtins {

namespace {

Value handler_or_undefined(Value value) { return is_callable(value) ? value : Value::undefined(); }

Completion promise_constructor(Vm& vm, const Arguments& arguments) {
  if (!arguments.is_construct) {
    return vm.realm().throw_error(ErrorType::TypeError, "Promise constructor cannot be invoked without 'new'");
  }
  if (!is_callable(arguments.at(0))) {
    return vm.realm().throw_error(
        ErrorType::TypeError,
        "Promise resolver " + name_in_message(vm.realm(), arguments.at(0)) + " is not a function");
  }
  const Ref<Promise> promise =
      promises::make(vm, vm.realm().instance_prototype(arguments.new_target, Intrinsic::PromisePrototype));
  return vm.call(Helper::RunExecutor, {Value::cell(*promise), arguments.at(0)});
}

Completion then(Vm& vm, const Arguments& arguments) {
  const Value receiver = arguments.this_value;
  if (!is_kind(receiver, kPromiseKind)) {
    return throw_incompatible(vm, "Promise.prototype.then", receiver);
  }
  if (!promises::is_plain_promise(vm, receiver)) {
    return vm.call(Helper::ThenOfSubclass, {receiver, arguments.at(0), arguments.at(1)});
  }
  const Ref<Promise> derived = promises::make(vm);
  Completion performed = promises::perform_then(
      vm, as_promise(receiver),
      vm.heap().make<Reaction>(kReactionKind, Reaction::Type::Derive, handler_or_undefined(arguments.at(0)),
                               handler_or_undefined(arguments.at(1)), Value::cell(*derived), Value::undefined()));
  return performed.is_normal() ? Completion::normal(Handle(derived)) : std::move(performed);
}

// --- What promise.js calls: with promises that it knows to be such ---

Completion resolve_promise(Vm& vm, const Arguments& arguments) {
  return promises::resolve(vm, as_promise(arguments.at(0)), arguments.at(1));
}

Completion reject_promise(Vm& vm, const Arguments& arguments) {
  return promises::reject(vm, as_promise(arguments.at(0)), arguments.at(1));
}

Completion fulfill_promise(Vm& vm, const Arguments& arguments) {
  return promises::fulfill(vm, as_promise(arguments.at(0)), arguments.at(1));
}

Completion make_promise(Vm& vm, const Arguments&) { return Completion::normal(Handle(promises::make(vm))); }

Completion is_promise(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(is_kind(arguments.at(0), kPromiseKind)));
}

Completion is_plain_promise(Vm& vm, const Arguments& arguments) {
  return Completion::normal(Value::boolean(promises::is_plain_promise(vm, arguments.at(0))));
}

// performThen(promise, onFulfilled, onRejected, resolve, reject)
Completion perform_then(Vm& vm, const Arguments& arguments) {
  return promises::perform_then(
      vm, as_promise(arguments.at(0)),
      vm.heap().make<Reaction>(kReactionKind, Reaction::Type::Tell, handler_or_undefined(arguments.at(1)),
                               handler_or_undefined(arguments.at(2)), arguments.at(3), arguments.at(4)));
}

// The job of a promise that is resolved with a plain one: as runThenable does it, without making functions.
Completion follow_promise(Vm& vm, const Arguments& arguments) {
  return promises::perform_then(
      vm, as_promise(arguments.at(1)),
      vm.heap().make<Reaction>(kReactionKind, Reaction::Type::Forward, vm.native(KeptNative::ResolvePromise),
                               vm.native(KeptNative::RejectPromise), arguments.at(0), Value::undefined()));
}

// enqueueThenable(promise, thenable, then): NewPromiseResolveThenableJob (27.2.2.2).
Completion enqueue_thenable(Vm& vm, const Arguments& arguments) {
  const bool is_ours =
      promises::is_plain_promise(vm, arguments.at(1)) && arguments.at(2) == vm.native(KeptNative::PromiseThen);
  const Job job = is_ours ? Job{vm.native(KeptNative::FollowPromise), {arguments.at(0), arguments.at(1)}}
                          : Job{vm.helper(Helper::RunThenable), {arguments.at(0), arguments.at(1), arguments.at(2)}};
  return vm.loop().try_enqueue(job) ? Completion::undefined() : Completion::heap_limit();
}

Completion make_aggregate_error(Vm& vm, const Arguments& arguments) {
  const Handle message = vm.realm().make_string("All promises were rejected");
  const Ref<Object> error =
      vm.realm().make_error_object(vm.realm().intrinsic(Intrinsic::AggregateErrorPrototype), message.get());
  vm.realm().define_builtin(*error, "errors", arguments.at(0));
  return Completion::normal(Handle(error));
}

void keep(Vm& vm, KeptNative which, std::string_view name, std::uint8_t length, Native native) {
  vm.set_native(which, vm.realm().make_native(name, length, native, false));
}

}  // namespace

void install_promise(Vm& vm) {
  Realm& realm = vm.realm();
  vm.set_native(KeptNative::PromiseConstructor,
                define_constructor(vm, "Promise", 1, promise_constructor, Intrinsic::PromisePrototype));
  define_species(vm, as_object(vm.native(KeptNative::PromiseConstructor)));
  keep(vm, KeptNative::PromiseThen, "then", 2, then);
  keep(vm, KeptNative::ResolvePromise, "", 1, resolve_promise);
  keep(vm, KeptNative::RejectPromise, "", 1, reject_promise);
  keep(vm, KeptNative::FollowPromise, "", 1, follow_promise);
  realm.define_tag(realm.intrinsic(Intrinsic::PromisePrototype), "Promise");
  realm.define_builtin(realm.intrinsic(Intrinsic::PromisePrototype), "then", vm.native(KeptNative::PromiseThen));
  realm.define_tag(realm.intrinsic(Intrinsic::PromisePrototype), "Promise");
}

void lend_promise_natives(Vm& vm, Object& lent) {
  define_methods(vm, lent,
                 {{"resolvePromise", 2, resolve_promise},
                  {"rejectPromise", 2, reject_promise},
                  {"fulfillPromise", 2, fulfill_promise},
                  {"makePromise", 0, make_promise},
                  {"isPromise", 1, is_promise},
                  {"isPlainPromise", 1, is_plain_promise},
                  {"performThen", 5, perform_then},
                  {"enqueueThenable", 3, enqueue_thenable},
                  {"makeAggregateError", 1, make_aggregate_error}});
}

}  // namespace leaklab::script::builtins
