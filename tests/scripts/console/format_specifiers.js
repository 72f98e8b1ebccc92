console.log('%s is %d years and %i, %f', 'Bob', 42, 42.9, 1.5);  // expect: Bob is 42 years and 42, 1.5
console.log('%O', { a: { b: {} } });  // expect: { a: { b: {} } }
console.log('100%', 1, '%s');  // expect: 100% 1 %s
console.log('%s', null, undefined, 'extra', { a: 1 });  // expect: null undefined extra { a: 1 }
console.log('%d', '42', '%%', '%x');  // expect: 42 %% %x
console.log('a%%b', 1);  // expect: a%b 1
console.log('%s', { a: 1 }, [1], () => 1);  // expect: { a: 1 } [ 1 ] [Function (anonymous)]
