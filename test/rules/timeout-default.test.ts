import { describe, expect, it } from 'vitest';
import { timeoutDefault } from '../../src/rules/timeout-default.js';
import { ABSENT, IN_MS, IN_SECONDS, invalid, literal } from '../support/sites.js';

describe('timeout-default', () => {
  it('reports a timeout that equals a default that is too short, and writes the target', () => {
    expect(timeoutDefault.judge(literal(3000), { ...IN_MS, target: 7000 })).toEqual({
      message: 'The timeout is left at the default of 3000 ms',
      mended: 7000,
    });
  });

  it.each([literal(2999), literal(3001), literal(5000), literal(-3000), ABSENT, invalid('3000')])(
    'says nothing of %j',
    (state) => {
      expect(timeoutDefault.judge(state, IN_MS)).toBeUndefined();
    },
  );

  it('says nothing of a default that is fine', () => {
    expect(timeoutDefault.judge(literal(60), IN_SECONDS)).toBeUndefined();
  });

  it('says nothing where no default is known', () => {
    const setting = { unit: 's', min: 1, max: 60, whenAbsent: 'default-is-too-short' } as const;
    expect(timeoutDefault.judge(literal(3), { setting, target: 5 })).toBeUndefined();
  });

  it('is an error in the tutorials’ formats and off in the platform’s', () => {
    expect(timeoutDefault.severity).toEqual({ tutorial: 'error', platform: 'off' });
  });
});
