import { describe, expect, it } from 'vitest';
import { timeoutRange, timeoutRangeDocs } from '../../src/rules/timeout-range.js';
import { ABSENT, IN_MS, IN_SECONDS, invalid, literal } from '../support/sites.js';

describe('timeout-range', () => {
  it.each([-1, 0, 61, 999])('reports %d ms as too short, and writes the target', (value) => {
    expect(timeoutRange.judge(literal(value), { ...IN_MS, target: 7000 })).toEqual({
      message: `${String(value)} ms is below the minimum of 1000 ms`,
      mended: 7000,
    });
  });

  it.each([30_001, 60_000, 9_007_199_254_740_991])(
    'reports %d ms as too long, and writes the maximum',
    (value) => {
      expect(timeoutRange.judge(literal(value), IN_MS)).toEqual({
        message: `${String(value)} ms is above the maximum of 30000 ms`,
        mended: 30_000,
      });
    },
  );

  it('reports in the unit of the format', () => {
    expect([0, 61].map((value) => timeoutRange.judge(literal(value), IN_SECONDS))).toEqual([
      { message: '0 s is below the minimum of 1 s', mended: 5 },
      { message: '61 s is above the maximum of 60 s', mended: 60 },
    ]);
  });

  it.each([1000, 1001, 3000, 29_999, 30_000])('has %d ms in range', (value) => {
    expect(timeoutRange.judge(literal(value), IN_MS)).toBeUndefined();
  });

  it.each([ABSENT, invalid('999'), invalid(30_000.5)])('says nothing of %j', (state) => {
    expect(timeoutRange.judge(state, IN_MS)).toBeUndefined();
  });

  it('is an error in all formats', () => {
    expect(timeoutRange.severity).toEqual({ tutorial: 'error', platform: 'error' });
  });

  it('has options for both ends', () => {
    expect(Object.keys(timeoutRangeDocs.options)).toEqual(['minMs', 'maxMs']);
  });
});
