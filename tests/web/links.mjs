// Links in the page: opened without costing anybody their program, made by the Share dialog, equal to the command line's.

import { spawnSync } from 'node:child_process';

import { difference_of_samples, samples_of_link } from '../session_lines.mjs';
import { check, check_equal, kNative, link_to, test } from './harness.mjs';

const kCode = "let shared = 'grüß dich';\nconsole.log(shared);\n";
const kOwn = 'let mine = 1;';
const kWithClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const editor_of = (leaklab) => leaklab.page.locator('#editor .cm-content');
const program_of = async (leaklab) => (await leaklab.state()).program;

async function write(leaklab, text) {
  await editor_of(leaklab).focus();
  await leaklab.page.keyboard.press('Control+a');
  await leaklab.page.keyboard.type(text);
}

async function visit(leaklab, fragment) {
  await leaklab.page.goto('about:blank');
  await leaklab.open(fragment);
}

async function shared_link(leaklab) {
  await leaklab.page.click('#share');
  return leaklab.page.locator('#share_link').inputValue();
}

test('Opening a link costs nobody their own program', {}, async (leaklab) => {
  await write(leaklab, kOwn);
  await visit(leaklab, link_to(kCode, ['--title=A greeting']));
  check_equal(await program_of(leaklab), kCode, 'the linked program');
  check_equal(await leaklab.page.locator('#origin_title').innerText(), 'A greeting', 'its title');
  await write(leaklab, 'let changed = 1;');
  await leaklab.page.click('#origin_leave');
  check_equal(await program_of(leaklab), kOwn, 'the own program');
  check_equal(new URL(leaklab.page.url()).hash, '', 'the address');
  check(await leaklab.page.locator('#origin').isHidden(), 'nothing tells of a link any more');
});

test('What was changed in a linked program survives a reload, and can be undone', { fragment: link_to(kCode) }, async (leaklab) => {
  await write(leaklab, 'let changed = 2;');
  await leaklab.page.reload();
  await leaklab.open(new URL(leaklab.page.url()).hash);
  check_equal(await program_of(leaklab), 'let changed = 2;', 'after the reload');
  await leaklab.page.click('#origin_reset');
  check_equal(await program_of(leaklab), kCode, 'as linked');
  check(await leaklab.page.locator('#origin_reset').isHidden(), 'nothing is left to undo');
});

test('A link from a newer Leaklab is one sentence, and the own program stays', {}, async (leaklab) => {
  await write(leaklab, kOwn);
  await visit(leaklab, '#2.AAAA');
  check_equal(
    await leaklab.page.locator('#notice_text').innerText(),
    'This link was made by a newer Leaklab (format 2); this one opens format 1. Your own program stays.',
    'the notice',
  );
  check_equal(await program_of(leaklab), kOwn, 'the program');
});

test('A title is text, and shows what it hides', { fragment: link_to('gc()', ['--title=<b>\u202Esj.exe']) }, async (leaklab) => {
  check_equal(await leaklab.page.locator('#origin_title').innerText(), '<b><U+202E>sj.exe', 'the title');
});

test('A linked program shows what it hides', { fragment: link_to("// \u202Eon\nlet a = 'b\u200B';\n") }, async (leaklab) => {
  check_equal(await leaklab.page.locator('#editor .cm-specialChar').allInnerTexts(), ['<U+202E>', '<U+200B>'], 'what is shown');
});

test('The address changes only when a program is shared, and then holds it', {}, async (leaklab) => {
  await write(leaklab, kOwn);
  await leaklab.run_program();
  check_equal(new URL(leaklab.page.url()).hash, '', 'the address before');
  const link = await shared_link(leaklab);
  check_equal(leaklab.page.url(), link, 'the address after');
  const opened = spawnSync(kNative, ['open', link], { encoding: 'utf8' });
  check_equal([opened.stdout, opened.status], [kOwn, 0], 'what the command line opens');
});

test('A program shared from the page takes the same heap in the terminal', {}, async (leaklab) => {
  await write(leaklab, 'let a = new Array(999); const m = new Map([[a, 1]]); a = null; gc();');
  await leaklab.run_program();
  const difference = difference_of_samples(await leaklab.samples(), samples_of_link(kNative, await shared_link(leaklab)));
  check(difference === '', `page and terminal: ${difference}`);
});

test('Share makes the link that the command line makes', { fragment: link_to(kCode) }, async (leaklab) => {
  check_equal(new URL(await shared_link(leaklab)).hash, link_to(kCode), 'the link');
  await leaklab.page.fill('#share_title', 'A greeting');
  const { hash } = new URL(await leaklab.page.locator('#share_link').inputValue());
  check_equal(hash, link_to(kCode, ['--title=A greeting']), 'the link with a title');
});

test('Copy puts the link onto the clipboard and says so', kWithClipboard, async (leaklab) => {
  const link = await shared_link(leaklab);
  await leaklab.page.click('#share_copy');
  await leaklab.page.locator('#share_said', { hasText: 'Copied.' }).waitFor();
  check_equal(await leaklab.page.evaluate(() => navigator.clipboard.readText()), link, 'the clipboard');
});

test('Without permission to copy, the link is selected and the keys are named', {}, async (leaklab) => {
  await leaklab.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  const link = await shared_link(leaklab);
  await leaklab.page.click('#share_copy');
  await leaklab.page.locator('#share_said', { hasText: 'press Ctrl+C' }).waitFor();
  const selected = await leaklab.page.locator('#share_link').evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  check_equal(selected, link, 'what is selected');
});

test('A short link has a QR code, a long one says why it has none', {}, async (leaklab) => {
  await shared_link(leaklab);
  check((await leaklab.page.locator('#share_qr path[d]').getAttribute('d')).length > 1000, 'the code is drawn');
  await leaklab.page.keyboard.press('Escape');
  const noise = Array.from({ length: 900 }, (_, index) => `f${(index * 7919) % 9973}(${(index * 104729) % 99991});`).join('');
  await visit(leaklab, link_to(noise));
  await shared_link(leaklab);
  check(await leaklab.page.locator('#share_qr').isHidden(), 'there is no code');
  check(await leaklab.page.locator('#share_no_qr').isVisible(), 'but a sentence');
});

test('A shared program can be downloaded as a file named after its title', { fragment: link_to(kCode, ['--title=Two names, one array!']) }, async (leaklab) => {
  await shared_link(leaklab);
  const [download] = await Promise.all([leaklab.page.waitForEvent('download'), leaklab.page.click('#share_download')]);
  check_equal(download.suggestedFilename(), 'two-names-one-array.js', 'the name');
});

test('A link brings its conditions, and they go on with the next link', { fragment: link_to('let a = {}; a.self = a; a = null; gc();', ['--strategy=rc', '--heap-limit=8M', '--seed=7', '--expect=leak']) }, async (leaklab) => {
  const state = await leaklab.state();
  check_equal([state.strategy, state.heapLimit], ['rc', 8 * 1024 * 1024], 'the conditions');
  check_equal(await leaklab.page.locator('#origin_strategy').innerText(), 'rc', 'what is said of them');
  check_equal(new URL(await shared_link(leaklab)).hash, new URL(leaklab.page.url()).hash, 'the link made of it');
  await leaklab.page.keyboard.press('Escape');
  await leaklab.page.click('#origin_leave');
  check_equal((await leaklab.state()).strategy, 'rc+cycles', 'the strategy of the own program');
});
