const log = [];
const p = new Promise((resolve, reject) => {
  log.push('executor');
  resolve(1);
  resolve(2);
  reject(new Error('late'));
  throw new Error('later');
});
log.push('after');
p.then((value) => console.log(log.join(' '), value));  // expect: executor after 1
new Promise(() => { throw new TypeError('thrown'); }).catch((error) => console.log(error.name, error.message));  // expect: TypeError thrown
const self = new Promise((resolve) => setTimeout(() => resolve(self), 1));
self.catch((error) => console.log(error.message));  // expect: Chaining cycle detected for promise #<Promise>
