const target = new EventTarget();
const told = (f) => {
  try {
    f();
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};
told(() => target.addEventListener('x', 5));  // expect: TypeError ERR_INVALID_ARG_TYPE The "listener" argument must be an instance of EventListener. Received type number (5)
told(() => target.dispatchEvent({}));  // expect: TypeError ERR_INVALID_ARG_TYPE The "event" argument must be an instance of Event. Received an instance of Object
told(() => EventTarget());  // expect: TypeError undefined Class constructor EventTarget cannot be invoked without 'new'
told(() => target.addEventListener('x'));  // expect: TypeError ERR_MISSING_ARGS The "type" and "listener" arguments must be specified
told(() => new Event());  // expect: TypeError ERR_MISSING_ARGS The "type" argument must be specified
told(() => EventTarget.prototype.addEventListener.call({}, 'x', () => {}));  // expect: TypeError ERR_INVALID_THIS Value of "this" must be of type EventTarget
console.log(EventTarget.length, target.addEventListener.length, target.dispatchEvent.length, Event.length);  // expect: 0 2 1 1
