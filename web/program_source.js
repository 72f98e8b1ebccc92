// Which program stands in the editor at first: the one in the address, else the draft of the last visit, else a sample.
// A program in the address is only shown, never run, and becomes the draft when it is edited.

import sample from './sample.txt?raw';

const kDraft = 'leaklab.draft';
const kCode = '#code=';

// {text}: a program from the address; {complaint}: a sentence; {}: the address has none.
export function program_in_address(fragment) {
  if (!fragment.startsWith(kCode)) {
    return {};
  }
  try {
    return { text: decodeURIComponent(fragment.slice(kCode.length)) };
  } catch {
    return { complaint: 'The program in this link cannot be read, since its percent-encoding is damaged; your own program stays.' };
  }
}

// Storage may be full or forbidden; the page works without.
export function saved_draft() {
  try {
    return localStorage.getItem(kDraft);
  } catch {
    return null;
  }
}

export function save_draft(text) {
  try {
    localStorage.setItem(kDraft, text);
  } catch {
    // as above
  }
}

export function first_program() {
  return saved_draft() ?? sample;
}
