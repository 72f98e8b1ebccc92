// leaklab-desktop [FILE]: the window. Exit status: 0 closed, 1 no window to be had, 2 wrong usage or unreadable file.

#include <cstdio>
#include <string>

#include "app/desktop_options.h"
#include "app/source_file.h"
#include "app/version.h"
#include "app/workbench.h"
#include "embedded/fonts.h"
#include "platform/process.h"

namespace leaklab::app {
namespace {

constexpr int kNoWindow = 1;
constexpr int kWrongUsage = 2;

int fail(int status, const std::string& sentence) {
  std::fprintf(stderr, "leaklab-desktop: %s\n", sentence.c_str());
  return status;
}

// Writes the state for tests: to a file beside PATH first, so that a reader never sees half of it.
class StateFile final : public WorkbenchListener {
 public:
  explicit StateFile(std::string path) : path_(std::move(path)) {}

  void watch(const Workbench& workbench) { workbench_ = &workbench; }

  void did_change() override {
    if (path_.empty()) {
      return;
    }
    const lab::Session& session = workbench_->session();
    const std::string text = "{\"state\":" + workbench_->state_json() +
                             ",\"console\":" + canvas::console_json(session, 0) +
                             ",\"samples\":" + canvas::samples_json(session.timeline()) + "}\n";
    const std::string unfinished = path_ + ".part";
    if (std::FILE* file = std::fopen(unfinished.c_str(), "wb")) {
      std::fwrite(text.data(), 1, text.size(), file);
      std::fclose(file);
      std::rename(unfinished.c_str(), path_.c_str());
    }
  }

 private:
  std::string path_;
  const Workbench* workbench_ = nullptr;
};

int show(const DesktopOptions& options, SourceFile program) {
  std::string failure;
  auto window = platform::Window::open({.title = "Leaklab", .scale = options.scale}, failure);
  if (window == nullptr) {
    return fail(kNoWindow, failure);
  }
  canvas::View view;
  view.parts = canvas::Parts::PicturesAndText;
  view.scheme = options.scheme;
  view.program = std::move(program.text);
  lab::SessionOptions session;
  session.resident_set_bytes = platform::resident_set_bytes;
  session.conditions = program.conditions;
  if (!program.name.empty()) {
    session.program_name = std::move(program.name);
  }
  StateFile state_file(options.state_file);
  const canvas::Fonts fonts = {embedded::fonts::ui_otf, embedded::fonts::mono_ttf};
  Workbench workbench(std::move(window), fonts, std::move(view), std::move(session), state_file);
  state_file.watch(workbench);
  workbench.run();
  return 0;
}

int run(std::span<const char* const> arguments) {
  DesktopOptions options;
  const std::string complaint = read_options(arguments, options);
  if (!complaint.empty()) {
    return fail(kWrongUsage, complaint);
  }
  if (options.wish == DesktopOptions::Wish::Help) {
    std::fputs(kDesktopHelp, stdout);
    return 0;
  }
  if (options.wish == DesktopOptions::Wish::Version) {
    std::printf("leaklab-desktop %s\n", std::string(kVersion).c_str());
    return 0;
  }
  SourceFile program;
  if (!options.file.empty()) {
    program = read_source(options.file);
  }
  if (!program.failure.empty()) {
    return fail(kWrongUsage, program.failure);
  }
  return show(options, std::move(program));
}

}  // namespace
}  // namespace leaklab::app

int main(int count, char** arguments) {
  return leaklab::app::run({arguments + 1, static_cast<std::size_t>(count > 0 ? count - 1 : 0)});
}
