// What the suites of page and window share: where things are, checks that say what differs, and the loop over tests.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const kRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const kNative = path.resolve(kRoot, process.env.LEAKLAB_NATIVE ?? 'build/native/bin/leaklab');

export function check(condition, complaint) {
  if (!condition) {
    throw new Error(complaint);
  }
}

export function check_equal(actual, expected, what) {
  check(JSON.stringify(actual) === JSON.stringify(expected), `${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}

// Runs the tests whose names contain one of `words` (all without words). `run_one(test)` gives the complaints about it.
// Prints the counts as its last line and returns the exit status.
export async function run_each(tests, words, run_one) {
  const counts = { passed: 0, failed: 0 };
  for (const each of tests.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))) {
    const complaints = await run_one(each);
    const outcome = complaints.length === 0 ? 'passed' : 'failed';
    counts[outcome] += 1;
    console.log(`${outcome}: ${each.name}`);
    complaints.forEach((complaint) => console.log(`  ${complaint}`));
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}
