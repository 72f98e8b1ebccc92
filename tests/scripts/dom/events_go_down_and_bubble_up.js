// leaklab only: Node has no document
const outer = document.createElement('div');
const inner = document.createElement('button');
outer.appendChild(inner);
document.body.appendChild(outer);
const told = (name) => (event) => console.log(name, event.eventPhase);
window.addEventListener('click', told('window'));
addEventListener('click', told('window before'), true);
outer.addEventListener('click', told('outer'));
outer.addEventListener('click', told('outer before'), { capture: true });
inner.addEventListener('click', told('inner'));
inner.dispatchEvent(new Event('click', { bubbles: true }));
// expect: window before 1
// expect: outer before 1
// expect: inner 2
// expect: outer 3
// expect: window 3
inner.dispatchEvent(new Event('click'));
// expect: window before 1
// expect: outer before 1
// expect: inner 2
outer.remove();
inner.dispatchEvent(new Event('click', { bubbles: true }));
// expect: outer before 1
// expect: inner 2
// expect: outer 3
dispatchEvent(new Event('click'));
// expect: window 2
// expect: window before 2
