// Sorting for Array.prototype.sort and toSorted (ECMA-262 23.1.3.30): lends sortedItems to arrays.js. See prelude.js.
// Runs that are in order already, lengthened to at least 32 by binary insertion, then merged pair by pair from the
// bottom up: stable, at most n log n comparisons, no recursion. Up to 64 items it asks what V8 asks, in its order.
(function () {
  'use strict';

  const has = __lent.has;

  function reverseRange(items, begin, end) {
    for (let last = end - 1; begin < last; begin++, last--) {
      const item = items[begin];
      items[begin] = items[last];
      items[last] = item;
    }
  }

  // The end of the run that begins at `begin`; a descending one is turned round.
  function endOfRun(items, begin, end, compare) {
    if (begin + 1 >= end) return end;
    const isDescending = compare(items[begin + 1], items[begin]) < 0;
    let at = begin + 2;
    while (at < end && compare(items[at], items[at - 1]) < 0 === isDescending) at++;
    if (isDescending) reverseRange(items, begin, at);
    return at;
  }

  function insertInto(items, begin, start, end, compare) {
    for (; start < end; start++) {
      const item = items[start];
      let left = begin;
      let right = start;
      while (left < right) {
        const middle = left + (right - left >> 1);
        if (compare(item, items[middle]) < 0) right = middle;
        else left = middle + 1;
      }
      for (let at = start; at > left; at--) items[at] = items[at - 1];
      items[left] = item;
    }
  }

  function smallestRun(length) {
    let rest = 0;
    while (length >= 64) {
      rest |= length & 1;
      length >>= 1;
    }
    return length + rest;
  }

  function endsOfRuns(items, compare) {
    const smallest = smallestRun(items.length);
    const ends = [];
    for (let begin = 0; begin < items.length;) {
      let end = endOfRun(items, begin, items.length, compare);
      if (end - begin < smallest && end < items.length) {
        const longer = begin + smallest < items.length ? begin + smallest : items.length;
        insertInto(items, begin, end, longer, compare);
        end = longer;
      }
      ends[ends.length] = end;
      begin = end;
    }
    return ends;
  }

  function mergeTwo(from, to, begin, middle, end, compare) {
    let left = begin;
    let right = middle;
    let at = begin;
    while (left < middle && right < end) to[at++] = compare(from[right], from[left]) < 0 ? from[right++] : from[left++];
    while (left < middle) to[at++] = from[left++];
    while (right < end) to[at++] = from[right++];
  }

  function sorted(items, compare) {
    let ends = endsOfRuns(items, compare);
    let from = items;
    let to = [];
    while (ends.length > 1) {
      const merged = [];
      let begin = 0;
      for (let i = 0; i < ends.length; i += 2) {
        const end = i + 1 < ends.length ? ends[i + 1] : ends[i];
        mergeTwo(from, to, begin, ends[i], end, compare);
        merged[merged.length] = end;
        begin = end;
      }
      const swapped = from;
      from = to;
      to = swapped;
      ends = merged;
    }
    return from;
  }

  function compareTexts(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
  }

  // By text, each item's being made once.
  function sortedByText(items) {
    const pairs = [];
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      pairs[i] = [typeof item === 'string' ? item : `${item}`, item];
    }
    const result = sorted(pairs, (a, b) => compareTexts(a[0], b[0]));
    for (let i = 0; i < result.length; i++) result[i] = result[i][1];
    return result;
  }

  // SortIndexedProperties (23.1.3.30.1) with the undefined ones last.
  function sortedItems(object, length, compare, skipsHoles) {
    const items = [];
    let undefinedCount = 0;
    for (let i = 0; i < length; i++) {
      const item = object[i];
      if (item !== undefined) items[items.length] = item;
      else if (!skipsHoles || has(object, i)) undefinedCount++;
    }
    const result = compare === undefined ? sortedByText(items) : sorted(items, compare);
    for (; undefinedCount > 0; undefinedCount--) result[result.length] = undefined;
    return result;
  }

  __lent.sortedItems = sortedItems;

  return {};
})();
