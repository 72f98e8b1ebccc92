#include "canvas/curve.h"

#include <algorithm>

#include "embedded/shaders.h"

namespace leaklab::canvas {

Curve::Curve() : quad_(embedded::shaders::curve_frag) {}

void Curve::set_columns(std::span<const CurveColumn> columns, std::uint64_t key) {
  key_ = key;
  column_count_ = static_cast<int>(std::min(columns.size(), kMaximumColumns));
  quad_.set_texels(GlQuad::Texel::TwoFloats, column_count_, 1, columns.data());
}

void Curve::draw(ImDrawList& list, Rect rect, const CurveStyle& style) const {
  if (column_count_ == 0) {
    return;
  }
  quad_.draw(list, rect,
             {{{"u_column_count", 1, {static_cast<float>(column_count_)}},
               {"u_colour", 3, shader_colour(style.colour)},
               {"u_half_width", 1, {style.width / 2}},
               {"u_fill_opacity", 1, {style.fill_opacity}}}});
}

}  // namespace leaklab::canvas
