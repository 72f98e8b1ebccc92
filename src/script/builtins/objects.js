// What Object does that may run the program's getters, setters and conversions; see prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const describe = __lent.describe;
  const defineOwn = __lent.defineOwn;
  const enumerableKeys = __lent.enumerableKeys;
  const ownDescriptor = Object.getOwnPropertyDescriptor;
  const isExtensible = Object.isExtensible;
  const ownKeys = __lent.ownKeys;
  const isEnumerable = Object.prototype.propertyIsEnumerable;
  const setPrototype = Object.setPrototypeOf;

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  // ToPropertyKey (ECMA-262 7.1.19): a computed name is one.
  function toKey(value) {
    return isObject(value) ? ownKeys({ [value]: 0 })[0] : typeof value === 'symbol' ? value : `${value}`;
  }

  function requireAccessorFunction(value, name) {
    if (value !== undefined && typeof value !== 'function') {
      throw new typeError(name + ' must be a function: ' + describe(value));
    }
  }

  // ToPropertyDescriptor (ECMA-262 6.2.6.5), as defineOwn takes it.
  function readDescriptor(attributes) {
    if (!isObject(attributes)) throw new typeError('Property description must be an object: ' + describe(attributes));
    const wanted = new Array(6);
    if ('enumerable' in attributes) wanted[4] = !!attributes.enumerable;
    if ('configurable' in attributes) wanted[5] = !!attributes.configurable;
    if ('value' in attributes) wanted[0] = attributes.value;
    if ('writable' in attributes) wanted[1] = !!attributes.writable;
    if ('get' in attributes) {
      wanted[2] = attributes.get;
      requireAccessorFunction(wanted[2], 'Getter');
    }
    if ('set' in attributes) {
      wanted[3] = attributes.set;
      requireAccessorFunction(wanted[3], 'Setter');
    }
    if ((2 in wanted || 3 in wanted) && (0 in wanted || 1 in wanted)) {
      throw new typeError('Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, ' + describe(attributes));
    }
    return wanted;
  }

  function keyText(key) {
    return typeof key === 'symbol' ? key.toString() : key;
  }

  function define(target, key, wanted) {
    if (defineOwn(target, key, wanted)) return;
    throw new typeError(ownDescriptor(target, key) !== undefined ? 'Cannot redefine property: ' + keyText(key)
      : isExtensible(target) ? 'Invalid typed array index'
      : 'Cannot define property ' + keyText(key) + ', object is not extensible');
  }

  function defineAll(target, properties) {
    if (properties === undefined || properties === null) {
      throw new typeError('Cannot convert undefined or null to object');
    }
    const keys = enumerableKeys(properties);
    const wanted = [];
    for (let i = 0; i < keys.length; i++) wanted[i] = readDescriptor(properties[keys[i]]);
    for (let i = 0; i < keys.length; i++) define(target, keys[i], wanted[i]);
    return target;
  }

  function requireObject(value, name) {
    if (!isObject(value)) throw new typeError('Object.' + name + ' called on non-object');
  }

  function copyFrom(target, source, keys) {
    for (let i = 0; i < keys.length; i++) {
      if (isEnumerable.call(source, keys[i])) target[keys[i]] = source[keys[i]];
    }
  }

  function accessorOf(object, key, half) {
    key = toKey(key);
    for (let at = object; at !== undefined && at !== null; at = Object.getPrototypeOf(at)) {
      const found = ownDescriptor(at, key);
      if (found !== undefined) return found[half];
    }
    return undefined;
  }

  __lent.toKey = toKey;
  __lent.readDescriptor = readDescriptor;

  const helpers = {
    // Object.assign from where it meets the first getter or setter: `keys` of `source`, then the other sources.
    assign(target, source, keys, others) {
      copyFrom(target, source, keys);
      for (let i = 0; i < others.length; i++) {
        if (others[i] !== undefined && others[i] !== null) copyFrom(target, others[i], enumerableKeys(others[i]));
      }
      return target;
    },
    listProperties(object, keys, wantsEntries) {
      const result = [];
      for (let i = 0; i < keys.length; i++) {
        if (!isEnumerable.call(object, keys[i])) continue;
        const value = object[keys[i]];
        result[result.length] = wantsEntries ? [keys[i], value] : value;
      }
      return result;
    },
    getOwnPropertyDescriptor(object, key) { return ownDescriptor(object, toKey(key)); },
    propertyIsEnumerable(object, key) { return isEnumerable.call(object, toKey(key)); },
    hasOwn(object, key) { return ownDescriptor(object, toKey(key)) !== undefined; },
    createWith(prototype, properties) {
      return defineAll(setPrototype({}, prototype), properties);
    },
  };

  const objectFunction = {
    defineProperty(target, key, attributes) {
      requireObject(target, 'defineProperty');
      key = toKey(key);
      define(target, key, readDescriptor(attributes));
      return target;
    },
    defineProperties(target, properties) {
      requireObject(target, 'defineProperties');
      return defineAll(target, properties);
    },
  };

  const objectPrototype = {
    __defineGetter__(key, getter) {
      define(this, toKey(key), readDescriptor({ get: getter, enumerable: true, configurable: true }));
    },
    __defineSetter__(key, setter) {
      define(this, toKey(key), readDescriptor({ set: setter, enumerable: true, configurable: true }));
    },
    __lookupGetter__(key) { return accessorOf(this, key, 'get'); },
    __lookupSetter__(key) { return accessorOf(this, key, 'set'); },
  };

  return { helpers, objectFunction, objectPrototype };
})();
