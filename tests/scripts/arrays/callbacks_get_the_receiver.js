const seen = [];
[1].map(function () { seen.push(this.name); }, { name: 'receiver' });
console.log(seen);  // expect: [ 'receiver' ]
