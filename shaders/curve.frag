// A line over one (low, high) pair per pixel column, and the area below it. The line is what lies within u_half_width
// of any column's segment from low to high; the pixel's distance to the nearest one, cut off over one pixel, is its
// coverage. So steps stay sharp, and a column that stands for many samples shows their whole range. Where many such
// columns stand side by side, their inside is drawn fainter than its edges: a band, in which the axis can still be read.
precision highp float;
precision highp sampler2D;
uniform sampler2D u_texels;
uniform float u_column_count;
uniform vec2 u_size;
uniform vec3 u_colour;
uniform float u_half_width;
uniform float u_fill_opacity;
in vec2 v_pixel;
out vec4 o_colour;

vec2 column_at(int index) { return texelFetch(u_texels, ivec2(clamp(index, 0, int(u_column_count) - 1), 0), 0).xy; }

const float kBandOpacity = 0.5;

float line_at(int column, float pixels_per_column) {
  int reach = int(ceil((u_half_width + 0.5) / pixels_per_column));
  float nearest = 1e6;
  float inside = 1e6;  // how deep in the segments of all columns within reach
  for (int i = column - reach; i <= column + reach; ++i) {
    vec2 segment = column_at(i);
    float across = (float(i) + 0.5) * pixels_per_column - v_pixel.x;
    float along = max(max(segment.x - v_pixel.y, v_pixel.y - segment.y), 0.0);
    nearest = min(nearest, length(vec2(across, along)));
    inside = min(inside, min(v_pixel.y - segment.x, segment.y - v_pixel.y));
  }
  float band = clamp(inside - u_half_width, 0.0, 1.0);
  return clamp(u_half_width + 0.5 - nearest, 0.0, 1.0) * mix(1.0, kBandOpacity, band);
}

void main() {
  float pixels_per_column = u_size.x / u_column_count;
  int column = int(v_pixel.x / pixels_per_column);
  float line = line_at(column, pixels_per_column);
  float below = clamp(column_at(column).y - v_pixel.y + 0.5, 0.0, 1.0);
  float fill = below * u_fill_opacity * mix(0.45, 1.0, v_pixel.y / u_size.y);
  o_colour = vec4(u_colour, line + fill * (1.0 - line));
}
