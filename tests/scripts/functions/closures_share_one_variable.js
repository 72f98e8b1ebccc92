let shared = 1;
const read = () => shared;
const write = (value) => { shared = value; };
write(5);
console.log(read(), shared);  // expect: 5 5
