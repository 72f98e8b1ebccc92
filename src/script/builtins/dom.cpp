// What events.js and dom.js call.

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"
#include "script/runtime/node_memory.h"

namespace leaklab::script::builtins {

namespace {

Completion make_node_memory(Vm& vm, const Arguments&) {
  return Completion::normal(Handle(vm.heap().make<NodeMemory>(kNodeMemoryKind, vm.heap())));
}

// requireInstance(name, type, value): throws, in Node's words.
Completion require_instance(Vm& vm, const Arguments& arguments) {
  const auto text = [&](std::size_t index) { return string_to_utf8(vm.realm(), as_string(arguments.at(index))); };
  return throw_invalid_argument(vm, "\"" + text(0) + "\" argument must be an instance of " + text(1), arguments.at(2));
}

}  // namespace

void lend_dom_natives(Vm& vm, Object& lent) {
  define_methods(vm, lent, {{"makeNodeMemory", 0, make_node_memory}, {"requireInstance", 3, require_instance}});
}

}  // namespace leaklab::script::builtins
