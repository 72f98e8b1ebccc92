// src/canvas/palette.txt as CSS: one custom property per colour (accent_text becomes --accent-text), dark by default and
// light where the system asks for it. Who uses it: vite.config.js.

function rules(colours, column) {
  return colours.map((colour) => `  --${colour[0].replaceAll('_', '-')}: ${colour[column]};`).join('\n');
}

export function stylesheet_of_palette(text) {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const colours = lines.map((line) => line.trim().split(/\s+/));
  return `:root {\n${rules(colours, 1)}\n}\n@media (prefers-color-scheme: light) {\n:root {\n${rules(colours, 2)}\n}\n}\n`;
}
