// The session by mouse alone, and by keyboard alone, in the canvas.

import { holds_array } from '../session_lines.mjs';
import { check, check_equal, link_to, test } from './harness.mjs';

const k40MiB = 40 * 1024 * 1024;
const kSliderStops = 64;
const kStopOf40MiB = 61;
const kEmpty = { fragment: link_to('') };

// What the buttons write for it.
const kClicked = `let o1 = {};
const weakMap1 = new WeakMap();
weakMap1.set(o1, new Array(5242880));
gc();
o1 = null;
gc();
gc();
`;

// Presses a button of the canvas; the state when its statement has run.
async function press(leaklab, name) {
  const before = await leaklab.state();
  await leaklab.click_widget(name);
  await leaklab.wait_for(`${name} has run`, (state) => state.program !== before.program && state.state !== 'Running');
  return leaklab.settle();
}

async function drag_slider_to_40_mib(leaklab) {
  const { widgets, scale } = await leaklab.state();
  const knob_share = (8 * scale) / widgets.size_slider.width;
  const share_of = (stop) => knob_share + (1 - 2 * knob_share) * (stop / kSliderStops);
  const { mouse } = leaklab.page;
  await mouse.move(...(await leaklab.place_of('size_slider', share_of(40))));
  await mouse.down();
  await mouse.move(...(await leaklab.place_of('size_slider', share_of(kStopOf40MiB))), { steps: 8 });
  await leaklab.wait_for('the slider stands at 40 MiB', (state) => state.view.arrayBytes === k40MiB);
  await mouse.up();
}

test('The session clicked through the buttons gives the same growth and its end to the byte', kEmpty, async (leaklab) => {
  await drag_slider_to_40_mib(leaklab);
  const with_key = await press(leaklab, 'new_object');
  await press(leaklab, 'put_in_weak_map');
  const full = await press(leaklab, 'collect');
  check(holds_array(with_key.usage.heapUsed, full.usage.heapUsed), `heapUsed goes from ${with_key.usage.heapUsed} to ${full.usage.heapUsed}`);
  await press(leaklab, 'drop_reference');
  const dropped = await press(leaklab, 'collect');
  check(holds_array(dropped.usage.heapUsed, full.usage.heapUsed), `heapUsed goes from ${full.usage.heapUsed} to ${dropped.usage.heapUsed}`);
  const again = await press(leaklab, 'collect');
  check_equal(again.usage.heapUsed, dropped.usage.heapUsed, 'heapUsed after one more collection');
  const marked = again.timeline.newestMarks.filter((mark) => mark.kind === 'collection' && mark.line > 0);
  check(marked.length >= 3, `each collection is marked, with its line: ${JSON.stringify(marked)}`);
  check_equal(again.program, kClicked, 'the program');
});

