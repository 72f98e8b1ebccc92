// leaklab: the command line. Composition only; each command is a file of its own.

#include <unistd.h>

#include "app/arguments.h"
#include "app/check_command.h"
#include "app/lessons_command.h"
#include "app/link_commands.h"
#include "app/repl_command.h"
#include "app/run_command.h"
#include "app/text_output.h"

namespace {

using leaklab::app::ExitStatus;
using leaklab::app::Invocation;
using leaklab::app::TextOutput;

ExitStatus answer(const Invocation& invocation) {
  switch (invocation.kind) {
    case Invocation::Kind::Run: return leaklab::app::run_command(invocation);
    case Invocation::Kind::Repl: return leaklab::app::repl_command(invocation);
    case Invocation::Kind::Check: return leaklab::app::check_command(invocation);
    case Invocation::Kind::Lessons: return leaklab::app::lessons_command(invocation);
    case Invocation::Kind::Link: return leaklab::app::link_command(invocation);
    case Invocation::Kind::Open: return leaklab::app::open_command(invocation);
    case Invocation::Kind::Information: TextOutput(STDOUT_FILENO).write(invocation.text); return ExitStatus::Finished;
    case Invocation::Kind::UsageError:
      TextOutput(STDERR_FILENO).write_line("leaklab: " + invocation.text);
      return ExitStatus::WrongUse;
  }
  return ExitStatus::WrongUse;
}

}  // namespace

int main(int argument_count, char** arguments) {
  return static_cast<int>(answer(leaklab::app::read_arguments(argument_count, arguments)));
}
