const never = () => console.log('never');
clearTimeout(setTimeout(never, 1));
clearInterval(setInterval(never, 1));
clearImmediate(setImmediate(never));
clearTimeout(undefined);
clearTimeout({});
const late = setTimeout(never, 20);
setTimeout(() => clearTimeout(late), 10);
const first = setImmediate(() => clearImmediate(second)), second = setImmediate(never);
let turns = 0;
const interval = setInterval(() => {
  if (++turns === 3) {
    clearInterval(interval);
    console.log('turns', turns);  // expect: turns 3
  }
}, 5);
const timeout = setTimeout(() => clearTimeout(timeout), 1);
