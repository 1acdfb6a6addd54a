import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expressionOf,
  partsOf,
  rewriteArguments,
  secondsIn,
  secondsInExpression,
} from '../../src/formats/archy/duration.js';

describe('a duration of units', () => {
  it.each([
    [[['minutes', 1]], 60],
    [[['days', 1]], 86_400],
    [[['hours', 1]], 3600],
    [[['milliseconds', 1]], 0.001],
    [[['ms', 1]], 0.001],
    [
      [
        ['minutes', 2],
        ['seconds', 3],
        ['milliseconds', 4],
      ],
      123.004,
    ],
    [[['seconds', 1.1]], 1.1],
    [[['minutes', 0.5]], 30],
    [[['seconds', -5]], -5],
    [[['seconds', -0]], 0],
    [[['days', 1e305]], undefined],
    [[['seconds', NaN]], undefined],
    [[['weeks', 1]], undefined],
  ] as const)('of %j is %j seconds', (parts, seconds) => {
    expect(secondsIn(parts)).toBe(seconds);
  });

  it.each([
    [10, [['seconds', '10']]],
    [0, [['seconds', '0']]],
    [
      1.5,
      [
        ['seconds', '1'],
        ['ms', '500'],
      ],
    ],
    [0.25, [['ms', '250']]],
    [
      3599.999,
      [
        ['seconds', '3599'],
        ['ms', '999'],
      ],
    ],
    [7200, [['seconds', '7200']]],
  ])('of %j seconds is written %j', (seconds, parts) => {
    expect(partsOf(seconds)).toEqual(parts);
  });

  it('is read as it was written, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_600_000 }), (ms) => {
        const parts = partsOf(ms / 1000);
        expect(secondsIn(parts.map(([unit, count]) => [unit, Number(count)]))).toBe(ms / 1000);
        expect(secondsInExpression(expressionOf(ms / 1000))).toBe(ms / 1000);
      }),
    );
  });
});

describe('an expression', () => {
  it.each([
    ['MakeDuration(0, 0, 1, 30, 500)', 90.5],
    ['MakeDuration(1,2,3,4,5)', 93_784.005],
    [' makeduration ( 0 , 0 , 0 , -5 , 0 ) ', -5],
    ['MakeDuration(0, 0, 0, 1.5, 0)', 1.5],
    ['MakeDuration(0,\n  0, 0, 7, 0)\n', 7],
    ['MakeDuration(0, 0, 0, Task.seconds, 0)', undefined],
    ['MakeDuration(0, 0, 0, 5)', undefined],
    ['MakeDuration(0, 0, 0, 5, 0, 0)', undefined],
    ['MakeDuration(0, 0, 0, 5, 0) + Task.more', undefined],
    ['Task.duration', undefined],
    ['10', undefined],
  ])('%j stands for %j seconds', (expression, seconds) => {
    expect(secondsInExpression(expression)).toBe(seconds);
  });

  it('gets its numbers changed, and nothing else', () => {
    const source = '"MakeDuration( 0,0 , 1, 30,0 )"';
    const edits = rewriteArguments(source, 8.25);
    expect(edits.map(({ start, end, text }) => [source.slice(start, end), text])).toEqual([
      ['0', '0'],
      ['0', '0'],
      ['1', '0'],
      ['30', '8'],
      ['0', '250'],
    ]);
    expect(rewriteArguments('Task.duration', 8)).toEqual([]);
  });
});
