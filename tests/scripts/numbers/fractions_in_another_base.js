console.log((0.5).toString(2), (-255.5).toString(36), (2 ** 60).toString(16), Math.PI.toString(16));  // expect: 0.1 -73.i 1000000000000000 3.243f6a8885a3
console.log((0.1).toString(3), (1e-7).toString(36), (123.456).toString(8));  // expect: 0.0022002200220022002200220022002201 0.000061oezo085tl 173.3513615237574734
