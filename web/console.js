// The console: entries that the session printed, mirrored as DOM, and the prompt below them. Enter evaluates, Shift+Enter
// begins a new line, up and down walk through the lines typed before.

const kMostEntries = 1000;  // of the newest, in the DOM
const kMostHistory = 200;

// In front of an entry: colour is never the only difference.
const kSigns = { 'output': '', 'error-output': '!', 'input': '›', 'result': '←', 'failure': '✗', 'notice': '·' };

function element_of(entry, did_choose_line) {
  const element = document.createElement('div');
  element.className = `entry ${entry.kind === 'notice' ? 'notice_entry' : entry.kind}`;
  element.dataset.sign = kSigns[entry.kind];
  const text = document.createElement('pre');
  text.textContent = entry.text;
  element.append(text);
  if (entry.line > 0) {
    element.append(line_button(entry.line, did_choose_line));
  }
  return element;
}

function line_button(line, did_choose_line) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `line ${line}`;
  button.addEventListener('click', () => did_choose_line(line));
  return button;
}

// Mirrors what the session printed: entries are numbered, a new generation begins with an empty console.
export class ConsoleEntries {
  #element;
  #did_choose_line;
  #generation = 0;
  #next = 0;

  constructor(element, { did_choose_line }) {
    this.#element = element;
    this.#did_choose_line = did_choose_line;
  }

  // Adds what is new; returns those entries.
  update(host, end) {
    if (host.console_generation() !== this.#generation) {
      this.#generation = host.console_generation();
      this.#element.replaceChildren();
      this.#next = 0;
    }
    if (end === this.#next) {
      return [];
    }
    const { first, entries } = host.console_from(this.#next);
    this.#next = first + entries.length;
    this.#append(entries);
    return entries;
  }

  #append(entries) {
    const view = this.#element;
    const is_at_end = view.scrollTop + view.clientHeight >= view.scrollHeight - 8;
    view.append(...entries.slice(-kMostEntries).map((entry) => element_of(entry, this.#did_choose_line)));
    while (view.childElementCount > kMostEntries) {
      view.firstElementChild.remove();
    }
    if (is_at_end || entries.some((entry) => entry.kind === 'input')) {
      view.scrollTop = view.scrollHeight;
    }
  }
}

export class Prompt {
  #field;
  #history = [];
  #position = 0;  // in the history; its length: the line being written
  #unfinished = '';

  constructor(field, { did_enter }) {
    this.#field = field;
    field.addEventListener('keydown', (event) => this.#did_press(event, did_enter));
    field.addEventListener('input', () => this.#fit());
  }

  enable() {
    this.#field.disabled = false;
  }

  #did_press(event, did_enter) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#enter(did_enter);
    } else if (event.key === 'ArrowUp' && !this.#text_before_caret().includes('\n')) {
      this.#walk(event, -1);
    } else if (event.key === 'ArrowDown' && !this.#text_after_caret().includes('\n')) {
      this.#walk(event, 1);
    }
  }

  #enter(did_enter) {
    const line = this.#field.value;
    if (line.trim() === '') {
      return;
    }
    if (this.#history.at(-1) !== line) {
      this.#history.push(line);
      this.#history.splice(0, this.#history.length - kMostHistory);
    }
    this.#position = this.#history.length;
    this.#write('');
    did_enter(line);
  }

  #walk(event, step) {
    const position = this.#position + step;
    if (position < 0 || position > this.#history.length) {
      return;
    }
    event.preventDefault();
    if (this.#position === this.#history.length) {
      this.#unfinished = this.#field.value;
    }
    this.#position = position;
    this.#write(this.#history[position] ?? this.#unfinished);
  }

  #write(text) {
    this.#field.value = text;
    this.#field.setSelectionRange(text.length, text.length);
    this.#fit();
  }

  // As high as its lines.
  #fit() {
    this.#field.rows = Math.min(this.#field.value.split('\n').length, 5);
  }

  #text_before_caret() {
    return this.#field.value.slice(0, this.#field.selectionStart);
  }

  #text_after_caret() {
    return this.#field.value.slice(this.#field.selectionEnd);
  }
}
