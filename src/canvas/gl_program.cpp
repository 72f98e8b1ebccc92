#include "canvas/gl_program.h"

#include <GL/gl.h>
#include <GL/glext.h>

#include <array>
#include <string>

#include "base/check.h"

namespace leaklab::canvas {
namespace {

GLuint compile(GLenum type, std::string_view body) {
  const std::string source = std::string(kShaderVersion).append(body);
  const char* text = source.c_str();
  const GLuint shader = glCreateShader(type);
  glShaderSource(shader, 1, &text, nullptr);
  glCompileShader(shader);
  GLint is_compiled = GL_FALSE;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &is_compiled);
  if (is_compiled != GL_TRUE) {
    std::array<char, 1024> message{};
    glGetShaderInfoLog(shader, message.size(), nullptr, message.data());
    base::stop_with(message.data(), __FILE__, __LINE__);
  }
  return shader;
}

}  // namespace

unsigned build_gl_program(std::string_view vertex_body, std::string_view fragment_body) {
  const GLuint vertex = compile(GL_VERTEX_SHADER, vertex_body);
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, fragment_body);
  const GLuint program = glCreateProgram();
  glAttachShader(program, vertex);
  glAttachShader(program, fragment);
  glLinkProgram(program);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  GLint is_linked = GL_FALSE;
  glGetProgramiv(program, GL_LINK_STATUS, &is_linked);
  base::require(is_linked == GL_TRUE, "shaders that compile also link");
  return program;
}

}  // namespace leaklab::canvas
