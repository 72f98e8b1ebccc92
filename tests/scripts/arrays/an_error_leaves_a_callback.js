try {
  [1, 2, 3].forEach((x) => {
    if (x === 2) throw new Error('at ' + x);
    console.log(x);  // expect: 1
  });
} catch (error) {
  console.log(error.message);  // expect: at 2
}
