#pragma once
// Compiling shaders/. Their files carry no #version: the build's platform says which (gl_version_native.cpp,
// gl_version_web.cpp).

#include <string_view>

namespace leaklab::canvas {

// The first line of every shader.
extern const std::string_view kShaderVersion;

// Compiles and links the two; a shader that does not compile is our bug and stops the program with GL's message.
[[nodiscard]] unsigned build_gl_program(std::string_view vertex_body, std::string_view fragment_body);

}  // namespace leaklab::canvas
