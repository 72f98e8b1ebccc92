#include "canvas/curve.h"

#include <GL/gl.h>
#include <GL/glext.h>

#include <algorithm>

#include "canvas/gl_program.h"
#include "embedded/shaders.h"

namespace leaklab::canvas {

// Travels through ImGui's draw list, which copies it.
struct Curve::Call {
  const Curve* curve;
  Rect rect;
  CurveStyle style;
};

namespace {

GLint pixels(float length) { return static_cast<GLint>(length + 0.5F); }

// In framebuffer pixels, y upwards from the lower edge, as GL wants it.
Rect pixels_of(Rect rect, const ImDrawData& frame) {
  const ImVec2 scale = frame.FramebufferScale;
  const float height = frame.DisplaySize.y;
  return {{rect.min.x * scale.x, (height - rect.max.y) * scale.y},
          {rect.max.x * scale.x, (height - rect.min.y) * scale.y}};
}

void set_uniforms(GLuint program, GLint column_count, ImVec2 size, const CurveStyle& style) {
  const auto uniform = [program](const char* name) { return glGetUniformLocation(program, name); };
  const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(style.colour);
  glUniform1i(uniform("u_columns"), 0);
  glUniform1i(uniform("u_column_count"), column_count);
  glUniform2f(uniform("u_size"), size.x, size.y);
  glUniform3f(uniform("u_colour"), colour.x, colour.y, colour.z);
  glUniform1f(uniform("u_half_width"), style.width / 2);
  glUniform1f(uniform("u_fill_opacity"), style.fill_opacity);
}

}  // namespace

Curve::Curve() : program_(build_gl_program(embedded::shaders::curve_vert, embedded::shaders::curve_frag)) {
  glGenVertexArrays(1, &vertex_array_);
  glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  for (const GLenum side : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) {
    glTexParameteri(GL_TEXTURE_2D, side, GL_CLAMP_TO_EDGE);
  }
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) {
    glTexParameteri(GL_TEXTURE_2D, filter, GL_NEAREST);
  }
}

Curve::~Curve() {
  glDeleteTextures(1, &texture_);
  glDeleteVertexArrays(1, &vertex_array_);
  glDeleteProgram(program_);
}

void Curve::set_columns(std::span<const CurveColumn> columns, std::uint64_t key) {
  key_ = key;
  column_count_ = static_cast<int>(std::min(columns.size(), kMaximumColumns));
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RG32F, column_count_, 1, 0, GL_RG, GL_FLOAT, columns.data());
}

void Curve::draw(ImDrawList& list, Rect rect, const CurveStyle& style) const {
  if (column_count_ == 0) {
    return;
  }
  Call call{this, rect, style};
  list.AddCallback(draw_call, &call, sizeof call);
  list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void Curve::draw_call(const ImDrawList*, const ImDrawCmd* command) {
  const Call& call = *static_cast<const Call*>(command->UserCallbackData);
  const ImDrawData& frame = *ImGui::GetDrawData();
  const Rect place = pixels_of(call.rect, frame);
  const Rect clip =
      pixels_of({{command->ClipRect.x, command->ClipRect.y}, {command->ClipRect.z, command->ClipRect.w}}, frame);
  glViewport(pixels(place.min.x), pixels(place.min.y), pixels(place.width()), pixels(place.height()));
  glScissor(pixels(clip.min.x), pixels(clip.min.y), pixels(clip.width()), pixels(clip.height()));
  glUseProgram(call.curve->program_);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, call.curve->texture_);
  set_uniforms(call.curve->program_, call.curve->column_count_, place.size(), call.style);
  glBindVertexArray(call.curve->vertex_array_);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace leaklab::canvas
