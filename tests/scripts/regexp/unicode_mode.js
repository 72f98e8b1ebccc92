const show = (re, text) => { const m = re.exec(text); console.log(String(re), m === null ? null : m.index + ':' + m.join('|')); };
show(/^.$/, '😀'); show(/^.$/u, '😀'); show(/\u{1F600}/u, 'a😀'); show(/[😀-😂]+/u, 'x😁😂'); show(/\ud83d/, '😀'); show(/\ud83d/u, '😀');
// expect: /^.$/ null
// expect: /^.$/u 0:😀
// expect: /\u{1F600}/u 1:😀
// expect: /[😀-😂]+/u 1:😁😂
// expect: /\ud83d/ 0:�
// expect: /\ud83d/u null
show(/[^a]/u, '😀'); show(/(?<=😀)b/u, '😀b'); show(/\p{Lu}\p{Ll}+/u, 'der Öffner'); show(/\p{Script=Greek}+/u, 'abc αβγ');
// expect: /[^a]/u 0:😀
// expect: /(?<=😀)b/u 2:b
// expect: /\p{Lu}\p{Ll}+/u 4:Öffner
// expect: /\p{Script=Greek}+/u 4:αβγ
show(/\P{L}+/u, 'abc123'); show(/[\p{L}\p{N}_]+/u, '-é1_-'); show(/\p{Emoji_Presentation}/u, 'a😀'); show(/\p{White_Space}b/u, 'a\u3000b');
// expect: /\P{L}+/u 3:123
// expect: /[\p{L}\p{N}_]+/u 1:é1_
// expect: /\p{Emoji_Presentation}/u 1:😀
// expect: /\p{White_Space}b/u 1:　b
show(/\p{Sc}/u, '5€'); show(/\p{General_Category=Decimal_Number}+/u, 'x٣4'); show(/\p{Alphabetic}+/u, '12été');
// expect: /\p{Sc}/u 1:€
// expect: /\p{General_Category=Decimal_Number}+/u 1:٣4
// expect: /\p{Alphabetic}+/u 2:été
const re = /(?:)/gu; re.lastIndex = 1; console.log(re.exec('😀').index);  // expect: 0
