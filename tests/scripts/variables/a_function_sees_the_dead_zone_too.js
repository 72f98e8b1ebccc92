function read() {
  return later;
}
try {
  read();
} catch (error) {
  console.log(error.message);  // expect: Cannot access 'later' before initialization
}
const later = 'alive';
console.log(read());  // expect: alive
