const log = [];
const say = (text) => () => { log.push(text); };
// A promise that resolves with a promise takes two jobs more.
Promise.resolve().then(() => { log.push('a1'); return Promise.resolve(); }).then(say('a2'));
Promise.resolve().then(say('b1')).then(say('b2')).then(say('b3')).then(say('b4')).then(say('b5'));
// One that resolves with a thenable takes one.
Promise.resolve().then(() => { log.push('c1'); return { then(resolve) { log.push('then'); resolve(); } }; }).then(say('c2'));
new Promise((resolve) => { resolve(Promise.resolve()); }).then(say('d'));
Promise.resolve(Promise.resolve()).then(say('e'));
setTimeout(() => console.log(log.join(' ')), 1);  // expect: a1 b1 c1 e b2 then b3 c2 d a2 b4 b5
