const grid = [];
for (let y = 0; y < 3; y++) {
  grid.push([]);
  for (let x = 0; x < 3; x++) grid[y][x] = x * y;
}
console.log(grid, grid[2][2]);  // expect: [ [ 0, 0, 0 ], [ 0, 1, 2 ], [ 0, 2, 4 ] ] 4
