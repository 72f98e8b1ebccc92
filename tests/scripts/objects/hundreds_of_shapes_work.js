const all = [];
for (let i = 0; i < 300; i++) {
  const o = {};
  o['p' + i] = i;
  o.common = i;
  all.push(o);
}
let sum = 0;
for (let i = 0; i < 300; i++) sum += all[i].common + all[i]['p' + i];
console.log(sum);  // expect: 89700
