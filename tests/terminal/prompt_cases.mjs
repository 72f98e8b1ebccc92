// leaklab repl, piped.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { kFolder, type } from './answers.mjs';
import { run, start, wait_for } from './harness.mjs';

// What node -i prints for lines, without its greeting and its prompts.
async function lines_of_node(lines) {
  const { stdout } = await run([process.execPath, '-i'], [], lines);
  return stdout.split('\n').slice(2).join('\n').replace(/^(> |\.\.\. )+/gm, '');
}

export function prompt_cases() {
  return [
    {
      name: "Results are printed as Node 20's REPL prints them",
      is_possible: () => process.versions.node.startsWith('20.'),
      async check({ command }) {
        const lines = readFileSync(`${kFolder}/prompt_lines.txt`, 'utf8');
        const result = await run(command, ['repl'], lines);
        assert.equal(result.stdout, await lines_of_node(lines));
        assert.equal(result.stderr, '');
        return result;
      },
    },
    {
      name: 'Errors at the prompt are told on standard error, and the next line runs',
      async check({ command }) {
        const result = await type(command, ['null.x', "throw new Error('mine')", 'throw 5', "'still here'"]);
        assert.equal(result.stdout, "'still here'\n");
        assert.equal(result.stderr, "Uncaught TypeError: Cannot read properties of null (reading 'x')\nUncaught Error: mine\nUncaught 5\n");
        assert.equal(result.status, 0);
        return result;
      },
    },
    {
      name: 'A syntax error at the prompt shows the place',
      async check({ command }) {
        const result = await type(command, ['let y = ;']);
        assert.deepEqual(result, { stdout: '', stderr: "let y = ;\n        ^\n\nUncaught SyntaxError: Unexpected token ';'\n", status: 0 });
        return result;
      },
    },
    {
      name: 'An error in a function that was typed before shows its frames',
      async check({ command }) {
        const result = await type(command, ['function f() {', "  throw new Error('boom');", '}', 'f()']);
        assert.equal(result.stderr, 'Uncaught Error: boom\n    at f (REPL1:2:9)\n');
        return result;
      },
    },
    {
      name: 'Lines wait until an expression is complete',
      async check({ command }) {
        const result = await type(command, ['[1,', '2', '].map((x) => {', 'return x * 2;', '})', '`a', 'b`']);
        assert.deepEqual(result, { stdout: "[ 2, 4 ]\n'a\\nb'\n", stderr: '', status: 0 });
        return result;
      },
    },
    {
      name: 'What the input leaves incomplete is told at its end',
      async check({ command }) {
        const result = await type(command, ['1', 'function f() {']);
        assert.equal(result.stdout, '1\n');
        assert.match(result.stderr, /Uncaught SyntaxError: Unexpected end of input\n$/);
        return result;
      },
    },
    {
      name: '.help tells the commands, .exit leaves, .break gives up',
      async check({ command }) {
        const result = await type(command, ['.help', '[1,', '.break', "'after'", '.unknown', '.5 + 1', '.exit', "'never'"]);
        assert.match(result.stdout, /^\.break[^]*\.exit[^]*'after'\nInvalid REPL keyword\n1.5\n$/);
        assert.equal(result.stderr, '');
        return result;
      },
    },
    {
      name: 'After the heap limit the prompt goes on, and dropping the reference frees',
      async check({ command }) {
        const lines = ['let all = []', 'while (true) all.push(new Array(10000))', 'all.length > 100', 'all = null', 'process.memoryUsage().heapUsed < 1000000'];
        const result = await type(command, lines, ['--heap-limit=16M']);
        assert.equal(result.stdout, 'undefined\ntrue\nnull\ntrue\n');
        assert.match(result.stderr, /heap out of memory/);
        assert.equal(result.status, 0);
        return result;
      },
    },
    {
      name: 'The last line needs no line break',
      async check({ command }) {
        const result = await run(command, ['repl'], '1\n2');
        assert.deepEqual(result, { stdout: '1\n2\n', stderr: '', status: 0 });
        return result;
      },
    },
    {
      name: 'Results stream line by line',
      async check({ command }) {
        const started = start(command, ['repl']);
        started.child.stdin.write('1 + 1\n');
        const at = await wait_for(started, '2\n');
        started.child.stdin.write('x = 40 + 2\n');
        await wait_for(started, '42\n', at);
        started.child.stdin.end();
        assert.equal((await started.ended).status, 0);
      },
    },
  ];
}
