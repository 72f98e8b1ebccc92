// Methods of typed arrays (ECMA-262 23.2): those of Array.prototype where they do the same, on receivers that are typed
// arrays, and those that make others. Natives stand in typed_array.cpp. See prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const rangeError = RangeError;
  const iteratorSymbol = Symbol.iterator;
  const arrayPrototype = Array.prototype;
  const apply = __lent.apply;
  const construct = __lent.construct;
  const describe = __lent.describe;
  const isTypedArray = __lent.isTypedArray;
  const newTypedArray = __lent.newTypedArray;
  const copyElements = __lent.copyElements;
  const requireIterable = __lent.requireIterable;
  const sortedItems = __lent.sortedItems;
  const tools = __lent.arrayTools;
  const lengthOf = tools.lengthOf;
  const toInteger = tools.toInteger;
  const relativeIndex = tools.relativeIndex;
  const speciesOf = tools.speciesOf;
  const requireFunction = tools.requireFunction;
  const requireObject = tools.requireObject;

  function requireTyped(view) {
    if (!isTypedArray(view)) throw new typeError('this is not a typed array.');
  }

  function requireComparator(compare) {
    if (compare !== undefined && typeof compare !== 'function') {
      throw new typeError('The comparison function must be either a function or undefined');
    }
  }

  // TypedArraySpeciesCreate (23.2.4.1).
  function newLike(original, ...values) {
    const result = new (speciesOf(original) || newTypedArray(original, 0).constructor)(...values);
    requireTyped(result);
    return result;
  }

  // The values of an object as a list with a length: those it iterates over, or else its elements.
  function listOf(source) {
    const method = source[iteratorSymbol];
    if (method === undefined || method === null) return source;
    requireFunction(method);
    return [...source];
  }

  function copy(target, at, source, count) {
    if (isTypedArray(source)) copyElements(target, at, source, 0, count);
    else for (let i = 0; i < count; i++) target[at + i] = source[i];
  }

  // By value, -0 before 0, NaN last.
  function compareNumbers(a, b) {
    if (a !== a) return b !== b ? 0 : 1;
    if (b !== b) return -1;
    return a < b || a === 0 && b === 0 && 1 / a < 1 / b ? -1 : 1;
  }

  function compareBigInts(a, b) {
    return a < b ? -1 : 1;
  }

  function sortInto(target, source, compare) {
    const usual = typeof source[0] === 'bigint' ? compareBigInts : compareNumbers;
    copy(target, 0, sortedItems(source, source.length, compare === undefined ? usual : compare, false), source.length);
    return target;
  }

  function mapInto(target, source, callback, receiver, length) {
    for (let i = 0; i < length; i++) target[i] = callback.call(receiver, source[i], i, source);
    return target;
  }

  const typedArrayPrototype = {
    map(callback, receiver) {
      requireTyped(this);
      requireFunction(callback);
      const length = this.length;
      return mapInto(newLike(this, length), this, callback, receiver, length);
    },
    filter(callback, receiver) {
      requireTyped(this);
      const kept = [];
      requireFunction(callback);
      for (let i = 0; i < this.length; i++) {
        const element = this[i];
        if (callback.call(receiver, element, i, this)) kept[kept.length] = element;
      }
      const result = newLike(this, kept.length);
      copy(result, 0, kept, kept.length);
      return result;
    },
    slice(begin, end) {
      requireTyped(this);
      const from = relativeIndex(begin, this.length, 0);
      const to = relativeIndex(end, this.length, this.length);
      const count = to > from ? to - from : 0;
      const result = newLike(this, count);
      copyElements(result, 0, this, from, count);
      return result;
    },
    subarray(begin, end) {
      requireTyped(this);
      const from = relativeIndex(begin, this.length, 0);
      const to = relativeIndex(end, this.length, this.length);
      return newLike(this, this.buffer, this.byteOffset + from * this.BYTES_PER_ELEMENT, to > from ? to - from : 0);
    },
    set(source, offset) {
      requireTyped(this);
      const at = toInteger(offset);
      if (at < 0) throw new rangeError('offset is out of bounds');
      requireObject(source);
      const count = lengthOf(source);
      if (at + count > this.length) throw new rangeError('offset is out of bounds');
      copy(this, at, source, count);
    },
    sort(compare) {
      requireComparator(compare);
      requireTyped(this);
      return sortInto(this, this, compare);
    },
    toSorted(compare) {
      requireComparator(compare);
      requireTyped(this);
      return sortInto(newTypedArray(this, this.length), this, compare);
    },
    toReversed() {
      requireTyped(this);
      const length = this.length;
      const result = newTypedArray(this, length);
      for (let i = 0; i < length; i++) result[i] = this[length - 1 - i];
      return result;
    },
    with(index, value) {
      requireTyped(this);
      const relative = toInteger(index);
      const at = relative < 0 ? relative + this.length : relative;
      const number = typeof this[0] === 'bigint' ? value : +value;
      if (!(at >= 0 && at < this.length)) throw new rangeError('Invalid typed array index');
      const result = newTypedArray(this, this.length);
      copyElements(result, 0, this, 0, this.length);
      result[at] = number;
      return result;
    },
    toString: arrayPrototype.toString,
  };

  const shared = ['at', 'copyWithin', 'entries', 'every', 'fill', 'find', 'findIndex', 'findLast', 'findLastIndex',
    'forEach', 'includes', 'indexOf', 'join', 'keys', 'lastIndexOf', 'reduce', 'reduceRight', 'reverse', 'some',
    'toLocaleString', 'values'];
  for (const name of shared) {
    const method = arrayPrototype[name];
    typedArrayPrototype[name] = {
      [name](...values) {
        requireTyped(this);
        return apply(method, this, values);
      },
    }[name];
  }
  typedArrayPrototype[iteratorSymbol] = typedArrayPrototype.values;

  const typedArrayConstructor = {
    from(source, mapper, receiver) {
      if (typeof this !== 'function') throw new typeError(describe(this) + ' is not a constructor');
      if (mapper !== undefined) requireFunction(mapper);
      if (source === undefined || source === null) requireIterable(source);
      const values = isTypedArray(source) ? source : listOf(source);
      const length = lengthOf(values);
      const result = new this(length);
      requireTyped(result);
      if (mapper === undefined) copy(result, 0, values, length);
      else for (let i = 0; i < length; i++) result[i] = mapper.call(receiver, values[i], i);
      return result;
    },
    of(...values) {
      if (typeof this !== 'function') throw new typeError(describe(this) + ' is not a constructor');
      const result = new this(values.length);
      requireTyped(result);
      copy(result, 0, values, values.length);
      return result;
    },
  };

  const helpers = {
    makeTypedArray(constructor, newTarget, source) {
      const values = isTypedArray(source) ? source : listOf(source);
      const length = lengthOf(values);
      const result = construct(constructor, newTarget, [length]);
      copy(result, 0, values, length);
      return result;
    },
  };

  __lent.setLengths(typedArrayPrototype, 1, ['map', 'filter', 'set', 'at', 'every', 'fill', 'find', 'findIndex',
    'findLast', 'findLastIndex', 'forEach', 'includes', 'indexOf', 'join', 'lastIndexOf', 'reduce', 'reduceRight',
    'some']);
  __lent.setLengths(typedArrayPrototype, 2, ['copyWithin']);
  __lent.setLengths(typedArrayConstructor, 1, ['from']);
  __lent.setLengths(typedArrayConstructor, 0, ['of']);

  return { helpers, typedArrayPrototype, typedArrayConstructor };
})();
