import { describe, expect, it } from 'vitest';
import { changeText, valueText } from '../../src/formats/change-text.js';

describe('a timeout that changes', () => {
  it.each([
    [3000, 5000, 'ms', '3000 → 5000 ms'],
    [null, 5000, 'ms', 'none → 5000 ms'],
    [5000, null, 'ms', '5000 ms → none'],
    ['PT10S', 10, 's', '"PT10S" → 10 s'],
    [10, 'PT10S', 's', '10 s → "PT10S"'],
    ['3000', null, 'ms', '"3000" → none'],
    [null, true, 'ms', 'none → true'],
    [2999.5, 5000, 'ms', '2999.5 → 5000 ms'],
    ['a\n"b"', 5000, 'ms', String.raw`"a\n\"b\"" → 5000 ms`],
    [8, 8, 's', '8 s, switched on'],
  ] as const)('from %j to %j %s is %s', (from, to, unit, text) => {
    expect(changeText(from, to, unit)).toBe(text);
  });
});

describe('a timeout', () => {
  it('is shown as it stands in JSON, or as none', () => {
    expect([null, 3000, '3000', false].map(valueText)).toEqual(['none', '3000', '"3000"', 'false']);
  });
});
