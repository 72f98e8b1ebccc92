console.log({ n: -0, i: Infinity, m: NaN, big: 1e21, t: true, f: false });  // expect: { n: -0, i: Infinity, m: NaN, big: 1e+21, t: true, f: false }
