// console: text to the engine's sink, formatted as Node prints it (https://console.spec.whatwg.org). Its times are
// those of the virtual clock. %j is made by json.js. Not there: dir()'s options but depth.

#include "script/builtins/coercion.h"
#include "script/builtins/console_table.h"
#include "script/builtins/number_format.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

constexpr std::size_t kGroupIndentation = 2;

std::string number_directive(Realm& realm, char directive, Value value) {
  if (is_object(value) || is_symbol(value)) {
    return "NaN";
  }
  if (is_kind(value, kBigIntKind)) {
    return inspect(realm, value);
  }
  if (directive == 'd') {
    return inspect(realm, Value::from_number(to_number(realm, value)));
  }
  const Handle text = Handle::adopt(Value::cell(*try_to_string(realm, value)));
  const double number = parse_float(string_to_utf8(realm, as_string(text.get())));
  return number_to_text(directive == 'i' && number == number ? to_integer_or_infinity(number) : number);
}

// What %s makes of a value: an object one level deep.
std::string text_directive(Realm& realm, Value value) {
  InspectOptions options;
  options.depth = 0;
  if (is_callable(value)) {
    return function_source(realm, as_object(value));
  }
  return is_string(value) ? string_to_utf8(realm, as_string(value)) : inspect(realm, value, options);
}

std::string directive_text(Realm& realm, char directive, Value value) {
  InspectOptions deeper;
  deeper.depth = 4;
  switch (directive) {
    case 's': return text_directive(realm, value);
    case 'd':
    case 'i':
    case 'f': return number_directive(realm, directive, value);
    case 'o': return inspect(realm, value, deeper);
    case 'c': return "";
    default: return inspect(realm, value);
  }
}

