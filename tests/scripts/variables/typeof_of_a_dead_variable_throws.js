try {
  typeof late;
} catch (error) {
  console.log(error.message);  // expect: Cannot access 'late' before initialization
}
let late;
