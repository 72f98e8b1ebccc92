// leaklab only: node's timers follow the machine's clock, which may be late
const order = [];
let count = 0;
const timer = setTimeout(() => {
  order.push('timer');
  if (++count < 3) timer.refresh();
}, 20);
setTimeout(() => { order.push('ten'); timer.refresh(); }, 10);
setTimeout(() => order.push('25'), 25);
setTimeout(() => console.log(order.join(' ')), 300);  // expect: ten 25 timer timer timer
