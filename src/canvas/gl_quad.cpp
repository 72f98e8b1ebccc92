#include "canvas/gl_quad.h"

#include <GL/gl.h>
#include <GL/glext.h>

#include "canvas/gl_program.h"
#include "embedded/shaders.h"

namespace leaklab::canvas {

// Travels through ImGui's draw list, which copies it.
struct GlQuad::Call {
  const GlQuad* quad;
  Rect rect;
  Uniforms uniforms;
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

void set_uniforms(GLuint program, const GlQuad::Uniforms& uniforms) {
  for (const GlQuad::Uniform& uniform : uniforms) {
    if (uniform.name == nullptr) {
      return;
    }
    const GLint at = glGetUniformLocation(program, uniform.name);
    if (uniform.size == 1) {
      glUniform1fv(at, 1, uniform.value.data());
    } else {
      glUniform3fv(at, 1, uniform.value.data());
    }
  }
}

}  // namespace

GlQuad::GlQuad(std::string_view fragment_shader)
    : program_(build_gl_program(embedded::shaders::quad_vert, fragment_shader)) {
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

GlQuad::~GlQuad() {
  glDeleteTextures(1, &texture_);
  glDeleteVertexArrays(1, &vertex_array_);
  glDeleteProgram(program_);
}

void GlQuad::set_texels(Texel texel, int width, int height, const void* data) {
  const bool are_floats = texel == Texel::TwoFloats;
  glBindTexture(GL_TEXTURE_2D, texture_);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, are_floats ? GL_RG32F : GL_RG8, width, height, 0, GL_RG,
               are_floats ? GL_FLOAT : GL_UNSIGNED_BYTE, data);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
}

void GlQuad::draw(ImDrawList& list, Rect rect, const Uniforms& uniforms) const {
  Call call{this, rect, uniforms};
  list.AddCallback(draw_call, &call, sizeof call);
  list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void GlQuad::draw_call(const ImDrawList*, const ImDrawCmd* command) {
  const Call& call = *static_cast<const Call*>(command->UserCallbackData);
  const ImDrawData& frame = *ImGui::GetDrawData();
  const Rect place = pixels_of(call.rect, frame);
  const Rect clip =
      pixels_of({{command->ClipRect.x, command->ClipRect.y}, {command->ClipRect.z, command->ClipRect.w}}, frame);
  glViewport(pixels(place.min.x), pixels(place.min.y), pixels(place.width()), pixels(place.height()));
  glScissor(pixels(clip.min.x), pixels(clip.min.y), pixels(clip.width()), pixels(clip.height()));
  const GLuint program = call.quad->program_;
  glUseProgram(program);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, call.quad->texture_);
  glUniform1i(glGetUniformLocation(program, "u_texels"), 0);
  glUniform2f(glGetUniformLocation(program, "u_size"), place.width(), place.height());
  set_uniforms(program, call.uniforms);
  glBindVertexArray(call.quad->vertex_array_);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

std::array<float, 3> shader_colour(ImU32 colour) {
  const ImVec4 channels = ImGui::ColorConvertU32ToFloat4(colour);
  return {channels.x, channels.y, channels.z};
}

}  // namespace leaklab::canvas
