const text = 'continued \
here';
console.log(text);  // expect: continued here
