const steps = [];
for (let i = 0; i < 4; i++) {
  steps.push(() => i);
  i++;
}
console.log(steps.length, steps[0](), steps[1]());  // expect: 2 1 3
