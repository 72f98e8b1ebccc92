const nothing = undefined;
const attempts = [
  () => { const { a } = nothing; },
  () => { const { a } = null; },
  () => { (({ a }) => a)(); },
  () => { const {} = nothing; },
  () => { const { a: { b } } = {}; },
  () => { const [a] = 5; },
];
for (const attempt of attempts) try { attempt(); } catch (e) { console.log(e.name, e.message); }
// expect: TypeError Cannot destructure property 'a' of 'nothing' as it is undefined.
// expect: TypeError Cannot destructure property 'a' of 'null' as it is null.
// expect: TypeError Cannot destructure property 'a' of 'undefined' as it is undefined.
// expect: TypeError Cannot destructure 'nothing' as it is undefined.
// expect: TypeError Cannot read properties of undefined (reading 'b')
// expect: TypeError 5 is not iterable
