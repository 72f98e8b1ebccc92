console.log((function () { return 1; })(), (() => 2)(), (function (x) { return x; }(3)));  // expect: 1 2 3
