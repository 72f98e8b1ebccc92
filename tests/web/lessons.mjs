// Lessons and leak checks in the page: opened by #e=NAME, with the figures that the command line finds.

import { spawnSync } from 'node:child_process';

import { check, check_equal, kNative, link_to, test } from './harness.mjs';

const kOwn = 'let mine = 1;';

const ask_terminal = (after) => spawnSync(kNative, after, { encoding: 'utf8' }).stdout;
const text_of = (leaklab, selector) => leaklab.page.locator(selector).innerText();
const rounds_in = (report) => report.match(/^round .*$/gm);

async function write(leaklab, text) {
  await leaklab.page.locator('#editor .cm-content').focus();
  await leaklab.page.keyboard.press('Control+a');
  await leaklab.page.keyboard.type(text);
}

async function report_of_check(leaklab) {
  await leaklab.page.click('#check');
  await leaklab.page.locator('#check_said', { hasText: 'round 7' }).waitFor();
  return text_of(leaklab, '#check_said');
}

test('A lesson opens by its name, with its question, and does not run by itself', { fragment: '#e=cycle' }, async (leaklab) => {
  const state = await leaklab.state();
  check_equal(state.program, ask_terminal(['open', '#e=cycle']), 'the program');
  check_equal([state.state, await text_of(leaklab, '#origin_title')], ['Idle', 'A cycle'], 'state and title');
  check((await text_of(leaklab, '#lesson_question')).endsWith('rc+cycles.'), 'the question');
  check(await leaklab.page.locator('#lesson_text').isHidden(), 'the answer waits to be asked for');
});

test('The fixed twin is a click away, and the own program stays', {}, async (leaklab) => {
  await write(leaklab, kOwn);
  await leaklab.page.click('#lessons');
  await leaklab.page.click('#lessons_dialog a[href="#e=cycle"]');
  await leaklab.page.click('#lesson_twin');
  await leaklab.wait_for('the twin', (state) => state.program === ask_terminal(['open', '#e=cycle.fixed']));
  await leaklab.page.click('#origin_leave');
  check_equal((await leaklab.state()).program, kOwn, 'the own program');
  check(await leaklab.page.locator('#lesson').isHidden(), 'nothing tells of a lesson any more');
});

test('A lesson that there is not is one sentence, and the own program stays', { fragment: '#e=nothing' }, async (leaklab) => {
  check_equal(await text_of(leaklab, '#notice_text'), "There is no lesson 'nothing'. Your own program stays.", 'the notice');
});

test('The Check dialog tells seven rounds and the verdict', { fragment: '#e=unbounded-cache' }, async (leaklab) => {
  const report = await report_of_check(leaklab);
  check_equal([rounds_in(report).length, report.includes('\nleak: each of the last 5')], [7, true], report);
});

const kPrograms = ask_terminal(['lessons'])
  .match(/^\S+/gm)
  .flatMap((name) => [`#e=${name}`, `#e=${name}.fixed`])
  .filter((address) => ask_terminal(['open', address]) !== '');

function check_in_page(leaklab, code, conditions) {
  return leaklab.page.evaluate(
    ([text, link]) => {
      globalThis.leaklab.set_conditions_of(link);
      globalThis.leaklab.set_program(text);
      return globalThis.leaklab.check_for_leaks(() => true);
    },
    [code, conditions],
  );
}

for (const strategy of ['rc', 'rc+cycles', 'mark-sweep']) {
  test(`Page and terminal say of every lesson what it expects under ${strategy}`, {}, async (leaklab) => {
    const conditions = link_to('', [`--strategy=${strategy}`]);
    for (const address of kPrograms) {
      const { status, stdout } = spawnSync(kNative, ['check', address, `--strategy=${strategy}`], { encoding: 'utf8' });
      check_equal(status, 0, `the exit status of check ${address}`);
      const report = await check_in_page(leaklab, ask_terminal(['open', address]), conditions);
      check_equal(report, stdout.replaceAll('lesson.js', 'program.js'), `what the page says of ${address}`);
    }
  });
}

test('A shared lesson still says what it expects', { fragment: '#e=growing-queue' }, async (leaklab) => {
  await leaklab.page.click('#share');
  const link = await leaklab.page.locator('#share_link').inputValue();
  check_equal(spawnSync(kNative, ['check', link]).status, 0, 'the exit status of check');
});

test('The Check dialog tries another strategy', { fragment: '#e=cycle' }, async (leaklab) => {
  check((await report_of_check(leaklab)).includes('\nno leak seen'), 'a collection finds cycles');
  await leaklab.page.selectOption('#check_strategy', 'rc');
  await leaklab.page.locator('#check_said', { hasText: 'leak: each of the last 5' }).waitFor();
});

test('Check takes the strategy of a link', { fragment: link_to('function main() { const a = new Array(1000); a[0] = a; }', ['--strategy=rc']) }, async (leaklab) => {
  check((await report_of_check(leaklab)).includes('\nleak: '), 'by counts alone a cycle leaks');
});

test('Closing the dialog gives up a check that has no end', { fragment: link_to('while (true) {}') }, async (leaklab) => {
  await leaklab.page.click('#check');
  check_equal(await text_of(leaklab, '#check_said'), 'Checking …', 'what it says');
  await leaklab.page.keyboard.press('Escape');
  await leaklab.settle();
  await leaklab.type_line('1 + 1');
});

test('The verdict of a run is told to screen readers', { fragment: '#e=growing-queue' }, async (leaklab) => {
  const { verdict, leakSteps } = await leaklab.run_program();
  check(verdict.startsWith('leak: each of the last 5'), `the verdict is ${verdict}`);
  check_equal(leakSteps.length, 5, 'steps to draw');
  await leaklab.page.locator('#announcer', { hasText: 'Leak: each of the last 5' }).waitFor({ state: 'attached' });
});
