const controller = new AbortController();
console.log(controller);  // expect: AbortController { signal: AbortSignal { aborted: false } }
const target = new EventTarget();
let calls = 0;
target.addEventListener('ping', () => calls++, { signal: controller.signal });
controller.signal.addEventListener('abort', (event) => console.log(event.type, event.target === controller.signal));
controller.signal.onabort = () => console.log('told');
target.dispatchEvent(new Event('ping'));
controller.abort();
// expect: abort true
// expect: told
controller.abort();
target.dispatchEvent(new Event('ping'));
target.addEventListener('ping', () => calls++, { signal: controller.signal });
target.dispatchEvent(new Event('ping'));
const { aborted, reason } = controller.signal;
console.log(calls, aborted, reason.name, reason.message, reason.code);  // expect: 1 true AbortError This operation was aborted 20
try { AbortSignal.abort('why').throwIfAborted(); } catch (error) { console.log(error); }  // expect: why
const other = new AbortController();
const either = AbortSignal.any([new AbortController().signal, other.signal]);
other.abort('other');
console.log(either.aborted, either.reason);  // expect: true other
try { new AbortSignal(); } catch (error) { console.log(error.message, error.code); }  // expect: Illegal constructor ERR_ILLEGAL_CONSTRUCTOR
const late = AbortSignal.timeout(10);
late.addEventListener('abort', () => console.log(late.reason.name, late.reason.message));
setTimeout(() => console.log('done'), 50);
// expect: TimeoutError The operation was aborted due to timeout
// expect: done
