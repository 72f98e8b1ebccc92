// What was begun waits in a queue of jobs, since a command may come while another runs: the program as a whole, a
// statement that a button stands for, a line from the prompt. advance() works on the first of them.
//
// A button's statement runs alone where the rest of the program was begun in this heap. It then stands below as many
// empty lines as precede it in the program, so that errors and marks name the program's line.
//
// A job is done when its source is; its timers and promises go on, and the next job may begin between any two of them.

#include "lab/session.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "heap/heap.h"
#include "lab/actions.h"
#include "lab/program_text.h"
#include "lab/recorder.h"
#include "script/engine.h"

namespace leaklab::lab {

namespace {

// A drop of something enormous is freed in pieces of a millisecond or less, so that the picture goes on.
constexpr std::uint64_t kReleaseBurstCells = 65'536;

struct Job {
  enum class Kind : std::uint8_t { Program, ProgramAgain, Statement, Line };
  Kind kind = Kind::Program;
  std::string text;
  std::uint32_t line = 0;  // of the program, where a statement begins
};

bool is_of_program(const Job& job) { return job.kind != Job::Kind::Line; }

// A heap with an engine on it, made and thrown away together. The recorder hears of every change from here on.
struct Machine {
  Machine(const SessionOptions& options, Recorder& recorder)
      : heap({options.conditions.heap_limit_bytes, options.conditions.strategy, kReleaseBurstCells}),
        engine(heap, recorder,
               {options.resident_set_bytes, options.conditions.seed, options.time_limit_us, options.profile}) {
    recorder.begin(heap.usage().heap_used_bytes);
    heap.set_listener(&recorder);
  }
  ~Machine() { heap.set_listener(nullptr); }
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  heap::Heap heap;
  script::Engine engine;
};

bool has_work(const script::Engine& engine) {
  return engine.status() == script::Status::Ready || engine.status() == script::Status::Waiting;
}

std::vector<Variable> variables_of(const script::Engine& engine) {
  std::vector<Variable> variables;
  for (script::GlobalVariable& global : engine.global_variables()) {
    variables.push_back(
        {std::move(global.name), std::move(global.preview), global.count, global.refers_to_heap, global.is_assignable});
  }
  return variables;
}

}  // namespace

struct Session::Impl {
  explicit Impl(SessionOptions session_options)
      : options(std::move(session_options)), recorder(options.console, options.samples, options.timeline_entries) {
    machine.emplace(options, recorder);
  }

  // --- Commands ---

  void run_program() {
    forget_jobs();
    state = SessionState::Idle;
    typed_keys.clear();
    renew_machine();
    program.did_begin();
    enqueue({Job::Kind::Program, program.text(), 0});
  }

  void run_program_again() { enqueue({Job::Kind::ProgramAgain, program.text(), 0}); }

  void set_conditions(const Conditions& conditions) {
    options.conditions = conditions;
    if (state == SessionState::Idle) {
      renew_machine();
      ++changes;
    }
  }

  void evaluate(std::string line) {
    if (line.find_first_not_of(" \t\r\n") == std::string::npos) {
      return;
    }
    add_weak_keys(line, typed_keys);
    recorder.print({ConsoleEntry::Kind::Input, line, 0});
    enqueue({Job::Kind::Line, std::move(line), 0});
  }

  std::string perform(const Action& action) {
    ActionStatement statement = statement_of_action(action);
    if (statement.text.empty()) {
      recorder.print({ConsoleEntry::Kind::Notice, std::move(statement.complaint), 0});
      return {};
    }
    const bool runs_alone = program.is_begun();
    const std::uint32_t line = program.append_statement(statement.text);
    if (runs_alone) {
      program.did_begin();
      enqueue({Job::Kind::Statement, statement.text, line});
    } else {
      run_program();
    }
    awaited_variables.insert(awaited_variables.end(), statement.declared.begin(), statement.declared.end());
    return std::move(statement.text);
  }

  void undo_action() {
    if (program.can_undo()) {
      program.undo();
      run_program();
    }
  }

  void limit_time(std::uint64_t until_us) {
    options.time_limit_us = until_us;
    machine->engine.limit_time(until_us);
  }

  void step(script::StepKind kind) {
    if (!is_under_way()) {
      run_program();
      kind = script::StepKind::Into;
    }
    machine->engine.begin_step(job ? kind : script::StepKind::Into);
    is_stepping = true;
    set_state(SessionState::Running);
  }

  void pause() {
    if (state == SessionState::Running) {
      step(script::StepKind::Into);
    }
  }

  void resume() {
    if (state == SessionState::Paused) {
      is_stepping = false;
      set_state(SessionState::Running);
    }
  }

  [[nodiscard]] std::uint32_t paused_line() const {
    if (state != SessionState::Paused || !is_of_program(*job)) {
      return 0;
    }
    const std::vector<RunningFunction> functions = machine->engine.running_functions();
    const bool is_in_program = !functions.empty() && functions.front().source_name == options.program_name;
    return is_in_program ? functions.front().line : 0;
  }

