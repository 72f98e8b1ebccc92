// What the prelude's files give back: an object of functions, each in its place.

#include "script/builtins/builtins.h"

namespace leaklab::script::builtins {

namespace {

// Empty where the object has no such property.
Handle own(Vm& vm, Object& object, std::string_view name) {
  bool is_found = false;
  return vm.realm().get_own(object, &*vm.realm().names().intern(name), is_found);
}

void install_methods(Vm& vm, Object& from, Object& onto) {
  for (const Realm::OwnKey& key : vm.realm().own_keys(from)) {
    PropertyKey name = &key.key.get().as_cell();
    onto.define_and_release(vm.heap(), name, *from.find_own(name), kBuiltinAttributes);
  }
}

// Where the methods of an export go: to `property` of the owner, or to the owner itself where that is empty.
struct Destination {
  std::string_view exported;
  Value owner;
  std::string_view property;
};

void install_export(Vm& vm, Object& exports, const Destination& to) {
  const Handle methods = own(vm, exports, to.exported);
  if (!is_object(methods.get())) {
    return;
  }
  const Handle onto = to.property.empty() ? Handle::retain(to.owner) : own(vm, as_object(to.owner), to.property);
  install_methods(vm, as_object(methods.get()), as_object(onto.get()));
}

}  // namespace

void install_prelude(Vm& vm, Object& exports) {
  if (const Handle helpers = own(vm, exports, "helpers"); is_object(helpers.get())) {
    for (const auto& [helper, name] : kHelperNames) {
      if (Handle function = own(vm, as_object(helpers.get()), name); is_callable(function.get())) {
        vm.set_helper(helper, std::move(function));
      }
    }
  }
  const Value global = Value::cell(vm.realm().global_object());
  const auto intrinsic = [&vm](Intrinsic which) { return Value::cell(vm.realm().intrinsic(which)); };
  for (const Destination& to : {
           Destination{"globals", global, ""},
           Destination{"objectFunction", global, "Object"},
           Destination{"reflect", global, "Reflect"},
           Destination{"jsonObject", global, "JSON"},
           Destination{"consoleObject", global, "console"},
           Destination{"processObject", global, "process"},
           Destination{"arrayConstructor", intrinsic(Intrinsic::ArrayPrototype), "constructor"},
           Destination{"typedArrayConstructor", intrinsic(Intrinsic::TypedArrayPrototype), "constructor"},
           Destination{"typedArrayPrototype", intrinsic(Intrinsic::TypedArrayPrototype), ""},
           Destination{"promiseStatics", vm.native(KeptNative::PromiseConstructor), ""},
           Destination{"arrayPrototype", intrinsic(Intrinsic::ArrayPrototype), ""},
           Destination{"objectPrototype", intrinsic(Intrinsic::ObjectPrototype), ""},
           Destination{"errorPrototype", intrinsic(Intrinsic::ErrorPrototype), ""},
           Destination{"mapPrototype", intrinsic(Intrinsic::MapPrototype), ""},
           Destination{"setPrototype", intrinsic(Intrinsic::SetPrototype), ""},
           Destination{"stringPrototype", intrinsic(Intrinsic::StringPrototype), ""},
           Destination{"regExpPrototype", intrinsic(Intrinsic::RegExpPrototype), ""},
           Destination{"regExpIteratorPrototype", intrinsic(Intrinsic::RegExpIteratorPrototype), ""},
           Destination{"promisePrototype", intrinsic(Intrinsic::PromisePrototype), ""},
           Destination{"asyncGeneratorPrototype", intrinsic(Intrinsic::AsyncGeneratorPrototype), ""},
       }) {
    install_export(vm, exports, to);
  }
}

}  // namespace leaklab::script::builtins
