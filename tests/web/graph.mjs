// The graph of references: the lab's values as boxes with counts, its references as arrows.

import { check, check_equal, link_to, test } from './harness.mjs';

const with_program = (program, options = {}) => ({ fragment: link_to(program), ...options });

async function open_graph(leaklab) {
  await leaklab.run_program();
  await leaklab.settle();
  await leaklab.click_widget('tab_graph');
  await leaklab.wait_for('the graph is shown', (state) => state.graph?.boxes.length > 0);
  return leaklab.settle();
}

// 'from -> to', by the boxes' texts.
const arrows_of = ({ boxes, arrows }) => arrows.map(({ from, to, isWeak }) => `${boxes[from].text} ${isWeak ? '~>' : '->'} ${boxes[to].text}`);

const kTutorial = 'class Key {}\nconst wm = new WeakMap();\nlet key = new Key();\nlet again = key;\nwm.set(key, new Array(1024));\n';

test('Variables stand at the left, values with their counts beside them, and a weak key has an arrow of its own kind', with_program(kTutorial), async (leaklab) => {
  const { graph } = await open_graph(leaklab);
  const box = (text) => graph.boxes.find((each) => each.text === text);
  check_equal(['wm', 'key', 'again'].map((name) => box(name)?.layer), [0, 0, 0], 'where the variables stand');
  check_equal([box('Key').count, box('Key').layer], [2, 1], 'count and layer of the key');
  const arrows = arrows_of(graph);
  for (const wanted of ['key -> Key', 'again -> Key', 'wm -> WeakMap', 'WeakMap ~> Key', 'WeakMap -> Array(1024)']) {
    check(arrows.includes(wanted), `${wanted} is among ${arrows.join(', ')}`);
  }
});

test('Dropping a reference changes a count and leaves the other boxes where they are', with_program(kTutorial), async (leaklab) => {
  const before = (await open_graph(leaklab)).graph;
  await leaklab.type_line('again = null');
  const { graph } = await leaklab.wait_for('the count is one', (state) => state.graph.boxes.some((box) => box.text === 'Key' && box.count === 1));
  const places = (boxes) => boxes.filter((box) => box.layer > 0).map(({ id, layer, row }) => [id, layer, row]);
  check_equal(places(graph.boxes), places(before.boxes), 'where the values stand');
});

test('A box is chosen by a click, and its row in the table with it', with_program(kTutorial), async (leaklab) => {
  const { graph } = await open_graph(leaklab);
  const { id } = graph.boxes.find((box) => box.text === 'Array(1024)');
  await leaklab.click_widget(`box_${id}`);
  await leaklab.wait_for('it is chosen', (state) => state.view.selected === id);
  await leaklab.settle();
  await leaklab.click_widget('tab_references');
  const { view, table } = await leaklab.wait_for('the table is shown', (state) => state.table?.rows > 0);
  check_equal(view.selected, id, 'the value chosen');
  check(table.firstRows.some((row) => row.id === id), 'the table lists it');
});

const kHeld = "const cache = new Map();\ncache.set('user', {\n  list: [1, 2, 3],\n});\n";

test('A step of what holds a value chooses that value, in the graph, the table and the editor', with_program(kHeld), async (leaklab) => {
  const { graph } = await open_graph(leaklab);
  const id_of = (text) => graph.boxes.find((box) => box.text.startsWith(text)).id;
  const choose = async (widget, id, line, text) => {
    await leaklab.click_widget(widget);
    const { view } = await leaklab.wait_for(`${widget} chooses #${id}`, (state) => state.view.selected === id && state.isResting);
    check_equal(view.selectedLine, line, 'the line that made the value');
    check_equal(await leaklab.page.locator('#editor .cm-allocating').textContent(), text, 'the line marked');
  };
  await choose(`box_${id_of('Object')}`, id_of('Object'), 2, "cache.set('user', {");
  await choose('path_step_0', id_of('Map'), 1, 'const cache = new Map();');
  await leaklab.click_widget('tab_references');
  const { table } = await leaklab.wait_for('the table is shown', (state) => state.table?.rows > 0 && state.isResting);
  const row = table.firstRows.find(({ id }) => id === id_of('Array(3)'));
  check(row !== undefined, `the table lists the array: ${JSON.stringify(table.firstRows)}`);
  await choose(`row_${row.id}`, row.id, 3, '  list: [1, 2, 3],');
  await choose('path_step_1', id_of('Object'), 2, "cache.set('user', {");
});

