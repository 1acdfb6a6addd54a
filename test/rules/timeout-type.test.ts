import { describe, expect, it } from 'vitest';
import { timeoutType } from '../../src/rules/timeout-type.js';
import { ABSENT, IN_MS, invalid, literal } from '../support/sites.js';

describe('timeout-type', () => {
  it.each([
    ['3000', 3000],
    ['8000', 8000],
    ['0', 0],
    ['-5', -5],
    [' 7000\t', 7000],
    ['007000', 7000],
    ['999999999999999', 999_999_999_999_999],
  ])('writes the whole number that stands in the string %j', (actual, mended) => {
    expect(timeoutType.judge(invalid(actual), IN_MS)).toEqual({
      message: `The timeout must be a whole number, but is ${JSON.stringify(actual)}`,
      mended,
    });
  });

  it.each([
    ...['', ' ', '8s', '8000ms', '8.5', '8000.0', '8e3', '0x1F40', '8_000', '8,000', '- 5', '٨'],
    ...['9999999999999999', '+8000', '8 000', '${Flow.timeout}'],
    ...[null, true, false, 2999.5, -0.5, '1e999', '[8000]', '{"seconds":8}'],
  ])('writes the target for %j', (actual) => {
    expect(timeoutType.judge(invalid(actual), { ...IN_MS, target: 7000 })).toEqual({
      message: `The timeout must be a whole number, but is ${JSON.stringify(actual)}`,
      mended: 7000,
    });
  });

  it.each([ABSENT, literal(3000), literal(-1), literal(1e300)])('says nothing of %j', (state) => {
    expect(timeoutType.judge(state, IN_MS)).toBeUndefined();
  });

  it('is an error in all formats', () => {
    expect(timeoutType.severity).toEqual({ tutorial: 'error', platform: 'error' });
  });
});
