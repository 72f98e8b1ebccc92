// Says in words what the canvas shows, for those who cannot see it: figures after each run, collections, errors; and
// what has the focus in it. One sentence group per end of a run, so that a fast program does not flood a screen reader.

const grouped = new Intl.NumberFormat('en');

const kMostEntries = 100;
const kEndings = {
  Finished: 'Finished.',
  Failed: 'Ended by an error.',
  Stopped: 'Stopped.',
  HeapLimit: 'The heap limit was reached.',
  Paused: 'Paused.',
};

function sentence_of_collections(collections) {
  if (collections.length === 0) {
    return '';
  }
  const { before, after } = collections.at(-1);
  const count = collections.length === 1 ? 'One collection' : `${collections.length} collections, the last`;
  return `${count} from ${grouped.format(before)} to ${grouped.format(after)} bytes.`;
}

// 'allocate_array' is a button's name and nearly its label.
function words_of_focus({ focused, view }) {
  const values = { size_slider: `${grouped.format(view.arrayBytes)} bytes`, variable_picker: view.variable };
  return [focused.replaceAll('_', ' '), values[focused] ?? ''].join(' ').trim();
}

export class Announcer {
  #element;
  #focus_element;
  #canvas;
  #marks_said = 0;
  #endings_said = 0;
  #new_entries = [];  // since the last announcement

  // `element` and `focus_element` are live regions.
  constructor(element, focus_element, canvas) {
    this.#element = element;
    this.#focus_element = focus_element;
    this.#canvas = canvas;
  }

  update(state, new_entries) {
    const focus = document.activeElement === this.#canvas ? words_of_focus(state) : '';
    if (this.#focus_element.textContent !== focus) {
      this.#focus_element.textContent = focus;
    }
    this.#new_entries = [...this.#new_entries, ...new_entries].slice(-kMostEntries);
    if (state.endings !== this.#endings_said && state.state in kEndings) {
      this.#element.textContent = this.#sentences(state);
      this.#endings_said = state.endings;
      this.#new_entries = [];
    }
  }

  #sentences(state) {
    const newest = (kind) => this.#new_entries.findLast((entry) => entry.kind === kind)?.text ?? '';
    const line = state.pausedLine > 0 ? `Line ${state.pausedLine} comes next.` : '';
    const parts = [kEndings[state.state], line, newest('failure').split('\n')[0], newest('result'),
      ...this.#sentences_of_collections(state), `heapUsed ${grouped.format(state.usage.heapUsed)} bytes.`];
    return parts.filter((part) => part !== '').join(' ');
  }

  #sentences_of_collections(state) {
    const sentence = sentence_of_collections(this.#collections(state));
    return sentence === '' ? [] : [sentence, `${state.verdict[0].toUpperCase()}${state.verdict.slice(1)}.`];
  }

  // Those since the last announcement, as far as the state names them.
  #collections({ timeline }) {
    const count = timeline.markCount < this.#marks_said ? timeline.markCount : timeline.markCount - this.#marks_said;
    this.#marks_said = timeline.markCount;
    return count === 0 ? [] : timeline.newestMarks.slice(-count).filter((mark) => mark.kind === 'collection');
  }
}
