// console: text to the engine's sink, formatted as Node prints it.

#include "script/builtins/builtins.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

// The first argument's % directives, as util.format takes them; `used` counts the arguments they took.
std::string format(Realm& realm, std::string_view pattern, std::span<const Value> arguments, std::size_t& used) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char directive = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    const bool takes_argument =
        std::string_view("sdifoOjc").find(directive) != std::string_view::npos && directive != '\0';
    if (directive == '%') {
      text += '%';
      ++i;
    } else if (!takes_argument || used >= arguments.size()) {
      text += pattern[i];
    } else {
      const Value value = arguments[used++];
      ++i;
      if (directive == 's') {
        text += display(realm, value);
      } else if (directive == 'd' || directive == 'i' || directive == 'f') {
        const double number = is_object(value) ? __builtin_nan("") : to_number(realm, value);
        text +=
            number_to_text(directive == 'i' ? (number != number ? number : to_integer_or_infinity(number)) : number);
      } else if (directive != 'c') {
        text += inspect(realm, value);
      }
    }
  }
  return text;
}

std::string join(Vm& vm, std::span<const Value> values) {
  Realm& realm = vm.realm();
  std::string text;
  std::size_t used = 0;
  if (values.size() > 1 && is_string(values[0])) {
    used = 1;
    text = format(realm, string_to_utf8(realm, as_string(values[0])), values, used);
  }
  for (std::size_t i = used; i < values.size(); ++i) {
    text += (i > 0 ? " " : "") + display(realm, values[i]);
  }
  return text;
}

template <Stream kStream>
Completion write(Vm& vm, const Arguments& arguments) {
  const std::string text = join(vm, arguments.values);
  if (vm.heap().is_over_limit()) {
    return Completion::heap_limit();  // a rope for whose characters there was no room
  }
  vm.console().did_write(kStream, text);
  return Completion::undefined();
}

}  // namespace

void install_console(Vm& vm) {
  const Ref<Object> console = define_namespace(vm, "console");
  for (const std::string_view name : {"log", "info", "debug"}) {
    vm.realm().define_method(*console, name, 0, write<Stream::Output>);
  }
  for (const std::string_view name : {"error", "warn"}) {
    vm.realm().define_method(*console, name, 0, write<Stream::ErrorOutput>);
  }
}

}  // namespace leaklab::script::builtins
