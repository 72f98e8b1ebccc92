// What leaklab-desktop says before there is a window.

import path from 'node:path';

import { check, check_equal, kDesktop, run_to_end, test } from './harness.mjs';

const kAlone = { without_window: true };
const is_one_sentence = (text) => /^leaklab-desktop: .*[.]\n$/.test(text);

test('--help tells the usage and --version the version', kAlone, (display) => {
  const help = run_to_end(display, kDesktop, '--help');
  check(help.status === 0 && help.stdout.startsWith('leaklab-desktop [FILE | LINK]'), `--help: ${help.stdout}`);
  const version = run_to_end(display, kDesktop, '--version');
  check(version.status === 0 && /^leaklab-desktop \d+\.\d+\.\d+\n$/.test(version.stdout), `--version: ${version.stdout}`);
});

test('A file that cannot be read is told in one sentence, status 2', kAlone, (display, folder) => {
  const { status, stderr } = run_to_end(display, kDesktop, path.join(folder, 'missing.js'));
  check_equal(status, 2, 'the status');
  check(is_one_sentence(stderr) && stderr.includes('missing.js'), `it says ${stderr}`);
});

test('Wrong usage is told in one sentence, status 2', kAlone, (display) => {
  for (const args of [['--nonsense'], ['a.js', 'b.js'], ['--scale=none']]) {
    const { status, stderr } = run_to_end(display, kDesktop, ...args);
    check_equal(status, 2, `the status of ${args}`);
    check(is_one_sentence(stderr), `it says ${stderr}`);
  }
});

test('Without a display it says so in one sentence, status 1', kAlone, () => {
  const { status, stderr } = run_to_end('', kDesktop);
  check_equal(status, 1, 'the status');
  check(is_one_sentence(stderr) && stderr.includes('display'), `it says ${stderr}`);
});
