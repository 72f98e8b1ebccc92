#include "canvas/heap_map_picture.h"

#include "embedded/shaders.h"

namespace leaklab::canvas {

HeapMapPicture::HeapMapPicture() : quad_(embedded::shaders::heap_map_frag) {}

void HeapMapPicture::draw(ImDrawList& list, Rect rect, const HeapMap& map, const Palette& palette) {
  const MapGrid& grid = map.grid();
  if (map.texels().empty()) {
    return;
  }
  if (number_ != map.number()) {
    number_ = map.number();
    quad_.set_texels(GlQuad::Texel::TwoBytes, grid.columns * grid.side, grid.rows() * grid.side, map.texels().data());
  }
  const auto figure = [](int number) { return std::array<float, 3>{static_cast<float>(number)}; };
  quad_.draw(list, rect,
             {{{"u_pixel", 1, {ImGui::GetIO().DisplayFramebufferScale.x}},
               {"u_tile", 1, figure(grid.tile)},
               {"u_pitch", 1, figure(grid.pitch())},
               {"u_columns", 1, figure(grid.columns)},
               {"u_tiles", 1, figure(grid.tiles)},
               {"u_side", 1, figure(grid.side)},
               {"u_panel", 3, shader_colour(palette.panel)},
               {"u_empty", 3, shader_colour(palette.grid)},
               {"u_cell", 3, shader_colour(palette.accent)},
               {"u_store", 3, shader_colour(palette.collection)}}});
}

}  // namespace leaklab::canvas
