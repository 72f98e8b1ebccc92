// Builtins that call back into the program, written in JavaScript so that they can be interrupted like any other call.
// Compiled when an engine begins; its frames are left out of stacks. What it gives is installed by builtins.cpp, which
// also lends it natives, as the global __lent, while it begins. The other *.js files here are further parts.
(function () {
  'use strict';

  const typeError = TypeError;
  const describe = __lent.describe;
  const builtinTag = __lent.builtinTag;
  const makeSymbol = Symbol;
  const makeBigInt = BigInt;
  const symbolFor = Symbol.for;
  const toPrimitiveSymbol = Symbol.toPrimitive;
  const toStringTagSymbol = Symbol.toStringTag;
  const hasInstanceSymbol = Symbol.hasInstance;

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  // ToPrimitive (ECMA-262 7.1.1) and OrdinaryToPrimitive.
  function toPrimitive(value, hint) {
    if (!isObject(value)) return value;
    const exotic = value[toPrimitiveSymbol];
    if (exotic !== undefined && exotic !== null) {
      requireFunction(exotic);
      const result = exotic.call(value, hint);
      if (!isObject(result)) return result;
      throw new typeError('Cannot convert object to primitive value');
    }
    const first = hint === 'string' ? value.toString : value.valueOf;
    if (typeof first === 'function') {
      const result = hint === 'string' ? value.toString() : value.valueOf();
      if (!isObject(result)) return result;
    }
    const second = hint === 'string' ? value.valueOf : value.toString;
    if (typeof second === 'function') {
      const result = hint === 'string' ? value.valueOf() : value.toString();
      if (!isObject(result)) return result;
    }
    throw new typeError('Cannot convert object to primitive value');
  }

  function number(value) {
    return toPrimitive(value, 'number');
  }

  function requireFunction(value) {
    if (typeof value !== 'function') throw new typeError(describe(value) + ' is not a function');
  }

  function requireArrayLike(value, name) {
    if (value === undefined || value === null) {
      throw new typeError('Array.prototype.' + name + ' called on null or undefined');
    }
  }

  const helpers = {
    add(a, b) { a = toPrimitive(a, 'default'); return a + toPrimitive(b, 'default'); },
    subtract(a, b) { a = number(a); return a - number(b); },
    multiply(a, b) { a = number(a); return a * number(b); },
    divide(a, b) { a = number(a); return a / number(b); },
    remainder(a, b) { a = number(a); return a % number(b); },
    exponentiate(a, b) { a = number(a); return a ** number(b); },
    bitAnd(a, b) { a = number(a); return a & number(b); },
    bitOr(a, b) { a = number(a); return a | number(b); },
    bitXor(a, b) { a = number(a); return a ^ number(b); },
    shiftLeft(a, b) { a = number(a); return a << number(b); },
    shiftRight(a, b) { a = number(a); return a >> number(b); },
    shiftRightUnsigned(a, b) { a = number(a); return a >>> number(b); },
    less(a, b) { a = number(a); return a < number(b); },
    lessOrEqual(a, b) { a = number(a); return a <= number(b); },
    greater(a, b) { a = number(a); return a > number(b); },
    greaterOrEqual(a, b) { a = number(a); return a >= number(b); },
    equal(a, b) { a = toPrimitive(a, 'default'); return a == toPrimitive(b, 'default'); },
    notEqual(a, b) { a = toPrimitive(a, 'default'); return a != toPrimitive(b, 'default'); },
    toNumber(value) { return +number(value); },
    toNumeric(value) { value = number(value); return typeof value === 'bigint' ? value : +value; },
    toBigInt(value) { return makeBigInt(number(value)); },
    negate(value) { return -number(value); },
    bitNot(value) { return ~number(value); },
    increment(value) { value = number(value); return ++value; },
    decrement(value) { value = number(value); return --value; },
    toText(value) { return `${toPrimitive(value, 'string')}`; },
    getElement(base, key) { return base[toPrimitive(key, 'string')]; },
    setElement(base, key, value) { base[toPrimitive(key, 'string')] = value; },
    deleteElement(base, key) { return delete base[toPrimitive(key, 'string')]; },
    reduce(array, callback, hasInitial, initial) {
      requireArrayLike(array, 'reduce');
      requireFunction(callback);
      const length = array.length;
      let i = 0;
      let result = initial;
      if (!hasInitial) {
        while (i < length && !(i in array)) i++;
        if (i >= length) throw new typeError('Reduce of empty array with no initial value');
        result = array[i++];
      }
      for (; i < length; i++) {
        if (i in array) result = callback(result, array[i], i, array);
      }
      return result;
    },
    isIn(key, object) { return toPrimitive(key, 'string') in object; },
    toKey(value) {
      const key = toPrimitive(value, 'string');
      return typeof key === 'symbol' ? key : `${key}`;
    },
    makeSymbol(description) { return makeSymbol(`${description}`); },
    symbolFor(key) { return symbolFor(`${key}`); },
    instanceOf(value, constructor) {
      const method = constructor[hasInstanceSymbol];
      requireFunction(method);
      return !!method.call(constructor, value);
    },
  };

  // Merge sort from the bottom up: stable, at most n log n comparisons, no recursion.
  function mergeSort(items, precedes) {
    let from = items;
    let to = [];
    for (let width = 1; width < items.length; width *= 2) {
      for (let begin = 0; begin < items.length; begin += 2 * width) {
        const middle = begin + width < items.length ? begin + width : items.length;
        const end = begin + 2 * width < items.length ? begin + 2 * width : items.length;
        let left = begin;
        let right = middle;
        for (let at = begin; at < end; at++) {
          const takesLeft = left < middle && (right >= end || !precedes(from[right], from[left]));
          to[at] = takesLeft ? from[left++] : from[right++];
        }
      }
      const swapped = from;
      from = to;
      to = swapped;
    }
    return from;
  }

  const arrayPrototype = {
    toString() {
      return typeof this.join === 'function' ? this.join() : '[object Object]';
    },
    join(separator) {
      const between = separator === undefined ? ',' : `${separator}`;
      let text = '';
      for (let i = 0; i < this.length; i++) {
        if (i > 0) text += between;
        const element = this[i];
        if (element !== undefined && element !== null) text += `${element}`;
      }
      return text;
    },
    forEach(callback, receiver) {
      requireArrayLike(this, 'forEach');
      requireFunction(callback);
      const length = this.length;
      for (let i = 0; i < length; i++) {
        if (i in this) callback.call(receiver, this[i], i, this);
      }
    },
    map(callback, receiver) {
      requireArrayLike(this, 'map');
      requireFunction(callback);
      const length = this.length;
      const result = new Array(length);
      for (let i = 0; i < length; i++) {
        if (i in this) result[i] = callback.call(receiver, this[i], i, this);
      }
      return result;
    },
    filter(callback, receiver) {
      requireArrayLike(this, 'filter');
      requireFunction(callback);
      const length = this.length;
      const result = [];
      for (let i = 0; i < length; i++) {
        if (i in this) {
          const element = this[i];
          if (callback.call(receiver, element, i, this)) result[result.length] = element;
        }
      }
      return result;
    },
    find(callback, receiver) {
      requireFunction(callback);
      for (let i = 0; i < this.length; i++) {
        const element = this[i];
        if (callback.call(receiver, element, i, this)) return element;
      }
      return undefined;
    },
    findIndex(callback, receiver) {
      requireFunction(callback);
      for (let i = 0; i < this.length; i++) {
        if (callback.call(receiver, this[i], i, this)) return i;
      }
      return -1;
    },
    some(callback, receiver) {
      requireFunction(callback);
      for (let i = 0; i < this.length; i++) {
        if (i in this && callback.call(receiver, this[i], i, this)) return true;
      }
      return false;
    },
    every(callback, receiver) {
      requireFunction(callback);
      for (let i = 0; i < this.length; i++) {
        if (i in this && !callback.call(receiver, this[i], i, this)) return false;
      }
      return true;
    },
    sort(compare) {
      if (compare !== undefined) requireFunction(compare);
      const items = [];
      let undefinedCount = 0;
      const length = this.length;
      for (let i = 0; i < length; i++) {
        if (i in this) {
          if (this[i] === undefined) undefinedCount++;
          else items[items.length] = this[i];
        }
      }
      const sorted = mergeSort(items, compare === undefined
        ? (a, b) => `${a}` < `${b}`
        : (a, b) => compare(a, b) < 0);
      let at = 0;
      for (; at < items.length; at++) this[at] = sorted[at];
      for (; undefinedCount > 0; undefinedCount--) this[at++] = undefined;
      for (; at < length; at++) delete this[at];
      return this;
    },
  };

  const objectPrototype = {
    toString() {
      if (this === undefined) return '[object Undefined]';
      if (this === null) return '[object Null]';
      const tag = this[toStringTagSymbol];
      return '[object ' + (typeof tag === 'string' ? tag : builtinTag(this)) + ']';
    },
    toLocaleString() { return this.toString(); },
  };

  const errorPrototype = {
    toString() {
      const name = this.name === undefined ? 'Error' : `${this.name}`;
      const message = this.message === undefined ? '' : `${this.message}`;
      return name === '' ? message : message === '' ? name : name + ': ' + message;
    },
  };

  return { helpers, arrayPrototype, objectPrototype, errorPrototype };
})();
