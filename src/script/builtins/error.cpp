// The Error types (ECMA-262 20.5), with V8's `stack`.

#include "script/builtins/coercion.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

constexpr std::pair<std::string_view, Intrinsic> kTypes[] = {{"Error", Intrinsic::ErrorPrototype},
                                                             {"TypeError", Intrinsic::TypeErrorPrototype},
                                                             {"RangeError", Intrinsic::RangeErrorPrototype},
                                                             {"ReferenceError", Intrinsic::ReferenceErrorPrototype},
                                                             {"SyntaxError", Intrinsic::SyntaxErrorPrototype},
                                                             {"AggregateError", Intrinsic::AggregateErrorPrototype},
                                                             {"EvalError", Intrinsic::EvalErrorPrototype},
                                                             {"URIError", Intrinsic::URIErrorPrototype}};

Completion copy_list(Vm& vm, Value list) {
  const Ref<Array> copy = vm.realm().make_array();
  for (std::uint32_t i = 0; is_array(list) && i < as_array(list).length(); ++i) {
    if (!copy->try_append(vm.heap(), as_array(list).at(i))) {
      return Completion::heap_limit();
    }
  }
  return Completion::normal(Handle(copy));
}

template <int kType>
Completion error_constructor(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  // new AggregateError(errors, message, options): the others have no list of errors (ECMA-262 20.5.7.1.1).
  constexpr bool kIsAggregate = kTypes[kType].second == Intrinsic::AggregateErrorPrototype;
  const Value message = arguments.at(kIsAggregate ? 1 : 0);
  const Value options = arguments.at(kIsAggregate ? 2 : 1);
  const Handle text = message.is_undefined() ? Handle() : Handle::adopt(Value::cell(*try_to_string(realm, message)));
  const Ref<Object> error =
      realm.make_error_object(realm.instance_prototype(arguments.new_target, kTypes[kType].second), text.get());
  if constexpr (kIsAggregate) {
    Completion errors = copy_list(vm, arguments.at(0));
    if (!errors.is_normal()) {
      return errors;
    }
    realm.define_builtin(*error, "errors", errors.value());
  }
  if (is_object(options) &&
      realm.has_property(as_object(options), {std::nullopt, Handle::retain(Value::cell(realm.atom(Atom::Cause)))})) {
    const Completion cause = realm.get(options, &realm.atom(Atom::Cause));
    error->add(vm.heap(), &realm.atom(Atom::Cause), cause.value(), kBuiltinAttributes);
  }
  return Completion::normal(Handle(error));
}

// Error.captureStackTrace(object): V8's, for classes of errors that are none of ours.
Completion capture_stack_trace(Vm& vm, const Arguments& arguments) {
  Realm& realm = vm.realm();
  if (!is_object(arguments.at(0))) {
    return realm.throw_error(ErrorType::TypeError, "Invalid argument");
  }
  if (is_kind(arguments.at(0), kErrorKind)) {
    realm.capture_stack(as_object(arguments.at(0)));
    return Completion::undefined();
  }
  const Completion name = realm.get(arguments.at(0), &realm.atom(Atom::Name));
  const Completion message = realm.get(arguments.at(0), &realm.atom(Atom::Message));
  std::string text = is_string(name.value()) ? string_to_utf8(realm, as_string(name.value())) : "Error";
  if (is_string(message.value()) && as_string(message.value()).length() > 0) {
    text += (text.empty() ? "" : ": ") + string_to_utf8(realm, as_string(message.value()));
  }
  realm.define_builtin(as_object(arguments.at(0)), "stack", realm.make_string(text + vm.stack_trace()).get());
  return Completion::undefined();
}

// Where the letter of the message stands: AggregateError takes its list of errors first.
template <int kType>
constexpr Native kConstructor =
    kTypes[kType].second == Intrinsic::AggregateErrorPrototype ? converting<error_constructor<kType>, "--s-">
                                                               : converting<error_constructor<kType>, "-s-">;

template <int kType>
void install_type(Vm& vm) {
  Realm& realm = vm.realm();
  const auto& [name, prototype] = kTypes[kType];
  const Ref<NativeFunction> constructor = define_constructor(
      vm, name, prototype == Intrinsic::AggregateErrorPrototype ? 2 : 1, kConstructor<kType>, prototype);
  realm.define_builtin(realm.intrinsic(prototype), "name", realm.make_string(name).get());
  realm.define_builtin(realm.intrinsic(prototype), "message", realm.make_string("").get());
  if (kType == 0) {
    realm.define_method(*constructor, "captureStackTrace", 2, capture_stack_trace);
    realm.define_builtin(*constructor, "stackTraceLimit", Value::integer(10));
  } else {
    bool is_found = false;
    const Handle parent = realm.get_own(realm.global_object(), &*realm.names().intern("Error"), is_found);
    realm.set_prototype(*constructor, &as_object(parent.get()));
  }
}

}  // namespace

void install_error(Vm& vm) {
  install_type<0>(vm);
  install_type<1>(vm);
  install_type<2>(vm);
  install_type<3>(vm);
  install_type<4>(vm);
  install_type<5>(vm);
  install_type<6>(vm);
  install_type<7>(vm);
}

}  // namespace leaklab::script::builtins
