let immediates = 0, isOver = false;
setTimeout(() => { isOver = true; console.log('timer', immediates > 0); }, 100);  // expect: timer true
setImmediate(function again() {
  immediates++;
  if (!isOver) setImmediate(again);
});
