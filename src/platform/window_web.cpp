// Window on the page's <canvas id="canvas">, over Emscripten's html5.h with a WebGL 2 context.
//
// Emscripten's stand-in for GLFW is not used: it binds keys on the whole page and swallows Backspace and Tab there,
// and knows neither device pixel ratio nor touch. Here every listener sits on the canvas, so that the page's own text
// fields never notice. One animation frame is asked for while a turn is wanted, none otherwise. The canvas' buffer has
// one pixel per device pixel, and ImGui works in those.

#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string_view>
#include <utility>

#include "platform/web_keys.h"
#include "platform/window.h"

namespace leaklab::platform {

constexpr const char* kCanvas = "#canvas";

struct Window::Impl {
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
  Application* application = nullptr;
  float pixel_ratio = 0;
  int width = 0;
  int height = 0;
  double last_frame_ms = 0;
  ImGuiMouseCursor cursor = ImGuiMouseCursor_Arrow;
  bool had_input = true;
  bool is_turn_pending = false;
  ImVec2 touch_begin;
  bool has_touch_moved = false;
  bool is_touch_ours = false;  // once it has

  void request_turn();
  void fit_canvas();
  void listen(bool is_listening);
  void show_cursor(ImGuiMouseCursor wanted);
  ImVec2 add_position(double x, double y);  // in CSS pixels; returns it in ImGui's
  // Notes that there was input; ImGui takes the event itself from the callbacks below.
  ImGuiIO& did_receive();

  static EM_BOOL on_turn(double time_ms, void* self);
  static EM_BOOL on_mouse(int type, const EmscriptenMouseEvent* event, void* self);
  static EM_BOOL on_wheel(int type, const EmscriptenWheelEvent* event, void* self);
  static EM_BOOL on_key(int type, const EmscriptenKeyboardEvent* event, void* self);
  static EM_BOOL on_touch(int type, const EmscriptenTouchEvent* event, void* self);
  static EM_BOOL on_focus(int type, const EmscriptenFocusEvent* event, void* self);
  static EM_BOOL on_context(int type, const void* reserved, void* self);
};

namespace {

// clang-format off
EM_JS(void, leaklab_set_cursor, (const char* name), {
  document.getElementById("canvas").style.cursor = UTF8ToString(name);
});
// clang-format on

const char* css_cursor(ImGuiMouseCursor cursor) {
  switch (cursor) {
    case ImGuiMouseCursor_TextInput: return "text";
    case ImGuiMouseCursor_Hand: return "pointer";
    case ImGuiMouseCursor_ResizeEW: return "ew-resize";
    case ImGuiMouseCursor_ResizeNS: return "ns-resize";
    case ImGuiMouseCursor_NotAllowed: return "not-allowed";
    default: return "default";
  }
}

// The browser's buttons are left, middle, right; ImGui's left, right, middle.
int imgui_button(int button) { return button == 1 ? 2 : button == 2 ? 1 : button; }

// Wheel steps as ImGui counts them: one is about 100 CSS pixels or 3 lines.
double wheel_steps(double delta, unsigned long mode) {
  switch (mode) {
    case DOM_DELTA_PIXEL: return delta / 100;
    case DOM_DELTA_LINE: return delta / 3;
    default: return delta;
  }
}

// Whether a key event's text is what the key types, not the key's name ("Enter").
bool is_character(std::string_view text) {
  const auto starts = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return std::count_if(text.begin(), text.end(), starts) == 1;
}

// Whether what lies there goes on beyond its upper or, where `dy` is negative, its lower edge.
bool scrolls_at(ImVec2 at, float dy) {
  ImGuiWindow* window = nullptr;
  ImGui::FindHoveredWindowEx(at, true, &window, nullptr);
  return window != nullptr && (dy < 0 ? window->Scroll.y < window->ScrollMax.y : window->Scroll.y > 0);
}

// Of a key or of the mouse.
template <class Event>
void add_modifiers(ImGuiIO& io, const Event& event) {
  io.AddKeyEvent(ImGuiMod_Ctrl, event.ctrlKey != 0);
  io.AddKeyEvent(ImGuiMod_Shift, event.shiftKey != 0);
  io.AddKeyEvent(ImGuiMod_Alt, event.altKey != 0);
  io.AddKeyEvent(ImGuiMod_Super, event.metaKey != 0);
}

}  // namespace

void Window::Impl::request_turn() {
  if (!is_turn_pending && application != nullptr) {
    is_turn_pending = true;
    emscripten_request_animation_frame(on_turn, this);
  }
}

EM_BOOL Window::Impl::on_turn(double, void* self) {
  Impl& window = *static_cast<Impl*>(self);
  window.is_turn_pending = false;
  if (window.application->take_turn()) {
    window.request_turn();
  }
  return EM_FALSE;
}

// The stylesheet gives the canvas its size; its buffer follows in device pixels.
void Window::Impl::fit_canvas() {
  double css_width = 0;
  double css_height = 0;
  emscripten_get_element_css_size(kCanvas, &css_width, &css_height);
  const double ratio = emscripten_get_device_pixel_ratio();
  const int new_width = static_cast<int>(std::lround(css_width * ratio));
  const int new_height = static_cast<int>(std::lround(css_height * ratio));
  if (new_width == width && new_height == height && static_cast<float>(ratio) == pixel_ratio) {
    return;
  }
  width = new_width;
  height = new_height;
  pixel_ratio = static_cast<float>(ratio);
  had_input = true;
  emscripten_set_canvas_element_size(kCanvas, width, height);
}

ImGuiIO& Window::Impl::did_receive() {
  had_input = true;
  request_turn();
  return ImGui::GetIO();
}

ImVec2 Window::Impl::add_position(double x, double y) {
  const ImVec2 at{static_cast<float>(x) * pixel_ratio, static_cast<float>(y) * pixel_ratio};
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  return at;
}

EM_BOOL Window::Impl::on_mouse(int type, const EmscriptenMouseEvent* event, void* self) {
  Impl& window = *static_cast<Impl*>(self);
  ImGuiIO& io = window.did_receive();
  io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  if (type == EMSCRIPTEN_EVENT_MOUSELEAVE) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    return EM_FALSE;
  }
  window.add_position(static_cast<double>(event->targetX), static_cast<double>(event->targetY));
  if (type == EMSCRIPTEN_EVENT_MOUSEDOWN || type == EMSCRIPTEN_EVENT_MOUSEUP) {
    add_modifiers(io, *event);  // keys are heard only while the canvas has the focus
    io.AddMouseButtonEvent(imgui_button(event->button), type == EMSCRIPTEN_EVENT_MOUSEDOWN);
  }
  return EM_FALSE;  // the browser's own answer, focusing the canvas, is welcome
}

