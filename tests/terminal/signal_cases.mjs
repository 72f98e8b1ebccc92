// Ctrl+C, sent as the signal that it is.

import assert from 'node:assert/strict';

import { pause, start, wait_for } from './harness.mjs';

// Of the native build alone: under node a signal ends the process before any program of ours hears of it.
export function signal_cases() {
  return [
    {
      name: 'Ctrl+C ends an endless program of leaklab run with the status shells use',
      async check({ command }) {
        const started = start(command, ['run', '-']);
        started.child.stdin.end("console.log('begins'); while (true) {}");
        await wait_for(started, 'begins\n');
        started.child.kill('SIGINT');
        assert.equal((await started.ended).status, 130);
      },
    },
    {
      name: 'Ctrl+C stops what runs at the prompt, and the next line runs',
      async check({ command }) {
        const started = start(command, ['repl']);
        started.child.stdin.write("console.log('begins')\nwhile (true) {}\n");
        await wait_for(started, 'begins\nundefined\n');
        await pause(200);
        started.child.kill('SIGINT');
        started.child.stdin.end("'still here'\n");
        const result = await started.ended;
        assert.deepEqual(result, { stdout: "begins\nundefined\n'still here'\n", stderr: 'leaklab: stopped.\n', status: 0 });
      },
    },
  ];
}
