// src/canvas/palette.txt as CSS: one custom property per colour (accent_text becomes --accent-text), as the root's
// data-scheme says; until there is one, dark, or light where the system asks for it. Who uses it: vite.config.js.

function rules(colours, column) {
  return colours.map((colour) => `  --${colour[0].replaceAll('_', '-')}: ${colour[column]};`).join('\n');
}

export function stylesheet_of_palette(text) {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const colours = lines.map((line) => line.trim().split(/\s+/));
  const dark = `color-scheme: dark;\n${rules(colours, 1)}`;
  const light = `color-scheme: light;\n${rules(colours, 2)}`;
  return `:root {\n${dark}\n}\n@media (prefers-color-scheme: light) {\n:root:not([data-scheme]) {\n${light}\n}\n}\n`
    + `:root[data-scheme='light'] {\n${light}\n}\n`;
}
