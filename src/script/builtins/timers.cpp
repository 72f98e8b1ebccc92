// setTimeout, setInterval, setImmediate and what clears them, queueMicrotask, process.nextTick, performance.now: Node's
// timers, on virtual time.

#include <cmath>

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"
#include "script/runtime/timer.h"

namespace leaklab::script::builtins {

namespace {

constexpr double kMaximumDelayMs = 2147483647;

// What Node's messages say about a value that is none of the wanted type.
std::string received(Realm& realm, Value value) {
  if (value.is_nullish()) {
    return "Received " + inspect(realm, value);
  }
  if (is_object(value)) {
    const std::string name = constructor_name(realm, as_object(value));
    return "Received " + (name.empty() ? inspect(realm, value) : "an instance of " + name);
  }
  return "Received type " + std::string(type_of(value)) + " (" + inspect(realm, value) + ")";
}

Completion throw_no_callback(Vm& vm, Value value) {
  return throw_invalid_argument(vm, "\"callback\" argument must be of type function", value);
}

// As Node takes it: what is no number of milliseconds, or too long, is one; fractions are cut off.
std::uint64_t delay_us(Realm& realm, Value value) {
  const double delay_ms = is_object(value) || is_symbol(value) ? 1 : to_number(realm, value);
  return delay_ms >= 1 && delay_ms <= kMaximumDelayMs ? static_cast<std::uint64_t>(delay_ms) * 1'000 : 1'000;
}

// The arguments from `first` on as an array; undefined where there are none.
Completion rest_of(Vm& vm, const Arguments& arguments, std::size_t first) {
  if (arguments.size() <= first) {
    return Completion::undefined();
  }
  const Ref<Array> rest = vm.realm().make_array();
  for (std::size_t i = first; i < arguments.size(); ++i) {
    if (!rest->try_append(vm.heap(), arguments.at(i))) {
      return Completion::heap_limit();
    }
  }
  return Completion::normal(Handle(rest));
}

Ref<Timer> make_timer(Vm& vm, KindId kind, Value callback, Value rest) {
  const Ref<Shape> shape = vm.realm().root_shape(
      &vm.realm().intrinsic(kind == kTimeoutKind ? Intrinsic::TimeoutPrototype : Intrinsic::ImmediatePrototype));
  return vm.heap().make<Timer>(kind, *shape, callback, rest);
}

Completion set_timer(Vm& vm, const Arguments& arguments, std::uint8_t is_repeating) {
  if (!is_callable(arguments.at(0))) {
    return throw_no_callback(vm, arguments.at(0));
  }
  Completion rest = rest_of(vm, arguments, 2);
  if (!rest.is_normal()) {
    return rest;
  }
  const Ref<Timer> timer = make_timer(vm, kTimeoutKind, arguments.at(0), rest.value());
  timer->is_repeating = is_repeating;
  const bool has_room = vm.loop().try_set_timer(*timer, delay_us(vm.realm(), arguments.at(1)));
  return has_room ? Completion::normal(Handle(timer)) : Completion::heap_limit();
}

Completion set_timeout(Vm& vm, const Arguments& arguments) { return set_timer(vm, arguments, 0); }

Completion set_interval(Vm& vm, const Arguments& arguments) { return set_timer(vm, arguments, 1); }

Completion set_immediate(Vm& vm, const Arguments& arguments) {
  if (!is_callable(arguments.at(0))) {
    return throw_no_callback(vm, arguments.at(0));
  }
  Completion rest = rest_of(vm, arguments, 1);
  if (!rest.is_normal()) {
    return rest;
  }
  const Ref<Timer> immediate = make_timer(vm, kImmediateKind, arguments.at(0), rest.value());
  return vm.loop().try_set_immediate(*immediate) ? Completion::normal(Handle(immediate)) : Completion::heap_limit();
}

// A timer object, or the id of one that waits.
Completion clear_timer(Vm& vm, const Arguments& arguments) {
  const Value value = arguments.at(0);
  Timer* timer = nullptr;
  if (is_kind(value, kTimeoutKind)) {
    timer = &as_timer(value);
  } else if (value.is_number() || is_string(value)) {
    timer = vm.loop().find_timer(to_number(vm.realm(), value));
  }
  if (timer != nullptr) {
    vm.loop().clear_and_release(*timer);
  }
  return Completion::undefined();
}

Completion clear_immediate(Vm& vm, const Arguments& arguments) {
  if (is_kind(arguments.at(0), kImmediateKind)) {
    vm.loop().clear_and_release(as_timer(arguments.at(0)));
  }
  return Completion::undefined();
}

Completion queue_microtask(Vm& vm, const Arguments& arguments) {
  if (!is_callable(arguments.at(0))) {
    return throw_no_callback(vm, arguments.at(0));
  }
  return vm.loop().try_enqueue({arguments.at(0)}) ? Completion::undefined() : Completion::heap_limit();
}

Completion next_tick(Vm& vm, const Arguments& arguments) {
  if (!is_callable(arguments.at(0))) {
    return throw_no_callback(vm, arguments.at(0));
  }
  Completion rest = rest_of(vm, arguments, 1);
  if (!rest.is_normal()) {
    return rest;
  }
  const Job job = rest.value().is_undefined() ? Job{arguments.at(0)}
                                              : Job{vm.helper(Helper::Apply), {arguments.at(0), rest.value()}};
  return vm.loop().try_enqueue_tick(job) ? Completion::undefined() : Completion::heap_limit();
}

Completion performance_now(Vm& vm, const Arguments&) {
  return Completion::normal(Value::from_number(vm.loop().clock().read_ms()));
}

// --- Methods of timer objects. On anything else they do nothing. ---

template <std::uint8_t kIsReferenced>
Completion refer(Vm&, const Arguments& arguments) {
  if (is_kind(arguments.this_value, kTimeoutKind)) {
    as_timer(arguments.this_value).is_referenced = kIsReferenced;
  }
  return Completion::borrowed(arguments.this_value);
}

Completion has_ref(Vm&, const Arguments& arguments) {
  const bool is_timer = is_kind(arguments.this_value, kTimeoutKind) || is_kind(arguments.this_value, kImmediateKind);
  return Completion::normal(Value::boolean(is_timer && as_timer(arguments.this_value).is_referenced != 0));
}

Completion refresh(Vm& vm, const Arguments& arguments) {
  if (is_kind(arguments.this_value, kTimeoutKind) && !vm.loop().try_refresh(as_timer(arguments.this_value))) {
    return Completion::heap_limit();
  }
  return Completion::borrowed(arguments.this_value);
}

Completion close(Vm& vm, const Arguments& arguments) {
  if (is_kind(arguments.this_value, kTimeoutKind)) {
    vm.loop().clear_and_release(as_timer(arguments.this_value));
  }
  return Completion::borrowed(arguments.this_value);
}

// Their constructors are no globals: only a timer object leads to them.
Completion refuse_to_construct(Vm& vm, const Arguments&) {
  return vm.realm().throw_error(ErrorType::TypeError, "Illegal constructor");
}

void name_prototype(Vm& vm, Intrinsic prototype, std::string_view name) {
  const Ref<NativeFunction> constructor = vm.realm().make_native(name, 0, refuse_to_construct, true);
  vm.realm().define_builtin(vm.realm().intrinsic(prototype), "constructor", Value::cell(*constructor));
}

}  // namespace

Completion throw_invalid_argument(Vm& vm, std::string_view wanted, Value value) {
  Realm& realm = vm.realm();
  const Handle error =
      realm.make_error(ErrorType::TypeError, "The " + std::string(wanted) + ". " + received(realm, value));
  as_object(error.get())
      .add(vm.heap(), &*realm.names().intern("code"), realm.make_string("ERR_INVALID_ARG_TYPE").get());
  return Completion::throwing(Handle(error).leak());
}

void install_timers(Vm& vm) {
  Realm& realm = vm.realm();
  define_methods(vm, realm.global_object(),
                 {{"setTimeout", 5, set_timeout},
                  {"setInterval", 5, set_interval},
                  {"setImmediate", 4, set_immediate},
                  {"clearTimeout", 1, clear_timer},
                  {"clearInterval", 1, clear_timer},
                  {"clearImmediate", 1, clear_immediate},
                  {"queueMicrotask", 1, queue_microtask}});
  name_prototype(vm, Intrinsic::TimeoutPrototype, "Timeout");
  name_prototype(vm, Intrinsic::ImmediatePrototype, "Immediate");
  define_methods(vm, realm.intrinsic(Intrinsic::TimeoutPrototype),
                 {{"refresh", 0, refresh},
                  {"unref", 0, refer<0>},
                  {"ref", 0, refer<1>},
                  {"hasRef", 0, has_ref},
                  {"close", 0, close}});
  define_methods(vm, realm.intrinsic(Intrinsic::ImmediatePrototype), {{"hasRef", 0, has_ref}});
  const Ref<Object> performance = define_namespace(vm, "performance");
  realm.define_method(*performance, "now", 0, performance_now);
  bool is_found = false;
  const Handle process = realm.get_own(realm.global_object(), &*realm.names().intern("process"), is_found);
  realm.define_method(as_object(process.get()), "nextTick", 1, next_tick);
}

}  // namespace leaklab::script::builtins
