// Pictures of the page in the middle of an instructive program: one for the README, the others to be looked at. Each
// test also checks that what it shows is really there.

import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { check, kRoot, test } from './harness.mjs';

// A cache that grows, is dropped and grows as a WeakMap again: climbing, falling, and coming back by itself.
const kProgram = `// Two caches for what a visitor asked: one forgets, one leaks.
const cache = new WeakMap();
const log = [];

function visit() {
  const visitor = { name: 'somebody' };
  cache.set(visitor, new Array(64 * 1024));  // goes with its key
  log.push(new Array(8 * 1024));             // stays
}

for (let day = 1; day <= 5; day++) {
  for (let n = 0; n < 12; n++) visit();
  gc();
  console.log(\`day \${day}:\`, process.memoryUsage().heapUsed);
}

log.length = 0;
gc();
console.log('log emptied:', process.memoryUsage().heapUsed);
`;

const kFragment = `#code=${encodeURIComponent(kProgram)}`;
const kOthers = path.join(kRoot, 'build/screenshots');

async function show(leaklab) {
  const state = await leaklab.run_program();
  check(state.state === 'Finished', `the program ends as ${state.state}: ${JSON.stringify(await leaklab.entries())}`);
  await leaklab.type_line('process.memoryUsage().heapUsed');
  await leaklab.page.mouse.move(2, 2);
  await leaklab.page.evaluate(() => document.activeElement.blur());
  await leaklab.settle();
}

function picture(name, file, options, full_page) {
  test(name, { fragment: kFragment, ...options }, async (leaklab) => {
    await mkdir(path.dirname(file), { recursive: true });
    await show(leaklab);
    await leaklab.page.screenshot({ path: file, fullPage: full_page });
    check(leaklab.page.viewportSize() !== null, 'the page has a size');
  });
}

picture('The page at 1280 x 800, for the README', path.join(kRoot, 'tests/web/screenshots/page.png'), {}, false);
picture('The page on a phone, 390 x 844', path.join(kOthers, 'phone.png'),
  { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }, true);
picture('The page at two device pixels per pixel, light', path.join(kOthers, 'page_light_2x.png'), { deviceScaleFactor: 2, colorScheme: 'light' }, false);
picture('The page at 1920 x 1080', path.join(kOthers, 'page_1920.png'), { viewport: { width: 1920, height: 1080 } }, false);
