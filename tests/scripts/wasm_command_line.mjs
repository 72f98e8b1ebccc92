// The WebAssembly command line: one program after the other in a process that is replaced when one takes too long, and
// now and then, since the memory of past programs goes only when that process pleases.

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const kRunsOfProcess = 40;

export class WasmCommandLine {
  // glue: the path of leaklab.cjs.
  constructor(glue, seconds_allowed) {
    this.glue = glue;
    this.seconds_allowed = seconds_allowed;
    this.process = null;
    this.runs = 0;
  }

  // Gives {stdout, stderr, status}; a status that is a signal's name where it took too long.
  run(given) {
    if (this.runs === kRunsOfProcess) this.close();
    if (!this.process) this.#open();
    this.runs += 1;
    return new Promise((resolve) => {
      const child = this.process;
      const answer = (result) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(result);
      };
      const timer = setTimeout(() => child.kill(), this.seconds_allowed * 1000);
      child.once('message', answer);
      child.once('exit', (status, signal) => {
        this.process = null;
        answer({ stdout: '', stderr: '', status: signal ?? status });
      });
      child.send({ arguments: given });
    });
  }

  close() {
    this.process?.kill();
    this.process = null;
  }

  #open() {
    this.process = fork(fileURLToPath(new URL('wasm_process.mjs', import.meta.url)), [this.glue]);
    this.runs = 0;
  }
}
