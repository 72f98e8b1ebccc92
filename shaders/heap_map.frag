// The heap map: square tiles of texels, with gaps between them. A texel says what colours it (0 to 127 of a cell, from
// there on of a store, from faint to strong) and how much of it is in use; what is free has the colour of emptiness.
precision highp float;
precision highp sampler2D;
uniform sampler2D u_texels;
uniform vec2 u_size;
uniform float u_pixel;    // framebuffer pixels per pixel of the grid
uniform float u_tile;     // a tile's side, in pixels of the grid
uniform float u_pitch;    // from one tile to the next
uniform float u_columns;
uniform float u_tiles;
uniform float u_side;     // texels along a tile's side
uniform vec3 u_panel;
uniform vec3 u_empty;
uniform vec3 u_cell;
uniform vec3 u_store;
in vec2 v_pixel;
out vec4 o_colour;

const float kFaintest = 0.3;

void main() {
  vec2 at = vec2(v_pixel.x, u_size.y - v_pixel.y) / u_pixel;
  vec2 tile = floor(at / u_pitch);
  vec2 inside = at - tile * u_pitch;
  if (tile.x >= u_columns || tile.y * u_columns + tile.x >= u_tiles || max(inside.x, inside.y) >= u_tile) {
    discard;
  }
  ivec2 texel = ivec2(tile * u_side + floor(inside * u_side / u_tile));
  vec2 found = texelFetch(u_texels, texel, 0).xy * vec2(255.0, 1.0);
  bool is_store = found.x > 127.5;
  float strength = mix(kFaintest, 1.0, (found.x - (is_store ? 128.0 : 0.0)) / 127.0);
  vec3 used = mix(u_panel, is_store ? u_store : u_cell, strength);
  o_colour = vec4(mix(u_empty, used, found.y), 1.0);
}
