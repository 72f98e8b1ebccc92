#include "canvas/gl_program.h"

namespace leaklab::canvas {

constinit const std::string_view kShaderVersion = "#version 300 es\n";

}  // namespace leaklab::canvas
