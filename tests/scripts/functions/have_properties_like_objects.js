function counter() {
  counter.calls = (counter.calls ?? 0) + 1;
}
counter();
counter();
console.log(counter.calls, Object.keys(counter));  // expect: 2 [ 'calls' ]
