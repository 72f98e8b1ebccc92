// JSON.stringify, and JSON.parse's reviver (ECMA-262 25.5), and what console asks of a program's objects. See
// prelude.js. Natives that cannot be had elsewhere: quote(text) as JSON writes a string, concatenate(pieces, between)
// without ropes, nameOfConstructor(object).
(function () {
  'use strict';

  const typeError = TypeError;
  const isArray = Array.isArray;
  const primitiveOf = __lent.primitiveOf;
  const keysOf = Object.keys;
  const toNumber = Number;
  const parseWhole = parseInt;
  const parseFraction = parseFloat;
  const warn = console.warn;
  const apply = __lent.apply;
  const quote = __lent.quote;
  const concatenate = __lent.concatenate;
  const nameOfConstructor = __lent.nameOfConstructor;

  // Of a wrapped number or string what its own methods make of it, of other wrappers what they wrap.
  function unwrap(value) {
    const primitive = primitiveOf(value);
    return typeof primitive === 'number' ? +value : typeof primitive === 'string' ? `${value}` : primitive;
  }

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function edgeText(key) {
    return typeof key === 'number' ? 'index ' + key : "property '" + key + "'";
  }

  // V8's picture of the circle that ends at stack[begin]: its first and its last objects.
  function throwCircle(state, begin, key) {
    const stack = state.stack;
    let text = 'Converting circular structure to JSON\n    --> starting at object with constructor ' +
      "'" + nameOfConstructor(stack[begin]) + "'";
    const last = stack.length - 1;
    for (let i = begin + 1; i <= last; i++) {
      if (i === begin + 3 && i < last) {
        text += '\n    |     ...';
        i = last;
      }
      text += '\n    |     ' + edgeText(state.keys[i]) + " -> object with constructor '" + nameOfConstructor(stack[i]) + "'";
    }
    state.isCircular = true;
    throw new typeError(text + '\n    --- ' + edgeText(key) + ' closes the circle');
  }

  function wrapped(state, pieces, open, close, indentation) {
    if (pieces.length === 0) return open + close;
    if (state.gap === '') return open + concatenate(pieces, ',') + close;
    const inner = '\n' + indentation + state.gap;
    return open + inner + concatenate(pieces, ',' + inner) + '\n' + indentation + close;
  }

  function serializeArray(state, value, indentation) {
    const pieces = [];
    const inner = indentation + state.gap;
    for (let i = 0; i < value.length; i++) {
      const text = serialize(state, value, i, inner);
      pieces[i] = text === undefined ? 'null' : text;
    }
    return wrapped(state, pieces, '[', ']', indentation);
  }

  function serializeObject(state, value, indentation) {
    const pieces = [];
    const inner = indentation + state.gap;
    const colon = state.gap === '' ? ':' : ': ';
    const keys = state.allowed === undefined ? keysOf(value) : state.allowed;
    for (let i = 0; i < keys.length; i++) {
      const text = serialize(state, value, keys[i], inner);
      if (text !== undefined) pieces[pieces.length] = quote(keys[i]) + colon + text;
    }
    return wrapped(state, pieces, '{', '}', indentation);
  }

  // SerializeJSONProperty (25.5.2.2); undefined where there is nothing to write.
  function serialize(state, holder, key, indentation) {
    let value = holder[key];
    if (isObject(value) || typeof value === 'bigint') {
      const toJSON = value.toJSON;
      if (typeof toJSON === 'function') value = toJSON.call(value, `${key}`);
    }
    if (state.replacer !== undefined) value = state.replacer.call(holder, `${key}`, value);
    if (isObject(value)) value = unwrap(value);
    const type = typeof value;
    if (type === 'string') return quote(value);
    if (type === 'number') return value - value === 0 ? `${value}` : 'null';
    if (type === 'boolean') return value ? 'true' : 'false';
    if (type === 'bigint') throw new typeError('Do not know how to serialize a BigInt');
    if (type !== 'object') return undefined;
    if (value === null) return 'null';
    const known = state.stack.indexOf(value);
    if (known >= 0) throwCircle(state, known, key);
    state.keys[state.stack.length] = key;
    state.stack[state.stack.length] = value;
    const text = isArray(value) ? serializeArray(state, value, indentation) : serializeObject(state, value, indentation);
    state.stack.length--;
    return text;
  }

  // The property list of a replacer that is an array (25.5.2, step 4.b).
  function allowedKeys(list) {
    const keys = [];
    for (let i = 0; i < list.length; i++) {
      const type = typeof list[i];
      const key = `${type === 'string' || type === 'number' ? list[i] : ''}`;
      if ((type === 'string' || type === 'number') && keys.indexOf(key) < 0) keys[keys.length] = key;
    }
    return keys;
  }

  function gapOf(space) {
    if (typeof space === 'number') return ' '.repeat(space >= 10 ? 10 : space >= 1 ? space : 0);
    return typeof space === 'string' ? space.slice(0, 10) : '';
  }

  // InternalizeJSONProperty (25.5.1.1).
  function revived(holder, key, reviver) {
    const value = holder[key];
    if (isObject(value)) {
      const keys = isArray(value) ? undefined : keysOf(value);
      const length = keys === undefined ? value.length : keys.length;
      for (let i = 0; i < length; i++) {
        const name = keys === undefined ? `${i}` : keys[i];
        const element = revived(value, name, reviver);
        if (element === undefined) delete value[name];
        else value[name] = element;
      }
    }
    return reviver.call(holder, key, value);
  }

  const jsonObject = {
    stringify(value, replacer, space) {
      const state = {
        stack: [],
        keys: [],
        gap: gapOf(space),
        replacer: typeof replacer === 'function' ? replacer : undefined,
        allowed: isArray(replacer) ? allowedKeys(replacer) : undefined,
      };
      return serialize(state, { '': value }, '', '');
    },
  };

  // What %j makes of a value.
  function formatted(value) {
    const state = { stack: [], keys: [], gap: '', replacer: undefined, allowed: undefined, isCircular: false };
    try {
      return `${serialize(state, { '': value }, '', '')}`;
    } catch (error) {
      if (state.isCircular) return '[Circular]';
      throw error;
    }
  }

  const consoleObject = {
    assert(condition, ...values) {
      if (condition) return;
      values[0] = 'Assertion failed' + (values.length === 0 ? '' : `: ${values[0]}`);
      apply(warn, undefined, values);
    },
  };

  const helpers = {
    revive(value, reviver) { return revived({ '': value }, '', reviver); },
    // Calls a function of console with what a directive of its pattern makes of an argument; %s prints it.
    applyDirective(print, values, index, directive) {
      const value = values[index];
      values[index] = directive === 'j' ? formatted(value) : directive === 's' ? `${value}`
        : typeof value === 'symbol' ? NaN
        : directive === 'f' ? parseFraction(value)
        : typeof value === 'bigint' ? value
        : directive === 'd' ? toNumber(value) : parseWhole(value);
      return apply(print, undefined, values);
    },
  };

  __lent.setLengths(consoleObject, 0, ['assert']);
  return { helpers, jsonObject, consoleObject };
})();
