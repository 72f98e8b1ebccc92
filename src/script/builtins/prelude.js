// Builtins that call back into the program, written in JavaScript so that they can be interrupted like any other call.
// Compiled when an engine begins; its frames are left out of stacks. What it gives is installed by builtins.cpp, which
// also lends it natives, as the global __lent, while it begins. The other *.js files here are further parts.
(function () {
  'use strict';

  const typeError = TypeError;
  const apply = __lent.apply;
  const construct = __lent.construct;
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

  // What a native function needs converted before it is called again, a letter for the receiver and one for each
  // argument: s a string, n and N a number, - as it is; the last one stands for all that follow.
  function converted(value, letter) {
    return letter === '-' ? value : toPrimitive(value, letter === 'n' || letter === 'N' ? 'number' : 'string');
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
    setNumber(base, key, value) { base[key] = number(value); return true; },
    deleteElement(base, key) { return delete base[toPrimitive(key, 'string')]; },
    convertAndCall(callee, receiver, values, letters, newTarget) {
      receiver = converted(receiver, letters[0]);
      for (let i = 0; i < values.length; i++) {
        values[i] = converted(values[i], letters[i + 1 < letters.length ? i + 1 : letters.length - 1]);
      }
      return newTarget === undefined ? apply(callee, receiver, values) : construct(callee, newTarget, values);
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

  return { helpers, objectPrototype, errorPrototype };
})();
