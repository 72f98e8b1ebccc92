// The canvas as a surface: when it draws, how large it is, what it takes to load, where the page may be hosted.

import { brotliCompressSync } from 'node:zlib';

import { check, check_equal, link_to, test } from './harness.mjs';

const canvas_pixels = (page) => page.evaluate(() => {
  const canvas = document.getElementById('canvas');
  const { width, height } = canvas.getBoundingClientRect();
  return { buffer: [canvas.width, canvas.height], wanted: [width, height].map((length) => Math.round(length * devicePixelRatio)) };
});

test('An idle page draws no frame and takes no turn', {}, async (leaklab) => {
  await leaklab.run_program();
  const before = await leaklab.settle();
  await leaklab.page.waitForTimeout(2000);
  const after = await leaklab.state();
  check_equal([after.frames - before.frames, after.turns - before.turns], [0, 0], 'frames and turns in two seconds');
});

test('Moving the mouse over the graph draws, and then rests again', {}, async (leaklab) => {
  await leaklab.run_program();
  const before = await leaklab.settle();
  await leaklab.page.mouse.move(...(await leaklab.place_of('plot', 0.3)));
  await leaklab.wait_for('it draws', (state) => state.frames > before.frames);
  await leaklab.settle();
});

test('The canvas has one pixel for each of the screen at every ratio, and follows when it changes', { deviceScaleFactor: 2 }, async (leaklab) => {
  const at_two = await canvas_pixels(leaklab.page);
  check_equal(at_two.buffer, at_two.wanted, 'the buffer at ratio 2');
  const screen = await leaklab.page.context().newCDPSession(leaklab.page);
  await screen.send('Emulation.setDeviceMetricsOverride', { width: 1100, height: 700, deviceScaleFactor: 1.5, mobile: false });
  await leaklab.wait_for('the ratio is 1.5', (state) => state.scale === 1.5);
  await leaklab.settle();
  const at_three_halves = await canvas_pixels(leaklab.page);
  check_equal(at_three_halves.buffer, at_three_halves.wanted, 'the buffer at ratio 1.5');
});

test('The canvas follows the size of the page', {}, async (leaklab) => {
  await leaklab.page.setViewportSize({ width: 1000, height: 640 });
  const before = await leaklab.state();
  await leaklab.wait_for('the canvas is smaller', (state) => state.width < 600 || before.width < 600);
  await leaklab.settle();
  const { buffer, wanted } = await canvas_pixels(leaklab.page);
  check_equal(buffer, wanted, 'the buffer');
});

test('Opening the page loads less than 650 kB, compressed with brotli', {}, async (leaklab) => {
  const bytes = new Map();
  const loaded = [];
  leaklab.page.on('response', (response) => loaded.push(response.body().then((body) => bytes.set(response.url(), brotliCompressSync(body).length))));
  await leaklab.open();
  await leaklab.settle();
  await Promise.all(loaded);
  const kinds = ['.wasm', '.js', '.css', '.otf', '.ttf'];
  for (const kind of kinds) {
    check([...bytes.keys()].some((url) => url.endsWith(kind)), `no ${kind} was loaded: ${[...bytes.keys()].join(', ')}`);
  }
  const sum = [...bytes].filter(([url]) => kinds.some((kind) => url.endsWith(kind))).reduce((total, [, length]) => total + length, 0);
  check(sum < 650_000, `${sum} bytes: ${JSON.stringify([...bytes])}`);
});

test('The page works from a folder of a server', { folder: 'site' }, async (leaklab) => {
  check_equal((await leaklab.run_program()).state, 'Finished', 'the state');
});

test('A finger can press a button and move the slider', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, fragment: link_to('') }, async (leaklab) => {
  await leaklab.page.locator('#canvas').evaluate((canvas) => canvas.scrollIntoView({ block: 'end' }));
  await leaklab.page.touchscreen.tap(...(await leaklab.place_of('new_object')));
  const state = await leaklab.wait_for('the button was pressed', (each) => each.program !== '');
  check_equal(state.program, 'let o1 = {};\n', 'the program: pressed once');
  await leaklab.settle();
  await leaklab.page.touchscreen.tap(...(await leaklab.place_of('size_slider', 0.9)));
  await leaklab.wait_for('the slider moved', (each) => each.view.arrayBytes > 8 * 1024 * 1024);
});

// Moves one finger over the screen, as Chromium's own input does.
async function drag(page, [x, y], dy) {
  const screen = await page.context().newCDPSession(page);
  const touch = (type, points) => screen.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y }]);
  for (let step = 1; step <= 8; step++) {
    await touch('touchMove', [{ x, y: y + (dy * step) / 8 }]);
    await page.waitForTimeout(20);
  }
  await touch('touchEnd', []);
}

const kRows = 'const all = [];\nfor (let n = 0; n < 100; n++) all.push({});\n';

test('A finger scrolls the table, and the page where the table is at its end', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, fragment: link_to(kRows) }, async (leaklab) => {
  const { page } = leaklab;
  await leaklab.run_program();
  await page.locator('#canvas').evaluate((canvas) => canvas.scrollIntoView({ block: 'start' }));
  await page.touchscreen.tap(...(await leaklab.place_of('tab_references')));
  const { table } = await leaklab.wait_for('the table is shown', (state) => state.table?.rows > 100 && state.isResting);
  const first = `row_${table.firstRows[0].id}`;
  const page_top = () => page.evaluate(() => scrollY);
  const top = await page_top();
  const place = await leaklab.place_of(`row_${table.firstRows[4].id}`);
  await drag(page, place, -100);
  await leaklab.wait_for('it has scrolled', ({ widgets, view }) => !(first in widgets) && view.selected === 0);
  check_equal(await page_top(), top, 'the place of the page');
  await drag(page, place, 160);
  await leaklab.wait_for('it is back at its beginning', ({ widgets, isResting }) => isResting && first in widgets);
  await drag(page, place, 160);
  await page.waitForFunction((before) => scrollY < before - 50, top);
});

test('A canvas whose graphics were lost is drawn again', { fragment: link_to('gc();\n') }, async (leaklab) => {
  const { page } = leaklab;
  await leaklab.run_program();
  await leaklab.settle();
  await page.mouse.move(2, 2);
  const before = await page.locator('#canvas').screenshot();
  const lose = (method) => page.locator('#canvas').evaluate((canvas, name) => {
    globalThis.loss ??= canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
    globalThis.loss[name]();
  }, method);
  await lose('loseContext');
  await leaklab.type_line('1 + 1');
  await lose('restoreContext');
  await page.waitForFunction(() => !document.getElementById('canvas').getContext('webgl2').isContextLost());
  const { frames } = await leaklab.state();
  await leaklab.type_line('gc()');
  await leaklab.wait_for('it is drawn', (state) => state.frames > frames && state.isResting);
  await leaklab.run_program();
  await leaklab.settle();
  const after = await page.locator('#canvas').screenshot();
  check(before.equals(after), 'the canvas looks as before');
});
