// Help, version, and what a wrong command line is told.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { expect_complaint } from './answers.mjs';
import { run } from './harness.mjs';

export function usage_cases() {
  const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
  return [
    {
      name: '--version prints the version',
      async check({ command }) {
        assert.deepEqual(await run(command, ['--version']), { stdout: `leaklab ${version}\n`, stderr: '', status: 0 });
      },
    },
    {
      name: '--help names commands, options and exit statuses',
      async check({ command }) {
        const result = await run(command, ['--help']);
        assert.equal(result.status, 0);
        assert.match(result.stdout, /\brun\b[^]*\brepl\b[^]*\b0 finished\b[^]*\b3 a limit was hit\b/);
        return result;
      },
    },
    {
      name: '--help of a command names its options',
      async check({ command }) {
        const result = await run(command, ['run', '--help']);
        assert.match(result.stdout, /--heap-trace[^]*--heap-limit[^]*--strategy/);
        assert.match((await run(command, ['repl', '--help'])).stdout, /no terminal[^]*exit status is 0/);
        return result;
      },
    },
    {
      name: 'A file that is not there is one sentence and exit status 2',
      check: ({ command }) => expect_complaint(command, ['run', 'nowhere.js'], "leaklab: the file 'nowhere.js' cannot be read: No such file or directory."),
    },
    {
      name: 'A folder is no program',
      check: ({ command }) => expect_complaint(command, ['run', 'tests'], "leaklab: the file 'tests' cannot be read: Is a directory."),
    },
    {
      name: 'No command, an unknown one and an unknown option are told apart',
      async check({ command }) {
        await expect_complaint(command, [], 'leaklab: name a command: run FILE, repl, check FILE, lessons, link FILE, or open LINK; leaklab --help tells more.');
        await expect_complaint(command, ['walk'], "leaklab: 'walk' is not understood here; leaklab --help tells what is.");
        await expect_complaint(command, ['run', 'a.js', '--fast'], "leaklab: '--fast' is not understood here; leaklab --help tells what is.");
        await expect_complaint(command, ['run', 'a.js', 'b.js'], "leaklab: 'b.js' is not understood here; leaklab --help tells what is.");
        return expect_complaint(command, ['run'], 'leaklab: run needs a file, a link, --lesson=NAME, or - for standard input.');
      },
    },
    {
      name: 'A bad heap limit is one sentence',
      async check({ command }) {
        for (const size of ['many', '12X', '1.5M', '-1', '5MB', 'M']) {
          await expect_complaint(command, ['run', '-', `--heap-limit=${size}`], `leaklab: --heap-limit: '${size}' is no size; write 64M, 512K or a number of bytes.`);
        }
        for (const size of ['0', '1023K', '3G', '99999999999G']) {
          const result = await run(command, ['run', '-', `--heap-limit=${size}`]);
          assert.equal(result.status, 2, size);
          assert.match(result.stderr, /^leaklab: --heap-limit: .*\n$/);
        }
      },
    },
    {
      name: 'An unknown strategy is one sentence',
      async check({ command }) {
        await expect_complaint(command, ['repl', '--strategy=RC'], "leaklab: --strategy: 'RC' is none; write rc, rc+cycles or mark-sweep.");
        return expect_complaint(command, ['run', '-', '--strategy=fast'], "leaklab: --strategy: 'fast' is none; write rc, rc+cycles or mark-sweep.");
      },
    },
    {
      name: 'A heap trace that cannot be written is one sentence',
      check: ({ command }) =>
        expect_complaint(command, ['run', 'tests/scripts/memory/session.js', '--heap-trace=/nowhere/trace'], "leaklab: the heap trace '/nowhere/trace' cannot be written: No such file or directory."),
    },
  ];
}
