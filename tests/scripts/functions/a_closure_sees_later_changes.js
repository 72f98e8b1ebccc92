let text = 'first';
const later = () => text;
text = 'second';
console.log(later());  // expect: second