test('The same session by keyboard alone ends in the same program', kEmpty, async (leaklab) => {
  const { keyboard } = leaklab.page;
  const go_to = async (name, ...keys) => {
    for (const key of keys) {
      await keyboard.press(key);
      await leaklab.settle();
    }
    check_equal((await leaklab.state()).focused, name, 'what has the focus');
  };
  const press_it = async () => {
    const { program } = await leaklab.state();
    await keyboard.press('Enter');
    await leaklab.wait_for('it has run', (state) => state.program !== program && state.state !== 'Running');
    await leaklab.settle();
  };
  await leaklab.page.locator('#prompt').focus();
  await go_to('size_slider', 'Tab', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  check_equal((await leaklab.state()).view.arrayBytes, k40MiB, 'the size');
  await go_to('new_object', 'ArrowDown', 'ArrowRight');
  await press_it();
  await go_to('put_in_weak_map', 'ArrowRight');
  await press_it();
  await go_to('collect', 'ArrowDown', 'ArrowRight');
  await press_it();
  await go_to('drop_reference', 'ArrowLeft', 'ArrowLeft');
  await press_it();
  await go_to('collect', 'ArrowRight', 'ArrowRight');
  await press_it();
  await press_it();
  check_equal((await leaklab.state()).program, kClicked, 'the program');
});

test('Each button appends its statement to the program, in the editor too', kEmpty, async (leaklab) => {
  await press(leaklab, 'allocate_array');
  await press(leaklab, 'new_object');
  await press(leaklab, 'put_in_weak_map');
  await press(leaklab, 'drop_reference');
  const { program, view } = await press(leaklab, 'collect');
  const lines = program.trim().split('\n');
  check_equal(lines[0], `let a1 = new Array(${view.arrayBytes / 8});`, 'the first statement');
  check_equal(lines[1], 'let o1 = {};', 'the second statement');
  check(lines.some((line) => /\.set\(.*new Array/.test(line)), `an array is put into a WeakMap in ${program}`);
  check(/^\w+ = null;$/.test(lines.at(-2)), `a reference is dropped in ${lines.at(-2)}`);
  check_equal(lines.at(-1), 'gc();', 'the last statement');
  const shown = await leaklab.page.locator('#editor .cm-content').innerText();
  check_equal(shown.trim().replaceAll('\n\n', '\n'), program.trim(), 'the editor');
});

test('Undo takes the last statement away and runs the rest anew, until something is typed behind it', kEmpty, async (leaklab) => {
  const { usage } = await press(leaklab, 'new_object');
  await press(leaklab, 'allocate_array');
  const undone = await press(leaklab, 'undo');
  check_equal([undone.program, undone.usage.heapUsed], ['let o1 = {};\n', usage.heapUsed], 'program and heapUsed');
  await leaklab.page.locator('#editor .cm-content').focus();
  await leaklab.page.keyboard.press('Control+End');
  await leaklab.page.keyboard.type('gc();');
  await leaklab.wait_for('there is nothing to undo', (state) => !state.widgets.undo.isEnabled && state.isResting);
});

test('The variable whose reference is dropped can be picked', kEmpty, async (leaklab) => {
  await press(leaklab, 'new_object');
  await press(leaklab, 'allocate_array');
  check_equal((await leaklab.state()).view.variable, 'o1', 'the variable chosen first');
  await leaklab.click_widget('variable_picker');
  await leaklab.wait_for('the choices are open', (state) => 'choice_a1' in state.widgets);
  await leaklab.settle();
  await leaklab.click_widget('choice_a1');
  await leaklab.wait_for('a1 is chosen', (state) => state.view.variable === 'a1');
  await leaklab.settle();
  const { program } = await press(leaklab, 'drop_reference');
  check(program.endsWith('a1 = null;\n'), `the program ends with a1 = null; in ${program}`);
});

async function choose(leaklab, picker, choice, is_chosen) {
  await leaklab.click_widget(picker);
  await leaklab.wait_for('the choices are open', (state) => `choice_${choice}` in state.widgets);
  await leaklab.settle();
  await leaklab.click_widget(`choice_${choice}`);
  await leaklab.wait_for(`${choice} is chosen`, is_chosen);
  await leaklab.settle();
}

test('Two objects are linked into a cycle, which a collection frees as the strategy chosen says', kEmpty, async (leaklab) => {
  await choose(leaklab, 'strategy', 'rc', (state) => state.strategy === 'rc');
  await press(leaklab, 'new_object');
  const { usage } = await press(leaklab, 'new_object');
  await choose(leaklab, 'target_picker', 'o2', (state) => state.view.target === 'o2');
  await press(leaklab, 'link');
  await choose(leaklab, 'variable_picker', 'o2', (state) => state.view.variable === 'o2');
  await choose(leaklab, 'target_picker', 'o1', (state) => state.view.target === 'o1');
  await press(leaklab, 'link');
  await press(leaklab, 'drop_reference');
  await press(leaklab, 'drop_reference');
  const kept = await press(leaklab, 'collect');
  check_equal(kept.program, 'let o1 = {};\nlet o2 = {};\no1.o2 = o2;\no2.o1 = o1;\no2 = null;\no1 = null;\ngc();\n', 'the program');
  check(kept.usage.heapUsed >= usage.heapUsed - 64, `the cycle stays: ${usage.heapUsed} before, ${kept.usage.heapUsed} after`);
  await choose(leaklab, 'strategy', 'rc+cycles', (state) => state.strategy === 'rc+cycles');
  const freed = await leaklab.run_program();
  check(freed.usage.heapUsed <= kept.usage.heapUsed - 2 * 48, `the cycle is freed: ${kept.usage.heapUsed} before, ${freed.usage.heapUsed} after`);
});

test('What is put into a Map stays without its variable, what is put into a WeakSet goes', kEmpty, async (leaklab) => {
  await press(leaklab, 'new_object');
  await press(leaklab, 'put_in_map');
  const full = await press(leaklab, 'put_in_weak_set');
  const dropped = await press(leaklab, 'drop_reference');
  const { view } = dropped;
  check(dropped.usage.heapUsed > full.usage.heapUsed - view.arrayBytes, 'the Map keeps the array');
  check_equal(dropped.program, `let o1 = {};\nconst map1 = new Map();\nmap1.set(o1, new Array(${view.arrayBytes / 8}));\n`
    + 'const weakSet1 = new WeakSet();\nweakSet1.add(o1);\no1 = null;\n', 'the program');
});

test('The canvas is reached, used and left by keyboard alone', kEmpty, async (leaklab) => {
  const { keyboard } = leaklab.page;
  const press_key = async (key) => {
    await keyboard.press(key);
    return leaklab.settle();
  };
  await leaklab.page.locator('#prompt').focus();
  check_equal((await press_key('Tab')).focused, 'tab_memory', 'what has the focus first');
  check_equal((await press_key('ArrowDown')).focused, 'size_slider', 'what lies below');
  check_equal((await press_key('End')).view.arrayBytes, 64 * 1024 * 1024, 'the greatest size');
  check_equal((await press_key('Home')).view.arrayBytes, 1024, 'the smallest size');
  check_equal((await press_key('PageUp')).view.arrayBytes, 2048, 'a doubling');
  check_equal((await press_key('ArrowRight')).view.arrayBytes, 2560, 'one stop more');
  check_equal((await press_key('ArrowDown')).focused, 'allocate_array', 'what lies below');
  check_equal((await press_key('Enter')).program, 'let a1 = new Array(320);\n', 'the program');
  check_equal((await press_key('ArrowRight')).focused, 'new_object', 'what lies beside');
  check_equal((await press_key('Space')).program, 'let a1 = new Array(320);\nlet o1 = {};\n', 'the program');
  await keyboard.press('Shift+Tab');
  check_equal(await leaklab.page.evaluate(() => document.activeElement.id), 'prompt', 'where Shift+Tab leads');
});
