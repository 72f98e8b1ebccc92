console.log(String(1), String(null), String(undefined), String(true), String([1, [2]]), String({}));  // expect: 1 null undefined true 1,2 [object Object]
console.log(typeof String(1));  // expect: string
