setTimeout(() => console.log('never'), 1);
function fail() {
  return Promise.reject(new Error('nobody cares'));  // throws: Error: nobody cares
}
fail();
Promise.resolve().then(() => console.log('jobs first'));  // expect: jobs first
