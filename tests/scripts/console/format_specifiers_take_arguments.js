console.log('%s|%s|%s|%s', 'a', 1, null, undefined, 'more');
console.log('%d|%d|%i|%f|%d', '42', 'x', 42.9, '1.5px', -0);
console.log('%i|%f', '16', '');
console.log('%o|%O', { a: 1 }, { a: { b: { c: {} } } });
console.log('%c styled %% %z', 'color: red', 5);
console.log('100%', 1, '%s');
console.log('%%');
console.log('%s');
console.log('a', 'b', { c: 'd' }, ['e']);
// expect: a|1|null|undefined more
// expect: 42|NaN|42|1.5|-0
// expect: 16|NaN
// expect: { a: 1 }|{ a: { b: { c: {} } } }
// expect:  styled % %z 5
// expect: 100% 1 %s
// expect: %%
// expect: %s
// expect: a b { c: 'd' } [ 'e' ]
