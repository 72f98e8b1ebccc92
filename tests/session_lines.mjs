// The tutorial's WeakMap session as a person types it, and what its figures must be. Who uses it: tests/web and
// tests/desktop, which type it and hold every sample of heapUsed against the command line's.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const kSessionLines = [
  'gc();',
  'process.memoryUsage();',
  'const wm = new WeakMap();',
  'let b = new Object();',
  'gc();',
  'process.memoryUsage();',
  'wm.set(b, new Array(5*1024*1024));',
  'gc();',
  'process.memoryUsage();',
  'b = null;',
  'gc();',
  'process.memoryUsage();',
];

const kArrayBytes = 5 * 1024 * 1024 * 8;
const kHeadersAllowed = 1024;

// heapUsed as each process.memoryUsage() of the session printed it.
export function figures_of(texts) {
  return texts.flatMap((text) => [...text.matchAll(/heapUsed: (\d+)/g)].map((match) => Number(match[1])));
}

export function holds_array(from_bytes, to_bytes) {
  const growth = to_bytes - from_bytes;
  return growth >= kArrayBytes && growth <= kArrayBytes + kHeadersAllowed;
}

// Complaints about the four figures of the session.
export function complaints_about_session(figures) {
  const [, second, third, fourth] = figures;
  return [
    ...(figures.length === 4 ? [] : [`the session prints four figures, not ${figures.length}`]),
    ...(holds_array(second, third) ? [] : [`the third is ${third - second} bytes above the second`]),
    ...(fourth === second ? [] : [`the fourth is ${fourth}, the second ${second}`]),
  ];
}

// Every heapUsed of `lines` typed at the prompt of the command line (`leaklab`: its path).
export function samples_of_repl(leaklab, lines) {
  return trace_of(leaklab, ['repl'], `${lines.join('\n')}\n`);
}

// Every heapUsed of `program`. The first value is that of the session before the program's own heap was made.
export function samples_of_run(leaklab, program) {
  return trace_of(leaklab, ['run', '-'], program).slice(1);
}

// The same of the program in a link, or of a lesson by its #e=NAME.
export function samples_of_link(leaklab, link) {
  return trace_of(leaklab, ['run', link], '').slice(1);
}

function trace_of(leaklab, command, input) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'leaklab-'));
  try {
    const trace = path.join(folder, 'trace');
    const result = spawnSync(leaklab, [...command, `--heap-trace=${trace}`], { input, encoding: 'utf8', timeout: 60_000 });
    if (result.error) {
      throw result.error;
    }
    return readFileSync(trace, 'utf8').trim().split('\n').map(Number);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Where two sequences of heapUsed differ first, as a sentence; empty where they are equal.
export function difference_of_samples(ours, theirs) {
  const at = ours.findIndex((sample, index) => sample !== theirs[index]);
  if (at >= 0 || ours.length !== theirs.length) {
    const place = at >= 0 ? at : ours.length;
    return `of ${ours.length} and ${theirs.length} samples number ${place} differs: ${ours[place]} and ${theirs[place]}`;
  }
  return '';
}
