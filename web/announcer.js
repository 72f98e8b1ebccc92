// Says in words what the canvas shows, for those who cannot see it: figures after each run, collections, errors. One
// sentence group per end of a run, so that a fast program does not flood a screen reader.

const grouped = new Intl.NumberFormat('en');

const kEndings = {
  Finished: 'Finished.',
  Failed: 'Ended by an error.',
  Stopped: 'Stopped.',
  HeapLimit: 'The heap limit was reached.',
};

function sentence_of_collections(collections) {
  if (collections.length === 0) {
    return '';
  }
  const { before, after } = collections.at(-1);
  const count = collections.length === 1 ? 'One collection' : `${collections.length} collections, the last`;
  return `${count} from ${grouped.format(before)} to ${grouped.format(after)} bytes.`;
}

export class Announcer {
  #element;
  #marks_said = 0;
  #was_running = false;
  #last_failure = '';

  constructor(element) {
    this.#element = element;
  }

  update(state, new_entries) {
    const failure = new_entries.findLast((entry) => entry.kind === 'failure');
    this.#last_failure = failure ? failure.text.split('\n')[0] : this.#last_failure;
    const is_running = state.state === 'Running';
    const has_ended = !is_running && (this.#was_running || new_entries.length > 0);
    this.#was_running = is_running;
    if (has_ended && state.state in kEndings) {
      this.#element.textContent = this.#sentences(state, new_entries);
      this.#last_failure = '';
    }
  }

  #sentences(state, new_entries) {
    const result = new_entries.findLast((entry) => entry.kind === 'result');
    const parts = [kEndings[state.state], this.#last_failure, result?.text ?? '', sentence_of_collections(this.#collections(state)),
      `heapUsed ${grouped.format(state.usage.heapUsed)} bytes.`];
    return parts.filter((part) => part !== '').join(' ');
  }

  // Those since the last announcement, as far as the state names them.
  #collections({ timeline }) {
    const count = timeline.markCount < this.#marks_said ? timeline.markCount : timeline.markCount - this.#marks_said;
    this.#marks_said = timeline.markCount;
    return count === 0 ? [] : timeline.newestMarks.slice(-count).filter((mark) => mark.kind === 'collection');
  }
}
