// The program editor: CodeMirror in a shadow root, where its stylesheets are adopted ones, which the page's content
// security policy allows.

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, indentOnInput, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { javascript } from '@codemirror/legacy-modes/mode/javascript';
import { EditorState, StateEffect, StateField, Transaction } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

// A scanner does for colours and indentation; the grammar of @codemirror/lang-javascript takes four times its size.
const kLanguage = StreamLanguage.define(javascript);

const kColours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--accent)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--collection)' },
  { tag: [tags.comment], color: 'var(--muted)' },
]);

const kTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', fontSize: '13px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono-font)', lineHeight: '1.5', scrollbarColor: 'var(--border) transparent' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 14px 0 8px' },
  '.cm-gutters': { background: 'none', border: '0', color: 'var(--muted)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '34px', padding: '0 6px 0 0' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--raised) 60%, transparent)' },
  '.cm-cursor': { borderLeft: '2px solid var(--accent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--selection)',
  },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--hovered)', outline: '1px solid var(--control)' },
  '.cm-specialChar': { color: 'var(--error)' },
  '.cm-paused': { background: 'var(--selection)', boxShadow: 'inset 3px 0 var(--accent)' },
  '.cm-allocating': { background: 'color-mix(in srgb, var(--selection) 60%, transparent)', boxShadow: 'inset 3px 0 var(--muted)' },
  '.cm-failed': { boxShadow: 'inset 3px 0 var(--error)' },
});

// One line with a look of its own: {effect, field}. The effect sets its number; 0 is none. It goes when the text changes.
function define_line_mark(name) {
  const effect = StateEffect.define();
  const mark_line = (doc, line) => {
    const is_there = line >= 1 && line <= doc.lines;
    return is_there ? Decoration.set([Decoration.line({ class: name }).range(doc.line(line).from)]) : Decoration.none;
  };
  const field = StateField.define({
    create: () => Decoration.none,
    update(marks, transaction) {
      const set = transaction.effects.find((each) => each.is(effect));
      const unchanged = transaction.docChanged ? Decoration.none : marks;
      return set ? mark_line(transaction.state.doc, set.value) : unchanged;
    },
    provide: (self) => EditorView.decorations.from(self),
  });
  return { effect, field };
}

const failed_line = define_line_mark('cm-failed');  // that the last error points at
const paused_line = define_line_mark('cm-paused');  // that runs next
const allocating_line = define_line_mark('cm-allocating');  // that made the chosen value

// Typing over a selection is done here and not by the browser, which would give the new text the look of the old in an
// inline style, against the page's content security policy.
const replace_selection_ourselves = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== 'insertText' || view.composing || view.state.selection.main.empty) {
      return false;
    }
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data ?? ''), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

// What is not seen or turns the direction of writing appears by its number, as in titles: a program from a stranger's link
// must do what it seems to do.
function show_number_of(code) {
  const element = document.createElement('span');
  element.className = 'cm-specialChar';
  element.textContent = `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  return element;
}

const show_unseen = highlightSpecialChars({ render: show_number_of, addSpecialChars: /[\u200b-\u200f\u202a-\u202e\u2060-\u206f]/ });

export class Editor {
  #view;
  #marked = new Map();  // lines, by their marks

  // `did_edit` gets the whole text when the person changes it; `did_ask_to_run` is called for Ctrl+Enter.
  constructor(element, { did_edit, did_ask_to_run }) {
    const shadow = element.attachShadow({ mode: 'open' });
    const run = () => {
      did_ask_to_run();
      return true;
    };
    const note_edit = EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((each) => each.annotation(Transaction.remote))) {
        did_edit(update.state.doc.toString());
      }
    });
    const extensions = [
      keymap.of([{ key: 'Mod-Enter', run }]),
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      lineNumbers(), history(), drawSelection(), indentOnInput(), bracketMatching(), highlightActiveLine(), show_unseen,
      EditorState.tabSize.of(2), kLanguage, syntaxHighlighting(kColours), kTheme, failed_line.field, allocating_line.field, paused_line.field, note_edit, replace_selection_ourselves,
      EditorView.contentAttributes.of({ 'aria-label': 'Program. Tab indents; press Escape, then Tab, to leave.' }),
    ];
    this.#view = new EditorView({ state: EditorState.create({ extensions }), parent: shadow, root: shadow });
  }

  text() {
    return this.#view.state.doc.toString();
  }

  // Not by the person: did_edit is not called. Can be undone. What was appended is shown.
  set_text(text) {
    if (text === this.text()) {
      return;
    }
    const doc = this.#view.state.doc;
    const common = common_prefix(doc.toString(), text);
    this.#view.dispatch({
      changes: { from: common, to: doc.length, insert: text.slice(common) },
      annotations: [Transaction.remote.of(true)],
    });
    if (common === doc.length && common > 0) {
      this.#scroll_to_end();
    }
  }

  // The editor alone: CodeMirror's own scrolling would scroll the page too, away from the button that was pressed.
  #scroll_to_end() {
    this.#view.requestMeasure({
      read: (view) => view.scrollDOM.scrollHeight,
      write: (height, view) => {
        view.scrollDOM.scrollTop = height;
      },
    });
  }

  // The editor alone, as above.
  #bring_into_sight(position) {
    this.#view.requestMeasure({
      read: (view) => view.lineBlockAt(position),
      write: (block, view) => {
        const { scrollTop, clientHeight } = view.scrollDOM;
        if (block.top < scrollTop || block.bottom > scrollTop + clientHeight) {
          view.scrollDOM.scrollTop = block.top - clientHeight / 2;
        }
      },
    });
  }

  mark_failed_line(line) {
    this.#view.dispatch({ effects: failed_line.effect.of(line) });
  }

  // 0: nothing is paused.
  mark_paused_line(line) {
    this.#mark(paused_line, line);
  }

  // 0: no value is chosen, or it was not made by the program.
  mark_allocating_line(line) {
    this.#mark(allocating_line, line);
  }

  #mark(mark, line) {
    if (line === (this.#marked.get(mark) ?? 0)) {
      return;
    }
    this.#marked.set(mark, line);
    this.#view.dispatch({ effects: mark.effect.of(line) });
    if (line >= 1 && line <= this.#view.state.doc.lines) {
      this.#bring_into_sight(this.#view.state.doc.line(line).from);
    }
  }

  go_to_line(line) {
    const doc = this.#view.state.doc;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines)).from;
    this.#view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
    this.#view.focus();
  }
}

function common_prefix(a, b) {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) {
    ++length;
  }
  return length;
}
