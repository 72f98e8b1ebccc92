// memory
// The tutorial's session, as a person runs it: leaklab run tests/scripts/memory/session.js. tests/terminal looks at the figures.
gc();
console.log(process.memoryUsage());
// expect: {
// expect match: ^  rss: \d+,$
// expect match: ^  heapTotal: \d+,$
// expect match: ^  heapUsed: \d{5,6},$
// expect:   external: 0,
// expect:   arrayBuffers: 0
// expect: }
const wm = new WeakMap();
let b = new Object();
gc();
console.log(process.memoryUsage());
// expect: {
// expect match: ^  rss: \d+,$
// expect match: ^  heapTotal: \d+,$
// expect match: ^  heapUsed: \d{5,6},$
// expect:   external: 0,
// expect:   arrayBuffers: 0
// expect: }
wm.set(b, new Array(5*1024*1024));
gc();
console.log(process.memoryUsage());
// expect: {
// expect match: ^  rss: \d+,$
// expect match: ^  heapTotal: \d+,$
// expect match: ^  heapUsed: 4\d{7},$
// expect:   external: 0,
// expect:   arrayBuffers: 0
// expect: }
b = null;
gc();
console.log(process.memoryUsage());
// expect: {
// expect match: ^  rss: \d+,$
// expect match: ^  heapTotal: \d+,$
// expect match: ^  heapUsed: \d{5,6},$
// expect:   external: 0,
// expect:   arrayBuffers: 0
// expect: }
