{
  try {
    late;
  } catch (error) {
    console.log(error.name + ': ' + error.message);  // expect: ReferenceError: Cannot access 'late' before initialization
  }
  let late = 1;
  console.log(late);  // expect: 1
}
