import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationText, secondsIn } from '../../src/formats/architect/duration.js';

describe("Architect's text for a duration", () => {
  it.each([
    ['P0D0H1M0S0F', 60],
    ['P0D0H0M10S0F', 10],
    ['P0D0H0M1S500F', 1.5],
    ['P0D0H0M0S1500F', 1.5],
    ['P0D0H0M90S0F', 90],
    ['P0D0H0M0S1F', 0.001],
    ['P0D0H0M0S0F', 0],
    ['P1D2H3M4S5F', 93_784.005],
    ['P00D00H00M08S000F', 8],
    ['P36500D0H0M0S0F', 36_500 * 86_400],
  ])('%s is %d s', (text, seconds) => {
    expect(secondsIn(text)).toBe(seconds);
  });

  it.each([
    '',
    'PT10S',
    'PT1M',
    'P0D0H0M10S',
    'P0DT0H0M10S0F',
    'p0d0h0m10s0f',
    'P0D0H0M10S0F ',
    ' P0D0H0M10S0F',
    'P0D0H0M10S0F\n',
    'P0D0H0M1.5S0F',
    'P0D0H0M-1S0F',
    'P0D0H0M1e3S0F',
    'P0D0H0M١S0F',
    'PDHMSF',
    'P0D0H0M0S1234567890123456F',
    '10',
    '10 s',
    'Flow.timeout',
    '{{timeout}}',
  ])('%j is none', (text) => {
    expect(secondsIn(text)).toBeUndefined();
  });

  it.each([
    [10, 'P0D0H0M10S0F'],
    [60, 'P0D0H1M0S0F'],
    [1.5, 'P0D0H0M1S500F'],
    [0.001, 'P0D0H0M0S1F'],
    [3599.999, 'P0D0H59M59S999F'],
    [93_784.005, 'P1D2H3M4S5F'],
    [0, 'P0D0H0M0S0F'],
  ])('%d s is written %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  it('is read as it was written, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), (ms) => {
        expect(secondsIn(durationText(ms / 1000))).toBe(ms / 1000);
      }),
    );
  });

  it('is refused at once where it is very long', () => {
    expect(secondsIn(`P${'0'.repeat(5_000_000)}D`)).toBeUndefined();
  });
});
