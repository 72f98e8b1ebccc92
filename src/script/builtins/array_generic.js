// Twins of Array.prototype's natives (array.cpp) for what those leave over: receivers that only look like arrays,
// subclasses, arguments that are objects (ECMA-262 23.1.3). Each gets the receiver and the array of arguments.
(function () {
  'use strict';

  const typeError = TypeError;
  const isArray = Array.isArray;
  const has = __lent.has;
  const spreadableSymbol = Symbol.isConcatSpreadable;
  const maximumSafeInteger = 9007199254740991;
  const tools = __lent.arrayTools;
  const lengthOf = tools.lengthOf;
  const toInteger = tools.toInteger;
  const relativeIndex = tools.relativeIndex;
  const newArray = tools.newArray;
  const newLike = tools.newLike;
  const requireObject = tools.requireObject;
  const requireArrayLike = tools.requireArrayLike;
  const requireFunction = tools.requireFunction;

  function requireLength(length) {
    if (length > maximumSafeInteger) throw new typeError('Invalid array length');
  }

  // IsConcatSpreadable (23.1.3.2.1).
  function isSpreadable(value) {
    if (value === null || typeof value !== 'object' && typeof value !== 'function') return false;
    const says = value[spreadableSymbol];
    return says === undefined ? isArray(value) : !!says;
  }

  function reduceFrom(object, callback, begin, step, hasInitial, initial) {
    const length = lengthOf(object);
    requireFunction(callback);
    let i = step > 0 ? 0 : length - 1;
    let result = initial;
    if (!hasInitial) {
      while (i >= 0 && i < length && !has(object, i)) i += step;
      if (i < 0 || i >= length) throw new typeError('Reduce of empty array with no initial value');
      result = object[i];
      i += step;
    }
    for (; i >= 0 && i < length; i += step) {
      const element = object[i];
      if (element !== undefined || has(object, i)) result = callback(result, element, i, object);
    }
    return result;
  }

  function moveRange(object, from, to, count) {
    const step = from < to ? -1 : 1;
    const first = step > 0 ? 0 : count - 1;
    for (let i = first; i >= 0 && i < count; i += step) {
      if (has(object, from + i)) object[to + i] = object[from + i];
      else delete object[to + i];
    }
  }

  // Where splice and toSpliced cut, and how much they take away.
  function cutOf(values, length) {
    const begin = relativeIndex(values[0], length, 0);
    const wanted = values.length === 0 ? 0 : values.length === 1 ? length - begin : toInteger(values[1]);
    return { begin, count: wanted < 0 ? 0 : wanted < length - begin ? wanted : length - begin };
  }

  // The start of a search from the left; indexOf and includes.
  function searchStart(value, length) {
    const index = toInteger(value);
    return index < 0 ? (index + length < 0 ? 0 : index + length) : index;
  }

  const generic = {
    push(object, values) {
      let length = lengthOf(object);
      if (length + values.length > maximumSafeInteger) {
        throw new typeError('Pushing ' + values.length + ' elements on an array-like of length ' + length +
          ' is disallowed by ECMA-262');
      }
      for (let i = 0; i < values.length; i++) object[length++] = values[i];
      object.length = length;
      return length;
    },
    pop(object) {
      const length = lengthOf(object);
      if (length === 0) {
        object.length = 0;
        return undefined;
      }
      const element = object[length - 1];
      delete object[length - 1];
      object.length = length - 1;
      return element;
    },
    shift(object) {
      const length = lengthOf(object);
      if (length === 0) {
        object.length = 0;
        return undefined;
      }
      const first = object[0];
      moveRange(object, 1, 0, length - 1);
      delete object[length - 1];
      object.length = length - 1;
      return first;
    },
    unshift(object, values) {
      const length = lengthOf(object);
      if (values.length > 0) {
        requireLength(length + values.length);
        moveRange(object, 0, values.length, length);
        for (let i = 0; i < values.length; i++) object[i] = values[i];
      }
      object.length = length + values.length;
      return length + values.length;
    },
    slice(object, values) {
      const length = lengthOf(object);
      const begin = relativeIndex(values[0], length, 0);
      const end = relativeIndex(values[1], length, length);
      const result = newLike(object, end > begin ? end - begin : 0);
      for (let i = begin; i < end; i++) if (has(object, i)) result[i - begin] = object[i];
      result.length = end > begin ? end - begin : 0;
      return result;
    },
    splice(object, values) {
      const length = lengthOf(object);
      const cut = cutOf(values, length);
      const inserted = values.length > 2 ? values.length - 2 : 0;
      requireLength(length + inserted - cut.count);
      const removed = newLike(object, cut.count);
      for (let i = 0; i < cut.count; i++) if (has(object, cut.begin + i)) removed[i] = object[cut.begin + i];
      removed.length = cut.count;
      if (inserted !== cut.count) {
        moveRange(object, cut.begin + cut.count, cut.begin + inserted, length - cut.begin - cut.count);
      }
      for (let i = length; i > length - cut.count + inserted; i--) delete object[i - 1];
      for (let i = 0; i < inserted; i++) object[cut.begin + i] = values[i + 2];
      object.length = length - cut.count + inserted;
      return removed;
    },
    toSpliced(object, values) {
      const length = lengthOf(object);
      const cut = cutOf(values, length);
      const inserted = values.length > 2 ? values.length - 2 : 0;
      requireLength(length + inserted - cut.count);
      const result = newArray(length + inserted - cut.count);
      let at = 0;
      for (let i = 0; i < cut.begin; i++) result[at++] = object[i];
      for (let i = 0; i < inserted; i++) result[at++] = values[i + 2];
      for (let i = cut.begin + cut.count; i < length; i++) result[at++] = object[i];
      return result;
    },
    concat(object, values) {
      const result = newLike(object, 0);
      let at = 0;
      for (let i = -1; i < values.length; i++) {
        const item = i < 0 ? object : values[i];
        if (isSpreadable(item)) {
          const length = lengthOf(item);
          requireLength(at + length);
          for (let k = 0; k < length; k++, at++) if (has(item, k)) result[at] = item[k];
        } else {
          result[at++] = item;
        }
      }
      result.length = at;
      return result;
    },
    reverse(object) {
      const length = lengthOf(object);
      for (let left = 0, right = length - 1; left < right; left++, right--) {
        const hasLeft = has(object, left);
        const hasRight = has(object, right);
        const element = object[left];
        if (hasRight) object[left] = object[right];
        else if (hasLeft) delete object[left];
        if (hasLeft) object[right] = element;
        else if (hasRight) delete object[right];
      }
      return object;
    },
    fill(object, values) {
      const length = lengthOf(object);
      const begin = relativeIndex(values[1], length, 0);
      const end = relativeIndex(values[2], length, length);
      for (let i = begin; i < end; i++) object[i] = values[0];
      return object;
    },
    indexOf(object, values) {
      const length = lengthOf(object);
      for (let i = searchStart(values[1], length); i < length; i++) {
        if (object[i] === values[0] && has(object, i)) return i;
      }
      return -1;
    },
    lastIndexOf(object, values) {
      const length = lengthOf(object);
      const from = values.length > 1 ? toInteger(values[1]) : length - 1;
      for (let i = from < 0 ? from + length : from < length ? from : length - 1; i >= 0; i--) {
        if (object[i] === values[0] && has(object, i)) return i;
      }
      return -1;
    },
    includes(object, values) {
      const length = lengthOf(object);
      const wanted = values[0];
      for (let i = searchStart(values[1], length); i < length; i++) {
        const element = object[i];
        if (element === wanted || element !== element && wanted !== wanted) return true;
      }
      return false;
    },
    reduceRight(object, values) {
      return reduceFrom(object, values[0], 0, -1, values.length > 1, values[1]);
    },
    // Array.of (23.1.2.3); the receiver is the constructor.
    of(constructor, values) {
      const result = typeof constructor === 'function' ? new constructor(values.length) : newArray(values.length);
      for (let i = 0; i < values.length; i++) result[i] = values[i];
      result.length = values.length;
      return result;
    },
  };

  const helpers = {
    arrayGeneric(name, receiver, values) {
      if (name === 'concat' || name === 'indexOf' || name === 'reduceRight') requireArrayLike(receiver, name);
      else if (name !== 'of') requireObject(receiver);
      return generic[name](receiver, values);
    },
    reduce(object, callback, hasInitial, initial) {
      requireArrayLike(object, 'reduce');
      return reduceFrom(object, callback, 0, 1, hasInitial, initial);
    },
  };

  return { helpers };
})();
