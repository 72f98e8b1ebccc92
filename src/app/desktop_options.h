#pragma once
// The window's command line. Copyable. Who uses it: leaklab_desktop.cpp.

#include <span>
#include <string>

#include "canvas/palette.h"

namespace leaklab::app {

struct DesktopOptions {
  enum class Wish { Window, Help, Version };
  Wish wish = Wish::Window;
  std::string file;        // a program to open; empty: none
  std::string state_file;  // where the state is written as JSON whenever something changed; empty: nowhere
  float scale = 0;         // device pixels per interface pixel; 0: as the screen asks
  canvas::Scheme scheme = canvas::Scheme::Dark;
};

// Returns a complaint, one sentence, where the arguments (without the program's name) make no sense; else nothing.
[[nodiscard]] std::string read_options(std::span<const char* const> arguments, DesktopOptions& options);

extern const char* const kDesktopHelp;

}  // namespace leaklab::app
