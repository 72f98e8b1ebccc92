// leaklab check: the verdict, what grew and why, and the exit status that continuous integration goes by.

import assert from 'node:assert/strict';

import { run } from './harness.mjs';

const kLeak = `const cache = new Map();
let n = 0;
function main() {
  cache.set('user' + n++, new Array(1000));
}
`;
const kNoLeak = 'function main() { return new Array(1000); }';

function check(command, program, options = []) {
  return run(command, ['check', '-', ...options], program);
}

export function check_cases() {
  return [
    {
      name: 'check tells the verdict, what grew and what holds it',
      async check({ command }) {
        const result = await check(command, kLeak);
        assert.match(result.stdout, /^round 1: [\d,]+ bytes\n[^]*round 7: [\d,]+ bytes\nleak: each of the last 5 collections left more/);
        assert.match(result.stdout, /\n {2}Array \(\[stdin\]:4\): \+6, \+48,/);
        assert.match(result.stdout, /\n {2}global cache -> Map entry "user0" -> Array \(1,000 elements\)\n$/);
        assert.equal(result.status, 1);
        return result;
      },
    },
    {
      name: 'check ends with 0 where the verdict is the expected one',
      async check({ command }) {
        assert.equal((await check(command, kLeak, ['--expect=leak'])).status, 0);
        assert.equal((await check(command, kNoLeak)).status, 0);
        assert.equal((await check(command, kNoLeak, ['--expect=no-leak'])).status, 0);
        assert.equal((await check(command, kNoLeak, ['--expect=leak'])).status, 1);
      },
    },
    {
      name: 'check --json gives the same for programs',
      async check({ command }) {
        const result = await check(command, kLeak, ['--json', '--rounds=6']);
        const report = JSON.parse(result.stdout);
        assert.equal(report.verdict, 'leak');
        assert.equal(report.heapUsed.length, 6);
        assert.deepEqual([report.growth[0].constructor, report.growth[0].line, report.growth[0].moreCount], ['Array', 4, 5]);
        assert.equal(report.path, 'global cache -> Map entry "user0" -> Array (1,000 elements)');
        return result;
      },
    },
    {
      name: 'check takes a strategy: a cycle leaks where only counts free',
      async check({ command }) {
        const cycle = 'function main() { const a = new Array(1000); a[0] = a; }';
        assert.equal((await check(command, cycle, ['--strategy=rc', '--expect=leak'])).status, 0);
        assert.equal((await check(command, cycle)).status, 0);
      },
    },
    {
      name: 'A link tells check what to expect, unless check is told otherwise',
      async check({ command }) {
        const link = (await run(command, ['link', '-', '--expect=leak'], kLeak)).stdout.trim();
        assert.equal((await run(command, ['check', link])).status, 0);
        assert.equal((await run(command, ['check', link, '--expect=no-leak'])).status, 1);
      },
    },
    {
      name: 'A program that fails after flat rounds ends with 1 all the same',
      async check({ command }) {
        const result = await check(command, 'let n = 0; function main() { if (++n > 6) oops(); }');
        assert.match(result.stdout, /\nno leak seen in 6 collections\n/);
        assert.equal(result.status, 1);
        return result;
      },
    },
    {
      name: 'A program that fails is no verdict: its error, and exit status 1',
      async check({ command }) {
        const result = await check(command, 'oops();');
        assert.match(result.stderr, /ReferenceError: oops is not defined/);
        assert.match(result.stdout, /^no verdict: the program failed\n$/);
        assert.equal(result.status, 1);
      },
    },
    {
      name: 'check refuses a number of rounds that cannot give a verdict',
      async check({ command }) {
        const result = await check(command, kLeak, ['--rounds=4']);
        assert.equal(result.status, 2);
        assert.match(result.stderr, /^leaklab: --rounds: /);
      },
    },
  ];
}
