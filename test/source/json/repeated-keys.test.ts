import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedKeys } from '../../../src/source/json/repeated-keys.js';
import { sourceOf, startOf } from '../../../src/source/json/tokens.js';
import { indexOf } from '../../support/lint-text.js';

function repeatsIn(text: string): readonly (readonly [number, string])[] {
  const json = indexOf(text);
  return repeatedKeys(json).map((key) => [startOf(json, key), sourceOf(json, key)]);
}

describe('the keys that stand more than once', () => {
  it.each([
    ['{"a":1,"b":2,"a":3}', [[13, '"a"']]],
    ['{"a":1,"\\u0061":2}', [[7, '"\\u0061"']]],
    [
      '{"a":1,"a":2,"a":3}',
      [
        [7, '"a"'],
        [13, '"a"'],
      ],
    ],
    [
      '[{"x":{"y":1,"y":2},"x":0}]',
      [
        [13, '"y"'],
        [20, '"x"'],
      ],
    ],
    ['{"__proto__":1,"constructor":2,"__proto__":3}', [[31, '"__proto__"']]],
    ['{"a":{"a":{"a":"a"}},"b":["a","a"]}', []],
    ['"a"', []],
    ['{}', []],
  ])('in %s', (text, repeats) => {
    expect(repeatsIn(text)).toEqual(repeats);
  });

  it('are none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(repeatsIn(JSON.stringify(value))).toEqual([]);
      }),
    );
  });
});
