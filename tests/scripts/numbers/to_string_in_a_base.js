console.log((255).toString(16), (255).toString(2), (-255).toString(36));  // expect: ff 11111111 -73
console.log((1e21).toString(), (25).toString());  // expect: 1e+21 25
