// Puts the page together: editor, console and prompt in the DOM, the canvas in WebAssembly, one session behind both.

import 'virtual:palette.css';

import { Announcer } from './announcer.js';
import { CheckDialog } from './check.js';
import { watch_colours } from './colours.js';
import { ConsoleEntries, Prompt } from './console.js';
import { Editor } from './editor.js';
import { load_fonts } from './fonts.js';
import { decode_link, Host, lessons, load_module } from './host.js';
import { fill_lessons_dialog, show_lesson } from './lessons.js';
import { ProgramSource } from './program_source.js';
import { ShareDialog } from './share.js';
import { ValuesTable } from './values.js';

const kStateTexts = {
  Idle: 'ready',
  Running: 'running …',
  Paused: 'paused',
  Finished: 'finished',
  Failed: 'ended by an error',
  Stopped: 'stopped',
  HeapLimit: 'heap limit reached',
};

const kUsualStrategy = 'rc+cycles';

const element = (id) => document.getElementById(id);
const wants_rest = matchMedia('(prefers-reduced-motion: reduce)');

const source = new ProgramSource();
let host = null;
let module = null;
let values = null;

function show_notice(sentence) {
  element('notice_text').textContent = sentence;
  element('notice').hidden = sentence === '';
}

function run() {
  show_notice('');
  host?.run();
}

const editor = new Editor(element('editor'), {
  did_edit(text) {
    host?.set_program(text);
    source.did_edit(text);
    show_origin();
  },
  did_ask_to_run: run,
});
const entries = new ConsoleEntries(element('entries'), { did_choose_line: (line) => editor.go_to_line(line) });
const prompt = new Prompt(element('prompt'), { did_enter: (line) => host.evaluate(line) });
const announcer = new Announcer(element('announcer'), element('focus_announcer'), element('canvas'));

function show_state(state) {
  const is_running = state.state === 'Running';
  const is_paused = state.state === 'Paused';
  element('state').textContent = kStateTexts[state.state];
  element('state').classList.toggle('is_running', is_running || is_paused);
  element('state').classList.toggle('is_error', state.state === 'Failed' || state.state === 'HeapLimit');
  element('stop').disabled = !is_running && !is_paused;
  element('pause').disabled = element('stop').disabled;
  element('pause').textContent = is_paused ? 'Go on' : 'Pause';
  editor.mark_paused_line(state.pausedLine);
  editor.mark_allocating_line(state.view.selectedLine);
}

// After every turn of the module that changed something.
function did_change() {
  if (host === null) {
    return;
  }
  const state = host.state();
  const new_entries = entries.update(host, state.consoleEnd);
  if (state.program !== editor.text()) {
    editor.set_text(state.program);
    source.did_edit(state.program);
    show_origin();
  }
  const failure = new_entries.findLast((entry) => entry.kind === 'failure' && entry.line > 0);
  if (failure) {
    editor.mark_failed_line(failure.line);
  }
  show_state(state);
  announcer.update(state, new_entries);
  values.update(state);
}

function show_program(program) {
  editor.set_text(program);
  give_program();
}

// The editor's text and the link's conditions, to the session.
function give_program() {
  host?.set_conditions_of(source.link?.fragment ?? '');
  host?.set_program(editor.text());
}

// Beside the editor: that this program came with a link, its title, and the way back.
function show_origin() {
  const { link } = source;
  element('origin').hidden = link === null;
  show_lesson(element('lesson'), link?.lesson);
  if (link !== null) {
    element('origin_title').textContent = link.title === '' ? 'A program from a link' : link.title;
    element('origin_strategy').textContent = link.strategy === kUsualStrategy ? '' : link.strategy;
    element('origin_reset').hidden = editor.text() === link.code;
  }
}

function open_draft() {
  show_program(source.open_draft());
  show_origin();
}

// The program that the address holds, if it holds one. A link that cannot be read leaves the editor alone.
function open_address() {
  if (location.hash.length <= 1) {
    return;
  }
  const { complaint, ...link } = decode_link(module, location.hash);
  show_notice(complaint === '' ? '' : `${complaint} Your own program stays.`);
  if (complaint === '') {
    show_program(source.open_link(location.hash, link));
    show_origin();
  }
}

function leave_link() {
  history.replaceState(null, '', location.pathname + location.search);
  open_draft();
}

function watch_share() {
  const dialog = new ShareDialog(element('share_dialog'), host, {
    did_share: (fragment) => history.replaceState(null, '', fragment),
  });
  element('share').addEventListener('click', () => dialog.open(editor.text(), source.link));
  element('share').disabled = false;
}

