// The reference table: what the lab knows of each value, one a row.

import { check, check_equal, link_to, test } from './harness.mjs';

const with_program = (program) => ({ fragment: link_to(program) });

async function open_table(leaklab) {
  await leaklab.run_program();
  await leaklab.settle();
  await leaklab.click_widget('tab_references');
  await leaklab.wait_for('the table is shown', (state) => state.table?.rows > 0);
  return leaklab.settle();
}

const kCache = `class Visitor {}
const cache = new Map();
for (let n = 0; n < 40; n++) cache.set('user' + n, [new Visitor(), new Array(n * 64)]);
let key = {};
`;

test('The table lists what retains most first, sorts at a click on a heading, and filters by what is typed', with_program(kCache), async (leaklab) => {
  const { table } = await open_table(leaklab);
  check_equal([table.firstRows[0].what, table.firstRows[0].count, table.firstRows[0].place], ['Map(40)', 1, '2'], 'the first row');
  check(table.firstRows.every((row, k) => k === 0 || row.retained <= table.firstRows[k - 1].retained), 'each row retains at most what the one before does');
  await leaklab.click_widget('column_age');
  await leaklab.settle();
  await leaklab.click_widget('column_age');
  const youngest = await leaklab.wait_for('the youngest comes first', (state) => state.table.firstRows[0].place === '4');
  check_equal(youngest.table.firstRows[0].what, 'Object', 'the youngest');
  await leaklab.click_widget('filter');
  await leaklab.settle();
  await leaklab.page.keyboard.type('VISITORx');
  await leaklab.page.keyboard.press('Backspace');
  const found = await leaklab.wait_for('visitors are found', (state) => state.view.filter === 'VISITOR' && state.isResting);
  check_equal(found.table.firstRows.filter((row) => row.what === 'Visitor').length >= 37, true, 'whether the visitors are listed');
});

test('A row is chosen by a click or by keys, and follows what the program does', with_program(kCache), async (leaklab) => {
  const { table } = await open_table(leaklab);
  const [map, array] = table.firstRows;
  await leaklab.click_widget(`row_${map.id}`);
  await leaklab.wait_for('the map is chosen', (state) => state.view.selected === map.id);
  await leaklab.page.keyboard.press('ArrowDown');
  await leaklab.settle();
  await leaklab.page.keyboard.press('Enter');
  await leaklab.wait_for('what stands below is chosen', (state) => state.view.selected === array.id);
  await leaklab.type_line('cache.clear()');
  await leaklab.wait_for('the map is empty', (state) => state.table.values < table.values && state.table.firstRows.some((row) => row.what === 'Map(0)'));
});

test('A table of a hundred thousand values is scrolled to its end and draws only the rows in sight', with_program('const all = [];\nfor (let n = 0; n < 100000; n++) all.push({});\n'), async (leaklab) => {
  const state = await open_table(leaklab);
  check(state.table.rows >= 100_000, `${state.table.rows} rows`);
  const drawn = (each) => Object.keys(each.widgets).filter((name) => name.startsWith('row_'));
  check(drawn(state).length > 3 && drawn(state).length < 60, `${drawn(state).length} rows are drawn`);
  await leaklab.page.mouse.move(...(await leaklab.place_of(drawn(state)[1])));
  await leaklab.page.mouse.wheel(0, 10_000_000);
  const at_end = await leaklab.wait_for('other rows are in sight', (each) => each.isResting && !drawn(each).includes(drawn(state)[1]));
  check(drawn(at_end).length > 3 && drawn(at_end).length < 60, `${drawn(at_end).length} rows are drawn at the end`);
});

const kMillion = 'const all = [];\nfor (let n = 0; n < 1e6; n++) all.push({});\nfor (let n = 0; n < 4e6; n++) { const gone = {}; }\n';

test('A million live values and nine million samples are drawn in four milliseconds', with_program(kMillion), async (leaklab) => {
  await leaklab.page.click('#run');
  const { timeline } = await leaklab.wait_for('it has run', (state) => state.state === 'Finished', 50);
  check(timeline.samples > 9e6, `${timeline.samples} samples`);
  for (const tab of ['tab_memory', 'tab_references']) {
    await leaklab.click_widget(tab);
    await leaklab.settle();
    const times = [];
    for (let k = 0; k < 15; k++) {
      const { frames } = await leaklab.state();
      await leaklab.page.mouse.move(800 + k * 7, 300 + k * 3);
      times.push((await leaklab.wait_for('it is drawn', (state) => state.frames > frames)).frameMs);
    }
    const median = times.sort((a, b) => a - b)[7];
    check(median <= 4, `${tab}: half of the frames take more than ${median} ms`);
  }
});
