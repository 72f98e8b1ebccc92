const o = {};
for (let i = 0; i < 200; i++) o['k' + i] = i;
for (let i = 0; i < 200; i += 2) delete o['k' + i];
const keys = Object.keys(o);
console.log(keys.length, keys[0], keys[99], o.k1, o.k199, o.k0);  // expect: 100 k1 k199 1 199 undefined
