// Builds the page. Three folders come from outside (web/CMakeLists.txt sets them): the WebAssembly module, the fonts
// and where the site goes. Addresses in the site are relative, so that it can be hosted in any folder.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { stylesheet_of_palette } from './palette.js';

const kPaletteFile = fileURLToPath(new URL('../src/canvas/palette.txt', import.meta.url));
const kPaletteModule = 'virtual:palette.css';

// The custom properties of style.css, made of the same file that the canvas takes its colours from.
function palette() {
  return {
    name: 'palette',
    resolveId: (id) => (id === kPaletteModule ? `\0${kPaletteModule}` : null),
    load: (id) => (id === `\0${kPaletteModule}` ? stylesheet_of_palette(readFileSync(kPaletteFile, 'utf8')) : null),
  };
}

function folder(variable) {
  const value = process.env[variable];
  if (!value) {
    throw new Error(`${variable} is not set: build the page with 'cmake --build --preset web'.`);
  }
  return path.resolve(value);
}

export default defineConfig(() => ({
  base: './',
  plugins: [palette()],
  resolve: { alias: { 'leaklab-module': folder('LEAKLAB_MODULE'), 'leaklab-fonts': folder('LEAKLAB_FONTS') } },
  build: {
    outDir: folder('LEAKLAB_SITE'),
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    minify: 'terser',  // 4 kB less to download than what esbuild leaves, at four more seconds of the build
    terserOptions: { module: true, ecma: 2022, compress: { passes: 3 } },
    chunkSizeWarningLimit: 1000,
  },
}));
