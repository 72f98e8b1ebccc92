#include "canvas/gl_program.h"

namespace leaklab::canvas {

constinit const std::string_view kShaderVersion = "#version 330 core\n";

}  // namespace leaklab::canvas
