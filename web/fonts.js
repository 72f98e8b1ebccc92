// The two typefaces, downloaded once each: the page's text uses them by name, the canvas gets their files.

import mono_address from 'leaklab-fonts/mono.ttf?url';
import text_address from 'leaklab-fonts/ui.otf?url';

// {text, mono}: the files' bytes, once the page shows them.
export async function load_fonts() {
  const [text, mono] = await Promise.all([load('Leaklab Text', text_address), load('Leaklab Mono', mono_address)]);
  return { text, mono };
}

async function load(name, address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`the typeface ${name} could not be loaded (${answer.status})`);
  }
  const file = await answer.arrayBuffer();
  document.fonts.add(await new FontFace(name, file).load());
  return new Uint8Array(file);
}