  void stop() {
    if (!is_under_way()) {
      return;
    }
    if (std::any_of(jobs.begin(), jobs.end(), is_of_program)) {
      program.did_abandon();
    }
    machine->engine.stop();
    machine->heap.flush_usage();
    forget_jobs();
    set_state(SessionState::Stopped);
  }

  SessionState advance(std::uint64_t budget) {
    if (state != SessionState::Running) {
      return state;
    }
    script::Engine& engine = machine->engine;
    if (!job && !jobs.empty() && engine.status() != script::Status::Ready) {
      begin_next_job();
    }
    turns += engine.status() == script::Status::Waiting ? 1 : 0;
    const script::Status status = !has_work(engine) ? engine.status()
                                  : is_stepping     ? engine.step(budget)
                                                    : engine.run(budget);
    machine->heap.flush_usage();
    if (job && engine.is_source_done() && (has_work(engine) || status == script::Status::Finished)) {
      finish_source();
    }
    if (!has_work(engine)) {
      finish_run(status);
    } else if (is_stepping && engine.has_stopped_at_statement()) {
      set_state(SessionState::Paused);
    }
    ++changes;
    ++heap_changes;
    return state;
  }

  void renew_machine() {
    ++heap_changes;
    machine.reset();
    machine.emplace(options, recorder);
  }

  // --- What perform() refers to ---

  // The heap's variables and those that waiting statements will declare; where the whole program will run anew, only
  // those that it names. Beside them what waiting text names.
  [[nodiscard]] ActionStatement statement_of_action(const Action& action) const {
    Names program_names;
    add_identifiers(program.text(), program_names);
    std::vector<Variable> variables = variables_of(machine->engine);
    variables.insert(variables.end(), awaited_variables.begin(), awaited_variables.end());
    const bool runs_alone = program.is_begun();
    if (!runs_alone) {
      const auto is_gone = [&](const Variable& variable) { return program_names.count(variable.name) == 0; };
      variables.erase(std::remove_if(variables.begin(), variables.end(), is_gone), variables.end());
    }
    Names waiting_names = is_under_way() || !runs_alone ? program_names : Names();
    for (const Job& waiting : jobs) {
      add_identifiers(waiting.text, waiting_names);
    }
    return statement_of(action, {program.text(), variables, waiting_names, typed_keys});
  }

  // --- Jobs ---

  void enqueue(Job next) {
    jobs.push_back(std::move(next));
    set_state(state == SessionState::Paused ? SessionState::Paused : SessionState::Running);
  }

  [[nodiscard]] bool is_between_turns() const {
    return state == SessionState::Running && !job && jobs.empty() &&
           machine->engine.status() == script::Status::Waiting;
  }

  [[nodiscard]] bool is_under_way() const { return state == SessionState::Running || state == SessionState::Paused; }

  void forget_jobs() {
    is_stepping = false;
    jobs.clear();
    job.reset();
    awaited_variables.clear();
    recorder.set_running_program(nullptr);
  }

  void begin_next_job() {
    job = std::move(jobs.front());
    jobs.pop_front();
    runs_program = is_of_program(*job);
    recorder.set_running_program(runs_program ? &machine->engine : nullptr);
    if (job->kind == Job::Kind::Line) {
      recorder.mark_statement(job->text, job->line);
    }
    machine->engine.start(source_of(*job));
  }

  [[nodiscard]] script::Source source_of(const Job& begun) {
    switch (begun.kind) {
      case Job::Kind::Program: return {script::SourceKind::Program, options.program_name, begun.text};
      case Job::Kind::ProgramAgain: return {script::SourceKind::Line, options.program_name, begun.text};
      case Job::Kind::Statement:
        return {script::SourceKind::Program, options.program_name, std::string(begun.line - 1, '\n') + begun.text};
      case Job::Kind::Line: return {script::SourceKind::Line, "REPL" + std::to_string(++lines_begun), begun.text};
    }
    return {};
  }

  // Its value is told at once, as Node does it; its jobs and timers go on.
  void finish_source() {
    if (job->kind == Job::Kind::Line) {
      recorder.print({ConsoleEntry::Kind::Result, machine->engine.result_preview(), 0});
    }
    job.reset();
    if (jobs.empty()) {
      awaited_variables.clear();
    }
  }

  void finish_run(script::Status status) {
    const SessionState ended = report_end(status);
    job.reset();
    // An error in a line typed at the prompt ends nothing but the line.
    if (status == script::Status::Failed && !runs_program && machine->engine.has_jobs()) {
      machine->engine.resume();
    }
    if (jobs.empty()) {
      awaited_variables.clear();
    }
    const bool goes_on = !jobs.empty() || has_work(machine->engine);
    if (!goes_on) {
      recorder.set_running_program(nullptr);
    }
    is_stepping = is_stepping && goes_on;
    set_state(goes_on ? SessionState::Running : ended);
  }

