// What cases share: ways to run the command line, and what its answer must be. A wrong answer is an exception.

import assert from 'node:assert/strict';

import { heap_used, run } from './harness.mjs';

export const kFolder = 'tests/terminal';
export const kArrayBytes = 5 * 1024 * 1024 * 8;

export function assert_session(stdout) {
  const [, second, third, fourth, ...more] = heap_used(stdout);
  assert.deepEqual(more, [], 'four figures');
  assert.ok(third - second >= kArrayBytes && third - second <= kArrayBytes + 1024, `the array shows: ${third} - ${second}`);
  assert.equal(fourth, second, 'and is gone to the byte');
}

// Runs a program that is given as text.
export function run_text(command, text, options = []) {
  return run(command, ['run', '-', ...options], text);
}

export function type(command, lines, options = []) {
  return run(command, ['repl', ...options], lines.join('\n') + '\n');
}

export async function expect_run(command, text, expected, options = []) {
  const result = await run_text(command, text, options);
  assert.deepEqual(result, { stdout: '', stderr: '', status: 0, ...expected });
  return result;
}

export async function expect_complaint(command, after, stderr) {
  const result = await run(command, after);
  assert.deepEqual(result, { stdout: '', stderr: `${stderr}\n`, status: 2 });
  return result;
}
