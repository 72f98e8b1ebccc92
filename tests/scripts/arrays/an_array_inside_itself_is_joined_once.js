const list = [1, 2];
list.push(list, 3);
console.log(list.join(), String([list, 4]));  // expect: 1,2,,3 1,2,,3,4
