#include "app/desktop_options.h"

#include <cstdlib>
#include <string_view>

namespace leaklab::app {
namespace {

constexpr std::string_view kStateFile = "--state-file=";
constexpr std::string_view kScale = "--scale=";

bool read_scale(const std::string& text, float& scale) {
  char* end = nullptr;
  scale = std::strtof(text.c_str(), &end);
  return end != text.c_str() && *end == '\0' && scale >= 0.5F && scale <= 8;
}

// False where `argument` is no option that we know.
bool read_option(std::string_view argument, DesktopOptions& options, std::string& complaint) {
  if (argument == "--help" || argument == "-h") {
    options.wish = DesktopOptions::Wish::Help;
  } else if (argument == "--version") {
    options.wish = DesktopOptions::Wish::Version;
  } else if (argument == "--light") {
    options.scheme = canvas::Scheme::Light;
  } else if (argument.starts_with(kStateFile) && argument.size() > kStateFile.size()) {
    options.state_file = argument.substr(kStateFile.size());
  } else if (argument.starts_with(kScale)) {
    if (!read_scale(std::string(argument.substr(kScale.size())), options.scale)) {
      complaint = "--scale wants a number from 0.5 to 8; see --help.";
    }
  } else {
    return false;
  }
  return true;
}

}  // namespace

const char* const kDesktopHelp =
    "leaklab-desktop [FILE | LINK]: watch memory leaks happen, in a window\n"
    "\n"
    "  FILE               a JavaScript program to open; it runs when Run is pressed\n"
    "  LINK               a playground link to open: a whole address or what begins with #\n"
    "  --light            light colours instead of dark ones\n"
    "  --scale=N          device pixels per interface pixel, instead of what the screen asks for\n"
    "  --state-file=PATH  for tests: writes what is shown as JSON whenever it changes\n"
    "  --help, --version\n"
    "\n"
    "Ctrl+Enter runs the program, Ctrl+. stops it.\n";

std::string read_options(std::span<const char* const> arguments, DesktopOptions& options) {
  for (const std::string_view argument : arguments) {
    std::string complaint;
    const bool is_option = argument.size() > 1 && argument.front() == '-';
    if (is_option && !read_option(argument, options, complaint)) {
      return "there is no option '" + std::string(argument) + "'; see --help.";
    }
    if (!complaint.empty()) {
      return complaint;
    }
    if (!is_option && !options.file.empty()) {
      return "only one file can be opened; see --help.";
    }
    if (!is_option) {
      options.file = argument;
    }
  }
  return {};
}

}  // namespace leaklab::app
