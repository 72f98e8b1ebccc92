// The tutorial's session in the window: typed, clicked, and opened as a file.

import { spawnSync } from 'node:child_process';

import {
  complaints_about_session, difference_of_samples, figures_of, holds_array, kSessionLines, samples_of_link, samples_of_repl, samples_of_run,
} from '../session_lines.mjs';
import { check, check_equal, kNative, test } from './harness.mjs';

test("The WeakMap session typed into the window's console gives its figures to the byte, and the terminal the same samples", {}, async (window) => {
  await window.click('prompt');
  const printed = [];
  for (const line of kSessionLines) {
    printed.push(...(await window.type_line(line)).filter((entry) => entry.kind === 'result').map((entry) => entry.text));
  }
  check_equal(complaints_about_session(figures_of(printed)), [], 'what is wrong with the figures');
  const difference = difference_of_samples(window.read().samples, samples_of_repl(kNative, kSessionLines));
  check(difference === '', `window and terminal: ${difference}`);
});

test('The same session clicked through the buttons gives the same growth and its end to the byte', {}, async (window) => {
  window.move_to('size_slider', 0.5);
  window.xdotool('mousedown', '1');
  window.move_to('size_slider', 0.5 + (61 / 64 - 0.5) * (1 - 16 / window.read().state.widgets.size_slider.width));
  await window.wait_for('the slider stands at 40 MiB', ({ state }) => state.view.arrayBytes === 40 * 1024 * 1024);
  window.xdotool('mouseup', '1');
  const used = async (name) => (await window.press(name)).state.usage.heapUsed;
  const with_key = await used('new_object');
  await used('put_in_weak_map');
  const full = await used('collect');
  check(holds_array(with_key, full), `heapUsed goes from ${with_key} to ${full}`);
  await used('drop_reference');
  const dropped = await used('collect');
  check(holds_array(dropped, full), `heapUsed goes from ${full} to ${dropped}`);
});

const kProgram = `const wm = new WeakMap();\nlet b = {};\nwm.set(b, new Array(1024));\nb = null;\ngc();\nconsole.log('done');\n`;

test('A file opens in the editor, does not run by itself, and runs at Ctrl+Enter as in the terminal', { program: kProgram }, async (window) => {
  check_equal([window.read().state.program, window.read().state.state], [kProgram, 'Idle'], 'program and state');
  await window.press_with_control('Return');
  const { console: printed, samples } = await window.wait_for('it has run', ({ state }) => state.state === 'Finished');
  check_equal(printed.entries.map((entry) => entry.text), ['done'], 'what it prints');
  const difference = difference_of_samples(samples, samples_of_run(kNative, kProgram));
  check(difference === '', `window and terminal: ${difference}`);
});

const kLink = spawnSync(kNative, ['link', '-', '--strategy=rc'], { input: kProgram, encoding: 'utf8' }).stdout.trim();

for (const [what, link] of [['A link', kLink], ['A lesson', '#e=five-collections']]) {
  test(`${what} opens in the window and takes the same heap as in the terminal`, { arguments: [link] }, async (window) => {
    check_equal(window.read().state.state, 'Idle', 'the state before it is run');
    await window.press_with_control('Return');
    const { samples } = await window.wait_for('it has run', ({ state }) => state.state === 'Finished');
    const difference = difference_of_samples(samples, samples_of_link(kNative, link));
    check(difference === '', `window and terminal: ${difference}`);
  });
}
