import { describe, expect, it } from 'vitest';
import { timeoutUnit } from '../../src/rules/timeout-unit.js';
import { ABSENT, IN_MS, IN_SECONDS, invalid, literal } from '../support/sites.js';

describe('timeout-unit where milliseconds are expected', () => {
  it.each([1, 8, 45, 60])('takes %d for seconds', (value) => {
    expect(timeoutUnit.judge(literal(value), IN_MS)).toEqual({
      message: `${String(value)} ms looks like ${String(value)} s: this timeout is in milliseconds`,
      mended: value * 1000,
    });
  });

  it.each([-1, 0, 61, 999, 1000, 3000, 60_000])('says nothing of %d', (value) => {
    expect(timeoutUnit.judge(literal(value), IN_MS)).toBeUndefined();
  });
});

describe('timeout-unit where seconds are expected', () => {
  it.each([
    [1000, 1],
    [5000, 5],
    [5001, 6],
    [2500, 3],
    [60_000, 60],
    [120_000, 120],
  ])('takes %d for milliseconds', (value, mended) => {
    expect(timeoutUnit.judge(literal(value), IN_SECONDS)).toEqual({
      message: `${String(value)} s looks like ${String(value)} ms: this timeout is in seconds`,
      mended,
    });
  });

  it.each([-1000, 0, 1, 60, 61, 999])('says nothing of %d', (value) => {
    expect(timeoutUnit.judge(literal(value), IN_SECONDS)).toBeUndefined();
  });
});

describe('timeout-unit', () => {
  it.each([ABSENT, invalid('8'), invalid(8.5)])('says nothing of %j', (state) => {
    expect(timeoutUnit.judge(state, IN_MS)).toBeUndefined();
  });

  it('is an error in all formats', () => {
    expect(timeoutUnit.severity).toEqual({ tutorial: 'error', platform: 'error' });
  });
});
