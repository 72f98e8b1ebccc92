// Iterators that are not stepped through natively (vm/iteration.cpp).
(function () {
  'use strict';

  const typeError = TypeError;
  const trunc = Math.trunc;
  const iteratorSymbol = Symbol.iterator;
  const describe = __lent.describe;
  const describeWithType = __lent.describeWithType;
  const advanceIterator = __lent.advanceIterator;
  const endIterator = __lent.endIterator;
  function iterationDone() {}

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function open(value, text) {
    const method = value === undefined || value === null ? undefined : value[iteratorSymbol];
    if (typeof method !== 'function') throw new typeError(text);
    const iterator = method.call(value);
    if (!isObject(iterator)) {
      throw new typeError('Result of the Symbol.iterator method is not an object');
    }
    return { iterator, next: iterator.next };
  }

  function step(record) {
    const next = record.next;
    if (typeof next !== 'function') throw new typeError(describe(next) + ' is not a function');
    const result = next.call(record.iterator);
    if (!isObject(result)) throw new typeError('Iterator result ' + describe(result) + ' is not an object');
    return result.done ? iterationDone : result.value;
  }

  function lengthOf(list) {
    const length = trunc(+list.length);
    return length > 0 ? length : 0;
  }

  // Before a builtin iterates over its argument, which has no name that a message could say.
  __lent.requireIterable = (value) => {
    if (value === undefined || value === null || typeof value[iteratorSymbol] !== 'function') {
      throw new typeError(describeWithType(value) + ' is not iterable (cannot read property Symbol(Symbol.iterator))');
    }
  };

  __lent.openIterator = open;
  __lent.iterationDone = iterationDone;

  const helpers = {
    iterationDone,
    openIterator: open,
    stepIterator: step,
    // The iterator of an array with a hole, or of an array-like, at `position`; `gives`: 0 keys, 1 values, 2 entries.
    nextOfList(iterator, list, position, gives) {
      if (position >= lengthOf(list)) {
        endIterator(iterator);
        return { value: undefined, done: true };
      }
      advanceIterator(iterator);
      const value = gives === 0 ? position : gives === 1 ? list[position] : [position, list[position]];
      return { value, done: false };
    },
    closeIterator(record) {
      const method = record.iterator.return;
      if (method === undefined || method === null) return;
      const result = method.call(record.iterator);
      if (!isObject(result)) throw new typeError(describe(result) + ' is not an object');
    },
    closeIteratorQuietly(record) {
      try {
        const method = record.iterator.return;
        if (method !== undefined && method !== null) method.call(record.iterator);
      } catch {}
    },
    appendSpread(array, source, text) {
      if (typeof source === 'string') {
        for (const point of source) array[array.length] = point;
        return;
      }
      const record = open(source, text);
      for (let value = step(record); value !== iterationDone; value = step(record)) array[array.length] = value;
    },
  };

  return { helpers };
})();
