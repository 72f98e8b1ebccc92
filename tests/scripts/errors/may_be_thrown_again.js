try {
  try {
    throw new Error('first');
  } catch (error) {
    error.message += ' and again';
    throw error;
  }
} catch (error) {
  console.log(error.message);  // expect: first and again
}
