// What Map, Set, WeakMap and WeakSet call back into the program for; see prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const describe = __lent.describe;
  const describeWithType = __lent.describeWithType;
  const openMap = __lent.openMap;
  const openSet = __lent.openSet;
  const requireIterable = __lent.requireIterable;
  const step = __lent.step;

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function requireFunction(value) {
    if (typeof value !== 'function') throw new typeError(describeWithType(value) + ' is not a function');
  }

  // The method by which a constructor fills what it made (ECMA-262 24.1.1.1, 24.2.1.1).
  function adderOf(made, name) {
    const adder = made[name];
    if (typeof adder !== 'function') {
      throw new typeError("'" + describe(adder) + "' returned for property '" + name + "' of object '" +
        describe(made) + "' is not a function");
    }
    return adder;
  }

  const helpers = {
    fillMap(made, entries) {
      const adder = adderOf(made, 'set');
      requireIterable(entries);
      for (const entry of entries) {
        if (!isObject(entry)) throw new typeError('Iterator value ' + describe(entry) + ' is not an entry object');
        adder.call(made, entry[0], entry[1]);
      }
      return made;
    },
    fillSet(made, values) {
      const adder = adderOf(made, 'add');
      requireIterable(values);
      for (const value of values) adder.call(made, value);
      return made;
    },
  };

  const mapPrototype = {
    forEach(callback, receiver) {
      const iterator = openMap(this);
      requireFunction(callback);
      const entry = [undefined, undefined];
      while (step(iterator, entry)) callback.call(receiver, entry[1], entry[0], this);
    },
  };

  const setPrototype = {
    forEach(callback, receiver) {
      const iterator = openSet(this);
      requireFunction(callback);
      const entry = [undefined, undefined];
      while (step(iterator, entry)) callback.call(receiver, entry[0], entry[0], this);
    },
  };

  return { helpers, mapPrototype, setPrototype };
})();
