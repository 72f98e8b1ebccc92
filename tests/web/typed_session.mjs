// The session typed at the keyboard, and its samples held against the command line's.

import { complaints_about_session, difference_of_samples, figures_of, kSessionLines, samples_of_repl, samples_of_run } from '../session_lines.mjs';
import { check, check_equal, kNative, test } from './harness.mjs';

test('The WeakMap session typed into the console gives its figures to the byte, and the terminal the same samples', {}, async (leaklab) => {
  const printed = [];
  for (const line of kSessionLines) {
    printed.push(...(await leaklab.type_line(line)).filter((entry) => entry.kind === 'result').map((entry) => entry.text));
  }
  check_equal(complaints_about_session(figures_of(printed)), [], 'what is wrong with the figures');
  const difference = difference_of_samples(await leaklab.samples(), samples_of_repl(kNative, kSessionLines));
  check(difference === '', `page and terminal: ${difference}`);
});

test('The sample program runs at a click and takes the same heap as in the terminal', {}, async (leaklab) => {
  const state = await leaklab.run_program();
  check_equal(state.state, 'Finished', 'the state');
  const figures = figures_of((await leaklab.entries()).map((entry) => entry.text));
  check_equal(complaints_about_session(figures), [], 'what is wrong with the figures');
  const difference = difference_of_samples(await leaklab.samples(), samples_of_run(kNative, state.program));
  check(difference === '', `page and terminal: ${difference}`);
});

test('The small session frees its array at once, and a const cannot be assigned', {}, async (leaklab) => {
  await leaklab.type_line('let arr = [1, 2, 3, 4];');
  const held = await leaklab.type_line('process.memoryUsage().heapUsed');
  check((await leaklab.type_line("console.log('hello world');")).some((entry) => entry.text === 'hello world'), 'hello world is printed');
  await leaklab.type_line('arr = null;');
  const freed = await leaklab.type_line('process.memoryUsage().heapUsed');
  const [before, after] = [held, freed].map((entries) => Number(entries.at(-1).text));
  check(after < before, `heapUsed falls when arr is dropped: ${before}, then ${after}`);
  await leaklab.type_line('const fixed = [1];');
  const refusal = await leaklab.type_line('fixed = null;');
  check(refusal.at(-1).text.includes('TypeError: Assignment to constant variable.'), `the refusal is ${refusal.at(-1).text}`);
});

test('Up and down walk through the lines typed before, and Shift+Enter begins a new one', {}, async (leaklab) => {
  const { keyboard } = leaklab.page;
  const prompt = leaklab.page.locator('#prompt');
  await leaklab.type_line('let first = 1;');
  await leaklab.type_line('let second = 2;');
  await keyboard.type('unfinished');
  await keyboard.press('ArrowUp');
  check_equal(await prompt.inputValue(), 'let second = 2;', 'the line before');
  await keyboard.press('ArrowUp');
  check_equal(await prompt.inputValue(), 'let first = 1;', 'the line before that');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  check_equal(await prompt.inputValue(), 'unfinished', 'the line being written');
  await keyboard.press('Shift+Enter');
  await keyboard.type('more');
  check_equal(await prompt.inputValue(), 'unfinished\nmore', 'two lines');
});
