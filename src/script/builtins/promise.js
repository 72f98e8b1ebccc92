// What promises call back into the program for; see prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const promiseConstructor = Promise;
  const speciesSymbol = Symbol.species;
  const isConstructor = __lent.isConstructor;
  const describe = __lent.describe;
  const requireIterable = __lent.requireIterable;
  const isPlainPromise = __lent.isPlainPromise;
  const isPromise = __lent.isPromise;
  const makePromise = __lent.makePromise;
  const resolve = __lent.resolvePromise;
  const reject = __lent.rejectPromise;
  const fulfill = __lent.fulfillPromise;
  const performThen = __lent.performThen;
  const enqueueThenable = __lent.enqueueThenable;
  const makeAggregateError = __lent.makeAggregateError;

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function requireObject(value, what) {
    if (!isObject(value)) throw new typeError(what + ' called on non-object');
  }

  // SpeciesConstructor (ECMA-262 7.3.22).
  function speciesConstructor(promise) {
    if (isPlainPromise(promise)) return promiseConstructor;
    const constructor = promise.constructor;
    if (constructor === undefined) return promiseConstructor;
    if (!isObject(constructor)) throw new typeError('The .constructor property is not an object');
    const species = constructor[speciesSymbol];
    if (species === undefined || species === null) return promiseConstructor;
    if (!isConstructor(species)) throw new typeError('object.constructor[Symbol.species] is not a constructor');
    return species;
  }

  // NewPromiseCapability (ECMA-262 27.2.1.5).
  function newCapability(constructor) {
    if (typeof constructor !== 'function') throw new typeError(describe(constructor) + ' is not a constructor');
    const capability = { promise: undefined, resolve: undefined, reject: undefined };
    capability.promise = new constructor((resolveIt, rejectIt) => {
      if (capability.resolve !== undefined || capability.reject !== undefined) {
        throw new typeError('Promise executor has already been invoked with non-undefined arguments');
      }
      capability.resolve = resolveIt;
      capability.reject = rejectIt;
    });
    if (typeof capability.resolve !== 'function' || typeof capability.reject !== 'function') {
      throw new typeError('Promise resolve or reject function is not callable');
    }
    return capability;
  }

  // PromiseResolve (ECMA-262 27.2.4.7.1).
  function promiseResolve(constructor, value) {
    if (isPromise(value) && value.constructor === constructor) return value;
    if (constructor === promiseConstructor) {
      const promise = makePromise();
      resolve(promise, value);
      return promise;
    }
    const capability = newCapability(constructor);
    capability.resolve(value);
    return capability.promise;
  }

  // What all, allSettled and any have in common (ECMA-262 27.2.4.1.1 and its like): each element of `iterable` becomes
  // a promise, `subscribe` is told of it and its place, and gives it two handlers; `finish` is called when `count`
  // handlers have come in, one for each place and one for the end of the iteration.
  function combine(constructor, name, iterable, begin) {
    requireObject(constructor, 'Promise.' + name);
    const capability = newCapability(constructor);
    try {
      const resolveOne = constructor.resolve;
      if (typeof resolveOne !== 'function') throw new typeError('Promise resolve or reject function is not callable');
      requireIterable(iterable);
      const subscribe = begin(capability);
      let place = 0;
      for (const value of iterable) subscribe(resolveOne.call(constructor, value), place++);
      subscribe(undefined, -1);
    } catch (error) {
      capability.reject(error);
    }
    return capability.promise;
  }

  // A subscriber that gathers what `wrap` makes of each value, and gives it all to `finish`.
  function gather(capability, finish, subscribeTo) {
    const values = [];
    let remaining = 1;
    const countDown = () => { if (--remaining === 0) finish(values); };
    return (promise, place) => {
      if (place < 0) return countDown();
      values[place] = undefined;
      remaining++;
      let isCalled = false;
      const gatherAs = (wrap) => (value) => {
        if (isCalled) return;
        isCalled = true;
        values[place] = wrap(value);
        countDown();
      };
      subscribeTo(promise, gatherAs);
    };
  }

  __lent.promiseFor = (value) => promiseResolve(promiseConstructor, value);

  const asItIs = (value) => value;
  const asFulfilled = (value) => ({ status: 'fulfilled', value: value });
  const asRejected = (reason) => ({ status: 'rejected', reason: reason });

  const promiseStatics = {
    all(iterable) {
      return combine(this, 'all', iterable, (capability) =>
        gather(capability, capability.resolve, (promise, gatherAs) => promise.then(gatherAs(asItIs), capability.reject)));
    },
    allSettled(iterable) {
      return combine(this, 'allSettled', iterable, (capability) =>
        gather(capability, capability.resolve,
          (promise, gatherAs) => promise.then(gatherAs(asFulfilled), gatherAs(asRejected))));
    },
    any(iterable) {
      return combine(this, 'any', iterable, (capability) =>
        gather(capability, (errors) => capability.reject(makeAggregateError(errors)),
          (promise, gatherAs) => promise.then(capability.resolve, gatherAs(asItIs))));
    },
    race(iterable) {
      return combine(this, 'race', iterable, (capability) => (promise, place) => {
        if (place >= 0) promise.then(capability.resolve, capability.reject);
      });
    },
    resolve(value) {
      requireObject(this, 'PromiseResolve');
      return promiseResolve(this, value);
    },
    reject(reason) {
      requireObject(this, 'PromiseReject');
      if (this === promiseConstructor) {
        const promise = makePromise();
        reject(promise, reason);
        return promise;
      }
      const capability = newCapability(this);
      capability.reject(reason);
      return capability.promise;
    },
  };

  const promisePrototype = {
    catch(onRejected) { return this.then(undefined, onRejected); },
    finally(onFinally) {
      requireObject(this, 'Promise.prototype.finally');
      const constructor = speciesConstructor(this);
      if (typeof onFinally !== 'function') return this.then(onFinally, onFinally);
      return this.then(
        (value) => promiseResolve(constructor, onFinally()).then(() => value),
        (reason) => promiseResolve(constructor, onFinally()).then(() => { throw reason; }));
    },
  };

  const helpers = {
    // The executor gets resolving functions (ECMA-262 27.2.1.3), of which only the first call counts.
    runExecutor(promise, executor) {
      let isResolved = false;
      try {
        executor(
          (value) => {
            if (isResolved) return undefined;
            isResolved = true;
            return resolve(promise, value);
          },
          (reason) => {
            if (isResolved) return undefined;
            isResolved = true;
            return reject(promise, reason);
          });
      } catch (error) {
        if (!isResolved) {
          isResolved = true;
          reject(promise, error);
        }
      }
      return promise;
    },
    resolveWithObject(promise, value) {
      let then;
      try {
        then = value.then;
      } catch (error) {
        return reject(promise, error);
      }
      return typeof then === 'function' ? enqueueThenable(promise, value, then) : fulfill(promise, value);
    },
    runThenable(promise, thenable, then) {
      helpers.runExecutor(promise, (resolveIt, rejectIt) => { then.call(thenable, resolveIt, rejectIt); });
    },
    runReaction(handler, argument, derived) {
      let result;
      try {
        result = handler(argument);
      } catch (error) {
        reject(derived, error);
        return;
      }
      resolve(derived, result);
    },
    // The same for the capability of a class that is not Promise.
    runToldReaction(handler, argument, resolveIt, rejectIt) {
      let result;
      try {
        result = handler(argument);
      } catch (error) {
        rejectIt(error);
        return;
      }
      resolveIt(result);
    },
    thenOfSubclass(promise, onFulfilled, onRejected) {
      const capability = newCapability(speciesConstructor(promise));
      performThen(promise, onFulfilled, onRejected, capability.resolve, capability.reject);
      return capability.promise;
    },
  };

  return { helpers, promisePrototype, promiseStatics };
})();
