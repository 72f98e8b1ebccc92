#include "canvas/canvas.h"

#include <GL/gl.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include "canvas/actions_panel.h"
#include "canvas/gl_program.h"
#include "canvas/graph_panel.h"
#include "canvas/heap_map_panel.h"
#include "canvas/layout.h"
#include "canvas/locals_panel.h"
#include "canvas/memory_panel.h"
#include "canvas/references_panel.h"
#include "canvas/tabs.h"
#include "canvas/text_panels.h"
#include "canvas/timeline_panel.h"

namespace leaklab::canvas {
namespace {

void configure_imgui() {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // an idle program draws nothing
}

void clear(const ImDrawData& frame, ImU32 colour) {
  const ImVec4 background = ImGui::ColorConvertU32ToFloat4(colour);
  glViewport(0, 0, static_cast<GLsizei>(frame.DisplaySize.x * frame.FramebufferScale.x),
             static_cast<GLsizei>(frame.DisplaySize.y * frame.FramebufferScale.y));
  glClearColor(background.x, background.y, background.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

constexpr ImGuiWindowFlags kSurface = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse |
                                      ImGuiWindowFlags_NoBringToFrontOnFocus;

}  // namespace

Canvas::Canvas(const Fonts& fonts) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  configure_imgui();
  ImGui_ImplOpenGL3_Init(std::string(kShaderVersion).c_str());
  theme_ = load_theme(fonts);
  make_gl();
}

Canvas::~Canvas() {
  curve_.reset();
  map_picture_.reset();
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

Commands Canvas::draw(const lab::Session& session, View& view, float scale) {
  Commands commands;
  restyle(theme_, view.scheme, scale);
  report_ = {};
  size_ = ImGui::GetIO().DisplaySize;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  draw_panels(session, view, commands);
  is_moving_ = view.picture == Picture::Graph && motion_.is_moving();
  ImGui::Render();
  clear(*ImGui::GetDrawData(), theme_.colours.background);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return commands;
}

void Canvas::draw_panels(const lab::Session& session, View& view, Commands& commands) {
  const Frame frame{session, theme_, view, commands, report_, *curve_, table_, graph_, motion_, map_, *map_picture_};
  Layout layout = arrange(view.parts, size_, theme_.scale);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size_);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  theme_.push_font(Face::Text, kTextSize);
  ImGui::Begin("surface", nullptr, kSurface);
  ImGui::PopStyleVar();
  if (view.parts == Parts::PicturesAndText) {
    draw_header(frame, layout.header);
    draw_editor_panel(frame, layout.editor);
    draw_console_panel(frame, layout.console);
  }
  draw_tabs(frame, layout.tabs);
  if (session.state() == lab::SessionState::Paused) {
    draw_locals_panel(frame, take_locals_place(layout.picture, theme_.scale));
  }
  switch (view.picture) {
    case Picture::Memory: draw_timeline_panel(frame, layout.picture); break;
    case Picture::References: draw_references_panel(frame, layout.picture); break;
    case Picture::Graph: draw_graph_panel(frame, layout.picture); break;
    case Picture::HeapMap: draw_heap_map_panel(frame, layout.picture); break;
  }
  draw_memory_panel(frame, layout.memory);
  draw_actions_panel(frame, layout.actions);
  ImGui::End();
  ImGui::PopFont();
}

void Canvas::renew_gl() {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();  // the next frame makes them anew
  make_gl();
}

void Canvas::make_gl() {
  curve_.emplace();
  map_picture_.emplace();
}

HeapTable& Canvas::updated_table(const lab::Session& session, const View& view) {
  table_.update(session, view.table);
  return table_;
}

bool Canvas::has_pending_input() const { return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0; }

}  // namespace leaklab::canvas
