const money = {
  [Symbol.toPrimitive](hint) {
    return hint === 'number' ? 42 : hint + '!';
  },
};
console.log(+money, `${money}`, money + '', money * 2); // expect: 42 string! default! 84
console.log(money == 'default!', { 'string!': 'found' }[money]); // expect: true found
try {
  +{ [Symbol.toPrimitive]() { return {}; } };
} catch (error) {
  console.log(error.message); // expect: Cannot convert object to primitive value
}
const key = { toString() { return 'k'; } };
console.log({ [key]: 1 }); // expect: { k: 1 }
