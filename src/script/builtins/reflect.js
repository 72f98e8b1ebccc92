// Reflect (ECMA-262 28.1), and Object.fromEntries; see prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const apply = __lent.apply;
  const construct = __lent.construct;
  const isConstructor = __lent.isConstructor;
  const describe = __lent.describe;
  const defineOwn = __lent.defineOwn;
  const requireIterable = __lent.requireIterable;
  const readDescriptor = __lent.readDescriptor;
  const toKey = __lent.toKey;
  const has = __lent.has;
  const getFor = __lent.getFor;
  const remove = __lent.remove;
  const isTypedArray = __lent.isTypedArray;
  const ownKeys = __lent.ownKeys;
  const isExtensible = Object.isExtensible;
  const ownDescriptor = Object.getOwnPropertyDescriptor;
  const preventExtensions = Object.preventExtensions;
  const getPrototype = Object.getPrototypeOf;
  const setPrototype = Object.setPrototypeOf;

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function requireObject(value, name) {
    if (!isObject(value)) throw new typeError('Reflect.' + name + ' called on non-object');
  }

  function requireConstructor(value) {
    if (!isConstructor(value)) throw new typeError(describe(value) + ' is not a constructor');
  }

  // CreateListFromArrayLike (7.3.19).
  function listOf(values) {
    if (!isObject(values)) throw new typeError('CreateListFromArrayLike called on non-object');
    const list = [];
    for (let i = 0; i < values.length; i++) list[i] = values[i];
    return list;
  }

  function withArticle(type) {
    return (type === 'object' || type === 'undefined' ? 'an ' : 'a ') + type;
  }

  // CanonicalNumericIndexString (7.1.21): what a typed array takes for an index, be it one of its own or not.
  function isIndex(key) {
    return typeof key === 'string' && (key === '-0' || `${+key}` === key);
  }

  // OrdinarySet (10.1.9.1), and the [[Set]] of a typed array that stands in the way (10.4.5.5).
  function set(target, key, value, receiver) {
    let found;
    for (let at = target; at !== null && found === undefined; at = getPrototype(at)) {
      found = ownDescriptor(at, key);
      if (isTypedArray(at) && isIndex(key) && (at === receiver || found === undefined)) {
        if (at === receiver) at[key] = value;
        return true;
      }
    }
    if (found !== undefined && !has(found, 'value')) {
      if (found.set === undefined) return false;
      apply(found.set, receiver, [value]);
      return true;
    }
    if ((found !== undefined && !found.writable) || !isObject(receiver)) return false;
    const existing = ownDescriptor(receiver, key);
    if (existing === undefined) return defineOwn(receiver, key, [value, true, , , true, true]);
    return has(existing, 'value') && existing.writable && defineOwn(receiver, key, [value, , , , , ,]);
  }

  const helpers = {
    apply(callback, list, receiver) { return apply(callback, receiver, listOf(list)); },
  };

  const reflect = {
    defineProperty(target, key, attributes) {
      requireObject(target, 'defineProperty');
      key = toKey(key);
      return defineOwn(target, key, readDescriptor(attributes));
    },
    deleteProperty(target, key) {
      requireObject(target, 'deleteProperty');
      return remove(target, toKey(key));
    },
    apply(target, receiver, values) {
      if (typeof target !== 'function') {
        throw new typeError('Function.prototype.apply was called on ' + describe(target) + ', which is ' +
          withArticle(typeof target) + ' and not a function');
      }
      return apply(target, receiver, listOf(values));
    },
    construct(target, values, newTarget = target) {
      requireConstructor(target);
      requireConstructor(newTarget);
      return construct(target, newTarget, listOf(values));
    },
    get(target, key, receiver) {
      requireObject(target, 'get');
      return getFor(target, toKey(key), arguments.length > 2 ? receiver : target);
    },
    getOwnPropertyDescriptor(target, key) {
      requireObject(target, 'getOwnPropertyDescriptor');
      return ownDescriptor(target, key);
    },
    getPrototypeOf(target) {
      requireObject(target, 'getPrototypeOf');
      return getPrototype(target);
    },
    has(target, key) {
      requireObject(target, 'has');
      return has(target, toKey(key));
    },
    isExtensible(target) {
      requireObject(target, 'isExtensible');
      return isExtensible(target);
    },
    ownKeys(target) {
      requireObject(target, 'ownKeys');
      return ownKeys(target);
    },
    preventExtensions(target) {
      requireObject(target, 'preventExtensions');
      preventExtensions(target);
      return true;
    },
    set(target, key, value, receiver) {
      requireObject(target, 'set');
      return set(target, toKey(key), value, arguments.length > 3 ? receiver : target);
    },
    setPrototypeOf(target, prototype) {
      requireObject(target, 'setPrototypeOf');
      if (!isObject(prototype) && prototype !== null) setPrototype(target, prototype);
      try {
        setPrototype(target, prototype);
        return true;
      } catch {
        return false;
      }
    },
  };

  const objectFunction = {
    fromEntries(entries) {
      if (entries === undefined || entries === null) throw new typeError('undefined is not iterable');
      requireIterable(entries);
      const result = {};
      for (const entry of entries) {
        if (!isObject(entry)) throw new typeError('Iterator value ' + describe(entry) + ' is not an entry object');
        const key = toKey(entry[0]);
        defineOwn(result, key, [entry[1], true, , , true, true]);
      }
      return result;
    },
  };

  // Where `length` is not the number of parameters.
  __lent.setLengths(reflect, 2, ['construct', 'get']);
  __lent.setLengths(reflect, 3, ['set']);
  return { helpers, reflect, objectFunction };
})();
