class Node {
  constructor(parent) {
    this.parent = parent === null ? null : new WeakRef(parent);
    this.children = [];
    this.data = new Array(500);
    if (parent !== null) parent.children.push(this);
  }
}

function main() {
  const root = new Node(null);
  for (let i = 0; i < 10; i++) {
    new Node(root);
  }
}

for (let round = 1; round <= 7; round++) {
  setTimeout(() => {
    main();
    gc();
  });
}
