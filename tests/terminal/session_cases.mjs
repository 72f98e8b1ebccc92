// The tutorial's session, as a program and at the prompt.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { assert_session, expect_run, kArrayBytes, kFolder, type } from './answers.mjs';
import { run, without_rss } from './harness.mjs';

export function tutorial_cases() {
  return [
    {
      name: "The tutorial's session as a program shows the array and its end",
      async check({ command }) {
        const result = await run(command, ['run', 'tests/scripts/memory/session.js']);
        assert.equal(result.status, 0, result.stderr);
        assert_session(result.stdout);
        return without_rss(result);
      },
    },
    {
      name: "The tutorial's session at the prompt shows the array and its end",
      async check({ command }) {
        const result = await run(command, ['repl'], readFileSync(`${kFolder}/session.txt`, 'utf8'));
        assert.equal(result.status, 0);
        assert.equal(result.stderr, '');
        assert_session(result.stdout);
        return without_rss(result);
      },
    },
    {
      name: 'The heap trace of the session holds every heapUsed, and is the same in both builds',
      async check({ command, scratch }) {
        const trace = path.join(scratch, 'session.trace');
        await run(command, ['run', 'tests/scripts/memory/session.js', `--heap-trace=${trace}`]);
        const samples = readFileSync(trace, 'utf8').trimEnd().split('\n').map(Number);
        assert.ok(samples.length > 50 && samples.every((sample) => Number.isInteger(sample) && sample > 0));
        assert.ok(Math.max(...samples) > kArrayBytes && samples[samples.length - 1] < 1e6);
        return samples;
      },
    },
    {
      name: 'The heap trace of the prompt is written too',
      async check({ command, scratch }) {
        const trace = path.join(scratch, 'prompt.trace');
        await run(command, ['repl', `--heap-trace=${trace}`], readFileSync(`${kFolder}/session.txt`, 'utf8'));
        return readFileSync(trace, 'utf8');
      },
    },
    {
      name: 'The small session prints and forgets',
      check: ({ command }) => expect_run(command, "let arr = [1, 2, 3, 4]; console.log('hello world'); arr = null;", { stdout: 'hello world\n' }),
    },
    {
      name: 'With const the small session throws, and the error names line, column and source',
      check: ({ command }) =>
        expect_run(command, "const arr = [1, 2, 3, 4];\nconsole.log('hello world');\narr = null;\n", {
          stdout: 'hello world\n',
          stderr: '[stdin]:3\narr = null;\n    ^\n\nTypeError: Assignment to constant variable.\n    at [stdin]:3:5\n',
          status: 1,
        }),
    },
    {
      name: 'With const the small session throws at the prompt',
      async check({ command }) {
        const result = await type(command, ['const arr = [1, 2, 3, 4]', 'arr = null', 'arr']);
        assert.deepEqual(result, { stdout: 'undefined\n[ 1, 2, 3, 4 ]\n', stderr: 'Uncaught TypeError: Assignment to constant variable.\n', status: 0 });
        return result;
      },
    },
  ];
}
