// A screen, the window on it, and what a person can do with both. The window writes its state to a file whenever
// something changed (--state-file), which is polled instead of sleeping.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { check, kRoot, run_each } from '../checks.mjs';

export { check, check_equal, kNative, kRoot } from '../checks.mjs';
export const kDesktop = path.resolve(kRoot, process.env.LEAKLAB_DESKTOP ?? 'build/native/bin/leaklab-desktop');

const kScreen = '1600x1200x24';
const kTests = [];

// `options.program`: text of a file to open; `options.arguments`: for leaklab-desktop. `body` gets the window, or, with
// `options.without_window`, the screen alone.
export function test(name, options, body) {
  kTests.push({ name, options, body });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what, seconds, probe, tell = () => '') {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = probe();
    if (found !== null && found !== undefined && found !== false) {
      return found;
    }
    check(Date.now() < end, `waited in vain until ${what}${tell()}`);
    await pause(20);
  }
}

// Runs a program to its end on `display` ('' is none).
export function run_to_end(display, program, ...args) {
  const env = { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: '' };
  const result = spawnSync(program, args, { env, encoding: 'utf8', timeout: 20_000 });
  check(result.error === undefined, `${program} could not be run: ${result.error?.message}`);
  return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

export class Window {
  constructor(display, folder) {
    this.display = display;
    this.state_file = path.join(folder, 'state.json');
  }

  async open(args) {
    const env = { ...process.env, DISPLAY: this.display, WAYLAND_DISPLAY: '' };
    this.process = spawn(kDesktop, [`--state-file=${this.state_file}`, ...args], { env, stdio: ['ignore', 'inherit', 'inherit'] });
    this.process.on('error', () => {});  // not built: waiting for its state fails
    await this.wait_for('the window is drawn', ({ state }) => 'collect' in state.widgets && state.isResting);
    const ids = this.xdotool('search', '--name', '^Leaklab$').trim().split('\n');
    this.xdotool('windowfocus', '--sync', ids.at(-1));
  }

  close() {
    this.process?.kill();
  }

  xdotool(...args) {
    const { status, stdout, stderr } = run_to_end(this.display, 'xdotool', ...args);
    check(status === 0, `xdotool ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  // {state, console, samples} as written last; null before the first time.
  read() {
    try {
      return JSON.parse(readFileSync(this.state_file, 'utf8'));
    } catch {
      return null;
    }
  }

  wait_for(what, is_so, seconds = 20) {
    return until(what, seconds, () => {
      const all = this.read();
      return all !== null && is_so(all) ? all : null;
    }, () => `; the state: ${JSON.stringify({ ...this.read()?.state, widgets: undefined })}`);
  }

  settle() {
    return this.wait_for('everything has settled', ({ state }) => state.isResting);
  }

  move_to(name, across = 0.5) {
    const { x, y, width, height } = this.read().state.widgets[name];
    this.xdotool('mousemove', '--sync', String(Math.round(x + width * across)), String(Math.round(y + height / 2)));
  }

  async click(name) {
    const { state } = this.read();
    this.move_to(name);
    await this.wait_for('the move is drawn', (all) => all.state.frames > state.frames && all.state.isResting, 1).catch(() => {});
    this.xdotool('click', '1');
  }

  // Presses a button of the canvas; what is when its statement has run.
  async press(name) {
    const before = this.read().state;
    await this.click(name);
    await this.wait_for(`${name} has run`, ({ state }) => state.program !== before.program && state.state !== 'Running');
    return this.settle();
  }

  // Types one line at the prompt and waits until it has run. Returns the entries it made.
  async type_line(line) {
    const before = this.read().state;
    this.xdotool('type', '--delay', '4', line);
    await this.wait_for(`'${line}' stands at the prompt`, ({ state }) => state.view.prompt === line);
    this.xdotool('key', 'Return');
    const after = await this.wait_for(`'${line}' has run`, ({ state }) => state.consoleEnd > before.consoleEnd + 1 && state.isResting);
    return after.console.entries.slice(before.consoleEnd);
  }

  // xdotool lets go of both keys within a frame, where ImGui would see them go at once: so one after the other.
  async press_with_control(key) {
    this.xdotool('keydown', 'Control_L');
    await pause(60);
    this.xdotool('key', key);
    await pause(60);
    this.xdotool('keyup', 'Control_L');
  }
}

async function start_screen() {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', kScreen, '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let number = '';
  screen.stdout.on('data', (piece) => {
    number += piece;
  });
  screen.on('error', () => {});
  await until('Xvfb tells its display: is it installed?', 10, () => number.endsWith('\n'));
  return { display: `:${number.trim()}`, close: () => screen.kill() };
}

// The complaints.
async function run_one(display, { options, body }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'leaklab-'));
  const window = new Window(display, folder);
  try {
    if (options.without_window) {
      await body(display, folder);
      return [];
    }
    const file = path.join(folder, 'program.js');
    writeFileSync(file, options.program ?? '');
    await window.open([...(options.arguments ?? []), ...(options.program === undefined ? [] : [file])]);
    await body(window);
    return [];
  } catch (error) {
    return [error.message];
  } finally {
    window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Returns the exit status.
export async function run_tests(words) {
  const screen = await start_screen();
  const status = await run_each(kTests, words, (each) => run_one(screen.display, each));
  screen.close();
  return status;
}
