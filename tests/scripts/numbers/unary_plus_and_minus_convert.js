console.log(+'5', -'5', +true, -null, +undefined, +'x');  // expect: 5 -5 1 -0 NaN NaN
console.log(+[], -[3], +{});  // expect: 0 -3 NaN
