// Runs the command line as a person or a shell would: with arguments, standard input, or at a terminal. Both builds.

import { spawn } from 'node:child_process';

export const kBuilds = {
  native: [process.env.LEAKLAB_NATIVE ?? 'build/native/bin/leaklab'],
  web: [process.execPath, process.env.LEAKLAB_WEB ?? 'build/web/bin/leaklab.cjs'],
};

const kSecondsAllowed = 60;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// A started program whose output can be looked at while it runs. `ended` resolves to {stdout, stderr, status}.
export function start([program, ...before], after) {
  const child = spawn(program, [...before, ...after], { timeout: kSecondsAllowed * 1000, env: { ...process.env, TERM: 'xterm' } });
  const started = { child, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (piece) => { started.stdout += piece; });
  child.stderr.setEncoding('utf8').on('data', (piece) => { started.stderr += piece; });
  child.stdin.on('error', () => {});  // a program need not read what it is given
  started.ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ stdout: '', stderr: String(error), status: -1 }));
    child.on('close', (status, signal) => resolve({ stdout: started.stdout, stderr: started.stderr, status: signal ?? status }));
  });
  return started;
}

export function run(command, after, input = '') {
  const started = start(command, after);
  started.child.stdin.end(input);
  return started.ended;
}

// Waits until a started program has printed `text`, behind `from`. Returns the place behind it.
export async function wait_for(started, text, from = 0) {
  for (let waited = 0; waited < kSecondsAllowed * 1000; waited += 20) {
    const at = started.stdout.indexOf(text, from);
    if (at >= 0) return at + text.length;
    await pause(20);
  }
  throw new Error(`waited for ${JSON.stringify(text)} in vain; printed so far: ${JSON.stringify(started.stdout)}`);
}

// The native command line at a terminal of its own, which the program `script` makes. `exec`, since a shell that stays
// (dash) would get Ctrl+C as well and tell of it in its own status.
export function start_at_terminal(after) {
  return start(['script'], ['-qfec', ['exec', ...kBuilds.native, ...after].join(' '), '/dev/null']);
}

export async function has_terminal() {
  return (await run(['script'], ['--version'])).status === 0;
}

// rss is the one figure that may differ.
export function without_rss(result) {
  return { ...result, stdout: result.stdout.replace(/\brss: \d+/g, 'rss: N') };
}

// Every heapUsed that was printed as part of process.memoryUsage().
export function heap_used(stdout) {
  return [...stdout.matchAll(/\bheapUsed: (\d+)/g)].map((match) => Number(match[1]));
}
