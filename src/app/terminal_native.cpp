#include <unistd.h>

#include <csignal>

#include "app/terminal.h"

namespace leaklab::app {

namespace {

// A signal handler can reach nothing else.
volatile std::sig_atomic_t interrupt_count = 0;

void note_interrupt(int /*signal*/) { interrupt_count = interrupt_count + 1; }

}  // namespace

bool is_terminal(int file_descriptor) { return isatty(file_descriptor) != 0; }

void watch_signals() {
  struct sigaction noted = {};
  noted.sa_handler = note_interrupt;  // without SA_RESTART: a waiting read() returns
  sigemptyset(&noted.sa_mask);
  sigaction(SIGINT, &noted, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

bool has_interrupt() { return interrupt_count > 0; }

bool take_interrupt() {
  const bool was_interrupted = has_interrupt();
  interrupt_count = 0;
  return was_interrupted;
}

}  // namespace leaklab::app
