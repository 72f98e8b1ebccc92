// The prompt at a real terminal: line editing, history, Ctrl+C, Ctrl+D. The native build; `script` makes the terminal.

import assert from 'node:assert/strict';

import { start_at_terminal, wait_for } from './harness.mjs';

// A person at the prompt: types, and waits for what must appear.
class Person {
  constructor() {
    this.started = start_at_terminal(['repl']);
    this.seen = 0;
  }

  async sees(text) {
    this.seen = await wait_for(this.started, text, this.seen);
  }

  async types(keys, text) {
    this.started.child.stdin.write(keys);
    await this.sees(text);
  }

  async leaves() {
    this.started.child.stdin.write('\x04');
    const { status } = await this.started.ended;
    assert.equal(status, 0);
  }
}

async function at_prompt(act) {
  const person = new Person();
  await person.sees('Type ".help" for more information.\r\n> ');
  await act(person);
  await person.leaves();
}

export const kTerminalCases = [
  {
    name: 'The prompt answers and waits for more',
    check: () => at_prompt((person) => person.types('1 + 1\r', '2\r\n> ')),
  },
  {
    name: 'An incomplete line gets another prompt',
    check: () => at_prompt(async (person) => {
      await person.types('[1,\r', '... ');
      await person.types('2]\r', '[ 1, 2 ]\r\n> ');
    }),
  },
  {
    name: 'Arrow up brings the last line back',
    check: () => at_prompt(async (person) => {
      await person.types('20 + 22\r', '42\r\n> ');
      await person.types('\x1b[A\r', '42\r\n> ');
    }),
  },
  {
    name: 'A line can be edited in the middle',
    check: () => at_prompt((person) => person.types('1 + 3\x1b[D\x1b[D\x1b[D\x1b[D0\r', '13\r\n> ')),
  },
  {
    name: 'Letters of all scripts can be typed',
    check: () => at_prompt((person) => person.types("'ä中'.length\r", '2\r\n> ')),
  },
  {
    name: 'Ctrl+C stops what runs and the prompt is back',
    check: () => at_prompt(async (person) => {
      await person.types("console.log('begins'); while (true) {}\r", 'begins\r\n');
      await person.types('\x03', 'leaklab: stopped.\r\n> ');
      await person.types("'still here'\r", "'still here'\r\n> ");
    }),
  },
  {
    name: 'Ctrl+C at the prompt gives the line up and tells how to leave',
    check: () => at_prompt(async (person) => {
      await person.types('half a li', 'half a li');
      await person.types('\x03', '> ');
      await person.types('\x03', '(To leave, press Ctrl+D or type .exit)\r\n> ');
      await person.types('7 * 6\r', '42\r\n> ');
    }),
  },
];
