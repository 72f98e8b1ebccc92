// yield*, for-await and async generators (ECMA-262 14.4, 15.5.5, 27.6): what they call back into the program for, and
// the queue of an async generator's requests; see prelude.js. The modes of a request are those of ResumeMode: 0 next,
// 1 throw, 2 return.
(function () {
  'use strict';

  const typeError = TypeError;
  const iteratorSymbol = Symbol.iterator;
  const asyncIteratorSymbol = Symbol.asyncIterator;
  const then = Promise.prototype.then;
  const describe = __lent.describe;
  const requireIterable = __lent.requireIterable;
  const openIterator = __lent.openIterator;
  const iterationDone = __lent.iterationDone;
  const promiseFor = __lent.promiseFor;
  const makePromise = __lent.makePromise;
  const fulfill = __lent.fulfillPromise;
  const reject = __lent.rejectPromise;
  const isAsyncGenerator = __lent.isAsyncGenerator;
  const stateOf = __lent.generatorState;
  const complete = __lent.completeGenerator;
  const beginAwaitingReturn = __lent.beginAwaitingReturn;
  const queueOf = __lent.generatorQueue;
  const setQueue = __lent.setGeneratorQueue;
  const resume = __lent.resumeGenerator;
  const awaitThen = __lent.awaitThen;
  const atStart = 0;
  const suspended = 1;
  const completed = 4;

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function requireResult(result) {
    if (!isObject(result)) throw new typeError('Iterator result ' + describe(result) + ' is not an object');
    return result;
  }

  function noThrowMethod() {
    return new typeError("The iterator does not provide a 'throw' method.");
  }

  // What the inner iterator of a yield* answers to next, throw or return; the mark where it has no return method.
  function ask(record, received, mode) {
    const iterator = record.iterator;
    if (mode === 0) return record.next.call(iterator, received);
    const method = mode === 1 ? iterator.throw : iterator.return;
    if (method !== undefined && method !== null) return method.call(iterator, received);
    if (mode === 2) return iterationDone;
    const close = iterator.return;
    if (close !== undefined && close !== null) close.call(iterator);
    throw noThrowMethod();
  }

  // An inner iterator that is done leaves its value in the record.
  function finished(record, value) {
    record.value = value;
    return iterationDone;
  }

  // %AsyncFromSyncIteratorPrototype% (27.1.4): a sync iterator, whose values are waited for.
  function asyncFromSync(record) {
    const iterator = record.iterator;
    const continued = (step) => {
      try {
        const result = requireResult(step());
        const done = !!result.done;
        return then.call(promiseFor(result.value), (value) => ({ value, done }));
      } catch (error) {
        const promise = makePromise();
        reject(promise, error);
        return promise;
      }
    };
    return {
      next: (value) => continued(() => record.next.call(iterator, value)),
      return: (value) => continued(() => {
        const method = iterator.return;
        return method === undefined || method === null ? { value, done: true } : method.call(iterator, value);
      }),
      throw: (value) => continued(() => ask(record, value, 1)),
    };
  }

  function openAsync(value, text) {
    const method = value === undefined || value === null ? undefined : value[asyncIteratorSymbol];
    if (method === undefined || method === null) {
      if (value === undefined || value === null || typeof value[iteratorSymbol] !== 'function') throw new typeError(text);
      const iterator = asyncFromSync(openIterator(value, text));
      return { iterator, next: iterator.next };
    }
    if (typeof method !== 'function') throw new typeError(text);
    const iterator = method.call(value);
    if (!isObject(iterator)) throw new typeError('Result of the Symbol.asyncIterator method is not an object');
    return { iterator, next: iterator.next };
  }

  // --- The queue. Each request knows the next, the oldest one also the youngest.

  function append(generator, request) {
    const first = queueOf(generator);
    if (first === undefined) {
      setQueue(generator, request);
      request.last = request;
    } else {
      first.last.next = request;
      first.last = request;
    }
  }

  function takePromise(generator) {
    const request = queueOf(generator);
    if (request.next !== undefined) request.next.last = request.last;
    setQueue(generator, request.next);
    request.last = undefined;
    return request.promise;
  }

  function answer(generator, value, done) {
    fulfill(takePromise(generator), { value, done });
  }

  function awaitReturn(generator, value) {
    beginAwaitingReturn(generator);
    awaitThen(value, generator, didAwaitReturn, didFailToReturn);
  }

  function didAwaitReturn(generator, value) {
    complete(generator);
    answer(generator, value, true);
    drain(generator);
  }

  function didFailToReturn(generator, reason) {
    complete(generator);
    reject(takePromise(generator), reason);
    drain(generator);
  }

  // AsyncGeneratorDrainQueue (27.6.3.10).
  function drain(generator) {
    for (let request = queueOf(generator); request !== undefined; request = queueOf(generator)) {
      if (request.mode === 2) return awaitReturn(generator, request.value);
      if (request.mode === 1) reject(takePromise(generator), request.value);
      else answer(generator, undefined, true);
    }
  }

  function enqueue(generator, mode, value, name) {
    const promise = makePromise();
    if (!isAsyncGenerator(generator)) {
      reject(promise, new typeError(name + ' method called on incompatible receiver ' + describe(generator)));
      return promise;
    }
    const state = stateOf(generator);
    append(generator, { mode, value, promise, next: undefined, last: undefined });
    if (state === completed || (state === atStart && mode !== 0)) {
      complete(generator);
      drain(generator);
    } else if (state === atStart || state === suspended) {
      resume(generator, mode, value);
    }
    return promise;
  }

  const asyncGeneratorPrototype = {
    next(value) { return enqueue(this, 0, value, 'next'); },
    return(value) { return enqueue(this, 2, value, 'return'); },
    throw(value) { return enqueue(this, 1, value, 'throw'); },
  };

  const helpers = {
    openDelegate(value) {
      requireIterable(value);
      return openIterator(value);
    },
    delegate(record, received, mode) {
      const result = ask(record, received, mode);
      if (result === iterationDone) return finished(record, received);
      return requireResult(result).done ? finished(record, result.value) : result;
    },
    openAsyncIterator: openAsync,
    openAsyncDelegate(value) { return openAsync(value, describe(value) + ' is not async iterable'); },
    delegateAsync(record, received, mode) {
      const result = ask(record, received, mode);
      if (result !== iterationDone) return result;
      return then.call(promiseFor(received), (value) => ({ value, done: true }));
    },
    delegateResult(record, result) {
      return requireResult(result).done ? finished(record, result.value) : result.value;
    },
    asyncNext(record) { return record.next.call(record.iterator); },
    asyncStep(result) { return requireResult(result).done ? iterationDone : result.value; },
    // A promise; or the mark, where there is nothing to wait for.
    asyncClose(record) {
      const method = record.iterator.return;
      return method === undefined || method === null ? iterationDone : method.call(record.iterator);
    },
    asyncCloseQuietly(record) {
      try {
        return record === undefined ? iterationDone : helpers.asyncClose(record);
      } catch {
        return iterationDone;
      }
    },
    asyncClosed(result) {
      if (!isObject(result)) throw new typeError(describe(result) + ' is not an object');
    },
    asyncYield(generator, value) {
      answer(generator, value, false);
      const request = queueOf(generator);
      if (request !== undefined) resume(generator, request.mode, request.value);
    },
    asyncReturn(generator, value) {
      answer(generator, value, true);
      drain(generator);
    },
    asyncThrow(generator, reason) {
      reject(takePromise(generator), reason);
      drain(generator);
    },
  };

  return { helpers, asyncGeneratorPrototype };
})();
