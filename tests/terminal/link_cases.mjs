// Links made and opened by the command line: what one prints, the other takes.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect_complaint } from './answers.mjs';
import { run } from './harness.mjs';

const kShortProgram = `const wm = new WeakMap();
let key = new Object();
wm.set(key, new Array(5 * 1024 * 1024));
gc();
console.log('with the key:', process.memoryUsage().heapUsed);
key = null;
gc();
console.log('without it:', process.memoryUsage().heapUsed);
// The array is a value of a WeakMap: when its key is no longer
// referenced, the entry goes, and the 40 MiB with it.
`;

// A program of 200 lines and 19 kB: our own tests, one after another.
function long_program() {
  const folder = 'tests/scripts';
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js')).sort();
  const lines = files.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n').filter((line) => line !== ''));
  return lines.filter((line) => line.length > 60).slice(0, 200).join('\n');
}

async function link_of(command, program, options = []) {
  const result = await run(command, ['link', '-', ...options], program);
  assert.deepEqual([result.stderr, result.status], ['', 0]);
  return result.stdout.trimEnd();
}

// Ordinary code that repeats itself as programs do: twenty kinds of records, ten lines for each.
function program_of_200_lines() {
  const names = ['user', 'order', 'invoice', 'payment', 'product', 'account', 'session', 'message', 'comment', 'report', 'address', 'ticket',
    'journal', 'country', 'receipt', 'shipment', 'category', 'supplier', 'customer', 'employee'];
  const lines_of = (name, i) => `// Keeps each ${name} by its id, with a list of listeners that are told when one of them changes
class ${name}Store {
  constructor(options = {}) { this.items = new Map(); this.listeners = []; this.limit = options.limit ?? ${i * 137 % 1000}; }
  add(${name}) { if (this.items.size >= this.limit) { throw new RangeError('too many: ${name}'); } this.items.set(${name}.id, ${name}); this.notify('add', ${name}); }
  remove(id) { const ${name} = this.items.get(id); this.items.delete(id); this.notify('remove', ${name}); return ${name}; }
  notify(type, ${name}) { for (const listener of this.listeners) { listener({ type, ${name}, size: this.items.size }); } }
}
const ${name}s = new ${name}Store({ limit: ${i * 37 % 500} });
${name}s.listeners.push((event) => console.log(\`${name}: \${event.type}, \${event.size} of \${${name}s.limit}\`));
for (let i = 0; i < ${i * 13 % 90}; i++) { ${name}s.add({ id: i, name: '${name}' + i, created: Date.now(), rows: new Array(${i * 71 % 900}) }); }
${name}s.notify('ready', null);
`;
  return names.map(lines_of).join('');
}

export function link_cases() {
  return [
    {
      name: 'What link prints, open gives back byte for byte',
      async check({ command }) {
        for (const program of ['', 'gc()', kShortProgram, long_program()]) {
          const link = await link_of(command, program);
          assert.deepEqual(await run(command, ['open', link]), { stdout: program, stderr: '', status: 0 });
          assert.deepEqual(await run(command, ['open', '-'], `${link}\n`), { stdout: program, stderr: '', status: 0 });
        }
        return link_of(command, 'gc()');
      },
    },
    {
      name: 'run takes a link like a file, with the same figures',
      async check({ command, scratch }) {
        const file = path.join(scratch, 'program.js');
        writeFileSync(file, kShortProgram);
        const link = await link_of(command, kShortProgram, ['--address=https://example.org/leaklab/']);
        assert.match(link, /^https:\/\/example\.org\/leaklab\/#1\./);
        const from_file = await run(command, ['run', file]);
        assert.equal(from_file.status, 0);
        assert.deepEqual(await run(command, ['run', link]), from_file);
        assert.deepEqual(await run(command, ['open', '--run', link]), from_file);
        return from_file;
      },
    },
    {
      name: 'A link carries its heap limit, and the command line has the last word',
      async check({ command }) {
        const link = await link_of(command, 'new Array(1024 * 1024); console.log(1);', ['--heap-limit=4M']);
        assert.equal((await run(command, ['run', link])).status, 3);
        assert.equal((await run(command, ['run', '--heap-limit=32M', link])).stdout, '1\n');
      },
    },
    {
      name: 'A link carries its strategy and seed',
      async check({ command }) {
        const program = 'let a = {}; a.self = a; a = null; const before = process.memoryUsage().heapUsed; gc();\n'
          + 'console.log(process.memoryUsage().heapUsed < before, Math.random());';
        const plain = await run(command, ['run', await link_of(command, program)]);
        const link = await link_of(command, program, ['--strategy=rc', '--seed=7']);
        const counted = await run(command, ['run', link]);
        assert.match(plain.stdout, /^true 0\.\d+\n$/);
        assert.match(counted.stdout, /^false 0\.\d+\n$/);
        assert.notEqual(plain.stdout.split(' ')[1], counted.stdout.split(' ')[1]);
        assert.equal((await run(command, ['run', '--seed=0', '--strategy=rc+cycles', link])).stdout, plain.stdout);
        await expect_complaint(command, ['link', '-', '--seed=x'], "leaklab: --seed: 'x' is no whole number from 0 to 18446744073709551615.");
        return counted;
      },
    },
    {
      name: 'A program of 200 long lines makes a fragment of at most 4,000 characters',
      async check({ command }) {
        const program = program_of_200_lines();
        assert.ok(program.length > 18_500, `it has ${program.length} bytes`);
        const link = (await run(command, ['link', '-'], program)).stdout.trim();
        assert.ok(link.length <= 4000, `it has ${link.length}`);
        return link;
      },
    },
    {
      name: 'A program of 350 bytes makes a fragment of at most 300 characters',
      async check({ command }) {
        const program = kShortProgram.slice(0, 350);
        assert.equal(program.length, 350);
        const link = await link_of(command, program);
        assert.ok(link.length <= 300, `it has ${link.length}`);
      },
    },
    {
      name: 'A link that is none, cut off, damaged or newer is one sentence and exit status 2',
      async check({ command }) {
        const link = await link_of(command, kShortProgram);
        await expect_complaint(command, ['open', 'hello'], 'leaklab: This is no Leaklab link: such a link has #1. and then letters and digits.');
        await expect_complaint(command, ['open', link.slice(0, 80)], 'leaklab: This link is cut off: its end is missing.');
        await expect_complaint(command, ['open', link.replace(/.{9}$/, 'AAAAAAAAA')], 'leaklab: This link is damaged: some of its characters are not those it was made with.');
        await expect_complaint(command, ['run', '#2.AAAA'], 'leaklab: This link was made by a newer Leaklab (format 2); this one opens format 1.');
        await expect_complaint(command, ['link', '/dev/null', `--title=${'x'.repeat(513)}`], 'leaklab: The title has 513 bytes; a link takes 512.');
        await expect_complaint(command, ['open'], 'leaklab: open needs a link, or - for standard input.');
      },
    },
  ];
}