// The first argument's % directives, as util.format takes them; `used` counts the arguments they took.
std::string format(Realm& realm, std::string_view pattern, std::span<const Value> arguments, std::size_t& used) {
  constexpr std::string_view kDirectives = "sdifoOjc";
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char directive = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    const bool takes_argument = directive != '\0' && kDirectives.find(directive) != std::string_view::npos;
    if (directive == '%') {
      text += '%';
      ++i;
    } else if (!takes_argument || used >= arguments.size()) {
      text += pattern[i];
    } else {
      text += directive_text(realm, directive, arguments[used++]);
      ++i;
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

// Writes a message, each line of it as far in as the groups are deep.
Completion print(Vm& vm, Stream stream, std::string text) {
  if (vm.heap().is_over_limit()) {
    return Completion::heap_limit();  // a rope for whose characters there was no room
  }
  if (const std::size_t depth = vm.console_state().group_depth; depth > 0) {
    const std::string indentation(depth * kGroupIndentation, ' ');
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
      text.insert(at + 1, indentation);
    }
    text.insert(0, indentation);
  }
  vm.console().did_write(stream, text);
  return Completion::undefined();
}

// JSON may ask the program's own toJSON: the prelude puts texts in the place of what %j takes, and calls again.
bool has_json_directive(Vm& vm, const Arguments& arguments) {
  const bool has_pattern = arguments.size() > 1 && is_string(arguments.at(0));
  const std::string pattern = has_pattern ? string_to_utf8(vm.realm(), as_string(arguments.at(0))) : "";
  bool is_after_percent = false;
  for (const char unit : pattern) {
    if (is_after_percent && unit == 'j') {
      return true;
    }
    is_after_percent = unit == '%' && !is_after_percent;
  }
  return false;
}

template <Stream kStream>
Completion write(Vm& vm, const Arguments& arguments) {
  if (has_json_directive(vm, arguments)) {
    const auto values = try_to_array(vm, arguments.values);
    return values ? vm.call(Helper::FormatJson, {arguments.callee, Value::cell(**values)}) : Completion::heap_limit();
  }
  return print(vm, kStream, join(vm, arguments.values));
}

Completion assert_true(Vm& vm, const Arguments& arguments) {
  if (to_boolean(arguments.at(0))) {
    return Completion::undefined();
  }
  if (arguments.size() < 2) {
    return print(vm, Stream::ErrorOutput, "Assertion failed");
  }
  const std::string first =
      is_object(arguments.at(1)) ? name_in_message(vm.realm(), arguments.at(1)) : display_text(vm, arguments.at(1));
  std::vector<Value> values(arguments.values.begin() + 1, arguments.values.end());
  const Handle message = vm.realm().make_string("Assertion failed: " + first);
  values[0] = message.get();
  return print(vm, Stream::ErrorOutput, join(vm, values));
}

Completion group(Vm& vm, const Arguments& arguments) {
  Completion completion =
      arguments.size() > 0 ? print(vm, Stream::Output, join(vm, arguments.values)) : Completion::undefined();
  constexpr std::size_t kDeepest = 100;  // so that no endless nesting makes endless lines
  ConsoleState& state = vm.console_state();
  state.group_depth += state.group_depth < kDeepest ? 1 : 0;
  return completion;
}

Completion group_end(Vm& vm, const Arguments&) {
  ConsoleState& state = vm.console_state();
  state.group_depth -= state.group_depth > 0 ? 1 : 0;
  return Completion::undefined();
}

Completion dir(Vm& vm, const Arguments& arguments) {
  InspectOptions options;
  if (is_object(arguments.at(1))) {
    const Completion depth = vm.realm().get(arguments.at(1), &*vm.realm().names().intern("depth"));
    if (depth.is_normal() && (depth.value().is_number() || depth.value().is_null())) {
      const double levels = depth.value().is_null() ? InspectOptions::kAnyDepth : depth.value().as_number();
      options.depth = levels < InspectOptions::kAnyDepth ? static_cast<int>(levels) : InspectOptions::kAnyDepth;
    }
  }
  return print(vm, Stream::Output, inspect(vm.realm(), arguments.at(0), options));
}

Completion table(Vm& vm, const Arguments& arguments) {
  if (!is_object(arguments.at(0))) {
    return print(vm, Stream::Output, join(vm, arguments.values.subspan(0, std::min<std::size_t>(arguments.size(), 1))));
  }
  return print(vm, Stream::Output, table_text(vm.realm(), as_object(arguments.at(0)), arguments.at(1)));
}

Completion trace(Vm& vm, const Arguments& arguments) {
  const std::string message = join(vm, arguments.values);
  return print(vm, Stream::ErrorOutput, "Trace" + (message.empty() ? "" : ": " + message) + vm.stack_trace());
}

// The name of a counter or timer.
std::string label_of(Vm& vm, const Arguments& arguments) {
  return arguments.at(0).is_undefined() ? "default" : display_text(vm, arguments.at(0));
}

Completion warn_of_label(Vm& vm, const std::string& text) { return print(vm, Stream::ErrorOutput, "Warning: " + text); }

Completion count(Vm& vm, const Arguments& arguments) {
  const std::string label = label_of(vm, arguments);
  return print(vm, Stream::Output, label + ": " + std::to_string(++vm.console_state().counts[label]));
}

Completion count_reset(Vm& vm, const Arguments& arguments) {
  const std::string label = label_of(vm, arguments);
  return vm.console_state().counts.erase(label) > 0 ? Completion::undefined()
                                                    : warn_of_label(vm, "Count for '" + label + "' does not exist");
}

// Time stands still as long as nothing waits.
double now_ms(Vm&) { return 0; }

Completion time(Vm& vm, const Arguments& arguments) {
  const std::string label = label_of(vm, arguments);
  const bool is_new = vm.console_state().begin_times_ms.emplace(label, now_ms(vm)).second;
  return is_new ? Completion::undefined()
                : warn_of_label(vm, "Label '" + label + "' already exists for console.time()");
}

std::string duration_text(double duration_ms) {
  constexpr double kSecond = 1000;
  if (duration_ms >= kSecond) {
    return fixed_text(duration_ms / kSecond, 3) + "s";
  }
  return number_to_text(parse_float(fixed_text(duration_ms, 3))) + "ms";
}

Completion print_time(Vm& vm, const Arguments& arguments, std::string_view method) {
  const std::string label = label_of(vm, arguments);
  const auto begin = vm.console_state().begin_times_ms.find(label);
  if (begin == vm.console_state().begin_times_ms.end()) {
    return warn_of_label(vm, "No such label '" + label + "' for console." + std::string(method) + "()");
  }
  std::string text = label + ": " + duration_text(now_ms(vm) - begin->second);
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    text += " " + display(vm.realm(), arguments.at(i));
  }
  return print(vm, Stream::Output, text);
}

Completion time_log(Vm& vm, const Arguments& arguments) { return print_time(vm, arguments, "timeLog"); }

Completion time_end(Vm& vm, const Arguments& arguments) {
  Completion completion = print_time(
      vm, {arguments.this_value, arguments.values.subspan(0, std::min<std::size_t>(arguments.size(), 1))}, "timeEnd");
  vm.console_state().begin_times_ms.erase(label_of(vm, arguments));
  return completion;
}

}  // namespace

void install_console(Vm& vm) {
  const Ref<Object> console = define_namespace(vm, "console");
  define_methods(vm, *console,
                 {{"log", 0, write<Stream::Output>},
                  {"warn", 0, write<Stream::ErrorOutput>},
                  {"dir", 0, dir},
                  {"time", 0, time},
                  {"timeEnd", 0, time_end},
                  {"timeLog", 0, time_log},
                  {"trace", 0, trace},
                  {"assert", 0, assert_true},
                  {"count", 0, count},
                  {"countReset", 0, count_reset},
                  {"group", 0, group},
                  {"groupEnd", 0, group_end},
                  {"table", 1, table},
                  {"debug", 0, write<Stream::Output>},
                  {"info", 0, write<Stream::Output>},
                  {"dirxml", 0, write<Stream::Output>},
                  {"error", 0, write<Stream::ErrorOutput>},
                  {"groupCollapsed", 0, group}});
}

}  // namespace leaklab::script::builtins
