// The help sheet, and the colours that can be chosen in it.

import { AxeBuilder } from '@axe-core/playwright';

import { check, check_equal, link_to, test } from './harness.mjs';

const kEmpty = { fragment: link_to('') };

const is_open = (leaklab) => leaklab.page.locator('#help_dialog').evaluate((dialog) => dialog.open);

test('A question mark opens the help, but where it is text', kEmpty, async (leaklab) => {
  const { keyboard } = leaklab.page;
  await leaklab.page.locator('#prompt').focus();
  await keyboard.type('?');
  check(!(await is_open(leaklab)), 'it opens at the prompt');
  await leaklab.page.locator('#editor .cm-content').focus();
  await keyboard.type('?');
  check(!(await is_open(leaklab)), 'it opens in the editor');
  await leaklab.page.locator('#canvas').focus();
  await keyboard.type('?');
  check(await is_open(leaklab), 'it opens over the canvas');
  const cost = await leaklab.page.locator('#help_cost').textContent();
  check(/^[\d,]+ frames drawn, the last one in \d+\.\d\d ms of processor time\.$/.test(cost), cost);
  const { violations } = await new AxeBuilder({ page: leaklab.page }).include('#help_dialog').analyze();
  check_equal(violations.map(({ id }) => id), [], 'what axe finds');
  await keyboard.press('Escape');
  check(!(await is_open(leaklab)), 'it stays open');
  await leaklab.page.click('#help');
  check(await is_open(leaklab), 'its button opens it');
});

test('The colours that are chosen hold for page and canvas, and after a reload', kEmpty, async (leaklab) => {
  const background = () => leaklab.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  const dark_canvas = await leaklab.page.locator('#canvas').screenshot();
  await leaklab.page.click('#help');
  await leaklab.page.selectOption('#scheme', 'light');
  await leaklab.page.keyboard.press('Escape');
  await leaklab.settle();
  const light = await background();
  check(light !== dark, `the background stays ${dark}`);
  check(!dark_canvas.equals(await leaklab.page.locator('#canvas').screenshot()), 'the canvas is drawn as before');
  await leaklab.page.reload();
  await leaklab.page.waitForFunction(() => globalThis.leaklab !== undefined);
  check_equal(await background(), light, 'the background after a reload');
  await leaklab.page.click('#help');
  await leaklab.page.selectOption('#scheme', 'system');
  check_equal(await background(), dark, 'the background as the system has it');
});
