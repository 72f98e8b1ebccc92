console.log(globalThis.Object === Object, typeof globalThis.console.log, globalThis.undefined, globalThis.NaN);  // expect: true function undefined NaN