  SessionState report_end(script::Status status) {
    switch (status) {
      case script::Status::Finished: return SessionState::Finished;
      case script::Status::Failed: report_failure(); return SessionState::Failed;
      case script::Status::HeapLimit: report_failure(); return SessionState::HeapLimit;
      case script::Status::TimeLimit: report_failure(); return SessionState::TimeLimit;
      case script::Status::Idle:
      case script::Status::Ready:
      case script::Status::Waiting:
      case script::Status::Stopped: break;
    }
    return SessionState::Stopped;
  }

  void report_failure() {
    const script::Failure& failure = machine->engine.failure();
    const std::uint32_t line = runs_program ? failure.line : 0;
    recorder.mark_error(failure.summary, line);
    recorder.print({ConsoleEntry::Kind::Failure, failure.text, line});
  }

  void set_state(SessionState next) {
    state = next;
    ++changes;
  }

  SessionOptions options;
  Recorder recorder;
  std::optional<Machine> machine;
  ProgramText program;
  std::deque<Job> jobs;                     // what waits, in order
  std::optional<Job> job;                   // whose source the engine works on; its timers may outlast it
  bool runs_program = false;                // whether the source begun last was of the program
  std::vector<Variable> awaited_variables;  // that buttons' statements will declare
  Names typed_keys;                         // weak maps' keys that the prompt's lines put there
  SessionState state = SessionState::Idle;
  bool is_stepping = false;
  std::uint64_t lines_begun = 0;
  std::uint64_t turns = 0;
  std::uint64_t changes = 0;
  std::uint64_t heap_changes = 0;
};

Session::Session(SessionOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Session::~Session() = default;

void Session::set_program(std::string text) {
  impl_->program.set(std::move(text));
  ++impl_->changes;
}

void Session::set_conditions(const Conditions& conditions) { impl_->set_conditions(conditions); }
void Session::run_program() { impl_->run_program(); }
void Session::run_program_again() { impl_->run_program_again(); }
void Session::evaluate(std::string line) { impl_->evaluate(std::move(line)); }
std::string Session::perform(const Action& action) { return impl_->perform(action); }
void Session::undo_action() { impl_->undo_action(); }
bool Session::can_undo() const { return impl_->program.can_undo(); }
void Session::limit_time(std::uint64_t until_us) { impl_->limit_time(until_us); }
void Session::step(StepKind kind) { impl_->step(kind); }
void Session::pause() { impl_->pause(); }
void Session::resume() { impl_->resume(); }
void Session::stop() { impl_->stop(); }
SessionState Session::advance(std::uint64_t budget) { return impl_->advance(budget); }

SessionState Session::state() const { return impl_->state; }
const Conditions& Session::conditions() const { return impl_->options.conditions; }
const std::string& Session::program() const { return impl_->program.text(); }

MemoryUsage Session::usage() const {
  const heap::Usage usage = impl_->machine->heap.usage();
  const auto resident_set_bytes = impl_->options.resident_set_bytes;
  return {resident_set_bytes == nullptr ? 0 : resident_set_bytes(), usage.heap_total_bytes, usage.heap_used_bytes,
          usage.external_bytes, usage.array_buffers_bytes};
}

std::uint64_t Session::virtual_time_us() const { return impl_->machine->engine.virtual_time_us(); }
int Session::exit_status() const { return impl_->machine->engine.exit_status(); }
std::size_t Session::waiting_timers() const { return impl_->machine->engine.waiting_timers(); }
std::uint64_t Session::turns() const { return impl_->turns; }
bool Session::is_between_turns() const { return impl_->is_between_turns(); }
const Timeline& Session::timeline() const { return impl_->recorder.timeline(); }
std::span<const ConsoleEntry> Session::console() const { return impl_->recorder.console().entries(); }
std::uint64_t Session::console_dropped() const { return impl_->recorder.console().dropped(); }
std::vector<Variable> Session::variables() const { return variables_of(impl_->machine->engine); }
LeakVerdict Session::leak_verdict() const {
  std::vector<std::uint64_t> used_bytes;
  for (const CollectionStep& step : impl_->recorder.collections()) {
    used_bytes.push_back(step.used_bytes);
  }
  return find_verdict(used_bytes);
}

std::vector<CollectionStep> Session::leak_steps() const {
  const std::span<const CollectionStep> all = impl_->recorder.collections();
  const auto newest = all.last(std::min<std::size_t>(all.size(), kRoundsOfLeak));
  return {newest.begin(), newest.end()};
}

Occupancy Session::occupancy() const { return heap::occupancy_of(impl_->machine->heap); }

HeapSnapshot Session::take_snapshot() const { return HeapSnapshot(impl_->machine->engine.survey()); }
std::vector<RunningFunction> Session::running_functions() const { return impl_->machine->engine.running_functions(); }
std::uint32_t Session::paused_line() const { return impl_->paused_line(); }
bool Session::is_incomplete(std::string_view line) { return script::Engine::is_incomplete(line); }
std::uint64_t Session::heap_revision() const { return impl_->heap_changes; }
const std::string& Session::program_name() const { return impl_->options.program_name; }
std::uint64_t Session::revision() const { return impl_->changes + impl_->recorder.revision(); }

}  // namespace leaklab::lab
