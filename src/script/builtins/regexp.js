// RegExp and the methods of strings that take regular expressions (ECMA-262 22.2.6, 22.1.3); see prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const regExp = RegExp;
  const builtInExec = RegExp.prototype.exec;
  const describe = __lent.describe;
  const isRegExp = __lent.isRegExp;
  const flagBits = __lent.flagBits;
  const sourceOf = __lent.sourceOf;
  const endOfMatch = __lent.endOfMatch;
  const execAt = __lent.execAt;
  const resume = __lent.resumeMatch;
  const slice = __lent.slice;
  const find = __lent.find;

  // RegExpProgram::Flag
  const kGlobal = 2;
  const kUnicode = 32;
  const kSticky = 64;
  const kLetters = ['d', 'g', 'i', 'm', 's', 'u', 'y'];

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function requireObject(value, name) {
    if (!isObject(value)) {
      throw new typeError('Method RegExp.prototype.' + name + ' called on incompatible receiver ' + describe(value));
    }
  }

  function textOf(value, name) {
    if (value === undefined || value === null) {
      throw new typeError('String.prototype.' + name + ' called on null or undefined');
    }
    return `${value}`;
  }

  // ToIntegerOrInfinity and ToLength (ECMA-262 7.1.5, 7.1.20).
  function toInteger(value) {
    value = +value;
    if (value !== value) return 0;
    return value === Infinity || value === -Infinity ? value : value - value % 1;
  }

  function toLength(value) {
    const integer = toInteger(value);
    return integer <= 0 ? 0 : integer > 9007199254740991 ? 9007199254740991 : integer;
  }

  // AdvanceStringIndex (22.2.7.3).
  function advance(text, index, isUnicode) {
    if (!isUnicode || index + 1 >= text.length) return index + 1;
    const isPair = text[index] >= '\ud800' && text[index] <= '\udbff' &&
      text[index + 1] >= '\udc00' && text[index + 1] <= '\udfff';
    return index + (isPair ? 2 : 1);
  }

  function execConverted(regexp, text) {
    const lastIndex = toLength(regexp.lastIndex);
    if ((flagBits(regexp) & (kGlobal | kSticky)) === 0) return execAt(regexp, text, 0);
    if (lastIndex > text.length) {
      regexp.lastIndex = 0;
      return null;
    }
    return execAt(regexp, text, lastIndex);
  }

  // RegExpExec (22.2.7.1).
  function exec(regexp, text) {
    const own = regexp.exec;
    if (own === builtInExec || typeof own !== 'function') return builtInExec.call(regexp, text);
    const result = own.call(regexp, text);
    if (result !== null && !isObject(result)) {
      throw new typeError('RegExp exec method returned something other than an Object or null');
    }
    return result;
  }

  function flagsOf(regexp) {
    const bits = flagBits(regexp);
    let flags = '';
    for (let i = 0; i < kLetters.length; i++) {
      if ((bits & (1 << i)) !== 0) flags += kLetters[i];
    }
    return flags;
  }

  // All matches of a global expression, one after the other: visit(result) for each.
  function forEachMatch(regexp, text, bits, visit) {
    const isUnicode = (bits & kUnicode) !== 0;
    regexp.lastIndex = 0;
    for (let result = exec(regexp, text); result !== null; result = exec(regexp, text)) {
      visit(result);
      if (`${result[0]}` === '') regexp.lastIndex = advance(text, toLength(regexp.lastIndex), isUnicode);
    }
  }

  function matchWith(regexp, text) {
    const bits = flagBits(regexp);
    if ((bits & kGlobal) === 0) return exec(regexp, text);
    const all = [];
    forEachMatch(regexp, text, bits, (result) => { all[all.length] = `${result[0]}`; });
    return all.length === 0 ? null : all;
  }

  function searchWith(regexp, text) {
    const before = regexp.lastIndex;
    if (before !== 0) regexp.lastIndex = 0;
    const result = exec(regexp, text);
    if (regexp.lastIndex !== before) regexp.lastIndex = before;
    return result === null ? -1 : result.index;
  }

  function isDigit(character) {
    return character >= '0' && character <= '9' && character.length === 1;
  }

  // What $… at `at` in a template stands for: its text, and how long it is written. Null: itself.
  function substitution(template, at, match) {
    const next = template[at + 1];
    if (next === '$') return ['$', 2];
    if (next === '&') return [match.matched, 2];
    if (next === '`') return [slice(match.text, 0, match.position), 2];
    if (next === "'") {
      const end = match.position + match.matched.length;
      return [end < match.text.length ? slice(match.text, end, match.text.length) : '', 2];
    }
    if (next === '<' && match.groups !== undefined) {
      const close = find(template, '>', at + 2);
      if (close < 0) return null;
      const value = match.groups[slice(template, at + 2, close)];
      return [value === undefined ? '' : `${value}`, close + 1 - at];
    }
    if (next === undefined || !isDigit(next)) return null;
    const second = template[at + 2];
    const two = second !== undefined && isDigit(second) ? +(next + second) : 0;
    const number = two >= 1 && two <= match.captures.length ? two : +next;
    if (number < 1 || number > match.captures.length) return null;
    const value = match.captures[number - 1];
    return [value === undefined ? '' : value, number === two ? 3 : 2];
  }

  // GetSubstitution (22.1.3.19.1).
  function substitute(template, match) {
    let dollar = find(template, '$', 0);
    if (dollar < 0) return template;
    let result = '';
    let from = 0;
    while (dollar >= 0) {
      const found = substitution(template, dollar, match);
      if (found === null) {
        dollar = find(template, '$', dollar + 1);
      } else {
        result += slice(template, from, dollar) + found[0];
        from = dollar + found[1];
        dollar = find(template, '$', from);
      }
    }
    return result + slice(template, from, template.length);
  }

  // What one result of exec() is replaced by.
  function replacementOf(result, text, replacement) {
    const matched = `${result[0]}`;
    const index = toInteger(result.index);
    const position = index < 0 ? 0 : index > text.length ? text.length : index;
    const count = toLength(result.length);
    const captures = [];
    for (let i = 1; i < count; i++) captures[i - 1] = result[i] === undefined ? undefined : `${result[i]}`;
    const groups = result.groups;
    if (typeof replacement !== 'function') {
      return { matched, position, text: substitute(replacement, { matched, position, text, captures, groups }) };
    }
    const given = [matched];
    for (let i = 0; i < captures.length; i++) given[i + 1] = captures[i];
    given[given.length] = position;
    given[given.length] = text;
    if (groups !== undefined) given[given.length] = groups;
    return { matched, position, text: `${replacement.apply(undefined, given)}` };
  }

  function replaceWith(regexp, text, replacement) {
    const bits = flagBits(regexp);
    if (typeof replacement !== 'function') replacement = `${replacement}`;
    const results = [];
    if ((bits & kGlobal) !== 0) {
      forEachMatch(regexp, text, bits, (result) => { results[results.length] = result; });
    } else {
      const result = exec(regexp, text);
      if (result !== null) results[0] = result;
    }
    let replaced = '';
    let from = 0;
    for (let i = 0; i < results.length; i++) {
      const piece = replacementOf(results[i], text, replacement);
      if (piece.position >= from) {
        replaced += slice(text, from, piece.position) + piece.text;
        from = piece.position + piece.matched.length;
      }
    }
    return from >= text.length ? replaced : replaced + slice(text, from, text.length);
  }

  // A copy looks for the next match from where the last one ended; that it finds what a sticky one would find by trying
  // place after place is what RegExp.prototype[Symbol.split] asks for.
  function splitWith(regexp, text, limit) {
    const parts = [];
    const most = limit === undefined ? 4294967295 : limit >>> 0;
    if (most === 0) return parts;
    const isUnicode = (flagBits(regexp) & kUnicode) !== 0;
    const flags = flagsOf(regexp);
    const splitter = new regExp(regexp, (isUnicode ? 'u' : '') + 'g' + letterIf(flags, 'i') + letterIf(flags, 'm') +
      letterIf(flags, 's'));
    if (text === '') return builtInExec.call(splitter, text) === null ? [text] : parts;
    let begin = 0;
    let at = 0;
    while (at < text.length) {
      splitter.lastIndex = at;
      const result = builtInExec.call(splitter, text);
      if (result === null || result.index >= text.length) break;
      const end = splitter.lastIndex;
      if (end === begin) {
        at = advance(text, at, isUnicode);
        continue;
      }
      parts[parts.length] = slice(text, begin, result.index);
      if (parts.length === most) return parts;
      begin = end;
      for (let i = 1; i < result.length; i++) {
        parts[parts.length] = result[i];
        if (parts.length === most) return parts;
      }
      at = begin;
    }
    parts[parts.length] = slice(text, begin, text.length);
    return parts;
  }

  function letterIf(flags, letter) {
    return find(flags, letter, 0) >= 0 ? letter : '';
  }

  // --- Strings in the place of regular expressions

  function positionsOf(text, wanted, isGlobal) {
    const positions = [];
    const step = wanted.length === 0 ? 1 : wanted.length;
    for (let at = find(text, wanted, 0); at >= 0; at = at + step > text.length ? -1 : find(text, wanted, at + step)) {
      positions[positions.length] = at;
      if (!isGlobal) break;
    }
    return positions;
  }

  function replaceText(text, wanted, replacement, isGlobal) {
    const isFunction = typeof replacement === 'function';
    if (!isFunction) replacement = `${replacement}`;
    const positions = positionsOf(text, wanted, isGlobal);
    let replaced = '';
    let from = 0;
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i];
      replaced += slice(text, from, position);
      replaced += isFunction ? `${replacement(wanted, position, text)}`
        : substitute(replacement, { matched: wanted, position, text, captures: [], groups: undefined });
      from = position + wanted.length;
    }
    return replaced + slice(text, from, text.length);
  }

  function splitText(text, separator, limit) {
    const most = limit === undefined ? 4294967295 : limit >>> 0;
    const parts = [];
    if (most === 0) return parts;
    if (separator === '') {
      for (let i = 0; i < text.length && i < most; i++) parts[i] = text[i];
      return parts;
    }
    let from = 0;
    for (let at = find(text, separator, 0); at >= 0; at = find(text, separator, from)) {
      parts[parts.length] = slice(text, from, at);
      if (parts.length === most) return parts;
      from = at + separator.length;
    }
    parts[parts.length] = slice(text, from, text.length);
    return parts;
  }

  const stringPrototype = {
    match(pattern) {
      const text = textOf(this, 'match');
      return matchWith(isRegExp(pattern) ? pattern : new regExp(pattern), text);
    },
    search(pattern) {
      const text = textOf(this, 'search');
      return searchWith(isRegExp(pattern) ? pattern : new regExp(pattern), text);
    },
    replace(pattern, replacement) {
      const text = textOf(this, 'replace');
      return isRegExp(pattern) ? replaceWith(pattern, text, replacement)
        : replaceText(text, `${pattern}`, replacement, false);
    },
    replaceAll(pattern, replacement) {
      const text = textOf(this, 'replaceAll');
      if (!isRegExp(pattern)) return replaceText(text, `${pattern}`, replacement, true);
      if ((flagBits(pattern) & kGlobal) === 0) {
        throw new typeError('String.prototype.replaceAll called with a non-global RegExp argument');
      }
      return replaceWith(pattern, text, replacement);
    },
    split(separator, limit) {
      const text = textOf(this, 'split');
      if (isRegExp(separator)) return splitWith(separator, text, limit);
      return separator === undefined ? (limit >>> 0) === 0 && limit !== undefined ? [] : [text]
        : splitText(text, `${separator}`, limit);
    },
  };

  const regExpPrototype = {
    test(text) {
      requireObject(this, 'test');
      text = `${text}`;
      const end = endOfMatch(this, text);
      return end === undefined ? exec(this, text) !== null : end >= 0;
    },
    toString() {
      requireObject(this, 'toString');
      return '/' + sourceOf(this) + '/' + flagsOf(this);
    },
  };

  const helpers = {
    resumeMatch(paused) {
      let result = resume(paused);
      while (result === paused) result = resume(paused);
      return result;
    },
    constructRegExp(pattern, flags) {
      if (pattern !== undefined && !isRegExp(pattern)) pattern = `${pattern}`;
      return new regExp(pattern, flags === undefined ? flags : `${flags}`);
    },
    execRegExp(regexp, text) { return execConverted(regexp, `${text}`); },
  };

  return { helpers, stringPrototype, regExpPrototype };
})();
