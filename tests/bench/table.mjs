// Google Benchmark's JSON on standard input, as the table of src/heap's targets on standard output. Times are the
// fastest of the repetitions: what the machine's other users took is not ours. Exit status 1 where a target is missed.

import { readFileSync } from 'node:fs';

const fastest = new Map();
for (const { name, run_type, items_per_second, error_message } of JSON.parse(readFileSync(0, 'utf8')).benchmarks) {
  if (error_message !== undefined) {
    throw new Error(`${name}: ${error_message}`);
  }
  if (run_type === 'iteration') {
    const row = name.replaceAll(/\/(min_time|iterations|repeats):[\d.]+/g, '');
    fastest.set(row, Math.min(fastest.get(row) ?? Infinity, 1e9 / items_per_second));
  }
}

function ns(row) {
  if (!fastest.has(row)) {
    throw new Error(`there is no row ${row}; there are ${[...fastest.keys()].join(', ')}`);
  }
  return fastest.get(row);
}

// How much more an item costs among a million than among ten thousand.
const growth = (row) => ns(`${row}/1000000`) / ns(`${row}/10000`);

const kMillion = '/1000000';
const kPairPeers = ['malloc', 'make_shared', 'intrusive_ptr', 'boehm'].map((peer) => [peer, ns(`pair_${peer}`)]);
const kListPeers = ['malloc', 'make_shared', 'intrusive_ptr'].map((peer) => [peer, ns(`list_${peer}${kMillion}`)]);
const kEphemerons = ['Forward', 'Backward', 'Random'];

// `value` is what is held against `limit`.
const kTargets = [
  { work: 'allocate + drop a 48-byte cell', ours: ns('pair_leaklab'), peers: kPairPeers, value: ns('pair_leaklab') / ns('pair_malloc'), limit: 1.0, unit: 'x malloc' },
  { work: 'list of 1M: build + drop, a node', ours: ns(`list_leaklab${kMillion}`), peers: kListPeers, value: ns(`list_leaklab${kMillion}`) / ns(`list_make_shared${kMillion}`), limit: 0.6, unit: 'x make_shared' },
  { work: 'gc() with 2M live cells in 1M cycles, a cell', ours: ns('live_cycles_leaklab'), peers: [['boehm', ns('live_cycles_boehm')]], value: ns('live_cycles_leaklab'), limit: 20, unit: 'ns' },
  { work: 'gc() of 1M dead two-cell cycles, a cell', ours: ns('dead_cycles'), peers: [], value: ns('dead_cycles'), limit: 40, unit: 'ns' },
  ...kEphemerons.map((order) => ({
    work: `gc() on a live chain of 1M ephemerons, ${order.toLowerCase()}, an entry`,
    ours: ns(`ephemerons<Order::${order}>${kMillion}`),
    peers: [['plain list', ns(`plain_list${kMillion}`)]],
    value: growth(`ephemerons<Order::${order}>`) / growth('plain_list'),
    limit: 1.3,
    unit: 'x the growth of a plain list from 10k to 1M',
  })),
  { work: 'drop of a list of 10M, a node', ours: ns('drop_list/10000000'), peers: [], value: ns('drop_list/10000000'), limit: 30, unit: 'ns' },
  { work: 'drop of a tree 1M deep, a node', ours: ns(`drop_tree${kMillion}`), peers: [], value: ns(`drop_tree${kMillion}`), limit: 30, unit: 'ns' },
];

const columns = kTargets.map(({ work, ours, peers, value, limit, unit }) => [
  work,
  `${ours.toFixed(1)} ns`,
  peers.map(([name, time]) => `${name} ${time.toFixed(1)} ns (${(ours / time).toFixed(2)}x)`).join(', '),
  `${value.toFixed(2)} ${unit}`,
  `at most ${limit}`,
  value <= limit ? 'reached' : 'MISSED',
]);
const rows = [['work', 'ours', 'peers in the same run', 'measured', 'to reach', ''], ...columns];
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
rows.forEach((row) => console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()));
process.exitCode = kTargets.every(({ value, limit }) => value <= limit) ? 0 : 1;
