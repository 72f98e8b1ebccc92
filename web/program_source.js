// Which program stands in the editor: the one of a link, or the person's own draft, or, at first, a sample.
//
// A link is only shown, never run. What is edited while it is open is kept beside the draft, for that one link, so that
// opening a link never costs anybody their own program, nor reloading it what they changed.

import sample from './sample.txt?raw';
import { load, save } from './storage.js';

const kDraft = 'leaklab.draft';
const kLinked = 'leaklab.linked';

function changes_of(fragment) {
  try {
    const kept = JSON.parse(load(kLinked) ?? '{}');
    return kept.fragment === fragment && typeof kept.text === 'string' ? kept.text : null;
  } catch {
    return null;
  }
}

export class ProgramSource {
  #link = null;  // {fragment, code, title, strategy} of the link that is open

  get link() {
    return this.#link;
  }

  // The program of a link, with what was changed in it on an earlier visit.
  open_link(fragment, link) {
    this.#link = { fragment, ...link };
    return changes_of(fragment) ?? link.code;
  }

  open_draft() {
    this.#link = null;
    return load(kDraft) ?? sample;
  }

  did_edit(text) {
    if (this.#link === null) {
      save(kDraft, text);
    } else {
      save(kLinked, JSON.stringify({ fragment: this.#link.fragment, text }));
    }
  }
}
