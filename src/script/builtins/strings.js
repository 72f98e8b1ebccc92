// What String calls back into the program for (ECMA-262 22.1), beside what regexp.js has. See prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;

  const helpers = {
    // String.raw (22.1.2.4); values[0] is the template again.
    stringRaw(template, values) {
      if (template === undefined || template === null) {
        throw new typeError('Cannot convert undefined or null to object');
      }
      const literals = template.raw;
      if (literals === undefined || literals === null) {
        throw new typeError('Cannot convert undefined or null to object');
      }
      let text = '';
      for (let i = 0; i < literals.length; i++) {
        text += `${literals[i]}`;
        if (i + 1 < literals.length && i + 1 < values.length) text += `${values[i + 1]}`;
      }
      return text;
    },
  };

  return { helpers };
})();
