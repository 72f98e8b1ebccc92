const numbers = [];
for (let i = 0; i < 120; i++) numbers.push(i * 7);
console.log(numbers);
// expect: [
// expect:     0,   7,  14,  21,  28,  35,  42,  49,  56,  63,  70,  77,
// expect:    84,  91,  98, 105, 112, 119, 126, 133, 140, 147, 154, 161,
// expect:   168, 175, 182, 189, 196, 203, 210, 217, 224, 231, 238, 245,
// expect:   252, 259, 266, 273, 280, 287, 294, 301, 308, 315, 322, 329,
// expect:   336, 343, 350, 357, 364, 371, 378, 385, 392, 399, 406, 413,
// expect:   420, 427, 434, 441, 448, 455, 462, 469, 476, 483, 490, 497,
// expect:   504, 511, 518, 525, 532, 539, 546, 553, 560, 567, 574, 581,
// expect:   588, 595, 602, 609, 616, 623, 630, 637, 644, 651, 658, 665,
// expect:   672, 679, 686, 693,
// expect:   ... 20 more items
// expect: ]
console.log([1, 2, 3, 4, 5, 6, 7]);
// expect: [
// expect:   1, 2, 3, 4,
// expect:   5, 6, 7
// expect: ]
console.log(['apple', 'pear', 'plum', 'cherry', 'fig', 'grape', 'melon', 'peach']);
// expect: [
// expect:   'apple', 'pear',
// expect:   'plum',  'cherry',
// expect:   'fig',   'grape',
// expect:   'melon', 'peach'
// expect: ]
