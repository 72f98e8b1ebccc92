#include "script/builtins/collections.h"

namespace leaklab::script::builtins {

bool can_be_held_weakly(Value value) {
  return is_object(value) || (is_symbol(value) && !as_symbol(value).is_registered());
}

Completion fill_from_iterable(Vm& vm, Handle made, const Arguments& arguments, Helper filler) {
  if (arguments.at(0).is_nullish()) {
    return Completion::normal(std::move(made));
  }
  return vm.call(filler, {made.get(), arguments.at(0)});
}

Completion throw_requires_new(Vm& vm, std::string_view constructor) {
  return vm.realm().throw_error(ErrorType::TypeError, "Constructor " + std::string(constructor) + " requires 'new'");
}

}  // namespace leaklab::script::builtins
