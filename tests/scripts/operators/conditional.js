console.log(1 ? 'yes' : 'no', 0 ? 'yes' : 'no');  // expect: yes no
const grade = (n) => n > 89 ? 'A' : n > 79 ? 'B' : 'C';
console.log(grade(95), grade(85), grade(5));  // expect: A B C
