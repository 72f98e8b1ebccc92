// console: text to the engine's sink, formatted as Node prints it (https://console.spec.whatwg.org). Its times are
// those of the virtual clock. What runs script for a directive stands in json.js. Not there: other options of dir()
// than depth and showHidden.

#include "script/builtins/coercion.h"
#include "script/builtins/console_table.h"
#include "script/builtins/number_format.h"
#include "script/runtime/conversions.h"
#include "script/runtime/inspect.h"

namespace leaklab::script::builtins {

namespace {

constexpr std::size_t kGroupIndentation = 2;

// Whether an object's text is the program's to tell: its toString or Symbol.toPrimitive is no builtin's.
bool has_own_text(Realm& realm, Object& object) {
  for (Object* holder = &object; holder != nullptr; holder = holder->prototype()) {
    if (holder->own_property(&realm.atom(Atom::ToString)) ||
        holder->own_property(&realm.symbol(WellKnown::ToPrimitive))) {
      const Value* constructor = holder->find_own(&realm.atom(Atom::Constructor));
      return holder == &object || constructor == nullptr || !is_kind(*constructor, kNativeFunctionKind);
    }
  }
  return false;
}

// Whether the prelude has to apply a directive: it may run script, or is told by a function of the prelude.
bool needs_prelude(Realm& realm, char directive, Value value) {
  constexpr std::string_view kConverting = "dijf";
  const bool is_text_of_object = directive == 's' && is_object(value) && !is_callable(value);
  return kConverting.find(directive) != std::string_view::npos ||
         (is_text_of_object && has_own_text(realm, as_object(value)));
}

std::string directive_text(Realm& realm, char directive, Value value) {
  InspectOptions options;
  switch (directive) {
    case 'c': return "";
    case 's':
      if (is_string(value) || is_callable(value)) {
        return is_string(value) ? string_to_utf8(realm, as_string(value)) : function_source(realm, as_object(value));
      }
      options.depth = 0;
      break;
    case 'o':
      options.depth = 4;
      options.shows_hidden = true;
      break;
    default: break;
  }
  return inspect(realm, value, options);
}

// A directive that the prelude has to apply, by its place in the pattern and its argument.
struct Directive {
  std::size_t at;
  std::size_t argument;
};

// A message's text: of the first argument's % directives, as util.format takes them, and of what they do not take.
class Format {
 public:
  Format(Vm& vm, std::span<const Value> values) : realm_(vm.realm()), values_(values) {
    if (values.size() > 1 && is_string(values[0])) {
      used_ = 1;
      apply(string_to_utf8(realm_, as_string(values[0])));
    }
    for (std::size_t i = used_; i < values.size() && !asked_; ++i) {
      text_ += (i > 0 ? " " : "") + display(realm_, values[i]);
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  // Then there is no text yet.
  [[nodiscard]] const std::optional<Directive>& asked() const { return asked_; }

 private:
  void apply(std::string_view pattern) {
    constexpr std::string_view kDirectives = "sdifoOjc";
    for (std::size_t i = 0; i < pattern.size() && !asked_; ++i) {
      const char directive = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '\0';
      const bool takes_argument = directive != '\0' && kDirectives.find(directive) != std::string_view::npos;
      if (directive == '%') {
        text_ += '%';
        ++i;
      } else if (!takes_argument || used_ >= values_.size()) {
        text_ += pattern[i];
      } else if (needs_prelude(realm_, directive, values_[used_])) {
        asked_ = {i, used_};
      } else {
        text_ += directive_text(realm_, directive, values_[used_++]);
        ++i;
      }
    }
  }

  Realm& realm_;
  std::span<const Value> values_;
  std::string text_;
  std::size_t used_ = 0;
  std::optional<Directive> asked_;
};

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

// The prelude puts what a directive makes of its argument in the argument's place, and calls again with %s for it.
Completion apply_in_prelude(Vm& vm, const Arguments& arguments, const Directive& directive) {
  std::string pattern = string_to_utf8(vm.realm(), as_string(arguments.at(0)));
  const Handle letter = vm.realm().make_string(pattern.substr(directive.at + 1, 1));
  pattern[directive.at + 1] = 's';
  const Handle rest = vm.realm().make_string(pattern);
  std::vector<Value> values(arguments.values.begin(), arguments.values.end());
  values[0] = rest.get();
  const auto array = try_to_array(vm, values);
  return array ? vm.call(Helper::ApplyDirective,
                         {arguments.callee, Value::cell(**array),
                          Value::from_number(static_cast<double>(directive.argument)), letter.get()})
               : Completion::heap_limit();
}

template <Stream kStream>
Completion write(Vm& vm, const Arguments& arguments) {
  const Format format(vm, arguments.values);
  return format.asked() ? apply_in_prelude(vm, arguments, *format.asked()) : print(vm, kStream, format.text());
}

Completion group(Vm& vm, const Arguments& arguments) {
  Completion completion = arguments.size() > 0 ? write<Stream::Output>(vm, arguments) : Completion::undefined();
  if (completion.type() == Completion::Type::Call) {
    return completion;  // which calls this again
  }
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
    const auto option = [&](const char* name) {
      return vm.realm().get(arguments.at(1), &*vm.realm().names().intern(name));
    };
    const Completion depth = option("depth");
    options.shows_hidden = to_boolean(option("showHidden").value());
    if (depth.is_normal() && (depth.value().is_number() || depth.value().is_null())) {
      const double levels = depth.value().is_null() ? InspectOptions::kAnyDepth : depth.value().as_number();
      options.depth = levels < InspectOptions::kAnyDepth ? static_cast<int>(levels) : InspectOptions::kAnyDepth;
    }
  }
  return print(vm, Stream::Output, inspect(vm.realm(), arguments.at(0), options));
}

Completion table(Vm& vm, const Arguments& arguments) {
  if (!is_object(arguments.at(0))) {
    const std::size_t count = std::min<std::size_t>(arguments.size(), 1);
    return print(vm, Stream::Output, Format(vm, arguments.values.subspan(0, count)).text());
  }
  return print(vm, Stream::Output, table_text(vm.realm(), as_object(arguments.at(0)), arguments.at(1)));
}

Completion trace(Vm& vm, const Arguments& arguments) {
  const Format format(vm, arguments.values);
  const std::string message = (format.text().empty() ? "" : ": ") + format.text();
  return format.asked() ? apply_in_prelude(vm, arguments, *format.asked())
                        : print(vm, Stream::ErrorOutput, "Trace" + message + vm.stack_trace());
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
  vm.realm().define_tag(*console, "console");
  define_methods(vm, *console,
                 {{"log", 0, write<Stream::Output>},
                  {"warn", 0, write<Stream::ErrorOutput>},
                  {"dir", 0, dir},
                  {"time", 0, time},
                  {"timeEnd", 0, time_end},
                  {"timeLog", 0, time_log},
                  {"trace", 0, trace},
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
