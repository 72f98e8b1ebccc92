// Runs the browser tests, each in a browser context of its own, and gives them the page as an object: what a person can
// do with it, and the state that it exports, polled instead of sleeping. After every test the page must have logged no
// error and asked for nothing beyond its own origin.

import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { start_server } from '../../deploy/static_server.mjs';
import { check, kNative, kRoot, run_each } from '../checks.mjs';

export { check, check_equal, kNative, kRoot } from '../checks.mjs';
export const kSite = path.resolve(kRoot, process.env.LEAKLAB_SITE ?? 'build/web/site');
export const kTests = [];

const kSecondsAllowed = 60;
const kFlags = ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

// `options`: those of Playwright's contexts, `fragment` (the address' part from # on), `folder` (of the site on the
// server; the site is the server's root without it).
export function test(name, options, body) {
  kTests.push({ name, options, body });
}

// The part of an address that opens `program`, made by the command line.
export function link_to(program, options = []) {
  const { status, stdout } = spawnSync(kNative, ['link', '-', ...options], { input: program, encoding: 'utf8' });
  check(status === 0, `${kNative} makes no link: is it built?`);
  return stdout.trim();
}

export class LeaklabPage {
  constructor(page, address) {
    this.page = page;
    this.address = address;
  }

  async open(fragment = '') {
    await this.page.goto(this.address + fragment);
    await this.page.waitForFunction(() => globalThis.leaklab !== undefined, null, { timeout: 20_000 });
    await this.wait_for('the canvas is drawn', (state) => state.frames > 0 && 'collect' in state.widgets);
  }

  state() {
    return this.page.evaluate(() => globalThis.leaklab.state());
  }

  samples() {
    return this.page.evaluate(() => globalThis.leaklab.samples());
  }

  entries() {
    return this.page.evaluate(() => globalThis.leaklab.console_from(0).entries);
  }

  // Polls until `is_so(state)`; the state then.
  async wait_for(what, is_so, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const state = await this.state();
      if (is_so(state)) {
        return state;
      }
      check(Date.now() < end, `waited in vain until ${what}; the state: ${JSON.stringify({ ...state, widgets: undefined })}`);
      await this.page.waitForTimeout(20);
    }
  }

  // Until nothing runs and everything that changed is drawn.
  settle() {
    return this.wait_for('everything has settled', (state) => state.isResting);
  }

  // Where a point of a widget is on the screen, by default its middle.
  async place_of(name, across = 0.5) {
    const { widgets } = await this.state();
    check(name in widgets, `the canvas shows no ${name}; it shows ${Object.keys(widgets).join(', ')}`);
    const { x, y, width, height } = widgets[name];
    const ratio = await this.page.evaluate(() => devicePixelRatio);
    const canvas = await this.page.locator('#canvas').boundingBox();
    return [canvas.x + (x + width * across) / ratio, canvas.y + (y + height / 2) / ratio];
  }

  async click_widget(name) {
    await this.page.mouse.click(...(await this.place_of(name)));
  }

  // Types one line at the prompt and waits until it has run. Returns what it printed.
  async type_line(line) {
    const before = await this.state();
    await this.page.locator('#prompt').focus();
    await this.page.keyboard.type(line);
    await this.page.keyboard.press('Enter');
    await this.wait_for(`'${line}' has run`, (state) => state.consoleEnd > before.consoleEnd + 1 && state.state !== 'Running');
    return (await this.entries()).slice(before.consoleEnd);
  }

  async run_program() {
    const before = await this.state();
    await this.page.click('#run');
    return this.wait_for('the program has run', (state) => state.revision > before.revision && state.state !== 'Running');
  }
}

async function start_browser() {
  const ours = [process.env.LEAKLAB_CHROMIUM, path.join(kRoot, 'build/third_party/chromium'), '/usr/bin/chromium'];
  const executablePath = ours.find((candidate) => candidate && existsSync(candidate));
  check(executablePath !== undefined, 'there is no Chromium: run deploy/setup');
  return chromium.launch({ executablePath, headless: true, args: kFlags });
}

function watch(page, address, complaints) {
  const origin = new URL(address).origin;
  page.on('pageerror', (error) => complaints.push(`the page threw ${error.stack}`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(`the page logged ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    const is_own = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:');
    if (!is_own) {
      complaints.push(`the page asked for ${request.url()}`);
    }
  });
}

async function run_one(browser, { options, body }) {
  const { fragment, folder = '', ...context_options } = options;
  const { server, address } = await start_server(folder === '' ? kSite : path.dirname(kSite));
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark', ...context_options });
  const complaints = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const own_address = folder === '' ? address : `${address}${path.basename(kSite)}/`;
    watch(page, own_address, complaints);
    const leaklab = new LeaklabPage(page, own_address);
    await leaklab.open(fragment);
    await body(leaklab);
  } catch (error) {
    complaints.push(error.message);
  } finally {
    await context.close();
    server.close();
  }
  return complaints;
}

function with_limit(promise) {
  let timer;
  const limit = new Promise((resolve) => {
    timer = setTimeout(() => resolve([`it took longer than ${kSecondsAllowed} s`]), kSecondsAllowed * 1000);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

// Returns the exit status.
export async function run_tests(tests, words) {
  const browser = await start_browser();
  const status = await run_each(tests, words, (each) => with_limit(run_one(browser, each)));
  await browser.close();
  return status;
}
