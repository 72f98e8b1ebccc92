// The WebAssembly module as an object of the page: session commands, queries for plain data, and links. Everything that
// runs, draws and counts is in there (src/app/leaklab_web.cpp); the page only mirrors text.

import create_module from 'leaklab-module/leaklab.mjs';
import wasm_address from 'leaklab-module/leaklab.wasm?url';

const kWorkMs = 12;  // of a leak check, before the page may do something else

export class Host {
  #module;
  #page;

  constructor(module, page) {
    this.#module = module;
    this.#page = page;
  }

  // The host once the canvas is drawn and commands may come; null where the browser cannot draw it. `fonts` are the
  // files of load_fonts().
  static open(module, fonts) {
    const files = [fonts.text, fonts.mono].map((file) => [lend(module, file), file.length]);
    const page = module._leaklab_open(...files.flat());
    return page === 0 ? null : new Host(module, page);
  }

  set_program(text) {
    with_texts(this.#module, [text], (address) => this.#module._leaklab_set_program(this.#page, address));
  }

  // How the next run begins: as a link says, or as usual where `fragment` is none.
  set_conditions_of(fragment) {
    with_texts(this.#module, [fragment], (address) => this.#module._leaklab_set_conditions_of(this.#page, address));
  }

  // A link that holds a program and the session's conditions. `origin`: the fragment that the program came with, or ''.
  // {fragment, complaint}: one of them is empty.
  encode_link({ code, title, origin }) {
    return ask(this.#module, [code, title, origin], (...addresses) => this.#module._leaklab_encode_link(this.#page, ...addresses));
  }

  evaluate(line) {
    with_texts(this.#module, [line], (address) => this.#module._leaklab_evaluate(this.#page, address));
  }

  run() {
    this.#module._leaklab_run(this.#page);
  }

  stop() {
    this.#module._leaklab_stop(this.#page);
  }

  // Goes on to the next statement: of whichever function, of this one, or once it has returned. Begins the program where
  // nothing runs.
  step(kind) {
    this.#module._leaklab_step(this.#page, ['into', 'over', 'out'].indexOf(kind));
  }

  // Pauses what runs, or lets it go on.
  toggle_pause() {
    this.#module._leaklab_toggle_pause(this.#page);
  }

  use_dark_colours(is_dark) {
    this.#module._leaklab_use_dark_colours(this.#page, is_dark ? 1 : 0);
  }

  reduce_motion(is_reduced) {
    this.#module._leaklab_reduce_motion(this.#page, is_reduced ? 1 : 0);
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

  // The reference table as it stands in the canvas: {values, rows, firstRows, sortedBy, isDescending, selected, path}.
  values() {
    return this.#json(this.#module._leaklab_values(this.#page));
  }

  // By another column, or the other way around where it is that one already.
  sort_values(column) {
    this.#module._leaklab_sort_values(this.#page, column);
  }

  select_value(id) {
    this.#module._leaklab_select_value(this.#page, id);
  }

  // A leak check of the session's program, beside it. Goes on until `is_wanted()` is false; then, and at its end, returns
  // the report in words. `strategy`: the session's where it is ''.
  async check_for_leaks(is_wanted, strategy = '') {
    const check = with_texts(this.#module, [strategy], (address) => this.#module._leaklab_begin_check(this.#page, address));
    let pause_at = performance.now() + kWorkMs;
    while (is_wanted() && this.#module._leaklab_advance_check(check) !== 0) {
      if (performance.now() >= pause_at) {
        await new Promise((resolve) => setTimeout(resolve));
        pause_at = performance.now() + kWorkMs;
      }
    }
    return take_text(this.#module, this.#module._leaklab_end_check(check));
  }

  #json(address) {
    return JSON.parse(this.#module.UTF8ToString(address));
  }
}

// What a link or a lesson's #e=NAME holds: {code, title, strategy, complaint}, of a lesson also `lesson`: {name, question,
// text, isFixed, hasTwin}. The title is as it may be shown; nothing of it
// counts where there is a complaint.
export function decode_link(module, text) {
  return ask(module, [text], (address) => module._leaklab_decode_link(address));
}

// [{name, title}] in the order in which they are best taken.
export function lessons(module) {
  return JSON.parse(take_text(module, module._leaklab_lessons()));
}

// `did_change` is called after every turn that changed something; `did_fail` gets a sentence where the browser lacks
// what is needed.
export function load_module({ did_change, did_fail }) {
  return create_module({ locateFile: () => wasm_address, did_change, did_fail });
}

// The address of a copy of `bytes` in the module's memory.
function lend(module, bytes) {
  const address = module._malloc(bytes.length);
  module.HEAPU8.set(bytes, address);
  return address;
}

// Lends the module copies of `texts`, each ended by a zero byte. Returns what `use` returns.
function with_texts(module, texts, use) {
  const addresses = texts.map((text) => lend(module, new TextEncoder().encode(`${text}\0`)));
  const result = use(...addresses);
  addresses.forEach((address) => module._free(address));
  return result;
}

// The text that a function of the module answered with, which is then freed.
function take_text(module, address) {
  const text = module.UTF8ToString(address);
  module._free(address);
  return text;
}

function ask(module, texts, question) {
  return JSON.parse(take_text(module, with_texts(module, texts, question)));
}
