// What Array and Array.prototype call back into the program for (ECMA-262 23.1); natives stand in array.cpp, their
// twins for other receivers in array_generic.js. See prelude.js.
(function () {
  'use strict';

  const array = Array;
  const isArray = Array.isArray;
  const trunc = Math.trunc;
  const typeError = TypeError;
  const rangeError = RangeError;
  const describe = __lent.describe;
  const has = __lent.has;
  const isConstructor = __lent.isConstructor;
  const joinPlain = __lent.joinPlain;
  const iteratorSymbol = Symbol.iterator;
  const speciesSymbol = Symbol.species;
  const sortedItems = __lent.sortedItems;
  const bind = Function.prototype.bind;
  const describeObject = Object.prototype.toString;
  const maximumSafeInteger = 9007199254740991;
  const maximumArrayLength = 4294967295;

  function requireFunction(value) {
    if (typeof value !== 'function') throw new typeError(describe(value) + ' is not a function');
  }

  // A function that calls `callback` with that receiver, as the loops below call it.
  function applied(callback, receiver) {
    requireFunction(callback);
    return receiver === undefined ? callback : bind.call(callback, receiver);
  }

  function requireArrayLike(value, name) {
    if (value === undefined || value === null) {
      throw new typeError('Array.prototype.' + name + ' called on null or undefined');
    }
  }

  function requireObject(value) {
    if (value === undefined || value === null) throw new typeError('Cannot convert undefined or null to object');
  }

  function toInteger(value) {
    const integer = trunc(+value);
    return integer === integer ? integer : 0;
  }

  function lengthOf(object) {
    if (isArray(object)) return object.length;
    const length = toInteger(object.length);
    return length < 0 ? 0 : length > maximumSafeInteger ? maximumSafeInteger : length;
  }

  // A relative index as slice and its like take it: negative counts from the end, clamped to the length.
  function relativeIndex(value, length, otherwise) {
    if (value === undefined) return otherwise;
    const index = toInteger(value);
    return index < 0 ? (index + length < 0 ? 0 : index + length) : index < length ? index : length;
  }

  function newArray(length) {
    if (length > maximumArrayLength) throw new rangeError('Invalid array length');
    return new array(length);
  }

  // SpeciesConstructor (7.3.22); undefined where the usual one is to be taken.
  function speciesOf(original) {
    const constructor = original.constructor;
    if (constructor === array || constructor === undefined || constructor === null) return undefined;
    const species = constructor[speciesSymbol];
    if (species === undefined || species === null) return undefined;
    if (!isConstructor(species)) throw new typeError('object.constructor[Symbol.species] is not a constructor');
    return species;
  }

  // ArraySpeciesCreate (23.1.3.1.1).
  function newLike(original, length) {
    const species = isArray(original) ? speciesOf(original) : undefined;
    return species === undefined || species === array ? newArray(length) : new species(length);
  }

  function requireComparator(compare) {
    if (compare !== undefined && typeof compare !== 'function') {
      throw new typeError('The comparison function must be either a function or undefined');
    }
  }

  // --- Flattening ------------------------------------------------------------------------------------------------
  // FlattenIntoArray (23.1.3.13.1) with a stack of its own.
  function flatten(result, source, depth) {
    const stack = [{ source, length: lengthOf(source), index: 0 }];
    let at = 0;
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top.index >= top.length) {
        stack.length--;
      } else {
        const index = top.index++;
        const element = top.source[index];
        if (stack.length <= depth && isArray(element)) {
          stack[stack.length] = { source: element, length: element.length, index: 0 };
        } else if (element !== undefined || has(top.source, index)) {
          result[at++] = element;
        }
      }
    }
    return result;
  }

  // Arrays that are being joined: one inside itself is left out, as V8 does.
  const joining = [];

  function joinTexts(object, separator, textOf) {
    const length = lengthOf(object);
    const between = separator === undefined ? ',' : `${separator}`;
    for (let i = 0; i < joining.length; i++) if (joining[i] === object) return '';
    joining[joining.length] = object;
    try {
      let text = '';
      for (let i = 0; i < length; i++) {
        if (i > 0) text += between;
        const element = object[i];
        if (typeof element === 'string') text += element;
        else if (element !== undefined && element !== null) text += textOf(element);
      }
      return text;
    } finally {
      joining.length--;
    }
  }

  // The first (step 1) or last (step -1) index whose element the callback accepts; -1 where there is none.
  function indexWhere(object, callback, receiver, step) {
    const length = lengthOf(object);
    const accepts = applied(callback, receiver);
    for (let i = step > 0 ? 0 : length - 1; i >= 0 && i < length; i += step) {
      if (accepts(object[i], i, object)) return i;
    }
    return -1;
  }

  function elementWhere(object, callback, receiver, step) {
    const length = lengthOf(object);
    const accepts = applied(callback, receiver);
    for (let i = step > 0 ? 0 : length - 1; i >= 0 && i < length; i += step) {
      const element = object[i];
      if (accepts(element, i, object)) return element;
    }
    return undefined;
  }

  // Whether the callback gives `wanted` (as a boolean) for some element.
  function someGive(object, callback, receiver, wanted) {
    const length = lengthOf(object);
    const accepts = applied(callback, receiver);
    for (let i = 0; i < length; i++) {
      const element = object[i];
      if ((element !== undefined || has(object, i)) && !accepts(element, i, object) === !wanted) return true;
    }
    return false;
  }

  const arrayPrototype = {
    toString() {
      requireObject(this);
      return typeof this.join === 'function' ? this.join() : describeObject.call(this);
    },
    toLocaleString() {
      requireObject(this);
      return joinTexts(this, ',', (element) => `${element.toLocaleString()}`);
    },
    join(separator) {
      requireObject(this);
      if (isArray(this) && (separator === undefined || typeof separator === 'string')) {
        const text = joinPlain(this, separator === undefined ? ',' : separator);
        if (text !== undefined) return text;
      }
      return joinTexts(this, separator, (element) => `${element}`);
    },
    at(index) {
      requireObject(this);
      const length = lengthOf(this);
      const relative = toInteger(index);
      return this[relative < 0 ? relative + length : relative];
    },
    with(index, value) {
      requireObject(this);
      const length = lengthOf(this);
      const relative = toInteger(index);
      const at = relative < 0 ? relative + length : relative;
      if (at < 0 || at >= length) throw new rangeError('Invalid index : ' + relative);
      const result = newArray(length);
      for (let i = 0; i < length; i++) result[i] = i === at ? value : this[i];
      return result;
    },
    forEach(callback, receiver) {
      requireArrayLike(this, 'forEach');
      const object = this;
      const length = lengthOf(object);
      const tell = applied(callback, receiver);
      for (let i = 0; i < length; i++) {
        const element = object[i];
        if (element !== undefined || has(object, i)) tell(element, i, object);
      }
    },
    map(callback, receiver) {
      requireArrayLike(this, 'map');
      const object = this;
      const length = lengthOf(object);
      const mapped = applied(callback, receiver);
      const result = newLike(object, length);
      for (let i = 0; i < length; i++) {
        const element = object[i];
        if (element !== undefined || has(object, i)) result[i] = mapped(element, i, object);
      }
      return result;
    },
    filter(callback, receiver) {
      requireArrayLike(this, 'filter');
      const object = this;
      const length = lengthOf(object);
      const accepts = applied(callback, receiver);
      const result = newLike(object, 0);
      let at = 0;
      for (let i = 0; i < length; i++) {
        const element = object[i];
        if ((element !== undefined || has(object, i)) && accepts(element, i, object)) result[at++] = element;
      }
      return result;
    },
    find(callback, receiver) {
      requireArrayLike(this, 'find');
      return elementWhere(this, callback, receiver, 1);
    },
    findIndex(callback, receiver) {
      requireArrayLike(this, 'findIndex');
      return indexWhere(this, callback, receiver, 1);
    },
    findLast(callback, receiver) {
      requireArrayLike(this, 'findLast');
      return elementWhere(this, callback, receiver, -1);
    },
    findLastIndex(callback, receiver) {
      requireArrayLike(this, 'findLastIndex');
      return indexWhere(this, callback, receiver, -1);
    },
    some(callback, receiver) {
      requireArrayLike(this, 'some');
      return someGive(this, callback, receiver, true);
    },
    every(callback, receiver) {
      requireArrayLike(this, 'every');
      return !someGive(this, callback, receiver, false);
    },
    copyWithin(target, start, end) {
      requireObject(this);
      const length = lengthOf(this);
      let to = relativeIndex(target, length, 0);
      let from = relativeIndex(start, length, 0);
      const last = relativeIndex(end, length, length);
      let count = last - from < length - to ? last - from : length - to;
      const step = from < to && to < from + count ? -1 : 1;
      if (step < 0) {
        from += count - 1;
        to += count - 1;
      }
      for (; count > 0; count--) {
        if (has(this, from)) this[to] = this[from];
        else delete this[to];
        from += step;
        to += step;
      }
      return this;
    },
    flat(depth) {
      requireObject(this);
      return flatten(newLike(this, 0), this, depth === undefined ? 1 : toInteger(depth));
    },
    flatMap(callback, receiver) {
      requireArrayLike(this, 'flatMap');
      const length = lengthOf(this);
      if (typeof callback !== 'function') throw new typeError('flatMap mapper function is not callable');
      const result = newLike(this, 0);
      let at = 0;
      for (let i = 0; i < length; i++) {
        if (has(this, i)) {
          const mapped = callback.call(receiver, this[i], i, this);
          if (!isArray(mapped)) result[at++] = mapped;
          else for (let k = 0; k < mapped.length; k++) if (has(mapped, k)) result[at++] = mapped[k];
        }
      }
      return result;
    },
    sort(compare) {
      requireComparator(compare);
      requireObject(this);
      const length = lengthOf(this);
      const items = sortedItems(this, length, compare, true);
      let at = 0;
      for (; at < items.length; at++) this[at] = items[at];
      for (; at < length; at++) delete this[at];
      return this;
    },
    toSorted(compare) {
      requireComparator(compare);
      requireObject(this);
      const length = lengthOf(this);
      if (length > maximumArrayLength) throw new rangeError('Invalid array length');
      return sortedItems(this, length, compare, false);
    },
    toReversed() {
      requireObject(this);
      const length = lengthOf(this);
      const result = newArray(length);
      for (let i = 0; i < length; i++) result[i] = this[length - 1 - i];
      return result;
    },
  };

  // `iterable` may be any that has its iterator's method.
  function fillFromIterable(result, iterable, mapper, receiver) {
    let count = 0;
    for (const value of iterable) {
      result[count] = mapper === undefined ? value : mapper.call(receiver, value, count);
      count++;
    }
    result.length = count;
    return result;
  }

  const arrayConstructor = {
    from(items, mapper, receiver) {
      if (mapper !== undefined) requireFunction(mapper);
      if (items === undefined || items === null) {
        throw new typeError((items === null ? 'object null' : 'undefined') +
          ' is not iterable (cannot read property Symbol(Symbol.iterator))');
      }
      const isPlain = this === array || typeof this !== 'function';
      const method = items[iteratorSymbol];
      if (typeof method === 'function') return fillFromIterable(isPlain ? [] : new this(), items, mapper, receiver);
      if (method !== undefined && method !== null) {
        throw new typeError('%Array%.from requires that the property of the first argument, items[Symbol.iterator], ' +
          'when exists, be a function');
      }
      const length = lengthOf(items);
      const result = isPlain ? newArray(length) : new this(length);
      for (let i = 0; i < length; i++) {
        const element = items[i];
        result[i] = mapper === undefined ? element : mapper.call(receiver, element, i);
      }
      result.length = length;
      return result;
    },
  };

  __lent.setLengths(arrayPrototype, 1, ['forEach', 'map', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex',
    'some', 'every', 'flatMap']);
  __lent.setLengths(arrayPrototype, 0, ['flat']);
  __lent.setLengths(arrayPrototype, 2, ['copyWithin']);
  __lent.setLengths(arrayConstructor, 1, ['from']);

  __lent.arrayTools = {
    lengthOf, toInteger, relativeIndex, newArray, newLike, speciesOf, requireObject, requireArrayLike, requireFunction,
  };

  return { arrayPrototype, arrayConstructor };
})();
