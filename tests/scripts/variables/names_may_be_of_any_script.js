let größe = 1;
let $dollar_1 = 2;
let _ = 3;
let имя = 4;
console.log(größe + $dollar_1 + _ + имя);  // expect: 10
