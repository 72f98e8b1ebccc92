// Window on GLFW with an OpenGL 3.3 core context.
//
// GLFW's callbacks note that there was input; ImGui's GLFW backend, installed after them, calls them and then hands
// the event to ImGui. The loop polls while turns are wanted and waits, without waking, otherwise.

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>

#include <utility>

#include "base/check.h"
#include "platform/window.h"

namespace leaklab::platform {

struct Window::Impl {
  GLFWwindow* handle = nullptr;
  float wanted_scale = 0;
  bool had_input = true;
  bool is_turn_requested = true;
  bool is_connected = false;
};

namespace {

std::string last_glfw_error() {
  const char* description = nullptr;
  glfwGetError(&description);
  return description != nullptr ? description : "the system does not say why";
}

template <typename... Arguments>
void note_input(GLFWwindow* window, Arguments...) {
  *static_cast<bool*>(glfwGetWindowUserPointer(window)) = true;
}

void install_callbacks(GLFWwindow* window) {
  glfwSetCursorPosCallback(window, note_input<double, double>);
  glfwSetCursorEnterCallback(window, note_input<int>);
  glfwSetMouseButtonCallback(window, note_input<int, int, int>);
  glfwSetScrollCallback(window, note_input<double, double>);
  glfwSetKeyCallback(window, note_input<int, int, int, int>);
  glfwSetCharCallback(window, note_input<unsigned int>);
  glfwSetWindowFocusCallback(window, note_input<int>);
  glfwSetFramebufferSizeCallback(window, note_input<int, int>);
  glfwSetWindowContentScaleCallback(window, note_input<float, float>);
  glfwSetWindowRefreshCallback(window, note_input<>);
}

GLFWwindow* create_window(const WindowOptions& options) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, options.scale > 0 ? GLFW_FALSE : GLFW_TRUE);
  const float scale = options.scale > 0 ? options.scale : 1;
  const auto scaled = [scale](int length) { return static_cast<int>(static_cast<float>(length) * scale); };
  GLFWwindow* window =
      glfwCreateWindow(scaled(options.width), scaled(options.height), options.title.c_str(), nullptr, nullptr);
  if (window != nullptr) {
    glfwSetWindowSizeLimits(window, scaled(options.minimum_width), scaled(options.minimum_height), GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
  }
  return window;
}

}  // namespace

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

std::unique_ptr<Window> Window::open(const WindowOptions& options, std::string& failure) {
  if (glfwInit() != GLFW_TRUE) {
    failure = "no window can be opened, since there is no display: " + last_glfw_error() + ".";
    return nullptr;
  }
  auto impl = std::make_unique<Impl>();
  impl->wanted_scale = options.scale;
  impl->handle = create_window(options);
  if (impl->handle == nullptr) {
    failure = "no window can be opened, since OpenGL 3.3 is not to be had: " + last_glfw_error() + ".";
    glfwTerminate();
    return nullptr;
  }
  glfwMakeContextCurrent(impl->handle);
  glfwSwapInterval(1);
  glfwSetWindowUserPointer(impl->handle, &impl->had_input);
  install_callbacks(impl->handle);
  return std::unique_ptr<Window>(new Window(std::move(impl)));
}

Window::~Window() {
  base::require(!impl_->is_connected, "input is disconnected before its window goes");
  glfwDestroyWindow(impl_->handle);
  glfwTerminate();
}

void Window::connect_input() {
  ImGui_ImplGlfw_InitForOpenGL(impl_->handle, true);
  impl_->is_connected = true;
}

void Window::disconnect_input() {
  ImGui_ImplGlfw_Shutdown();
  impl_->is_connected = false;
}

float Window::interface_scale() const {
  float content_scale = 1;
  glfwGetWindowContentScale(impl_->handle, &content_scale, nullptr);
  int width = 0;
  int pixels = 0;
  glfwGetWindowSize(impl_->handle, &width, nullptr);
  glfwGetFramebufferSize(impl_->handle, &pixels, nullptr);
  const float pixels_per_unit = width > 0 ? static_cast<float>(pixels) / static_cast<float>(width) : 1.0F;
  const float scale = impl_->wanted_scale > 0 ? impl_->wanted_scale : content_scale;
  return pixels_per_unit > 0 ? scale / pixels_per_unit : scale;
}

bool Window::take_input() { return std::exchange(impl_->had_input, false); }

bool Window::has_pending_turn() const { return impl_->had_input || impl_->is_turn_requested; }

void Window::begin_frame() { ImGui_ImplGlfw_NewFrame(); }

void Window::present() { glfwSwapBuffers(impl_->handle); }

void Window::run(Application& application) {
  bool is_wanted = true;
  while (glfwWindowShouldClose(impl_->handle) == GLFW_FALSE) {
    const bool is_requested = std::exchange(impl_->is_turn_requested, false);
    if (is_wanted || is_requested) {
      glfwPollEvents();
    } else {
      glfwWaitEvents();
    }
    is_wanted = application.take_turn();
  }
}

void Window::request_turn() {
  impl_->is_turn_requested = true;
  glfwPostEmptyEvent();
}

}  // namespace leaklab::platform
