// Generators (ECMA-262 27.3 to 27.6) and what async functions inherit from (27.7). The queue of async generators is
// kept in the prelude (generators.js); frames are kept by vm/kept_frames.cpp.

#include "script/runtime/generator.h"

#include <string>

#include "script/builtins/builtins.h"
#include "script/vm/promises.h"

namespace leaklab::script::builtins {

namespace {

using State = Generator::State;

Completion end_with(Vm& vm, Value value) {
  return Completion::normal(Handle(vm.realm().make_iterator_result(value, IteratorState::Done)));
}

Completion throw_given(Value value) {
  heap::retain(value);
  return Completion::throwing(value);
}

// GeneratorResume and GeneratorResumeAbrupt (27.5.3.3, 27.5.3.4).
Completion resume(Vm& vm, const Arguments& arguments, ResumeMode mode, std::string_view name) {
  if (!is_kind(arguments.this_value, kGeneratorKind)) {
    return throw_incompatible(vm, "[Generator].prototype." + std::string(name), arguments.this_value);
  }
  Generator& generator = as_generator(arguments.this_value);
  if (generator.state() == State::Running) {
    return vm.realm().throw_error(ErrorType::TypeError, "Generator is already running");
  }
  if (generator.state() == State::Start && mode != ResumeMode::Next) {
    generator.complete_and_release();
  }
  if (generator.state() != State::Completed) {
    return vm.resume(arguments.this_value, mode, arguments.at(0));
  }
  switch (mode) {
    case ResumeMode::Next: return end_with(vm, Value::undefined());
    case ResumeMode::Throw: return throw_given(arguments.at(0));
    case ResumeMode::Return: break;
  }
  return end_with(vm, arguments.at(0));
}

Completion next(Vm& vm, const Arguments& arguments) { return resume(vm, arguments, ResumeMode::Next, "next"); }
Completion give_back(Vm& vm, const Arguments& arguments) { return resume(vm, arguments, ResumeMode::Return, "return"); }
Completion throw_into(Vm& vm, const Arguments& arguments) { return resume(vm, arguments, ResumeMode::Throw, "throw"); }

// Jobs of an await (27.7.5.3): (self, value) and (self, reason).
Completion fulfill_await(Vm& vm, const Arguments& arguments) {
  return vm.resume(arguments.at(0), ResumeMode::Next, arguments.at(1));
}
Completion reject_await(Vm& vm, const Arguments& arguments) {
  return vm.resume(arguments.at(0), ResumeMode::Throw, arguments.at(1));
}

Completion function_constructor(Vm& vm, const Arguments&) {
  return vm.realm().throw_error(ErrorType::TypeError, "Leaklab does not run code from strings");
}

Completion iterator_itself(Vm&, const Arguments& arguments) { return Completion::borrowed(arguments.this_value); }

// --- Lent to generators.js

Completion is_async_generator(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::boolean(is_kind(arguments.at(0), kAsyncGeneratorKind)));
}

Completion generator_state(Vm&, const Arguments& arguments) {
  return Completion::normal(Value::integer(static_cast<std::int32_t>(as_generator(arguments.at(0)).state())));
}

// completeGenerator(generator)
Completion complete_generator(Vm&, const Arguments& arguments) {
  as_generator(arguments.at(0)).complete_and_release();
  return Completion::undefined();
}

// beginAwaitingReturn(generator): of one that has completed.
Completion begin_awaiting_return(Vm&, const Arguments& arguments) {
  as_generator(arguments.at(0)).complete_and_release();
  as_generator(arguments.at(0)).set_state(State::AwaitingReturn);
  return Completion::undefined();
}

Completion generator_queue(Vm&, const Arguments& arguments) {
  return Completion::borrowed(as_generator(arguments.at(0)).queue());
}

Completion set_generator_queue(Vm&, const Arguments& arguments) {
  as_generator(arguments.at(0)).set_queue_and_release(arguments.at(1));
  return Completion::undefined();
}

// resumeGenerator(generator, mode, value)
Completion resume_generator(Vm& vm, const Arguments& arguments) {
  return vm.resume(arguments.at(0), static_cast<ResumeMode>(arguments.at(1).as_integer()), arguments.at(2));
}

// awaitThen(value, context, onFulfilled, onRejected)
Completion await_then(Vm& vm, const Arguments& arguments) {
  return promises::await(vm, arguments.at(0), arguments.at(1), arguments.at(2), arguments.at(3));
}

struct Sort {
  std::string_view function_name;
  Intrinsic function_prototype;
  std::optional<Intrinsic> prototype;  // of the objects that such functions give
};

// GeneratorFunction and its like: no globals, but found from any such function.
void install_function_sort(Vm& vm, const Sort& sort) {
  Realm& realm = vm.realm();
  Object& function_prototype = realm.intrinsic(sort.function_prototype);
  const Ref<NativeFunction> constructor = realm.make_native(sort.function_name, 1, function_constructor, true);
  realm.ensure_function_properties(*constructor);
  constructor->add(vm.heap(), &realm.atom(Atom::Prototype), Value::cell(function_prototype), kFrozenAttributes);
  function_prototype.define_and_release(vm.heap(), &realm.atom(Atom::Constructor), Value::cell(*constructor),
                                        kReadOnlyAttributes);
  realm.define_tag(function_prototype, sort.function_name);
  if (sort.prototype) {
    Object& prototype = realm.intrinsic(*sort.prototype);
    function_prototype.define_and_release(vm.heap(), &realm.atom(Atom::Prototype), Value::cell(prototype),
                                          kReadOnlyAttributes);
    prototype.define_and_release(vm.heap(), &realm.atom(Atom::Constructor), Value::cell(function_prototype),
                                 kReadOnlyAttributes);
  }
}

}  // namespace

void install_generator(Vm& vm) {
  Realm& realm = vm.realm();
  install_function_sort(vm,
                        {"GeneratorFunction", Intrinsic::GeneratorFunctionPrototype, Intrinsic::GeneratorPrototype});
  install_function_sort(
      vm, {"AsyncGeneratorFunction", Intrinsic::AsyncGeneratorFunctionPrototype, Intrinsic::AsyncGeneratorPrototype});
  install_function_sort(vm, {"AsyncFunction", Intrinsic::AsyncFunctionPrototype, std::nullopt});
  Object& generator = realm.intrinsic(Intrinsic::GeneratorPrototype);
  define_methods(vm, generator, {{"next", 1, next}, {"return", 1, give_back}, {"throw", 1, throw_into}});
  realm.define_tag(generator, "Generator");
  realm.define_tag(realm.intrinsic(Intrinsic::AsyncGeneratorPrototype), "AsyncGenerator");
  realm.define_method(realm.intrinsic(Intrinsic::AsyncIteratorPrototype), WellKnown::AsyncIterator, 0, iterator_itself,
                      kBuiltinAttributes);
  vm.set_native(KeptNative::FulfillAwait, realm.make_native("", 2, fulfill_await, false));
  vm.set_native(KeptNative::RejectAwait, realm.make_native("", 2, reject_await, false));
}

void lend_generator_natives(Vm& vm, Object& lent) {
  define_methods(vm, lent,
                 {{"isAsyncGenerator", 1, is_async_generator},
                  {"generatorState", 1, generator_state},
                  {"completeGenerator", 1, complete_generator},
                  {"beginAwaitingReturn", 1, begin_awaiting_return},
                  {"generatorQueue", 1, generator_queue},
                  {"setGeneratorQueue", 2, set_generator_queue},
                  {"resumeGenerator", 3, resume_generator},
                  {"awaitThen", 4, await_then}});
}

}  // namespace leaklab::script::builtins
