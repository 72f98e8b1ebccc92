// The page's own text: editor, links, draft, what a screen reader is told.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';

import { check, check_equal, kRoot, link_to, test } from './harness.mjs';

const kCode = "let greeting = 'grüß dich';\nconsole.log(greeting);\n";

const editor_of = (leaklab) => leaklab.page.locator('#editor .cm-content');

test('A first visit shows the sample program, and nothing has run', {}, async (leaklab) => {
  const state = await leaklab.state();
  check_equal(state.program, await readFile(path.join(kRoot, 'web/sample.txt'), 'utf8'), 'the program');
  check_equal([state.state, state.consoleEnd], ['Idle', 0], 'state and console');
});

test('A program in the address opens in the editor and does not run by itself', { fragment: link_to(kCode) }, async (leaklab) => {
  const state = await leaklab.state();
  check_equal(state.program, kCode, 'the program');
  check_equal([state.state, state.consoleEnd], ['Idle', 0], 'state and console');
  check((await editor_of(leaklab).innerText()).includes('grüß dich'), 'the editor shows it');
});

test('A link that is cut off is refused in one sentence and the draft stays', {}, async (leaklab) => {
  await editor_of(leaklab).focus();
  await leaklab.page.keyboard.press('Control+a');
  await leaklab.page.keyboard.type('let mine = 1;');
  await leaklab.page.goto('about:blank');
  await leaklab.open(link_to(kCode).slice(0, -6));
  const notice = await leaklab.page.locator('#notice_text').innerText();
  check_equal(notice, 'This link is cut off: its end is missing. Your own program stays.', 'the notice');
  check_equal((await leaklab.state()).program, 'let mine = 1;', 'the program');
});

test('The draft is kept between visits', {}, async (leaklab) => {
  await editor_of(leaklab).focus();
  await leaklab.page.keyboard.press('Control+a');
  await leaklab.page.keyboard.type('let kept = 2;');
  await leaklab.page.reload();
  await leaklab.open();
  check_equal((await leaklab.state()).program, 'let kept = 2;', 'the program');
});

test('Backspace, Tab, undo and selection work in the editor', { fragment: link_to('') }, async (leaklab) => {
  const { keyboard } = leaklab.page;
  const program = async () => (await leaklab.state()).program;
  await editor_of(leaklab).focus();
  await keyboard.type('let abc');
  await keyboard.press('Backspace');
  check_equal(await program(), 'let ab', 'after Backspace');
  await keyboard.press('Home');
  await keyboard.press('Tab');
  check_equal(await program(), '  let ab', 'after Tab');
  await keyboard.press('Shift+Tab');
  check_equal(await program(), 'let ab', 'after Shift+Tab');
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  check_equal(await program(), '', 'after selecting all and deleting');
  await keyboard.press('Control+z');
  check_equal(await program(), 'let ab', 'after undoing');
});

test('Escape and then Tab leave the editor', {}, async (leaklab) => {
  await editor_of(leaklab).focus();
  await leaklab.page.keyboard.press('Escape');
  await leaklab.page.keyboard.press('Tab');
  const focused = await leaklab.page.evaluate(() => document.activeElement.id);
  check(focused !== 'editor' && focused !== '', `the focus is on ${focused}`);
});

test('The end of a run is told to screen readers with its figures', { fragment: link_to('gc();\n') }, async (leaklab) => {
  const { usage } = await leaklab.run_program();
  const announcement = leaklab.page.locator('#announcer');
  await announcement.filter({ hasText: 'heapUsed' }).waitFor({ state: 'attached' });
  const text = await announcement.textContent();
  check(text.startsWith('Finished.') && text.includes('One collection from'), `the announcement is ${text}`);
  check(text.endsWith(`heapUsed ${usage.heapUsed.toLocaleString('en')} bytes.`), `the announcement is ${text}`);
});

for (const colorScheme of ['dark', 'light']) {
  test(`The page has no accessibility violation that axe knows, ${colorScheme}`, { colorScheme }, async (leaklab) => {
    await leaklab.run_program();
    await leaklab.type_line('nonsense');
    const { violations } = await new AxeBuilder({ page: leaklab.page }).analyze();
    check_equal(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), [], 'violations');
  });
}
