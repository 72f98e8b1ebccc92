// The reference table as text: a real table beside the canvas, for those who cannot see the picture.

import { AxeBuilder } from '@axe-core/playwright';

import { check, check_equal, link_to, test } from './harness.mjs';

const kProgram = 'class Visitor {}\nconst cache = new Map();\nfor (let n = 0; n < 300; n++) cache.set(n, new Visitor());\nlet list = new Array(65536);\n';
const kOptions = { fragment: link_to(kProgram) };

// The texts of the first cells of each row.
const rows_of = (page) => page.locator('#values tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

async function open_values(leaklab) {
  await leaklab.run_program();
  await leaklab.page.locator('#values tbody tr').first().waitFor({ state: 'attached' });
  await leaklab.page.waitForFunction(() => document.querySelectorAll('#values tbody tr').length > 100);
  return rows_of(leaklab.page);
}

test('A screen reader finds the first two hundred values in a real table, without anything being opened', kOptions, async (leaklab) => {
  const rows = await open_values(leaklab);
  check_equal(rows.length, 200, 'rows');
  check_equal([rows[0].slice(1, 3), rows[0][5]], [['Array(65536)', '1'], '4'], 'the first value, its count and its line');
  const tree = await leaklab.page.locator('#values').ariaSnapshot();
  check(/table.*values, the first 200 by retained bytes/.test(tree) && tree.includes('columnheader "retained bytes"'), `the table is ${tree.slice(0, 300)}`);
});

test('The table is reached, sorted and used by keyboard, and what is chosen in it is chosen in the canvas', kOptions, async (leaklab) => {
  const { page } = leaklab;
  await open_values(leaklab);
  await page.locator('#values_toggle').focus();
  await page.keyboard.press('Tab');
  const { width, height } = await page.locator('#values').boundingBox();
  check(width > 400 && height > 300, `with the focus it is seen: ${width} x ${height}`);
  for (const heading of ['id', 'value', 'count']) {
    await page.keyboard.press('Tab');
    check_equal(await page.evaluate(() => document.activeElement.textContent), heading, 'the heading');
  }
  await page.keyboard.press('Enter');
  check_equal(await page.locator('#values [aria-sort=descending]').innerText(), 'count', 'what it is sorted by');
  for (let k = 0; k < 5; k++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  const id = await page.evaluate(() => document.activeElement.textContent);
  check_equal(id, (await rows_of(page))[1][0], 'the second row has the focus');
  await page.keyboard.press('Enter');
  await leaklab.wait_for('it is chosen', (state) => `#${state.view.selected}` === id);
  check_equal(await page.evaluate(() => document.activeElement.textContent), id, 'what has the focus then');
  check((await page.locator('#values [role=status]').innerText()).startsWith('Held by '), 'it is told what holds it');
});

test('The table follows the program and stays in sight once its button is pressed, and axe finds nothing', kOptions, async (leaklab) => {
  const { page } = leaklab;
  await open_values(leaklab);
  await page.click('#values_toggle');
  await leaklab.type_line('cache.clear()');
  await page.waitForFunction(() => document.querySelectorAll('#values tbody tr').length < 100);
  check((await rows_of(page)).some((row) => row[1] === 'Map(0)'), 'the map is empty');
  const { violations } = await new AxeBuilder({ page }).analyze();
  check_equal(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), [], 'violations');
  await leaklab.click_widget('tab_graph');
  await page.locator('#values_toggle[aria-pressed=false]').waitFor();
});
