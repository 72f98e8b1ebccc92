// The WebAssembly module as an object of the page: session commands, and queries for plain data. Everything that runs,
// draws and counts is in there (src/app/leaklab_web.cpp); the page only mirrors text.

import create_module from 'leaklab-module/leaklab.mjs';
import wasm_address from 'leaklab-module/leaklab.wasm?url';

export class Host {
  #module;
  #page;

  // Resolves when the canvas is drawn and commands may come. `did_change` is called after every turn that changed
  // something; `did_fail` gets a sentence where the browser lacks what is needed.
  static async open({ did_change, did_fail }) {
    const host = new Host();
    host.#module = await create_module({ locateFile: () => wasm_address, did_change, did_fail });
    host.#page = host.#module._leaklab_open();
    return host.#page === 0 ? null : host;
  }

  set_program(text) {
    this.#with_text(text, (address) => this.#module._leaklab_set_program(this.#page, address));
  }

  evaluate(line) {
    this.#with_text(line, (address) => this.#module._leaklab_evaluate(this.#page, address));
  }

  run() {
    this.#module._leaklab_run(this.#page);
  }

  stop() {
    this.#module._leaklab_stop(this.#page);
  }

  use_dark_colours(is_dark) {
    this.#module._leaklab_use_dark_colours(this.#page, is_dark ? 1 : 0);
  }

  did_resize() {
    this.#module._leaklab_did_resize(this.#page);
  }

  wanted_height(width) {
    return this.#module._leaklab_wanted_height(width);
  }

  state() {
    return this.#json(this.#module._leaklab_state(this.#page));
  }

  console_generation() {
    return this.#module._leaklab_console_generation(this.#page);
  }

  // {first, entries: [{kind, text, line}]}
  console_from(first) {
    return this.#json(this.#module._leaklab_console(this.#page, first));
  }

  // heapUsed after every change, or null where there were too many to keep each.
  samples() {
    return this.#json(this.#module._leaklab_samples(this.#page));
  }

  #json(address) {
    return JSON.parse(this.#module.UTF8ToString(address));
  }

  // Lends the module a copy of `text`, ended by a zero byte.
  #with_text(text, use) {
    const bytes = new TextEncoder().encode(text);
    const address = this.#module._malloc(bytes.length + 1);
    this.#module.HEAPU8.set(bytes, address);
    this.#module.HEAPU8[address + bytes.length] = 0;
    use(address);
    this.#module._free(address);
  }
}