function watch_lessons() {
  fill_lessons_dialog(element('lessons_dialog'), lessons(module));
  element('lessons').addEventListener('click', () => element('lessons_dialog').showModal());
  element('lessons').disabled = false;
}

function watch_check() {
  const dialog = new CheckDialog(element('check_dialog'), host);
  element('check').addEventListener('click', () => dialog.open());
  element('check').disabled = false;
}

function watch_origin() {
  element('origin_reset').addEventListener('click', () => {
    show_program(source.link.code);
    source.did_edit(source.link.code);
    show_origin();
  });
  element('origin_leave').addEventListener('click', leave_link);
  addEventListener('hashchange', open_address);
}

// The stylesheet gives the canvas its width; where the page scrolls, the canvas says how high it wants to be.
function did_resize() {
  const canvas = element('canvas');
  canvas.style.setProperty('--wanted-height', `${host.wanted_height(canvas.clientWidth)}px`);
  host.did_resize();
}

function watch_pixel_ratio() {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
    'change',
    () => {
      did_resize();
      watch_pixel_ratio();
    },
    { once: true },
  );
}

function watch_canvas() {
  const canvas = element('canvas');
  new ResizeObserver(did_resize).observe(canvas);
  watch_pixel_ratio();
  canvas.addEventListener('pointerdown', (event) => canvas.setPointerCapture(event.pointerId));
  canvas.addEventListener('contextmenu', (event) => event.preventDefault());
  host.use_dark_colours(document.documentElement.dataset.scheme === 'dark');
  host.reduce_motion(wants_rest.matches);
  wants_rest.addEventListener('change', () => host.reduce_motion(wants_rest.matches));
}

// As in the browser's own debugger. What the browser does with these keys it does as long as nothing is paused.
function step_by_key(event) {
  if (!/^F(8|10|11)$/.test(event.key)) {
    return;
  }
  const is_paused = host?.state().state === 'Paused';
  if (event.key === 'F8' && !element('pause').disabled) {
    host.toggle_pause();
  } else if (is_paused && (event.key === 'F10' || event.key === 'F11')) {
    host.step(event.key === 'F10' ? 'over' : event.shiftKey ? 'out' : 'into');
  } else {
    return;
  }
  event.preventDefault();
}

function watch_stepping() {
  element('step').addEventListener('click', () => host.step('into'));
  element('step_over').addEventListener('click', () => host.step('over'));
  element('pause').addEventListener('click', () => host.toggle_pause());
  element('step').disabled = false;
  element('step_over').disabled = false;
}

// What takes a question mark as text. (Where the canvas does, it has prevented the default.)
function takes_text(target) {
  return target.closest('#editor, textarea, dialog') !== null;
}

function watch_help() {
  watch_colours(element('scheme'), (is_dark) => host?.use_dark_colours(is_dark));
  element('help').addEventListener('click', open_help);
}

// With what drawing costs, for whoever wonders.
function open_help() {
  const { frames, frameMs } = host?.state() ?? { frames: 0 };
  element('help_cost').textContent = frames > 0 ? `${frames.toLocaleString('en')} frames drawn, the last one in ${frameMs.toFixed(2)} ms of processor time.` : '';
  element('help_dialog').showModal();
}

function watch_keys() {
  document.addEventListener('keydown', (event) => {
    const has_control = event.ctrlKey || event.metaKey;
    if (has_control && event.key === 'Enter' && !event.defaultPrevented) {
      event.preventDefault();
      run();
    } else if (has_control && event.key === '.') {
      event.preventDefault();
      host?.stop();
    } else if (event.key === '?' && !event.defaultPrevented && !takes_text(event.target)) {
      open_help();
    } else {
      step_by_key(event);
    }
  });
}

async function start() {
  open_draft();
  const [fonts, loaded] = await Promise.all([load_fonts(), load_module({ did_change, did_fail: show_notice })]);
  module = loaded;
  watch_origin();
  watch_lessons();
  open_address();
  host = Host.open(module, fonts);
  if (host === null) {
    element('state').textContent = '';
    return;
  }
  values = new ValuesTable(element('values'), element('values_toggle'), host);
  give_program();
  watch_canvas();
  watch_share();
  watch_check();
  element('run').disabled = false;
  element('run').addEventListener('click', run);
  element('stop').addEventListener('click', () => host.stop());
  watch_stepping();
  prompt.enable();
  did_change();
  globalThis.leaklab = host;  // for tests, and for whoever likes to look
}

element('notice_close').addEventListener('click', () => show_notice(''));
watch_keys();
watch_help();
start().catch((error) => {
  console.error(error);
  show_notice(`Leaklab could not be started: ${error.message}`);
});
