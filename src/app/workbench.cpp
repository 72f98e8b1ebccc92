#include "app/workbench.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "canvas/values_json.h"

namespace leaklab::app {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kWorkMs = 10;             // of a frame's 16: the rest is for drawing and for the browser
constexpr std::uint64_t kBudget = 20'000;  // units for one advance(), well under a millisecond
constexpr int kFramesAfterInput = 4;       // ImGui settles hover, focus and scrolling within these
constexpr int kFramesAfterChange = 2;

double milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

std::uint64_t console_end(const lab::Session& session) { return session.console_dropped() + session.console().size(); }

}  // namespace

Workbench::Workbench(std::unique_ptr<platform::Window> window, const canvas::Fonts& fonts, canvas::View view,
                     lab::SessionOptions options, WorkbenchListener& listener)
    : window_(std::move(window)),
      session_(std::move(options)),
      view_(std::move(view)),
      canvas_(fonts),
      listener_(listener) {
  session_.set_program(view_.program);
  window_->connect_input();
}

Workbench::~Workbench() { window_->disconnect_input(); }

bool Workbench::take_turn() {
  ++count_.turns;
  work();
  if (window_->take_input()) {
    request_frames(kFramesAfterInput);
  }
  if (std::exchange(shown_revision_, session_.revision()) != session_.revision()) {
    request_frames(kFramesAfterChange);
  }
  if (!wants_frame()) {
    return is_running();
  }
  draw();
  listener_.did_change();
  return wants_frame() || is_running();
}

void Workbench::did_renew_context() {
  canvas_.renew_gl();
  show_change();
}

bool Workbench::wants_frame() const { return frames_wanted_ > 0 || canvas_.has_pending_input() || canvas_.is_moving(); }

void Workbench::work() {
  if (!is_running()) {
    return;
  }
  const Clock::time_point begin = Clock::now();
  while (is_running() && milliseconds_since(begin) < kWorkMs) {
    session_.advance(kBudget);
  }
  count_.endings += is_running() ? 0 : 1;
}

void Workbench::draw() {
  frames_wanted_ = std::max(frames_wanted_ - 1, 0);
  const Clock::time_point begin = Clock::now();
  window_->begin_frame();
  canvas::Commands commands = canvas_.draw(session_, view_, window_->interface_scale());
  count_.last_frame_ms = milliseconds_since(begin);
  ++count_.frames;
  window_->present();
  carry_out(std::move(commands));
}

// The console is emptied by commands alone, never by work().
void Workbench::carry_out(canvas::Commands commands) {
  const std::uint64_t end = console_end(session_);
  const bool was_running = is_running();
  canvas::carry_out(std::move(commands), session_);
  count_.endings += was_running && !is_running() ? 1 : 0;
  if (console_end(session_) < end) {
    ++console_generation_;
  }
  if (session_.revision() != shown_revision_) {
    request_frames(kFramesAfterChange);
    window_->request_turn();
  }
}

void Workbench::set_scheme(canvas::Scheme scheme) {
  view_.scheme = scheme;
  show_change();
}

void Workbench::set_motion(canvas::Motion motion) { view_.motion = motion; }

void Workbench::sort_values(canvas::Column column) {
  canvas::sort_by(view_.table, column);
  show_change();
}

void Workbench::select_value(std::uint32_t id) {
  view_.selected_id = id;
  show_change();
}

void Workbench::wake() { window_->request_turn(); }

void Workbench::show_change() {
  request_frames(kFramesAfterChange);
  window_->request_turn();
}

void Workbench::request_frames(int count) { frames_wanted_ = std::max(frames_wanted_, count); }

std::string Workbench::state_json() const {
  canvas::TurnCount count = count_;
  count.is_resting = !wants_frame() && !is_running() && !window_->has_pending_turn();
  return canvas::state_json(session_, canvas_, view_, count);
}

std::string Workbench::values_json() { return canvas::values_json(canvas_.updated_table(session_, view_), view_); }

}  // namespace leaklab::app
