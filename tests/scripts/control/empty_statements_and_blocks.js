;;;
{}
if (true);
for (let i = 0; i < 3; i++);
console.log('done');  // expect: done
