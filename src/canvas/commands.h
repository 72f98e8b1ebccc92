#pragma once
// What a frame's draw code asks of the session. Panels fill it in; the app carries it out when the frame is done.
// Copyable.

#include <optional>
#include <string>

#include "lab/session.h"

namespace leaklab::canvas {

struct Commands {
  std::optional<std::string> program;  // the program's new text
  std::optional<lab::Conditions> conditions;
  bool run = false;
  bool stop = false;
  bool pause = false;
  bool resume = false;
  std::optional<lab::StepKind> step;
  std::optional<std::string> line;  // to be evaluated
  std::optional<lab::Action> action;
  bool undo = false;  // the last action
};

void carry_out(Commands commands, lab::Session& session);

}  // namespace leaklab::canvas
