// The timeline's navigation: by wheel, mouse, keys and buttons, what is shown, chosen and measured.

import { check, check_equal, link_to, test } from './harness.mjs';

const kClimbing = `const cache = [];
for (let n = 0; n < 7; n++) {
  for (let i = 0; i < 100; i++) cache.push({ n, i });
  gc();
}
`;

async function open_climbing(leaklab) {
  await leaklab.run_program();
  return (await leaklab.settle()).timeline;
}

async function changed(leaklab, act) {
  await act();
  return (await leaklab.settle()).timeline;
}

// The sample that stands at `share` of the way from edge to edge.
const sample_at = (timeline, share) => timeline.first + timeline.shown * share;

test('The wheel zooms in at the pointer, and out again to everything', { fragment: link_to(kClimbing) }, async (leaklab) => {
  const all = await open_climbing(leaklab);
  check(all.showsAll && all.first === 0 && all.shown > all.samples, 'everything is shown at first');
  await leaklab.page.mouse.move(...(await leaklab.place_of('plot', 0.75)));
  const closer = await changed(leaklab, () => leaklab.page.mouse.wheel(0, -400));
  check(!closer.showsAll && closer.shown < all.shown * 0.9, `closer: ${closer.shown} of ${all.shown}`);
  check(Math.abs(sample_at(closer, 0.75) - sample_at(all, 0.75)) < all.shown / 100, 'what is under the pointer stays there');
  const out = await changed(leaklab, () => leaklab.page.mouse.wheel(0, 4000));
  check(out.showsAll && !out.follows, 'everything is shown again');
});

test('A drag moves the part that is shown, Fit shows all, Follow stays with the newest', { fragment: link_to(kClimbing) }, async (leaklab) => {
  await open_climbing(leaklab);
  const closer = await changed(leaklab, () => leaklab.click_widget('zoom_in'));
  const [x, y] = await leaklab.place_of('plot');
  await leaklab.page.mouse.move(x, y);
  await leaklab.page.mouse.down();
  await leaklab.page.mouse.move(x + 120, y, { steps: 4 });
  const moved = await changed(leaklab, () => leaklab.page.mouse.up());
  check(moved.first < closer.first && moved.shown === closer.shown, `to the left: ${moved.first} after ${closer.first}`);
  check_equal(moved.choice, '', 'a drag chooses nothing');
  const following = await changed(leaklab, () => leaklab.click_widget('follow'));
  check(following.follows && following.first + following.shown > following.samples, 'the newest is shown');
  await leaklab.type_line('for (let i = 0; i < 500; i++) cache.push({ i });');
  const later = (await leaklab.settle()).timeline;
  check(later.samples > following.samples && later.first + later.shown > later.samples, 'and stays so');
  check((await changed(leaklab, () => leaklab.click_widget('fit'))).showsAll, 'Fit');
});

test('A click chooses a moment, Shift and a click measure from there to another', { fragment: link_to(kClimbing) }, async (leaklab) => {
  const all = await open_climbing(leaklab);
  const samples = await leaklab.samples();
  const early = await changed(leaklab, async () => leaklab.page.mouse.click(...(await leaklab.place_of('plot', 0.25))));
  const place = Math.floor(sample_at(all, 0.25));
  const [, change, bytes] = early.choice.match(/^change ([\d,]+): ([\d,]+) B, line 2 {2}for \(let n/);
  const number = Number(change.replaceAll(',', ''));
  check(Math.abs(number - place) < all.shown / 200, `change ${number} is where sample ${place} was clicked`);
  check_equal(Number(bytes.replaceAll(',', '')), samples[number - 1], 'its heapUsed');
  await leaklab.page.keyboard.down('Shift');
  const measured = await changed(leaklab, async () => leaklab.page.mouse.click(...(await leaklab.place_of('plot', 0.9))));
  await leaklab.page.keyboard.up('Shift');
  const [, sign, difference, changes] = measured.choice.match(/^([+−])([\d,]+) B in ([\d,]+) changes$/);
  const to = number - 1 + Number(changes.replaceAll(',', ''));
  check_equal(`${sign}${difference.replaceAll(',', '')}`, `+${samples[to] - samples[number - 1]}`, 'the difference between the two');
});

test('Keys choose, measure, zoom, fit and forget', { fragment: link_to(kClimbing) }, async (leaklab) => {
  await open_climbing(leaklab);
  await leaklab.page.mouse.click(...(await leaklab.place_of('plot')));
  for (let presses = 0; (await leaklab.settle()).focused !== 'plot' && presses < 20; presses++) {
    await leaklab.page.keyboard.press('Tab');
  }
  const press = (key) => changed(leaklab, () => leaklab.page.keyboard.press(key));
  const change_of = (timeline) => Number(timeline.choice.match(/^change ([\d,]+)/)[1].replaceAll(',', ''));
  check_equal(change_of(await press('Home')), 1, 'Home: the first change');
  const right = change_of(await press('ArrowRight'));
  check(right > 1, 'to the right');
  check_equal(change_of(await press('ArrowLeft')), 1, 'and back');
  check(/^[+−±].* changes?$/.test((await press('Shift+ArrowRight')).choice), 'with Shift it measures');
  const closer = await press('+');
  check(!closer.showsAll, 'closer');
  const end = await press('End');
  check_equal(change_of(end), end.samples, 'End: the newest');
  check(end.first + end.shown > end.samples, 'which comes into sight');
  check((await press('f')).showsAll, 'F fits');
  check_equal((await press('Escape')).choice, '', 'Escape forgets');
});

test('The five collections that make a leak are told', { fragment: link_to(kClimbing) }, async (leaklab) => {
  await open_climbing(leaklab);
  const state = await leaklab.state();
  check_equal(state.leakSteps.length, 5, 'steps');
  check(state.verdict.startsWith('leak: '), state.verdict);
});
