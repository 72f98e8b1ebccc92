#pragma once
// Window: the one surface that everything is drawn on, its input and its main loop. window_native.cpp (GLFW) and
// window_web.cpp (a <canvas> with the id "canvas") implement it; the build picks one.
//
// Nothing turns without a reason: a turn comes with input, with request_turn(), or because the last turn asked for
// another. An idle program costs nothing. Input goes to ImGui's current context, which its owner makes after open()
// and destroys after disconnect_input().
// Fixed: neither copied nor moved. Who uses it: app.

#include <memory>
#include <string>

namespace leaklab::platform {

struct WindowOptions {
  std::string title;
  int width = 1280;  // in interface pixels: multiplied by the scale
  int height = 800;
  int minimum_width = 720;  // the person may make it no smaller
  int minimum_height = 480;
  float scale = 0;  // device pixels per interface pixel; 0: as the screen asks
};

// What a window runs.
class Application {
 public:
  virtual ~Application() = default;
  // Does some work and draws if something needs it. Returns whether the next turn is wanted at once.
  virtual bool take_turn() = 0;
  // The GL context was lost, with everything in it, and another has come in its place.
  virtual void did_renew_context() = 0;
};

class Window {
 public:
  // Null where none can be had; `failure` then says why, in one sentence.
  [[nodiscard]] static std::unique_ptr<Window> open(const WindowOptions& options, std::string& failure);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void connect_input();
  void disconnect_input();

  // ImGui units per interface pixel. (On the web, on X11 and on Windows ImGui's unit is the device pixel.)
  [[nodiscard]] float interface_scale() const;
  // Whether there was input, or a change of size or scale, since the last call.
  [[nodiscard]] bool take_input();
  // Whether a turn will come without further input.
  [[nodiscard]] bool has_pending_turn() const;

  // Tells ImGui the size, the time and what the mouse looks like; to be called before ImGui::NewFrame().
  void begin_frame();
  void present();

  // Native: returns when the window is closed. Web: returns at once, the turns go on as long as this object lives.
  void run(Application& application);
  void request_turn();

 private:
  struct Impl;
  explicit Window(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace leaklab::platform
