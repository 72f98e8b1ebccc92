const like = { length: 2, 0: 'a', 1: 'b' };
console.log(Array.prototype.push.call(like, 'c'), like);  // expect: 3 { '0': 'a', '1': 'b', '2': 'c', length: 3 }
console.log(Array.prototype.reverse.call(like), Array.prototype.join.call(like, '-'));  // expect: { '0': 'c', '1': 'b', '2': 'a', length: 3 } c-b-a
console.log(Array.prototype.map.call('abc', (x) => x + x), Array.prototype.slice.call('abc', 1));  // expect: [ 'aa', 'bb', 'cc' ] [ 'b', 'c' ]
console.log(Array.prototype.splice.call(like, 0, 2, 'z'), like);  // expect: [ 'c', 'b' ] { '0': 'z', '1': 'a', length: 2 }
console.log(Array.prototype.shift.call(like), Array.prototype.unshift.call(like, 1, 2), like);  // expect: z 3 { '0': 1, '1': 2, '2': 'a', length: 3 }
console.log(Array.prototype.pop.call(like), Array.prototype.indexOf.call(like, 2), Array.prototype.includes.call(like, 'a'));  // expect: a 1 false
console.log(Array.prototype.concat.call({ a: 1 }, [2], 3));  // expect: [ { a: 1 }, 2, 3 ]
