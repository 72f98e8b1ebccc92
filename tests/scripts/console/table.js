console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]);
console.table([['p', 'q'], ['r']]);
console.table([1, 'two', { three: 3 }]);
console.table({ row: { x: 1 }, other: { x: { y: 1 } } });
console.table([{ a: 1, b: 2 }], ['b']);
console.table(5);
console.table(new Map([['k', 1]]));
console.table(new Set(['v']));
console.table([]);
// expect: ┌─────────┬───┬─────┬──────┐
// expect: │ (index) │ a │ b   │ c    │
// expect: ├─────────┼───┼─────┼──────┤
// expect: │ 0       │ 1 │ 'x' │      │
// expect: │ 1       │ 2 │     │ true │
// expect: └─────────┴───┴─────┴──────┘
// expect: ┌─────────┬─────┬─────┐
// expect: │ (index) │ 0   │ 1   │
// expect: ├─────────┼─────┼─────┤
// expect: │ 0       │ 'p' │ 'q' │
// expect: │ 1       │ 'r' │     │
// expect: └─────────┴─────┴─────┘
// expect: ┌─────────┬───────┬────────┐
// expect: │ (index) │ three │ Values │
// expect: ├─────────┼───────┼────────┤
// expect: │ 0       │       │ 1      │
// expect: │ 1       │       │ 'two'  │
// expect: │ 2       │ 3     │        │
// expect: └─────────┴───────┴────────┘
// expect: ┌─────────┬──────────┐
// expect: │ (index) │ x        │
// expect: ├─────────┼──────────┤
// expect: │ row     │ 1        │
// expect: │ other   │ { y: 1 } │
// expect: └─────────┴──────────┘
// expect: ┌─────────┬───┐
// expect: │ (index) │ b │
// expect: ├─────────┼───┤
// expect: │ 0       │ 2 │
// expect: └─────────┴───┘
// expect: 5
// expect: ┌───────────────────┬─────┬────────┐
// expect: │ (iteration index) │ Key │ Values │
// expect: ├───────────────────┼─────┼────────┤
// expect: │ 0                 │ 'k' │ 1      │
// expect: └───────────────────┴─────┴────────┘
// expect: ┌───────────────────┬────────┐
// expect: │ (iteration index) │ Values │
// expect: ├───────────────────┼────────┤
// expect: │ 0                 │ 'v'    │
// expect: └───────────────────┴────────┘
// expect: ┌─────────┐
// expect: │ (index) │
// expect: ├─────────┤
// expect: └─────────┘
