const buffer = new ArrayBuffer(8);
const bytes = new Uint8Array(buffer);
const words = new Uint16Array(buffer, 2, 2);
words[0] = 0x1234;
console.log(bytes, words.byteOffset, words.byteLength, words.length, words.buffer === buffer);  // expect: Uint8Array(8) [
// expect:   0, 0, 52, 18,
// expect:   0, 0,  0,  0
// expect: ] 2 4 2 true
const part = bytes.subarray(2, 4);
part[0] = 255;
console.log(words[0], part.byteOffset);  // expect: 4863 2
console.log(buffer.slice(2, 4), buffer.slice(-7, -4).byteLength, buffer.slice(5, 2));  // expect: ArrayBuffer { [Uint8Contents]: <ff 12>, byteLength: 2 } 3 ArrayBuffer { [Uint8Contents]: <>, byteLength: 0 }
console.log(ArrayBuffer.isView(bytes), ArrayBuffer.isView(buffer), ArrayBuffer.isView(new DataView(buffer)));  // expect: true false true
bytes.set([1, 2, 3, 4, 5, 6, 7, 8]);
bytes.copyWithin(2, 0, 4);
console.log(bytes.join());  // expect: 1,2,1,2,3,4,7,8
bytes.set(bytes.subarray(0, 4), 1);
console.log(bytes.join());  // expect: 1,1,2,1,2,4,7,8