// A wheel over the canvas scrolls the page where nothing in the canvas itself scrolls that way, or takes it.
EM_BOOL Window::Impl::on_wheel(int, const EmscriptenWheelEvent* event, void* self) {
  ImGuiIO& io = static_cast<Impl*>(self)->did_receive();
  io.AddMouseWheelEvent(static_cast<float>(-wheel_steps(event->deltaX, event->deltaMode)),
                        static_cast<float>(-wheel_steps(event->deltaY, event->deltaMode)));
  const bool has_owner = ImGui::GetKeyOwner(ImGuiKey_MouseWheelY) != ImGuiKeyOwner_NoOwner;
  return has_owner || scrolls_at(io.MousePos, static_cast<float>(-event->deltaY)) ? EM_TRUE : EM_FALSE;
}

EM_BOOL Window::Impl::on_key(int type, const EmscriptenKeyboardEvent* event, void* self) {
  const ImGuiKey key = key_of(event->code, event->key);
  const bool is_down = type == EMSCRIPTEN_EVENT_KEYDOWN;
  const bool types = is_down && ImGui::GetIO().WantTextInput && is_character(event->key);
  const bool is_for_page = event->ctrlKey != 0 || event->metaKey != 0 || event->altKey != 0;
  if ((key == ImGuiKey_None && !types) || is_for_page) {
    return EM_FALSE;
  }
  ImGuiIO& io = static_cast<Impl*>(self)->did_receive();
  add_modifiers(io, *event);
  if (key != ImGuiKey_None) {
    io.AddKeyEvent(key, is_down);
  }
  if (types) {
    io.AddInputCharactersUTF8(event->key);
  }
  return EM_TRUE;
}

// One finger is the mouse. By the stylesheet's touch-action a drag to the side is the canvas' own; one up or down
// scrolls the page, unless it begins on something in the canvas that scrolls that way, which its first movement tells.
EM_BOOL Window::Impl::on_touch(int type, const EmscriptenTouchEvent* event, void* self) {
  Impl& window = *static_cast<Impl*>(self);
  if (event->numTouches != 1) {
    return EM_FALSE;
  }
  ImGuiIO& io = window.did_receive();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  const EmscriptenTouchPoint& finger = event->touches[0];
  const ImVec2 at = window.add_position(static_cast<double>(finger.targetX), static_cast<double>(finger.targetY));
  if (type == EMSCRIPTEN_EVENT_TOUCHMOVE) {
    if (!std::exchange(window.has_touch_moved, true)) {
      window.is_touch_ours = scrolls_at(window.touch_begin, at.y - window.touch_begin.y);
    }
    return window.is_touch_ours ? EM_TRUE : EM_FALSE;
  }
  if (type == EMSCRIPTEN_EVENT_TOUCHCANCEL) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);  // the page scrolls: nothing was pressed
  }
  io.AddMouseButtonEvent(0, type == EMSCRIPTEN_EVENT_TOUCHSTART);
  if (type == EMSCRIPTEN_EVENT_TOUCHSTART) {
    window.touch_begin = at;
    window.has_touch_moved = false;
    return EM_FALSE;
  }
  io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  const bool was_tap = type == EMSCRIPTEN_EVENT_TOUCHEND && !window.has_touch_moved;
  return was_tap ? EM_TRUE : EM_FALSE;  // or the browser would send the tap again as a click of the mouse
}

