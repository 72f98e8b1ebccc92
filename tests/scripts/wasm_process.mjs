// A process that runs the WebAssembly command line again and again, each time as a fresh instance of a module compiled
// once: most of what a small program takes in a process of its own is the compilation.
// Asked by message {arguments}, it answers {stdout, stderr, status}, as a process of its own would have left them.
//   fork(this file, [path of leaklab.cjs])

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

const glue = path.resolve(process.argv[2]);
const binary = new WebAssembly.Module(fs.readFileSync(glue.replace(/\.cjs$/, '.wasm')));
const begin = new vm.Script(`(function (Module, process, require, __dirname) {${fs.readFileSync(glue, 'utf8')}\n})`, { filename: glue }).runInThisContext();
const require_really = createRequire(glue);

class Exit extends Error {}

// What the glue sees of a process: its own arguments and its own end.
function fake_process(given, run) {
  return {
    ...process,
    argv: [process.execPath, glue, ...given],
    cwd: () => process.cwd(),
    binding: (name) => process.binding(name),
    hrtime: process.hrtime,
    stdin: { fd: 0 },
    on() {},
    set exitCode(status) { run.status ??= status; },
    exit(status) {
      run.status ??= status;  // the glue takes the Exit for a crash, and exits once more
      throw new Exit();
    },
  };
}

function fake_fs(run) {
  return {
    ...fs,
    writeSync(descriptor, bytes, ...where) {
      const kept = { 1: run.stdout, 2: run.stderr }[descriptor];
      if (kept === undefined) return fs.writeSync(descriptor, bytes, ...where);
      const [offset = 0, length = bytes.length - offset] = where;
      kept.push(Buffer.from(bytes.subarray(offset, offset + length)));
      return length;
    },
    // The program closes its standard streams at its end; ours are still needed.
    closeSync(descriptor) {
      if (descriptor > 2) fs.closeSync(descriptor);
    },
  };
}

function run_once(given) {
  const run = { stdout: [], stderr: [], status: null };
  const files = fake_fs(run);
  const module = {
    printErr(text) {
      if (run.status === null) run.stderr.push(Buffer.from(`${text}\n`));
    },
    instantiateWasm(imports, receive) {
      const instance = new WebAssembly.Instance(binary, imports);
      receive(instance, binary);
      return instance.exports;
    },
  };
  try {
    begin(module, fake_process(given, run), (name) => (name === 'fs' ? files : require_really(name)), path.dirname(glue));
  } catch (error) {
    if (!(error instanceof Exit)) {
      run.status = -1;
      run.stderr.push(Buffer.from(String(error.stack)));
    }
  }
  return { stdout: Buffer.concat(run.stdout).toString(), stderr: Buffer.concat(run.stderr).toString(), status: run.status ?? 0 };
}

process.on('message', (message) => process.send(run_once(message.arguments)));
