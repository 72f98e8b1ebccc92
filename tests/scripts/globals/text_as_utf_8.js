const said = (act) => { try { console.log(act()); } catch (error) { console.log(error.name + ': ' + error.message, error.code); } };
const bytes = new TextEncoder().encode('aé日😀\ud800');
console.log(bytes.join());  // expect: 97,195,169,230,151,165,240,159,152,128,239,191,189
console.log(new TextDecoder().decode(bytes), new TextDecoder().decode(bytes.buffer.slice(1, 3)), new TextDecoder().decode(new DataView(bytes.buffer, 3, 3)));  // expect: aé日😀� é 日
said(() => JSON.stringify(new TextDecoder().decode(new Uint8Array([255, 97, 0xe6, 0x97, 97, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf0, 0x9f]))));  // expect: "�a�a������"
const mark = new Uint8Array([0xef, 0xbb, 0xbf, 65]);
console.log(new TextDecoder().decode(mark).length, new TextDecoder('UTF8', { ignoreBOM: true }).decode(mark).length);  // expect: 1 2
const decoder = new TextDecoder();
console.log([decoder.decode(bytes.subarray(3, 5), { stream: true }), decoder.decode(bytes.subarray(5, 6))], decoder.encoding, decoder.fatal);  // expect: [ '', '日' ] utf-8 false
said(() => new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])));  // expect: TypeError: The encoded data was not valid for encoding utf-8 ERR_ENCODING_INVALID_ENCODED_DATA
said(() => new TextDecoder('latin7'));  // expect: RangeError: The "latin7" encoding is not supported ERR_ENCODING_NOT_SUPPORTED
