console.log('straße ÿ ολός жя ǆ'.toUpperCase(), 'ÄÖÜ ΟΔΟΣ İ ЖЯ'.toLowerCase(), 'aB'.toLocaleUpperCase());  // expect: STRASSE Ÿ ΟΛΌΣ ЖЯ Ǆ äöü οδος i̇ жя AB
