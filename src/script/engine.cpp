#include "script/engine.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "embedded/prelude.h"
#include "script/builtins/builtins.h"
#include "script/compiler/compiler.h"
#include "script/runtime/inspect.h"
#include "script/surveyor.h"
#include "script/syntax/tree.h"
#include "script/vm/vm.h"

namespace leaklab::script {

namespace {

constexpr std::string_view kStackLine = "\n    at ";

// "program.js:3", the line itself, and carets below the part that is meant.
std::string excerpt(const SourceMap& sources, const Location& at, std::uint32_t length, bool with_name) {
  const std::string_view line = sources.line_text(at.source, at.line);
  const std::uint32_t room = static_cast<std::uint32_t>(line.size()) + 2 > at.column
                                 ? static_cast<std::uint32_t>(line.size()) + 1 -
                                       std::min<std::uint32_t>(at.column, static_cast<std::uint32_t>(line.size()))
                                 : 1;
  std::string text = with_name ? std::string(at.source_name) + ":" + std::to_string(at.line) + "\n" : "";
  text += std::string(line) + "\n" + std::string(at.column - 1, ' ');
  return text + std::string(std::clamp<std::uint32_t>(length, 1, std::max(1U, room)), '^') + "\n\n";
}

std::string first_line(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

// Where in an error's text the frame begins that is the line typed at the prompt itself: one without a function's name.
std::size_t end_of_called_frames(std::string_view text) {
  for (std::size_t at = text.find(kStackLine); at != std::string_view::npos; at = text.find(kStackLine, at + 1)) {
    const std::string_view frame =
        text.substr(at + kStackLine.size(), text.find('\n', at + 1) - at - kStackLine.size());
    if (frame.find('(') == std::string_view::npos) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string with_thousands(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3) {
    text.insert(static_cast<std::size_t>(at), ",");
  }
  return text;
}

struct PreludeFile {
  std::string_view name;
  syntax::Tree tree;
};

// Parsed once a process, since parsing is most of what an engine takes to start and every run starts one.
const std::vector<PreludeFile>& parsed_prelude() {
  static const std::vector<PreludeFile> files = [] {
    std::vector<PreludeFile> parsed;
    for (const auto& file : embedded::prelude::files) {
      auto tree = syntax::parse(file.text);
      base::require(std::holds_alternative<syntax::Tree>(tree), "the prelude is well-formed");
      parsed.push_back({file.name, std::move(std::get<syntax::Tree>(tree))});
    }
    return parsed;
  }();
  return files;
}

}  // namespace

struct Engine::Impl {
  Impl(Heap& of, ConsoleSink& console, EngineOptions options) : heap(of), vm(of, sources, globals, console, options) {
    builtins::install(vm);
    run_prelude();
    last_builtin_id = heap.last_id();
  }

  void run_prelude();
  void run_prelude_file(const PreludeFile& file);
  [[nodiscard]] Status fail_to_parse(const syntax::SyntaxError& error);
  Status take_over(Status next);
  void describe_failure();
  [[nodiscard]] std::string unhandled_text(Value reason);
  void describe_heap_limit();
  void describe_time_limit();
  [[nodiscard]] std::string uncaught_text(Value thrown, const Location& at);

  Heap& heap;
  SourceMap sources;
  Globals globals;
  Vm vm;
  SourceKind kind = SourceKind::Program;
  Status status = Status::Idle;
  Failure failure;
  std::uint32_t last_builtin_id = 0;
  std::size_t step_depth = 0;
};

void Engine::Impl::run_prelude() {
  constexpr std::string_view kLent = "__lent";
  Realm& realm = vm.realm();
  realm.define_builtin(realm.global_object(), kLent, Value::cell(*builtins::lent_natives(vm)));
  for (const PreludeFile& file : parsed_prelude()) {
    run_prelude_file(file);
  }
  const ElementKey lent{std::nullopt, Handle(realm.names().intern(kLent))};
  static_cast<void>(realm.remove(Value::cell(realm.global_object()), lent, false));
  vm.forget_outcome();
  vm.loop().clock() = VirtualClock();
  vm.collect(heap::CollectionCause::Asked);
}

void Engine::Impl::run_prelude_file(const PreludeFile& file) {
  const std::uint32_t source = sources.add_source(std::string(file.name), std::string(file.tree.source()), true);
  auto compiled = compiler::compile(file.tree, source, {true, true}, vm.realm(), globals);
  auto* code = std::get_if<Ref<Code>>(&compiled);
  base::require(code != nullptr, "the prelude compiles");
  vm.start(std::move(*code));
  while (vm.run(UINT64_MAX) == Status::Ready) {
  }
  base::require(vm.outcome().status == Status::Finished, "the prelude runs to its end");
  builtins::install_prelude(vm, as_object(vm.outcome().value.get()));
}

Status Engine::Impl::fail_to_parse(const syntax::SyntaxError& error) {
  const auto source = sources.last_source();
  const Location at = sources.locate(source, error.offset);
  const bool is_line = kind == SourceKind::Line;
  failure.summary = "SyntaxError: " + error.message;
  failure.text = excerpt(sources, at, error.length, !is_line) + (is_line ? "Uncaught " : "") + failure.summary;
  failure.line = at.line;
  failure.column = at.column;
  return status = Status::Failed;
}

// The stack of an error, or the value itself, as Node prints what nobody caught.
std::string Engine::Impl::uncaught_text(Value thrown, const Location& at) {
  const std::string text = inspect(vm.realm(), thrown);
  const bool is_error = is_kind(thrown, kErrorKind);
  failure.summary = is_error ? first_line(text) : "Uncaught " + first_line(text);
  if (kind == SourceKind::Line) {
    // What was typed at the prompt is no frame worth showing.
    const std::string shown = text.substr(0, is_error ? end_of_called_frames(text) : std::string::npos);
    const std::string first = first_line(shown);
    return (first.size() > 80 || (!is_error && first.size() < shown.size()) ? "Uncaught:\n" : "Uncaught ") + shown;
  }
  return excerpt(sources, at, 1, true) + (is_error ? "" : "Uncaught ") + text;
}

void Engine::Impl::describe_failure() {
  const Vm::Outcome& outcome = vm.outcome();
  const Value thrown = outcome.value.get();
  Location at = sources.locate(outcome.site);
  if (sources.is_internal(at.source) && is_kind(thrown, kErrorKind)) {
    at = sources.locate(thrown.as_cell().site());  // the prelude threw again what it had caught from the program
  }
  failure.line = at.line;
  failure.column = at.column;
  failure.text =
      outcome.is_rejection && !is_kind(thrown, kErrorKind) ? unhandled_text(thrown) : uncaught_text(thrown, at);
}

// As Node words it where the reason of an unhandled rejection is no error.
std::string Engine::Impl::unhandled_text(Value reason) {
  const std::string text =
      "UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch "
      "block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason \"" +
      name_in_message(vm.realm(), reason) + "\".";
  failure.summary = text;
  return (kind == SourceKind::Line ? "Uncaught " : "") + text;
}

void Engine::Impl::describe_time_limit() {
  const std::size_t waiting = vm.loop().waiting_timers();
  failure.summary = "the limit of virtual time is reached, with " + with_thousands(waiting) +
                    (waiting == 1 ? " timer" : " timers") + " still waiting";
  failure.text = failure.summary;
}

void Engine::Impl::describe_heap_limit() {
  const Location at = sources.locate(vm.outcome().site);
  failure.line = at.line;
  failure.column = at.column;
  failure.summary = "heap out of memory: the limit is " + with_thousands(heap.limit_bytes()) + " bytes, heapUsed was " +
                    with_thousands(heap.usage().heap_used_bytes) + " bytes, there is no room for " +
                    with_thousands(vm.outcome().asked_bytes) + " bytes more";
  failure.text = (at.line > 0 ? excerpt(sources, at, 1, kind == SourceKind::Program) : "") + failure.summary;
}

Status Engine::Impl::take_over(Status next) {
  status = next;
  if (status == Status::Failed) {
    describe_failure();
    if (kind == SourceKind::Program) {
      vm.forget_jobs();
    }
  } else if (status == Status::HeapLimit) {
    describe_heap_limit();
  } else if (status == Status::TimeLimit) {
    describe_time_limit();
  }
  return status;
}

Engine::Engine(heap::Heap& heap, ConsoleSink& console, EngineOptions options)
    : impl_(std::make_unique<Impl>(heap, console, options)) {}

Engine::~Engine() = default;

Status Engine::start(Source source) {
  Impl& impl = *impl_;
  impl.vm.unwind();
  impl.kind = source.kind;
  impl.failure = {};
  const std::uint32_t number = impl.sources.add_source(std::move(source.name), std::move(source.text), false);
  auto parsed = syntax::parse(impl.sources.text(number));
  if (const auto* error = std::get_if<syntax::SyntaxError>(&parsed)) {
    return impl.fail_to_parse(*error);
  }
  const compiler::CompileOptions options{impl.kind == SourceKind::Line, false};
  auto compiled = compiler::compile(std::get<syntax::Tree>(parsed), number, options, impl.vm.realm(), impl.globals);
  if (const auto* error = std::get_if<syntax::SyntaxError>(&compiled)) {
    return impl.fail_to_parse(*error);
  }
  impl.vm.start(std::move(std::get<Ref<Code>>(compiled)));
  return impl.status = Status::Ready;
}

void Engine::limit_time(std::uint64_t until_us) { impl_->vm.limit_time(until_us); }

Status Engine::run(std::uint64_t budget) {
  Impl& impl = *impl_;
  const bool has_work = impl.status == Status::Ready || impl.status == Status::Waiting;
  return has_work ? impl.take_over(impl.vm.run(budget)) : impl.status;
}

void Engine::begin_step(StepKind kind) {
  const std::size_t depth = impl_->vm.frame_views().size();
  switch (kind) {
    case StepKind::Into: impl_->step_depth = SIZE_MAX; break;
    case StepKind::Over: impl_->step_depth = depth; break;
    case StepKind::Out: impl_->step_depth = depth - std::min<std::size_t>(depth, 1); break;
  }
}

Status Engine::step(std::uint64_t budget) {
  Impl& impl = *impl_;
  const bool has_work = impl.status == Status::Ready || impl.status == Status::Waiting;
  return has_work ? impl.take_over(impl.vm.step(budget, impl.step_depth)) : impl.status;
}

bool Engine::has_stopped_at_statement() const { return impl_->vm.has_stopped_at_statement(); }

void Engine::stop() {
  impl_->vm.stop();
  if (impl_->status == Status::Ready || impl_->status == Status::Waiting) {
    impl_->status = Status::Stopped;
  }
}

Status Engine::resume() {
  if (impl_->status == Status::Failed) {
    impl_->vm.resume();
    impl_->status = Status::Ready;
  }
  return impl_->status;
}

bool Engine::is_source_done() const { return impl_->vm.is_program_done(); }

std::uint64_t Engine::virtual_time_us() const { return impl_->vm.loop().clock().now_us(); }

bool Engine::has_jobs() const { return impl_->vm.loop().has_jobs(); }

int Engine::exit_status() const { return impl_->vm.exit_status(); }

std::size_t Engine::waiting_timers() const { return impl_->vm.loop().waiting_timers(); }

Status Engine::status() const { return impl_->status; }

const Failure& Engine::failure() const { return impl_->failure; }

std::string Engine::result_preview() const { return inspect(impl_->vm.realm(), impl_->vm.outcome().value.get()); }

std::uint32_t Engine::current_line() const { return impl_->sources.locate(impl_->vm.current_site()).line; }

std::optional<std::string> Engine::verify() const { return impl_->vm.verify(); }

std::vector<RunningFunction> Engine::running_functions() const {
  return script::running_functions(impl_->vm, impl_->sources);
}

HeapSurvey Engine::survey() const {
  HeapSurvey survey = Surveyor(impl_->vm, impl_->sources).take();
  survey.last_builtin_id = impl_->last_builtin_id;
  return survey;
}

bool Engine::is_incomplete(std::string_view text) { return syntax::is_incomplete(text); }

std::vector<GlobalVariable> Engine::global_variables() const {
  std::vector<GlobalVariable> variables;
  Realm& realm = impl_->vm.realm();
  for (const GlobalBinding& binding : impl_->globals.all()) {
    const Value value = binding.value.get();
    if (value.is_hole()) {
      continue;
    }
    variables.push_back({to_utf8(binding.name->view()), preview(realm, value),
                         value.is_cell() ? value.as_cell().count() : 0, is_object(value), !binding.is_constant});
  }
  return variables;
}

}  // namespace leaklab::script
