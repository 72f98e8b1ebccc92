// Lessons at the command line: listed, printed, run and checked by name. What each is expected to turn out as, under
// every strategy, is a unit test.

import assert from 'node:assert/strict';

import { expect_complaint } from './answers.mjs';
import { run } from './harness.mjs';

export function lesson_cases() {
  return [
    {
      name: 'lessons lists them, a line each, in the order in which they are best taken',
      async check({ command }) {
        const result = await run(command, ['lessons']);
        assert.match(result.stdout, /^what-a-leak-is +What a leak is\n/);
        assert.match(result.stdout, /\naccidental-global +An accidental global\n/);
        assert.deepEqual([result.stderr, result.status], ['', 0]);
        return result;
      },
    },
    {
      name: 'lessons NAME prints text, question, program and twin',
      async check({ command }) {
        const result = await run(command, ['lessons', 'cycle']);
        assert.match(result.stdout, /^A cycle\n[^]*\?[^]*function main\(\)[^]*\nThe fixed twin:\n[^]*\/\/ cut/);
        return result;
      },
    },
    {
      name: 'run --lesson runs its program, --fixed its twin',
      async check({ command }) {
        const result = await run(command, ['run', '--lesson=five-collections']);
        assert.equal(result.stdout.trim().split('\n').length, 7);
        const twin = await run(command, ['run', '--lesson=a-reference-that-stays', '--fixed']);
        assert.equal(twin.stdout, '5000 rows\n'.repeat(7));
        assert.equal(twin.stderr, 'leaklab: no leak seen in 7 collections\n');
        assert.deepEqual(await run(command, ['run', '#e=a-reference-that-stays.fixed']), twin);
        return result;
      },
    },
    {
      name: 'check --lesson ends with 0 where the verdict is what the lesson expects under the strategy',
      async check({ command }) {
        for (const options of [[], ['--strategy=rc'], ['--strategy=mark-sweep'], ['--fixed']]) {
          assert.equal((await run(command, ['check', '--lesson=cycle', ...options])).status, 0);
        }
        assert.equal((await run(command, ['check', '--lesson=cycle', '--expect=leak'])).status, 1);
        return run(command, ['check', '--lesson=cycle', '--strategy=rc']);
      },
    },
    {
      name: 'check bounds a round whose interval is never cleared',
      async check({ command }) {
        const result = await run(command, ['check', '--lesson=forgotten-interval', '--max-virtual-time=3s']);
        assert.match(result.stdout, /\n14 timers are still waiting\n/);
        assert.equal(result.status, 0);
        return result;
      },
    },
    {
      name: 'A lesson that there is not is one sentence',
      async check({ command }) {
        await expect_complaint(command, ['lessons', 'nothing'], "leaklab: There is no lesson 'nothing'.");
        await expect_complaint(command, ['run', '--fixed', 'a.js'], 'leaklab: --fixed needs --lesson=NAME; leaklab lessons lists them.');
        await expect_complaint(command, ['check', '--lesson=cycle', 'a.js'], 'leaklab: a file and --lesson are two programs; check takes one.');
        return expect_complaint(command, ['check', '--lesson=memory-usage', '--fixed'], "leaklab: There is no lesson 'memory-usage.fixed'.");
      },
    },
  ];
}
