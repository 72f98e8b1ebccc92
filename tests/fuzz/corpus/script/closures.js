const made = [];
for (let i = 0; i < 5; i++) made.push(() => i + made.length);
console.log(made.map((f) => f()));
