#include "canvas/commands.h"

#include <utility>

namespace leaklab::canvas {

void carry_out(Commands commands, lab::Session& session) {
  if (commands.program) {
    session.set_program(std::move(*commands.program));
  }
  if (commands.conditions) {
    session.set_conditions(*commands.conditions);
  }
  if (commands.stop) {
    session.stop();
  }
  if (commands.pause) {
    session.pause();
  }
  if (commands.resume) {
    session.resume();
  }
  if (commands.step) {
    session.step(*commands.step);
  }
  if (commands.run) {
    session.run_program();
  }
  if (commands.line) {
    session.evaluate(std::move(*commands.line));
  }
  if (commands.action) {
    session.perform(*commands.action);
  }
  if (commands.undo) {
    session.undo_action();
  }
}

}  // namespace leaklab::canvas
