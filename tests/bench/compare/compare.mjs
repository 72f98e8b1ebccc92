// Times each program of programs/ in our WebAssembly build, in QuickJS's and natively, against Duktape where that can run
// it, and prints ratios. A time is that of a whole process less that of an empty program, the fastest of several, engines
// taking turns and the empty program's with each row: what the machine's other users took is not ours. All must print
// the same. Exit status 1 where a target is missed.
//   node compare.mjs [PROGRAM...]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(folder, '../../..');
const kRounds = 3;
const kHeapLimit = '--heap-limit=1G';
const kWeb = process.env.LEAKLAB_WEB ?? path.join(root, 'build/web/bin/leaklab.cjs');
const kNative = process.env.LEAKLAB_NATIVE ?? path.join(root, 'build/native/bin/leaklab');

const scratch = mkdtempSync(path.join(os.tmpdir(), 'leaklab-compare-'));
const kEngines = {
  'ours (wasm)': (file) => [process.execPath, kWeb, 'run', kHeapLimit, file],
  'quickjs (wasm)': (file) => [process.execPath, path.join(folder, 'quickjs.mjs'), file],
  ours: (file) => [kNative, 'run', kHeapLimit, file],
  duktape: (file) => ['duk', with_console(file)],
};

// Duktape's command line has print() alone.
function with_console(file) {
  const copy = path.join(scratch, path.basename(file));
  writeFileSync(copy, `var console = { log: print };\n${readFileSync(file, 'utf8')}`);
  return copy;
}

// Nothing where the engine cannot run it.
function run_once(engine, file) {
  const [program, ...rest] = kEngines[engine](file);
  const begin = performance.now();
  const { status, stdout } = spawnSync(program, rest, { encoding: 'utf8', timeout: 120_000 });
  const ms = performance.now() - begin;
  return status === 0 ? { ms, output: stdout } : undefined;
}

function fastest(file) {
  const times = new Map();
  const outputs = new Map();
  for (let round = 0; round < kRounds; round++) {
    for (const engine of Object.keys(kEngines)) {
      const result = outputs.has(engine) || round === 0 ? run_once(engine, file) : undefined;
      if (result !== undefined) {
        times.set(engine, Math.min(times.get(engine) ?? Infinity, result.ms));
        outputs.set(engine, result.output);
      }
    }
  }
  return { times, outputs };
}

const geometric_mean = (ratios) => Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

// What each engine takes to start, the fastest so far.
const empty = new Map();

function measure(name) {
  for (const [engine, ms] of fastest(empty_file).times) {
    empty.set(engine, Math.min(empty.get(engine) ?? Infinity, ms));
  }
  return { name, ...fastest(path.join(folder, 'programs', `${name}.js`)) };
}

function row_of({ name, times, outputs }) {
  const problems = [];
  if (new Set(outputs.values()).size > 1) {
    problems.push(`the engines print different things: ${JSON.stringify([...outputs])}`);
  }
  const own = (engine) => (times.has(engine) ? Math.max(times.get(engine) - empty.get(engine), 0.1) : undefined);
  const ratio = (ours, peer) => (own(ours) && own(peer) ? own(ours) / own(peer) : undefined);
  if (!times.has('ours (wasm)') || !times.has('ours')) {
    problems.push('ours cannot run it');
  }
  return { name, own, web: ratio('ours (wasm)', 'quickjs (wasm)'), native: ratio('ours', 'duktape'), problems };
}

const shown = (number, unit, digits) => (number === undefined ? '-' : `${number.toFixed(digits)}${unit}`);

function print(rows) {
  const cells = rows.map(({ name, own, web, native, problems }) => [
    name,
    ...Object.keys(kEngines).map((engine) => shown(own(engine), ' ms', 0)),
    shown(web, 'x', 2),
    shown(native, 'x', 2),
    problems.join('; '),
  ]);
  const start = ['(to start)', ...Object.keys(kEngines).map((engine) => shown(empty.get(engine), ' ms', 0)), '', '', ''];
  const table = [['program', ...Object.keys(kEngines), 'of quickjs', 'of duktape', ''], start, ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  table.forEach((row) => console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()));
}

const words = process.argv.slice(2);
const names = readdirSync(path.join(folder, 'programs')).map((file) => path.basename(file, '.js')).sort();
const chosen = names.filter((name) => words.length === 0 || words.includes(name));
const empty_file = path.join(scratch, 'empty.js');
writeFileSync(empty_file, '');
const rows = chosen.map(measure).map(row_of);
rmSync(scratch, { recursive: true });
print(rows);

const web = rows.flatMap((row) => row.web ?? []);
const native = rows.flatMap((row) => row.native ?? []);
const mean = geometric_mean(web);
const slowest = Math.max(...web);
console.log(`
WebAssembly: geometric mean ${mean.toFixed(2)}x of quickjs (at most 0.5), slowest row ${slowest.toFixed(2)}x (at most 1)
Native: slowest row ${shown(Math.max(...native), 'x', 2)} of duktape (at most 1)`);
const is_reached = mean <= 0.5 && slowest <= 1 && native.every((ratio) => ratio <= 1);
process.exitCode = is_reached && rows.every((row) => row.problems.length === 0) ? 0 : 1;
