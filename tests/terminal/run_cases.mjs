// leaklab run: errors, limits, files, streams.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect_run, run_text } from './answers.mjs';
import { run, start, wait_for } from './harness.mjs';

export function run_cases() {
  return [
    {
      name: 'A syntax error names line and column with a caret, and nothing runs',
      check: ({ command }) =>
        expect_run(command, "console.log('never');\nlet x = ;\n", { stderr: "[stdin]:2\nlet x = ;\n        ^\n\nSyntaxError: Unexpected token ';'\n", status: 1 }),
    },
    {
      name: 'An uncaught error prints its line, its source and its stack',
      check: ({ command }) =>
        expect_run(command, "function f() {\n  throw new Error('on purpose');\n}\nf();\n", {
          stderr: "[stdin]:2\n  throw new Error('on purpose');\n  ^\n\nError: on purpose\n    at f ([stdin]:2:9)\n    at [stdin]:4:1\n",
          status: 1,
        }),
    },
    {
      name: 'console.error goes to standard error and does not change the exit status',
      check: ({ command }) => expect_run(command, "console.error('e'); console.log('o');", { stdout: 'o\n', stderr: 'e\n' }),
    },
    {
      name: 'Recursion without end is a RangeError, and the process lives',
      async check({ command }) {
        const result = await run_text(command, 'function forever() { forever(); }\nforever();\n');
        assert.equal(result.status, 1);
        assert.match(result.stderr, /^RangeError: Maximum call stack size exceeded$/m);
        return result;
      },
    },
    {
      name: 'The heap limit ends a program with exit status 3 and says so',
      async check({ command }) {
        const result = await run_text(command, 'const all = [];\nwhile (true) all.push(new Array(10000));\n', ['--heap-limit=16M']);
        assert.equal(result.status, 3);
        assert.equal(result.stdout, '');
        assert.match(result.stderr, /heap out of memory: the limit is 16,777,216 bytes/);
        assert.match(result.stderr, /^\[stdin\]:2$/m);
        return result;
      },
    },
    {
      name: 'The heap limit names the size that was asked for',
      async check({ command }) {
        const result = await run_text(command, 'let a;\na = new Array(4e6);\n', ['--heap-limit=16M']);
        assert.equal(result.status, 3);
        assert.match(result.stderr, /there is no room for 32,000,000 bytes more/);
        assert.match(result.stderr, /^\[stdin\]:2$/m);
        return result;
      },
    },
    {
      name: 'A profile tells what each line cost, and changes nothing else',
      async check({ command }) {
        const program = 'let sum = 0;\nfor (let i = 0; i < 1000; i++) {\n  sum += i * 2;\n}\nconsole.log([3, 1, 2].sort().length, sum);\n';
        const plain = await run_text(command, program);
        const profiled = await run_text(command, program, ['--profile']);
        assert.deepEqual([plain.stdout, plain.stderr, profiled.stdout], ['3 999000\n', '', plain.stdout]);
        const rows = [...profiled.stderr.matchAll(/^ +[\d.]+ +[\d.]+ % +([\d,]+) +[\d.]+ % +(\w+)  (.*)$/gm)];
        const of_line = new Map(rows.map(([, count, line, text]) => [line, { count: Number(count.replaceAll(',', '')), text }]));
        assert.deepEqual([...of_line.keys()].sort(), ['1', '2', '3', '5', '6', 'all']);
        const { 3: body, 5: last, 6: end, all } = Object.fromEntries(of_line);
        assert.deepEqual([body.text, end.text], ['sum += i * 2;', '(end)']);
        assert.ok(body.count >= 2000 && body.count % 1000 === 0 && body.count < all.count, `line 3 ran ${body.count} instructions`);
        assert.ok(last.count > 20, 'what sort() does belongs to the line that called it');
        return { stderr: rows.map(([, count, line]) => `${line}: ${count}`).sort().join('\n') };
      },
    },
    {
      name: 'The strategy says when memory is freed',
      async check({ command }) {
        const program = `
          const used = () => process.memoryUsage().heapUsed;
          let dropped = null, ring = null, before = used();
          dropped = new Array(10000);
          dropped = null;
          const goes_at_once = used() < before + 80000;
          ring = new Array(10000);
          ring[0] = ring;
          before = used();
          ring = null;
          gc();
          console.log(goes_at_once, used() < before - 80000);\n`;
        await expect_run(command, program, { stdout: 'true false\n' }, ['--strategy=rc']);
        await expect_run(command, program, { stdout: 'true true\n' }, ['--strategy=rc+cycles']);
        await expect_run(command, program, { stdout: 'false true\n' }, ['--strategy=mark-sweep']);
      },
    },
    {
      name: 'A heap limit may be written in K, M, G or bytes',
      async check({ command }) {
        for (const size of ['1048576', '2048K', '8m', '1G']) {
          assert.equal((await run_text(command, '1;', [`--heap-limit=${size}`])).status, 0, size);
        }
      },
    },
    {
      name: 'An empty program, and one of comments, finishes',
      async check({ command }) {
        await expect_run(command, '', {});
        return expect_run(command, '// nothing\n/* at all */', {});
      },
    },
    {
      name: 'A byte order mark and a line for the shell are no mistakes',
      check: ({ command }) => expect_run(command, "\uFEFF#!/usr/bin/env leaklab\r\nconsole.log('ok');\r\n", { stdout: 'ok\n' }),
    },
    {
      name: 'Text of all scripts goes through unchanged',
      check: ({ command }) => expect_run(command, "console.log('中文 ä 😀', '\\u{1F600}'.length);", { stdout: '中文 ä 😀 2\n' }),
    },
    {
      name: 'A file is named in errors as it was given',
      async check({ command, scratch }) {
        mkdirSync(path.join(scratch, 'folder'), { recursive: true });
        const file = path.join(scratch, 'folder', 'my file.js');
        writeFileSync(file, 'null.x;\n');
        const result = await run(command, ['run', file]);
        assert.equal(result.stderr.split('\n')[0], `${file}:1`);
        assert.equal(result.status, 1);
      },
    },
    {
      name: 'Output streams while the program runs',
      async check({ command }) {
        const started = start(command, ['run', '-']);
        started.child.stdin.end("console.log('first'); while (true) {}");
        await wait_for(started, 'first\n');
        started.child.kill('SIGKILL');
        await started.ended;
      },
    },
    {
      name: 'A reader that closes its end stops the program quietly',
      async check({ command }) {
        const started = start(command, ['run', '-']);
        started.child.stdin.end('for (let i = 0; ; i++) console.log(i);');
        await wait_for(started, '100\n');
        started.child.stdout.destroy();
        const { stderr, status } = await started.ended;
        assert.deepEqual({ stderr, status }, { stderr: '', status: 0 });
      },
    },
    {
      name: 'A full disk is told',
      is_possible: () => existsSync('/dev/full'),
      async check({ command }) {
        const result = await run(['sh'], ['-c', '"$@" >/dev/full', 'sh', ...command, 'run', '-'], 'console.log(1);');
        assert.deepEqual(result, { stdout: '', stderr: 'leaklab: standard output cannot be written: No space left on device.\n', status: 2 });
        return result;
      },
    },
  ];
}
