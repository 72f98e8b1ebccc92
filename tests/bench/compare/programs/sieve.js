// The primes below two million: elements of one array.
var limit = 2000000;
var composite = [];
for (var i = 0; i <= limit; i++) composite.push(false);
for (var n = 2; n * n <= limit; n++) {
  if (!composite[n]) for (var multiple = n * n; multiple <= limit; multiple += n) composite[multiple] = true;
}
var count = 0;
for (var m = 2; m <= limit; m++) if (!composite[m]) count++;
console.log(count);
