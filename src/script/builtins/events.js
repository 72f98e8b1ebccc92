// EventTarget, Event, CustomEvent and the global object as a target (DOM standard, 2), as far as leaks need them. A
// target holds its listeners in a private field, by type, so that a picture of the heap shows the way to each:
// target -> #listeners -> "click" -> 0 -> callback. See prelude.js; dom.js goes on from here.
(function () {
  'use strict';

  const typeError = TypeError;
  const call = __lent.apply;
  const requireInstance = __lent.requireInstance;
  const now = performance.now;
  const nextTick = process.nextTick;
  const setTimer = setTimeout;
  const domException = DOMException;
  const defineProperty = Object.defineProperty;
  const globalObject = globalThis;
  const toStringTagSymbol = Symbol.toStringTag;
  const phases = { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 };

  // Puts the fields of a class that extends it into any object.
  class Stamp {
    constructor(object) { return object; }
  }

  class Listening extends Stamp {
    #listeners = null;
    // An object from types to lists of { callback, capture, once, isRemoved }; a type without a listener has none.
    static of(target) { return target.#listeners ??= { __proto__: null }; }
    static has(value) { return #listeners in value; }
    static list(target, type) { return target.#listeners === null ? undefined : target.#listeners[type]; }
  }

  // As Node words and marks them.
  function marked(code, message, constructor = typeError) {
    const error = new constructor(message);
    error.code = code;
    return error;
  }

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function requireTarget(value) {
    if (!isObject(value) || !Listening.has(value)) {
      throw marked('ERR_INVALID_THIS', 'Value of "this" must be of type EventTarget');
    }
  }

  function capturesOf(options) {
    return !!(isObject(options) ? options.capture : options);
  }

  function indexOf(list, callback, capture) {
    for (let i = 0; i < list.length; i++) {
      if (list[i].callback === callback && list[i].capture === capture) return i;
    }
    return -1;
  }

  function add(target, count, type, callback, options) {
    if (count < 2) throw marked('ERR_MISSING_ARGS', 'The "type" and "listener" arguments must be specified');
    if (callback === undefined || callback === null) return;
    if (!isObject(callback)) requireInstance('listener', 'EventListener', callback);
    const capture = capturesOf(options);
    const once = isObject(options) && !!options.once;
    const signal = isObject(options) ? options.signal : undefined;
    if (signal?.aborted) return;
    const lists = Listening.of(target);
    type = `${type}`;
    const list = lists[type] ??= [];
    if (indexOf(list, callback, capture) >= 0) return;
    list[list.length] = { callback, capture, once, isRemoved: false };
    signal?.addEventListener('abort', () => remove(target, type, callback, capture), { once: true });
  }

  function remove(target, type, callback, options) {
    type = `${type}`;
    const list = Listening.list(target, type);
    const at = list === undefined ? -1 : indexOf(list, callback, capturesOf(options));
    if (at < 0) return;
    list[at].isRemoved = true;
    for (let i = at + 1; i < list.length; i++) list[i - 1] = list[i];
    list.length--;
    if (list.length === 0) delete Listening.of(target)[type];
  }

  // An error in a listener is told of when no script runs, and keeps no other listener from being called.
  function run(callback, target, event) {
    try {
      if (typeof callback === 'function') {
        call(callback, target, [event]);
      } else {
        callback.handleEvent(event);
      }
    } catch (error) {
      nextTick(() => { throw error; });
    }
  }

  let dispatch;

  class Event {
    static NONE = 0;
    static CAPTURING_PHASE = 1;
    static AT_TARGET = 2;
    static BUBBLING_PHASE = 3;

    #bubbles;
    #target = null;
    #currentTarget = null;
    #phase = 0;
    #path = [];
    #isStopped = false;
    #isStoppedAtOnce = false;

    // What console.log shows of an event are its own properties.
    constructor(type, options = {}) {
      if (arguments.length === 0) throw marked('ERR_MISSING_ARGS', 'The "type" argument must be specified');
      options ??= {};
      this.type = `${type}`;
      this.defaultPrevented = false;
      this.cancelable = !!options.cancelable;
      this.timeStamp = now();
      this.#bubbles = !!options.bubbles;
    }

    get target() { return this.#target; }
    get srcElement() { return this.#target; }
    get currentTarget() { return this.#currentTarget; }
    get eventPhase() { return this.#phase; }
    get bubbles() { return this.#bubbles; }
    get composed() { return false; }
    get isTrusted() { return false; }
    get [toStringTagSymbol]() { return 'Event'; }
    get returnValue() { return !this.defaultPrevented; }
    get cancelBubble() { return this.#isStopped; }
    composedPath() {
      const path = [];
      for (let i = 0; i < this.#path.length; i++) path[i] = this.#path[i];
      return path;
    }
    preventDefault() { if (this.cancelable) this.defaultPrevented = true; }
    stopPropagation() { this.#isStopped = true; }
    stopImmediatePropagation() {
      this.#isStopped = true;
      this.#isStoppedAtOnce = true;
    }

    #travel(path) {
      this.#target = path[0];
      this.#path = path;
      for (let i = path.length - 1; i > 0; i--) this.#visit(path[i], phases.CAPTURING_PHASE);
      this.#visit(path[0], phases.AT_TARGET);
      for (let i = 1; i < path.length && this.#bubbles; i++) this.#visit(path[i], phases.BUBBLING_PHASE);
      this.#phase = phases.NONE;
      this.#currentTarget = null;
      this.#path = [];
      this.#isStopped = false;
      this.#isStoppedAtOnce = false;
      return !this.defaultPrevented;
    }

    #visit(target, phase) {
      const list = Listening.list(target, this.type);
      if (list === undefined || this.#isStopped) return;
      this.#phase = phase;
      this.#currentTarget = target;
      const present = [];
      for (let i = 0; i < list.length; i++) present[i] = list[i];
      for (let i = 0; i < present.length && !this.#isStoppedAtOnce; i++) {
        const listener = present[i];
        const isOfPhase = phase === phases.AT_TARGET || listener.capture === (phase === phases.CAPTURING_PHASE);
        if (listener.isRemoved || !isOfPhase) continue;
        if (listener.once) remove(target, this.type, listener.callback, listener.capture);
        run(listener.callback, target, this);
      }
    }

    // `path` is the target, and what the event may bubble to.
    static {
      dispatch = (event, path) => {
        if (!isObject(event) || !(#path in event)) requireInstance('event', 'Event', event);
        if (event.#phase !== phases.NONE) {
          throw marked('ERR_EVENT_RECURSION', 'The event "' + event.type + '" is already being dispatched');
        }
        return event.#travel(path);
      };
    }
  }

  class CustomEvent extends Event {
    #detail;
    constructor(type, options) {
      super(type, options);
      this.#detail = options?.detail ?? null;
    }
    get detail() { return this.#detail; }
  }

  class EventTarget {
    constructor() { new Listening(this); }
    addEventListener(type, callback, options = false) {
      requireTarget(this);
      add(this, arguments.length, type, callback, options);
    }
    removeEventListener(type, callback, options = false) {
      requireTarget(this);
      remove(this, type, callback, options);
    }
    dispatchEvent(event) {
      requireTarget(this);
      return dispatch(event, [this]);
    }
    get [toStringTagSymbol]() { return 'EventTarget'; }
  }

  // What console.log shows of a signal is `aborted`, and of a controller its signal.
  class AbortSignal extends EventTarget {
    constructor(key) {
      if (key !== Listening) throw marked('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
      super();
      this.aborted = false;
      defineProperty(this, 'reason', { writable: true });
      defineProperty(this, 'onabort', { value: null, writable: true });
    }
    throwIfAborted() { if (this.aborted) throw this.reason; }
    static abort(reason) { return abort(new AbortSignal(Listening), reason); }
    static timeout(delay_ms) {
      const signal = new AbortSignal(Listening);
      const error = () => new domException('The operation was aborted due to timeout', 'TimeoutError');
      setTimer(() => abort(signal, error()), delay_ms).unref();
      return signal;
    }
    static any(signals) {
      const either = new AbortSignal(Listening);
      for (const signal of signals) {
        if (signal.aborted) return abort(either, signal.reason);
        signal.addEventListener('abort', () => abort(either, signal.reason), { once: true });
      }
      return either;
    }
    get [toStringTagSymbol]() { return 'AbortSignal'; }
  }

  function abort(signal, reason = new domException('This operation was aborted', 'AbortError')) {
    if (signal.aborted) return signal;
    signal.aborted = true;
    signal.reason = reason;
    const event = new Event('abort');
    dispatch(event, [signal]);
    if (typeof signal.onabort === 'function') run(signal.onabort, signal, event);
    return signal;
  }

  class AbortController {
    constructor() { this.signal = new AbortSignal(Listening); }
    abort(reason) { abort(this.signal, reason); }
    get [toStringTagSymbol]() { return 'AbortController'; }
  }

  new Listening(globalObject);
  __lent.dispatchEvent = dispatch;
  __lent.marked = marked;

  const globals = {
    window: globalObject,
    Event,
    CustomEvent,
    EventTarget,
    AbortController,
    AbortSignal,
    addEventListener(type, callback, options = false) { add(globalObject, arguments.length, type, callback, options); },
    removeEventListener(type, callback, options = false) { remove(globalObject, type, callback, options); },
    dispatchEvent(event) { return dispatch(event, [globalObject]); },
  };

  return { globals };
})();