EM_BOOL Window::Impl::on_focus(int type, const EmscriptenFocusEvent*, void* self) {
  static_cast<Impl*>(self)->did_receive().AddFocusEvent(type == EMSCRIPTEN_EVENT_FOCUS);
  return EM_FALSE;
}

// A context that was lost comes back only to those who ask for it.
EM_BOOL Window::Impl::on_context(int type, const void*, void* self) {
  Impl& window = *static_cast<Impl*>(self);
  if (type == EMSCRIPTEN_EVENT_WEBGLCONTEXTRESTORED && window.application != nullptr) {
    window.application->did_renew_context();
  }
  return EM_TRUE;
}

void Window::Impl::listen(bool is_listening) {
  const auto mouse = is_listening ? on_mouse : nullptr;
  const auto touch = is_listening ? on_touch : nullptr;
  emscripten_set_mousemove_callback(kCanvas, this, EM_FALSE, mouse);
  emscripten_set_mousedown_callback(kCanvas, this, EM_FALSE, mouse);
  emscripten_set_mouseup_callback(kCanvas, this, EM_FALSE, mouse);
  emscripten_set_mouseleave_callback(kCanvas, this, EM_FALSE, mouse);
  emscripten_set_wheel_callback(kCanvas, this, EM_FALSE, is_listening ? on_wheel : nullptr);
  emscripten_set_keydown_callback(kCanvas, this, EM_FALSE, is_listening ? on_key : nullptr);
  emscripten_set_keyup_callback(kCanvas, this, EM_FALSE, is_listening ? on_key : nullptr);
  emscripten_set_touchstart_callback(kCanvas, this, EM_FALSE, touch);
  emscripten_set_touchmove_callback(kCanvas, this, EM_FALSE, touch);
  emscripten_set_touchend_callback(kCanvas, this, EM_FALSE, touch);
  emscripten_set_touchcancel_callback(kCanvas, this, EM_FALSE, touch);
  emscripten_set_focus_callback(kCanvas, this, EM_FALSE, is_listening ? on_focus : nullptr);
  emscripten_set_blur_callback(kCanvas, this, EM_FALSE, is_listening ? on_focus : nullptr);
  emscripten_set_webglcontextlost_callback(kCanvas, this, EM_FALSE, is_listening ? on_context : nullptr);
  emscripten_set_webglcontextrestored_callback(kCanvas, this, EM_FALSE, is_listening ? on_context : nullptr);
}

void Window::Impl::show_cursor(ImGuiMouseCursor wanted) {
  if (std::exchange(cursor, wanted) != wanted) {
    leaklab_set_cursor(css_cursor(wanted));
  }
}

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

std::unique_ptr<Window> Window::open(const WindowOptions&, std::string& failure) {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = EM_FALSE;
  attributes.depth = EM_FALSE;
  attributes.antialias = EM_FALSE;
  auto impl = std::make_unique<Impl>();
  impl->context = emscripten_webgl_create_context(kCanvas, &attributes);
  if (impl->context <= 0) {
    failure = "The graph cannot be drawn, since this browser gives no WebGL 2.";
    return nullptr;
  }
  emscripten_webgl_make_context_current(impl->context);
  impl->fit_canvas();
  return std::unique_ptr<Window>(new Window(std::move(impl)));
}

Window::~Window() { emscripten_webgl_destroy_context(impl_->context); }

void Window::connect_input() { impl_->listen(true); }

void Window::disconnect_input() { impl_->listen(false); }

float Window::interface_scale() const { return impl_->pixel_ratio; }

bool Window::take_input() {
  impl_->fit_canvas();
  return std::exchange(impl_->had_input, false);
}

bool Window::has_pending_turn() const { return impl_->is_turn_pending; }

void Window::begin_frame() {
  ImGuiIO& io = ImGui::GetIO();
  const double now_ms = emscripten_get_now();
  io.DisplaySize = {static_cast<float>(impl_->width), static_cast<float>(impl_->height)};
  io.DeltaTime = std::max(static_cast<float>(now_ms - std::exchange(impl_->last_frame_ms, now_ms)) / 1000, 0.001F);
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
}

// The browser shows the canvas by itself when the turn returns.
void Window::present() { impl_->show_cursor(ImGui::GetMouseCursor()); }

void Window::run(Application& application) {
  impl_->application = &application;
  impl_->request_turn();
}

void Window::request_turn() { impl_->request_turn(); }

}  // namespace leaklab::platform
