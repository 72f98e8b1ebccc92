// A rectangle, which is the whole viewport; v_pixel counts its pixels from the lower left corner.
precision highp float;
uniform vec2 u_size;
out vec2 v_pixel;

void main() {
  vec2 corner = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
  v_pixel = corner * u_size;
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}
