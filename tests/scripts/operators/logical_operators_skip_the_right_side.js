function told(value) {
  console.log('told', value);
  return value;
}
false && told(1);
true || told(2);
0 ?? told(3);
console.log('nothing was told');  // expect: nothing was told
