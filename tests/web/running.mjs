// What a program may do: run for ever, fill the heap, fail, print without end. The page stays usable.

import { check, check_equal, link_to, test } from './harness.mjs';

const with_program = (text, options = {}) => ({ fragment: link_to(text), ...options });

test('A loop without end leaves the page responsive, and Stop ends it', with_program('while (true) {}'), async (leaklab) => {
  const { page } = leaklab;
  await page.click('#run');
  await leaklab.wait_for('the program runs', (state) => state.state === 'Running');
  await page.evaluate(() => {
    globalThis.longest_gap = 0;
    let last = performance.now();
    const measure = (now) => {
      globalThis.longest_gap = Math.max(globalThis.longest_gap, now - last);
      last = now;
      requestAnimationFrame(measure);
    };
    requestAnimationFrame(measure);
  });
  await page.locator('#prompt').focus();
  await page.keyboard.type('typed while it runs');
  check_equal(await page.locator('#prompt').inputValue(), 'typed while it runs', 'the prompt');
  await page.waitForTimeout(1000);
  const gap = await page.evaluate(() => globalThis.longest_gap);
  check(gap < 250, `the page stood still for ${gap} ms`);
  await page.click('#stop');
  await leaklab.wait_for('it has stopped', (state) => state.state === 'Stopped', 2);
  await page.locator('#prompt').fill('');
  check_equal((await leaklab.type_line('1 + 1')).at(-1).text, '2', 'what comes after');
});

test('Ctrl+Enter runs the program and Ctrl+. stops it, from the editor', with_program('for (;;) {}'), async (leaklab) => {
  await leaklab.page.locator('#editor .cm-content').focus();
  await leaklab.page.keyboard.press('Control+Enter');
  await leaklab.wait_for('the program runs', (state) => state.state === 'Running');
  await leaklab.page.keyboard.press('Control+.');
  await leaklab.wait_for('it has stopped', (state) => state.state === 'Stopped', 2);
});

const kSteps = "function f(x) {\n  const y = [x];\n  return y;\n}\nlet a = f(1);\na = null;\nconsole.log('done');\n";

test('Step goes into a function, Step over past it, the line that comes next is marked, and Go on runs to the end', with_program(kSteps), async (leaklab) => {
  const { page } = leaklab;
  const comes_next = async (line, text) => {
    await leaklab.wait_for(`line ${line} comes next`, (state) => state.pausedLine === line && state.isResting);
    check_equal(await page.locator('#editor .cm-paused').innerText(), text, 'the line marked');
  };
  await page.click('#step');
  await comes_next(5, 'let a = f(1);');
  await page.click('#step');
  await comes_next(2, '  const y = [x];');
  await page.keyboard.press('F11');
  await comes_next(3, '  return y;');
  await page.click('#step_over');
  await comes_next(6, 'a = null;');
  check_equal(await page.locator('#state').innerText(), 'paused', 'the state shown');
  await page.getByRole('button', { name: 'Go on' }).click();
  await leaklab.wait_for('it has run to its end', (state) => state.state === 'Finished');
  check_equal(await page.locator('#editor .cm-paused').count(), 0, 'lines marked at the end');
});

test('While paused, variables stand beside the picture with their counts, one is chosen by a click, and Restart begins anew', with_program(kSteps), async (leaklab) => {
  for (const line of [5, 2, 3]) {
    await leaklab.page.click('#step');
    await leaklab.wait_for(`line ${line} comes next`, (state) => state.pausedLine === line && state.isResting);
  }
  const { functions, widgets } = await leaklab.state();
  check_equal(functions[0].variables.map(({ name, preview, count }) => [name, preview, count]), [['x', '1', 0], ['y', 'Array(1)', 1]], 'the variables');
  check_equal([widgets.local_x.isEnabled, widgets.local_y.isEnabled], [false, true], 'which of them refer to the heap');
  await leaklab.click_widget('local_y');
  await leaklab.wait_for('its value is chosen', (state) => state.view.selected > 0 && state.isResting);
  await leaklab.click_widget('step_out');
  await leaklab.wait_for('it is back in the program', (state) => state.pausedLine === 6 && state.isResting);
  await leaklab.click_widget('restart');
  await leaklab.wait_for('it stands at the beginning', (state) => state.pausedLine === 5 && state.functions.length === 1 && state.isResting);
});

test('Pause stops a loop before its next statement, and Run begins anew', with_program('let n = 0;\nwhile (n >= 0) {\n  n++;\n}\n'), async (leaklab) => {
  await leaklab.page.click('#run');
  await leaklab.wait_for('it runs', (state) => state.state === 'Running');
  await leaklab.page.click('#pause');
  const paused = await leaklab.wait_for('it is paused', (state) => state.state === 'Paused');
  check(paused.pausedLine === 2 || paused.pausedLine === 3, `paused before line ${paused.pausedLine}`);
  await leaklab.page.click('#run');
  await leaklab.wait_for('it runs again', (state) => state.state === 'Running');
  await leaklab.page.click('#stop');
  await leaklab.wait_for('it has stopped', (state) => state.state === 'Stopped', 5);
});

const kFillsTheHeap = 'const kept = [];\nwhile (true) {\n  kept.push(new Array(1024 * 1024));\n}\n';

test('Endless allocation ends at the heap limit with a message, and the page lives on', with_program(kFillsTheHeap), async (leaklab) => {
  await leaklab.page.click('#run');
  const state = await leaklab.wait_for('the limit is met', (each) => each.state === 'HeapLimit', 30);
  check(state.usage.heapUsed > 200 * 1024 * 1024, `what filled the heap is still there: ${state.usage.heapUsed} bytes`);
  const failure = (await leaklab.entries()).find((entry) => entry.kind === 'failure');
  check(failure?.text.includes('heap out of memory'), `the message is ${failure?.text}`);
  check_equal(await leaklab.page.locator('#state').innerText(), 'heap limit reached', 'the state shown');
  await leaklab.page.locator('#editor .cm-content').focus();
  await leaklab.page.keyboard.press('Control+a');
  await leaklab.page.keyboard.type("console.log('alive')");
  check_equal((await leaklab.run_program()).state, 'Finished', 'the next program');
  check_equal((await leaklab.entries()).at(-1).text, 'alive', 'what it prints');
});

test('An uncaught error names its line, in the console, on the graph and in the editor', with_program('let a = 1;\nthrow new Error("no more");\n'), async (leaklab) => {
  check_equal((await leaklab.run_program()).state, 'Failed', 'the state');
  const entry = leaklab.page.locator('.entry.failure');
  check((await entry.innerText()).includes('Error: no more'), 'the console shows the error');
  await entry.getByRole('button', { name: 'line 2' }).click();
  check_equal(await leaklab.page.locator('#editor .cm-failed').innerText(), 'throw new Error("no more");', 'the line marked');
  const { timeline } = await leaklab.state();
  check(timeline.newestMarks.some((mark) => mark.kind === 'error' && mark.line === 2), 'the graph has a mark for it');
});

test('A program that prints without end keeps the console short and can be stopped', with_program('for (let i = 0; ; i++) { console.log(i); }'), async (leaklab) => {
  await leaklab.page.click('#run');
  await leaklab.wait_for('much is printed', (state) => state.consoleEnd > 20_000, 30);
  await leaklab.page.click('#stop');
  await leaklab.wait_for('it has stopped', (state) => state.state === 'Stopped', 5);
  const count = await leaklab.page.locator('#entries').evaluate((entries) => entries.childElementCount);
  check(count > 0 && count <= 1000, `${count} entries stand in the page`);
});
