// process.memoryUsage() and exit() as Node documents them, and gc() as `node --expose-gc` gives it.

#include "script/builtins/coercion.h"
#include "script/runtime/conversions.h"

namespace leaklab::script::builtins {

namespace {

Completion memory_usage(Vm& vm, const Arguments&) {
  // Measured first: the object that tells it is not part of it.
  const heap::Usage usage = vm.heap().usage();
  const std::uint64_t rss = vm.options().resident_set_bytes != nullptr ? vm.options().resident_set_bytes() : 0;
  Realm& realm = vm.realm();
  const std::pair<std::string_view, std::uint64_t> figures[] = {{"rss", rss},
                                                                {"heapTotal", usage.heap_total_bytes},
                                                                {"heapUsed", usage.heap_used_bytes},
                                                                {"external", usage.external_bytes},
                                                                {"arrayBuffers", usage.array_buffers_bytes}};
  const Ref<Object> result = realm.make_object(std::size(figures));
  for (const auto& [name, bytes] : figures) {
    result->add(vm.heap(), &*realm.names().intern(name), Value::from_number(static_cast<double>(bytes)));
  }
  return Completion::normal(Handle(result));
}

// What waits is given up. The status is that of a POSIX process: the number's last eight bits.
Completion exit(Vm& vm, const Arguments& arguments) {
  const bool is_primitive = !is_object(arguments.at(0)) && !is_symbol(arguments.at(0));
  vm.set_exit_status(is_primitive ? to_int32(integer_argument(vm, arguments.at(0), 0)) & 0xFF : 1);
  return Completion::exit();
}

Completion collect(Vm& vm, const Arguments&) {
  vm.collect(heap::CollectionCause::Asked);
  return Completion::undefined();
}

// The shape of the result stays, so that asking for the figures does not change them.
void keep_shape(Vm& vm) {
  Completion first = memory_usage(vm, {});
  vm.keep(Handle::retain(Value::cell(as_object(first.value()).shape())));
}

}  // namespace

void install_process(Vm& vm) {
  keep_shape(vm);
  const Ref<Object> process = define_namespace(vm, "process");
  vm.realm().define_method(*process, "memoryUsage", 0, memory_usage);
  vm.realm().define_method(*process, "exit", 0, exit);
  vm.realm().define_method(vm.realm().global_object(), "gc", 0, collect);
}

}  // namespace leaklab::script::builtins
