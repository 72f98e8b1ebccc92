// leaklab only: node's timers follow the machine's clock, which may be late
const order = [];
setTimeout(() => order.push('300'), 300);
setTimeout(() => order.push('200a'), 200);
setTimeout(() => order.push('250'), 250);
setTimeout(() => order.push('200b'), 200);
setTimeout(() => {
  order.push('10');
  setTimeout(() => order.push('10+120'), 120);
}, 10);
setTimeout(() => order.push('50'), 50);
setTimeout(() => console.log(order.join(' ')), 400);  // expect: 10 50 10+120 200a 200b 250 300
