function Other() {
  this.own = 1;
  return { other: 2 };
}
function Primitive() {
  this.own = 1;
  return 5;
}
console.log(new Other(), new Primitive());  // expect: { other: 2 } Primitive { own: 1 }
