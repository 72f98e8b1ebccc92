const made = [];
for (let i = 0; i < 3; i++) made.push(/a/g);
made[0].lastIndex = 5;
console.log(made[0] === made[1], made[1].lastIndex, made[0].lastIndex);  // expect: false 0 5
