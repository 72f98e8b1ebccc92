// RegExp and the methods of strings that take regular expressions (ECMA-262 22.2.6, 22.1.3); see prelude.js.
(function () {
  'use strict';

  const typeError = TypeError;
  const regExp = RegExp;
  const builtInExec = RegExp.prototype.exec;
  const splitText = __lent.splitText;
  const describe = __lent.describe;
  const isRegExp = __lent.isRegExp;
  const flagBits = __lent.flagBits;
  const flagsText = __lent.flagsText;
  const sourceText = __lent.sourceText;
  const endOfMatch = __lent.endOfMatch;
  const execAt = __lent.execAt;
  const resume = __lent.resumeMatch;
  const slice = __lent.slice;
  const find = __lent.find;
  const openMatches = __lent.openMatches;
  const matchesState = __lent.matchesState;
  const matchSymbol = Symbol.match;
  const matchAllSymbol = Symbol.matchAll;
  const replaceSymbol = Symbol.replace;
  const searchSymbol = Symbol.search;
  const splitSymbol = Symbol.split;
  const toStringTagSymbol = Symbol.toStringTag;

  // RegExpProgram::Flag
  const kGlobal = 2;
  const kUnicode = 32;
  const kSticky = 64;
  const kLetters = ['d', 'g', 'i', 'm', 's', 'u', 'y'];
  const kFlagNames = ['hasIndices', 'global', 'ignoreCase', 'multiline', 'dotAll', 'unicode', 'sticky'];

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function requireObject(value, name) {
    if (!isObject(value)) {
      throw new typeError('Method RegExp.prototype.' + name + ' called on incompatible receiver ' + describe(value));
    }
  }

  function requireCoercible(value, name) {
    if (value === undefined || value === null) {
      throw new typeError('String.prototype.' + name + ' called on null or undefined');
    }
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

  // What its flags say (RegExpProgram::Flag); an object that is no RegExp tells them by its property.
  function bitsOf(regexp) {
    if (isRegExp(regexp)) return flagBits(regexp);
    const flags = `${regexp.flags}`;
    let bits = 0;
    for (let i = 0; i < kLetters.length; i++) {
      if (find(flags, kLetters[i], 0) >= 0) bits |= 1 << i;
    }
    return bits;
  }

  // IsRegExp (7.2.8).
  function isLikeRegExp(value) {
    if (!isObject(value)) return false;
    const matcher = value[matchSymbol];
    return matcher !== undefined ? !!matcher : isRegExp(value);
  }

  // The method that a pattern brings along, or undefined.
  function methodOf(pattern, symbol) {
    if (!isObject(pattern)) return undefined;
    const method = pattern[symbol];
    if (method === undefined || method === null) return undefined;
    if (typeof method !== 'function') {
      throw new typeError("'" + describe(method) + "' returned for property '" + symbol.toString() + "' of object '" +
        describe(pattern) + "' is not a function");
    }
    return method;
  }

  function requireText(value, name, pattern, symbol) {
    requireCoercible(value, name);
    return methodOf(pattern, symbol);
  }

  function requireGlobal(pattern, name) {
    if (isLikeRegExp(pattern) && (bitsOf(pattern) & kGlobal) === 0) {
      throw new typeError('String.prototype.' + name + ' called with a non-global RegExp argument');
    }
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
    const bits = bitsOf(regexp);
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
    const bits = bitsOf(regexp);
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
    const bits = bitsOf(regexp);
    const isUnicode = (bits & kUnicode) !== 0;
    const splitter = new regExp(regexp, splitFlags(bits));
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

  // Global, and not sticky; the rest is kept.
  function splitFlags(bits) {
    let flags = '';
    for (let i = 0; i < kLetters.length; i++) {
      const bit = 1 << i;
      if (bit === kGlobal || (bit !== kSticky && (bits & bit) !== 0)) flags += kLetters[i];
    }
    return flags;
  }

  // What %RegExpStringIteratorPrototype%.next gives (22.2.9.2.1).
  function nextMatch(state) {
    if (state.isDone) return { value: undefined, done: true };
    const result = exec(state.regexp, state.text);
    state.isDone = result === null || (state.bits & kGlobal) === 0;
    if (result === null) return { value: undefined, done: true };
    if ((state.bits & kGlobal) !== 0 && `${result[0]}` === '') {
      state.regexp.lastIndex = advance(state.text, toLength(state.regexp.lastIndex), (state.bits & kUnicode) !== 0);
    }
    return { value: result, done: false };
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


  const stringPrototype = {
    match(pattern) {
      const method = requireText(this, 'match', pattern, matchSymbol);
      if (method !== undefined) return method.call(pattern, this);
      const text = `${this}`;
      return new regExp(pattern)[matchSymbol](text);
    },
    matchAll(pattern) {
      requireCoercible(this, 'matchAll');
      requireGlobal(pattern, 'matchAll');
      const method = methodOf(pattern, matchAllSymbol);
      if (method !== undefined) return method.call(pattern, this);
      const text = `${this}`;
      return new regExp(pattern, 'g')[matchAllSymbol](text);
    },
    search(pattern) {
      const method = requireText(this, 'search', pattern, searchSymbol);
      if (method !== undefined) return method.call(pattern, this);
      const text = `${this}`;
      return new regExp(pattern)[searchSymbol](text);
    },
    replace(pattern, replacement) {
      const method = requireText(this, 'replace', pattern, replaceSymbol);
      if (method !== undefined) return method.call(pattern, this, replacement);
      const text = `${this}`;
      return replaceText(text, `${pattern}`, replacement, false);
    },
    replaceAll(pattern, replacement) {
      requireCoercible(this, 'replaceAll');
      requireGlobal(pattern, 'replaceAll');
      const method = methodOf(pattern, replaceSymbol);
      if (method !== undefined) return method.call(pattern, this, replacement);
      const text = `${this}`;
      return replaceText(text, `${pattern}`, replacement, true);
    },
    split(separator, limit) {
      const method = requireText(this, 'split', separator, splitSymbol);
      if (method !== undefined) return method.call(separator, this, limit);
      return splitText(`${this}`, separator === undefined ? separator : `${separator}`, limit);
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
      return isRegExp(this) ? '/' + sourceText(this) + '/' + flagsText(this) : `/${this.source}/${this.flags}`;
    },
    [matchSymbol](text) {
      requireObject(this, '@@match');
      return matchWith(this, `${text}`);
    },
    [matchAllSymbol](text) {
      requireObject(this, '@@matchAll');
      text = `${text}`;
      const regexp = new regExp(this, isRegExp(this) ? flagsText(this) : `${this.flags}`);
      regexp.lastIndex = toLength(this.lastIndex);
      return openMatches({ regexp, text, bits: flagBits(regexp), isDone: false });
    },
    [replaceSymbol](text, replacement) {
      requireObject(this, '@@replace');
      return replaceWith(this, `${text}`, replacement);
    },
    [searchSymbol](text) {
      requireObject(this, '@@search');
      return searchWith(this, `${text}`);
    },
    [splitSymbol](text, limit) {
      requireObject(this, '@@split');
      return splitWith(this, `${text}`, limit);
    },
  };

  const regExpIteratorPrototype = {
    next() { return nextMatch(matchesState(this)); },
    [toStringTagSymbol]: 'RegExp String Iterator',
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
    flagsOf(value) {
      let flags = '';
      for (let i = 0; i < kLetters.length; i++) {
        if (value[kFlagNames[i]]) flags += kLetters[i];
      }
      return flags;
    },
    execRegExp(regexp, text) { return execConverted(regexp, `${text}`); },
  };

  return { helpers, stringPrototype, regExpPrototype, regExpIteratorPrototype };
})();
