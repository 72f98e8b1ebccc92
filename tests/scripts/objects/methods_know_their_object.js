const counter = {
  n: 0,
  increment() {
    this.n++;
    return this;
  },
};
console.log(counter.increment().increment().n);  // expect: 2
