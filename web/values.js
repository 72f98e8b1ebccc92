// The reference table as a real HTML table beside the canvas: for those who cannot see the picture, and for whoever wants
// to read it as text. The same rows in the same order, and the same value chosen, as in the canvas.
//
// It is there for screen readers at all times, and seen while it has the focus or its button is pressed. It is read from
// the module when things have calmed down; where reading could take long, only while it is in use.

const grouped = new Intl.NumberFormat('en');

const kCalmMs = 200;
const kManyChanges = 200_000;  // of heapUsed: there may be as many values

// In the order of src/canvas/heap_table.h; `text` of a row.
const kColumns = [
  { label: 'id', text: (row) => `#${row.id}` },
  { label: 'value', text: (row) => (row.isLeaked ? 'leaked: ' : '') + row.what },
  { label: 'count', text: (row) => grouped.format(row.count) },
  { label: 'own bytes', text: (row) => grouped.format(row.shallow) },
  { label: 'retained bytes', text: (row) => grouped.format(row.retained) },
  { label: 'line', text: (row) => row.place },
  { label: 'age', text: (row) => grouped.format(row.age) },
];

function make(name, text = '') {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function make_button(text, did_press) {
  const button = make('button', text);
  button.type = 'button';
  button.addEventListener('click', did_press);
  return button;
}

function caption_of({ values, rows, firstRows, sortedBy }) {
  const count = rows === values ? grouped.format(values) : `${grouped.format(rows)} of ${grouped.format(values)}`;
  const shown = firstRows.length < rows ? `, the first ${firstRows.length}` : '';
  return `${count} values${shown} by ${kColumns[sortedBy].label}`;
}

export class ValuesTable {
  #host;
  #region;
  #toggle;
  #picture = '';
  #headings;
  #body;
  #timer = 0;
  #shown = '';

  // `region` holds a table with a caption and empty head and body; `toggle` is the button that keeps it in sight.
  constructor(region, toggle, host) {
    this.#host = host;
    this.#region = region;
    this.#toggle = toggle;
    this.#body = region.querySelector('tbody');
    this.#headings = kColumns.map(({ label }, column) => this.#make_heading(label, column));
    region.querySelector('thead tr').append(...this.#headings);
    region.addEventListener('focusin', () => this.#read_soon());
    region.addEventListener('keydown', (event) => this.#move_by_key(event));
    toggle.addEventListener('click', () => this.#keep_in_sight(!region.classList.contains('is_shown')));
    toggle.disabled = false;
  }

  // After every turn. Whoever asks the canvas for another picture wants to see it.
  update(state) {
    if (this.#picture !== state.view.picture) {
      this.#picture = state.view.picture;
      this.#keep_in_sight(false);
    }
    const is_quick = state.state !== 'Running' && state.timeline.samples <= kManyChanges;
    if (is_quick || this.#is_in_use()) {
      this.#read_soon();
    }
  }

  #is_in_use() {
    return this.#region.classList.contains('is_shown') || this.#region.contains(document.activeElement);
  }

  #keep_in_sight(is_wanted) {
    this.#region.classList.toggle('is_shown', is_wanted);
    this.#toggle.setAttribute('aria-pressed', is_wanted);
    if (is_wanted) {
      this.#read_soon();
    }
  }

  #make_heading(label, column) {
    const heading = make('th');
    heading.scope = 'col';
    heading.append(make_button(label, () => {
      this.#host.sort_values(column);
      this.#read();
    }));
    return heading;
  }

  #read_soon() {
    this.#timer ||= setTimeout(() => this.#read(), kCalmMs);
  }

  #read() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const values = this.#host.values();
    const text = JSON.stringify(values);
    if (text !== this.#shown) {
      this.#shown = text;
      this.#show(values);
    }
  }

  #show(values) {
    this.#region.querySelector('caption span').textContent = caption_of(values);
    this.#region.querySelector('[role=status]').textContent = values.path || 'Choose a value to see what holds it';
    this.#headings.forEach((heading, column) => {
      const order = values.isDescending ? 'descending' : 'ascending';
      heading.setAttribute('aria-sort', column === values.sortedBy ? order : 'none');
    });
    this.#show_rows(values);
  }

  // One row alone is reached by Tab, the others from there by arrow keys. Whoever stood on a value stays on it.
  #show_rows({ firstRows, selected }) {
    const focused = this.#body.contains(document.activeElement) ? document.activeElement.textContent : '';
    this.#body.replaceChildren(...firstRows.map((row) => this.#make_row(row, row.id === selected)));
    const buttons = this.#buttons();
    const entry = this.#body.querySelector('[aria-current] button') ?? buttons[0];
    buttons.forEach((button) => { button.tabIndex = button === entry ? 0 : -1; });
    if (focused !== '') {
      (buttons.find((button) => button.textContent === focused) ?? entry ?? this.#region).focus();
    }
  }

  #make_row(row, is_chosen) {
    const line = make('tr');
    const head = make('th');
    head.scope = 'row';
    head.append(make_button(kColumns[0].text(row), () => {
      this.#host.select_value(row.id);
      this.#read();
    }));
    line.append(head, ...kColumns.slice(1).map((column) => make('td', column.text(row))));
    if (is_chosen) {
      line.setAttribute('aria-current', 'true');
    }
    return line;
  }

  #buttons() {
    return [...this.#body.querySelectorAll('button')];
  }

  #move_by_key(event) {
    const buttons = this.#buttons();
    const place = buttons.indexOf(event.target);
    const places = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: buttons.length - 1 };
    if (place >= 0 && event.key in places) {
      buttons[places[event.key]]?.focus();
      event.preventDefault();
    }
  }
}
