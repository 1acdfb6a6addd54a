import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_WAIT_MS, TRIES, waitBefore } from '../../src/genesys/backoff.js';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const half = (): number => 0.5;

/** The wait where the server asks for one. */
function asked(retryAfter: string): number {
  return waitBefore(0, retryAfter, NOW, half);
}

it('there are five tries', () => {
  expect(TRIES).toBe(5);
});

describe('the wait before another try', () => {
  it('grows from a second, twice as long each time, to half a minute', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 40].map((attempt) =>
      waitBefore(attempt, undefined, NOW, () => 1),
    );
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is anything from nothing to that, at random', () => {
    const attempts = fc.nat({ max: 60 });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(attempts, random, (attempt, chance) => {
        const most = waitBefore(attempt, undefined, NOW, () => 1);
        expect(waitBefore(attempt, undefined, NOW, () => chance)).toBe(chance * most);
      }),
      { seed: 4 },
    );
  });

  it.each([
    ['0', 0],
    ['1', 1000],
    ['7', 7000],
    [' 90 ', 90_000],
    ['007', 7000],
    ['Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
    ['Saturday, 21-Nov-26 10:00:30 GMT', 30_000],
    ['Sat Nov 21 10:00:30 2026 GMT', 30_000],
    ['Sat, 21 Nov 2026 10:00:00 GMT', 0],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ])('is what the server asks for: %j', (retryAfter, ms) => {
    expect(asked(retryAfter)).toBe(ms);
  });

  it.each(['86400', '999999999', '9999999999', '9'.repeat(99), 'Sun, 21 Nov 2027 10:00:00 GMT'])(
    'is longer than anybody waits where the server asks for that: %j',
    (retryAfter) => {
      expect(asked(retryAfter)).toBeGreaterThan(MAX_WAIT_MS);
    },
  );

  it.each(['', 'soon', '30s', '120 seconds', 'NaN', 'Infinity', '-5', '+5', '1.5', '5, 5', '1e3'])(
    'is our own where what the server asks for is neither seconds nor a date: %j',
    (retryAfter) => {
      expect(asked(retryAfter)).toBe(500);
    },
  );
});
