console.log(0, 42, 3.25, .5, 5.);  // expect: 0 42 3.25 0.5 5
console.log(0xff, 0b1010, 0o17);  // expect: 255 10 15
console.log(1e3, 1.5e-3, 2E2);  // expect: 1000 0.0015 200
console.log(1_000_000);  // expect: 1000000
