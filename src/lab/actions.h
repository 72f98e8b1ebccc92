#pragma once
// The statement that a button stands for. Pure: from an action and what is known of the program to text.
// Who uses it: Session.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lab/names.h"
#include "lab/session.h"

namespace leaklab::lab {

struct ActionContext {
  std::string_view program;             // its text: a new name must be free in it
  std::span<const Variable> variables;  // what statements may refer to
  const Names& waiting_names;           // of text that is still to run: known, though not what they hold
  const Names& used_keys;               // keys of weak maps, besides those that the program's text puts there
};

struct ActionStatement {
  std::string text;                // one line or several; empty where the action makes no sense
  std::string complaint;           // why it makes none
  std::vector<Variable> declared;  // the variables that running it will declare
};

[[nodiscard]] ActionStatement statement_of(const Action& action, const ActionContext& context);

}  // namespace leaklab::lab
