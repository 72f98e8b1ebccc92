// structuredClone (HTML standard, 2.7), without a list of what to transfer, and the DOMException it throws. A clone
// keeps what refers to what: `seen` leads from each object to its copy. See prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const rangeError = RangeError;
  const plainError = Error;
  const errors = { __proto__: null, Error, TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError };
  const array = Array;
  const map = Map;
  const set = Set;
  const regExp = RegExp;
  const date = Date;
  const timeOf = Date.prototype.getTime;
  const dataView = DataView;
  const toObject = Object;
  const keysOf = Object.keys;
  const defineProperty = Object.defineProperty;
  const sliceBuffer = ArrayBuffer.prototype.slice;
  const describe = __lent.describe;
  const sortOf = __lent.sortOf;
  const primitiveOf = __lent.primitiveOf;
  const newTypedArray = __lent.newTypedArray;

  const codes = { __proto__: null, AbortError: 20, TimeoutError: 23, DataCloneError: 25 };

  class DOMException extends Error {
    constructor(message = '', name = 'Error') {
      super(message);
      const stack = this.stack;
      const place = stack.indexOf('\n    at ');
      defineProperty(this, 'stack', { value: 'DOMException [' + name + ']: ' + message + (place < 0 ? '' : stack.slice(place)) });
      defineProperty(this, 'name', { value: `${name}`, configurable: true });
      defineProperty(this, 'code', { value: codes[name] ?? 0, configurable: true });
    }
  }

  function refuse(value) {
    throw new DOMException(describe(value) + ' could not be cloned.', 'DataCloneError');
  }

  function copyProperties(to, from, seen) {
    const keys = keysOf(from);
    for (let i = 0; i < keys.length; i++) {
      const value = clone(from[keys[i]], seen);
      defineProperty(to, keys[i], { value, writable: true, enumerable: true, configurable: true });
    }
  }

  function cloneError(error) {
    const result = new (errors[error.name] || plainError)();
    for (const key of ['stack', 'message', 'cause']) {
      const value = error[key];
      if (value !== undefined && (key !== 'message' || value !== '')) {
        defineProperty(result, key, { value, writable: true, enumerable: false, configurable: true });
      }
    }
    return result;
  }

  // A copy with nothing in it.
  function begin(value, sort, seen) {
    switch (sort) {
      case 'object': return {};
      case 'array': return new array(value.length);
      case 'map': return new map();
      case 'set': return new set();
      case 'error': return cloneError(value);
      case 'regexp': return new regExp(value.source, value.flags);
      case 'date': return new date(timeOf.call(value));
      case 'wrapper': return typeof primitiveOf(value) === 'symbol' ? refuse(value) : toObject(primitiveOf(value));
      case 'buffer': return sliceBuffer.call(value, 0);
      case 'view': return new dataView(clone(value.buffer, seen), value.byteOffset, value.byteLength);
      case 'typed': {
        const constructor = newTypedArray(value, 0).constructor;
        return new constructor(clone(value.buffer, seen), value.byteOffset, value.length);
      }
    }
    return refuse(value);
  }

  // What is added to a map or set while its entries are cloned is no part of the clone.
  function copyEntries(to, from, sort, seen) {
    const entries = [...from];
    for (let i = 0; i < entries.length; i++) {
      if (sort === 'set') to.add(clone(entries[i], seen));
      else to.set(clone(entries[i][0], seen), clone(entries[i][1], seen));
    }
  }

  function clone(value, seen) {
    if (typeof value === 'symbol') refuse(value);
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    const sort = sortOf(value);
    const result = begin(value, sort, seen);
    seen.set(value, result);
    if (sort === 'map' || sort === 'set') copyEntries(result, value, sort, seen);
    else if (sort === 'object' || sort === 'array') copyProperties(result, value, seen);
    return result;
  }

  const globals = {
    DOMException,
    structuredClone(...values) {
      if (values.length === 0) {
        const error = new typeError('The value argument must be specified');
        error.code = 'ERR_MISSING_ARGS';
        throw error;
      }
      const options = values[1];
      if (options !== undefined && options !== null && options.transfer !== undefined && options.transfer.length > 0) {
        throw new rangeError('Leaklab does not run structuredClone with a list of what to transfer');
      }
      return clone(values[0], new map());
    },
  };

  return { globals };
})();
