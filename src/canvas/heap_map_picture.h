#pragma once
// The heap map's GL half: uploads a map's texels where they have changed, and draws them by shaders/heap_map.frag.
// Fixed, as GlQuad is. Who uses it: the heap map's panel.

#include "canvas/gl_quad.h"
#include "canvas/heap_map.h"
#include "canvas/palette.h"

namespace leaklab::canvas {

class HeapMapPicture {
 public:
  HeapMapPicture();

  // The map's pixels are ImGui units, from the rectangle's upper left corner on.
  void draw(ImDrawList& list, Rect rect, const HeapMap& map, const Palette& palette);

 private:
  GlQuad quad_;
  std::uint64_t number_ = 0;  // of the texels uploaded last
};

}  // namespace leaklab::canvas
