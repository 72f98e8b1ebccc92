console.log(-0);  // expect: -0
console.log(0 === -0);  // expect: true
console.log(1 / -0);  // expect: -Infinity
console.log(String(-0), `${-0}`, [-0]);  // expect: 0 0 [ -0 ]
console.log(0 * -1);  // expect: -0
