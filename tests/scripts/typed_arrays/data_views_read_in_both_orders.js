const view = new DataView(new ArrayBuffer(16), 1);
view.setInt16(0, -2);
view.setUint32(2, 0x01020304, true);
view.setFloat32(6, 1.5);
console.log(new Uint8Array(view.buffer).join());  // expect: 0,255,254,4,3,2,1,63,192,0,0,0,0,0,0,0
console.log(view.getInt16(0), view.getUint16(0, true), view.getUint32(2), view.getFloat32(6), view.getInt8(0), view.getUint8(0));  // expect: -2 65279 67305985 1.5 -1 255
view.setBigInt64(7, -5n, true);
console.log(view.getBigInt64(7, true), view.getBigUint64(7, true), view.getInt32('7', true));  // expect: -5n 18446744073709551611n -5
view.setFloat64(0, { valueOf: () => Math.PI });
console.log(view.getFloat64(0), view.byteLength, view.byteOffset, view.setInt8(0));  // expect: 3.141592653589793 15 1 undefined
console.log(new DataView(new ArrayBuffer(2)));  // expect: DataView {
// expect:   byteLength: 2,
// expect:   byteOffset: 0,
// expect:   buffer: ArrayBuffer { [Uint8Contents]: <00 00>, byteLength: 2 }
// expect: }