test('Thousands of values share the boxes of where they were made', with_program('const all = [];\nfor (let n = 0; n < 5000; n++) {\n  all.push({ n });\n}\n'), async (leaklab) => {
  const { graph } = await open_graph(leaklab);
  check(graph.boxes.length < 30, `${graph.boxes.length} boxes`);
  const group = graph.boxes.find((box) => box.text === 'Object, line 3');
  check_equal([group?.count, graph.leftOut], [5000, 0], 'values in the group, values left out');
  check(arrows_of(graph).includes('Array(5000) -> Object, line 3'), 'the array leads to them');
});

const kVisitors = 'class Visitor {}\nconst all = [];\nfor (let n = 0; n < 500; n++) {\n  all.push(new Visitor());\n}\n';

test('A group opens at a click, its oldest members have boxes, and it closes again', with_program(kVisitors), async (leaklab) => {
  const { graph } = await open_graph(leaklab);
  const { id } = graph.boxes.find((box) => box.text === 'Visitor, line 4');
  await leaklab.click_widget(`group_${id}`);
  const open = await leaklab.wait_for('it is open', (state) => state.graph.boxes.some((box) => box.isOpen) && state.isResting);
  const members = open.graph.boxes.filter((box) => box.text === 'Visitor' && box.id > 0);
  check_equal([members.length, members[0].id, members[0].count], [40, id, 1], 'members with boxes, the first one, its count');
  await leaklab.click_widget(`group_${id}`);
  const closed = await leaklab.wait_for('it is closed', (state) => state.graph.boxes.length === graph.boxes.length && state.isResting);
  check_equal(closed.graph.fading, 0, 'boxes that fade');
});

test('A value chosen in the table is brought into sight in the graph', with_program('const all = [];\nfor (let n = 0; n < 150; n++) all.push({ n });\nall.push(new Array(3000));\n'), async (leaklab) => {
  await open_graph(leaklab);
  await leaklab.click_widget('tab_references');
  const { table } = await leaklab.wait_for('the table is shown', (state) => state.table?.rows > 0 && state.isResting);
  const { id } = table.firstRows.find((row) => row.what === 'Array(3000)');
  await leaklab.click_widget(`row_${id}`);
  await leaklab.settle();
  await leaklab.click_widget('tab_graph');
  await leaklab.wait_for('its box is in sight', ({ widgets, isResting }) => {
    const { graph_panel: panel, [`box_${id}`]: box } = widgets;
    return isResting && box && box.y > panel.y && box.y + box.height < panel.y + panel.height;
  });
});

const kDrop = 'key = again = null';
const is_key = (box) => box.text === 'Key' && box.id > 0;

test('A value that is freed fades, and then the graph rests', with_program(kTutorial), async (leaklab) => {
  await open_graph(leaklab);
  await leaklab.page.locator('#prompt').fill(kDrop);
  await leaklab.page.locator('#prompt').press('Enter');
  await leaklab.wait_for('something fades', (state) => state.graph.fading > 0 && !state.isResting);
  const { graph } = await leaklab.settle();
  check_equal([graph.fading, graph.boxes.some(is_key)], [0, false], 'what fades, and whether the key is there');
});

test('Nothing moves or fades for those who want less motion', with_program(kTutorial, { reducedMotion: 'reduce' }), async (leaklab) => {
  await open_graph(leaklab);
  await leaklab.page.locator('#prompt').fill(kDrop);
  await leaklab.page.locator('#prompt').press('Enter');
  const { graph } = await leaklab.wait_for('the key is gone', (state) => !state.graph.boxes.some(is_key));
  check_equal(graph.fading, 0, 'boxes that fade');
});

test('Graph and table follow a program while it runs', with_program("class Held {}\nconst held = [];\nlet n = 0;\nfor (;;) {\n  if (n++ % 1e5 === 0 && held.length < 20) held.push(new Held());\n}\n"), async (leaklab) => {
  const { page } = leaklab;
  await leaklab.click_widget('tab_graph');
  await page.click('#run');
  const count_of = ({ graph }) => graph?.boxes.filter((box) => box.text === 'Held' && box.id > 0).length;
  await leaklab.wait_for('some are held', (state) => state.state === 'Running' && count_of(state) > 1);
  await leaklab.wait_for('and then more', (state) => state.state === 'Running' && count_of(state) === 20);
  await page.click('#stop');
  await leaklab.wait_for('it has stopped', (state) => state.state === 'Stopped', 5);
});
