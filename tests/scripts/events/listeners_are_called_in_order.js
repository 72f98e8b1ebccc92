const target = new EventTarget();
const seen = (name) => (event) => console.log(name, event.type, event.target === target);
const first = seen('first');
target.addEventListener('ping', first);
target.addEventListener('ping', seen('second'), { once: true });
target.addEventListener('ping', first);  // the same again is no second listener
target.addEventListener('ping', { handleEvent(event) { console.log('object', event.type, this.name); }, name: 'n' });
target.addEventListener('ping', null);
console.log(target.dispatchEvent(new Event('ping')));
// expect: first ping true
// expect: second ping true
// expect: object ping n
// expect: true
target.removeEventListener('ping', first);
target.removeEventListener('ping', first);
console.log(target.dispatchEvent(new Event('ping')));
// expect: object ping n
// expect: true
target.addEventListener('change', function (event) {
  console.log(this === target);  // expect: true
  target.addEventListener('change', () => console.log('not in this round'));
  event.preventDefault();
});
console.log(target.dispatchEvent(new Event('change', { cancelable: true })));  // expect: false
const stopping = new EventTarget();
stopping.addEventListener('x', (event) => event.stopImmediatePropagation());
stopping.addEventListener('x', () => console.log('never'));
console.log(stopping.dispatchEvent(new Event('x')));  // expect: true
const removing = new EventTarget();
const last = () => console.log('removed while the event is under way');
removing.addEventListener('x', () => removing.removeEventListener('x', last));
removing.addEventListener('x', last);
removing.dispatchEvent(new Event('x'));
console.log(target, String(target), String(new Event('x')));  // expect: EventTarget {} [object EventTarget] [object Event]
class Bus extends EventTarget {
  send(detail) { this.dispatchEvent(new CustomEvent('message', { detail })); }
}
const bus = new Bus();
bus.addEventListener('message', (event) => console.log(event.detail, event instanceof Event));  // expect: { n: 1 } true
bus.send({ n: 1 });
