// The canvas as a surface: when it draws, how large it is, where the page may be hosted.

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
