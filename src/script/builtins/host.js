// What programs written for Node or a browser find besides the language: TextEncoder and TextDecoder (Encoding standard,
// UTF-8 only), escape and unescape (ECMA-262 B.2.1), and of process what says nothing here. See prelude.js.
(function () {
  'use strict';

  const bytes = Uint8Array;
  const fromCodePoint = String.fromCodePoint;
  const fromCharCode = String.fromCharCode;
  const parseWhole = parseInt;
  const toStringTagSymbol = Symbol.toStringTag;
  const sortOf = __lent.sortOf;
  const concatenate = __lent.concatenate;
  const marked = __lent.marked;
  const replacement = '\ufffd';

  class TextEncoder {
    get encoding() { return 'utf-8'; }
    get [toStringTagSymbol]() { return 'TextEncoder'; }
    encode(text = '') {
      text = `${text}`;
      const list = [];
      for (let i = 0; i < text.length; i++) {
        let point = text.codePointAt(i);
        if (point > 0xFFFF) i++;
        else if (point >= 0xD800 && point < 0xE000) point = 0xFFFD;
        const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        list[list.length] = more === 0 ? point : 0xF0 << 3 - more & 0xF0 | point >> 6 * more;
        for (let shift = 6 * more - 6; shift >= 0; shift -= 6) list[list.length] = 0x80 | point >> shift & 0x3F;
      }
      return new bytes(list);
    }
  }

  function bytesOf(source) {
    const sort = source !== null && typeof source === 'object' ? sortOf(source) : '';
    if (sort === 'buffer') return new bytes(source);
    if (sort === 'typed' || sort === 'view') return new bytes(source.buffer, source.byteOffset, source.byteLength);
    throw marked('ERR_INVALID_ARG_TYPE',
      'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.');
  }

  class TextDecoder {
    #options;
    // Of the character that has begun: how many bytes are wanted yet, its bits, and between what the next byte may be.
    #wanted = 0;
    #point;
    #least;
    #most;
    #isBegun = false;

    constructor(label = 'utf-8', options = {}) {
      if (!/^\s*(unicode-1-1-)?utf-?8\s*$/i.test(label)) {
        throw marked('ERR_ENCODING_NOT_SUPPORTED', `The "${label}" encoding is not supported`, RangeError);
      }
      this.#options = { fatal: !!options.fatal, ignoreBOM: !!options.ignoreBOM };
    }
    get encoding() { return 'utf-8'; }
    get fatal() { return this.#options.fatal; }
    get ignoreBOM() { return this.#options.ignoreBOM; }
    get [toStringTagSymbol]() { return 'TextDecoder'; }

    decode(source = new bytes(), options) {
      const list = bytesOf(source);
      const pieces = [];
      for (let i = 0; i < list.length; i++) this.#take(list[i], pieces);
      if (!options?.stream) {
        if (this.#wanted > 0) this.#refuse(pieces);
        this.#isBegun = false;
      }
      return concatenate(pieces, '');
    }

    // The UTF-8 decoder's handler (Encoding standard, 9.1.1).
    #take(byte, pieces) {
      if (this.#wanted > 0) {
        if (byte >= this.#least && byte <= this.#most) {
          this.#least = 0x80;
          this.#most = 0xBF;
          this.#point = this.#point << 6 | byte & 0x3F;
          if (--this.#wanted === 0) this.#give(fromCodePoint(this.#point), pieces);
          return;
        }
        this.#refuse(pieces);
      }
      if (byte < 0x80) {
        this.#give(fromCodePoint(byte), pieces);
      } else if (byte < 0xC2 || byte > 0xF4) {
        this.#refuse(pieces);
      } else {
        this.#wanted = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
        this.#point = byte & 0x3F >> this.#wanted;
        this.#least = byte === 0xE0 ? 0xA0 : byte === 0xF0 ? 0x90 : 0x80;
        this.#most = byte === 0xED ? 0x9F : byte === 0xF4 ? 0x8F : 0xBF;
      }
    }

    #give(text, pieces) {
      if (this.#isBegun || text !== '\ufeff' || this.#options.ignoreBOM) pieces[pieces.length] = text;
      this.#isBegun = true;
    }

    #refuse(pieces) {
      this.#wanted = 0;
      if (this.#options.fatal) {
        this.#isBegun = false;
        throw marked('ERR_ENCODING_INVALID_ENCODED_DATA', 'The encoded data was not valid for encoding utf-8');
      }
      this.#give(replacement, pieces);
    }
  }

  function inHex(unit) {
    const digits = unit.charCodeAt(0).toString(16).toUpperCase();
    return digits.length > 2 ? '%u' + digits.padStart(4, '0') : '%' + digits.padStart(2, '0');
  }

  process.argv = ['node', 'program.js'];
  process.env = {};

  const globals = {
    TextEncoder,
    TextDecoder,
    escape(text) { return `${text}`.replace(/[^\w@*+./-]/g, inHex); },
    unescape(text) {
      return `${text}`.replace(/%(?:u([\da-f]{4})|([\da-f]{2}))/gi,
        (all, four, two) => fromCharCode(parseWhole(four || two, 16)));
    },
  };

  // Nothing that could be listened to happens to this process.
  const processObject = {
    on() { return process; },
    once() { return process; },
    off() { return process; },
  };

  return { globals, processObject };
})();
