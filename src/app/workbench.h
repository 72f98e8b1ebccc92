#pragma once
// Workbench: one session, the canvas that shows it and the window they are in, made to turn together. It is what the
// desktop program and the page share.
//
// A turn works on the session for at most kWorkMs, then draws if something changed: input, the session or the surface.
// After that a few more frames are drawn, in which ImGui settles, and then none. Fixed: neither copied nor moved.

#include <cstdint>
#include <memory>
#include <string>

#include "canvas/canvas.h"
#include "canvas/commands.h"
#include "canvas/state_json.h"
#include "canvas/view.h"
#include "lab/session.h"
#include "platform/window.h"

namespace leaklab::app {

// Told when a turn has changed something that can be seen.
class WorkbenchListener {
 public:
  virtual ~WorkbenchListener() = default;
  virtual void did_change() = 0;
};

class Workbench final : public platform::Application {
 public:
  // `fonts` and `listener` are borrowed for the workbench's life.
  Workbench(std::unique_ptr<platform::Window> window, const canvas::Fonts& fonts, canvas::View view,
            lab::SessionOptions options, WorkbenchListener& listener);
  ~Workbench() override;

  // Turns until the window is closed (native) or begins to turn and returns (web).
  void run() { window_->run(*this); }
  bool take_turn() override;
  void did_renew_context() override;

  // What is asked from outside the canvas; shown in the next turn.
  void carry_out(canvas::Commands commands);
  void set_scheme(canvas::Scheme scheme);
  void set_motion(canvas::Motion motion);
  void sort_values(canvas::Column column);
  void select_value(std::uint32_t id);
  // The surface may have changed.
  void wake();

  [[nodiscard]] const lab::Session& session() const { return session_; }
  // Grows when the console was emptied, so that whoever mirrors it knows to begin anew.
  [[nodiscard]] std::uint64_t console_generation() const { return console_generation_; }
  [[nodiscard]] std::string state_json() const;
  // The reference table. Takes a snapshot of the heap where it has changed.
  [[nodiscard]] std::string values_json();

 private:
  [[nodiscard]] bool is_running() const { return session_.state() == lab::SessionState::Running; }
  [[nodiscard]] bool wants_frame() const;
  void work();
  void draw();
  void request_frames(int count);
  void show_change();  // of the view

  std::unique_ptr<platform::Window> window_;
  lab::Session session_;
  canvas::View view_;
  canvas::Canvas canvas_;
  WorkbenchListener& listener_;
  canvas::TurnCount count_;
  std::uint64_t shown_revision_ = ~std::uint64_t{0};
  std::uint64_t console_generation_ = 0;
  int frames_wanted_ = 0;
};

}  // namespace leaklab::app
