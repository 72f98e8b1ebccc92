const log = (...all) => console.log(...all);
async function a1() { log('a1 start'); await a2(); log('a1 end'); }
async function a2() { log('a2'); }
log('script start');
setTimeout(() => log('timeout'));
a1().then(() => log('a1 done'));
new Promise((resolve) => { log('executor'); resolve(); }).then(() => log('then 1')).then(() => log('then 2')).then(() => log('then 3')).then(() => log('then 4'));
(async () => { await null; log('await null'); await Promise.resolve(); log('await resolved'); return 'x'; })().then(log);
(async () => Promise.resolve('returned promise'))().then(log);
(async () => { const thenable = { then(f) { log('then called'); f('thenable'); } }; log(await thenable); })();
log('script end');

// expect: script start
// expect: a1 start
// expect: a2
// expect: executor
// expect: script end
// expect: a1 end
// expect: then 1
// expect: await null
// expect: then called
// expect: a1 done
// expect: then 2
// expect: await resolved
// expect: thenable
// expect: then 3
// expect: x
// expect: returned promise
// expect: then 4
// expect: timeout
