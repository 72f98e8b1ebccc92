// The window itself: typing, running, resting, scale, looks.

import { spawnSync } from 'node:child_process';
import { readFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { check, check_equal, kNative, kRoot, run_to_end, test } from './harness.mjs';

function link_to(program, options) {
  return spawnSync(kNative, ['link', '-', ...options], { input: program, encoding: 'utf8' }).stdout.trim();
}

test('A program typed into the editor runs at a click', {}, async (window) => {
  await window.click('editor');
  window.xdotool('type', '--delay', '4', 'let a = 1;');
  window.xdotool('key', 'Return');
  window.xdotool('type', '--delay', '4', "console.log('a is ' + a);");
  await window.wait_for('it is typed', ({ state }) => state.program === "let a = 1;\nconsole.log('a is ' + a);");
  await window.click('run');
  const { console: printed } = await window.wait_for('it has run', ({ state }) => state.state === 'Finished');
  check_equal(printed.entries.map((entry) => entry.text), ['a is 1'], 'what it prints');
});

test('A button appends its statement to what stands in the editor, and Undo takes it away', { program: 'let a = {};\n' }, async (window) => {
  const { state } = await window.press('collect');
  check_equal(state.program, 'let a = {};\ngc();\n', 'the program');
  const undone = await window.press('undo');
  check_equal(undone.state.program, 'let a = {};\n', 'the program without it');
});

async function paste_over(window) {
  await window.click('editor');
  for (const key of ['a', 'x', 'v']) {
    await window.press_with_control(key);
  }
}

test('A link pasted over the program is opened, and Ctrl+Z goes back', { program: link_to('gc();\n', ['--strategy=rc']) }, async (window) => {
  const link = window.read().state.program;
  await paste_over(window);
  await window.wait_for('the program stands there', ({ state }) => state.program === 'gc();\n' && state.strategy === 'rc');
  await window.press_with_control('z');
  await window.wait_for('the link is back', ({ state }) => state.program === link);
});

test('A link that is cut off stays, with a sentence', { program: '#1.Y-AC' }, async (window) => {
  await paste_over(window);
  const comment = '// This link is cut off: its end is missing.';
  await window.wait_for('it is told', ({ state }) => state.program === `#1.Y-AC\n${comment}\n`);
});

test('A loop without end leaves the window responsive, and Stop ends it', { program: 'while (true) {}' }, async (window) => {
  await window.click('run');
  await window.wait_for('it runs', ({ state }) => state.state === 'Running' && state.widgets.stop.isEnabled);
  await window.click('stop');
  await window.wait_for('it has stopped', ({ state }) => state.state === 'Stopped', 5);
});

const kSteps = 'function f(x) {\n  const y = [x];\n  return y;\n}\nlet a = f(1);\na = null;\n';

test('Step goes into a function, Step over past it, and Go on to the end', { program: kSteps }, async (window) => {
  const paused_at = (line) => window.wait_for(`line ${line} comes next`, ({ state }) => state.pausedLine === line && state.isResting);
  await window.click('step');
  await paused_at(5);
  await window.click('step');
  await paused_at(2);
  await window.click('step');
  const { state } = await paused_at(3);
  check_equal(state.functions[0], { name: 'f', line: 3, variables: [{ name: 'x', preview: '1', count: 0 }, { name: 'y', preview: 'Array(1)', count: 1 }] }, 'the function and its variables');
  await window.click('step_over');
  await paused_at(6);
  await window.click('pause');
  await window.wait_for('it has run to its end', (all) => all.state.state === 'Finished');
});

test('Pause stops a loop before its next statement', { program: 'let n = 0;\nwhile (true) {\n  n++;\n}\n' }, async (window) => {
  await window.click('run');
  await window.wait_for('it runs', ({ state }) => state.state === 'Running' && state.widgets.pause.isEnabled);
  await window.click('pause');
  await window.wait_for('it is paused in the loop', ({ state }) => state.state === 'Paused' && state.pausedLine >= 2);
  await window.click('stop');
  await window.wait_for('it has stopped', ({ state }) => state.state === 'Stopped');
});

test('Up and down walk through the lines typed before', {}, async (window) => {
  await window.click('prompt');
  await window.type_line('let first = 1;');
  await window.type_line('let second = 2;');
  window.xdotool('key', 'Up');
  await window.wait_for('the line before is back', ({ state }) => state.view.prompt === 'let second = 2;');
  window.xdotool('key', 'Up');
  await window.wait_for('and the one before that', ({ state }) => state.view.prompt === 'let first = 1;');
  window.xdotool('key', 'Down');
  await window.wait_for('and the later one', ({ state }) => state.view.prompt === 'let second = 2;');
});

const kValues = 'class Point {}\nlet p = new Point();\nlet q = p;\nlet list = new Array(1000);\n';

test('The table lists the values, sorts at a click, filters by what is typed, and chooses a row', { program: kValues }, async (window) => {
  await window.click('run');
  await window.wait_for('it has run', ({ state }) => state.state === 'Finished');
  await window.click('tab_references');
  const by_size = await window.wait_for('the table is shown', ({ state }) => state.table?.rows > 0 && state.isResting);
  const { id, ...list } = by_size.state.table.firstRows[0];
  check_equal([list.what, list.count, list.place], ['Array(1000)', 1, '4'], 'what retains most');
  await window.click(`row_${id}`);
  await window.wait_for('its row is chosen', ({ state }) => state.view.selected === id);
  await window.click('filter');
  window.xdotool('type', '--delay', '20', 'point');
  await window.wait_for('others are left out', ({ state }) => state.table.firstRows.every((row) => row.what.includes('Point')));
  await window.click('column_line');
  const { state } = await window.wait_for('the last line comes first', (all) => all.state.table.firstRows[0].place === '2');
  check_equal([state.table.firstRows[0].what, state.table.firstRows[0].count], ['Point', 2], 'the point, held by p and q');
});

// Processor time in hundredths of a second.
function processor_time(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

test('An idle window draws no frame and takes no processor time', { program: 'gc();' }, async (window) => {
  await window.click('run');
  await window.wait_for('it has run', ({ state }) => state.state === 'Finished');
  const before = await window.settle();
  const time_before = processor_time(window.process.pid);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  check_equal(window.read().state.frames - before.state.frames, 0, 'frames in two seconds');
  check(processor_time(window.process.pid) - time_before <= 2, 'two seconds of rest cost more than 20 ms of processor time');
});

test('Everything is twice as large at a scale of 2', { arguments: ['--scale=2'] }, (window) => {
  const { scale, widgets } = window.read().state;
  check_equal([scale, widgets.collect.height, widgets.run.width], [2, 64, 144], 'scale, height of a button, width of Run');
});

const kInstructive = `// The log keeps what nobody needs any more.
const log = [];

for (let day = 1; day <= 5; day++) {
  for (let n = 0; n < 12; n++) {
    let answer = new Array(64 * 1024);
    log.push(new Array(8 * 1024));
  }
  gc();
  console.log('day', day, process.memoryUsage().heapUsed);
}

log.length = 0;
gc();
`;

test('The window in the middle of its work, as a picture', { program: kInstructive }, async (window) => {
  await window.click('run');
  await window.wait_for('it has run', ({ state }) => state.state === 'Finished');
  await window.click('prompt');
  await window.type_line('log.length');
  await window.type_line('log.first.of.all');
  const { width, height } = (await window.settle()).state;
  const folder = path.join(kRoot, 'build/screenshots');
  mkdirSync(folder, { recursive: true });
  const picture = path.join(folder, 'window.png');
  const taken = run_to_end(window.display, 'import', '-window', 'root', '-crop', `${width}x${height}+0+0`, '+repage', picture);
  check_equal(taken.status, 0, `import: ${taken.stderr}`);
  const colours = run_to_end('', 'identify', '-format', '%k', picture).stdout;
  check(Number(colours) > 100, `the picture has ${colours} colours`);
});
