// Pictures of the page in the middle of an instructive program, in build/screenshots. The README's is kept in the
// repository, and replaced where it no longer shows what the page looks like.

import { spawnSync } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

import { check, kRoot, link_to, test } from './harness.mjs';

// A cache that grows, is dropped and grows as a WeakMap again: climbing, falling, and coming back by itself.
const kProgram = `// Two caches for what a visitor asked: one forgets, one leaks.
const cache = new WeakMap();
const log = [];

function visit() {
  const visitor = { name: 'somebody' };
  cache.set(visitor, new Array(64 * 1024));  // goes again
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

const kFragment = link_to(kProgram);
const kPictures = path.join(kRoot, 'build/screenshots');
const kReadmePicture = path.join(kRoot, 'tests/web/screenshots/page.png');
const kPixelsAllowed = 2000;  // that look different: a figure or two

async function show(leaklab) {
  const state = await leaklab.run_program();
  check(state.state === 'Finished', `the program ends as ${state.state}: ${JSON.stringify(await leaklab.entries())}`);
  await leaklab.type_line('process.memoryUsage().heapUsed');
  await leaklab.page.mouse.move(2, 2);
  await leaklab.page.evaluate(() => document.activeElement.blur());
  await leaklab.settle();
}

// How many pixels of two pictures look different; Infinity where they cannot be compared.
function difference(picture, other) {
  const { status, stderr } = spawnSync('compare', ['-metric', 'AE', '-fuzz', '5%', picture, other, 'null:'], { encoding: 'utf8' });
  return status === 0 || status === 1 ? Number.parseFloat(stderr) : Infinity;
}

async function take_picture(leaklab, name) {
  const file = path.join(kPictures, name);
  await mkdir(kPictures, { recursive: true });
  await show(leaklab);
  await leaklab.page.screenshot({ path: file, fullPage: true });
  const colours = spawnSync('identify', ['-format', '%k', file], { encoding: 'utf8' }).stdout;
  check(Number(colours) > 100, `the picture has ${colours} colours`);
  return file;
}

function picture(name, file_name, options) {
  test(name, { fragment: kFragment, ...options }, (leaklab) => take_picture(leaklab, file_name));
}

test('The page at 1280 x 800, for the README', { fragment: kFragment }, async (leaklab) => {
  const file = await take_picture(leaklab, 'page.png');
  if (difference(file, kReadmePicture) > kPixelsAllowed) {
    await mkdir(path.dirname(kReadmePicture), { recursive: true });
    await copyFile(file, kReadmePicture);
  }
});

picture('The page on a phone, 390 x 844', 'phone.png',
  { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
picture('The page at two device pixels per pixel, light', 'page_light_2x.png', { deviceScaleFactor: 2, colorScheme: 'light' });
picture('The page at 1920 x 1080', 'page_1920.png', { viewport: { width: 1920, height: 1080 } });
