import { describe, expect, it } from 'vitest';
import { timeoutMissing } from '../../src/rules/timeout-missing.js';
import { ABSENT, IN_MS, IN_SECONDS, invalid, literal } from '../support/sites.js';

describe('timeout-missing', () => {
  it('reports an absent timeout with the default that applies, and writes the target', () => {
    expect(timeoutMissing.judge(ABSENT, { ...IN_MS, target: 7000 })).toEqual({
      message: 'No timeout is set, so the default of 3000 ms applies',
      mended: 7000,
    });
  });

  it('names the default in the unit of the format', () => {
    expect(timeoutMissing.judge(ABSENT, IN_SECONDS)).toEqual({
      message: 'No timeout is set, so the default of 60 s applies',
      mended: 5,
    });
  });

  it('names no default where none is known', () => {
    const setting = { unit: 's', min: 1, max: 60, whenAbsent: 'default-is-too-short' } as const;
    expect(timeoutMissing.judge(ABSENT, { setting, target: 5 })).toEqual({
      message: 'No timeout is set',
      mended: 5,
    });
  });

  it.each([literal(3000), literal(0), invalid(null), invalid('')])(
    'says nothing of %j',
    (state) => {
      expect(timeoutMissing.judge(state, IN_MS)).toBeUndefined();
    },
  );

  it('is an error in the tutorials’ formats and a warning in the platform’s', () => {
    expect(timeoutMissing.severity).toEqual({ tutorial: 'error', platform: 'warning' });
  });
});
