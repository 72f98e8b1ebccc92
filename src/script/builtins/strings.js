// What String calls back into the program for (ECMA-262 22.1). See prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;

  function requireText(value, name) {
    if (value === undefined || value === null) {
      throw new typeError('String.prototype.' + name + ' called on null or undefined');
    }
    return `${value}`;
  }

  // GetSubstitution (22.1.3.19.1) for a match without captures.
  function expanded(template, text, at, wanted) {
    let result = '';
    let begin = 0;
    for (let dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', begin)) {
      result += template.slice(begin, dollar);
      const letter = template.charAt(dollar + 1);
      begin = dollar + 2;
      if (letter === '$') {
        result += '$';
      } else if (letter === '&') {
        result += wanted;
      } else if (letter === '`') {
        result += text.slice(0, at);
      } else if (letter === "'") {
        result += text.slice(at + wanted.length);
      } else {
        result += '$';
        begin = dollar + 1;
      }
    }
    return begin === 0 ? template : result + template.slice(begin);
  }

  function replaceText(text, pattern, replacement, replacesAll) {
    const wanted = `${pattern}`;
    const isFunction = typeof replacement === 'function';
    const template = isFunction ? '' : `${replacement}`;
    const isPlain = !isFunction && template.indexOf('$') < 0;
    let result = '';
    let begin = 0;
    let at = text.indexOf(wanted);
    while (at >= 0) {
      const piece = isPlain ? template
        : isFunction ? `${replacement(wanted, at, text)}` : expanded(template, text, at, wanted);
      result += text.slice(begin, at) + piece;
      begin = at + wanted.length;
      if (!replacesAll || at >= text.length) break;
      at = text.indexOf(wanted, wanted.length > 0 ? begin : at + 1);
    }
    return result + text.slice(begin);
  }

  const stringPrototype = {
    replace(pattern, replacement) {
      return replaceText(requireText(this, 'replace'), pattern, replacement, false);
    },
    replaceAll(pattern, replacement) {
      return replaceText(requireText(this, 'replaceAll'), pattern, replacement, true);
    },
  };

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

  return { helpers, stringPrototype };
})();
