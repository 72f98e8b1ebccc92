// The heap map: pages and large blocks as tiles, slots that are free between live ones, and what is in each.

import { check, check_equal, link_to, test } from './harness.mjs';

// Every second of many objects goes; what is left keeps their pages. And a block of 800,000 bytes.
const kProgram = `class Held { constructor(n) { this.n = n; } }
const all = [];
for (let i = 0; i < 20000; i++) all.push(new Held(i));
let large = new Array(100000);
for (let i = 0; i < 20000; i += 2) all[i] = null;
`;

async function open_map(leaklab) {
  await leaklab.run_program();
  await leaklab.settle();
  await leaklab.click_widget('tab_heap_map');
  await leaklab.wait_for('the map is shown', (state) => state.heapMap?.tiles > 0);
  return leaklab.settle();
}

// A point of a tile, in the page; across and down from 0 to 1.
async function place_of_tile(leaklab, { columns, pitch }, tile, across = 0.45, down = 0.45) {
  const { widgets } = await leaklab.state();
  const { x, y } = widgets.heap_map;
  const canvas = await leaklab.page.locator('#canvas').boundingBox();
  return [canvas.x + x + ((tile % columns) + across) * pitch, canvas.y + y + (Math.floor(tile / columns) + down) * pitch];
}

// What the map says of it.
async function point_at(leaklab, place) {
  const { frames } = await leaklab.settle();
  await leaklab.page.mouse.move(...place);
  return (await leaklab.wait_for('a frame is drawn', (state) => state.frames > frames && state.isResting)).heapMap.text;
}

test('The heap map has a tile for each page and each 64 KiB of a large block', { fragment: link_to(kProgram) }, async (leaklab) => {
  const { heapMap, usage } = await open_map(leaklab);
  const large_tiles = heapMap.tiles - heapMap.pages;
  check(heapMap.largeBlocks >= 1, `there are ${heapMap.largeBlocks} large blocks`);
  check(large_tiles >= Math.ceil(800_000 / 65536), `${large_tiles} tiles are for large blocks`);
  check(heapMap.tiles * 65536 >= usage.heapUsed, `${heapMap.tiles} tiles hold ${usage.heapUsed} bytes`);
  await leaklab.type_line('large = null');
  const after = await leaklab.wait_for('its block is gone', (state) => state.heapMap.largeBlocks === heapMap.largeBlocks - 1);
  check(after.heapMap.tiles <= heapMap.tiles - Math.ceil(800_000 / 65536), `${after.heapMap.tiles} tiles are left`);
});

test('The heap map tells what is under the pointer, and a press chooses it', { fragment: link_to(kProgram) }, async (leaklab) => {
  const { heapMap } = await open_map(leaklab);
  const large = await point_at(leaklab, await place_of_tile(leaklab, heapMap, heapMap.tiles - 1));
  check(/^Elements, properties or text of a value; a block of its own, 8\d{2},\d{3} B$/.test(large), large);
  const is_half_used = (text) => {
    const [used, slots] = text.match(/([\d,]+) of ([\d,]+) slots in use$/).slice(1).map((figure) => Number(figure.replaceAll(',', '')));
    return slots > 500 && Math.abs(used / slots - 0.5) < 0.02;
  };
  const texts = [];
  while (texts.length < heapMap.pages && (texts.length === 0 || !is_half_used(texts.at(-1)))) {
    texts.push(await point_at(leaklab, await place_of_tile(leaklab, heapMap, texts.length)));
  }
  const held = texts.length - 1;
  check(is_half_used(texts[held]), `a page is half in use among ${texts.join('\n')}`);
  const neighbours = [];
  for (let k = 0; k < 8; k++) {
    neighbours.push(await point_at(leaklab, await place_of_tile(leaklab, heapMap, held, 0.1 + k * 0.1, 0.45)));
  }
  check(neighbours.some((text) => text.startsWith('Free; slot of ')), `slots are free among ${neighbours.join('\n')}`);
  const at = neighbours.findIndex((text) => /^#\d+ Held/.test(text));
  check(at >= 0, `slots are taken among ${neighbours.join('\n')}`);
  await leaklab.page.mouse.click(...(await place_of_tile(leaklab, heapMap, held, 0.1 + at * 0.1, 0.45)));
  const id = Number(neighbours[at].slice(1).split(' ')[0]);
  await leaklab.wait_for(`#${id} is chosen`, (state) => state.view.selected === id);
});

test('The heap map shows the value chosen in the table, and changes its colours', { fragment: link_to(kProgram) }, async (leaklab) => {
  await open_map(leaklab);
  await leaklab.click_widget('tab_references');
  const { table } = await leaklab.wait_for('the table is shown', (state) => state.table?.rows > 0);
  const { id } = table.firstRows.find((row) => row.what.startsWith('Array(20000)'));
  await leaklab.click_widget(`row_${id}`);
  await leaklab.click_widget('tab_heap_map');
  const { heapMap } = await leaklab.wait_for('it tells of the value', (state) => state.heapMap?.text.startsWith(`#${id} `) && state.isResting);
  check(/^#\d+ Array\(20000\).*, count 1; slot of \d+ B/.test(heapMap.text), heapMap.text);
  const pictures = new Set();
  for (const button of ['map_by_size', 'map_by_count', 'map_by_age']) {
    await leaklab.click_widget(button);
    await leaklab.page.mouse.move(2, 2);
    await leaklab.settle();
    pictures.add((await leaklab.page.locator('#canvas').screenshot()).toString('base64'));
  }
  check_equal(pictures.size, 3, 'pictures that differ');
});
