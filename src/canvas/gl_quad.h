#pragma once
// GlQuad: a rectangle that a fragment shader of shaders/ fills from one texture, in ImGui's drawing order. The shader
// has v_pixel, counted from the rectangle's lower left corner, and u_size, both in framebuffer pixels.
//
// Fixed: neither copied nor moved; needs a current GL context from construction to destruction. Who uses it: the curve
// of the timeline, the heap map.

#include <imgui.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "canvas/rect.h"

namespace leaklab::canvas {

class GlQuad {
 public:
  // What one texel is.
  enum class Texel : std::uint8_t { TwoFloats, TwoBytes };
  struct Uniform {
    const char* name = nullptr;
    int size = 1;  // floats of `value` that count
    std::array<float, 3> value = {};
  };
  static constexpr std::size_t kMostUniforms = 12;
  using Uniforms = std::array<Uniform, kMostUniforms>;  // up to the first without a name

  // `fragment_shader` calls the texture u_texels.
  explicit GlQuad(std::string_view fragment_shader);
  ~GlQuad();
  GlQuad(const GlQuad&) = delete;
  GlQuad& operator=(const GlQuad&) = delete;

  void set_texels(Texel texel, int width, int height, const void* data);
  // Queues the drawing.
  void draw(ImDrawList& list, Rect rect, const Uniforms& uniforms) const;

 private:
  struct Call;
  static void draw_call(const ImDrawList* list, const ImDrawCmd* command);

  unsigned program_ = 0;
  unsigned vertex_array_ = 0;
  unsigned texture_ = 0;
};

// The colour's red, green and blue, as a shader takes it.
[[nodiscard]] std::array<float, 3> shader_colour(ImU32 colour);

}  // namespace leaklab::canvas
